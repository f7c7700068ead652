from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from intake_desktop.ui.klembord import Klembord, copy_secretly


@pytest.fixture
def veld(qtbot: QtBot) -> Iterator[QLineEdit]:
    """A field with a number in it, in a window that is in front."""
    field = QLineEdit("123456782")
    qtbot.addWidget(field)
    with qtbot.waitExposed(field):
        field.show()
    field.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWindow() is not None)
    field.selectAll()
    yield field
    QApplication.clipboard().clear()


def test_what_was_copied_leaves_by_itself(veld: QLineEdit, qtbot: QtBot) -> None:
    Klembord(veld, kept_ms=1)
    veld.copy()
    qtbot.waitUntil(lambda: QApplication.clipboard().text() == "")


def test_locking_clears_it_at_once(veld: QLineEdit) -> None:
    klembord = Klembord(veld)
    veld.copy()
    assert QApplication.clipboard().text() == "123456782"
    klembord.clear()
    assert QApplication.clipboard().text() == ""


def test_what_was_there_before_is_left_alone(veld: QLineEdit) -> None:
    QApplication.clipboard().setText("van een ander")
    Klembord(veld).clear()
    assert QApplication.clipboard().text() == "van een ander"


def test_what_we_put_there_is_cleared_also_while_no_window_of_ours_is_in_front(
    qtbot: QtBot,
) -> None:
    watched = QObject()
    klembord = Klembord(watched)
    assert QApplication.focusWindow() is None
    copy_secretly("Kim de Wit")
    klembord.clear()
    assert QApplication.clipboard().text() == ""
