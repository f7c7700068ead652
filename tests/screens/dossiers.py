"""The dossiers on the screens: none, Kim's, and a household of which there is a lot of everything.

All that stands in them is invented.
"""

from dataclasses import replace
from datetime import date, timedelta

from intake_desktop.domain.afweging import Argument, Kant
from intake_desktop.domain.dossier import Aanwezige, Client, Dossier, Gesprek, Part, with_parts
from intake_desktop.domain.huishouden import mirrored, with_medeclient
from intake_desktop.domain.matrix import (
    SAMEN,
    Keuze,
    LeefgebiedStand,
    Score,
    score_id,
    stand_id,
)
from intake_desktop.domain.plan import Actie, Contactpersoon, Doel, Voorziening
from intake_desktop.domain.rollen import Rol
from intake_desktop.domain.uitspraak import EigenVraag, Plek, Uitspraak
from tests.documents.kim import DAY, EDITIE, NOW, G, formulier
from tests.documents.papieren_kim import kim_compleet

LANG = "Arbeidsongeschiktheidsverzekeringsmaatschappijmedewerker"
NAAM = "Wilhelmina Adriana van der Heijden-Oudshoorn-Schimmelpenninck van der Oye"
ANDER = "Muhammad-Abdulrahman El-Khattabi ben Abdessalam"
_LINE = "Zij heeft sinds de zomer een regeling met de woningbouw en betaalt elke maand op tijd."
_QUOTE = "“Ik wil dat het rustig wordt, dat er niet elke week een andere brief in de bus valt.”"
_ACTIES, _DOELEN, _REGELS = 40, 5, 6
_COLUMNS = (Plek.GAAT_GOED, Plek.LASTIG, Plek.WIL)


def vol() -> tuple[Dossier, Dossier]:
    """A couple with forty actions, long names and long words; both dossiers, linked."""
    whole = kim_compleet()
    gesprek = whole.gesprek
    assert gesprek is not None
    client = replace(
        whole.client,
        naam=NAAM,
        aanspreken="mevrouw Van der Heijden-Oudshoorn-Schimmelpenninck",
        email="wilhelmina.van.der.heijden-oudshoorn@" + "langedomeinnaam" * 3 + ".voorbeeld.nl",
        bereikbaar="op werkdagen na half tien, als de kinderen naar school zijn; niet op vrijdag",
    )
    whole = with_parts(replace(whole, client=client), [_full_table(gesprek), *_everything()])
    whole = whole.with_plan(
        contact=Contactpersoon(f"S. Bakker-{NAAM}", "075-1234567 (toestel 12)", "s@voorbeeld.nl"),
        als_het_anders_loopt=f"{_LINE} {LANG}",
    )
    other = Dossier("d-2", NOW, Client(ANDER, "meneer El-Khattabi ben Abdessalam"))
    linked = with_medeclient(whole, other, "huishouden-1", "partner")
    return linked, mirrored(whole, linked, other)


def _full_table(gesprek: Gesprek) -> Gesprek:
    others = tuple(
        Aanwezige(f"b{n}", f"{ANDER} {n}", Rol.ANDER, f"Stichting {LANG}", relatie="buurvrouw")
        for n in range(4)
    )
    people = tuple(
        replace(person, naam=NAAM) if person.rol is Rol.CLIENT else person
        for person in gesprek.aanwezigen
    )
    return replace(gesprek, aanwezigen=(*people, *others), plaats=f"{_LINE} {LANG}")


def _everything() -> list[Part]:
    codes = [leefgebied.code for leefgebied in formulier().leefgebieden]
    parts: list[Part] = [_said(n, codes[n % len(codes)]) for n in range(3 * _REGELS * len(codes))]
    parts += [
        Uitspraak(f"n{n}", G, Plek.NOTITIE, f"{n}. {_LINE}", Rol.KLANTMANAGER, NOW)
        for n in range(8)
    ]
    for number, code in enumerate(codes):
        parts.append(LeefgebiedStand(stand_id(G, code), G, code, Keuze.BESPREKEN))
        for door in (SAMEN, Rol.CLIENT, Rol.KLANTMANAGER, Rol.WIJKTEAM):
            level = 1 + (number + len(door)) % 5
            parts.append(Score(score_id(G, code, EDITIE, door), G, code, EDITIE, door, level, DAY))
    parts += [EigenVraag(f"q{n}", G, f"{_QUOTE} {n}") for n in range(8)]
    parts += [
        Argument(f"r{n}", G, f"{_LINE} {LANG if n == 3 else n}", list(Kant)[n % 3], Rol.CLIENT, 2)
        for n in range(12)
    ]
    return [*parts, *_plan(codes)]


def _said(number: int, code: str) -> Uitspraak:
    who = (Rol.CLIENT, Rol.KLANTMANAGER, Rol.WIJKTEAM)[number % 3]
    words = _QUOTE if who is Rol.CLIENT else _LINE
    words = f"{words} {LANG}" if number % 17 == 0 else words
    return Uitspraak(f"vol-{number}", G, _COLUMNS[number // 3 % 3], words, who, NOW, code)


def _plan(codes: list[str]) -> list[Part]:
    goals = [
        Doel(f"doel-{n}", f"{_QUOTE} {LANG if n == 0 else ''}", _LINE, codes[n], 2, 4, DAY)
        for n in range(_DOELEN)
    ]
    steps = [
        Actie(
            f"actie-{n}",
            f"{n}. {_LINE} {LANG if n % 9 == 0 else ''}",
            (Rol.CLIENT, Rol.KLANTMANAGER, Rol.WIJKTEAM, "b1")[n % 4],
            date(2026, 11, 24) + timedelta(days=n),
            doel=f"doel-{n % _DOELEN}",
        )
        for n in range(_ACTIES)
    ]
    help_ = [
        Voorziening(f"vz-{n}", f"eigen-{n}", f"Begeleiding bij {LANG}", Rol.WIJKTEAM, doel="doel-1")
        for n in range(5)
    ]
    return [*goals, *steps, *help_]
