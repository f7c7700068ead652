"""Where the words of one line are changed, on the place where the line stands."""

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from intake_desktop.domain.tekst import clean_text
from intake_desktop.ui.models.regels_model import Regel
from intake_desktop.ui.theme import restyle
from intake_desktop.ui.widgets.invoer import Invoervlak

_MOST_LINES = 400


class RegelEditor(Invoervlak):
    """`typed(line id, words)` per keystroke, `finished(line id, whether it was emptied)`.

    `opened_again(line id)` comes before the first `typed`: what the line said is going to change.

    Emptying tells no `typed`, so that a line does not vanish under the cursor.
    """

    opened_again = Signal(str)
    typed = Signal(str, str)
    finished = Signal(str, bool)
    least = 0  # it stands exactly where the words are drawn

    def __init__(self, parent: QWidget) -> None:
        super().__init__(lines=1, most=_MOST_LINES, enter_ends=True)
        self.line_id = ""
        self._said = ""
        self._telling = False
        self.setParent(parent)
        self.setProperty("rol", "regel")
        self.setAccessibleName(self.tr("Verander deze regel"))
        self.hide()
        self.textChanged.connect(self._changed)
        self.left.connect(self.finish)

    def open(self, regel: Regel) -> None:
        """Change this line."""
        self.line_id = regel.id
        self.setAccessibleName(self.tr("Regel van {}").format(regel.naam or regel.letter))
        restyle(self, "wie", regel.rol)
        self._said = regel.tekst
        self.set_words(regel.tekst)
        self.show()
        self.setFocus()
        self.moveCursor(QTextCursor.MoveOperation.End)

    def follow(self, regel: Regel | None) -> None:
        """The line may have been undone; None: it is gone."""
        if regel is None:
            self.line_id = ""
            self.hide()
            return
        typed = self._clean()
        if self._telling:
            return
        if typed.strip() and typed.strip() != regel.tekst.strip():
            self._said = regel.tekst
            self.set_words(regel.tekst)

    def finish(self) -> None:
        """Stop changing the line."""
        if self.line_id:
            line_id, self.line_id = self.line_id, ""
            empty = not self._clean().strip()
            self.hide()
            self.finished.emit(line_id, empty)

    def words_height(self) -> int:
        """How high the words are, as they would be drawn."""
        return self.height() - 2 * self._margin()

    def cover(self, words: QRect) -> None:
        """Stand exactly where these words are drawn."""
        self.setFixedWidth(words.width() + self._margin())
        self.move(words.left() - self._margin(), words.top() - self._margin())

    def _margin(self) -> int:
        return round(self.document().documentMargin())

    def _clean(self) -> str:
        return clean_text(self.words()).replace("\n", " ")

    def _changed(self) -> None:
        words = self._clean()
        if self.line_id and words.strip():
            if self._said and words != self._said:
                self._said = ""
                self._telling = True  # what is told here shows the line as it was
                self.opened_again.emit(self.line_id)
                self._telling = False
            self.typed.emit(self.line_id, words)
