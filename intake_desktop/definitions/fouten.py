"""A mistake of the author of a form: where it stands, what is wrong, what to do."""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass

Pad = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class FormFout:
    """One mistake. `bestand` is relative to the form folder; `regel` counts from 1, if known.

    `wat` and `doe` are Dutch sentences: what is wrong, and what the author can do about it.
    """

    bestand: str
    sleutel: str
    wat: str
    doe: str
    regel: int | None = None

    @property
    def zin(self) -> str:
        """The whole mistake as text for people."""
        line = f"regel {self.regel}" if self.regel else ""
        place = ", ".join(part for part in (self.bestand, line, self.sleutel) if part)
        return f"{place}: {self.wat} {self.doe}"


def show_pad(pad: Pad) -> str:
    """The place as an author reads it: "feiten[2].type", counted from 1."""
    shown = ""
    for part in pad:
        if isinstance(part, int):
            shown += f"[{part + 1}]"
        else:
            shown += f".{part}" if shown else part
    return shown


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that the author may have meant."""
    near = difflib.get_close_matches(word, sorted(set(known)), n=1, cutoff=0.6)
    return near[0] if near else None


def suggestion(word: str, known: Iterable[str]) -> str:
    """The remedy for an unknown word: the nearest known one, else all of them."""
    options = sorted(set(known))
    if near := nearest(word, options):
        return f"Bedoelde u “{near}”?"
    if not options:
        return "Haal het weg, of maak eerst aan waar het naar verwijst."
    return f"Kies uit: {', '.join(options)}."
