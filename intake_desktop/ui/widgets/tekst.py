"""Words on the screen, always plain text, always wrapped."""

import re
import unicodedata

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy

_LONGEST_WORD = 24
_PIECE = 12
_BREAK = "\u200b"
_JOINER = "\u200d"
_SPACES = re.compile(r"(\s+)")


class Tekst(QLabel):
    """A piece of text in one of the theme's roles: gewoon, stil, klein, citaat, fout, sterk."""

    def __init__(self, text: str = "", rol: str = "gewoon") -> None:
        super().__init__()
        self._text = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setProperty("rol", rol)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setText(text)

    def text(self) -> str:
        """The words as they were given, without the places where a long word may break."""
        return self._text

    def setText(self, text: str) -> None:
        """Show these words; a word that is too long for any column may break inside."""
        self._text = text
        super().setText(breakable(text))

    def set_text(self, text: str) -> None:
        """Show these words; nothing happens when they are shown already."""
        if text != self._text:
            self.setText(text)

    def set_rol(self, rol: str) -> None:
        """Give the words another role of the theme."""
        if rol != self.property("rol"):
            self.setProperty("rol", rol)
            self.style().unpolish(self)
            self.style().polish(self)


class Kop(Tekst):
    """A heading: niveau 1 is the title of a page."""

    def __init__(self, text: str = "", niveau: int = 1) -> None:
        super().__init__(text, f"kop{niveau}")


def breakable(text: str) -> str:
    """The same words, with invisible places to break in words that are longer than a column."""
    if len(text) <= _LONGEST_WORD or max(map(len, text.split()), default=0) <= _LONGEST_WORD:
        return text
    return "".join(
        _BREAK.join(_pieces(part)) if len(part) > _LONGEST_WORD else part
        for part in _SPACES.split(text)
    )


def _pieces(word: str) -> list[str]:
    """The word in pieces; an accent or a joined sign stays with the letter before it."""
    pieces = [""]
    for letter in word:
        joined = unicodedata.combining(letter) or letter == _JOINER
        if len(pieces[-1]) >= _PIECE and not joined and not pieces[-1].endswith(_JOINER):
            pieces.append("")
        pieces[-1] += letter
    return pieces
