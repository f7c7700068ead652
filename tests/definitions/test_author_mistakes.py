"""Every kind of mistake of an author gets its own sentence, with file, line, key and remedy."""

from pathlib import Path

import pytest

from intake_desktop.definitions.fouten import FormFout
from intake_desktop.definitions.loader import check_forms
from tests.definitions.conftest import Spoil

OPZET = "intake/formulier.toml"
GELD = "intake/leefgebieden/financien.toml"
BLOKKEN = "intake/willen_kunnen_balans.toml"
LADDER = "intake/participatieladder.toml"
ANKERS = "matrix/eigen_ankers.toml"
EDITIE = "matrix/editie_2017.toml"
KAART = "menukaart/voorbeeld.toml"
WET = "wet/participatiewet.toml"
VANDAAG = "vandaag.toml"
TERMIJNEN = "termijnen.toml"
GAT = """[[regels]]
code = "wmo.2.3.5.besluit"
gebeurtenis = "wmo_aanvraag"
titel = "Besluit"
aantal = 4
eenheid = "weken"
geldig_van = 2007-01-01
geldig_tot = 2014-12-30
bron = "Zoals het vroeger was"

"""
BESLUIT = '[[regels]]\ncode = "wmo.2.3.5.besluit"'
DELEN = "delen.toml"
VOLLEDIG = "intake/volledigheid.toml"

