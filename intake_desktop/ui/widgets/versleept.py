"""What is dragged with the mouse: a loose note, and a file from another program."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QDrag, QDropEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

from intake_desktop.ui.widgets.kaart import Kaart

NOTITIE = "application/x-keukentafel-notitie"


def carried_note(mime: QMimeData) -> str:
    """The id of the note that is carried; empty when it is something else."""
    return bytes(mime.data(NOTITIE).data()).decode() if mime.hasFormat(NOTITIE) else ""


def taken_file(event: QDropEvent) -> Path | None:
    """The one local file that is let go here, or held above; None when it is something else.

    It is taken as a copy: who hears that it was moved takes it away where it was.
    """
    urls = event.mimeData().urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()
    return Path(urls[0].toLocalFile())


class VersleepKaart(Kaart):
    """A card that can be dragged; it carries the id of its note."""

    def __init__(self, note_id: str) -> None:
        super().__init__()
        self._id = note_id
        self._from: QPoint | None = None
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def load(self) -> QMimeData:
        """What goes along with the mouse."""
        mime = QMimeData()
        mime.setData(NOTITIE, self._id.encode())
        return mime

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A drag may begin here."""
        self._from = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Moved far enough with the button down: the note goes along."""
        if self._from is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        moved = event.position().toPoint() - self._from
        if moved.manhattanLength() >= QApplication.startDragDistance():
            self._from = None
            drag = QDrag(self)
            drag.setMimeData(self.load())
            drag.setPixmap(self.grab())
            drag.exec(Qt.DropAction.MoveAction)
