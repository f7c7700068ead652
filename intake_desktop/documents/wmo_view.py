"""What the Wmo-verslag tells (Wmo 2015, article 2.3.2), as plain values."""

from dataclasses import dataclass
from datetime import date

from intake_desktop.documents.doelen_view import (
    ActieView,
    VoorzieningView,
    provision_view,
    step_views,
)
from intake_desktop.documents.gesprek_view import LeefgebiedView, view_leefgebieden
from intake_desktop.documents.kop_view import KopView, WetView, law_text, law_texts, view_kop
from intake_desktop.documents.overdracht_view import OverdrachtView, view_overdrachten
from intake_desktop.documents.words import Regel, day_or_text, own_words
from intake_desktop.domain.datums import short_date
from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.formulier import Formulier
from intake_desktop.domain.matrix import HULP_NAMEN, Hulp
from intake_desktop.domain.noteren import naam_of
from intake_desktop.domain.plannen import is_empty
from intake_desktop.domain.rollen import Rol
from intake_desktop.domain.wmo_onderzoek import ONDERDELEN, latest_onderzoek
from intake_desktop.huisstijl import Huisstijl


@dataclass(frozen=True, slots=True)
class OnderdeelView:
    """One of the seven subjects: its letter, what was said at the table, what the worker adds."""

    letter: str
    code: str
    gezegd: tuple[LeefgebiedView, ...]
    tekst: str


@dataclass(frozen=True, slots=True)
class WmoView:
    """Everything the template may print."""

    kop: KopView
    inhoud: WetView | None
    gemeld_op: str
    ondersteuning_verteld: str
    ondersteuning: WetView | None
    persoonlijk_plan: bool | None
    eigen_plan: WetView | None
    onderdelen: tuple[OnderdeelView, ...]
    hulp_van_bekenden: tuple[str, ...]
    werk_en_inkomen: str
    doelen: tuple[Regel, ...]
    voorzieningen: tuple[VoorzieningView, ...]
    acties: tuple[ActieView, ...]
    overdrachten: tuple[OverdrachtView, ...]
    uitkomst: str
    aanvraag: str
    aanvragen: tuple[WetView, ...]
    rechten: tuple[WetView, ...]


def wmo_view(dossier: Dossier, formulier: Formulier, *, day: date, huis: Huisstijl) -> WmoView:
    """The values of the report. `dossier` is what it may show (`delen.for_wmo_verslag`)."""
    onderzoek, gesprek = latest_onderzoek(dossier), dossier.gesprek
    told = gesprek.ondersteuning_verteld if gesprek else None
    people = gesprek.aanwezigen if gesprek else ()
    manager = next((a for a in people if a.rol is Rol.KLANTMANAGER), None)
    areas = view_leefgebieden(dossier, formulier)
    ours = [a for a in dossier.acties if a.wie == Rol.WIJKTEAM and not is_empty(a)]
    informal = HULP_NAMEN[Hulp.INFORMEEL]
    said = {"behoeften": tuple(x for x in areas if x.lastig or x.wil or x.verder)}
    said["eigen_kracht"] = tuple(x for x in areas if x.goed)
    return WmoView(
        kop=view_kop(dossier, day, huis),
        inhoud=law_text(formulier, "wmo.2.3.2", day),
        gemeld_op=day_or_text(onderzoek.gemeld_op, onderzoek.gemeld_tekst),
        ondersteuning_verteld=short_date(told) if told else "",
        ondersteuning=law_text(formulier, "wmo.2.3.2.clientondersteuning", day),
        persoonlijk_plan=onderzoek.persoonlijk_plan,
        eigen_plan=law_text(formulier, "wmo.2.3.2.persoonlijk_plan", day),
        onderdelen=tuple(
            OnderdeelView(letter, code, said.get(code, ()), getattr(onderzoek, code).strip())
            for letter, code in zip("abcdefg", ONDERDELEN, strict=True)
        ),
        hulp_van_bekenden=tuple(x.naam for x in areas if informal in x.hulp),
        werk_en_inkomen=naam_of(dossier, Rol.KLANTMANAGER) if manager else "",
        doelen=tuple(own_words(d.tekst) for d in dossier.doelen if d.tekst.strip()),
        voorzieningen=tuple(provision_view(v, dossier, formulier) for v in dossier.voorzieningen),
        acties=step_views(ours, dossier, day),
        overdrachten=view_overdrachten(dossier.verwijzingen, dossier),
        uitkomst=onderzoek.uitkomst.strip(),
        aanvraag=onderzoek.aanvraag or "",
        aanvragen=law_texts(formulier, day, "wmo.2.3.2.aanvraag", "wmo.2.3.5.termijn"),
        rechten=law_texts(
            formulier, day, "wmo.2.3.2.verslag", "wmo.2.3.2.pgb", "wmo.5.3.2", "wmo.5.3.3",
            "wmo.5.3.4.termijn", "wmo.5.3.5.termijn",
        ),
    )  # fmt: skip
