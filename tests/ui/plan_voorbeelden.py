"""Kim's conversation as dossiers for the pages about the picture, the plan and signing."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from intake_desktop.domain.afweging import Argument, Beeld, Besluit, Kant, Klopt
from intake_desktop.domain.dossier import Aanwezige, Client, Dossier, Gesprek, with_parts
from intake_desktop.domain.formulier import Aanbod, Formulier
from intake_desktop.domain.ladder import Ladder, Trede
from intake_desktop.domain.matrix import Keuze, LeefgebiedStand, Score, score_id, stand_id
from intake_desktop.domain.plan import (
    Actie,
    Contactpersoon,
    ContactSoort,
    Doel,
    Vervolg,
    Voorziening,
    VoorzieningStatus,
)
from intake_desktop.domain.rollen import Rol
from intake_desktop.domain.uitspraak import EigenVraag, Plek, Uitspraak, VraagStatus
from intake_desktop.session.dossier_session import DossierSession
from tests.ui.formulier import a_formulier, a_leefgebied

MOMENT = datetime(2026, 11, 21, 10, 0)
TODAY = MOMENT.date()
GESPREK = "g1"

_LEEFGEBIEDEN = {
    "financien": "Geld en schulden",
    "werk_en_opleiding": "Werk en opleiding",
    "tijdsbesteding": "Tijdsbesteding",
    "huisvesting": "Wonen",
    "huiselijke_relaties": "Thuis en relaties",
    "geestelijke_gezondheid": "Psychische gezondheid",
    "lichamelijke_gezondheid": "Lichamelijke gezondheid",
    "middelengebruik": "Middelengebruik",
    "basale_adl": "Voor uzelf zorgen",
    "instrumentele_adl": "Huishouden en regelzaken",
    "sociaal_netwerk": "Mensen om u heen",
    "maatschappelijke_participatie": "Meedoen",
    "justitie": "Politie en justitie",
}
_TREDEN = (
    ("Geïsoleerd", "Ziet u minder dan één keer per week iemand buiten uw huis?"),
    ("Sociale contacten buitenshuis", "Ziet u elke week mensen met wie u niet samenwoont?"),
    ("Deelname aan georganiseerde activiteiten", "Doet u elke week mee met een activiteit?"),
    ("Onbetaald werk", "Doet u elke week onbetaald werk waarbij anderen op u rekenen?"),
    ("Betaald werk met ondersteuning", "Werkt u met een contract, met extra hulp erbij?"),
    ("Betaald werk", "Werkt u met een contract, zonder uitkering en zonder extra hulp?"),
)
DOELEN = ("Elke maand een vast bedrag", "Rondkomen zonder nieuwe achterstand")
ACTIES = ("Brieven en rekeningen in één map doen", "Afspraak maken over de schulden")


def menukaart() -> tuple[Aanbod, ...]:
    """Three provisions of a local menukaart."""
    return (
        Aanbod(
            "schuldhulp",
            "Schuldhulp",
            "Iemand zoekt met u uit welke schulden er zijn.",
            "Voor mensen met schulden of achterstanden.",
            "Een afspraak, en uw brieven en rekeningen.",
            (1, 2, 3, 4, 5, 6),
            ("financien",),
            "Wijkteam Noord, 14 075",
            trefwoorden=("schulden", "achterstand"),
        ),
        Aanbod(
            "werkervaringsplek",
            "Werkervaringsplek",
            "Een plek om werk te leren kennen, met begeleiding.",
            "Voor mensen met een bijstandsuitkering.",
            "Minstens 12 uur per week.",
            (4, 5),
            ("werk_en_opleiding",),
            "Uw klantmanager",
            uren_min=12,
        ),
        Aanbod(
            "maatje",
            "Maatje voor post en geld",
            "Een vrijwilliger kijkt elke week mee met de post.",
            "Voor wie de post niet alleen bijhoudt.",
            "Dat u het zelf wilt.",
            (1, 2, 3),
            ("financien", "instrumentele_adl"),
            "Humanitas, 075 123 45 67",
        ),
    )


def a_plan_formulier() -> Formulier:
    """Thirteen leefgebieden, six treden, a menukaart, what must not count."""
    areas = tuple(
        a_leefgebied(code, naam, domein=naam, doelen=DOELEN, acties=ACTIES)
        if code == "financien"
        else a_leefgebied(code, naam, domein=naam, lead=Rol.KLANTMANAGER)
        for code, naam in _LEEFGEBIEDEN.items()
    )
    treden = tuple(Trede(n, naam, "", vraag) for n, (naam, vraag) in enumerate(_TREDEN, start=1))
    return replace(
        a_formulier(*areas),
        treden=treden,
        telt_niet_mee=("leeftijd", "zwangerschap", "wat werkgevers zouden willen"),
        menukaart=menukaart(),
    )


def kim_at_the_table() -> Dossier:
    """Kim, the klantmanager and the wijkteam at the table; nothing said yet."""
    people = (
        Aanwezige(Rol.CLIENT, "Kim de Wit", Rol.CLIENT),
        Aanwezige(
            Rol.KLANTMANAGER, "S. Bakker", Rol.KLANTMANAGER, "Gemeente", "06 12 34 56 78", "s@v.nl"
        ),
        Aanwezige(Rol.WIJKTEAM, "N. Yılmaz", Rol.WIJKTEAM, "Wijkteam Noord", "06 87 65 43 21"),
    )
    gesprek = Gesprek(GESPREK, MOMENT, "breed", "2017", "wijkteam Noord", people)
    client = Client("Kim de Wit", "mevrouw De Wit")
    return Dossier("dossier-kim", MOMENT, client=client).with_part(gesprek)


def _line(number: int, plek: Plek, leefgebied: str, tekst: str, wie: str) -> Uitspraak:
    return Uitspraak(f"u{number}", GESPREK, plek, tekst, wie, MOMENT, leefgebied)


def _scored(code: str, niveau: int, door: str = "samen") -> Score:
    key = score_id(GESPREK, code, "2017", door)
    return Score(key, GESPREK, code, "2017", door, niveau, TODAY)


_SCORES = (3, 3, 4, 4, 4, 3, 4, 5, 5, 4, 2, 3, 5)


def a_kim_dossier() -> Dossier:
    """Kim's hour: what was said, scored, weighed and agreed."""
    codes = tuple(_LEEFGEBIEDEN)
    dossier = with_parts(
        kim_at_the_table(),
        [
            LeefgebiedStand(stand_id(GESPREK, c), GESPREK, c, Keuze.BESPREKEN)
            for c in codes
            if c != "justitie"
        ],
    )
    dossier = with_parts(dossier, [_scored(c, n) for c, n in zip(codes, _SCORES, strict=True)])
    dossier = with_parts(dossier, _said())
    dossier = with_parts(dossier, _weighed())
    dossier = with_parts(dossier, _agreed())
    vervolg = Vervolg(ContactSoort.EMAIL, tot=date(2027, 1, 15))
    contact = Contactpersoon("N. Yılmaz", "06 87 65 43 21")
    anders = "Lukt een stap niet, bel dan N. Yılmaz. Dan kijken we samen opnieuw."
    return dossier.with_plan(vervolg=vervolg, contact=contact, als_het_anders_loopt=anders)


