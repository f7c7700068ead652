"""Kim's dossier after her conversation (../shared/cases/kim.md), built by hand for these tests.

The facts are the field study's; names, dates, scores and places are invented.
"""

from datetime import date, datetime
from functools import cache

from intake_desktop.definitions.loader import load_formulier
from intake_desktop.domain.afweging import Argument, Beeld, Besluit, Kant, Klopt
from intake_desktop.domain.antwoord import Antwoord, antwoord_id
from intake_desktop.domain.dossier import Aanwezige, Client, Dossier, Gesprek, Part, with_parts
from intake_desktop.domain.formulier import Formulier
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
    Ondertekening,
    Plan,
    Tekenkeuze,
    Vervolg,
    Voorziening,
    VoorzieningStatus,
    ondertekening_id,
)
from intake_desktop.domain.rollen import Grondslag, Rol
from intake_desktop.domain.uitspraak import EigenVraag, Plek, Uitspraak, VraagStatus

DAY = date(2026, 11, 20)
NOW = datetime(2026, 11, 20, 10, 5)
G = "g1"
EDITIE = "2017"
APART = "Heeft eerder een maatregel gehad."
LOS = "Tolk was niet nodig, wel koude kamer."


@cache
def formulier() -> Formulier:
    """The shipped forms, read once for all tests."""
    return load_formulier()


def kim() -> Dossier:
    """The whole dossier."""
    dossier = Dossier(
        id="d-1",
        aangemaakt=NOW,
        client=Client(
            naam="Kim de Wit",
            aanspreken="mevrouw De Wit",
            geboortedatum=date(1996, 4, 2),
            telefoon="06-11223344",
            email="kim@voorbeeld.nl",
            bereikbaar="liefst per e-mail, ’s ochtends",
            clientnummer="482913",
        ),
        plan=Plan(
            contact=Contactpersoon("S. Bakker", "075-1234567", "s.bakker@voorbeeld.nl"),
            vervolg=Vervolg(ContactSoort.EMAIL, tot=date(2027, 1, 15)),
        ),
    )
    return with_parts(dossier, [_gesprek(), *_lines(), *_picture(), *_goals(), *_rest()])


def _gesprek() -> Gesprek:
    return Gesprek(
        id=G,
        begonnen=NOW,
        route="breed",
        editie=EDITIE,
        plaats="wijkteam Noord, Voorbeeldstraat 1",
        aanwezigen=(
            Aanwezige(Rol.CLIENT, "Kim de Wit", Rol.CLIENT),
            Aanwezige(Rol.KLANTMANAGER, "S. Bakker", Rol.KLANTMANAGER, "Gemeente Voorbeeld"),
            Aanwezige(Rol.WIJKTEAM, "N. Yılmaz", Rol.WIJKTEAM, "Wijkteam Noord"),
            Aanwezige("a4", "Een onderzoeker", Rol.ANDER, relatie="kijkt mee"),
        ),
        ondersteuning_verteld=DAY,
    )


def _line(
    number: int,
    plek: Plek,
    leefgebied: str,
    spreker: str,
    tekst: str,
    grondslag: Grondslag | None = None,
) -> Uitspraak:
    return Uitspraak(f"u{number}", G, plek, tekst, spreker, NOW, leefgebied, grondslag)


def _lines() -> list[Part]:
    c, k, w = Rol.CLIENT, Rol.KLANTMANAGER, Rol.WIJKTEAM
    geld, werk, netwerk = "financien", "werk_en_opleiding", "sociaal_netwerk"
    return [
        _line(1, Plek.BELANGRIJK, "", c, "“Elke maand een vast bedrag, dat wil ik het liefst.”"),
        _line(2, Plek.BELANGRIJK, "", c, "“Werk met vaste uren, dat past bij de oppas.”"),
        _line(3, Plek.BELANGRIJK, "", k, "Rust voor Noor staat voorop"),
        _line(4, Plek.GAAT_GOED, geld, k, "Huur is altijd op tijd betaald"),
        _line(5, Plek.GAAT_GOED, geld, c, "“Ik hou zelf een kasboekje bij”"),
        _line(6, Plek.LASTIG, geld, c, "“De ene maand heb ik dit, de andere maand dat”"),
        _line(7, Plek.LASTIG, geld, w, "Regeling met het energiebedrijf liep twee maanden achter"),
        _line(8, Plek.WIL, geld, c, "Rust in de brieven en hulp bij mijn schulden"),
        _line(9, Plek.GAAT_GOED, werk, k, "Heeft eerder achter de kassa gewerkt"),
        _line(10, Plek.LASTIG, werk, c, "“Mijn uren zijn elke week anders”"),
        _line(11, Plek.LASTIG, werk, c, "“De oppas kan dat niet volgen”"),
        _line(12, Plek.WIL, werk, c, "“Regelmatig werk en een stabiel inkomen”"),
        _line(13, Plek.LASTIG, netwerk, c, "“Er is niemand die ook op Noor kan passen”"),
        _line(14, Plek.NOTITIE, "", k, LOS),
        _line(15, Plek.LASTIG, werk, k, APART, Grondslag.PARTICIPATIEWET),
    ]


