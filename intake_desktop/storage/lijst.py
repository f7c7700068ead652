"""The list of dossiers: what is kept of each beside its parts, which are shown, in which order."""

from __future__ import annotations

import json
from datetime import datetime
from typing import TYPE_CHECKING, Any

from intake_desktop.domain.afspraken import Volgen, volgen_van
from intake_desktop.domain.agenda import Gevolgd
from intake_desktop.domain.overzicht import DossierRegel, Lijstkeuze, Volgorde, regel
from intake_desktop.domain.plain import from_plain, to_plain
from intake_desktop.domain.tekst import clean_text
from intake_desktop.domain.verwijzing import Verwijzing
from intake_desktop.storage.codec import decoded, encoded
from intake_desktop.storage.search import find

if TYPE_CHECKING:
    from collections.abc import Sequence

    from intake_desktop.domain.dossier import Dossier
    from intake_desktop.domain.rollen import Grondslag
    from intake_desktop.storage.driver import Database

COLUMNS = (
    "naam",
    "aanspreken",
    "geboortedatum",
    "clientnummer",
    "laatste_gesprek",
    "vervolg",
    "rust",
    "samen_met",
    "trede_nu",
    "trede_streef",
    "traject",
    "klantprofiel",
)
ORDER: dict[Volgorde, str] = {
    Volgorde.GEWIJZIGD: "seq desc",
    Volgorde.NAAM: "naam = '' and aanspreken = '', lower(coalesce(nullif(naam, ''), aanspreken))",
    Volgorde.VERVOLG: "vervolg is null, vervolg, seq desc",
    Volgorde.GESPREK: "laatste_gesprek is not null, laatste_gesprek, seq desc",
    Volgorde.TREDE: "trede_nu is null, trede_nu, seq desc",
}
"""Each order: by name, the next day first, who was spoken to longest ago, the lowest rung first."""

_SELECT = " ".join(("select dossier.id, bijgewerkt,", ", ".join(COLUMNS), "from dossier"))
_KEEP = " ".join(
    (
        "update dossier set",
        ", ".join(f"{name} = ?" for name in (*COLUMNS, "volgen")),
        "where id = ?",
    )
)


def listed(
    db: Database, keuze: Lijstkeuze, most: int | None, vanaf: int
) -> tuple[DossierRegel, ...]:
    """The dossiers that are asked for; at most so many, from that place on."""
    where, values = _condition(keuze)
    sql = f"{_SELECT}{where} order by {ORDER[keuze.volgorde]} limit ? offset ?"
    return _rows(db, sql, [*values, _limit(most), vanaf])


def found(
    db: Database, text: str, keuze: Lijstkeuze, most: int | None, vanaf: int
) -> tuple[DossierRegel, ...]:
    """As `listed`, of those in which each of these words occurs; in the order of finding at first.

    Words without a letter find all.
    """
    if not text.strip():
        return listed(db, keuze, most, vanaf)
    where, values = _condition(keuze)
    as_found = keuze.volgorde is Volgorde.GEWIJZIGD
    order = "json_each.key" if as_found else ORDER[keuze.volgorde]
    if as_found and not where and most is not None:  # only these are looked up
        hits, vanaf = find(db, text, vanaf + most)[vanaf:], 0
    else:
        hits = find(db, text)
    sql = (
        f"{_SELECT} join json_each(?) on dossier.rowid = json_each.value"
        f"{where} order by {order} limit ? offset ?"
    )
    return _rows(db, sql, [json.dumps(hits), *values, _limit(most), vanaf])


class Volglijst:
    """Of every dossier in which there is something to follow: who it is about, and what.

    It remembers what it read: of hundreds of dossiers one or two changed since.
    """

    def __init__(self) -> None:
        self._read: dict[str, tuple[tuple[Any, ...], Gevolgd]] = {}

    def followed(self, db: Database) -> tuple[Gevolgd, ...]:
        """As it stands in the vault now; only rows that are others than before are decoded."""
        sql = "select id, naam, aanspreken, volgen from dossier where volgen <> '{}'"
        before, self._read = self._read, {}
        for row in db.execute(sql).fetchall():
            known = before.get(row[0])
            self._read[row[0]] = known if known and known[0] == row else (row, _gevolgd(*row))
        return tuple(one for _row, one in self._read.values())


def _gevolgd(key: str, naam: str, aanspreken: str, text: str) -> Gevolgd:
    return Gevolgd(key, naam or aanspreken, decoded(Volgen, text))


def handovers(db: Database, bases: frozenset[Grondslag]) -> dict[str, tuple[Verwijzing, ...]]:
    """The warm handovers on one of these bases, by dossier."""
    sql = "select dossier, inhoud from deel where soort = 'verwijzing' order by dossier, volgorde"
    found: dict[str, tuple[Verwijzing, ...]] = {}
    for key, text in db.execute(sql):
        one = decoded(Verwijzing, text)
        if one.grondslag in bases:
            found[key] = (*found.get(key, ()), one)
    return found


def not_followed(db: Database, most: int) -> list[tuple[str, datetime]]:
    """Dossiers of an older vault that were not summarised yet, with when they changed last."""
    sql = "select id, bijgewerkt from dossier where volgen is null limit ?"
    return [(key, datetime.fromisoformat(when)) for key, when in db.execute(sql, [most])]


def summarise(db: Database, dossier: Dossier, read: Dossier, moment: datetime) -> None:
    """Keep what the list tells; `read` is the dossier as the owner of the vault may read it."""
    line = to_plain(regel(dossier, moment))
    values = [_cleaned(line.get(name)) for name in COLUMNS]
    db.execute(_KEEP, [*values, encoded(volgen_van(read)), dossier.id])


def _condition(keuze: Lijstkeuze) -> tuple[str, list[Any]]:
    """The `where` of a choice with its values; empty when it leaves nothing out."""
    parts, values = list[str](), list[Any]()
    for column, chosen in (
        ("coalesce(trede_nu, 0)", keuze.treden),
        ("coalesce(traject, '')", keuze.trajecten),
        ("coalesce(klantprofiel, '')", keuze.profielen),
    ):
        if chosen:
            parts.append(f"{column} in ({', '.join('?' * len(chosen))})")
            values.extend(chosen)
    if keuze.rust is not None:
        parts.append(f"rust is {'not ' if keuze.rust else ''}null")
    return (f" where {' and '.join(parts)}" if parts else ""), values


def _limit(most: int | None) -> int:
    return -1 if most is None else most


def _cleaned(value: Any) -> Any:
    return clean_text(value) if isinstance(value, str) else value


def _rows(db: Database, sql: str, values: Sequence[Any]) -> tuple[DossierRegel, ...]:
    names = ("id", "bijgewerkt", *COLUMNS)
    return tuple(
        from_plain(DossierRegel, dict(zip(names, row, strict=True)))
        for row in db.execute(sql, values).fetchall()
    )
