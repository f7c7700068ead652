"""Copying into the case system: one key for the next field, marked, and off the clipboard again."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from intake_desktop.domain.rollen import Rol
from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.klembord import Klembord, copy_secretly
from intake_desktop.ui.pages.daarna_overnemen import OverneemDeel
from tests.documents.kim import formulier, kim
from tests.ui.gesprek import a_session, find
from tests.ui.pages.aan_tafel import click, words


@pytest.fixture
def session() -> DossierSession:
    return a_session(kim())


@pytest.fixture
def part(qtbot: QtBot, session: DossierSession) -> OverneemDeel:
    made = OverneemDeel(session, formulier(), lambda: Rol.KLANTMANAGER)
    session.setParent(made)
    session.changed.connect(lambda _o, new, _t: made.show_dossier(new))
    made.show_dossier(session.dossier)
    qtbot.addWidget(made)
    made.show()
    made.open_up()
    return made


def clipboard() -> str:
    return QApplication.clipboard().text()


def test_one_key_copies_the_next_field_and_marks_it(
    part: OverneemDeel, session: DossierSession
) -> None:
    part.activateWindow()
    assert "0 van 7 velden overgenomen. Nu aan de beurt: Gegevens cliënt." in words(part)
    QTest.keyClick(part, Qt.Key.Key_F4)
    assert "482913" in clipboard()
    assert [o.code for o in session.dossier.plan.overgenomen] == ["pw.client"]
    click(part, "daarna.overnemen.volgende")
    assert "spaargeld" in clipboard()
    assert "Nu aan de beurt: Situatie." in words(part)
    assert "☑ Gegevens cliënt" in words(part)


def test_a_field_can_be_copied_on_its_own_and_again(
    part: OverneemDeel, session: DossierSession
) -> None:
    for _time in range(2):
        click(part, "daarna.overnemen.3.kopieer")
    assert [o.code for o in session.dossier.plan.overgenomen] == ["pw.situatie"]
    button = find(part, QPushButton, "daarna.overnemen.3.kopieer")
    assert button.accessibleName() == "Kopieer opnieuw: Situatie"


def test_other_words_since_ask_for_copying_again(
    part: OverneemDeel, session: DossierSession
) -> None:
    click(part, "daarna.overnemen.volgende")
    session.apply("Naam", lambda d: d.with_client(telefoon="06-1"))
    assert "Daarna is het veranderd." in words(part)
    assert "Nu aan de beurt: Gegevens cliënt." in words(part)


def test_when_all_is_copied_there_is_no_next(part: OverneemDeel) -> None:
    for _field in range(7):
        part.copy_next()
    assert "7 van 7 velden overgenomen." in words(part)
    assert not find(part, QPushButton, "daarna.overnemen.volgende").isEnabled()
    part.copy_next()


def test_what_was_copied_leaves_the_clipboard_and_no_history_keeps_it(
    qtbot: QtBot, part: OverneemDeel
) -> None:
    guard = Klembord(part, kept_ms=20)
    copy_secretly("vier losse woorden")
    data = QApplication.clipboard().mimeData()
    assert bytes(data.data("x-kde-passwordManagerHint").data()) == b"secret"
    qtbot.waitUntil(lambda: clipboard() == "")
    copy_secretly("bij het slot")
    guard.clear()
    assert clipboard() == ""
