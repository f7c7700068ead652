"""Words on the screen, always plain text, always wrapped."""

import re
import unicodedata

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy

from intake_desktop.ui.toegang import KOP, ROL

_LONGEST_WORD = 24
_PIECE, _LEAST_PIECE = 12, 8
_BREAK = "\u200b"
_JOINER = "\u200d"
_HYPHEN = r"(?<=\w-)(?=\w)"
_SPACES = re.compile(rf"(\s+|{_HYPHEN})")
_ANY_BREAK = re.compile(rf"[\s{_BREAK}]+|{_HYPHEN}")
_VOWELS = "aeiouy"


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
        super().__init__("", f"kop{niveau}")
        self.setProperty(ROL, KOP)  # before it has words: Qt asks for it once
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show these words; they are its name too."""
        super().setText(text)
        self.setAccessibleName(text)


def breakable(text: str) -> str:
    """The same words, with invisible places to break in words that are longer than a column."""
    if len(text) <= _LONGEST_WORD or max(map(len, text.split()), default=0) <= _LONGEST_WORD:
        return text
    return "".join(
        _BREAK.join(_pieces(part)) if len(part) > _LONGEST_WORD else part
        for part in _SPACES.split(text)
    )


def unbroken(text: str) -> set[str]:
    """What can never be broken: no column is narrower than the widest of these."""
    return set(_ANY_BREAK.split(breakable(text)))


def _pieces(word: str) -> list[str]:
    """The word in pieces; an accent or a joined sign stays with the letter before it."""
    pieces = [""]
    for index, letter in enumerate(word):
        joined = unicodedata.combining(letter) or letter == _JOINER
        full = len(pieces[-1]) >= _PIECE or (
            len(pieces[-1]) >= _LEAST_PIECE and _begins_syllable(word, index)
        )
        if full and not joined and not pieces[-1].endswith(_JOINER):
            pieces.append("")
        pieces[-1] += letter
    return pieces


def _begins_syllable(word: str, index: int) -> bool:
    """Whether Dutch would break before this letter: one consonant, and a vowel after it."""
    before, letter, after = word[index - 1], word[index], word[index + 1 : index + 2]
    return (
        letter.isalpha()
        and letter.lower() not in _VOWELS
        and after.lower() in tuple(_VOWELS)
        and (before + letter).lower() not in ("ch", "sch")
    )
