"""What the tests of the pages about the picture, the plan and signing share."""

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.pages.page import Page
from tests.ui.gesprek import find, innermost
from tests.ui.pages.aan_tafel import follow
from tests.ui.plan_voorbeelden import a_plan_formulier

P = TypeVar("P", bound=Page)


def at_the_table(qtbot: QtBot, kind: type[P], session: DossierSession, width: int = 1100) -> P:
    """This page, shown at this width, following the session as the frame does."""
    page = kind(session, a_plan_formulier())
    qtbot.addWidget(page)
    follow(session, page)
    page.resize(width, 900)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


def touch(page: QWidget, name: str) -> None:
    """A mouse click on this row, button or chip."""
    QTest.mouseClick(innermost(find(page, QWidget, name)), Qt.MouseButton.LeftButton)


def key(page: QWidget, name: str, code: Qt.Key, alt: bool = False) -> None:
    """One key while this widget has the focus."""
    held = Qt.KeyboardModifier.AltModifier if alt else Qt.KeyboardModifier.NoModifier
    QTest.keyClick(innermost(find(page, QWidget, name)), code, held)


def names_of(page: QWidget) -> set[str]:
    """The object names of everything that is shown."""
    return {w.objectName() for w in page.findChildren(QWidget) if w.isVisible()}
