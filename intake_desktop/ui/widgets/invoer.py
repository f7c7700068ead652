"""The plain text inputs under every field: nothing is cut, undo belongs to the window."""

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from intake_desktop.domain.tekst import clean_text

_NO_LIMIT = 2_000_000
_UNDO_KEYS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


def belongs_to_window(event: QKeyEvent) -> bool:
    """Whether this key is undo or redo, which the window does for the whole dossier."""
    return any(event.matches(key) for key in _UNDO_KEYS)


class Invoerregel(QLineEdit):
    """One line; `left` when the cursor leaves it."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setMaxLength(_NO_LIMIT)

    def event(self, event: QEvent) -> bool:
        """Undo and redo go to the window."""
        if event.type() == QEvent.Type.ShortcutOverride and belongs_to_window(event):  # type: ignore[arg-type]  # a ShortcutOverride is a QKeyEvent
            event.ignore()
            return False
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the cursor left."""
        super().focusOutEvent(event)
        self.left.emit()


class Invoervlak(QPlainTextEdit):
    """Several lines, as high as its text up to `most` lines. Enter gives `entered` when it ends it.

    `enter_ends`: Enter alone ends the text (Shift+Enter makes a new line).
    """

    left = Signal()
    entered = Signal()

    def __init__(self, lines: int = 2, most: int = 12, enter_ends: bool = False) -> None:
        super().__init__()
        self._lines, self._most, self._enter_ends = lines, most, enter_ends
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(2)
        self.textChanged.connect(self.fit)
        self.fit()

    def words(self) -> str:
        """The text as typed, no-break spaces kept."""
        raw = self.document().toRawText()
        return raw.replace("\u2029", "\n").replace("\u2028", "\n")

    def set_words(self, text: str) -> None:
        """Show this text without telling anyone; the cursor stays when it is shown already."""
        if text == self.words():
            return
        self.blockSignals(True)
        self.setPlainText(text)
        self.blockSignals(False)
        self.fit()

    def fit(self) -> None:
        """As high as the text."""
        rows = self.document().documentLayout().documentSize().height()
        line = self.fontMetrics().lineSpacing()
        wanted = min(max(rows, self._lines), self._most)
        policies = Qt.ScrollBarPolicy
        fits = rows <= self._most
        self.setVerticalScrollBarPolicy(
            policies.ScrollBarAlwaysOff if fits else policies.ScrollBarAsNeeded
        )
        frame = self.height() - self.viewport().height() if self.isVisible() else 2 * 6
        height = round(wanted * line + 2 * self.document().documentMargin() + max(frame, 8))
        if height != self.minimumHeight() or height != self.maximumHeight():
            self.setFixedHeight(height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrower field is higher."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.fit()

    def showEvent(self, event: QShowEvent) -> None:
        """What its frame takes is known now."""
        super().showEvent(event)
        self.fit()

    def event(self, event: QEvent) -> bool:
        """Undo and redo go to the window; new letters may need more room."""
        if event.type() == QEvent.Type.ShortcutOverride and belongs_to_window(event):  # type: ignore[arg-type]  # a ShortcutOverride is a QKeyEvent
            event.ignore()
            return False
        if event.type() == QEvent.Type.FontChange:
            self.fit()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter may end the text."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if enter and held == Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        elif enter and self._enter_ends and not held:
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Pasted text comes in clean, and plain."""
        self.insertPlainText(clean_text(source.text()))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the cursor left."""
        super().focusOutEvent(event)
        self.left.emit()
