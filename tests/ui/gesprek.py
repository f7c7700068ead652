"""A session, and the ways a person uses a page in tests."""

from itertools import count
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from intake_desktop.domain.dossier import Dossier, with_parts
from intake_desktop.domain.rollen import Rol
from intake_desktop.session.dossier_session import DossierSession
from tests.factories import MOMENT, a_client, a_gesprek, an_empty_dossier

W = TypeVar("W", bound=QWidget)


def a_conversation(**client: str) -> Dossier:
    """A conversation that has just begun: people at the table, nothing noted."""
    dossier = an_empty_dossier(client=a_client(naam="Jet de Wit", **client))
    return with_parts(dossier, [a_gesprek(schrijver=Rol.KLANTMANAGER)])


def a_session(dossier: Dossier | None = None, others: tuple[Dossier, ...] = ()) -> DossierSession:
    """A session with a clock that stands still and ids in order."""
    numbers = count(1)
    return DossierSession(
        dossier or a_conversation(),
        now=lambda: MOMENT,
        new_id=lambda: f"id{next(numbers)}",
        others=others,
    )


def find(root: QWidget, kind: type[W], name: str) -> W:
    """The widget with this objectName."""
    widget = root.findChild(kind, name)
    assert widget is not None, f"no {kind.__name__} {name}"
    return widget


def press(button: QAbstractButton) -> None:
    """Click it as a person does, once it has its place."""
    QApplication.processEvents()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def innermost(widget: QWidget) -> QWidget:
    """Where the keys go when this widget has the focus."""
    while (proxy := widget.focusProxy()) is not None:
        widget = proxy
    return widget


def type_in(root: QWidget, name: str, text: str, *, enter: bool = False) -> None:
    """Type in the field with this objectName."""
    field = innermost(find(root, QWidget, name))
    field.setFocus()
    QTest.keyClicks(field, text)
    if enter:
        QTest.keyClick(field, Qt.Key.Key_Return)
