"""Answers in plain Dutch, the way they are printed: one form per VraagType."""

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise

from intake_desktop.domain.antwoord import Antwoord
from intake_desktop.domain.datums import DAGEN
from intake_desktop.domain.formulier import Formulier, Vraag, VraagType
from intake_desktop.domain.uitspraak import without_quotes

DAGDELEN = ("ochtend", "middag", "avond")
UREN_PER_WEEK = 168
_DAG_CODES = {dag[:2]: dag for dag in DAGEN}
_ONE_WORD = re.compile(rf"\b({'|'.join(DAGEN)})(?={'|'.join(DAGDELEN)})", re.IGNORECASE)


def moment_codes() -> tuple[tuple[str, str], ...]:
    """The moments of a week as code and name: ("ma.ochtend", "maandagochtend"), by day."""
    return tuple(
        (f"{code}.{dagdeel}", f"{dag}{dagdeel}")
        for code, dag in _DAG_CODES.items()
        for dagdeel in DAGDELEN
    )


def parse_moments(text: str) -> tuple[str, tuple[str, ...]]:
    """What was typed without its days, parts of days and small words, and the moments named.

    "16 ma en di ochtend, vrijdag" is "16", the mornings of two days and the whole friday; "elke
    ochtend" is seven, "maandagochtend" is one. Codes come in the order of the week. Words that are
    neither stay.
    """
    kept: list[str] = []
    named: list[tuple[list[str], list[str]]] = [([], [])]
    for word in _ONE_WORD.sub(r"\1 ", text.replace(",", " ")).split():
        plain = word.lower().strip(".:;")
        days, parts = named[-1]
        part = next((p for p in DAGDELEN if plain in (p, f"{p}en", f"{p}s")), "")
        day = list(_DAG_CODES) if plain in _ELKE else _day_codes(plain)
        if part:
            parts.append(part)
        elif day and parts:
            named.append((day, []))
        elif day:
            days += day
        elif plain not in _EN:
            kept.append(word)
    found = {
        f"{day}.{part}"
        for days, parts in named
        for day in days or (list(_DAG_CODES) if parts else ())
        for part in parts or DAGDELEN
    }
    return " ".join(kept), tuple(code for code, _ in moment_codes() if code in found)


_EN = ("en", "de", "op", "in")
_ELKE = ("elke", "iedere", "alle")


def _day_codes(word: str) -> list[str]:
    """["ma"] for "ma" and "maandag"; nothing for any other word."""
    return [c for c, day in _DAG_CODES.items() if word in (c, day, f"{day}en")]


def split_vervolg(toelichting: str, count: int) -> tuple[str, ...]:
    """The answers to the `count` follow-up questions of a scale, as `join_vervolg` kept them."""
    if count < 1:
        return ()
    parts = toelichting.split("\n", count - 1)
    return (*parts, *[""] * (count - len(parts)))


def join_vervolg(antwoorden: Sequence[str]) -> str:
    """The answers to the follow-up questions in order, one a line, as `toelichting` keeps them.

    Only the last may hold new lines; in the others a new line becomes a space.
    """
    if not any(antwoorden):
        return ""
    return "\n".join([" ".join(a.split("\n")) for a in antwoorden[:-1]] + list(antwoorden[-1:]))


_HOURS = re.compile(r"(\d{1,3})(?:\s*(?:u|uur|uren)(?:\s*(?:per|in de)\s*week)?)?")


def parse_hours(text: str) -> int | None:
    """The hours a week in "16", "16 uur" or "16 uur per week"; None when it is not one figure."""
    match = _HOURS.fullmatch(text.strip().lower())
    hours = int(match[1]) if match else UREN_PER_WEEK + 1
    return hours if hours <= UREN_PER_WEEK else None


def answer_text(vraag: Vraag, antwoord: Antwoord, formulier: Formulier) -> str:
    """The answer as it is printed below its question; empty when nothing was said.

    What the form no longer knows (an option or leefgebied that was removed) prints as its code.
    """
    return "" if antwoord.is_leeg else PRINTED[vraag.type](vraag, antwoord, formulier)


