"""What clients thought of the gesprek: three short questions, counted, never kept by name.

An answer is no part of a dossier and carries no day: only a year and a number grow. Groups under
`MINST` are not shown, and where one group of a question is hidden the smallest of the others is
hidden too, so that it can not be worked out.
"""

from collections.abc import Mapping
from dataclasses import dataclass

MINST = 5
"""A group of fewer is not shown."""


@dataclass(frozen=True, slots=True)
class Ervaringskeuze:
    """One answer that can be given."""

    code: str
    tekst: str


@dataclass(frozen=True, slots=True)
class Ervaringsvraag:
    """One question, put to the client on their own screen; `code` is for ever."""

    code: str
    tekst: str
    keuzes: tuple[Ervaringskeuze, ...]


Tellingen = Mapping[tuple[int, str, str], int]
"""How often an answer was given, by year, code of the question, code of the answer."""


@dataclass(frozen=True, slots=True)
class Ervaringsregel:
    """One answer with how often it was given; `aantal` None: too few to show."""

    tekst: str
    aantal: int | None


@dataclass(frozen=True, slots=True)
class Ervaringsblok:
    """One question in one year. Empty `regels`: too few answered to show anything."""

    jaar: int
    vraag: str
    regels: tuple[Ervaringsregel, ...]


def shown_counts(
    vragen: tuple[Ervaringsvraag, ...], tellingen: Tellingen
) -> tuple[Ervaringsblok, ...]:
    """What the owner of the vault may see, newest year first; questions in the order they are put.

    Answers to a question that is put no more are not shown.
    """
    years = sorted({jaar for jaar, _vraag, _keuze in tellingen}, reverse=True)
    return tuple(
        Ervaringsblok(jaar, vraag.tekst, _lines(jaar, vraag, tellingen))
        for jaar in years
        for vraag in vragen
    )


def _lines(jaar: int, vraag: Ervaringsvraag, tellingen: Tellingen) -> tuple[Ervaringsregel, ...]:
    counts = [tellingen.get((jaar, vraag.code, keuze.code), 0) for keuze in vraag.keuzes]
    if sum(counts) < MINST:
        return ()
    hidden = {at for at, count in enumerate(counts) if count < MINST}
    if len(hidden) == 1 and len(counts) > 1:
        rest = [at for at in range(len(counts)) if at not in hidden]
        hidden.add(min(rest, key=lambda at: counts[at]))
    return tuple(
        Ervaringsregel(keuze.tekst, None if at in hidden else counts[at])
        for at, keuze in enumerate(vraag.keuzes)
    )
