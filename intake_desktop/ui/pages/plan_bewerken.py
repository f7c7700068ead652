"""What the three editors of the plan share: a part that is open in place, with its buttons."""

from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.formulier import Formulier
from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.widgets.knop import Knop
from intake_desktop.ui.widgets.rijknoppen import Rijknoppen, step_of
from intake_desktop.ui.widgets.zicht import reveal


class Bewerker(QFrame):
    """One part of the plan, open for changing. `closed()` when someone is done with it.

    `prefix` is the object name of the part; fields carry names below it.
    """

    closed = Signal()
    moved = Signal(int)
    removed = Signal()

    def __init__(self, session: DossierSession, formulier: Formulier, *, move: bool) -> None:
        super().__init__()
        self.session, self.formulier = session, formulier
        self.part_id = ""
        self.doel = ""
        self.prefix = ""
        self.setProperty("rol", "bewerk")
        self.inhoud = QVBoxLayout()
        self.inhoud.setSpacing(10)
        self._buttons = Rijknoppen(move=move)
        self._buttons.moved.connect(self.moved)
        self._buttons.removed.connect(self.removed)
        self._ready = Knop(self.tr("Gereed"), "gewoon")
        self._ready.clicked.connect(self.closed)
        foot = QHBoxLayout()
        foot.addWidget(self._ready)
        foot.addStretch()
        foot.addWidget(self._buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.addLayout(self.inhoud)
        layout.addLayout(foot)

    def show_part(self, part_id: str, doel: str) -> None:
        """Turn to this part."""
        self.part_id, self.doel = part_id, doel

    def name_fields(self, prefix: str, row: str) -> None:
        """Object names for where the part stands now."""
        if prefix == self.prefix:
            return
        self.prefix = prefix
        self.setObjectName(f"{prefix}.bewerken")
        self._buttons.name_buttons(prefix, row)
        self._ready.setObjectName(f"{prefix}.gereed")
        self._ready.setAccessibleName(self.tr("Gereed met {}").format(row))
        for code, field in self.fields().items():
            field.setObjectName(f"{prefix}.{code}")

    def fields(self) -> dict[str, QWidget]:
        """The fields by the last part of their object name."""
        raise NotImplementedError

    def show_dossier(self, dossier: Dossier) -> None:
        """Show the part as it is in this dossier."""
        raise NotImplementedError

    def focus_first(self) -> None:
        """The cursor in the first field."""
        raise NotImplementedError

    def end_typing(self, *_: Any) -> None:
        """A field was left: what follows is a step of its own."""
        self.session.end_typing()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes; Alt+Up and Alt+Down move the part."""
        if step := step_of(event):
            self.moved.emit(step)
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)


def show_if(widget: QWidget, visible: bool) -> None:
    """Show or hide, only when that differs."""
    if widget.isHidden() == visible:
        widget.setVisible(visible)


def bring_into_view(widget: QWidget) -> None:
    """Scroll what is around a widget so that it is seen, from its top, once it has its place."""

    def scroll() -> None:
        if widget.isVisible():
            reveal(widget, widget.rect())

    QTimer.singleShot(0, widget, scroll)


def says_something(changes: dict[str, Any]) -> bool:
    """Whether at least one of these changes is more than empty text, so that a part is made."""
    return any(str(value).strip() for value in changes.values() if value is not None)


def short(text: str, limit: int = 48) -> str:
    """The beginning of a text on one line, cut at a word, for a button."""
    words = " ".join(text.split())
    if len(words) <= limit:
        return words
    return words[:limit].rsplit(" ", 1)[0] + " …"
