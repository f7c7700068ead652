"""Gates 24, 26 and 30: who has no passphrase does not come in, and sees nothing outside."""

import random
import string
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from intake_desktop.errors import WrongPassphraseError
from intake_desktop.paths import RESOURCES
from intake_desktop.storage import sentences
from intake_desktop.storage.keys import STANDARD_KDF
from intake_desktop.storage.passphrase import (
    MINIMUM_LENGTH,
    WORDS,
    passphrase_objection,
    suggest_passphrase,
)
from intake_desktop.storage.recovery_code import RANDOM_BYTES, make_recovery_code
from intake_desktop.storage.vault import create_vault, derive_key
from intake_desktop.ui.pages.slot_page import SlotPage
from tests.factories import a_client, a_dossier, an_eigenaar
from tests.faults.gate import Outcome, Room
from tests.faults.window import application
from tests.journeys.tafel import Tafel
from tests.storage.vaults import CHEAP_KDF, PASSPHRASE, make_closed_vault, make_vault, store_of

LEAST_SECONDS = 0.3


def wrong_secrets(right: str, chance: random.Random) -> Iterator[str]:
    """Without end: nothing, one letter off, other words, other codes, other writing."""
    yield from ("", " ", right[:-1], right + "x", right.upper(), right.replace(" ", ""))
    yield from (right[::-1], right.replace("e", "é"), f"{right}\x00", "x" * 1_000_000)
    letters = string.ascii_letters + string.digits + " éß’\u0430\U0001f600"
    while True:
        kind = chance.randrange(4)
        if kind == 0:
            at = chance.randrange(len(right))
            other = chance.choice(letters)
            changed = right[:at] + other + right[at + 1 :]
            if changed != right:
                yield changed
        elif kind == 1:
            yield suggest_passphrase(chance.choice)
        elif kind == 2:
            yield make_recovery_code(chance.randbytes(RANDOM_BYTES))
        else:
            yield "".join(chance.choice(letters) for _ in range(chance.randrange(1, 60)))


def wrong(room: Room) -> Mapping[int, Outcome]:
    """Gate 24: most with a cheap derivation, some with the real one, a few on the lock page."""
    chance, rounds = room.chance(), room.count(1000, 150)
    home = room.folder / "kluis"
    make_closed_vault(home)
    guesses = wrong_secrets(PASSPHRASE, chance)
    opened = [g for g in (next(guesses) for _ in range(rounds)) if _opens(home, g)]
    real = room.folder / "echt"
    create_vault(real, PASSPHRASE, an_eigenaar(), kdf=STANDARD_KDF)[0].close()
    fastest = min(_refused_in(real, next(guesses)) for _ in range(room.count(10, 2)))
    said = _on_the_lock_page(home, room.folder, [next(guesses) for _ in range(room.count(20, 4))])
    return {
        24: Outcome(
            not opened and said == {sentences.WRONG_SECRET} and fastest >= LEAST_SECONDS,
            f"{len(opened)} of {rounds} came in; {len(said)} sentence for all; the fastest real "
            f"try took {fastest:.2f} s",
            f"the right one {'opened' if _opens(home, PASSPHRASE) else 'was REFUSED'}",
        )
    }


def _opens(home: Path, secret: str) -> bool:
    try:
        derive_key(home, secret, floor=CHEAP_KDF)
    except WrongPassphraseError:
        return False
    return True


def _refused_in(home: Path, secret: str) -> float:
    begin = time.perf_counter()
    try:
        derive_key(home, secret)
    except WrongPassphraseError:
        return time.perf_counter() - begin
    return 0.0


def _on_the_lock_page(home: Path, papers: Path, guesses: list[str]) -> set[str]:
    """What the lock page says of these; that it stays in front."""
    application()
    tafel = Tafel(home, CHEAP_KDF, papers)
    said = set()
    for guess in guesses:
        shown = "".join(c for c in guess if c.isprintable())[:200] or "x"
        tafel.try_secret(shown)
        if not tafel.shows(SlotPage):
            said.add("it opened")
            break
        said.add(tafel.said("slot.wachtzin"))
    tafel.close()
    return said


def rule(room: Room) -> Mapping[int, Outcome]:
    """Gate 26: short and common passphrases are refused, the ones we offer are not."""
    chance, rounds = room.chance(), room.count(2000, 200)
    common = (RESOURCES / "makkelijk_te_raden.txt").read_text("utf-8").split()
    common += (RESOURCES / "wachtwoorden" / "veelgebruikt.txt").read_text("utf-8").split()
    tried_words = chance.sample(common, room.count(len(common), rounds))
    weak = [c for c in _common(tried_words, chance) if not passphrase_objection(c)]
    tried = ("".join(chance.choices(string.printable, k=n % MINIMUM_LENGTH)) for n in range(rounds))
    short = [s for s in tried if not passphrase_objection(s)]
    offered = [suggest_passphrase(chance.choice) for _ in range(rounds)]
    refused = [p for p in offered if passphrase_objection(p) or len(p.split()) != WORDS]
    return {
        26: Outcome(
            not weak and not short and not refused,
            f"accepted: {len(weak)} of {len(tried_words)} common ones {weak[:3]}, {len(short)} of "
            f"{rounds} short ones",
            f"of {rounds} generated phrases {len(refused)} were refused",
        )
    }


def _common(words: list[str], chance: random.Random) -> Iterator[str]:
    """What people make of common words: years, capitals, signs, look-alikes, twice the same."""
    for word in words:
        year = chance.randrange(1950, 2030)
        shape = chance.choice(
            (f"{word}{year}", f"{word.capitalize()}{year}!", f"{word}{word}{word}",
             f"{_disguised(word)}{year}", f"{word} {word} 123")
        )  # fmt: skip
        yield shape if len(shape) >= MINIMUM_LENGTH else shape + "1234567890"[: 12 - len(shape)]


def _disguised(word: str) -> str:
    return word.replace("a", "@").replace("o", "0") if word.isalpha() else word


def locked(room: Room) -> Mapping[int, Outcome]:
    """Gate 30: after F12 no text anywhere in the window tells whose work this is."""
    application()
    home = room.folder / "kluis"
    vault, _ = make_vault(home)
    marked = a_dossier(client=a_client(naam="Quibus Vlinderdas", clientnummer="737373"))
    store_of(vault).save(None, marked, "Nieuw", "klantmanager")
    vault.close()
    tafel = Tafel(home, CHEAP_KDF, room.folder)
    tafel.unlock()
    tafel.open_first()
    tafel.go_to("begin")
    words = ("Quibus", "Vlinderdas", "737373", an_eigenaar().naam)
    before = [word for word in words if word in " ".join(_texts(tafel.window))]
    tafel.handen.press("F12")
    tafel.handen.settle()
    after = [word for word in words if word in " ".join(_texts(tafel.window))]
    title = tafel.window.windowTitle()
    tafel.close()
    return {
        30: Outcome(
            not after and title == "Keukentafel" and before == list(words),
            f"{len(after)} of {len(words)} names and numbers in the locked window or its title "
            f"“{title}”",
            f"before locking {len(before)} were there",
        )
    }


def _texts(window: QWidget) -> Iterator[str]:
    """Every text that any object below this window carries, seen or not."""
    yield window.windowTitle()
    for found in (window, *window.findChildren(QObject)):
        for name in ("text", "toPlainText", "toolTip", "accessibleName", "accessibleDescription",
                     "windowTitle", "placeholderText", "title"):  # fmt: skip
            reader = getattr(found, name, None)
            try:
                value = reader() if callable(reader) else ""
            except TypeError:
                continue
            if isinstance(value, str):
                yield value
