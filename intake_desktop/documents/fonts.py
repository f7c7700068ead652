"""The one door to the fonts of the papers: loading, measuring, and which letters they have."""

from functools import cache
from typing import Any, NamedTuple

from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from intake_desktop.paths import FONTS

REGULAR, SEMIBOLD = "Keukentafel", "Keukentafel-SemiBold"
FILES = {REGULAR: "SourceSans3-Regular.ttf", SEMIBOLD: "SourceSans3-SemiBold.ttf"}


class Face(NamedTuple):
    """Letters of one font, size in points and colour as red, green, blue from 0 to 1."""

    font: str
    size: float
    colour: tuple[float, float, float]


class FontData(NamedTuple):
    """Advance widths per code point in thousandths of the size, and what stands for the rest."""

    widths: dict[int, float]
    other: float
    known: frozenset[int]


@cache
def load_fonts() -> dict[str, FontData]:
    """Register the shipped fonts with ReportLab, once; their measures per font name."""
    loaded = {}
    for name, file in FILES.items():
        font = TTFont(name, str(FONTS / file), asciiReadable=0)
        pdfmetrics.registerFont(font)
        face: Any = font.face
        known = frozenset(code for code, glyph in face.charToGlyph.items() if glyph)
        loaded[name] = FontData(face.charWidths, face.defaultWidth, known)
    rl_config.canvas_basefontname = REGULAR  # else an un-embedded Helvetica stands on each page
    return loaded


class Measure:
    """Widths of words in one document. Not kept after it: words of clients do not linger."""

    def __init__(self) -> None:
        """Start with the shipped fonts and nothing measured."""
        self.fonts = load_fonts()
        self._units: dict[tuple[str, str], float] = {}

    def width(self, text: str, face: Face) -> float:
        """The width of this text in points."""
        key = (text, face.font)
        units = self._units.get(key)
        if units is None:
            widths, other, _ = self.fonts[face.font]
            units = self._units[key] = sum([widths.get(ord(c), other) for c in text])
        return units * face.size / 1000
