"""Warm handovers on paper: to whom someone goes, about what, who goes along; as plain values."""

from collections.abc import Iterable
from dataclasses import dataclass

from intake_desktop.documents.words import Regel, day_or_text, own_words
from intake_desktop.domain.datums import short_date
from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.noteren import naam_of
from intake_desktop.domain.verwijzing import Verwijzing


@dataclass(frozen=True, slots=True)
class OverdrachtView:
    """One handover, with words for what is there and empty for what is not.

    `stand` is "terug", "aangekomen", "nog niet" or, when nothing was heard yet, empty. `dag` is
    the day on which that was heard, `vraag` the day on which we ask again.
    """

    naar: str
    telefoon: str
    waarover: Regel | None
    waarom: str
    mee: str
    wanneer: str
    stand: str
    dag: str
    terug: str
    vraag: str
    toelichting: Regel | None


def view_overdrachten(
    verwijzingen: Iterable[Verwijzing], dossier: Dossier
) -> tuple[OverdrachtView, ...]:
    """The handovers of which something was filled in; of `dossier` only the names are used."""
    return tuple(_one(v, dossier) for v in verwijzingen if v.is_bekend)


def _one(one: Verwijzing, dossier: Dossier) -> OverdrachtView:
    stand, day = _stand(one)
    return OverdrachtView(
        naar=one.heet,
        telefoon=one.telefoon.strip(),
        waarover=own_words(one.waarover) if one.waarover.strip() else None,
        waarom=one.reden_tekst or one.reden,
        mee=naam_of(dossier, one.mee) if one.mee.strip() else "",
        wanneer=day_or_text(one.op, one.op_tekst),
        stand=stand,
        dag=day,
        terug=one.terug_tekst or one.terug_reden,
        vraag="" if one.is_rond else day_or_text(one.vraag_op, one.vraag_tekst),
        toelichting=own_words(one.toelichting) if one.toelichting.strip() else None,
    )


def _stand(one: Verwijzing) -> tuple[str, str]:
    if one.terug_reden:
        return "terug", short_date(one.terug_op) if one.terug_op else ""
    heard = short_date(one.aangekomen_op) if one.aangekomen_op else ""
    if one.aangekomen is None:
        return "", ""
    return ("aangekomen" if one.aangekomen else "nog niet"), heard
