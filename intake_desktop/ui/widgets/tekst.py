"""Words on the screen, always plain text, always wrapped."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy


class Tekst(QLabel):
    """A piece of text in one of the theme's roles: gewoon, stil, klein, citaat, fout, sterk."""

    def __init__(self, text: str = "", rol: str = "gewoon") -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setProperty("rol", rol)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_text(self, text: str) -> None:
        """Show these words; nothing happens when they are shown already."""
        if text != self.text():
            self.setText(text)


class Kop(Tekst):
    """A heading: niveau 1 is the title of a page."""

    def __init__(self, text: str = "", niveau: int = 1) -> None:
        super().__init__(text, f"kop{niveau}")
