from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from intake_desktop.ui.focus import on_focus_moved


def test_who_follows_the_focus_asks_where_it_is(qtbot: QtBot) -> None:
    heard: list[object] = []

    class Veld(QLineEdit):
        def follow(self) -> None:
            heard.append(QApplication.focusWidget())

    fields = [Veld(), Veld()]
    for field in fields:
        qtbot.addWidget(field)
        field.show()
    on_focus_moved(fields[0].follow)
    for field in fields:
        field.activateWindow()
        field.setFocus()
        qtbot.waitUntil(field.hasFocus)
    assert [widget for widget in heard if widget is not None][-1] is fields[1]
