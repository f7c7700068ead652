"""What the Participatiewetblad tells (Participatiewet article 44a), as plain values."""

from dataclasses import dataclass
from datetime import date

from intake_desktop.documents.doelen_view import (
    ActieView,
    VoorzieningView,
    provision_view,
    step_views,
)
from intake_desktop.documents.gesprek_view import view_werk
from intake_desktop.documents.kop_view import (
    KopView,
    WetView,
    law_text,
    law_text_for,
    law_texts,
    view_kop,
)
from intake_desktop.documents.overdracht_view import OverdrachtView, view_overdrachten
from intake_desktop.documents.words import Regel, day_or_text, own_words
from intake_desktop.domain.datums import long_date
from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.formulier import Formulier
from intake_desktop.domain.noteren import naam_of
from intake_desktop.domain.plan import Ontheffing, Verplichting
from intake_desktop.domain.plannen import is_empty
from intake_desktop.domain.rollen import Rol
from intake_desktop.domain.uitkering import has_none
from intake_desktop.domain.verplichting import ONTHEFFING, has_concrete, is_annex
from intake_desktop.huisstijl import Huisstijl

JONG_VAN, JONG_TOT = 18, 27
"""From this age, and before that one, the plan is an annex to the decision (article 44 lid 4)."""


@dataclass(frozen=True, slots=True)
class VerplichtingView:
    """An obligation with its article, and what was agreed about it."""

    titel: str
    tekst: str
    waar: str
    afspraak: Regel | None


@dataclass(frozen=True, slots=True)
class GevolgView:
    """One consequence and the obligations it belongs to."""

    bij: tuple[str, ...]
    tekst: str
    waar: str


@dataclass(frozen=True, slots=True)
class OntheffingView:
    """From what someone is exempt, until when and why."""

    waarvan: str
    tot: str
    reden: str
    waar: str


@dataclass(frozen=True, slots=True)
class ParticipatieView:
    """Everything the template may print; `jong`: between 18 and 27 on the day of the sheet."""

    kop: KopView
    jong: WetView | None
    nummer: str
    besluit_dag: str
    inhoud: WetView | None
    doelen: tuple[Regel, ...]
    nu: str
    streef: str
    besluit: str
    voorzieningen: tuple[VoorzieningView, ...]
    acties: tuple[ActieView, ...]
    overdrachten: tuple[OverdrachtView, ...]
    recht: tuple[WetView, ...]
    verplichtingen: tuple[VerplichtingView, ...]
    gevolgen: tuple[GevolgView, ...]
    ontheffingen: tuple[OntheffingView, ...]
    ontheffing: WetView | None
    zonder_uitkering: bool
    evalueren_op: str
    evalueren: WetView | None
    volgend: str
    concreet: bool
    bezwaar: tuple[WetView, ...]
    namens: str


def participatie_view(
    dossier: Dossier, formulier: Formulier, *, day: date, huis: Huisstijl
) -> ParticipatieView:
    """The values of the sheet. `dossier` is what it may show (`delen.for_participatiewetblad`)."""
    plan, werk = dossier.plan, view_werk(dossier, formulier)
    ours = [a for a in dossier.acties if a.wie == Rol.KLANTMANAGER and not is_empty(a)]
    return ParticipatieView(
        kop=view_kop(dossier, day, huis),
        jong=law_text_for(formulier, dossier, "pw.44.4", day) if is_young(dossier, day) else None,
        nummer=plan.besluit.nummer.strip() if is_annex(plan.besluit) else "",
        besluit_dag=day_or_text(plan.besluit.datum, plan.besluit.datum_tekst),
        inhoud=law_text_for(formulier, dossier, "pw.44a", day),
        doelen=tuple(own_words(d.tekst) for d in dossier.doelen if d.tekst.strip()),
        nu=werk.nu,
        streef=werk.streef,
        besluit=werk.besluit,
        voorzieningen=tuple(provision_view(v, dossier, formulier) for v in dossier.voorzieningen),
        acties=step_views(ours, dossier, day),
        overdrachten=view_overdrachten(dossier.verwijzingen, dossier),
        recht=_rights(dossier, formulier, day),
        verplichtingen=tuple(_obligation(v) for v in dossier.verplichtingen),
        gevolgen=_consequences(dossier.verplichtingen),
        ontheffingen=tuple(_exemption(o, dossier, formulier, day) for o in dossier.ontheffingen),
        ontheffing=law_text(formulier, ONTHEFFING, day),
        zonder_uitkering=has_none(dossier),
        evalueren_op=day_or_text(plan.besluit.evalueren_op, plan.besluit.evalueren_tekst),
        evalueren=law_text_for(formulier, dossier, "pw.44a.evalueren", day),
        volgend=_next_meeting(dossier),
        concreet=has_concrete(dossier),
        bezwaar=law_texts(formulier, day, "awb.bezwaar", "awb.6.7.termijn"),
        namens=naam_of(dossier, Rol.KLANTMANAGER) if _has_manager(dossier) else "",
    )


def _rights(dossier: Dossier, formulier: Formulier, day: date) -> tuple[WetView, ...]:
    """What the client may ask for, unless it stands at the top already."""
    at_the_top = law_text_for(formulier, dossier, "pw.44a", day)
    texts = (law_text_for(formulier, dossier, code, day) for code in ("pw.10", "pw.18.maatwerk"))
    return tuple(text for text in texts if text is not None and text != at_the_top)


def is_young(dossier: Dossier, day: date) -> bool:
    """Whether the client is 18 to 26 years old on that day; unknown is no."""
    born = dossier.client.geboortedatum
    if born is None:
        return False
    age = day.year - born.year - ((day.month, day.day) < (born.month, born.day))
    return JONG_VAN <= age < JONG_TOT


def _next_meeting(dossier: Dossier) -> str:
    vervolg = dossier.plan.vervolg
    return long_date(vervolg.datum) if vervolg.datum else vervolg.datum_tekst.strip()


def _has_manager(dossier: Dossier) -> bool:
    return any(a.rol is Rol.KLANTMANAGER for g in dossier.gesprekken for a in g.aanwezigen)


def _obligation(verplichting: Verplichting) -> VerplichtingView:
    agreed = verplichting.afspraak
    return VerplichtingView(
        verplichting.titel,
        verplichting.tekst,
        f"{verplichting.wet}, artikel {verplichting.artikel}",
        own_words(agreed) if agreed.strip() else None,
    )


def _consequences(verplichtingen: tuple[Verplichting, ...]) -> tuple[GevolgView, ...]:
    """Each consequence once, in the order of the obligations."""
    found: dict[tuple[str, str], list[str]] = {}
    for v in verplichtingen:
        if v.gevolg.strip():
            found.setdefault((v.gevolg, f"{v.wet}, artikel {v.gevolg_artikel}"), []).append(v.titel)
    return tuple(GevolgView(tuple(bij), tekst, waar) for (tekst, waar), bij in found.items())


def _exemption(
    ontheffing: Ontheffing, dossier: Dossier, formulier: Formulier, day: date
) -> OntheffingView:
    code = ontheffing.verplichting
    picked = next((v.titel for v in dossier.verplichtingen if v.code == code), "")
    text = formulier.wettekst(code, day) if code else None
    waar = f"{ontheffing.wet}, artikel {ontheffing.artikel}" if ontheffing.artikel else ""
    return OntheffingView(
        waarvan=picked or (text.titel if text else code),
        tot=day_or_text(ontheffing.tot, ontheffing.tot_tekst),
        reden=ontheffing.reden.strip(),
        waar=waar,
    )
