"""What the tests of pages share: a session that shows its changes on a page, and typing."""

from datetime import datetime
from itertools import count

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from intake_desktop.domain.dossier import Dossier, Gesprek
from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.pages.page import Page
from tests.factories import MOMENT, a_client, a_gesprek, an_empty_dossier


def a_session(dossier: Dossier | None = None) -> DossierSession:
    """An open dossier with a conversation in which nothing was said yet."""
    numbers = count(1)

    def now() -> datetime:
        return MOMENT

    start = dossier or an_empty_dossier(client=a_client()).with_part(a_gesprek())
    return DossierSession(start, now=now, new_id=lambda: f"n{next(numbers)}")


def follow(session: DossierSession, page: Page) -> None:
    """What the frame does: show every change on the page."""
    session.changed.connect(lambda _old, new, _typing: page.show_dossier(new))
    page.show_dossier(session.dossier)


def the_gesprek(session: DossierSession) -> Gesprek:
    """The present conversation."""
    gesprek = session.dossier.gesprek
    assert gesprek is not None
    return gesprek


def find(page: QWidget, name: str) -> QWidget:
    """The widget with this objectName."""
    found = page.findChild(QWidget, name)
    assert found is not None, f"no widget is called {name}"
    return found


def type_in(page: QWidget, name: str, text: str) -> None:
    """Type in this field as a person does, key by key."""
    QTest.keyClicks(_inner(find(page, name)), text)


def press_enter(page: QWidget, name: str) -> None:
    """Press Enter in this field."""
    QTest.keyClick(_inner(find(page, name)), Qt.Key.Key_Return)


def leave(page: QWidget, name: str) -> None:
    """Take the focus out of this field."""
    event = QFocusEvent(QFocusEvent.Type.FocusOut)
    QApplication.sendEvent(_inner(find(page, name)), event)


def _inner(widget: QWidget) -> QWidget:
    proxy = widget.focusProxy()
    return widget if proxy is None else _inner(proxy)