def _said() -> tuple[Uitspraak | EigenVraag, ...]:
    wie, werk, geld = str(Rol.CLIENT), "werk_en_opleiding", "financien"
    return (
        _line(1, Plek.BELANGRIJK, "", "“Rust. En dat Noor niets merkt.”", wie),
        _line(2, Plek.GAAT_GOED, geld, "Huur is altijd betaald", Rol.WIJKTEAM),
        _line(3, Plek.LASTIG, geld, "Inkomen wisselt door oproepwerk", Rol.KLANTMANAGER),
        _line(4, Plek.WIL, geld, "“Elke maand een vast bedrag”", wie),
        _line(5, Plek.WIL, geld, "“Rust in de brieven”", wie),
        _line(6, Plek.WIL, werk, "“Vaste uren die passen bij Noor”", wie),
        EigenVraag("v1", GESPREK, "Mag ik spaargeld houden?", VraagStatus.BEANTWOORD, "Ja."),
        EigenVraag("v2", GESPREK, "Wanneer hoor ik of het doorgaat?"),
    )


def _weighed() -> tuple[Argument | Beeld, ...]:
    helps, hinders = Kant.HELPT, Kant.HINDERT
    eerst = ("Geld en schulden: rust in de brieven", "Oppas voor Noor", "Werk met vaste uren")
    return (
        Argument("a1", GESPREK, "Wil graag vaste uren", helps, Rol.CLIENT, 3),
        Argument("a2", GESPREK, "Heeft kaswerk gedaan", helps, Rol.KLANTMANAGER, 2),
        Argument("a3", GESPREK, "Huur en post op orde", helps, Rol.WIJKTEAM, 2),
        Argument("a4", GESPREK, "Geen vaste oppas", hinders, Rol.CLIENT, 2),
        Argument("a5", GESPREK, "Inkomen wisselt", hinders, Rol.WIJKTEAM, 1),
        Beeld(GESPREK, Ladder(5, 6), Besluit.WERK, eerst, Klopt.JA),
    )


