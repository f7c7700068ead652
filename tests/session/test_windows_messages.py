import ctypes

import pytest
from PySide6.QtWidgets import QApplication

from intake_desktop.session.windows_messages import Message, make_filter, says_leaving


@pytest.mark.parametrize(
    ("message", "parameter", "leaving"),
    [
        (0x02B1, 0x7, True),
        (0x02B1, 0x8, False),
        (0x02B1, 0x2, True),
        (0x0218, 0x4, True),
        (0x0218, 0x7, False),
        (0x0100, 0x7, False),
    ],
)
def test_session_lock_user_switch_and_sleep_say_that_someone_leaves(
    message: int, parameter: int, leaving: bool
) -> None:
    assert says_leaving(message, parameter) is leaving


def test_every_message_passes_and_the_right_ones_are_told(qapp: QApplication) -> None:
    told: list[str] = []
    found = make_filter(lambda: told.append("left"))
    for parameter in (8, 7):
        message = Message(None, 0x02B1, parameter, 0)
        passed = found.nativeEventFilter(b"windows_generic_MSG", ctypes.addressof(message))
        assert passed == (False, 0)
    assert told == ["left"]
    qapp.removeNativeEventFilter(found)
