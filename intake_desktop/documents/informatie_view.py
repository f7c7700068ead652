"""The information sheet: what the gesprek is, rights, where answers go; nothing of a client."""

from dataclasses import dataclass
from datetime import date

from intake_desktop.documents.kop_view import WetView, law_text, law_texts
from intake_desktop.domain.datums import short_date
from intake_desktop.domain.formulier import Formulier, Openingstekst
from intake_desktop.huisstijl import Huisstijl


@dataclass(frozen=True, slots=True)
class InformatieView:
    """Everything the template may print."""

    huis: Huisstijl
    dag: str
    openingsteksten: tuple[Openingstekst, ...]
    telt_niet_mee: tuple[str, ...]
    ondersteuning: WetView | None
    plan: tuple[WetView, ...]
    rechten: tuple[WetView, ...]
    delen: tuple[WetView, ...]
    bewaren: tuple[WetView, ...]
    bezwaar: tuple[WetView, ...]


def informatie_view(formulier: Formulier, *, day: date, huis: Huisstijl) -> InformatieView:
    """The sheet as the law texts hold on that day."""
    return InformatieView(
        huis=huis,
        dag=short_date(day),
        openingsteksten=formulier.openingsteksten,
        telt_niet_mee=formulier.telt_niet_mee,
        ondersteuning=law_text(formulier, "wmo.2.3.2.clientondersteuning", day),
        plan=law_texts(
            formulier, day, "wmo.2.3.2", "wmo.2.3.2.verslag", "wmo.2.3.2.persoonlijk_plan",
            "pw.44a",
        ),
        rechten=law_texts(
            formulier, day, "avg.15", "avg.16", "avg.12.termijn", "wmo.5.3.2", "pw.18.maatwerk"
        ),
        delen=law_texts(
            formulier, day, "pw.65", "wmo.5.3.3", "wmo.5.1.1.toestemming", "pw.66"
        ),
        bewaren=law_texts(formulier, day, "wmo.5.3.4.termijn", "wmo.5.3.5.termijn"),
        bezwaar=law_texts(formulier, day, "awb.3.46", "awb.bezwaar", "awb.6.7.termijn"),
    )  # fmt: skip
