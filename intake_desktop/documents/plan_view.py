"""What Ons plan tells, as plain values: names looked up, dates written out; no sentences."""

from dataclasses import dataclass, replace
from datetime import date

from intake_desktop.documents.doelen_view import (
    ActieView,
    DoelView,
    VoorzieningView,
    goal_view,
    provision_view,
    step_views,
)
from intake_desktop.documents.gesprek_view import (
    BlokView,
    Feit,
    LeefgebiedView,
    WerkView,
    ladder_of_work,
    view_blokken,
    view_leefgebieden,
    view_werk,
)
from intake_desktop.documents.kop_view import filled, present
from intake_desktop.documents.vervolg_view import (
    AfsluitingView,
    PauzeView,
    SindsView,
    view_afsluiting,
    view_pauze,
    view_sinds,
)
from intake_desktop.documents.words import Regel, day_or_text, line_of, own_words
from intake_desktop.domain.datums import long_date, short_date
from intake_desktop.domain.dossier import Dossier, Gesprek
from intake_desktop.domain.formulier import Formulier
from intake_desktop.domain.noteren import naam_of, ondertekening_of
from intake_desktop.domain.plaat import Plaat
from intake_desktop.domain.plan import (
    TEKENKEUZE_NAMEN,
    Tekenkeuze,
)
from intake_desktop.domain.plannen import acties_of, is_empty
from intake_desktop.domain.platen import gesprekken_plaat, ladder_plaat, week_plaat
from intake_desktop.domain.radar import RadarBeeld, describe_radar
from intake_desktop.domain.rollen import ROL_NAMEN, Rol
from intake_desktop.domain.tekst import ended
from intake_desktop.domain.tijden import clock_time
from intake_desktop.domain.trend import trend_plaat
from intake_desktop.domain.uitkering import wettekst_voor
from intake_desktop.domain.uitspraak import EigenVraag, Plek
from intake_desktop.domain.verplichting import on_ons_plan
from intake_desktop.domain.versies import previous_version, what_changed
from intake_desktop.domain.wie_doet_wat import Taak, wie_doet_wat

WETTEKST = "pw.44a"
"""The law text about the plan itself; printed in the wording that holds on the plan's day,
for who has no benefit the text that stands in its place."""


@dataclass(frozen=True, slots=True)
class VraagView:
    """An own question of the client and what became of it."""

    vraag: str
    status: str
    antwoord: Regel | None
    door: str
    voor: str


@dataclass(frozen=True, slots=True)
class VervolgView:
    """The next contact; `soort` is empty when nothing was agreed yet; `tijd` is as on a clock."""

    soort: str
    datum: str
    tijd: str
    tijd_tekst: str
    plaats: str
    tot: str
    toelichting: str


@dataclass(frozen=True, slots=True)
class KeuzeView:
    """One of the four choices of a signer, with what was filled in."""

    code: str
    tekst: str
    gekozen: bool
    ingevuld: str


@dataclass(frozen=True, slots=True)
class TekenaarView:
    """Someone who may sign."""

    naam: str
    rol: str
    organisatie: str
    keuzes: tuple[KeuzeView, ...]
    gekozen_op: str
    tekening: str
    op_papier: str


@dataclass(frozen=True, slots=True)
class PlichtView:
    """What the law asks, what was agreed about it, and what may follow."""

    titel: str
    tekst: str
    afspraak: str
    gevolg: str


