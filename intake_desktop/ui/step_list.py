"""The steps at the left: every place of the conversation, in order, each one click away."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.formulier import Formulier
from intake_desktop.domain.gespreksverloop import (
    Merkteken,
    Positie,
    Stap,
    merktekens,
    naam_van,
    posities,
)
from intake_desktop.domain.matrix import SAMEN
from intake_desktop.domain.noteren import score_of
from intake_desktop.ui.language import tr
from intake_desktop.ui.theme import scaled
from intake_desktop.ui.widgets.tekst import Tekst
from intake_desktop.ui.widgets.versleept import carried_note

_TEKENS = {
    Merkteken.LEEG: ("○", tr("nog niet besproken")),
    Merkteken.BEGONNEN: ("◐", tr("begonnen")),
    Merkteken.GESPROKEN: ("✓", tr("besproken")),
    Merkteken.NIET_NU: ("–", tr("niet nu")),
}
_ROW_PX = 32
_BORDER_PX = 2
_SECTIES = {
    Stap.BEGIN: tr("Begin"),
    Stap.LEEFGEBIEDEN: tr("Leefgebieden"),
    Stap.WILLEN_KUNNEN_BALANS: tr("Samen besluiten"),
}


class StepList(QScrollArea):
    """Shows where we are and what was noted; `chosen(Positie)` when someone wants to go there."""

    chosen = Signal(object)
    noted = Signal(str, str)  # a loose note dropped on a leefgebied: its id, the code

    def __init__(self, formulier: Formulier) -> None:
        super().__init__()
        self.setProperty("rol", "stappen")
        self.setAccessibleName(self.tr("Stappen van het gesprek"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._formulier = formulier
        self._rows: dict[Positie, StepRow] = {}
        self._places: tuple[Positie, ...] = ()
        self._positie: Positie | None = None
        self._body = QWidget()
        self._body.setProperty("rol", "stappen")
        self._layout = QVBoxLayout(self._body)
        self._layout.setContentsMargins(10, 8, 10, 12)
        self._layout.setSpacing(0)
        self.setWidget(self._body)

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
        for place, row in self._rows.items():
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
            self.ensureWidgetVisible(row, 0, 60)

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

    def _build(self, places: tuple[Positie, ...]) -> None:
        while item := self._layout.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        self._rows.clear()
        self._places = places
        for place in places:
            if place.stap in _SECTIES:
                self._layout.addWidget(Tekst(_SECTIES[place.stap].upper(), "sectie"))
            row = StepRow(naam_van(self._formulier, place), place)
            row.clicked.connect(lambda _=False, p=place: self.chosen.emit(p))
            row.dropped.connect(lambda note, p=place: self.noted.emit(note, p.leefgebied))
            self._rows[place] = row
            self._layout.addWidget(row)
        self._layout.addStretch()
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Larger letters need a wider list."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        bar = self.verticalScrollBar().sizeHint().width()
        # Rows that were just made are not shown yet: the layout does not count them.
        rows = max((row.sizeHint().width() for row in self._rows.values()), default=0)
        margins = self._layout.contentsMargins()
        edge = self.width() - self.contentsRect().width()
        self.setFixedWidth(rows + margins.left() + margins.right() + bar + max(1, edge))


class StepRow(QPushButton):
    """One place: a mark, its name, the agreed niveau. A leefgebied takes a loose note."""

    dropped = Signal(str)

    def __init__(self, naam: str, positie: Positie) -> None:
        super().__init__()
        self.setAcceptDrops(positie.stap is Stap.LEEFGEBIED)
        self._naam = naam
        self.setObjectName(f"stap.{positie.leefgebied or positie.stap}")
        self.setProperty("rol", "stap")
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self._mark, self._label, self._figure = QLabel("○"), QLabel(naam), QLabel("")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 0, 10, 0)
        layout.setSpacing(6)
        for label in (self._mark, self._label, self._figure):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            layout.addWidget(label)
        self._figure.setProperty("rol", "klein")
        layout.setStretch(1, 1)
        self._state: tuple[Merkteken, str] | None = None
        self.show_state(Merkteken.LEEG, "")

    def sizeHint(self) -> QSize:
        """Room for the mark, the whole name in bold and a figure, also while they are not so."""
        layout = self.layout()
        wanted = layout.sizeHint() if layout else super().sizeHint()
        font = QFont(self._label.font())
        font.setWeight(QFont.Weight.DemiBold)
        bold = QFontMetrics(font)
        signs = [sign for sign, _words in _TEKENS.values()]
        extra = _BORDER_PX
        for label, most in ((self._mark, signs), (self._label, [self._naam]), (self._figure, "5")):
            widest = max(bold.horizontalAdvance(words) for words in most)
            extra += max(0, widest - label.sizeHint().width())
        return QSize(wanted.width() + extra, max(wanted.height(), scaled(_ROW_PX)))

    def minimumSizeHint(self) -> QSize:
        """The same: a name is never cut off."""
        return self.sizeHint()

    def show_state(self, mark: Merkteken, figure: str) -> None:
        """The mark and the agreed niveau, in words for who does not see them."""
        if self._state == (mark, figure):
            return
        self._state = (mark, figure)
        sign, words = _TEKENS[mark]
        self._mark.setText(sign)
        self._figure.setText(figure)
        spoken = self.tr(", niveau {}").format(figure) if figure else ""
        self.setAccessibleName(f"{self._naam}, {words}{spoken}")
        self.setToolTip(self._naam)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A loose note may be let go here."""
        if carried_note(event.mimeData()):
            self.setDown(True)
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """It goes on to another place."""
        self.setDown(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """The note stays here."""
        self.setDown(False)
        if note := carried_note(event.mimeData()):
            event.acceptProposedAction()
            self.dropped.emit(note)

    def set_current(self, current: bool) -> None:
        """Whether this is where we are."""
        if self.property("huidig") == current:
            return
        self.setProperty("huidig", current)
        for widget in (self, self._mark, self._label, self._figure):
            widget.setProperty("huidig", current)
            self.style().unpolish(widget)
            self.style().polish(widget)
