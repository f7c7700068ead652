"""A signature by mouse, finger and pen; an empty one is refused; strokes can be taken back."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QInputDevice, QPointingDevice, QTabletEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from intake_desktop.ui.widgets.knop import Knop
from intake_desktop.ui.widgets.tekenvlak import Tekenveld


@pytest.fixture
def veld(qtbot: QtBot) -> Tekenveld:
    made = Tekenveld()
    qtbot.addWidget(made)
    made.name_parts("t", "Kim")
    made.resize(500, 400)
    with qtbot.waitExposed(made):
        made.show()
    return made


def _press(veld: Tekenveld, name: str) -> None:
    button = veld.findChild(Knop, name)
    assert button is not None
    button.click()


def _by_mouse(veld: Tekenveld, *points: tuple[int, int]) -> None:
    first, *rest = points
    QTest.mousePress(veld.vlak, Qt.MouseButton.LeftButton, pos=QPoint(*first))
    for point in rest:
        QTest.mouseMove(veld.vlak, QPoint(*point))
    QTest.mouseRelease(veld.vlak, Qt.MouseButton.LeftButton, pos=QPoint(*points[-1]))


def _by_pen(veld: Tekenveld, *points: tuple[int, int]) -> None:
    device = QPointingDevice(
        "pen", 7, QInputDevice.DeviceType.Stylus, QPointingDevice.PointerType.Pen,
        QInputDevice.Capability.Pressure, 1, 1,
    )  # fmt: skip
    kinds = [QEvent.Type.TabletPress, *[QEvent.Type.TabletMove] * (len(points) - 2)]
    for kind, point in zip([*kinds, QEvent.Type.TabletRelease], points, strict=True):
        at = QPointF(*point)
        event = QTabletEvent(
            kind, device, at, at, 0.8, 10, 10, 0, 0, 0, Qt.KeyboardModifier.NoModifier,
            Qt.MouseButton.LeftButton, Qt.MouseButton.LeftButton,
        )  # fmt: skip
        QApplication.sendEvent(veld.vlak, event)
        assert event.isAccepted()


def _by_finger(veld: Tekenveld, *points: tuple[int, int]) -> None:
    device = QTest.createTouchDevice()
    first, *rest = points
    QTest.touchEvent(veld, device).press(0, QPoint(*first), veld.vlak).commit()
    for point in rest:
        QTest.touchEvent(veld, device).move(0, QPoint(*point), veld.vlak).commit()
    QTest.touchEvent(veld, device).release(0, QPoint(*points[-1]), veld.vlak).commit()


Draw = Callable[..., None]
LINE = ((40, 60), (120, 90), (300, 40))


@pytest.mark.parametrize("draw", [_by_mouse, _by_pen, _by_finger])
def test_pen_finger_and_mouse_all_draw(qtbot: QtBot, veld: Tekenveld, draw: Draw) -> None:
    draw(veld, *LINE)
    (stroke,) = veld.vlak.strepen
    assert len(stroke) >= 4
    assert abs(stroke[0] - 40 * 1000 / veld.vlak.width()) <= 2
    with qtbot.waitSignal(veld.signed) as heard:
        _press(veld, "t.klaar")
    assert heard.args == [veld.vlak.strepen]


def test_an_empty_field_and_a_dot_are_refused_with_a_sentence(veld: Tekenveld) -> None:
    given: list[object] = []
    veld.signed.connect(given.append)
    _press(veld, "t.klaar")
    _by_mouse(veld, (50, 50), (51, 51))
    _press(veld, "t.klaar")
    assert given == []


def test_strokes_are_taken_back_one_by_one_or_all(veld: Tekenveld) -> None:
    for shift in (0, 10, 20):
        _by_mouse(veld, (20, 20 + shift), (200, 40 + shift))
    _press(veld, "t.terug")
    assert len(veld.vlak.strepen) == 2
    _press(veld, "t.opnieuw")
    assert len(veld.vlak.strepen) == 0


def test_a_given_signature_is_shown_back_and_can_only_be_begun_anew(
    qtbot: QtBot, veld: Tekenveld
) -> None:
    _by_mouse(veld, *LINE)
    given = veld.vlak.strepen
    veld.show_strepen(given)
    _by_mouse(veld, (10, 10), (90, 90))
    assert veld.vlak.strepen == given
    with qtbot.waitSignal(veld.signed) as heard:
        _press(veld, "t.opnieuw")
    assert heard.args == [()]


def test_it_is_painted_with_its_strokes(veld: Tekenveld) -> None:
    before = veld.vlak.grab().toImage()
    _by_mouse(veld, *LINE)
    assert veld.vlak.grab().toImage() != before
