"""For each closing rule the smallest change to a finished talk after which it says something."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from intake_desktop.domain.afweging import Klopt
from intake_desktop.domain.antwoord import Antwoord, antwoord_id
from intake_desktop.domain.dossier import Client, Dossier
from intake_desktop.domain.ladder import Ladder
from intake_desktop.domain.matrix import SCORERS, Keuze
from intake_desktop.domain.noteren import with_antwoord, with_beeld
from intake_desktop.domain.plan import (
    Contactpersoon,
    ContactSoort,
    Geven,
    Tekenkeuze,
    Vervolg,
    Voorziening,
)
from intake_desktop.domain.plannen import with_ondertekening
from intake_desktop.domain.uitspraak import Plek
from tests.factories import (
    GESPREK,
    MOMENT,
    a_client,
    a_doel,
    a_gesprek,
    a_plan,
    a_score,
    a_stand,
    an_actie,
    an_eigen_vraag,
    an_empty_dossier,
    an_uitspraak,
)
from tests.ui.formulier import a_formulier
from tests.ui.plan_voorbeelden import menukaart

PAST = date(2026, 3, 2)
NO_DAY = "31 februari"
TODAY = MOMENT.date()
FORM = replace(a_formulier(), menukaart=menukaart())
CLOSED = "geestelijke_gezondheid"


def a_finished_talk() -> Dossier:
    """Nothing is missing here: told, discussed, one goal with a first step, contact."""
    gesprek = a_gesprek(petten_verteld=TODAY, ondersteuning_verteld=TODAY)
    dossier = an_empty_dossier(client=a_client(), plan=a_plan()).with_part(gesprek)
    for part in (
        a_stand(),
        an_uitspraak(),
        a_score(niveau=2),
        a_doel(nu=2, streef=4),
        an_actie(wanneer=date(2026, 11, 24)),
    ):
        dossier = dossier.with_part(part)
    return dossier


def answered(dossier: Dossier, vraag: str, getal: int | None = None, *keuzes: str) -> Dossier:
    key = antwoord_id(GESPREK, vraag)
    return with_antwoord(dossier, Antwoord(key, GESPREK, vraag, "", getal=getal, keuzes=keuzes))


CASES: dict[str, Callable[[Dossier], Dossier]] = {
    "geen_naam": lambda d: replace(d, client=Client(aanspreken="mevrouw")),
    "petten_niet_verteld": lambda d: d.with_part(a_gesprek(ondersteuning_verteld=TODAY)),
    "ondersteuning_niet_verteld": lambda d: d.with_part(a_gesprek(petten_verteld=TODAY)),
    "notitie_zonder_plek": lambda d: d.with_part(
        an_uitspraak(id="n", plek=Plek.NOTITIE, leefgebied="")
    ),
    "niets_genoteerd": lambda d: d.with_part(a_stand(leefgebied="financien", hulp=())),
    "dicht_met_inhoud": lambda d: d.with_part(a_stand(keuze=Keuze.NIET_NODIG)),
    "open_zonder_reden": lambda d: d.with_part(a_stand(leefgebied=CLOSED)),
    "alleen_eigen_cijfers": lambda d: replace(
        d,
        scores=tuple(a_score(door=wie, niveau=3) for wie in SCORERS),
        doelen=(replace(d.doelen[0], nu=3),),
    ),
    "trede_lager": lambda d: with_beeld(d, GESPREK, ladder=Ladder(nu=4, streef=3)),
    "klopt_niet_zonder_want": lambda d: with_beeld(d, GESPREK, klopt=Klopt.DEELS),
    "doel_nu_anders": lambda d: d.with_part(a_doel(nu=3, streef=4)),
    "doel_streef_lager": lambda d: d.with_part(a_doel(nu=2, streef=1)),
    "voorziening_zonder_wie": lambda d: d.with_part(Voorziening("v", "schuldhulp", "Schuldhulp")),
    "voorziening_past_niet": lambda d: answered(
        d.with_part(Voorziening("v", "werkervaringsplek", "Werkervaringsplek", "client")),
        "kunnen.uren",
        8,
    ),
    "niet_akkoord_zonder_want": lambda d: with_ondertekening(
        d, "client", keuze=Tekenkeuze.NIET_AKKOORD
    ),
    "bedenktijd_zonder_dag": lambda d: with_ondertekening(d, "client", keuze=Tekenkeuze.BEDENKTIJD),
    "doel_zonder_actie": lambda d: d.with_part(a_doel(id="d2", leefgebied="")),
    "vandaag_open": lambda d: d.with_part(a_score(niveau=1)).with_part(a_doel(nu=1, streef=4)),
    "verborgen_antwoord": lambda d: answered(d, "kunnen.oppas_wanneer", None, "ochtend"),
    "nog_te_geven": lambda d: d.with_plan(geven=Geven(later=True)),
    "geen_doel": lambda d: replace(d, doelen=()),
    "doel_zonder_woorden": lambda d: d.with_part(a_doel(tekst=" ")),
    "doel_datum_voorbij": lambda d: d.with_part(a_doel(datum=PAST)),
    "doel_datum_bestaat_niet": lambda d: d.with_part(a_doel(datum_tekst=NO_DAY)),
    "geen_eerste_stap": lambda d: d.with_part(an_actie(wanneer=date(2026, 12, 24))),
    "actie_onvolledig": lambda d: d.with_part(an_actie(wie="")),
    "actie_datum_voorbij": lambda d: d.with_part(an_actie(id="s2", wanneer=PAST)),
    "actie_datum_bestaat_niet": lambda d: d.with_part(
        an_actie(id="s2", wanneer=None, wanneer_tekst=NO_DAY)
    ),
    "geen_contact": lambda d: d.with_plan(vervolg=Vervolg()),
    "geen_contactpersoon": lambda d: d.with_plan(contact=Contactpersoon()),
    "afspraak_zonder_dag": lambda d: d.with_plan(vervolg=Vervolg(ContactSoort.AFSPRAAK)),
    "afspraak_datum_voorbij": lambda d: d.with_plan(
        vervolg=Vervolg(ContactSoort.AFSPRAAK, datum=PAST)
    ),
    "afspraak_datum_bestaat_niet": lambda d: d.with_plan(
        vervolg=Vervolg(ContactSoort.AFSPRAAK, datum_tekst=NO_DAY)
    ),
    "contact_datum_voorbij": lambda d: d.with_plan(vervolg=Vervolg(ContactSoort.EMAIL, tot=PAST)),
    "contact_datum_bestaat_niet": lambda d: d.with_plan(
        vervolg=Vervolg(ContactSoort.TELEFOON, tot_tekst=NO_DAY)
    ),
    "eigen_vraag_open": lambda d: d.with_part(an_eigen_vraag()),
    "lage_score_zonder_doel": lambda d: d.with_part(a_stand(leefgebied="financien")).with_part(
        a_score(leefgebied="financien", niveau=2)
    ),
}