@dataclass(frozen=True, slots=True)
class PlanView:
    """Everything the template may print; nothing else of the dossier reaches it."""

    concept: bool
    dag: str
    afzender: str
    versie: int
    reden_nieuwe_versie: str
    client: str
    naam: str
    geboren: str
    clientnummer: str
    bereikbaar: tuple[str, ...]
    gesprek_dag: str
    plaats: str
    aanwezig: tuple[Feit, ...]
    niet_erbij: str
    ondersteuning_verteld: str
    belangrijk: tuple[Regel, ...]
    leefgebieden: tuple[LeefgebiedView, ...]
    niet_besproken: tuple[str, ...]
    radar: RadarBeeld
    vorige_dag: str
    bron: str
    werk: WerkView
    blokken: tuple[BlokView, ...]
    doelen: tuple[DoelView, ...]
    losse_acties: tuple[ActieView, ...]
    voorzieningen: tuple[VoorzieningView, ...]
    vragen: tuple[VraagView, ...]
    vervolg: VervolgView
    contact: tuple[str, ...]
    als_het_anders_loopt: str
    wettekst: str
    wetsartikel: str
    tekenaars: tuple[TekenaarView, ...]
    sinds: SindsView
    pauze: PauzeView
    wijzigingen: tuple[str, ...]
    vorige_versie: int
    verzegeld: bool = False
    ladder: Plaat | None = None
    week: Plaat | None = None
    gesprekken: Plaat | None = None
    trend: Plaat | None = None
    afsluiting: AfsluitingView | None = None
    plichten: tuple[PlichtView, ...] = ()
    zelf: tuple[Taak, ...] = ()
    anderen: tuple[Taak, ...] = ()
    niemand: tuple[Taak, ...] = ()


def plan_view(  # long, but one line per value that the template may print
    dossier: Dossier, formulier: Formulier, *, day: date, concept: bool, afzender: str
) -> PlanView:
    """The values of Ons plan. `dossier` is what the plan may show (`delen.for_ons_plan`)."""
    gesprek, client, plan = dossier.gesprek, dossier.client, dossier.plan
    if gesprek is not None:
        formulier = formulier.in_editie(gesprek.editie, gesprek.begonnen.date())
    leefgebieden = view_leefgebieden(dossier, formulier)
    besproken = {x.code for x in leefgebieden}
    everyone = (a.rol for g in dossier.gesprekken for a in g.aanwezigen)
    with_law = Rol.KLANTMANAGER in everyone
    wet = wettekst_voor(formulier, dossier, WETTEKST, day) if with_law else None
    before = previous_version(dossier)
    doers = wie_doet_wat(dossier)
    radar = describe_radar(formulier, dossier, gesprek.id if gesprek else "")
    return PlanView(
        concept=concept,
        dag=short_date(day),
        afzender=afzender,
        versie=plan.versie,
        reden_nieuwe_versie=plan.reden_nieuwe_versie,
        client=client.aanspreken or client.naam,
        naam=client.naam,
        geboren=day_or_text(client.geboortedatum, client.geboortedatum_tekst),
        clientnummer=client.clientnummer,
        bereikbaar=filled(client.telefoon, client.email, client.bereikbaar),
        gesprek_dag=long_date(gesprek.begonnen.date()) if gesprek else "",
        plaats=gesprek.plaats if gesprek else "",
        aanwezig=present(dossier, gesprek),
        niet_erbij=gesprek.niet_erbij.strip() if gesprek else "",
        ondersteuning_verteld=_told(gesprek),
        belangrijk=_important(dossier, gesprek),
        leefgebieden=leefgebieden,
        niet_besproken=tuple(
            x.naam for x in formulier.leefgebieden if gesprek and x.code not in besproken
        ),
        radar=radar,
        vorige_dag=short_date(radar.vorige_dag) if radar.vorige_dag else "",
        bron=formulier.bron,
        werk=view_werk(dossier, formulier),
        blokken=view_blokken(dossier, formulier),
        doelen=tuple(
            goal_view(d, dossier, formulier, day)
            for d in dossier.doelen
            if not is_empty(d) or acties_of(dossier, d.id)
        ),
        losse_acties=step_views(acties_of(dossier, ""), dossier, day),
        voorzieningen=tuple(provision_view(v, dossier, formulier) for v in dossier.voorzieningen),
        vragen=tuple(_question(v, dossier) for v in dossier.eigen_vragen if v.tekst.strip()),
        vervolg=_follow_up(dossier),
        contact=filled(plan.contact.naam, plan.contact.telefoon, plan.contact.email),
        als_het_anders_loopt=ended(plan.als_het_anders_loopt),
        wettekst=wet.tekst if wet else "",
        wetsartikel=f"{wet.wet}, artikel {wet.artikel}" if wet else "",
        tekenaars=_signers(dossier, gesprek),
        sinds=view_sinds(dossier, formulier),
        pauze=view_pauze(dossier),
        wijzigingen=what_changed(dossier),
        vorige_versie=before.versie if before else 0,
        ladder=ladder_plaat(formulier.treden, ladder_of_work(dossier)),
        week=week_plaat(formulier, dossier),
        gesprekken=gesprekken_plaat(formulier, dossier),
        trend=trend_plaat(formulier, dossier),
        afsluiting=view_afsluiting(dossier),
        plichten=tuple(
            PlichtView(v.titel, v.tekst, v.afspraak.strip(), v.gevolg) for v in on_ons_plan(dossier)
        ),
        zelf=doers.zelf,
        anderen=tuple(replace(t, wie=naam_of(dossier, t.wie)) for t in doers.anderen),
        niemand=doers.niemand,
    )


