"""One place in the list of steps: its mark, its name, the niveau that was agreed on."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QFocusEvent,
    QFont,
    QFontMetrics,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy

from intake_desktop.domain.gespreksverloop import Merkteken, Positie, Stap
from intake_desktop.ui.language import tr
from intake_desktop.ui.theme import scaled
from intake_desktop.ui.toegang import ROL, STIL
from intake_desktop.ui.widgets.versleept import carried_note

_TEKENS = {
    Merkteken.LEEG: ("○", tr("nog niet besproken")),
    Merkteken.BEGONNEN: ("◐", tr("begonnen")),
    Merkteken.GESPROKEN: ("✓", tr("besproken")),
    Merkteken.NIET_NU: ("–", tr("niet nu")),
}
_ROW_PX = 32
_MARK_PX = 14  # as wide as the widest sign in bold: names stand below each other
_BORDER_PX = 2
_BY_KEY = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class StepRow(QPushButton):
    """One place: a mark, its name, the agreed niveau. A leefgebied takes a loose note."""

    dropped = Signal(str)
    entered = Signal()  # someone came here with a key

    def __init__(self, naam: str, positie: Positie) -> None:
        super().__init__()
        self.setAcceptDrops(positie.stap is Stap.LEEFGEBIED)
        self._naam = naam
        self.setAutoDefault(True)  # Enter goes there, as a click does
        self.setObjectName(f"stap.{positie.leefgebied or positie.stap}")
        self.setProperty("rol", "stap")
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self._mark, self._label, self._figure = QLabel(), QLabel(), QLabel()
        for label, words in ((self._mark, "○"), (self._label, naam)):
            label.setProperty(ROL, STIL)  # before it has words: Qt asks for it once
            label.setText(words)
        self._figure.setProperty(ROL, STIL)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 0, 10, 0)
        layout.setSpacing(6)
        for label in (self._mark, self._label, self._figure):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            layout.addWidget(label)
        self._figure.setProperty("rol", "klein")
        self._mark.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._mark.setMinimumWidth(scaled(_MARK_PX))
        layout.setStretch(1, 1)
        self._state: tuple[Merkteken, str] | None = None
        self._folded = False
        self._room: dict[tuple[object, ...], QSize] = {}
        self.show_state(Merkteken.LEEG, "")

    def set_folded(self, folded: bool) -> None:
        """The mark alone, or with the name and the figure."""
        self._folded = folded
        self._label.setVisible(not folded)
        self._figure.setVisible(not folded)
        self._room.clear()
        self.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:
        """The signs grow with the letters."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._mark.setMinimumWidth(scaled(_MARK_PX))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that a key came here; who clicks does not want the row to move away."""
        super().focusInEvent(event)
        if event.reason() in _BY_KEY:
            self.entered.emit()

    def sizeHint(self) -> QSize:
        """Room for the mark, the whole name in bold and a figure, also while they are not so.

        So it is the same for any mark, where we are and elsewhere: it is measured once for each
        size of letters.
        """
        labels = (self._mark, self._label, self._figure)
        fonts = [label.font() for label in labels]
        letters = tuple((f.family(), f.pixelSize(), f.pointSizeF()) for f in fonts)
        if letters not in self._room:
            self._room = {letters: self._measured()}
        return self._room[letters]

    def _measured(self) -> QSize:
        layout = self.layout()
        wanted = layout.sizeHint() if layout else super().sizeHint()
        font = QFont(self._label.font())
        font.setWeight(QFont.Weight.DemiBold)
        bold = QFontMetrics(font)
        signs = [sign for sign, _words in _TEKENS.values()]
        extra = _BORDER_PX
        parts = [(self._mark, signs), (self._label, [self._naam]), (self._figure, ["5"])]
        for label, most in parts[:1] if self._folded else parts:
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
        self._told = f"{self._naam}, {words}{spoken}"
        self._tell()

    def _tell(self) -> None:
        told = self._told
        if self.property("huidig"):
            told += self.tr(", hier bent u")
        self.setAccessibleName(told)
        self.setToolTip(told)  # the same: other words would be said after the name

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
        self._tell()
        for widget in (self, self._mark, self._label, self._figure):
            widget.setProperty("huidig", current)
            self.style().unpolish(widget)
            self.style().polish(widget)
