"""Underlines words that are not in the Dutch list, while someone types in a plain text field.

Names (words with a capital) and figures are left alone. A right click, or the menu key, on an
underlined word offers others for it; choosing one is typing, and can be undone like it.
"""

import re
from functools import partial

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QSyntaxHighlighter,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from intake_desktop.session.spelling import Spelling
from intake_desktop.ui.theme import color
from intake_desktop.ui.widgets.invoer import Invoervlak

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
        wave = QTextCharFormat()
        wave.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SpellCheckUnderline)
        wave.setUnderlineColor(color("fout"))
        cursor = self._field.textCursor()
        here = cursor.positionInBlock() if cursor.block() == self.currentBlock() else -1
        for found in _WORD.finditer(text):
            if found.end() != here and self._spelling.is_wrong(found.group().strip("-'’")):
                self.setFormat(found.start(), len(found.group()), wave)

    def _again(self) -> None:
        """The format is no change of the text: nothing is saved for it."""
        blocked = self._field.blockSignals(True)
        self.rehighlight()
        self._field.blockSignals(blocked)


class Spellingmeester(QObject):
    """Watches which field has the cursor; each is underlined from its first visit on."""

    def __init__(self, application: QApplication, spelling: Spelling) -> None:
        super().__init__(application)
        self._spelling = spelling
        application.focusChanged.connect(self._moved)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Beside the words of the menu come words to choose."""
        if isinstance(event, QContextMenuEvent) and isinstance(watched, QWidget):
            field = watched if isinstance(watched, Invoervlak) else watched.parentWidget()
            if isinstance(field, Invoervlak):
                cursor = field.textCursor()
                if event.reason() is QContextMenuEvent.Reason.Mouse:
                    cursor = field.cursorForPosition(event.pos())
                cursor.select(QTextCursor.SelectionType.WordUnderCursor)
                if self._spelling.is_wrong(cursor.selectedText()):
                    QTimer.singleShot(0, self, partial(self._offer, field, cursor))
        return False

    def _moved(self, _old: QWidget | None, field: QWidget | None) -> None:
        if isinstance(field, Invoervlak) and field.findChild(Onderstreper) is None:
            Onderstreper(field, self._spelling).setParent(field)
            field.installEventFilter(self)
            field.viewport().installEventFilter(self)

    def _offer(self, field: Invoervlak, cursor: QTextCursor) -> None:
        menu = QApplication.activePopupWidget()
        if isinstance(menu, QMenu):
            self._spelling.suggest(cursor.selectedText(), partial(_show, field, cursor, menu))


def _show(field: Invoervlak, cursor: QTextCursor, menu: QMenu, words: tuple[str, ...]) -> None:
    """Put these words at the top of the menu, unless it was closed meanwhile."""
    if not (words and shiboken6.isValid(menu) and shiboken6.isValid(field)):
        return
    first = menu.actions()[0]
    for word in words:
        action = QAction(word, menu)
        action.triggered.connect(lambda _checked=False, w=word: cursor.insertText(w))
        menu.insertAction(first, action)
    menu.insertSeparator(first)