IN_ONE_FILE = {
    "term for an event that does not exist": (
        TERMIJNEN, 'gebeurtenis = "besluit"', 'gebeurtenis = "besluiten"',
        "regels[7].gebeurtenis", "“besluiten” bestaat niet", "Bedoelde u “besluit”?",
    ),
    "unit nobody counts in": (
        TERMIJNEN, 'eenheid = "maanden"', 'eenheid = "manden"',
        "regels[5].eenheid", "“manden” kan hier niet.", "Bedoelde u “maanden”?",
    ),
    "gap between two rules of one term": (
        TERMIJNEN, BESLUIT, GAT + BESLUIT,
        "regels[4].geldig_van",
        "geldt geen regel van 31 december 2014 tot en met 31 december 2014",
        "op elkaar aansluiten",
    ),
    "consequence that does not exist": (
        WET, 'gevolg = "pw.18.gevolgen"', 'gevolg = "pw.18.gevolg"',
        "teksten[6].gevolg", "geen tekst “pw.18.gevolg”", "Bedoelde u “pw.18.gevolgen”?",
    ),
    "telephone number with letters": (
        VANDAAG, 'nummer = "0800-2000"', 'nummer = "bel 0800"',
        "bellen[6].nummer", "“bel 0800” kan hier niet.", "alleen cijfers",
    ),
    "national number that is an example": (
        VANDAAG, 'nummer = "112"\n', 'nummer = "112"\nvoorbeeld = true\n',
        "bellen[1].voorbeeld", "landelijk én een voorbeeld", "één van de twee",
    ),
    "national number that is not there": (
        VANDAAG, 'nummer = "0800-2000"\n', "",
        "bellen[6].nummer", "Het nummer ontbreekt.", "Voeg toe",
    ),
    "nobody to call in an emergency": (
        VANDAAG, 'nummer = "112"', 'nummer = "113"',
        "bellen", "Het nummer 112 ontbreekt.", "Voeg [[bellen]] toe",
    ),
    "Meldcode with six steps": (
        VANDAAG, "[[meldcode]]", '[[meldcode]]\ntitel = "Nul"\ntekst = "Nul."\n\n[[meldcode]]',
        "meldcode", "heeft 5 stappen, maar hier staan er 6", "Maak er 5 van.",
    ),
    "sharing asked of an unknown side": (
        DELEN, 'naar = "wijkteam"', 'naar = "wijktem"',
        "vragen[1].naar", "“wijktem” kan hier niet.", "Bedoelde u “wijkteam”?",
    ),
    "sharing not asked of one side": (
        DELEN, 'naar = "klantmanager"', 'naar = "wijkteam"',
        "vragen", "De vraag voor de klantmanager ontbreekt.", "Voeg [[vragen]] toe",
    ),
    "words about sharing that end before they begin": (
        DELEN, "geldig_van = 2026-07-01\nbron = \"Wmo 2015, artikel 5.1.1",
        "geldig_van = 2026-07-01\ngeldig_tot = 2026-06-01\nbron = \"Wmo 2015, artikel 5.1.1",
        "vragen[1].geldig_tot", "ligt voor de eerste dag", "Draai de datums om",
    ),
    "unknown check": (
        VOLLEDIG, '"geen_naam"', '"geen_naan"',
        "controles[1].code", "De controle “geen_naan” bestaat niet.", "Bedoelde u “geen_naam”?",
    ),
    "unknown level": (
        VOLLEDIG, '"waarschuwen"\nkijkt', '"streng"\nkijkt',
        "controles[1].ernst", "“streng” kan hier niet.", "blokkeren",
    ),
    "ages the wrong way round": (
        KAART, "leeftijd_van = 18", "leeftijd_van = 18\nleeftijd_tot = 17",
        "aanbod[12].leeftijd_tot", "(17) is lager dan de laagste (18).", "Draai",
    ),
    "unknown benefit": (
        KAART, 'uitkering = "met"\ntref', 'uitkering = "ja"\ntref',
        "aanbod[2].uitkering", "“ja” kan hier niet.", "met, zonder",
    ),
    "unknown key": (
        GELD, 'kop = "', 'kopp = "x"\nkop = "',
        "kopp", "De sleutel “kopp” bestaat hier niet.", "Bedoelde u “kop”?",
    ),
    "missing key": (
        GELD, 'kop = "Hoe staat het met uw geld?"\n', "",
        "kop", "Deze sleutel ontbreekt.", "Voeg toe: kop = …",
    ),
    "number where text belongs": (
        GELD, 'naam = "Geld en schulden"', "naam = 12",
        "naam", "Hier hoort tekst, maar er staat een getal.", "aanhalingstekens",
    ),
    "list where text belongs": (
        GELD, 'naam = "Geld en schulden"', 'naam = ["Geld"]',
        "naam", "Hier hoort tekst, maar er staat een lijst.", "aanhalingstekens",
    ),
    "empty text": (
        GELD, 'naam = "Geld en schulden"', 'naam = "  "',
        "naam", "Deze tekst is leeg.", "Vul de tekst in",
    ),
    "text where a list belongs": (
        GELD, 'aliassen = ["geld", "schulden", "schuld", "inkomen", "financien"]',
        'aliassen = "geld"',
        "aliassen", "Hier hoort een lijst, maar er staat tekst.", "vierkante haken",
    ),
    "alias of two words": (
        GELD, '"schuld",', '"veel schuld",',
        "aliassen[3]", "“veel schuld” kan hier niet.", "één woord",
    ),
    "yes or no as text": (
        "intake/leefgebieden/justitie.toml", "gesloten = true", 'gesloten = "ja"',
        "gesloten", "Hier hoort true (ja) of false (nee), maar er staat tekst.", "true of false",
    ),
    "unknown lead": (
        GELD, 'lead = "wijkteam"', 'lead = "wijkteem"',
        "lead", "“wijkteem” kan hier niet.", "Bedoelde u “wijkteam”?",
    ),
    "unknown grondslag": (
        GELD, 'grondslag = "gezamenlijk"', 'grondslag = "xyz"',
        "grondslag", "“xyz” kan hier niet.", "Kies uit: client, gezamenlijk",
    ),
    "code that is not the file's name": (
        GELD, 'code = "financien"\n', 'code = "geld"\n',
        "code", "De code “geld” is niet de naam van dit bestand.", 'Schrijf code = "financien"',
    ),
    "code with a space": (
        GELD, '"financien.beheer"', '"financien.het beheer"',
        "feiten[5].code", "“financien.het beheer” kan hier niet.", "kleine letters",
    ),
    "unknown question type": (
        GELD, 'type = "keuzes"', 'type = "keuze"',
        "feiten[1].type", "“keuze” kan hier niet.", "Bedoelde u “keuzes”?",
    ),
    "question without its leefgebied's name": (
        GELD, '"financien.beheer"', '"geld.beheer"',
        "feiten[5].code", "begint niet met “financien.”.", "Schrijf: financien.beheer",
    ),
    "key of another question type": (
        GELD, 'hint = "Ongeveer is goed genoeg."', "maximum = 3",
        "feiten[2].maximum", "“maximum” hoort niet bij een vraag van het type “eigen_woorden”.",
        "kies het type “regels”",
    ),
    "keuzes without opties": (
        BLOKKEN, 'type = "leefgebieden"', 'type = "keuzes"',
        "blokken[3].vragen[4].opties", "hoort “opties”", "Voeg toe: opties = …",
    ),
    "one option only": (
        GELD, '    { code = "nee", tekst = "nee" },\n    { code = "ja", tekst = "ja" },\n', "",
        "feiten[3].opties", "Hier horen er ten minste 2, maar er staan er 1.", "Vul de lijst aan.",
    ),
    "option twice": (
        GELD, '{ code = "uitkering", tekst', '{ code = "loon", tekst',
        "feiten[1].opties", "De optie “loon” staat er twee keer.", "eigen code",
    ),
    "schaal without labels": (
        BLOKKEN, 'laag = "helemaal niet"\n', "",
        "blokken[1].vragen[3].laag", "van het type “schaal” hoort “laag”.", "laag = …",
    ),
    "maximum out of reach": (
        BLOKKEN, "maximum = 3", "maximum = 0",
        "blokken[3].vragen[1].maximum", "Het getal 0 kan hier niet.", "1 tot en met 20",
    ),
    "condition on an unknown question": (
        GELD, 'vraag = "financien.schulden"', 'vraag = "financien.schuld"',
        "feiten[4].toon_als.vraag", "De vraag “financien.schuld” bestaat niet.",
        "Bedoelde u “financien.schulden”?",
    ),
    "condition on an unknown option": (
        GELD, 'is = ["ja", "weet_niet"]', 'is = ["jaa"]',
        "feiten[4].toon_als.is", "“jaa” is geen optie van de vraag “financien.schulden”.",
        "Bedoelde u “ja”?",
    ),
    "condition on a question without options": (
        GELD, 'vraag = "financien.schulden"', 'vraag = "financien.vaste_lasten"',
        "feiten[4].toon_als.vraag", "heeft geen opties", "type “keuzes”",
    ),
    "condition with is and is_niet": (
        GELD, 'is = ["ja", "weet_niet"]', 'is = "ja", is_niet = "nee"',
        "feiten[4].toon_als", "óf “is”, óf “is_niet”", "Schrijf: { vraag",
    ),
    "condition on itself": (
        GELD, 'vraag = "financien.schulden"', 'vraag = "financien.schulden_richting"',
        "feiten[4].toon_als", "Deze vragen wachten op elkaar: financien.schulden_richting →",
        "Haal bij één van deze vragen",
    ),
    "unknown step": (
        OPZET, '"eigen_vragen",', '"eigenvragen",',
        "routes[1].stappen[2]", "“eigenvragen” kan hier niet.", "Bedoelde u “eigen_vragen”?",
    ),
    "step twice": (
        OPZET, '"eigen_vragen",', '"begin",',
        "routes[1].stappen", "“begin” staat er twee keer.", "Haal er één weg.",
    ),
    "route without a plan": (
        OPZET, '    "plan",\n', "",
        "routes[1].stappen", "De stap “plan” ontbreekt", 'Voeg "plan" toe.',
    ),
    "unknown leefgebied in a route": (
        OPZET, 'leefgebieden = [\n    "financien",', 'leefgebieden = [\n    "financieen",',
        "routes[1].leefgebieden[1]", "Het leefgebied “financieen” bestaat niet.",
        "Bedoelde u “financien”?",
    ),
    "route code twice": (
        OPZET, 'code = "werkgericht"', 'code = "breed"',
        "routes[2].code", "“breed” bestaat al", "haal er één weg",
    ),
    "opening text missing": (
        OPZET, 'rol = "wijkteam"', 'rol = "klantmanager"',
        "openingsteksten", "De openingstekst met rol “wijkteam” ontbreekt.", 'rol = "wijkteam"',
    ),
    "order names a leefgebied without a file": (
        OPZET, 'volgorde = [\n', 'volgorde = [\n    "vervoer",\n',
        "volgorde[1]", "Bij “vervoer” is er geen bestand", "Kies uit:",
    ),
    "order names a leefgebied twice": (
        OPZET, 'volgorde = [\n', 'volgorde = [\n    "justitie",\n',
        "volgorde[16]", "“justitie” staat er twee keer.", "Haal er één weg.",
    ),
    "order forgets a leefgebied": (
        OPZET, 'volgorde = [\n    "financien",', "volgorde = [",
        "volgorde", "financien.toml staat niet in de volgorde.", 'Voeg "financien" toe',
    ),
    "form for a newer program": (
        OPZET, "schema = 1", "schema = 2",
        "schema", "nieuwer programma", "nieuwste versie",
    ),
    "trede twice": (
        LADDER, "nummer = 6", "nummer = 5",
        "treden", "Trede 5 staat er twee keer.", "Haal er één weg.",
    ),
    "trede missing": (
        LADDER, "nummer = 6", "nummer = 5",
        "treden", "Trede 6 ontbreekt.", "nummer = 6",
    ),
    "trede out of reach": (
        LADDER, "nummer = 6", "nummer = 7",
        "treden[6].nummer", "Het getal 7 kan hier niet.", "1 tot en met 6",
    ),
    "four ankers": (
        ANKERS, '    "speelt niet",\n', "",
        "ankers.justitie", "Hier horen precies 5 regels, maar er staan er 4.", "Maak er 5 van.",
    ),
    "ankers of an unknown leefgebied": (
        ANKERS, "justitie = [", "justite = [",
        "ankers.justite", "Het leefgebied “justite” bestaat niet.", "Bedoelde u “justitie”?",
    ),
    "what comes first names an unknown leefgebied": (
        "intake/formulier.toml", 'eerst_leefgebied = "financien"', 'eerst_leefgebied = "financen"',
        "eerst_leefgebied", "“financen” bestaat niet", "Bedoelde u “financien”?",
    ),
    "an edition that is not there": (
        "intake/formulier.toml", 'editie = "2017"', 'editie = "2018"',
        "editie", "De editie “2018” is er niet.", "Bedoelde u “201",
    ),
    "ankers missing": (
        ANKERS, "justitie = [", "justite = [",
        "ankers.justitie", "De ankers van “justitie” ontbreken.", "vijf teksten",
    ),
    "four niveaus": (
        EDITIE, '    "Lukt zelf",\n', "",
        "niveaus", "Hier horen precies 5 regels", "Maak er 5 van.",
    ),
    "domain of an unknown leefgebied": (
        EDITIE, '["justitie"]', '["justie"]',
        "domeinen[13].leefgebieden[1]", "“justie” bestaat niet", "Bedoelde u “justitie”?",
    ),
    "leefgebied without a domain": (
        EDITIE, '["tijdsbesteding"]', '["justitie"]',
        "domeinen", "“tijdsbesteding” hoort bij geen enkel domein", "Zet het bij het domein",
    ),
    "leefgebied in two domains": (
        EDITIE, '["justitie"]', '["justitie", "financien"]',
        "domeinen[13].leefgebieden", "hoort al bij een ander domein", "Haal het bij één domein weg",
    ),
    "edition with another code": (
        EDITIE, 'code = "2017"', 'code = "2020"',
        "code", "De code “2020” hoort bij een ander bestand.", "matrix/editie_2020.toml",
    ),
    "provision twice": (
        KAART, 'code = "taalles"', 'code = "maatje"',
        "aanbod[22].code", "“maatje” bestaat al", "haal er één weg",
    ),
    "provision on a trede that is not there": (
        KAART, "treden = [3, 4, 5]", "treden = [3, 4, 8]",
        "aanbod[1].treden[3]", "Het getal 8 kan hier niet.", "1 tot en met 6",
    ),
    "provision with hours as text": (
        KAART, "uren_min = 12", 'uren_min = "12"',
        "aanbod[1].uren_min", "Hier hoort een heel getal, maar er staat tekst.", "zonder",
    ),
    "provision for an unknown leefgebied": (
        KAART, '["sociaal_netwerk"]', '["netwerk"]',
        "aanbod[22].leefgebieden[1]", "Het leefgebied “netwerk” bestaat niet.",
        "Bedoelde u “sociaal_netwerk”?",
    ),
    "law text of an unknown kind": (
        WET, 'soort = "plan"', 'soort = "plannen"',
        "teksten[1].soort", "“plannen” kan hier niet.", "Bedoelde u “plan”?",
    ),
    "law date as text": (
        WET, "geldig_van = 2015-01-01", 'geldig_van = "2015-01-01"',
        "teksten[1].geldig_van", "Hier hoort een datum, maar er staat tekst.", "2027-01-01",
    ),
    "law text that ends before it begins": (
        WET, "geldig_tot = 2026-12-31", "geldig_tot = 2014-12-31",
        "teksten[8].geldig_tot", "ligt voor de eerste dag", "verbeter het jaar",
    ),
    "two law texts on one day": (
        WET, "geldig_tot = 2026-12-31\n", "",
        "teksten[9].geldig_van", "Van “pw.9.tegenprestatie” gelden op 1 januari 2027 twee teksten.",
        "geldig_tot van een dag eerder",
    ),
}  # fmt: skip