def _agreed() -> tuple[Doel | Actie | Voorziening, ...]:
    d1, d2 = "d1", "d2"
    kim, klant, wijk = str(Rol.CLIENT), str(Rol.KLANTMANAGER), str(Rol.WIJKTEAM)
    return (
        Doel(
            d1, "Elke maand rondkomen zonder nieuwe achterstand", "Dan slaap ik weer",
            "financien", 3, 4, date(2027, 6, 1),
        ),
        Doel(
            d2, "Werk met vaste uren dat past bij de zorg voor Noor", "",
            "werk_en_opleiding", 3, 4, date(2027, 9, 1),
        ),
        Actie("s1", "Brieven en rekeningen in een map", kim, date(2026, 11, 28), doel=d1),
        Actie("s2", "Eerste gesprek schuldhulp, samen erheen", wijk, date(2026, 12, 4), doel=d1),
        Actie("s3", "Energiebedrijf bellen over de regeling", wijk, date(2026, 11, 25), doel=d1),
        Actie("s4", "Cv bijwerken met de tips van vandaag", kim, date(2026, 12, 5), doel=d2),
        Actie("s5", "Werkervaringsplek zoeken, 16 uur", klant, date(2026, 12, 12), doel=d2),
        Actie("s6", "Samen zoeken naar oppas op vaste dagen", klant, None, "elke week", doel=d2),
        Voorziening("p1", "schuldhulp", "Schuldhulp", wijk, doel=d1),
        Voorziening(
            "p2", "werkervaringsplek", "Werkervaringsplek", klant,
            VoorzieningStatus.UITZOEKEN, d2,
        ),
    )  # fmt: skip


def a_full_dossier() -> Dossier:
    """Forty actions, texts of 200 letters, long names, seven goals: more than anyone plans."""
    long = ("Samen met de woningbouw en de gemeente uitzoeken welke regeling er is " * 3)[:200]
    name = "Maria-Johanna Wilhelmina van der Westhuyzen-Oosterbeek"
    dossier = a_kim_dossier()
    gesprek = dossier.gesprek
    assert gesprek is not None
    people = tuple(
        replace(a, naam=f"{name} {i}") if a.rol is not Rol.CLIENT else a
        for i, a in enumerate(gesprek.aanwezigen)
    )
    dossier = dossier.with_part(replace(gesprek, aanwezigen=people))
    dossier = dossier.with_client(aanspreken=f"mevrouw {name}")
    for number in range(3, 8):
        goal = Doel(f"d{number}", f"{number} {long}"[:200], long, "huisvesting", 2, 4)
        dossier = dossier.with_part(goal)
    for number in range(34):
        day = TODAY + timedelta(days=number)
        wie = (Rol.CLIENT, Rol.KLANTMANAGER, Rol.WIJKTEAM, name)[number % 4]
        step = Actie(f"x{number}", f"{number} {long}"[:200], wie, day, doel=f"d{number % 8}")
        dossier = dossier.with_part(step)
    arguments = [
        Argument(f"y{n}", GESPREK, long, (Kant.HELPT, Kant.HINDERT)[n % 2], Rol.CLIENT, 1 + n % 3)
        for n in range(8)
    ]
    beeld = Beeld(
        GESPREK, Ladder(3, 5), Besluit.EERST_ANDERS, (long,) * 6, Klopt.DEELS, klopt_want=long
    )
    return with_parts(dossier, [*arguments, beeld])


def a_session(dossier: Dossier) -> DossierSession:
    """A session on this dossier with a standing clock and counted identifiers."""
    counter = iter(range(1, 1_000_000))
    return DossierSession(dossier, now=lambda: MOMENT, new_id=lambda: f"nieuw{next(counter)}")
