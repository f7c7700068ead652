"""Erasing behind the window: also at the second place, and the name a housemate keeps."""

from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from intake_desktop.domain import bewaren
from intake_desktop.domain.dossier import Dossier
from intake_desktop.errors import ScenarioStepError
from intake_desktop.exchange.dossier_file import write_zending
from intake_desktop.storage.backups import backups_in
from intake_desktop.storage.keys import KdfParameters
from intake_desktop.storage.overdracht import Overdracht
from intake_desktop.storage.vault import Vault
from intake_desktop.ui.pages.ophalen_page import OphalenPage
from intake_desktop.ui.pages.over_dossier_page import OverDossierPage
from intake_desktop.ui.pages.overzicht_page import OverzichtPage
from tests.domain.paar import FATMA, MEHMET, a_couple
from tests.exchange.zendingen import a_zending
from tests.factories import MOMENT, a_dossier, an_uitspraak
from tests.journeys.tafel import Tafel
from tests.storage.vaults import make_closed_vault


def keep(tafel: Tafel, *dossiers: Dossier) -> None:
    """These dossiers in the vault."""
    kluis = tafel.keukentafel.kluis
    pairs = [(None, one) for one in dossiers]
    kluis.use(lambda _vault: kluis.store().save_all(pairs, "Nieuw", "klantmanager"))
    assert kluis.thread_.wait()


def hand_over(tafel: Tafel, dossier_id: str, moment: datetime) -> None:
    """As if a file of this dossier was made at that moment."""
    kluis = tafel.keukentafel.kluis

    def work(vault: Vault) -> None:
        Overdracht(vault, kluis.store(), lambda: moment).note_sent([dossier_id], "", "klantmanager")

    kluis.use(work)
    assert kluis.thread_.wait()


def copy_to(tafel: Tafel, place: Path) -> None:
    """A backup, with this second place."""
    kopieen, done = tafel.keukentafel.kopieen, list[object]()
    kopieen.choose_place(str(place), lambda: done.append(True), done.append)
    kopieen.make(done.append, done.append)
    tafel.handen.wait_for(lambda: len(done) == 2, "de reservekopie")


def erase(tafel: Tafel, dossier_id: str) -> str:
    """Through the window; what the report says."""
    tafel.window.show_about(dossier_id)
    tafel.wait_for(OverDossierPage)
    tafel.handen.click("over.wis")
    tafel.handen.click("over.wis_zeker")
    tafel.handen.wait_for(lambda: "Dossier gewist" in tafel.words(), "het verslag")
    return tafel.words()


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """A municipality without a term for older copies."""
    monkeypatch.setattr(bewaren, "kopieen_tot", lambda *_given: None)


@pytest.mark.usefixtures("qtbot")
def test_older_copies_stay_until_their_day_and_then_go_from_both_places(
    home: Path, tmp_path: Path, cheap_kdf: KdfParameters
) -> None:
    now, stick = [MOMENT], tmp_path / "stick"
    stick.mkdir()
    make_closed_vault(home)
    with closing(Tafel(home, cheap_kdf, tmp_path, now=lambda: now[0])) as tafel:
        tafel.unlock()
        keep(tafel, a_dossier(id="kim"), a_dossier(id="bo"))
        copy_to(tafel, stick)
        said = erase(tafel, "kim")
        assert "In 1 oudere reservekopie staat het nog, versleuteld." in said
        assert "ook van de tweede plek" in said
        (folder,) = stick.iterdir()
        places = (home / "kopieen", folder)
        copy_to(tafel, stick)
        assert all(backups_in(place)[-1].number == 1 for place in places)
        now[0] = MOMENT + timedelta(days=40)
        copy_to(tafel, stick)
        assert all(backups_in(place)[-1].number > 1 for place in places)