def _picture() -> list[Part]:
    parts: list[Part] = []
    for code, hulp in (
        ("financien", (Hulp.FORMEEL,)),
        ("werk_en_opleiding", (Hulp.GEEN,)),
        ("sociaal_netwerk", (Hulp.GEEN,)),
        ("huisvesting", ()),
    ):
        parts.append(LeefgebiedStand(stand_id(G, code), G, code, Keuze.BESPREKEN, hulp=hulp))
    parts.append(LeefgebiedStand(stand_id(G, "justitie"), G, "justitie", Keuze.NIET_NODIG))
    given = {
        ("financien", SAMEN): 2, ("financien", Rol.CLIENT): 2, ("financien", Rol.KLANTMANAGER): 3,
        ("financien", Rol.WIJKTEAM): 2, ("werk_en_opleiding", SAMEN): 3,
        ("sociaal_netwerk", SAMEN): 2, ("huisvesting", SAMEN): 4,
    }  # fmt: skip
    for (code, door), niveau in given.items():
        parts.append(Score(score_id(G, code, EDITIE, door), G, code, EDITIE, door, niveau, DAY))
    return [
        *parts,
        Argument("a1", G, "Wil graag vaste uren", Kant.HELPT, Rol.CLIENT, 3),
        Argument("a2", G, "Heeft kaswerk gedaan", Kant.HELPT, Rol.KLANTMANAGER, 2),
        Argument("a3", G, "Geen vaste oppas", Kant.HINDERT, Rol.CLIENT, 3),
        Beeld(
            G,
            Ladder(5, 6),
            Besluit.WERK,
            ("Rust in de brieven", "Oppas voor Noor", "Werk met vaste uren"),
            Klopt.DEELS,
            "het gaat ook om de kou in huis",
        ),
    ]


def _goals() -> list[Part]:
    k, w, c = Rol.KLANTMANAGER, Rol.WIJKTEAM, Rol.CLIENT
    return [
        Doel("d1", "Elke maand rondkomen zonder nieuwe achterstand", "dan slaap ik weer",
             "financien", 2, 4, date(2027, 6, 1)),
        Doel("d2", "“Werk met vaste uren dat past bij de zorg voor Noor”", "",
             "werk_en_opleiding", datum_tekst="voor de zomer"),
        Actie("s1", "Brieven en rekeningen in een map doen", c, date(2026, 11, 28), doel="d1"),
        Actie("s2", "Afspraak voor de schulden maken en samen gaan", w, date(2026, 12, 4),
              doel="d1"),
        Actie("s3", "Cv bijwerken met de tips van vandaag", c, date(2026, 11, 25), doel="d2"),
        Actie("s4", "Uitzoeken hoe mevrouw een werkervaringsplek kan krijgen", k,
              date(2026, 12, 4), doel="d2"),
        Actie("s5", "De vacaturelijst van de gemeente bekijken", c, wanneer_tekst="elke week",
              doel="d2"),
        Actie("s6", "Samen een oplossing zoeken voor de oppas", "", doel=""),
    ]  # fmt: skip


def _rest() -> list[Part]:
    return [
        Voorziening("p1", "schuldhulp", "Hulp bij schulden", Rol.WIJKTEAM, doel="d1"),
        Voorziening("p2", "werkervaringsplek", "Werkervaringsplek", Rol.KLANTMANAGER,
                    VoorzieningStatus.UITZOEKEN, "d2", "16 uur, vaste dagen"),
        EigenVraag("v1", G, "Mag ik spaargeld houden?", VraagStatus.BEANTWOORD,
                   "Ja, tot een bedrag. S. Bakker mailt u het bedrag."),
        EigenVraag("v2", G, "Wanneer hoor ik of het doorgaat?", VraagStatus.UITZOEKEN,
                   door=Rol.KLANTMANAGER, voor=date(2026, 11, 27)),
        EigenVraag("v3", G, "Telt de toeslag mee?", VraagStatus.GEPARKEERD),
        Antwoord(antwoord_id(G, "willen.liefst"), G, "willen.liefst",
                 "Wat voor werk of bezigheid zou u het liefst doen?", "Iets met klanten, overdag"),
        Antwoord(antwoord_id(G, "willen.hoe_graag"), G, "willen.hoe_graag",
                 "Hoe graag wilt u op dit moment werken of meedoen?", getal=9,
                 toelichting="Ik wil op eigen benen staan\nAls de oppas rond is\n"),
        Antwoord(antwoord_id(G, "kunnen.uren"), G, "kunnen.uren",
                 "Hoeveel uur per week zou nu lukken? Op welke momenten?", getal=20,
                 keuzes=("ma.ochtend", "ma.middag", "di.ochtend")),
        Antwoord(antwoord_id(G, "financien.inkomen"), G, "financien.inkomen",
                 "Waar komt uw geld vandaan?", keuzes=("loon", "toeslagen"),
                 toelichting="wisselt elke maand"),
        Ondertekening(ondertekening_id(1, Rol.CLIENT), Rol.CLIENT, 1, Tekenkeuze.AKKOORD,
                      gekozen_op=NOW),
        Ondertekening(ondertekening_id(1, Rol.WIJKTEAM), Rol.WIJKTEAM, 1, Tekenkeuze.BEDENKTIJD,
                      bedenktijd_tot=date(2026, 11, 27)),
    ]  # fmt: skip
