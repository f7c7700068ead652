"""Dragging in the plan: what goes along with the mouse, and where it is put down."""

from dataclasses import dataclass

from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from intake_desktop.ui.pages.plan_open import Soort

_KIND = "application/x-keukentafel-plan-"


@dataclass(frozen=True, slots=True)
class Neergezet:
    """A part that was dragged: put before or after `bij`, or last in the goal when that is empty.

    `doel` is the goal where it was put down; of a goal itself it is empty.
    """

    soort: Soort
    id: str
    bij: str
    onder: bool
    doel: str = ""


def load(soort: Soort, part_id: str) -> QMimeData:
    """What goes along with the mouse: the kind and the id, no words."""
    mime = QMimeData()
    mime.setData(f"{_KIND}{soort}", part_id.encode())
    return mime


def carried(mime: QMimeData, soort: Soort) -> str:
    """The id of the part of this kind that is carried; empty when it is something else."""
    kind = f"{_KIND}{soort}"
    return bytes(mime.data(kind).data()).decode() if mime.hasFormat(kind) else ""


class Sleep:
    """Tells a click from a drag, for one widget that can be dragged."""

    def __init__(self, widget: QWidget) -> None:
        self._widget = widget
        self._from: QPoint | None = None

    def press(self, event: QMouseEvent) -> None:
        """A drag may begin here."""
        left = event.button() == Qt.MouseButton.LeftButton
        self._from = event.position().toPoint() if left else None

    def release(self) -> bool:
        """Whether the button comes up after a click, not after a drag."""
        clicked, self._from = self._from is not None, None
        return clicked

    def move(self, event: QMouseEvent, soort: Soort, part_id: str) -> None:
        """Moved far enough with the button down: the part goes along."""
        if self._from is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        moved = event.position().toPoint() - self._from
        if part_id and moved.manhattanLength() >= QApplication.startDragDistance():
            self._from = None
            drag = QDrag(self._widget)
            drag.setMimeData(load(soort, part_id))
            drag.setPixmap(self._widget.grab())
            drag.exec(Qt.DropAction.MoveAction)


def is_below(widget: QWidget, y: float) -> bool:
    """Whether something that is put down at this height comes after the widget."""
    return y > widget.height() / 2
