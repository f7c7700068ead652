"""Messages of Windows that say that someone leaves: session lock, user switch, sleep.

Not run on a Windows machine; the numbers are those of the Windows headers WinUser.h and WtsApi32.h.
"""

import ctypes
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractNativeEventFilter, QCoreApplication

WM_POWERBROADCAST, PBT_APMSUSPEND = 0x0218, 0x0004
WM_WTSSESSION_CHANGE = 0x02B1
WTS_CONSOLE_DISCONNECT, WTS_REMOTE_DISCONNECT, WTS_SESSION_LOCK = 0x2, 0x4, 0x7
_LEAVING = {
    (WM_POWERBROADCAST, PBT_APMSUSPEND),
    (WM_WTSSESSION_CHANGE, WTS_CONSOLE_DISCONNECT),
    (WM_WTSSESSION_CHANGE, WTS_REMOTE_DISCONNECT),
    (WM_WTSSESSION_CHANGE, WTS_SESSION_LOCK),
}


class Message(ctypes.Structure):
    """The beginning of Windows' MSG; what follows is not needed."""

    _fields_ = (
        ("window", ctypes.c_void_p),
        ("message", ctypes.c_uint),
        ("w", ctypes.c_size_t),
        ("l", ctypes.c_ssize_t),
    )


def says_leaving(message: int, parameter: int) -> bool:
    """Whether this message says that someone leaves."""
    return (message, parameter) in _LEAVING


class _Filter(QAbstractNativeEventFilter):
    def __init__(self, leave: Callable[[], None]) -> None:
        super().__init__()
        self._leave = leave

    def nativeEventFilter(self, _kind: Any, address: Any) -> object:
        """Look, and let every message pass."""
        found = Message.from_address(int(address))
        if says_leaving(found.message, found.w):
            self._leave()
        return False, 0


def make_filter(leave: Callable[[], None]) -> QAbstractNativeEventFilter:
    """Call `leave` for each such message, for as long as what is returned is kept."""
    found = _Filter(leave)
    application = QCoreApplication.instance()
    if application is not None:
        application.installNativeEventFilter(found)
    return found