def matching(faults: tuple[FormFout, ...], name: str, key: str, wat: str) -> list[FormFout]:
    return [f for f in faults if f.bestand == name and f.sleutel == key and wat in f.wat]


@pytest.mark.parametrize("case", IN_ONE_FILE.values(), ids=IN_ONE_FILE.keys())
def test_a_mistake_names_file_key_what_is_wrong_and_what_to_do(
    case: tuple[str, str, str, str, str, str], forms: Path, spoil: Spoil
) -> None:
    name, old, new, key, wat, doe = case
    spoil(name, old, new)
    faults = check_forms(forms)
    found = matching(faults, name, key, wat)
    assert found, [f.zin for f in faults]
    assert doe in found[0].doe
    assert found[0].zin.startswith(name)


def test_the_line_of_a_mistake_is_where_the_key_stands(forms: Path, spoil: Spoil) -> None:
    spoil(GELD, '"Wie regelt het geld?"', "7")
    lines = (forms / GELD).read_text("utf-8").split("\n")
    (fault,) = check_forms(forms)
    assert fault.regel is not None
    assert lines[fault.regel - 1] == "tekst = 7"


def test_text_over_several_lines_does_not_shift_the_line(forms: Path, spoil: Spoil) -> None:
    spoil(GELD, 'kop = "', 'waarom_nodig = """\nkop = 1\n[[feiten]]\n"""\nkop = "')
    spoil(GELD, 'waarom_nodig = "I', '# "I')
    spoil(GELD, '"Wie regelt het geld?"', "7")
    (fault,) = check_forms(forms)
    lines = (forms / GELD).read_text("utf-8").split("\n")
    assert fault.regel is not None
    assert lines[fault.regel - 1] == "tekst = 7"


