"""The steps at the left: every place of the conversation, in order, each one click away.

With large letters there is no room for their names: then only the marks stand there, until someone
comes to the list with the key or the button above them; it folds again when they leave it.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.formulier import Formulier
from intake_desktop.domain.gespreksverloop import (
    Positie,
    Stap,
    merktekens,
    naam_van,
    posities,
)
from intake_desktop.domain.matrix import SAMEN
from intake_desktop.domain.noteren import score_of
from intake_desktop.ui.focus import on_focus_moved
from intake_desktop.ui.language import tr
from intake_desktop.ui.step_row import StepRow
from intake_desktop.ui.widgets.blad import scrolling
from intake_desktop.ui.widgets.knop import Knop
from intake_desktop.ui.widgets.past_zich import PastBijLetters
from intake_desktop.ui.widgets.tekst import Tekst

_SECTIES = {
    Stap.BEGIN: tr("Begin"),
    Stap.LEEFGEBIEDEN: tr("Leefgebieden"),
    Stap.WILLEN_KUNNEN_BALANS: tr("Samen besluiten"),
}


class StepList(PastBijLetters, QFrame):
    """Shows where we are and what was noted; `chosen(Positie)` when someone wants to go there."""

    chosen = Signal(object)
    noted = Signal(str, str)  # a loose note dropped on a leefgebied: its id, the code

    def __init__(self, formulier: Formulier) -> None:
        super().__init__()
        self.setProperty("rol", "stappenkolom")
        self.setAccessibleName(self.tr("Stappen van het gesprek"))
        self._formulier = formulier
        self._rows: dict[Positie, StepRow] = {}
        self._places: tuple[Positie, ...] = ()
        self._positie: Positie | None = None
        self._narrow = self._open = False
        self._heads: list[Tekst] = []
        self._unfold = Knop("", "stil", icoon="stappen")
        self._unfold.setObjectName("stappen.uitvouwen")
        self._unfold.clicked.connect(self.toggle)
        self._area = scrolling(body := QWidget())
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for part in (self._area, body):
            part.setProperty("rol", "stappen")
        self._layout = QVBoxLayout(body)
        self._layout.setContentsMargins(10, 8, 10, 12)
        self._layout.setSpacing(0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._unfold)
        whole.addWidget(self._area)
        on_focus_moved(self._left)
        self._fold()

    @property
    def is_folded(self) -> bool:
        """Whether only the marks are there."""
        return self._narrow and not self._open

    def set_narrow(self, narrow: bool) -> None:
        """Whether there is no room for names beside the page."""
        if narrow != self._narrow:
            self._narrow, self._open = narrow, False
            self._fold()

    def toggle(self) -> None:
        """Unfold and go to where we are; once more folds it again."""
        if self._open:
            self._set_open(False)
            return
        self._set_open(True)
        row = self._rows.get(self._positie) if self._positie else None
        if row is not None:
            row.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_dossier(self, dossier: Dossier) -> None:
        """Mark what was noted; build the rows again only when the route changed."""
        places = posities(self._formulier, dossier)
        if places != self._places:
            self._build(places)
        gesprek, marks = dossier.gesprek, merktekens(dossier, places)
        for place, row in self._rows.items():
            score = None
            if gesprek and place.stap is Stap.LEEFGEBIED:
                score = score_of(dossier, gesprek, place.leefgebied, SAMEN)
            row.show_state(marks[place], "" if score is None else str(score))

    def show_positie(self, positie: Positie) -> None:
        """Mark where we are and keep it in sight."""
        for place in {self._positie, positie}:
            if place is not None and (row := self._rows.get(place)) is not None:
                row.set_current(place == positie)
        self._positie = positie
        self._keep_in_sight()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where we are stays in sight."""
        super().resizeEvent(event)
        self._keep_in_sight()

    def _keep_in_sight(self) -> None:
        row = self._rows.get(self._positie) if self._positie else None
        if row is not None:
            self._layout.activate()
            self._area.ensureWidgetVisible(row, 0, 60)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down walk through the steps."""
        moves = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        rows = list(self._rows.values())
        focused = [i for i, row in enumerate(rows) if row.hasFocus()]
        step = moves.get(Qt.Key(event.key()))
        if step is None or not focused:
            super().keyPressEvent(event)
            return
        rows[(focused[0] + step) % len(rows)].setFocus(Qt.FocusReason.TabFocusReason)

    def _choose(self, place: Positie) -> None:
        self.chosen.emit(place)
        self._set_open(False)

    def _left(self) -> None:
        new = QApplication.focusWidget()
        if self._open and new is not None and not self.isAncestorOf(new):
            self._set_open(False)

    def _set_open(self, is_open: bool) -> None:
        if self._narrow and is_open != self._open:
            self._open = is_open
            self._fold()

    def _fold(self) -> None:
        """Show the names, or the marks alone."""
        for row in self._rows.values():
            row.set_folded(self.is_folded)
        for head in self._heads:
            head.setVisible(not self.is_folded)
        words = self.tr("Stappen uitvouwen") if self.is_folded else self.tr("Stappen invouwen")
        self._unfold.setText("" if self.is_folded else words)
        self._unfold.setAccessibleName(words)
        self._unfold.setToolTip(self.tr("{} (F5)").format(words))
        self._unfold.setVisible(self._narrow)
        self.fit()
        self._keep_in_sight()

    def _build(self, places: tuple[Positie, ...]) -> None:
        while item := self._layout.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        self._rows.clear()
        self._heads.clear()
        self._places = places
        for place in places:
            if place.stap in _SECTIES:
                self._heads.append(Tekst(_SECTIES[place.stap].upper(), "sectie"))
                self._layout.addWidget(self._heads[-1])
                self._heads[-1].setVisible(not self.is_folded)
            row = StepRow(naam_van(self._formulier, place), place)
            row.set_folded(self.is_folded)
            row.clicked.connect(lambda _=False, p=place: self._choose(p))
            row.entered.connect(lambda: self._set_open(True))
            row.dropped.connect(lambda note, p=place: self.noted.emit(note, p.leefgebied))
            self._rows[place] = row
            self._layout.addWidget(row)
        self._layout.addStretch()
        self.fit()

    def fit(self) -> None:
        """As wide as its widest row."""
        bar = self._area.verticalScrollBar().sizeHint().width()
        # Rows that were just made are not shown yet: the layout does not count them.
        rows = max((row.sizeHint().width() for row in self._rows.values()), default=0)
        if self._narrow:
            rows = max(rows, self._unfold.sizeHint().width())
        margins = self._layout.contentsMargins()
        edge = self.width() - self.contentsRect().width()
        self.setFixedWidth(rows + margins.left() + margins.right() + bar + max(1, edge))
