"""The heart of the program: lines said so far, and the place where the next one is typed.

One line is one uitspraak, ended by Enter. The first letter that is typed starts a line, so that
everything typed can be saved at once; the line being typed is not shown twice.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from intake_desktop.domain.tekst import clean_text, split_long
from intake_desktop.ui.theme import space
from intake_desktop.ui.widgets.invoer import Invoervlak
from intake_desktop.ui.widgets.kaart import Kaart
from intake_desktop.ui.widgets.regelrij import Regelrij

LONGEST_LINE = 10_000


@dataclass(frozen=True, slots=True)
class Regel:
    """One line as shown: the letter and role of who said it, and the words."""

    id: str
    letter: str
    rol: str
    tekst: str
    naam: str = ""


class Regelkaart(Kaart):
    """A card with lines. It tells what was typed and keeps nothing but the line being typed."""

    edited = Signal(str, str)
    ended = Signal(str)
    removed = Signal(str)
    speaker_clicked = Signal(str)
    moved = Signal(str, object)

    def __init__(self, titel: str, hint: str = "", new_id: Callable[[], str] = str) -> None:
        super().__init__(titel)
        self._new_id = new_id
        self._typing = ""
        self._regels: tuple[Regel, ...] = ()
        self._rows: list[Regelrij] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(space(1))
        self.inhoud.addLayout(self._list)
        self.input = Invoervlak(lines=1, most=200, enter_ends=True)
        self.input.setProperty("rol", "regel")
        self.input.setPlaceholderText(hint)
        self.input.setAccessibleName(titel or hint)
        self.input.textChanged.connect(self._typed)
        self.input.entered.connect(self._enter)
        self.input.setProperty("enter_verder", True)
        self.input.left.connect(self._end)
        self.inhoud.addWidget(self.input)
        self.inhoud.addStretch()
        self.setFocusProxy(self.input)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_moved)

    def set_regels(self, regels: Sequence[Regel]) -> None:
        """Show these lines; rows that show the same already are not touched."""
        self._regels = tuple(regels)
        self._follow_undo()
        shown = [regel for regel in regels if regel.id != self._typing]
        while len(self._rows) < len(shown):
            self._rows.append(self._make_row())
        for index, row in enumerate(self._rows):
            if index < len(shown):
                row.show_regel(shown[index])
            row.setVisible(index < len(shown))

    def stop_typing(self) -> None:
        """Let go of the line being typed (the page turns to another subject)."""
        self._typing = ""
        self.input.set_words("")

    def rows(self) -> list[Regelrij]:
        """The rows that are shown, in order."""
        return [row for row in self._rows if not row.isHidden()]

    def _follow_undo(self) -> None:
        """The line being typed may have been undone, or redone: then the input says so too."""
        typed = clean_text(self.input.words())
        said = next((r.tekst for r in self._regels if r.id == self._typing), "")
        if not self._typing or said == typed or not (said or typed.strip()):
            return
        self.input.set_words(said)
        if not said:
            self._typing = ""

    def _typed(self) -> None:
        text = clean_text(self.input.words())
        if "\n" in text or len(text) > LONGEST_LINE:
            self._take_apart(text)
            return
        if not self._typing:
            if not text.strip():
                return
            self._typing = self._new_id()
        self.edited.emit(self._typing, text)

    def _take_apart(self, text: str) -> None:
        pieces = [p for line in text.split("\n") for p in split_long(line, LONGEST_LINE)]
        for piece in (p for p in pieces if p.strip()):
            line_id, self._typing = self._typing or self._new_id(), ""
            self.edited.emit(line_id, piece)
            self.ended.emit(line_id)
        self.input.set_words("")
        self.set_regels(self._regels)

    def _enter(self) -> None:
        """Enter ends the line; on an empty line it goes on to what comes next on the page."""
        if self._typing:
            self._end()
        else:
            self.focusNextChild()

    def _end(self) -> None:
        if not self._typing:
            return
        line_id, self._typing = self._typing, ""
        self.input.set_words("")
        self.ended.emit(line_id)
        self.set_regels(self._regels)

    def _make_row(self) -> Regelrij:
        row = Regelrij()
        row.edited.connect(self.edited)
        row.ended.connect(self.ended)
        row.removed.connect(self.removed)
        row.speaker_clicked.connect(self.speaker_clicked)
        row.stepped.connect(self._step)
        row.shifted.connect(self._shift)
        self._list.addWidget(row)
        return row

    def _step(self, line_id: str, by: int) -> None:
        rows = self.rows()
        at = next((i for i, row in enumerate(rows) if row.line_id == line_id), 0) + by
        if at >= len(rows):
            self.input.setFocus()
        elif at >= 0:
            rows[at].setFocus()

    def _shift(self, line_id: str, by: int) -> None:
        ids = [row.line_id for row in self.rows()]
        at = ids.index(line_id)
        if by < 0 < at:
            self.moved.emit(line_id, ids[at - 1])
        elif by > 0 and at < len(ids) - 1:
            before = ids[at + 2] if at + 2 < len(ids) else None
            self.moved.emit(line_id, before)
        QTimer.singleShot(0, self, lambda: self._focus_line(line_id))

    def _focus_line(self, line_id: str) -> None:
        row = next((r for r in self.rows() if r.line_id == line_id), None)
        if row is not None:
            row.setFocus()

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        active = new is not None and self.isAncestorOf(new)
        if self.property("actief") != active:
            self.setProperty("actief", active)
            self.style().unpolish(self)
            self.style().polish(self)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The cursor belongs in the input."""
        super().focusInEvent(event)
        self.input.setFocus()
