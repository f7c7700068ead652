"""One paper in the list of *Daarna*: what it is, for whom, and what can be done with it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake_desktop.domain.papieren import PAPIER_NAMEN, PAPIER_VOOR, Papiersoort
from intake_desktop.ui.theme import space
from intake_desktop.ui.widgets.flow import FlowLayout
from intake_desktop.ui.widgets.knop import Knop
from intake_desktop.ui.widgets.tekst import Kop, Tekst


class PapierRij(QWidget):
    """Signals carry the Papiersoort."""

    look = Signal(object)
    save = Signal(object)
    print = Signal(object)

    def __init__(self, soort: Papiersoort) -> None:
        super().__init__()
        name = PAPIER_NAMEN[soort]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, space(1), 0, space(1))
        column.setSpacing(space(1))
        column.addWidget(Kop(name, 3))
        column.addWidget(Tekst(PAPIER_VOOR[soort], "stil"))
        buttons = FlowLayout(gap=space(2))
        self._buttons: list[Knop] = []
        for text, word, signal in (
            (self.tr("Bekijken"), "bekijken", self.look),
            (self.tr("Bewaren"), "bewaren", self.save),
            (self.tr("Afdrukken"), "afdrukken", self.print),
        ):
            button = Knop(text, "gewoon")
            button.setObjectName(f"daarna.{soort.name.lower()}.{word}")
            button.setAccessibleName(f"{name}: {text.lower()}")
            button.clicked.connect(lambda _checked=False, s=signal: s.emit(soort))
            self._buttons.append(button)
            buttons.addWidget(button)
        column.addLayout(buttons)

    def focus_first(self) -> None:
        """The focus at the first button."""
        self._buttons[0].setFocus()