def _own_words(_vraag: Vraag, antwoord: Antwoord, _formulier: Formulier) -> str:
    return _sentences([antwoord.tekst, antwoord.toelichting])


def _choices(vraag: Vraag, antwoord: Antwoord, _formulier: Formulier) -> str:
    names = {o.code: o.tekst for o in vraag.opties}
    told = [names.get(code, code) for code in antwoord.keuzes]
    chosen = ("; " if any("," in text for text in told) else ", ").join(told)
    return _sentences([chosen, antwoord.toelichting])


def _scale(vraag: Vraag, antwoord: Antwoord, _formulier: Formulier) -> str:
    figure = "" if antwoord.getal is None else f"{antwoord.getal} van 10"
    asked = zip(vraag.vervolg, split_vervolg(antwoord.toelichting, len(vraag.vervolg)), strict=True)
    follow_up = [f"{question} {_quoted(said)}" for question, said in asked if said.strip()]
    if not vraag.vervolg:
        follow_up = [antwoord.toelichting]
    return _sentences([figure, *follow_up])


def _quoted(words: str) -> str:
    """What the client said, between quotation marks."""
    return f"“{without_quotes(words).strip().rstrip('.')}”"


def _lines(vraag: Vraag, antwoord: Antwoord, _formulier: Formulier) -> str:
    lines = [line.strip() for line in antwoord.regels if line.strip()]
    if vraag.maximum and len(lines) > 1:
        lines = [f"{number}. {line}" for number, line in enumerate(lines, start=1)]
    return _sentences(["; ".join(lines), antwoord.toelichting])


def _rows(vraag: Vraag, antwoord: Antwoord, _formulier: Formulier) -> str:
    names = [{o.code: o.tekst for o in kolom.opties} for kolom in vraag.kolommen]
    told = list(antwoord.regels)  # answers from before the question had columns
    for row in antwoord.rijen:
        known = [*names, *[{}] * (len(row) - len(names))]
        cells = (known[n].get(cell, cell.strip()) for n, cell in enumerate(row))
        told.append(", ".join(cell for cell in cells if cell))
    return _sentences(["; ".join(line for line in told if line.strip()), antwoord.toelichting])


def _hours(_vraag: Vraag, antwoord: Antwoord, _formulier: Formulier) -> str:
    hours = antwoord.tekst.strip()
    if antwoord.getal is not None:
        hours = f"{antwoord.getal} uur per week"
    days: dict[str, list[str]] = {}
    for code, _ in moment_codes():
        if code in antwoord.keuzes:
            day, dagdeel = code.split(".")
            days.setdefault(day, []).append(f"{_DAG_CODES[day]}{dagdeel}")
    moments = ", ".join(_listed(parts) for parts in days.values())
    told = ": ".join(part for part in (hours, moments) if part)
    return _sentences([told, antwoord.toelichting])


def _leefgebieden(_vraag: Vraag, antwoord: Antwoord, formulier: Formulier) -> str:
    found = [(code, formulier.leefgebied(code)) for code in antwoord.keuzes]
    names = [leefgebied.naam if leefgebied else code for code, leefgebied in found]
    return _sentences([_listed(names), antwoord.toelichting])


def _listed(names: Sequence[str]) -> str:
    return " en ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def _sentences(parts: Iterable[str]) -> str:
    said = [part.strip() for part in parts if part.strip()]
    told = "".join(f"{part}{_between(part, after)}" for part, after in pairwise(said))
    return told + "".join(said[-1:])


def _between(part: str, after: str) -> str:
    """A full stop, or a dash before words that were typed with a small letter."""
    if part.endswith((".", "?", "!", "…")):
        return " "
    return " – " if after[0].islower() else ". "


PRINTED: dict[VraagType, Callable[[Vraag, Antwoord, Formulier], str]] = {
    VraagType.EIGEN_WOORDEN: _own_words,
    VraagType.KEUZES: _choices,
    VraagType.SCHAAL: _scale,
    VraagType.REGELS: _lines,
    VraagType.UREN: _hours,
    VraagType.LEEFGEBIEDEN: _leefgebieden,
    VraagType.RIJEN: _rows,
}
