"""How each kind of text looks on paper: sizes in points from one base size, few colours.

Legible in black and white: nothing is told by colour alone, and no text is smaller than 11 points.
"""

from dataclasses import dataclass

from intake_desktop.documents.canvas import Colour
from intake_desktop.documents.fonts import REGULAR, SEMIBOLD, Face
from intake_desktop.documents.text_box import TextStyle

A4 = (595.28, 841.89)
MARGIN_SIDE, MARGIN_TOP, MARGIN_BOTTOM = 60.0, 82.0, 76.0
BASE_SIZE = 11.5
SMALLEST = 11.0


def colour(code: str) -> Colour:
    """A "#RRGGBB" colour as parts from 0 to 1."""
    red, green, blue = (int(code[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return red, green, blue


INK, QUIET, LINE = colour("#22303C"), colour("#55616D"), colour("#B4AB9D")


@dataclass(frozen=True, slots=True)
class Look:
    """Everything the typesetter asks about looks. `base` is the size of running text."""

    accent: Colour
    base: float = BASE_SIZE

    @property
    def small(self) -> float:
        """The size of tables, notes, header and footer."""
        return max(SMALLEST, self.base - 0.5)

    def face(self, *, strong: bool = False, quiet: bool = False, size: float = 0.0) -> Face:
        """Letters of running text, or a variation on it."""
        return Face(SEMIBOLD if strong else REGULAR, size or self.base, QUIET if quiet else INK)

    def heading(self, level: int) -> TextStyle:
        """A heading: 1 is the title of the paper."""
        size = self.base + {1: 16.5, 2: 5.5}.get(level, 1.5)
        tint = self.accent if level == 2 else INK
        before = {1: 0.0, 2: 22.0}.get(level, 12.0)
        return TextStyle(Face(SEMIBOLD, size, tint), round(size * 1.25, 2), before, keep_next=True)

    def texts(self) -> dict[str, TextStyle]:
        """Running text by kind, as <alinea soort="…"> names it, and that of quotes and cells."""
        base, leading = self.base, round(self.base * 1.4, 2)
        return {
            "gewoon": TextStyle(self.face(), leading, 6.0),
            "inleiding": TextStyle(self.face(size=base + 1.5), round(leading + 2.5, 2), 6.0),
            "stil": TextStyle(self.face(quiet=True), leading, 10.0),
            "klein": TextStyle(
                self.face(quiet=True, size=self.small), round(self.small * 1.35, 2), 8.0
            ),
            "code": TextStyle(self.face(strong=True, size=base + 7.5), round(base * 2.3, 2), 22.0),
            "label": TextStyle(self.face(strong=True), leading, 10.0, keep_next=True),
            "citaat": TextStyle(self.face(size=base + 2.5), round(leading + 4.0, 2), 6.0),
            "cel": TextStyle(self.face(size=self.small), round(self.small * 1.35, 2), 2.0),
            "celkop": TextStyle(
                self.face(strong=True, size=self.small), round(self.small * 1.35, 2)
            ),
        }
