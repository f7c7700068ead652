"""`make xserver`: a person's path with xdotool, on Xvfb with a window manager.

Unlock, a new gesprek, type, score, a goal in the plan, the plan as PDF. Pictures of the whole
screen are left in build/xserver. Where Xvfb, openbox or xdotool are missing it says so and passes.
Where there is AT-SPI too, it reads along what a screen reader meets on each page.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from intake_desktop.domain.eigenaar import Eigenaar
from intake_desktop.domain.rollen import Rol
from intake_desktop.storage.vault import create_vault
from tests.xserver.meelezen import Meelezer, bus, meelezer, spoken_with

OUT = Path("build/xserver")
TOOLS = ("Xvfb", "openbox", "xdotool")
SIZE = "1366x768x24"
PASSPHRASE = "kachel fiets aardbei molen"
PATIENCE_S = 90
NAME, WORDS, GOAL = "Kim de Wit", "Ik hou zelf een kasboekje bij", "Rust in de brieven"


class Person:
    """Someone behind the laptop: keys and mouse through xdotool, eyes through the program."""

    def __init__(self, program: "subprocess.Popen[str]", display: str) -> None:
        self._program, self._env = program, {**os.environ, "DISPLAY": display}
        self._pictures = 0

    def ask(self, question: str) -> str:
        """One line to the program, one line back."""
        if self._program.stdin is None or self._program.stdout is None:
            return "-"
        self._program.stdin.write(question + "\n")
        self._program.stdin.flush()
        return self._program.stdout.readline().strip()

    def wait(self, what: str, holds: Callable[[], bool]) -> None:
        """Until this holds. Raises TimeoutError."""
        end = time.monotonic() + PATIENCE_S
        while not holds():
            if time.monotonic() > end:
                self.picture("gestrand")
                raise TimeoutError(what)
            time.sleep(0.1)
        print(f"✓ {what}")

    def wait_for(self, screen: str) -> None:
        """Until this screen is in front."""
        self.wait(screen, lambda: self.ask("screen") == screen)

    def see(self, name: str) -> None:
        """Until this control is on the screen."""
        self.wait(name, lambda: self.ask(f"where {name}") != "-")

    def click(self, name: str) -> None:
        """The mouse to the middle of this control, and one click."""
        self.see(name)
        time.sleep(0.3)  # a page that scrolls comes to rest
        x, y = self.ask(f"where {name}").split()
        self._do("mousemove", x, y, "click", "1")

    def type(self, text: str) -> None:
        """Letters, as fast as a person."""
        self._do("type", "--delay", "25", text)

    def press(self, *keys: str) -> None:
        """Keys one after another, as xdotool names them."""
        self._do("key", "--delay", "60", *keys)

    def go(self, place: str) -> None:
        """Ctrl+K, its name, Enter."""
        self.press("ctrl+k")
        self.see("palet.zoek")
        self.type(place)
        self.press("Return")

    def picture(self, name: str) -> None:
        """The whole screen."""
        time.sleep(0.4)
        self._pictures += 1
        self.ask(f"grab {OUT.absolute() / f'{self._pictures}-{name}.png'}")

    def _do(self, *words: str) -> None:
        subprocess.run(["xdotool", *words], check=True, env=self._env)


def main() -> int:
    """Walk the path; 0 when it went well or could not be tried here."""
    if missing := [tool for tool in TOOLS if shutil.which(tool) is None]:
        print(f"Niet geprobeerd: {', '.join(missing)} ontbreekt.")
        return 0
    shutil.rmtree(OUT, ignore_errors=True)
    OUT.mkdir(parents=True)
    with tempfile.TemporaryDirectory() as folder, screen() as display:
        home, documents = Path(folder) / "kluis", Path(folder) / "Documents"
        documents.mkdir()
        who = Eigenaar("S. Bakker", Rol.KLANTMANAGER, "Gemeente Voorbeeld")
        create_vault(home, PASSPHRASE, who)[0].close()
        with (
            bus(Path(folder)) as env,
            program(Path(folder), home, display, env) as running,
            meelezer(env) as listening,
        ):
            walk(Person(running, display), Meelezer(listening), documents)
    return 0


def walk(person: Person, meelezer: Meelezer, documents: Path) -> None:
    """What someone does in the first minutes."""
    person.wait_for("SlotPage")
    person.click("slot.wachtzin")
    person.picture("slot")
    meelezer.check("slot")
    person.type(PASSPHRASE)
    person.press("Return")
    person.wait_for("OverzichtPage")
    person.picture("overzicht")
    meelezer.wait_heard(person.wait, "Nieuw gesprek")
    meelezer.check("overzicht")
    person.click("overzicht.nieuw")
    person.wait_for("GesprekFrame")
    person.click("begin.naam")
    person.type(NAME)
    person.picture("begin")
    meelezer.wait_heard(person.wait, "Kennismaken", "Naam", "Bewaard")
    meelezer.check("begin")
    person.go("geld en schulden")
    meelezer.wait_heard(
        person.wait, "Waar wilt u heen?", "Geld en schulden, 1 van", "Wat gaat goed"
    )
    person.click("leefgebied.gaat_goed")
    person.type(f'"{WORDS}')
    person.press("Return")
    person.click("leefgebied.niveau.2")
    person.picture("leefgebied")
    check_score(meelezer)
    person.go("plan van aanpak")
    person.click("plan.nieuw_doel")
    person.see("plan.doel.1.tekst")
    person.type(GOAL)
    person.picture("plan")
    meelezer.check("plan")
    person.go("tekenen")
    person.click("tekenen.bewaren")
    person.wait("het plan als pdf", lambda: any(documents.glob("plan-van-aanpak-*.pdf")))
    person.picture("tekenen")
    meelezer.wait_heard(person.wait, "Voorlezen en tekenen", "Het plan staat in")
    meelezer.check("tekenen")
    made = next(documents.glob("plan-van-aanpak-*.pdf"))
    shutil.copy(made, OUT / made.name)


def check_score(meelezer: Meelezer) -> None:
    """The niveaus are radio buttons in a group; each says its figure and what that means here."""
    found = meelezer.check("leefgebied")
    cards = [control for control in found if control[3] == "Hoe goed lukt het nu?"]
    if found:
        assert [(role, name[:3]) for role, name, _chosen, _group in cards] == [
            ("radio button", f"{figure}, ") for figure in range(1, 6)
        ]
        assert [name[:1] for _role, name, chosen, _group in cards if chosen] == ["2"]
        assert min(len(name) for _role, name, _chosen, _group in cards) > len("2, Lukt niet")


@contextmanager
def screen() -> Iterator[str]:
    """A screen of its own with a window manager; gives its name."""
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", SIZE, "-nolisten", "tcp"],
        pass_fds=(write,),
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as told:
        display = f":{told.readline().strip()}"
    manager = subprocess.Popen(["openbox"], env={**os.environ, "DISPLAY": display})
    try:
        yield display
    finally:
        for process in (manager, server):
            process.terminate()
            process.wait()


@contextmanager
def program(
    folder: Path, home: Path, display: str, bus_env: dict[str, str]
) -> "Iterator[subprocess.Popen[str]]":
    """The program on that screen, on this vault."""
    env = {
        **bus_env,
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        "HOME": str(folder),
        "KEUKENTAFEL_HOME": str(home),
    }
    with spoken_with((sys.executable, "-m", "tests.xserver.program"), env) as running:
        yield running


if __name__ == "__main__":
    sys.exit(main())
