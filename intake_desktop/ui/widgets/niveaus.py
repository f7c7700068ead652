"""Five cards, niveau 1 to 5, with what each means: one is chosen, together."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from intake_desktop.domain.matrix import NIVEAUS
from intake_desktop.ui.theme import space
from intake_desktop.ui.widgets.tekst import Kop, Tekst


class Niveaukeuze(QWidget):
    """`chosen(niveau or None)`. Arrows move, digits 1 to 5 choose, choosing again lets go."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._value: int | None = None
        self._cards = [_Niveaukaart(niveau) for niveau in NIVEAUS]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space(2))
        for card in self._cards:
            card.clicked.connect(lambda _=False, n=card.niveau: self._click(n))
            row.addWidget(card, 1)
        self.setFocusProxy(self._cards[0])

    def set_texts(self, namen: Sequence[str], ankers: Sequence[str]) -> None:
        """The name of each niveau and what it means for this leefgebied."""
        for card, naam, anker in zip(self._cards, namen, ankers, strict=True):
            card.set_texts(naam, anker)

    def set_value(self, niveau: int | None) -> None:
        """Mark this niveau; None marks nothing."""
        self._value = niveau
        for card in self._cards:
            card.setChecked(card.niveau == niveau)

    def button(self, niveau: int) -> QAbstractButton:
        """The card of this niveau."""
        return self._cards[niveau - 1]

    def setObjectName(self, name: str) -> None:
        """Cards are named after the row: "leefgebied.niveau.3"."""
        super().setObjectName(name)
        for card in self._cards:
            card.setObjectName(f"{name}.{card.niveau}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits choose, arrows move."""
        if event.text() in {str(n) for n in NIVEAUS}:
            self._click(int(event.text()))
            return
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()))
        focused = [i for i, card in enumerate(self._cards) if card.hasFocus()]
        if step and focused:
            self._cards[(focused[0] + step) % len(self._cards)].setFocus()
            return
        super().keyPressEvent(event)

    def _click(self, niveau: int) -> None:
        self.set_value(None if niveau == self._value else niveau)
        self.chosen.emit(self._value)


class _Niveaukaart(QPushButton):
    """One niveau: its figure, its name, what it means here."""

    def __init__(self, niveau: int) -> None:
        super().__init__()
        self.niveau = niveau
        self.setProperty("rol", "niveau")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._naam, self._anker = Tekst("", "sterk"), Tekst("", "klein")
        column = QVBoxLayout(self)
        column.setContentsMargins(space(3), space(2), space(3), space(2))
        column.setSpacing(0)
        for label in (Kop(str(niveau), 3), self._naam, self._anker):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(label)
        column.addStretch()

    def set_texts(self, naam: str, anker: str) -> None:
        """Show these words."""
        self._naam.set_text(naam)
        self._anker.set_text(anker)
        self.setAccessibleName(f"{self.niveau}, {naam}: {anker}")

    def sizeHint(self) -> QSize:
        """Room for all its words at a fifth of the page."""
        layout = self.layout()
        wide = max(self.width(), space(28))
        return QSize(space(28), layout.heightForWidth(wide) if layout else 0)

    def minimumSizeHint(self) -> QSize:
        """The same, so that no word is cut off."""
        return self.sizeHint()

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """How high all its words are at this width."""
        layout = self.layout()
        return layout.heightForWidth(width) if layout else 0
