"""`make screens`: every place as a picture, and one page with all of them.

`python -m tests.screens MAP [TONEEL…]`. Those of licht also show the whole length of a page that
scrolls, and are asked what is cut off or crowded. Each scene at one size of letters is a part, made
in a process of its own, two at a time or more; a part that was made after the last change of the
program is not made again, so that a run that was broken off goes on where it was.
"""

import html
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtWidgets import QScrollArea, QWidget

from intake_desktop.app.keukentafel import make_application
from intake_desktop.paths import FORMS, RESOURCES
from intake_desktop.ui.theme import apply_theme, looks
from intake_desktop.ui.voorkeuren import THEMAS
from tests.screens.nalopen import geometry_mistakes
from tests.screens.plekken import TONELEN, Toneel
from tests.screens.programma import Programma

SIZES = ((1366, 768), (1920, 1080))
SCALES = {100: len(THEMAS), 125: 1, 150: 1, 200: len(THEMAS)}
"""The sizes of letters, and in how many themes each is shown."""

_PART = "--deel"
_QUICK = 60  # of 100: larger files that are written sooner
_STYLE = """
body { font: 16px/1.5 "Source Sans 3", sans-serif; margin: 24px; background: #FAF7F2;
       color: #22303C; }
h2 { margin: 32px 0 8px; } figure { display: inline-block; margin: 0 12px 16px 0;
vertical-align: top; width: 300px; } img { width: 300px; border: 1px solid #C9C0B1; }
figcaption { font-size: 14px; overflow-wrap: anywhere; } nav a { margin-right: 16px; }
"""


class Part(NamedTuple):
    """One scene at one size of letters."""

    toneel: str
    schaal: int

    def mark(self, out: Path) -> Path:
        """What tells that this part was made: in it, what is wrong there."""
        return out / f"{self.toneel}-{self.schaal}.klaar"


def main(arguments: list[str]) -> int:
    """Make what is not there yet, and the contact sheet; 1 when a part failed or finds mistakes."""
    out, wanted = Path(arguments[0]), arguments[1:]
    if wanted[:1] == [_PART]:
        make_part(out, Part(wanted[1], int(wanted[2])))
        return 0
    out.mkdir(parents=True, exist_ok=True)
    parts = [Part(t.naam, s) for t in TONELEN for s in SCALES if t.naam in (wanted or [t.naam])]
    since = newest_change()
    todo = [p for p in parts if not is_made(p, out, since)]
    with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        codes = list(pool.map(partial(_run, out), todo))
    failed = [part for part, code in zip(todo, codes, strict=True) if code]
    pictures = sorted(p.name for p in out.glob("*.png"))
    (out / "index.html").write_text(_sheet(pictures), encoding="utf-8")
    wrong = [
        line for p in parts if p not in failed for line in p.mark(out).read_text().splitlines()
    ]
    for line in (*wrong, *(f"niet gelukt: {p.toneel} {p.schaal} %" for p in failed)):
        print(line)
    print(f"{len(pictures)} schermen in {out / 'index.html'}")
    return 1 if wrong or failed else 0


def newest_change() -> float:
    """When the program, its forms or these scenes were last changed."""
    code = Path(__file__).resolve().parents[2]
    folders = (code / "intake_desktop", code / "tests", FORMS, RESOURCES)
    kinds = (".py", ".toml", ".qss", ".svg", ".j2", ".md")
    return max(f.stat().st_mtime for d in folders for f in d.rglob("*") if f.suffix in kinds)


def is_made(part: Part, out: Path, since: float) -> bool:
    """Whether the pictures of this part are of the program as it is."""
    mark = part.mark(out)
    return mark.is_file() and mark.stat().st_mtime >= since


def _run(out: Path, part: Part) -> int:
    command = [
        sys.executable,
        "-m",
        "tests.screens",
        str(out),
        _PART,
        part.toneel,
        str(part.schaal),
    ]
    code = subprocess.run(command, check=False).returncode
    print(f"{part.toneel} {part.schaal} %: {'klaar' if code == 0 else 'niet gelukt'}", flush=True)
    return code


def make_part(out: Path, part: Part) -> None:
    """The scene at this size of letters, in its themes, at every size of the window."""
    application = make_application(["screens"])
    toneel = next(t for t in TONELEN if t.naam == part.toneel)
    for old in out.glob(f"{part.toneel}_*_{part.schaal}_*.png"):
        old.unlink()
    wrong: list[str] = []
    with tempfile.TemporaryDirectory(prefix="kt-") as folder:
        apply_theme(application, THEMAS[0][0], part.schaal)
        program = toneel.begin(Path(folder))
        for thema, _naam in THEMAS[: SCALES[part.schaal]]:
            if looks().naam != thema:
                apply_theme(application, thema, part.schaal)
            wrong += _walk(program, toneel, out, part.schaal)
        program.close()
    part.mark(out).write_text("".join(f"{line}\n" for line in wrong), encoding="utf-8")


def _walk(program: Programma, toneel: Toneel, out: Path, schaal: int) -> Iterator[str]:
    """Pictures of every place at every size of the window; what is wrong, in the first theme."""
    thema = looks().naam
    first = thema == THEMAS[0][0]
    for width, height in SIZES:
        program.window.resize(width, height)
        program.settle()
        for place in toneel.walk(program):
            program.settle()
            name = f"{toneel.naam}_{place}_{width}_{schaal}_{thema}"
            _save(program.window, out, name)
            if not first:
                continue
            for wrong in geometry_mistakes(program.window):
                yield f"{toneel.naam}/{place} {width}x{height} {schaal} %: {wrong}"
            _save_whole(program, out, name)


def _save_whole(program: Programma, out: Path, name: str) -> None:
    """A page that scrolls in its full length: in a window that is high enough for all of it."""
    window = program.window
    size, more = window.size(), _left_to_scroll(window)
    if more:
        window.resize(size.width(), size.height() + more)
        program.settle()
        _save(window, out, f"{name}_heel")
        window.resize(size)
        program.settle()


def _left_to_scroll(window: QWidget) -> int:
    """How much longer than its room is what scrolls in the middle of the window."""
    widget = window.childAt(window.rect().center())
    while widget is not None and not isinstance(widget, QScrollArea):
        widget = widget.parentWidget()
    return 0 if widget is None else widget.verticalScrollBar().maximum()


def _save(widget: QWidget, out: Path, name: str) -> None:
    widget.grab().save(str(out / f"{name}.png"), "PNG", _QUICK)


def _sheet(pictures: list[str]) -> str:
    """The contact sheet: small pictures below the name of their scene; a click enlarges."""
    made = {t.naam: [p for p in pictures if p.startswith(f"{t.naam}_")] for t in TONELEN}
    made = {name: shown for name, shown in made.items() if shown}
    links = "".join(f'<a href="#{name}">{name}</a>' for name in made)
    parts = [f"<h2 id={name!r}>{html.escape(name)}</h2>{_figures(made[name])}" for name in made]
    return (
        '<!doctype html><html lang="nl"><meta charset="utf-8"><title>Keukentafel: schermen</title>'
        f"<style>{_STYLE}</style><h1>Alle schermen</h1><nav>{links}</nav>{''.join(parts)}</html>\n"
    )


def _figures(pictures: list[str]) -> str:
    return "".join(
        f'<figure><a href="{p}"><img loading="lazy" alt="{p}" src="{p}"></a>'
        f"<figcaption>{p.removesuffix('.png').replace('_', ' · ')}</figcaption></figure>"
        for p in pictures
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
