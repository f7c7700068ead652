"""Anonymous counts of all dossiers: small groups are hidden, and can not be worked out either.

Each table stands by itself: no two of its groups overlap, and no table crosses another. A group of
fewer than `KLEINST` is hidden. What is left after taking the shown groups from the total would give
it away, so the smallest of the larger groups (all of that size) is hidden with it, and nothing
tells which of the hidden ones that is: also who knows this rule can not work out any of them (a
test tries all ways). Counts are always of the whole vault: two selections side by side would tell
their difference.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from intake_desktop.domain.afweging import BESLUIT_NAMEN, Besluit
from intake_desktop.domain.formulier import Formulier
from intake_desktop.domain.overzicht import DossierRegel
from intake_desktop.domain.verwijzing import Verwijzing

KLEINST = 5
NIET_BESPROKEN, GEEN = "niet besproken", "geen"
_TERUG, _WEG = "terug.", "weg"


@dataclass(frozen=True, slots=True)
class Telling:
    """One table: each group with how many there are, None where that is hidden, and the total."""

    titel: str
    groepen: tuple[tuple[str, int | None], ...]
    totaal: int | None


def aantallen_van(
    formulier: Formulier,
    regels: Iterable[DossierRegel],
    overdrachten: Mapping[str, Sequence[Verwijzing]],
) -> tuple[Telling, ...]:
    """The tables about these dossiers, which should be all of them.

    `overdrachten` are the warm handovers that may be read, by dossier. They have one table, so that
    nothing can be worked out between two: each dossier counts once, by why the client came back.
    """
    lines = tuple(regels)
    rungs = [(str(t.nummer), f"trede {t.nummer}: {t.naam}") for t in formulier.treden]
    rungs.append(("", NIET_BESPROKEN))
    work = [*((str(b), BESLUIT_NAMEN[b]) for b in Besluit), ("", NIET_BESPROKEN)]
    tables = [
        _table("Participatieladder nu", rungs, (_text(one.trede_nu) for one in lines)),
        _table("Participatieladder streef", rungs, (_text(one.trede_streef) for one in lines)),
        _table("Besluit over werk", work, (_text(one.traject) for one in lines)),
        _table(
            "Traject",
            [("loopt", "loopt"), ("rust", "staat stil")],
            ("rust" if one.rust else "loopt" for one in lines),
        ),
    ]
    back = [(f"{_TERUG}{r.code}", f"teruggekomen: {r.tekst}") for r in formulier.naderhand.terug]
    groups = [("", GEEN), (_WEG, "niet teruggekomen"), *back]
    handed = (_handover(overdrachten.get(one.id, ())) for one in lines)
    tables.append(_table("Warme overdracht", groups, handed))
    if formulier.klantprofielen:
        labels = [*((p.code, p.naam) for p in formulier.klantprofielen), ("", GEEN)]
        tables.append(_table("Klantprofiel", labels, (_text(one.klantprofiel) for one in lines)))
    return tuple(tables)


def hidden(counts: Sequence[int]) -> tuple[int | None, ...]:
    """These counts of groups with None where a small group is, or could be worked out."""
    if all(count >= KLEINST for count in counts):
        return tuple(counts)
    along = min((count for count in counts if count >= KLEINST), default=KLEINST)
    return tuple(None if count <= along else count for count in counts)


def _handover(found: Sequence[Verwijzing]) -> str:
    """Why the client came back the last time, or that they did not, or "" without a handover."""
    returned = [one for one in found if one.terug_reden]
    if returned:
        return _TERUG + max(returned, key=lambda one: one.terug_op or date.min).terug_reden
    return _WEG if found else ""


def _table(titel: str, groups: Sequence[tuple[str, str]], codes: Iterable[str]) -> Telling:
    """A code that is no group any more counts as a group by its own name."""
    found = Counter(codes)
    known = dict(groups)
    every = [*groups, *((code, code) for code in sorted(found) if code not in known)]
    shown = hidden([found[code] for code, _name in every])
    total = sum(found.values())
    names = [name for _code, name in every]
    return Telling(
        titel, tuple(zip(names, shown, strict=True)), total if total >= KLEINST else None
    )


def _text(value: object) -> str:
    return "" if value is None else str(value)
