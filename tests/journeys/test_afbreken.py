"""Breaking off in an open room, and going on two days later where it stopped."""

import pytest
from PySide6.QtWidgets import QApplication

from intake_desktop.storage.keys import KdfParameters
from tests.journeys.conftest import Gespeeld, played

SCENARIO = """
naam = "Afbreken"
datum = 2026-11-25
tijd = 13:00:00
[gebruiker]
naam = "R. Smit"
rol = "wijkteam"
wachtzin = "kachel fiets aardbei molen"
[[stap]]
doe = "nieuw_gesprek"
[[stap]]
doe = "client"
naam = "Yara Haddad"
[[stap]]
doe = "aanwezig"
rol = "ander"
soort = "partner"
naam = "Karim Haddad"
[[stap]]
doe = "plaats"
waar = "anders"
tekst = "open hal, er lopen mensen langs"
[[stap]]
doe = "noteer"
leefgebied = "huiselijke_relaties"
kolom = "lastig"
tekst = "We hebben veel ruzie over geld."
wie = "Karim"
[[stap]]
doe = "afdekken"
[[stap]]
doe = "notitie"
tekst = "Verder praten in een kamer met een deur"
[[stap]]
doe = "plaats_notitie"
notitie = 1
leefgebied = "huiselijke_relaties"
[[stap]]
doe = "score"
leefgebied = "huiselijke_relaties"
samen = 1
[[stap]]
doe = "vandaag"
bel = "huisarts"
door = "client"
tekst = "Belt om 15 uur"
[[stap]]
doe = "dag"
datum = 2026-11-27
[[stap]]
doe = "route"
route = "werkgericht"
[[stap]]
doe = "noteer"
leefgebied = "huiselijke_relaties"
kolom = "wil"
tekst = "Ik wil een keer alleen praten"
[[stap]]
doe = "actie"
tekst = "Een kamer met een deur regelen"
wie = "wijkteam"
wanneer = "maandag"
[[stap]]
doe = "pauze"
reden = "Eerst rust thuis"
weer_kijken = "15 januari"
"""


@pytest.fixture(scope="module")
def afgebroken(
    qapp: QApplication, tmp_path_factory: pytest.TempPathFactory, cheap_kdf: KdfParameters
) -> Gespeeld:
    folder = tmp_path_factory.mktemp("afbreken")
    scenario = folder / "afbreken.toml"
    scenario.write_text(SCENARIO, encoding="utf-8")
    return played(str(scenario), folder, cheap_kdf, pictures=True)


def test_it_goes_on_where_it_stopped_in_the_same_gesprek(afgebroken: Gespeeld) -> None:
    assert (afgebroken.code, afgebroken.said) == (0, [])
    (dossier,) = afgebroken.dossiers
    assert len(dossier.gesprekken) == 1
    assert list(afgebroken.out.glob("*hervatten*"))


def test_changing_the_route_keeps_what_was_noted(afgebroken: Gespeeld) -> None:
    (dossier,) = afgebroken.dossiers
    assert dossier.gesprekken[0].route == "werkgericht"
    said = {
        u.tekst.strip("“”") for u in dossier.uitspraken if u.leefgebied == "huiselijke_relaties"
    }
    assert said == {
        "We hebben veel ruzie over geld.",
        "Verder praten in een kamer met een deur",
        "Ik wil een keer alleen praten",
    }


def test_with_a_partner_at_the_table_there_is_a_warning_first(afgebroken: Gespeeld) -> None:
    assert list(afgebroken.out.glob("*vandaag-niet-alleen*"))
    (dossier,) = afgebroken.dossiers
    assert [step.tekst for step in dossier.vandaag] == ["Belt om 15 uur"]


def test_the_track_rests_with_a_reason_and_a_day(afgebroken: Gespeeld) -> None:
    (dossier,) = afgebroken.dossiers
    assert dossier.plan.pauze.reden == "Eerst rust thuis"
    assert dossier.plan.pauze.weer_kijken_op is not None
    assert [a.tekst for a in dossier.acties] == ["Een kamer met een deur regelen"]
