"""A described picture on paper: boxes, lines, marks and words, as one tagged figure.

Filled, open and diamond marks differ by form: a black-and-white printer tells them apart.
"""

from typing import NamedTuple

from intake_desktop.documents.blocks import Block
from intake_desktop.documents.boxes import Box
from intake_desktop.documents.canvas import Colour, TaggedCanvas
from intake_desktop.documents.fonts import Measure
from intake_desktop.documents.glyphs import printable
from intake_desktop.documents.structure import Attributes, Element
from intake_desktop.documents.styles import LINE, QUIET, Look
from intake_desktop.domain.plaat import Letters, Soort

LINE_HIGH = 1.45
"""A line of the picture, in sizes of its letters."""
WIDEST = 400.0
"""A picture is not drawn wider than this (points)."""
MARK = 3.6
_TINT = 0.86


class _Place(NamedTuple):
    """Where the picture lies: its upper left corner, its width, the height of a line (points)."""

    x: float
    top: float
    wide: float
    step: float

    def at(self, block: Block, x: str = "x", y: str = "y") -> tuple[float, float]:
        """The point that these attributes name."""
        return (
            self.x + float(block.attrib[x]) * self.wide,
            self.top - float(block.attrib[y]) * self.step,
        )


class PlaatBox(Box):
    """Draws one `<plaat>`; the same words stand below or above it on the paper."""

    def __init__(self, block: Block, element: Element, look: Look, measure: Measure) -> None:
        """The picture as its blocks describe it."""
        super().__init__(before=10.0)
        self._block, self._element, self._look, self._measure = block, element, look, measure
        self._step = look.small * LINE_HIGH
        self._width = 0.0

    def layout(self, width: float) -> float:
        """As high as its lines."""
        self._width = width
        return float(self._block.attrib["hoog"]) * self._step

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        """Draw everything as one figure, whose place on the page goes into its attributes."""
        place = _Place(x, top, min(self._width, WIDEST * self._look.small / 11.0), self._step)
        height = self.layout(self._width)
        box = [round(v, 2) for v in (x, top - height, x + place.wide, top)]
        self._element.attributes = Attributes("Layout", {"BBox": box, "Placement": "/Block"})
        canvas.begin_content(self._element)
        canvas.saveState()
        for kind, paint in (
            ("blok", self._paint_box), ("streep", self._paint_line),
            ("stip", self._paint_mark), ("woord", self._paint_word),
        ):  # fmt: skip
            for block in self._block.findall(kind):
                paint(canvas, block, place)
        canvas.restoreState()
        canvas.end_content()

    def _paint_box(self, canvas: TaggedCanvas, block: Block, place: _Place) -> None:
        x, y = place.at(block)
        wide, high = float(block.attrib["breed"]) * place.wide, float(block.attrib["hoog"])
        now = block.get("soort") == Soort.NU
        canvas.setStrokeColorRGB(*(self._look.accent if now else LINE))
        canvas.setFillColorRGB(*(_light(self._look.accent) if now else (1.0, 1.0, 1.0)))
        canvas.setLineWidth(1.2 if now else 0.5)
        canvas.roundRect(x, y - high * place.step, wide, high * place.step, 2.0, fill=1)

    def _paint_line(self, canvas: TaggedCanvas, block: Block, place: _Place) -> None:
        kind = block.get("soort")
        if kind == Soort.VROEGER:
            canvas.setDash(3, 2.4)
        now = kind == Soort.NU
        ends = (*place.at(block, "x1", "y1"), *place.at(block, "x2", "y2"))
        canvas.rules([ends], 2.0 if now else 0.9, self._look.accent if now else QUIET)
        canvas.setDash()

    def _paint_mark(self, canvas: TaggedCanvas, block: Block, place: _Place) -> None:
        x, y = place.at(block)
        kind = block.get("soort")
        if kind == Soort.WENS:
            diamond(canvas, x, y, MARK * 1.4, self._look.accent)
            return
        now = kind == Soort.NU
        canvas.setStrokeColorRGB(*(self._look.accent if now else QUIET))
        canvas.setFillColorRGB(*(self._look.accent if now else (1.0, 1.0, 1.0)))
        canvas.setLineWidth(1.0)
        canvas.circle(x, y, MARK, fill=1)

    def _paint_word(self, canvas: TaggedCanvas, block: Block, place: _Place) -> None:
        letters = block.get("letters", Letters.GEWOON)
        face = self._look.face(
            strong=letters == Letters.STERK, quiet=letters == Letters.STIL, size=self._look.small
        )
        text = " ".join(printable("".join(block.itertext())).split())
        x, y = place.at(block)
        if block.get("midden") == "ja":
            x -= self._measure.width(text, face) / 2
        canvas.write(text, x, y - 0.34 * face.size, face)


def diamond(canvas: TaggedCanvas, x: float, y: float, reach: float, colour: Colour) -> None:
    """An open diamond around this point: what is hoped for."""
    path = canvas.beginPath()
    path.moveTo(x, y + reach)
    for right, up in ((reach, 0.0), (0.0, -reach), (-reach, 0.0)):
        path.lineTo(x + right, y + up)
    path.close()
    canvas.setStrokeColorRGB(*colour)
    canvas.setFillColorRGB(1, 1, 1)
    canvas.setLineWidth(1.6)
    canvas.drawPath(path, stroke=1, fill=1)


def _light(colour: Colour) -> Colour:
    """The same hue, so light that words and a copier leave it legible."""
    red, green, blue = (part + (1 - part) * _TINT for part in colour)
    return red, green, blue
