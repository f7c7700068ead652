"""Handing over, taking in, choosing, seeing who saw it and erasing, on the real window."""

from collections.abc import Callable
from pathlib import Path

import pytest

from intake_desktop.app.overdragen import own_key
from intake_desktop.exchange.dossier_file import write_zending
from intake_desktop.exchange.envelope import sealed
from intake_desktop.paths import own_folder
from intake_desktop.storage.logboek import lines_of
from intake_desktop.ui.gesprek_frame import GesprekFrame
from intake_desktop.ui.pages.ophalen_page import OphalenPage
from intake_desktop.ui.pages.over_dossier_page import OverDossierPage
from intake_desktop.ui.pages.overzicht_page import OverzichtPage
from intake_desktop.ui.pages.reden_page import RedenPage
from intake_desktop.ui.widgets.keuzerij import Keuzerij
from tests.documents.lezen import text_of
from tests.exchange.zendingen import a_zending
from tests.factories import a_dossier
from tests.journeys.tafel import Tafel


@pytest.fixture
def opened(open_program: Callable[..., Tafel]) -> Tafel:
    """The program at its overview, still without dossiers."""
    tafel = open_program()
    tafel.unlock()
    return tafel


def a_file_for(tafel: Tafel, folder: Path) -> Path:
    """Kim's dossier, sealed by a colleague to the key of this vault."""
    kluis, keys = tafel.keukentafel.kluis, list[str]()
    kluis.thread_.run(lambda: keys.append(own_key(kluis.open_vault())))
    assert kluis.thread_.wait()
    path = folder / "dossiers.age"
    path.write_bytes(sealed(write_zending(a_zending(a_dossier(id="kim"))), recipients=keys))
    return path


def take_in(tafel: Tafel, path: Path) -> None:
    """From the overview and back, by hand."""
    tafel.handen.click("overzicht.ophalen")
    tafel.wait_for(OphalenPage)
    tafel.handen.fill("ophalen.bestand", str(path))
    tafel.handen.click("ophalen.bekijk")
    tafel.handen.wait_for(lambda: "Kim de Wit" in tafel.words(), "wat erin zit")
    tafel.handen.click("ophalen.ja")
    tafel.handen.wait_for(lambda: "Opgehaald" in tafel.words(), "dat het is opgehaald")
    tafel.handen.click("ophalen.terug")
    tafel.wait_for(OverzichtPage)
    assert tafel.has_dossiers()


def test_a_colleagues_dossier_is_taken_in_and_asks_once_why(opened: Tafel, tmp_path: Path) -> None:
    take_in(opened, a_file_for(opened, tmp_path))
    opened.handen.click_row("overzicht.dossiers", 0)
    opened.wait_for(RedenPage)
    assert "Youssef Amrani" in opened.words()
    keuze = opened.handen.find("reden.keuze")
    assert isinstance(keuze, Keuzerij)
    opened.handen.click_widget(keuze.button("vervanging"), "vervanging")
    opened.handen.fill("reden.woorden", "Zij is ziek.")
    opened.handen.click("reden.verder")
    opened.wait_for(GesprekFrame)
    opened.window.show_about("kim")
    opened.wait_for(OverDossierPage)
    why = "Waarom geopend: Ik vervang een collega. Zij is ziek."
    opened.handen.wait_for(lambda: why in opened.words(), "waarom het is geopend")
    opened.window.show_overview()
    opened.open_first()
    assert opened.shows(GesprekFrame), "asked once"


def test_who_saw_it_and_erasing_with_a_report(opened: Tafel, tmp_path: Path) -> None:
    take_in(opened, a_file_for(opened, tmp_path))
    opened.handen.click("overzicht.over")
    opened.handen.click_row("overzicht.dossiers", 0)
    opened.wait_for(OverDossierPage)
    opened.handen.wait_for(lambda: "opgehaald uit een bestand" in opened.words(), "het spoor")
    assert "Marijke Jansen" in opened.words()
    assert "Bewaren in het dossiersysteem: hulp uit de Wmo" in opened.words()
    own = own_folder(opened.keukentafel.kluis.home)
    own.mkdir()
    (own / "gemeente.toml").write_text('naam = "Gemeente Zee"\n', encoding="utf-8")
    opened.handen.click("over.inzage")
    opened.handen.wait_for(lambda: "staat in" in opened.words(), "de inzage op papier")
    (paper,) = opened.folder.glob("inzage-*.pdf")
    assert "Gemeente Zee" in text_of(paper.read_bytes())
    opened.handen.click("over.wis")
    opened.handen.click("over.wis_zeker")
    opened.handen.wait_for(lambda: "Dossier gewist" in opened.words(), "het verslag")
    assert "Kim" not in opened.words()
    opened.handen.click("over.bewaar")
    (report,) = opened.folder.glob("wisverslag-*.txt")
    assert "is gewist op" in report.read_text("utf-8")
    opened.handen.click("over.terug")
    opened.wait_for(OverzichtPage)
    assert not opened.has_dossiers()


def test_a_file_is_made_for_a_colleague(opened: Tafel, tmp_path: Path) -> None:
    take_in(opened, a_file_for(opened, tmp_path))
    opened.handen.click("overzicht.over")
    opened.handen.click_row("overzicht.dossiers", 0)
    opened.wait_for(OverDossierPage)
    opened.handen.click("over.maak")
    opened.handen.wait_for(lambda: "nog niet gekozen" in opened.words(), "de vraag voor wie")
    opened.handen.fill("over.wachtzin", "kort")
    opened.handen.click("over.maak")
    opened.handen.wait_for(lambda: "nog niet gekozen" not in opened.words(), "een langere zin")
    assert not list(opened.folder.glob("*.age"))
    opened.handen.fill("over.wachtzin", "")
    kluis, keys = opened.keukentafel.kluis, list[str]()
    kluis.thread_.run(lambda: keys.append(own_key(kluis.open_vault())))
    assert kluis.thread_.wait()
    opened.handen.fill("over.sleutel", keys[0])
    opened.handen.click("over.maak")
    opened.handen.wait_for(lambda: "staat klaar" in opened.words(), "het bestand")
    (path,) = opened.folder.glob("dossiers-*.age")
    assert b"Kim" not in path.read_bytes()
    assert "Kim" not in path.name
    opened.handen.wait_for(lambda: "Weg van deze laptop" in opened.words(), "de bewaartermijn")
    found: list[str] = []
    kluis.thread_.run(lambda: found.extend(line.handeling for line in lines_of(kluis.open_vault())))
    assert kluis.thread_.wait()
    assert "overgedragen" in found


def test_a_bad_file_is_refused_with_a_sentence(opened: Tafel, tmp_path: Path) -> None:
    bad = tmp_path / "slecht.json"
    bad.write_text("[" * 100_000)
    opened.handen.click("overzicht.ophalen")
    opened.wait_for(OphalenPage)
    opened.handen.fill("ophalen.bestand", str(bad))
    opened.handen.click("ophalen.bekijk")
    opened.handen.wait_for(lambda: "niets veranderd" in opened.words(), "de weigering")
