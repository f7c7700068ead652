"""Dossiers and their parts for tests: valid by default, changed where a test says so."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

from intake_desktop.domain.afweging import Argument, Beeld, Besluit, Kant, Klopt
from intake_desktop.domain.antwoord import Antwoord, antwoord_id
from intake_desktop.domain.deelantwoord import Deelantwoord
from intake_desktop.domain.dossier import (
    PART_FIELDS,
    Aanwezige,
    Client,
    Dossier,
    Gesprek,
    Huisgenoot,
    with_parts,
)
from intake_desktop.domain.eigenaar import Eigenaar
from intake_desktop.domain.ernst import Nagekeken, nagekeken_id
from intake_desktop.domain.ladder import Ladder
from intake_desktop.domain.matrix import (
    SAMEN,
    Hulp,
    Keuze,
    LeefgebiedStand,
    Score,
    score_id,
    stand_id,
)
from intake_desktop.domain.plan import (
    Actie,
    Contactpersoon,
    ContactSoort,
    Doel,
    Doelstand,
    Doelterugblik,
    GetekendeVersie,
    Ondertekening,
    Ontheffing,
    Plan,
    Tekenkeuze,
    Terugblik,
    Verplichting,
    Vervolg,
    Voorziening,
    ondertekening_id,
    terugblik_id,
)
from intake_desktop.domain.rollen import Grondslag, Rol
from intake_desktop.domain.termijnen import Mijlpaal
from intake_desktop.domain.uitspraak import EigenVraag, Plek, Uitspraak
from intake_desktop.domain.vandaag import VandaagStap
from intake_desktop.domain.verwijzing import Verwijzing
from intake_desktop.domain.wmo_onderzoek import Aanvraag, WmoOnderzoek

MOMENT = datetime(2026, 11, 20, 14, 2)
DAY = MOMENT.date()
GESPREK = "g1"
EDITIE = "2017"


def an_eigenaar(**changes: Any) -> Eigenaar:
    """The klantmanager whose vault it is."""
    eigenaar = Eigenaar(
        "Marijke Jansen", Rol.KLANTMANAGER, "Gemeente Voorbeeld", "0612345678", "m@voorbeeld.nl"
    )
    return replace(eigenaar, **changes)


def a_client(**changes: Any) -> Client:
    """Kim, as the first page asks her to be known."""
    client = Client(
        naam="Kim de Wit",
        aanspreken="mevrouw De Wit",
        geboortedatum=date(1994, 3, 12),
        telefoon="06-11223344",
        email="kim@voorbeeld.nl",
        bereikbaar="liefst 's ochtends",
        clientnummer="482913",
    )
    return replace(client, **changes)


def an_aanwezige(**changes: Any) -> Aanwezige:
    """The client at the table."""
    return replace(Aanwezige(Rol.CLIENT, "Kim de Wit", Rol.CLIENT), **changes)


def a_gesprek(**changes: Any) -> Gesprek:
    """A conversation of three at the kitchen table."""
    gesprek = Gesprek(
        id=GESPREK,
        begonnen=MOMENT,
        route="breed",
        editie=EDITIE,
        plaats="bij mevrouw thuis",
        aanwezigen=(
            an_aanwezige(),
            Aanwezige(Rol.KLANTMANAGER, "Marijke Jansen", Rol.KLANTMANAGER, "Gemeente Voorbeeld"),
            Aanwezige(Rol.WIJKTEAM, "Youssef Amrani", Rol.WIJKTEAM, "Wijkteam Noord"),
        ),
    )
    return replace(gesprek, **changes)


def an_uitspraak(**changes: Any) -> Uitspraak:
    """A line of the client about living."""
    uitspraak = Uitspraak(
        id="u1",
        gesprek=GESPREK,
        plek=Plek.LASTIG,
        tekst="“Ik slaap slecht door de herrie van de buren.”",
        spreker=Rol.CLIENT,
        tijd=MOMENT,
        leefgebied="huisvesting",
    )
    return replace(uitspraak, **changes)


def an_eigen_vraag(**changes: Any) -> EigenVraag:
    """A question that the client brought."""
    return replace(EigenVraag("v1", GESPREK, "Mag ik bijverdienen?"), **changes)


def a_stand(**changes: Any) -> LeefgebiedStand:
    """A leefgebied that is talked about, with help present."""
    leefgebied = str(changes.get("leefgebied", "huisvesting"))
    stand = LeefgebiedStand(
        id=stand_id(GESPREK, leefgebied),
        gesprek=GESPREK,
        leefgebied=leefgebied,
        keuze=Keuze.BESPREKEN,
        hulp=(Hulp.INFORMEEL,),
    )
    return replace(stand, **changes)


def a_score(**changes: Any) -> Score:
    """A score that the three gave together; its id follows from the changes."""
    score = Score("", GESPREK, "huisvesting", EDITIE, SAMEN, 3, DAY)
    score = replace(score, **changes)
    key = score_id(score.gesprek, score.leefgebied, score.editie, score.door)
    return score if score.id else replace(score, id=key)


def an_antwoord(**changes: Any) -> Antwoord:
    """An answer on a scale with its follow-up."""
    antwoord = Antwoord(
        id=antwoord_id(GESPREK, "willen.zin"),
        gesprek=GESPREK,
        vraag="willen.zin",
        vraagtekst="Hoeveel zin hebt u om te werken?",
        getal=7,
        toelichting="Ik wil onder de mensen zijn.",
    )
    return replace(antwoord, **changes)


def an_argument(**changes: Any) -> Argument:
    """Something that helps, said by the client."""
    return replace(
        Argument("a1", GESPREK, "Ik kan goed met kinderen omgaan", Kant.HELPT, Rol.CLIENT, 3),
        **changes,
    )


def a_beeld(**changes: Any) -> Beeld:
    """The picture together, which fits."""
    beeld = Beeld(
        id=GESPREK,
        ladder=Ladder(nu=2, streef=4),
        besluit=Besluit.EERST_ANDERS,
        eerst=("slapen", "schulden"),
        klopt=Klopt.JA,
    )
    return replace(beeld, **changes)


def a_doel(**changes: Any) -> Doel:
    """A goal in the client's words."""
    doel = Doel("d1", "Ik slaap weer door", "dan heb ik energie", "huisvesting", nu=2, streef=4)
    return replace(doel, **changes)


