"""The plain text inputs under every field: nothing is cut, undo belongs to the window."""

from PySide6.QtCore import QEvent, QMimeData, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QLineEdit, QMenu, QPlainTextEdit

from intake_desktop.domain.tekst import clean_text
from intake_desktop.ui.theme import LEAST_PX
from intake_desktop.ui.widgets.zicht import reveal

ZINNEN = "zinnen"
"""The property of a field of one line in which people write sentences."""

_NO_LIMIT = 2_000_000
_UNDO_KEYS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
_UNDO_ACTIONS = ("edit-undo", "edit-redo")
_STAYS = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Invoerregel(QLineEdit):
    """One line; `left` when the cursor leaves it. What is pasted comes in clean, on one line.

    `filled` when other words stand there that nobody typed.
    """

    left = Signal()
    filled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setMaxLength(_NO_LIMIT)
        self.textChanged.connect(self._tidy)

    def set_words(self, text: str) -> None:
        """Show this text without telling anyone; the cursor stays where the text around it is."""
        old = self.text()
        if text != old:
            at = follow_cursor(old, text, self.cursorPosition())
            focused = self.hasFocus()
            self.blockSignals(True)
            self.setText(text)
            self.blockSignals(False)
            self.setCursorPosition(at if focused else 0)
            self.filled.emit()

    def event(self, event: QEvent) -> bool:
        """Undo and redo go to the window."""
        if isinstance(event, QKeyEvent) and _belongs_to_window(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What is typed is in sight, also where the page began above the field."""
        super().keyPressEvent(event)
        if self.hasFocus():
            reveal(self, self.cursorRect())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of Qt, without its own undo."""
        own_menu(self.createStandardContextMenu()).popup(event.globalPos())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the cursor left."""
        super().focusOutEvent(event)
        if event.reason() not in _STAYS:
            self.left.emit()

    def _tidy(self, text: str) -> None:
        clean = one_line(text)
        if clean != text:
            at = follow_cursor(text, clean, self.cursorPosition())
            self.blockSignals(True)
            self.setText(clean)
            self.setCursorPosition(at)
            self.blockSignals(False)
            self.filled.emit()


class Invoervlak(QPlainTextEdit):
    """Several lines, as high as its text up to `most` lines. Enter gives `entered` when it ends it.

    `enter_ends`: Enter alone ends the text (Shift+Enter makes a new line), Escape gives `escaped`.
    """

    left = Signal()
    entered = Signal()
    escaped = Signal()
    least = LEAST_PX
    """How many pixels high at least."""

    def __init__(self, lines: int = 2, most: int = 12, enter_ends: bool = False) -> None:
        super().__init__()
        self._lines, self._most, self._enter_ends = lines, most, enter_ends
        self._frame = 0
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(2)
        self.textChanged.connect(self.fit)
        self.fit()

    def words(self) -> str:
        """The text as typed, no-break spaces kept."""
        raw = self.document().toRawText()
        return raw.replace("\u2029", "\n").replace("\u2028", "\n")

    def set_words(self, text: str) -> None:
        """Show this text without telling anyone; the cursor stays where the text around it is."""
        old = self.words()
        if text == old:
            return
        at = follow_cursor(old, text, self.textCursor().position())
        self.blockSignals(True)
        self.setPlainText(text)
        cursor = self.textCursor()
        cursor.setPosition(min(at, max(0, self.document().characterCount() - 1)))
        self.setTextCursor(cursor)
        self.blockSignals(False)
        self.fit()

    def fit(self) -> None:
        """As high as the text; from `most` lines on it scrolls."""
        line = self.fontMetrics().lineSpacing()
        full = self._most * line
        text = self._text_height(full) if self.words() else self._hint_height()
        wanted = min(max(text, self._lines * line), full)
        height = round(wanted + 2 * self.document().documentMargin() + self._frame)
        height = max(height, self.least)
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if text > full:
            policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOn
        if policy != self.verticalScrollBarPolicy():
            self.setVerticalScrollBarPolicy(policy)
        if height != self.minimumHeight() or height != self.maximumHeight():
            self.setFixedHeight(height)
            self.setViewportMargins(0, 0, 0, 0)  # Qt lays out nothing anew within a resize

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrower field is higher; what its border takes is known now."""
        super().resizeEvent(event)
        frame = self.height() - self.viewport().height()
        if frame != self._frame or event.oldSize().width() != event.size().width():
            self._frame = frame
            self.fit()

    def showEvent(self, event: QShowEvent) -> None:
        """What its border takes is known now."""
        super().showEvent(event)
        self._frame = self.height() - self.viewport().height()
        self.fit()

    def event(self, event: QEvent) -> bool:
        """Undo and redo go to the window; other letters may need more room."""
        if isinstance(event, QKeyEvent) and _belongs_to_window(event):
            event.ignore()
            return False
        done = super().event(event)
        if event.type() is QEvent.Type.FontChange:
            self.fit()
        return done

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter may end the text; Ctrl+Enter is the window's."""
        enter = Qt.Key(event.key()) in _ENTER
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if enter and held == Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        elif enter and self._enter_ends and not held:
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape and self._enter_ends:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)
            reveal(self, self.cursorRect())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of Qt, without its own undo."""
        own_menu(self.createStandardContextMenu(event.pos())).popup(event.globalPos())

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Pasted text comes in clean, and plain."""
        self.insertPlainText(clean_text(source.text()))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The page scrolls, unless there is more text than fits and the cursor is in it."""
        bar = self.verticalScrollBar()
        if self.hasFocus() and bar.maximum() > bar.minimum():
            super().wheelEvent(event)
        else:
            event.ignore()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the cursor left."""
        super().focusOutEvent(event)
        if event.reason() not in _STAYS:
            self.left.emit()

    def _hint_height(self) -> float:
        """The hint wraps like text does."""
        margin = 2 * self.document().documentMargin()
        inside = QRect(0, 0, max(40, round(self.viewport().width() - margin)), 10_000)
        wrap = int(Qt.TextFlag.TextWordWrap)
        return self.fontMetrics().boundingRect(inside, wrap, self.placeholderText()).height()

    def _text_height(self, enough: int) -> float:
        """The height of the text without its margins, or something more than `enough`."""
        layout, height = self.document().documentLayout(), -2 * self.document().documentMargin()
        block = self.document().begin()
        while block.isValid() and height <= enough:
            height += layout.blockBoundingRect(block).height()
            block = block.next()
        return height


def one_line(text: str) -> str:
    """The text clean, with spaces where new lines and tabs were."""
    return clean_text(text).replace("\n", " ").replace("\t", " ")


def follow_cursor(old: str, new: str, at: int) -> int:
    """Where a cursor at `at` in `old` belongs in `new`: with the text before it, else behind it.

    Positions are Qt's: in UTF-16 units.
    """
    was, now = (text.encode("utf-16-le", "surrogatepass") for text in (old, new))
    before, behind = was[: 2 * at], was[2 * at :]
    if behind and now.startswith(before):
        return at
    if now.endswith(behind):
        return (len(now) - len(behind)) // 2
    return min(at, len(now) // 2)


def _belongs_to_window(event: QKeyEvent) -> bool:
    """Whether this is undo or redo, which the window does for the whole dossier."""
    kinds = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
    return event.type() in kinds and any(event.matches(key) for key in _UNDO_KEYS)


def own_menu(menu: QMenu) -> QMenu:
    """Qt's menu of a field without its own undo, which the window does."""
    for action in menu.actions():
        if action.objectName() in _UNDO_ACTIONS:
            menu.removeAction(action)
    left = menu.actions()
    if left and left[0].isSeparator():
        menu.removeAction(left[0])
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return menu
