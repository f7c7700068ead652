"""What the tests of these pages share, beside tests/ui/gesprek.py."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from intake_desktop.domain.dossier import Gesprek
from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.pages.page import Page
from intake_desktop.ui.widgets.keuzerij import Keuzerij
from intake_desktop.ui.widgets.regels_lijst import RegelsLijst
from tests.ui.gesprek import find, innermost


def follow(session: DossierSession, page: Page) -> None:
    """What the frame does: show every change on the page."""
    session.changed.connect(lambda _old, new, _typing: page.show_dossier(new))
    page.show_dossier(session.dossier)


def the_gesprek(session: DossierSession) -> Gesprek:
    """The present conversation."""
    gesprek = session.dossier.gesprek
    assert gesprek is not None
    return gesprek


def press_enter(page: QWidget, name: str) -> None:
    """Press Enter in this field."""
    QTest.keyClick(innermost(find(page, QWidget, name)), Qt.Key.Key_Return)


def leave(page: QWidget, name: str) -> None:
    """Take the focus out of this field."""
    event = QFocusEvent(QFocusEvent.Type.FocusOut)
    QApplication.sendEvent(innermost(find(page, QWidget, name)), event)


def click(page: QWidget, name: str) -> None:
    """Click this button."""
    find(page, QAbstractButton, name).click()


def choose(page: QWidget, name: str, code: str) -> None:
    """Click one chip of a row."""
    find(page, Keuzerij, name).button(code).click()


def words(page: QWidget) -> str:
    """All that labels and lines say now."""
    labels = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    lists = [view for view in page.findChildren(RegelsLijst) if view.isVisible()]
    return " ".join([*labels, *(regel.woorden for view in lists for regel in view.regels())])