def _told(gesprek: Gesprek | None) -> str:
    told = gesprek.ondersteuning_verteld if gesprek else None
    return short_date(told) if told else ""


def _important(dossier: Dossier, gesprek: Gesprek | None) -> tuple[Regel, ...]:
    """What matters, said in this gesprek; without that, in the latest one where it was said."""
    lines = [u for u in dossier.uitspraken if u.plek is Plek.BELANGRIJK and u.tekst.strip()]
    now = gesprek.id if gesprek else ""
    latest = now if any(u.gesprek == now for u in lines) else lines[-1].gesprek if lines else ""
    return tuple(line_of(dossier, u) for u in lines if u.gesprek == latest)


def _question(vraag: EigenVraag, dossier: Dossier) -> VraagView:
    return VraagView(
        vraag=own_words(vraag.tekst).tekst,
        status=vraag.status,
        antwoord=own_words(vraag.antwoord) if vraag.antwoord.strip() else None,
        door=naam_of(dossier, vraag.door),
        voor=day_or_text(vraag.voor, vraag.voor_tekst),
    )


def _follow_up(dossier: Dossier) -> VervolgView:
    vervolg = dossier.plan.vervolg
    return VervolgView(
        soort=vervolg.soort or "",
        datum=long_date(vervolg.datum) if vervolg.datum else vervolg.datum_tekst,
        tijd=clock_time(vervolg.tijd) if vervolg.tijd else "",
        tijd_tekst=vervolg.tijd_tekst.strip() if vervolg.tijd is None else "",
        plaats=vervolg.plaats,
        tot=day_or_text(vervolg.tot, vervolg.tot_tekst),
        toelichting=vervolg.toelichting,
    )


def _signers(dossier: Dossier, gesprek: Gesprek | None) -> tuple[TekenaarView, ...]:
    """The client, and each professional who was there."""
    signers = [_signer(dossier, Rol.CLIENT, ROL_NAMEN[Rol.CLIENT], "")]
    for rol in (Rol.KLANTMANAGER, Rol.WIJKTEAM):
        person = gesprek.aanwezige(rol) if gesprek else None
        if person:
            signers.append(_signer(dossier, rol, ROL_NAMEN[person.rol], person.organisatie))
    return tuple(signers)


def _signer(dossier: Dossier, wie: str, rol: str, organisatie: str) -> TekenaarView:
    signed = ondertekening_of(dossier, wie)
    filled = {
        Tekenkeuze.NIET_AKKOORD: signed.want,
        Tekenkeuze.BEDENKTIJD: day_or_text(signed.bedenktijd_tot, signed.bedenktijd_tekst),
    }
    return TekenaarView(
        naam=naam_of(dossier, wie),
        rol=rol,
        organisatie=organisatie,
        keuzes=tuple(
            KeuzeView(
                code=keuze,
                tekst=naam,
                gekozen=signed.keuze is keuze,
                ingevuld=filled.get(keuze, "") if signed.keuze is keuze else "",
            )
            for keuze, naam in TEKENKEUZE_NAMEN.items()
        ),
        gekozen_op=short_date(signed.gekozen_op.date()) if signed.gekozen_op else "",
        tekening=" ".join(",".join(map(str, streep)) for streep in signed.strepen if streep),
        op_papier=day_or_text(signed.papier_op, signed.papier_tekst),
    )
