"""One line that was said: who, and the words; changed in place."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from intake_desktop.domain.tekst import clean_text
from intake_desktop.domain.uitspraak import without_quotes
from intake_desktop.ui.theme import space
from intake_desktop.ui.widgets.invoer import Invoervlak
from intake_desktop.ui.widgets.tekst import Tekst

if TYPE_CHECKING:
    from intake_desktop.ui.widgets.regels import Regel


class Regelrij(QWidget):
    """Click or Enter changes it, Delete takes it away, Alt+Up/Down moves it, Up/Down walks."""

    edited = Signal(str, str)
    ended = Signal(str)
    removed = Signal(str)
    speaker_clicked = Signal(str)
    stepped = Signal(str, int)
    shifted = Signal(str, int)

    def __init__(self) -> None:
        super().__init__()
        self._regel: Regel | None = None
        self._editor: Invoervlak | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("rol", "regelrij")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._letter = QPushButton()
        self._letter.setProperty("rol", "letter")
        self._letter.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._letter.clicked.connect(lambda: self.speaker_clicked.emit(self.line_id))
        self._words = Tekst("")
        self._words.setCursor(Qt.CursorShape.IBeamCursor)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space(1))
        row.addWidget(self._letter, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)

    @property
    def line_id(self) -> str:
        """Which line it shows."""
        return self._regel.id if self._regel else ""

    @property
    def is_editing(self) -> bool:
        """Whether its words are being changed."""
        return self._editor is not None and not self._editor.isHidden()

    def show_regel(self, regel: "Regel") -> None:
        """Show this line; nothing happens when it is shown already."""
        if regel == self._regel:
            return
        other = self._regel is None or regel.id != self._regel.id
        self._regel = regel
        if other and self.is_editing:
            self._close_editor()
        self._letter.setText(regel.letter)
        self._letter.setToolTip(regel.naam)
        self._letter.setAccessibleName(self.tr("Wie zei dit: {}").format(regel.naam))
        for widget, role in ((self._letter, f"letter_{regel.rol}"), (self._words, _looks(regel))):
            if widget.property("rol") != role:
                widget.setProperty("rol", role)
                widget.style().unpolish(widget)
                widget.style().polish(widget)
        self._words.set_text(_quoted(regel))
        self.setAccessibleName(f"{regel.naam or regel.letter}: {regel.tekst}")
        if self.is_editing and self._editor is not None:
            self._editor.set_words(regel.tekst)

    def edit(self) -> None:
        """Change the words in place."""
        if self._regel is None:
            return
        if self._editor is None:
            self._editor = self._make_editor()
        self._editor.set_words(self._regel.tekst)
        self._words.hide()
        self._editor.show()
        self._editor.fit()
        self._editor.setFocus()
        self._editor.moveCursor(self._editor.textCursor().MoveOperation.End)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the words changes them."""
        event.accept()
        self.edit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What the keys do is in the class docstring."""
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step:
            (self.shifted if alt else self.stepped).emit(self.line_id, step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2) and not ctrl:
            self.edit()
        elif event.key() == Qt.Key.Key_Delete:
            self.removed.emit(self.line_id)
        else:
            super().keyPressEvent(event)

    def _make_editor(self) -> Invoervlak:
        editor = Invoervlak(lines=1, most=200, enter_ends=True)
        editor.setProperty("rol", "regel")
        editor.setAccessibleName(self.tr("Verander deze regel"))
        editor.textChanged.connect(self._changed)
        editor.entered.connect(self._end)
        editor.left.connect(self._end)
        layout = self.layout()
        if isinstance(layout, QHBoxLayout):
            layout.addWidget(editor, 1)
        return editor

    def _changed(self) -> None:
        if self._editor is not None:
            self.edited.emit(self.line_id, clean_text(self._editor.words()))

    def _end(self) -> None:
        if not self.is_editing:
            return
        line_id = self.line_id
        had_focus = self._editor is not None and self._editor.hasFocus()
        self._close_editor()
        self.ended.emit(line_id)
        if had_focus:
            self.stepped.emit(line_id, 1)

    def _close_editor(self) -> None:
        if self._editor is not None:
            self._editor.hide()
        self._words.show()


def _quoted(regel: "Regel") -> str:
    """The client's own words stand between quotation marks, however they were typed."""
    return f"“{without_quotes(regel.tekst)}”" if regel.rol == "client" else regel.tekst


def _looks(regel: "Regel") -> str:
    return "citaat" if regel.rol == "client" else "gewoon"
