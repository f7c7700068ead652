"""Choosing by typing: which option someone means who types the beginning of its words."""

from collections.abc import Sequence

from intake_desktop.domain.rollen import Rol
from intake_desktop.domain.tekst import folded

_SEATS = tuple(str(rol) for rol in (Rol.CLIENT, Rol.KLANTMANAGER, Rol.WIJKTEAM))


def meant(opties: Sequence[tuple[str, str]], typed: str) -> tuple[str, ...]:
    """The codes of the options (code, text) that these letters can mean; what fits best.

    First the three at the table by their role ("k" for klantmanager, whose chip says a name), then
    options whose text begins so, then those of which another word does. Accents and capitals do
    not count. Empty when nothing fits.
    """
    begin = _plain(typed)
    if not begin:
        return ()
    seats = tuple(code for code, _text in opties if code in _SEATS and code.startswith(begin))
    first = tuple(code for code, text in opties if _plain(text).startswith(begin))
    words = tuple(c for c, text in opties if any(w.startswith(begin) for w in _words(text)))
    return seats or first or words


def letters_for(opties: Sequence[tuple[str, str]], code: str) -> str:
    """The fewest letters that mean this option alone; empty when no beginning does."""
    text = next((text for known, text in opties if known == code), "")
    begins = [code] if code in _SEATS else []
    begins += [_plain(text), *_words(text)]
    tries = [begin[:upto] for begin in begins for upto in range(1, len(begin) + 1)]
    return next((t for t in sorted(tries, key=len) if meant(opties, t) == (code,)), "")


def _plain(text: str) -> str:
    """Small letters and figures only, without accents: "Ja, hulp" is "jahulp"."""
    return "".join(letter for letter in folded(text) if letter.isalnum())


def _words(text: str) -> list[str]:
    return [plain for word in text.replace("/", " ").split() if (plain := _plain(word))]