def test_a_question_code_is_used_once_in_the_whole_package(forms: Path, spoil: Spoil) -> None:
    spoil(GELD, '"financien.beheer"', '"financien.inkomen"')
    (fault,) = check_forms(forms)
    assert fault.zin == (
        f"{GELD}, regel {fault.regel}, feiten[5].code: “financien.inkomen” bestaat al, in {GELD}."
        " Kies iets anders, of haal er één weg."
    )


def test_an_alias_belongs_to_one_leefgebied(forms: Path, spoil: Spoil) -> None:
    spoil("intake/leefgebieden/huisvesting.toml", '"wonen",', '"geld",')
    (fault,) = check_forms(forms)
    assert fault.wat == "Het woord “geld” hoort al bij financien."


def test_questions_that_wait_for_each_other_are_told_once(forms: Path, spoil: Spoil) -> None:
    spoil(
        GELD,
        'code = "financien.schulden"\n',
        'code = "financien.schulden"\n'
        'toon_als = { vraag = "financien.schulden_richting", is = "meer" }\n',
    )
    (fault,) = check_forms(forms)
    assert "financien.schulden → financien.schulden_richting → financien.schulden" in fault.wat


def test_all_mistakes_are_told_at_once_in_order(forms: Path, spoil: Spoil) -> None:
    spoil(WET, 'soort = "plan"', 'soort = "x"')
    spoil(GELD, "lead =", "leed =")
    spoil(GELD, 'type = "keuzes"', 'type = "k"')
    spoil(KAART, 'contact = "', "contact = 1 # ")
    (forms / LADDER).write_bytes(b"\xff\xfe[\x00")
    places = [(f.bestand, f.sleutel) for f in check_forms(forms)]
    assert places == sorted(places, key=lambda place: place[0])
    assert {
        (GELD, "leed"),
        (GELD, "feiten[1].type"),
        (LADDER, ""),
        (KAART, "aanbod[1].contact"),
        (WET, "teksten[1].soort"),
    } == set(places)


def test_a_faulty_question_still_counts_for_conditions(forms: Path, spoil: Spoil) -> None:
    spoil(GELD, '"Zijn er schulden of achterstanden?"', "1")
    assert [f.sleutel for f in check_forms(forms)] == ["feiten[3].tekst"]
