"""Five cards, niveau 1 to 5, with what each means: one is chosen, together."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QBoxLayout,
    QRadioButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from intake_desktop.domain.matrix import NIVEAUS
from intake_desktop.ui.theme import scaled, space
from intake_desktop.ui.toegang import GROEP, ROL, STIL
from intake_desktop.ui.widgets.keuzeknop import mark, paint_vlak
from intake_desktop.ui.widgets.rondgang import InRonde, Rondgang
from intake_desktop.ui.widgets.tekst import Tekst

_LETTERS_BESIDE = 82
_FIGURES = tuple(str(niveau) for niveau in NIVEAUS)


class Niveaukeuze(QWidget):
    """`chosen(niveau or None)`. Arrows move, digits 1 to 5 choose, choosing again lets go.

    The cards stand beside each other, and below each other where letters are big.
    """

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty(ROL, GROEP)
        self._value: int | None = None
        self._cards = [_Niveaukaart(niveau) for niveau in NIVEAUS]
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(space(2))
        for card in self._cards:
            card.clicked.connect(lambda _=False, n=card.niveau: self._click(n))
            self._box.addWidget(card, 1)
        self._round = Rondgang(self)
        self._round.set_buttons(self._cards)

    def set_texts(self, namen: Sequence[str], ankers: Sequence[str]) -> None:
        """The name of each niveau and what it means for this leefgebied."""
        for card, naam, anker in zip(self._cards, namen, ankers, strict=True):
            card.set_texts(naam, anker)

    def set_value(self, niveau: int | None) -> None:
        """Mark this niveau; None marks nothing."""
        self._value = niveau
        for card in self._cards:
            mark(card, chosen=card.niveau == niveau)
        self._round.stop_at_chosen()

    def button(self, niveau: int) -> QAbstractButton:
        """The card of this niveau."""
        return self._cards[niveau - 1]

    def setObjectName(self, name: str) -> None:
        """Cards are named after the row: "leefgebied.niveau.3"."""
        super().setObjectName(name)
        for card in self._cards:
            card.setObjectName(f"{name}.{card.niveau}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits choose."""
        if event.text() in _FIGURES and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._cards[int(event.text()) - 1].setFocus()
            self._click(int(event.text()))
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Beside each other or below each other."""
        super().resizeEvent(event)
        beside = event.size().width() >= _LETTERS_BESIDE * self.fontMetrics().averageCharWidth()
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if way != self._box.direction():
            self._box.setDirection(way)
            for card in self._cards:
                card.set_beside(beside)

    def minimumSizeHint(self) -> QSize:
        """It can become as narrow as one card."""
        return QSize(self._cards[0].minimumSizeHint().width(), super().minimumSizeHint().height())

    def _click(self, niveau: int) -> None:
        self.set_value(None if niveau == self._value else niveau)
        self.chosen.emit(self._value)


class _Niveaukaart(InRonde, QRadioButton):
    """One niveau: its figure, its name, what it means here."""

    def __init__(self, niveau: int) -> None:
        super().__init__()
        self.niveau = niveau
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._naam, self._anker = Tekst("", "sterk"), Tekst("", "klein")
        self._figure = Tekst("", "kop2")
        for label in (self._naam, self._anker, self._figure):
            label.setProperty(ROL, STIL)  # before it has words: Qt asks for it once
        self._figure.setText(str(niveau))
        words = QVBoxLayout()
        words.setSpacing(scaled(2))
        words.addWidget(self._naam)
        words.addWidget(self._anker)
        words.addStretch()
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._box.setContentsMargins(space(3), space(2), space(3), space(3))
        self._box.setSpacing(0)
        self._box.addWidget(self._figure, 0, Qt.AlignmentFlag.AlignTop)
        self._box.addLayout(words, 1)
        for label in (self._figure, self._naam, self._anker):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def set_texts(self, naam: str, anker: str) -> None:
        """Show these words."""
        self._naam.set_text(naam)
        self._anker.set_text(anker)
        self.setAccessibleName(f"{self.niveau}, {naam}: {anker}")

    def set_beside(self, beside: bool) -> None:
        """A card beside others has its figure above the words, a row has it before them."""
        way = QBoxLayout.Direction
        self._box.setDirection(way.TopToBottom if beside else way.LeftToRight)
        self._box.setSpacing(0 if beside else space(3))

    def sizeHint(self) -> QSize:
        """Room for all its words at a fifth of the page."""
        wide = max(self.width(), space(28))
        return QSize(space(28), self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        """Long words break; no word is cut off."""
        return QSize(space(24), self.heightForWidth(max(self.width(), space(24))))

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """How high all its words are at this width."""
        return self._box.totalHeightForWidth(width)

    def hitButton(self, pos: QPoint) -> bool:
        """The whole card can be clicked."""
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground; the words are labels on it."""
        painter = QPainter(self)
        paint_vlak(self, painter, scaled(10), vol=False)
        painter.end()