@pytest.mark.usefixtures("at_once")
def test_erasing_takes_the_older_copies_from_the_second_place_too(
    tafel: Tafel, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    keep(tafel, a_dossier(id="kim"))
    copy_to(tafel, stick)
    (folder,) = stick.iterdir()
    (old,) = backups_in(folder)
    assert "tweede plek: 1 reservekopie" in erase(tafel, "kim")
    (new,) = backups_in(folder)
    assert new.number > old.number


@pytest.mark.usefixtures("at_once")
def test_a_stick_that_is_away_is_cleaned_when_it_is_back(tafel: Tafel, tmp_path: Path) -> None:
    stick, away = tmp_path / "stick", tmp_path / "weg"
    stick.mkdir()
    keep(tafel, a_dossier(id="kim"), a_dossier(id="bo"))
    copy_to(tafel, stick)
    stick.rename(away)
    assert "is er nu niet" in erase(tafel, "kim")
    away.rename(stick)
    copy_to(tafel, stick)
    (folder,) = stick.iterdir()
    (only,) = backups_in(folder)
    assert only.number > 1


def test_the_name_in_a_housemates_dossier_is_told_and_can_go(tafel: Tafel) -> None:
    keep(tafel, *a_couple())
    assert "staat de naam van deze cliënt nog" in erase(tafel, MEHMET)
    tafel.handen.click("over.naam")
    tafel.handen.wait_for(lambda: "ook daar weggehaald" in tafel.words(), "dat de naam weg is")
    kluis, found = tafel.keukentafel.kluis, list[Dossier]()
    kluis.thread_.run(lambda: found.append(kluis.store().load("fatma")))
    assert kluis.thread_.wait()
    assert "Mehmet" not in str(found)


def test_nobody_else_is_named_where_there_is_no_household(tafel: Tafel) -> None:
    keep(tafel, a_dossier(id="kim", huisgenoten=()))
    erase(tafel, "kim")
    with pytest.raises(ScenarioStepError):
        tafel.handen.find("over.naam")


def test_a_copy_that_stays_too_long_stands_first_on_the_agenda(tafel: Tafel) -> None:
    keep(tafel, a_dossier(id="kim", huisgenoten=()), a_dossier(id="bo", huisgenoten=()))
    for one, days in (("kim", 15), ("bo", 14)):
        hand_over(tafel, one, MOMENT - timedelta(days=days))
    tafel.window.show_overview()
    tafel.handen.wait_for(lambda: tafel.handen.has_rows("overzicht.agenda.lijst"), "de agenda")
    tafel.handen.click_row("overzicht.agenda.lijst", 0)
    tafel.wait_for(OverDossierPage)
    tafel.handen.wait_for(lambda: "mevrouw De Wit" in tafel.words(), "over wie het gaat")


def file_with(folder: Path, *dossiers: Dossier) -> Path:
    """These dossiers as a colleague sends them, readable."""
    path = folder / "dossiers.json"
    path.write_bytes(write_zending(a_zending(*dossiers)))
    return path


def look_into(tafel: Tafel, path: Path) -> str:
    """What the page says about this file."""
    tafel.handen.click("overzicht.ophalen")
    tafel.wait_for(OphalenPage)
    tafel.handen.fill("ophalen.bestand", str(path))
    tafel.handen.click("ophalen.bekijk")
    tafel.handen.wait_for(lambda: "Dit zit erin" in tafel.words(), "wat erin zit")
    return tafel.words()


def take_in(tafel: Tafel) -> None:
    tafel.handen.click("ophalen.ja")
    tafel.handen.wait_for(lambda: "Opgehaald" in tafel.words(), "dat het is opgehaald")


def household(tafel: Tafel, dossier_id: str) -> list[Dossier]:
    """This dossier and those linked to it, as the vault holds them."""
    kluis, found = tafel.keukentafel.kluis, list[Dossier]()
    kluis.thread_.run(lambda: found.extend(kluis.store().load_household(dossier_id)))
    assert kluis.thread_.wait()
    return found


def test_a_household_comes_in_as_a_pair_and_stays_linked(tafel: Tafel, tmp_path: Path) -> None:
    couple = a_couple()
    said = look_into(tafel, file_with(tmp_path, *couple))
    assert "Nieuw: 2." in said
    assert "hetzelfde huishouden" not in said
    take_in(tafel)
    assert household(tafel, MEHMET) == [couple[1], couple[0]]


def test_half_a_household_is_told_before_it_comes_in(tafel: Tafel, tmp_path: Path) -> None:
    fatma, mehmet = a_couple()
    said = look_into(tafel, file_with(tmp_path, fatma))
    assert "niet in dit bestand: Mehmet Ali." in said
    take_in(tafel)
    assert household(tafel, FATMA) == [fatma], "the link stays"
    tafel.handen.click("ophalen.terug")
    tafel.wait_for(OverzichtPage)
    assert "niet in dit bestand" not in look_into(tafel, file_with(tmp_path, mehmet))
    take_in(tafel)
    assert household(tafel, FATMA) == [fatma, mehmet]


@pytest.mark.parametrize(("choice", "kept"), [("hier", "Hier gezegd"), ("daar", "Daar gezegd")])
def test_of_two_versions_one_is_chosen_and_neither_is_lost(
    tafel: Tafel, tmp_path: Path, choice: str, kept: str
) -> None:
    ours = a_dossier(id="kim", huisgenoten=()).with_part(an_uitspraak(tekst="Hier gezegd"))
    theirs = ours.with_part(an_uitspraak(tekst="Daar gezegd"))
    keep(tafel, ours)
    assert "1 keer is hetzelfde op twee plekken veranderd" in look_into(
        tafel, file_with(tmp_path, theirs)
    )
    take_in(tafel)
    tafel.window.show_about("kim")
    tafel.wait_for(OverDossierPage)
    tafel.handen.wait_for(lambda: "tekst “Hier gezegd”" in tafel.words(), "de keuze")
    assert "Bij Youssef Amrani: tekst “Daar gezegd”" in tafel.words()
    tafel.handen.click(f"over.versie.{choice}")
    tafel.handen.wait_for(lambda: "Op twee plekken veranderd" not in tafel.words(), "de keuze weg")
    (kim,) = household(tafel, "kim")
    assert kept in [said.tekst for said in kim.uitspraken]
