"""The heart of the program: lines said so far, and the place where the next one is typed.

One line is one uitspraak, ended by Enter. The first letter that is typed starts a line, so that
everything typed can be saved at once; the line being typed is not shown twice.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QAbstractButton, QApplication, QHBoxLayout

from intake_desktop.domain.rollen import Grondslag
from intake_desktop.domain.tekst import clean_text, split_long
from intake_desktop.ui.focus import on_focus_moved
from intake_desktop.ui.models.regels_model import Regel
from intake_desktop.ui.theme import restyle, scaled
from intake_desktop.ui.toegang import announce
from intake_desktop.ui.widgets.invoer import Invoervlak
from intake_desktop.ui.widgets.kaart import Kaart
from intake_desktop.ui.widgets.regel_tekening import letter_side, paint_letter, words_left
from intake_desktop.ui.widgets.regels_lijst import RegelsLijst
from intake_desktop.ui.widgets.tekst import Tekst
from intake_desktop.ui.widgets.wie_leest import basis_shortcuts
from intake_desktop.ui.widgets.zicht import reveal

__all__ = ["LONGEST_LINE", "Regel", "Regelkaart"]

LONGEST_LINE = 10_000
_LEAST_PX = 32  # for a finger


class Regelkaart(Kaart):
    """A card with lines. It tells what was typed and keeps nothing but the line being typed.

    With `offer_basis` Alt and P, W, G or C chooses the basis of the line that is typed or changed,
    else of the last.
    """

    edited = Signal(str, str)
    ended = Signal(str)
    removed = Signal(str)
    speaker_clicked = Signal(str)
    moved = Signal(str, object)
    reopened = Signal(str)
    basis_chosen = Signal(str, object)

    def __init__(self, titel: str, hint: str = "", new_id: Callable[[], str] = str) -> None:
        super().__init__(titel)
        self._new_id = new_id
        self._typing = ""
        self._regels: tuple[Regel, ...] = ()
        self._tip: Tekst | None = None
        self.input = self._make_input(titel, hint)
        self._list = self._make_list(titel)
        self._letter = _Spreker()
        self._letter.clicked.connect(lambda: self.speaker_clicked.emit(self._typing))
        line = QHBoxLayout()
        line.setSpacing(0)
        line.addWidget(self._letter, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.input, 1, Qt.AlignmentFlag.AlignTop)
        self.inhoud.addWidget(self._list)
        self.inhoud.addLayout(line)
        self.inhoud.addStretch()
        self.setFocusProxy(self.input)
        on_focus_moved(self._focus_moved)

    def offer_basis(self) -> None:
        """The lines are uitspraken: who may read one can be chosen, by key and from its menu."""
        self._list.offers_basis = True
        basis_shortcuts(self, self._choose_basis)

    def set_regels(self, regels: Sequence[Regel]) -> None:
        """Show these lines; rows that show the same already are not touched."""
        self._regels = tuple(regels)
        self._follow_undo()
        self._show()

    def stop_typing(self) -> None:
        """Let go of the line being typed (the page turns to another subject)."""
        typing, self._typing = self._typing, ""
        self.input.set_words("")
        self.set_tip("")
        if typing:
            self._show()

    def set_tip(self, text: str) -> None:
        """A quiet thought about the line that was ended; empty takes it away."""
        if self._tip is None and text:
            self._tip = Tekst("", "klein")
            self._tip.setObjectName(f"{self.objectName()}.tip")
            self.inhoud.insertWidget(self.inhoud.count() - 1, self._tip)
        if self._tip is not None:
            self._tip.set_text(text)
            self._tip.setVisible(bool(text))

    def line_ids(self) -> list[str]:
        """The lines that are shown above the input, in order."""
        return [regel.id for regel in self._list.regels()]

    def edit_line(self, line_id: str) -> None:
        """Open this line for typing."""
        self._list.edit_line(line_id)

    def setObjectName(self, name: str) -> None:
        """The parts are named after the card: "leefgebied.lastig.lijst"."""
        super().setObjectName(name)
        self._list.setObjectName(f"{name}.lijst")
        self.input.setObjectName(f"{name}.invoer")
        self._letter.setObjectName(f"{name}.spreker")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click anywhere on the card goes to where the next line is typed."""
        event.accept()
        self.input.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up on the first line of the input goes to the lines above it."""
        pressed = isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress
        if pressed and event.key() == Qt.Key.Key_Up and not event.modifiers():  # type: ignore[attr-defined]  # it is a QKeyEvent
            cursor = self.input.textCursor()
            if self.line_ids() and not cursor.movePosition(QTextCursor.MoveOperation.Up):
                self._list.focus_last()
                return True
        return super().eventFilter(watched, event)

    def _choose_basis(self, basis: Grondslag) -> None:
        line = self._list.current_line() or self._typing or next(reversed(self.line_ids()), "")
        if line:
            self.basis_chosen.emit(line, basis)

    def _make_list(self, titel: str) -> RegelsLijst:
        lines = RegelsLijst()
        lines.setAccessibleName(
            self.tr("{}: wat er staat").format(titel) if titel else self.tr("Wat er staat")
        )
        lines.edited.connect(self.edited)
        lines.ended.connect(self.ended)
        lines.removed.connect(self.removed)
        lines.speaker_clicked.connect(self.speaker_clicked)
        lines.moved.connect(self.moved)
        lines.reopened.connect(self.reopened)
        lines.basis_chosen.connect(self.basis_chosen)
        lines.done.connect(self.input.setFocus)
        return lines

    def _make_input(self, titel: str, hint: str) -> Invoervlak:
        field = Invoervlak(lines=1, most=400, enter_ends=True)
        field.setProperty("rol", "regel")
        field.setProperty("enter_verder", True)
        field.setPlaceholderText(hint)
        field.setAccessibleName(titel or hint)
        field.textChanged.connect(self._typed)
        field.entered.connect(self._enter)
        field.left.connect(self._end)
        field.installEventFilter(self)
        return field

    def _show(self) -> None:
        """All lines but the one being typed; that one shows its letter before the input."""
        self._list.show_regels([r for r in self._regels if r.id != self._typing])
        said = next((r for r in self._regels if self._typing and r.id == self._typing), None)
        self._letter.show_regel(said)
        restyle(self.input, "wie", said.rol if said else "")

    def _follow_undo(self) -> None:
        """The line being typed may have been undone, or redone: then the input says so too."""
        typed = clean_text(self.input.words())
        said = next((r.tekst for r in self._regels if r.id == self._typing), "")
        if not self._typing or said.strip() == typed.strip():
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
        # A line that wraps makes the page higher: laid out first, it is in sight at this key.
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        reveal(self.input, self.input.cursorRect())

    def _take_apart(self, text: str) -> None:
        pieces = [p for line in text.split("\n") for p in split_long(line, LONGEST_LINE)]
        for piece in (p for p in pieces if p.strip()):
            line_id, self._typing = self._typing or self._new_id(), ""
            self.edited.emit(line_id, piece)
            self.ended.emit(line_id)
        self.input.set_words("")
        self._show()
        reveal(self.input, self.input.rect())

    def _enter(self) -> None:
        """Enter ends the line; on an empty line it goes on to what comes next on the page."""
        if self._typing:
            self._end()
            announce(self.input, self.tr("Genoteerd"))  # the field is empty; nothing else is heard
            reveal(self.input, self.input.rect())
        else:
            self.focusNextChild()

    def _end(self) -> None:
        if not self._typing:
            return
        line_id, self._typing = self._typing, ""
        self.input.set_words("")
        self.ended.emit(line_id)
        self._show()

    def _focus_moved(self) -> None:
        new = QApplication.focusWidget()
        restyle(self, "actief", new is not None and self.isAncestorOf(new))


class _Spreker(QAbstractButton):
    """The letter before the line being typed, and room for it while there is none."""

    def __init__(self) -> None:
        super().__init__()
        self._regel: Regel | None = None
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Wie zegt dit"))
        self.setEnabled(False)

    def show_regel(self, regel: Regel | None) -> None:
        """Show who is saying what is typed; a click gives it to someone else."""
        if regel == self._regel:
            return
        self._regel = regel
        self.setEnabled(regel is not None)
        said = regel.naam or regel.letter if regel else ""
        self.setToolTip(said)
        self.setAccessibleName(
            self.tr("Wie zegt dit: {}").format(said) if said else self.tr("Wie zegt dit")
        )
        if regel is not None:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self.unsetCursor()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the letters in the lines above, in their own large or small type."""
        high = max(letter_side(self.font()) + scaled(4), _LEAST_PX)
        return QSize(words_left(self.font()) - 2, high)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The letter, if there is one."""
        if self._regel is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = letter_side(self.font())
        area = self.rect().adjusted(2, 2, 0, 0)
        area.setSize(QSize(side, side))
        paint_letter(painter, area, self._regel.letter, self._regel.rol, self.font())
        painter.end()