def an_actie(**changes: Any) -> Actie:
    """A first step within the week."""
    actie = Actie("s1", "De woningbouw bellen", Rol.WIJKTEAM, date(2026, 11, 24), doel="d1")
    return replace(actie, **changes)


def a_voorziening(**changes: Any) -> Voorziening:
    """A provision from the menukaart."""
    return replace(
        Voorziening("p1", "buurtbemiddeling", "Buurtbemiddeling", Rol.WIJKTEAM), **changes
    )


def an_ondertekening(**changes: Any) -> Ondertekening:
    """The client signs for akkoord."""
    return replace(
        Ondertekening(ondertekening_id(1, Rol.CLIENT), Rol.CLIENT, 1, Tekenkeuze.AKKOORD), **changes
    )


def a_vandaag_stap(**changes: Any) -> VandaagStap:
    """Before they leave, the wijkteam calls Veilig Thuis."""
    stap = VandaagStap(
        "n1", GESPREK, "veilig_thuis", "Veilig Thuis", "0800-2000", Rol.WIJKTEAM, tekst="advies"
    )
    return replace(stap, **changes)


def a_nagekeken(**changes: Any) -> Nagekeken:
    """A goal without a step was let be, with a reason."""
    key = nagekeken_id(GESPREK, "doel_zonder_actie", "d1")
    return replace(Nagekeken(key, GESPREK, "dat komt later"), **changes)


def a_terugblik(**changes: Any) -> Terugblik:
    """The first step was looked back on: it did not come to it yet."""
    terugblik = Terugblik(terugblik_id(GESPREK, "s1"), GESPREK, "s1", False, "Geen gehoor")
    return replace(terugblik, **changes)


def a_getekende_versie(**changes: Any) -> GetekendeVersie:
    """The first version, closed with one goal and one step."""
    versie = GetekendeVersie("1", MOMENT, "0" * 64, (a_doel(),), (an_actie(),))
    return replace(versie, **changes)


def a_verplichting(**changes: Any) -> Verplichting:
    """Kim looks for ordinary work, made concrete."""
    verplichting = Verplichting(
        id="v1",
        code="pw.9.werk",
        titel="Werk zoeken en houden",
        wet="Participatiewet",
        artikel="9 lid 1 onder a",
        tekst="U doet uw best om gewoon werk te vinden.",
        afspraak="elke week één sollicitatie",
        gevolg="Dan kan de gemeente uw uitkering verlagen.",
        gevolg_artikel="18 lid 4 tot en met 12",
    )
    return replace(verplichting, **changes)


