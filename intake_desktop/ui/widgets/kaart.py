"""A white card with a title on the warm page."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from intake_desktop.ui.theme import space
from intake_desktop.ui.widgets.tekst import Kop


class Kaart(QFrame):
    """A card; put things into `inhoud`."""

    def __init__(self, titel: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("rol", "kaart")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.inhoud = QVBoxLayout(self)
        self.inhoud.setContentsMargins(space(4), space(3), space(4), space(3))
        self.inhoud.setSpacing(space(2))
        self._kop = Kop(titel, 3)
        self.inhoud.addWidget(self._kop)
        self._kop.setVisible(bool(titel))

    def set_titel(self, titel: str) -> None:
        """The words above the card; empty hides them."""
        self._kop.set_text(titel)
        self._kop.setVisible(bool(titel))
