"""Underlines words that are not in the Dutch list, while someone types in a field for sentences.

Names (words with a capital) and figures are left alone. A right click, or the menu key, on an
underlined word offers others for it; choosing one is typing, and can be undone like it.
"""

import re
from collections.abc import Callable, Iterator
from functools import partial

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QInputMethodEvent,
    QSyntaxHighlighter,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from intake_desktop.session.spelling import Spelling
from intake_desktop.ui.focus import on_focus_moved
from intake_desktop.ui.theme import color
from intake_desktop.ui.widgets.invoer import ZINNEN, Invoerregel, Invoervlak

_WORD = re.compile(r"(?<![\w@./-])[a-zà-ÿ][a-zà-ÿ’'-]{2,}(?![\w@])")


class Onderstreper(QSyntaxHighlighter):
    """The wavy lines under the words of one field."""

    def __init__(self, field: Invoervlak, spelling: Spelling) -> None:
        super().__init__(field.document())
        self._field, self._spelling = field, spelling
        spelling.learned.connect(self._again)
        blocked = field.blockSignals(True)  # Qt's first look at a text tells that it was changed
        QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall)
        field.blockSignals(blocked)

    def highlightBlock(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Underline what is wrong; the word under the cursor is not ready yet."""
        cursor = self._field.textCursor()
        here = cursor.positionInBlock() if cursor.block() == self.currentBlock() else -1
        for start, length in _wrong_in(text, here, self._spelling):
            self.setFormat(start, length, _wave())

    def _again(self) -> None:
        """The format is no change of the text: nothing is saved for it."""
        blocked = self._field.blockSignals(True)
        self.rehighlight()
        self._field.blockSignals(blocked)


class Regelstreper(QObject):
    """The same for a field of one line, marked as an input method marks what is being written."""

    def __init__(self, field: Invoerregel, spelling: Spelling) -> None:
        super().__init__(field)
        self._field, self._spelling = field, spelling
        self._marked: list[tuple[int, int]] = []
        spelling.learned.connect(self.mark)
        field.textChanged.connect(self.mark)
        field.filled.connect(self.mark)
        self.mark()

    def mark(self) -> None:
        """Underline what is wrong; nothing that was typed is touched."""
        here = self._field.cursorPosition()
        wrong = list(_wrong_in(self._field.text(), here, self._spelling))
        if not wrong and not self._marked:
            return
        self._marked = wrong
        kind = QInputMethodEvent.AttributeType.TextFormat
        marks = [
            QInputMethodEvent.Attribute(kind, start - here, length, _wave())
            for start, length in wrong
        ]
        QCoreApplication.sendEvent(self._field, QInputMethodEvent("", marks))


def _wrong_in(text: str, here: int, spelling: Spelling) -> Iterator[tuple[int, int]]:
    """Where the wrong words are, and how long; the one that ends at the cursor is not ready."""
    for found in _WORD.finditer(text):
        if found.end() != here and spelling.is_wrong(found.group().strip("-'’")):
            yield found.start(), len(found.group())


def _wave() -> QTextCharFormat:
    wave = QTextCharFormat()
    wave.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SpellCheckUnderline)
    wave.setUnderlineColor(color("fout"))
    return wave


class Spellingmeester(QObject):
    """Watches which field has the cursor; each is underlined from its first visit on."""

    def __init__(self, application: QApplication, spelling: Spelling) -> None:
        super().__init__(application)
        self._spelling = spelling
        on_focus_moved(self._moved)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Beside the words of the menu come words to choose."""
        if isinstance(event, QContextMenuEvent) and isinstance(watched, Invoerregel):
            self._look_at_line(watched, event)
        elif isinstance(event, QContextMenuEvent) and isinstance(watched, QWidget):
            field = watched if isinstance(watched, Invoervlak) else watched.parentWidget()
            if isinstance(field, Invoervlak):
                cursor = field.textCursor()
                if event.reason() is QContextMenuEvent.Reason.Mouse:
                    cursor = field.cursorForPosition(event.pos())
                cursor.select(QTextCursor.SelectionType.WordUnderCursor)
                if self._spelling.is_wrong(cursor.selectedText()):
                    offer = partial(self._offer, cursor.selectedText(), cursor.insertText)
                    QTimer.singleShot(0, self, offer)
        return False

    def _look_at_line(self, line: Invoerregel, event: QContextMenuEvent) -> None:
        at = line.cursorPosition()
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            at = line.cursorPositionAt(event.pos())
        for start, length in _wrong_in(line.text(), -1, self._spelling):
            if start <= at <= start + length:
                put = partial(_put_in_line, line, start, length)
                word = line.text()[start : start + length]
                QTimer.singleShot(0, self, partial(self._offer, word, put))
                return

    def _moved(self) -> None:
        field = QApplication.focusWidget()
        if isinstance(field, Invoervlak) and field.findChild(Onderstreper) is None:
            Onderstreper(field, self._spelling).setParent(field)
            field.installEventFilter(self)
            field.viewport().installEventFilter(self)
        elif (
            isinstance(field, Invoerregel)
            and field.property(ZINNEN)
            and field.findChild(Regelstreper) is None
        ):
            Regelstreper(field, self._spelling)
            field.installEventFilter(self)

    def _offer(self, word: str, put: Callable[[str], None]) -> None:
        menu = QApplication.activePopupWidget()
        if isinstance(menu, QMenu):
            self._spelling.suggest(word, partial(_show, menu, put))


def _put_in_line(line: Invoerregel, start: int, length: int, word: str) -> None:
    """As if it was typed: whoever keeps what is typed hears of it."""
    line.setSelection(start, length)
    line.insert(word)


def _show(menu: QMenu, put: Callable[[str], None], words: tuple[str, ...]) -> None:
    """Put these words at the top of the menu, unless it was closed meanwhile."""
    if not (words and shiboken6.isValid(menu)):
        return
    first = menu.actions()[0]
    for word in words:
        action = QAction(word, menu)
        action.triggered.connect(lambda _checked=False, w=word: put(w))
        menu.insertAction(first, action)
    menu.insertSeparator(first)
