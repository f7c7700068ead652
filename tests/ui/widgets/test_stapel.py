"""One page of the stack is shown; turning leaves no focus on the page that went."""

from PySide6.QtWidgets import QApplication, QLineEdit, QScrollArea
from pytestqt.qtbot import QtBot

from intake_desktop.ui.widgets.stapel import Stapel


def a_stack(qtbot: QtBot) -> tuple[Stapel, QScrollArea, QScrollArea]:
    stack, one, other = Stapel(), QScrollArea(), QScrollArea()
    for page in (one, other):
        page.setWidget(QLineEdit())
        stack.add(page)
    qtbot.addWidget(stack)
    stack.resize(400, 300)
    stack.show_page(one)
    stack.show()
    stack.activateWindow()
    qtbot.waitUntil(stack.isActiveWindow)
    return stack, one, other


def test_one_page_is_shown_and_fills_the_stack(qtbot: QtBot) -> None:
    stack, one, other = a_stack(qtbot)
    stack.show_page(other)
    assert stack.shown is other
    assert (one.isVisible(), other.isVisible()) == (False, True)
    stack.resize(500, 200)
    assert other.geometry() == stack.rect()
    stack.show_page(one)
    assert one.geometry() == stack.rect()


def test_the_page_that_goes_keeps_no_focus(qtbot: QtBot) -> None:
    stack, one, other = a_stack(qtbot)
    field = one.widget()
    assert field is not None
    field.setFocus()
    assert QApplication.focusWidget() is field
    stack.show_page(other)
    assert QApplication.focusWidget() is None


def test_between_two_pages_none_is_shown(qtbot: QtBot) -> None:
    stack, one, _other = a_stack(qtbot)
    stack.leave()
    assert stack.shown is None
    assert not one.isVisible()
