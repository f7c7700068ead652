"""A button with a verb, if wanted an icon and the key that does the same."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from intake_desktop.ui.theme import icon

_WIDE_SPACE = "\u2003"


class Knop(QPushButton):
    """A button. `toetsen` ("Ctrl ↵") is shown as a hint behind the text; it sets no shortcut."""

    def __init__(self, text: str, rol: str = "gewoon", icoon: str = "", toetsen: str = "") -> None:
        super().__init__()
        self._toetsen = toetsen
        self.setProperty("rol", rol)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setText(text)
        if icoon:
            self.setIcon(icon(icoon))

    def setText(self, text: str) -> None:
        """Show this verb; the key hint stays behind it, and is not spoken."""
        shown = text.replace("&", "&&")
        super().setText(f"{shown}{_WIDE_SPACE}{self._toetsen}" if self._toetsen else shown)
        self.setAccessibleName(text)