def an_ontheffing(**changes: Any) -> Ontheffing:
    """Kim need not do something in return until the summer."""
    ontheffing = Ontheffing(
        "o1", "pw.9.tegenprestatie", "zorg voor Nora", date(2027, 6, 1), wet="Participatiewet",
        artikel="9 lid 2",
    )  # fmt: skip
    return replace(ontheffing, **changes)


def an_onderzoek(**changes: Any) -> WmoOnderzoek:
    """The wijkteam looked into it; Kim wants to think about a request."""
    onderzoek = WmoOnderzoek(
        GESPREK, date(2026, 11, 2), persoonlijk_plan=False, uitkomst="Hulp bij de post is genoeg.",
        aanvraag=Aanvraag.LATER,
    )  # fmt: skip
    return replace(onderzoek, **changes)


def a_deelantwoord(**changes: Any) -> Deelantwoord:
    """The client lets what stands under the Participatiewet about money go to the wijkteam."""
    answer = Deelantwoord(
        id="e1",
        gesprek=GESPREK,
        leefgebied="financien",
        naar=Rol.WIJKTEAM,
        mag=True,
        gevraagd_door=Rol.WIJKTEAM,
        gevraagd_op=MOMENT,
        formulering="2026-07-01",
        vraagtekst="Mag het wijkteam dit lezen?",
    )
    return replace(answer, **changes)


def a_huisgenoot(**changes: Any) -> Huisgenoot:
    """Someone of the same household, who has a dossier too."""
    return replace(Huisgenoot("dossier-2", "h1", "Sem de Wit", relatie="partner"), **changes)


def a_mijlpaal(**changes: Any) -> Mijlpaal:
    """Kim asked the municipality for help in October; whether she makes a plan was asked."""
    mijlpaal = Mijlpaal(
        "m1", "wmo_melding", date(2026, 10, 12), "", ("wmo.2.3.2.persoonlijk_plan",), Grondslag.WMO
    )
    return replace(mijlpaal, **changes)


def a_doelterugblik(**changes: Any) -> Doelterugblik:
    """A goal of before was reached."""
    doel = Doel("d0", "Elke ochtend op tijd op")
    told = Doelterugblik(f"{GESPREK}.d0", GESPREK, doel, Doelstand.BEREIKT, "de wekker hielp")
    return replace(told, **changes)


def a_verwijzing(**changes: Any) -> Verwijzing:
    """Kim goes to someone of the debt help, together with the wijkteam."""
    verwijzing = Verwijzing(
        "w1", GESPREK, "schuldhulp", "Marja Smit", "075-7654321", "de brieven", "kennis",
        "De ander weet hier meer van", str(Rol.WIJKTEAM), date(2026, 12, 1),
        vraag_op=date(2026, 12, 15),
    )  # fmt: skip
    return replace(verwijzing, **changes)


def a_plan(**changes: Any) -> Plan:
    """A plan with one person to call and contact by e-mail."""
    plan = Plan(
        contact=Contactpersoon("Youssef Amrani", "06-55667788"),
        vervolg=Vervolg(ContactSoort.EMAIL, tot=date(2026, 12, 18)),
        als_het_anders_loopt="Dan belt u Youssef.",
    )
    return replace(plan, **changes)


def an_empty_dossier(**changes: Any) -> Dossier:
    """A dossier of which nothing is known yet."""
    return replace(Dossier(id="dossier-1", aangemaakt=MOMENT), **changes)


def a_dossier(**changes: Any) -> Dossier:
    """A dossier after one conversation: one part of each kind."""
    dossier = with_parts(
        an_empty_dossier(client=a_client(), plan=a_plan()),
        (
            a_gesprek(),
            an_uitspraak(),
            an_eigen_vraag(),
            a_stand(),
            a_score(),
            an_antwoord(),
            an_argument(),
            a_beeld(),
            a_doel(),
            an_actie(),
            a_voorziening(),
            an_ondertekening(),
            a_terugblik(),
            a_huisgenoot(),
            a_vandaag_stap(),
            a_nagekeken(),
            a_verplichting(),
            an_ontheffing(),
            an_onderzoek(),
            a_deelantwoord(),
            a_mijlpaal(),
            a_doelterugblik(),
            a_verwijzing(),
            a_getekende_versie(id="0"),
        ),
    )
    return replace(dossier, **changes)


def changes_in(dossier: Dossier) -> int:
    """How many changes saving this dossier for the first time is: client, plan and each part."""
    return 2 + sum(len(dossier.parts(kind)) for kind in PART_FIELDS)
