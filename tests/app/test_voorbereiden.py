"""A prepared file comes into the vault once, all of it or nothing."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from intake_desktop.domain.overzicht import DossierRegel
from intake_desktop.ui.gesprek_frame import GesprekFrame
from intake_desktop.ui.pages.ophalen_page import OphalenPage
from intake_desktop.ui.pages.overzicht_page import OverzichtPage
from tests.journeys.tafel import Tafel

GOOD = "naam;geboortedatum;reden;afspraak\nKim de Wit;12-3-1994;werk;20-11-2026\nBo Smit;;geld;\n"


@pytest.fixture
def lijst(tmp_path: Path) -> Path:
    path = tmp_path / "gesprekken.csv"
    path.write_text(GOOD, encoding="utf-8")
    return path


def drop(tafel: Tafel, path: Path) -> str:
    """Let the file go on the overview; what the page says then."""
    tafel.window.show_overview()
    page = tafel.window.screen_shown
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    held = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0))
    enter = QDragEnterEvent(page.rect().center(), *held)
    QApplication.sendEvent(page, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(page, QDropEvent(QPointF(page.rect().center()), *held))
    tafel.wait_for(OphalenPage)
    tafel.handen.wait_for(lambda: "Dit zit erin" in tafel.words(), "wat erin zit")
    return tafel.words()


def in_vault(tafel: Tafel) -> list[DossierRegel]:
    kluis, found = tafel.keukentafel.kluis, list[DossierRegel]()
    kluis.use(lambda _vault: found.extend(kluis.store().overview()))
    assert kluis.thread_.wait()
    return found


def test_a_list_that_is_dropped_is_shown_taken_in_and_opens_as_a_gesprek(
    tafel: Tafel, lijst: Path
) -> None:
    said = drop(tafel, lijst)
    assert "Regel 2: Kim de Wit, geboren 12 maart 1994: een nieuw dossier." in said
    assert in_vault(tafel) == [], "nothing changes before someone says so"
    tafel.handen.click("ophalen.ja")
    tafel.handen.wait_for(lambda: "Opgehaald" in tafel.words(), "dat het is opgehaald")
    assert {one.naam for one in in_vault(tafel)} == {"Kim de Wit", "Bo Smit"}
    kim = next(one for one in in_vault(tafel) if one.naam == "Kim de Wit")
    assert "Alles staat al in uw kluis" in drop(tafel, lijst)
    assert not tafel.handen.has("ophalen.ja")
    tafel.window.show_overview()
    tafel.wait_for(OverzichtPage)
    tafel.window.open_gesprek(kim.id)
    tafel.wait_for(GesprekFrame)
    frame = tafel.window.screen_shown
    assert isinstance(frame, GesprekFrame)
    gesprek = frame.session.dossier.gesprek
    assert gesprek is not None
    assert not gesprek.voorbereid
    assert [one.laatste_gesprek for one in in_vault(tafel)] == [None, None], (
        "opening writes nothing"
    )


def test_one_mistake_and_nothing_is_taken_in(tafel: Tafel, lijst: Path, tmp_path: Path) -> None:
    lijst.write_text(GOOD.replace("12-3-1994", "31-2-1994"), encoding="utf-8")
    said = drop(tafel, lijst)
    assert "Er is nog niets opgehaald" in said
    assert "Regel 2, kolom geboortedatum" in said
    assert not tafel.handen.has("ophalen.ja")
    page = tafel.window.screen_shown
    assert isinstance(page, OphalenPage)
    page.save_template(tmp_path / "leeg.csv")
    tafel.handen.wait_for(lambda: "De lege lijst staat in" in tafel.words(), "waar zij staat")
    assert in_vault(tafel) == []
