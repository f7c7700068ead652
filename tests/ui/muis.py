"""What a mouse does, as events."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent


def a_turn_of_the_wheel(at: int = 5) -> QWheelEvent:
    """One notch towards the person, this many pixels from the corner."""
    return QWheelEvent(
        QPointF(at, at),
        QPointF(at, at),
        QPoint(0, 0),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
