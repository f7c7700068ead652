"""The rows of the plan as they are read: an action, a provision. A click opens one for changing."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from intake_desktop.ui.pages.plan_open import Soort
from intake_desktop.ui.pages.plan_slepen import Neergezet, Sleep, carried, is_below
from intake_desktop.ui.theme import scaled
from intake_desktop.ui.toegang import REGEL, ROL
from intake_desktop.ui.widgets.knop import Knop
from intake_desktop.ui.widgets.merk import Merk
from intake_desktop.ui.widgets.rijknoppen import step_of
from intake_desktop.ui.widgets.tekst import Tekst

_OPEN_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2, Qt.Key.Key_Space)
_ONE_LINE = 62
_LETTER_DROP = 6
_MARK_DROP = 5
_DONE_PX = 40
_GAP = 12
_TOP = Qt.AlignmentFlag.AlignTop


@dataclass(frozen=True, slots=True)
class PlanRegel:
    """A row as it is shown; without a person the name says that it is open.

    `verloop` stands small below the words: that it is new, or how it went.
    """

    id: str
    tekst: str
    letter: str
    rol: str
    naam: str
    wanneer: str
    klaar: bool = False
    let_op: bool = False
    verloop: str = ""


class PlanRij(QFrame):
    """What, who, when; on two lines where letters are big. Signals open, move and remove it."""

    opened = Signal(str)
    moved = Signal(str, int)
    removed = Signal(str)
    checked = Signal(str, bool)
    walked = Signal(str, int)
    dropped = Signal(object)
    """A row of this kind was dragged here: a `Neergezet`."""

    def __init__(self, *, klaar: bool) -> None:
        super().__init__()
        self._soort = Soort.ACTIE if klaar else Soort.VOORZIENING
        self._drag = Sleep(self)
        self.setAcceptDrops(True)
        self.id = ""
        self._regel: PlanRegel | None = None
        self._beside: bool | None = None
        self.setProperty("rol", "rij")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty(ROL, REGEL)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._words, self._when = self._make_words(), Tekst("", "stil")
        self._person = QWidget()
        person = QHBoxLayout(self._person)
        person.setContentsMargins(0, 0, 0, 0)
        person.setSpacing(scaled(_LETTER_DROP))
        self._mark, self._who = Merk("", "ander"), Tekst("")
        mark = QVBoxLayout()
        mark.setContentsMargins(0, scaled(_MARK_DROP), 0, 0)
        mark.addWidget(self._mark, 0, _TOP)
        person.addLayout(mark)
        person.addWidget(self._who, 1)
        self._done = Knop("☐", "vinkje")
        self._done.setCheckable(True)
        self._done.setFixedWidth(scaled(_DONE_PX))
        if not klaar:
            self._done.hide()
        self._done.clicked.connect(lambda on: self.checked.emit(self.id, on))
        drop = scaled(_LETTER_DROP)
        for label in (self._what, self._who, self._when):
            label.setContentsMargins(0, drop, 0, drop)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 4, 0, 4)
        self._grid.setHorizontalSpacing(_GAP)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnMinimumWidth(3, scaled(_DONE_PX) + (0 if klaar else _GAP))
        self._place(beside=True)

    def _make_words(self) -> QWidget:
        self._what, self._course = Tekst(""), Tekst("", "klein")
        self._course.hide()
        words = QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._what)
        column.addWidget(self._course)
        return words

    def show_regel(self, regel: PlanRegel, naam: str, soort: str) -> None:
        """Show this row under this object name."""
        if regel == self._regel and naam == self.objectName():
            return
        self.id, self._regel = regel.id, regel
        self.setObjectName(naam)
        self._done.setObjectName(f"{naam}.klaar")
        self._what.set_text(regel.tekst)
        self._course.set_text(regel.verloop)
        self._course.setVisible(bool(regel.verloop))
        self._mark.set_person(regel.letter, regel.rol, regel.naam)
        self._mark.setVisible(bool(regel.letter))
        self._who.set_text(regel.naam)
        self._when.set_text(regel.wanneer)
        if self._done.isChecked() != regel.klaar:
            self._done.setChecked(regel.klaar)
        self._done.setText("☑" if regel.klaar else "☐")
        self._done.setAccessibleName(self.tr("Klaar: {}").format(regel.tekst))
        self._done.setToolTip(self.tr("Klaar"))
        parts = (regel.tekst, regel.verloop, regel.naam, regel.wanneer)
        self.setAccessibleName(f"{soort}: {', '.join(part for part in parts if part)}")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One line or two, for this width."""
        super().resizeEvent(event)
        letters = event.size().width() / max(1, self.fontMetrics().averageCharWidth())
        self._place(beside=letters >= _ONE_LINE)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The row waits for the button to come up."""
        event.accept()
        self._drag.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """With the button down the row goes along."""
        event.accept()
        self._drag.move(event, self._soort, self.id)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click opens the row; a drag does not."""
        event.accept()
        if self._drag.release() and self.rect().contains(event.position().toPoint()):
            self.opened.emit(self.id)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Another row of this kind may be put here."""
        if carried(event.mimeData(), self._soort) not in ("", self.id):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Put before or after this row, by the half where it was let go."""
        key = carried(event.mimeData(), self._soort)
        if key not in ("", self.id):
            event.acceptProposedAction()
            below = is_below(self, event.position().y())
            self.dropped.emit(Neergezet(self._soort, key, self.id, below))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Delete removes, Up and Down walk, with Alt they move the row."""
        if step := step_of(event):
            self.moved.emit(self.id, step)
        elif event.key() in _OPEN_KEYS and not event.modifiers():
            self.opened.emit(self.id)
        elif event.key() == Qt.Key.Key_Delete:
            self.removed.emit(self.id)
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.walked.emit(self.id, -1 if event.key() == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    def _place(self, *, beside: bool) -> None:
        if beside == self._beside:
            return
        self._beside = beside
        for widget in (self._words, self._person, self._when, self._done):
            self._grid.removeWidget(widget)
        if beside:
            self._grid.addWidget(self._words, 0, 0, _TOP)
            self._grid.addWidget(self._person, 0, 1, _TOP)
            self._grid.addWidget(self._when, 0, 2, _TOP)
            self._grid.addWidget(self._done, 0, 3, _TOP)
        else:
            self._grid.addWidget(self._words, 0, 0, 1, 2, _TOP)
            self._grid.addWidget(self._person, 1, 0, _TOP)
            self._grid.addWidget(self._when, 1, 1, _TOP)
            self._grid.addWidget(self._done, 0, 3, _TOP)
        for column, share in enumerate((9, 6, 4) if beside else (6, 5, 0)):
            self._grid.setColumnStretch(column, share)
