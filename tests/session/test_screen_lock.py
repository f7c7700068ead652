import shutil
import subprocess
import sys
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from intake_desktop.session.screen_lock import ScreenLock

ON_THE_BUS = """
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from intake_desktop.session.screen_lock import ScreenLock
application = QCoreApplication([])
lock = ScreenLock()
lock.left.connect(lambda: (print("left"), application.quit()))
lock.start()
said = QDBusMessage.createSignal("/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged")
said.setArguments([True])
QTimer.singleShot(0, lambda: QDBusConnection.sessionBus().send(said))
QTimer.singleShot(5000, application.quit)
application.exec()
"""


class Message:
    """What the bus says about a property of something else."""

    def arguments(self) -> list[Any]:
        return ["org.freedesktop.login1.User", {}, []]


def test_a_screen_saver_that_starts_and_a_request_to_lock_are_told(
    qapp: QApplication, qtbot: QtBot
) -> None:
    lock = ScreenLock()
    with qtbot.waitSignals([lock.left, lock.left]):
        lock.hear_active(True)
        lock.hear()


def test_waking_up_and_what_changes_elsewhere_is_not(qapp: QApplication, qtbot: QtBot) -> None:
    lock = ScreenLock()
    with qtbot.assertNotEmitted(lock.left):
        lock.hear_active(False)
        lock.hear_change(Message())


@pytest.mark.skipif(not shutil.which("dbus-run-session"), reason="no desktop bus here")
def test_the_desktop_bus_is_heard() -> None:
    done = subprocess.run(
        ["dbus-run-session", "--", sys.executable, "-c", ON_THE_BUS],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == "left\n"
