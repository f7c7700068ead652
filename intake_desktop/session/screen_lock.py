"""Hears from the desktop that the laptop sleeps, locks, closes its lid or changes hands.

The one door to such signals: the desktop bus on Linux (logind and the screen savers), window
messages on Windows. A desktop that tells nothing costs nothing: then the quiet minutes remain. The
Windows side was not run on a Windows machine.
"""

import sys
from typing import Any

from PySide6.QtCore import SLOT, QObject, Signal, Slot

LOGIND = "org.freedesktop.login1"
PROPERTIES = "org.freedesktop.DBus.Properties"
_SAVERS = (
    ("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"),
    ("org.freedesktop.ScreenSaver", "/ScreenSaver"),
    ("org.gnome.ScreenSaver", "/org/gnome/ScreenSaver"),
    ("org.cinnamon.ScreenSaver", "/org/cinnamon/ScreenSaver"),
    ("org.mate.ScreenSaver", "/org/mate/ScreenSaver"),
    ("org.xfce.ScreenSaver", "/org/xfce/ScreenSaver"),
)
_MANAGER, _ANSWER_MS = f"{LOGIND}.Manager", 500
_WATCHED = {_MANAGER: ("LidClosed", True), f"{LOGIND}.Session": ("Active", False)}


class ScreenLock(QObject):
    """`left` is emitted when whoever sat here is leaving, by any of these ways."""

    left = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._started = False
        self._filter: Any = None
        self._held: Any = None

    def start(self, window_id: int = 0) -> None:
        """Listen from now on; `window_id` is the window that Windows tells it to."""
        if self._started:
            return
        self._started = True
        if sys.platform == "win32":
            self._listen_to_windows(window_id)
        elif sys.platform == "linux":
            self._listen_to_the_bus()

    def _listen_to_the_bus(self) -> None:
        from PySide6.QtDBus import QDBusConnection

        system, desktop = QDBusConnection.systemBus(), QDBusConnection.sessionBus()
        if system.isConnected():
            self._hold_sleep(system)
            session = f"{LOGIND}.Session"
            self._hear(system, (_MANAGER, "PrepareForSleep", ""), "hear_active(bool)")
            self._hear(system, (session, "Lock", ""), "hear()")
            self._hear(system, (PROPERTIES, "PropertiesChanged", ""), "hear_change(QDBusMessage)")
        if desktop.isConnected():
            for interface, path in _SAVERS:
                self._hear(desktop, (interface, "ActiveChanged", path), "hear_active(bool)")

    def _hold_sleep(self, bus: Any) -> None:
        """Ask for the moment that locking takes before the laptop sleeps; the end frees it."""
        from PySide6.QtDBus import QDBus, QDBusMessage

        ask = QDBusMessage.createMethodCall(LOGIND, "/org/freedesktop/login1", _MANAGER, "Inhibit")
        ask.setArguments(["sleep", "Keukentafel", "de kluis gaat op slot", "delay"])
        self._held = bus.call(ask, QDBus.CallMode.Block, _ANSWER_MS)

    def _hear(self, bus: Any, what: tuple[str, str, str], slot: str) -> None:
        interface, name, path = what
        bus.connect("", path, interface, name, self, SLOT(slot))

    @Slot()
    def hear(self) -> None:
        """The desktop asks to lock."""
        self.left.emit()

    @Slot(bool)
    def hear_active(self, active: bool) -> None:
        """A screen saver starts, or the laptop goes to sleep; False: it ends, or wakes."""
        if active:
            self.left.emit()

    @Slot("QDBusMessage")
    def hear_change(self, message: Any) -> None:
        """Something of logind changed: the lid, or whose turn it is at this screen."""
        from PySide6.QtDBus import QDBusConnection, QDBusMessage

        arguments = message.arguments()
        interface = arguments[0] if arguments else ""
        if interface not in _WATCHED:
            return
        name, leaving = _WATCHED[interface]
        question = QDBusMessage.createMethodCall(
            message.service() or LOGIND, message.path(), PROPERTIES, "Get"
        )
        question.setArguments([interface, name])
        answer = QDBusConnection.systemBus().call(question).arguments()
        if answer and _plain(answer[0]) is leaving:
            self.left.emit()

    def _listen_to_windows(self, window_id: int) -> None:
        import ctypes

        windll: Any = vars(ctypes)["windll"]
        windll.wtsapi32.WTSRegisterSessionNotification(window_id, 0)
        from intake_desktop.session.windows_messages import make_filter

        self._filter = make_filter(self.left.emit)


def _plain(value: Any) -> Any:
    """What is inside a variant of the bus."""
    return value.variant() if hasattr(value, "variant") else value
