"""A sentence in a coloured bar on the page itself, if wanted with one or two things to do."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from intake_desktop.ui.theme import space
from intake_desktop.ui.widgets.knop import Knop
from intake_desktop.ui.widgets.tekst import Tekst


class Meldingsbalk(QFrame):
    """Rol is let_op, fout, goed or info; hidden while there is nothing to say."""

    actie = Signal()
    tweede = Signal()

    def __init__(self, rol: str = "let_op", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("rol", f"melding_{rol}")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(self)
        row.setContentsMargins(space(4), space(2), space(4), space(2))
        self._text = Tekst("")
        self._first, self._second = Knop("", "stil"), Knop("", "stil")
        self._first.clicked.connect(self.actie)
        self._second.clicked.connect(self.tweede)
        row.addWidget(self._text, 1)
        row.addWidget(self._first)
        row.addWidget(self._second)
        self.set("")

    def setObjectName(self, name: str) -> None:
        """The buttons are named after the bar: "plan.vierde_doel.actie"."""
        super().setObjectName(name)
        self._first.setObjectName(f"{name}.actie")
        self._second.setObjectName(f"{name}.tweede")

    def set(self, text: str, actie: str = "", tweede: str = "") -> None:
        """Say this; empty text hides the bar."""
        self._text.set_text(text)
        self.setAccessibleName(text)
        for button, words in ((self._first, actie), (self._second, tweede)):
            button.setText(words)
            button.setVisible(bool(words))
        self.setVisible(bool(text))

    def text(self) -> str:
        """What it says now."""
        return self._text.text()
