"""A picture of the screen on paper: one tagged figure with the words that tell what is on it."""

from pathlib import Path

from intake_desktop.documents.boxes import Box
from intake_desktop.documents.canvas import TaggedCanvas
from intake_desktop.documents.structure import Attributes, Element
from intake_desktop.documents.styles import LINE

WIDEST = 400.0
"""A picture is not drawn wider than this (points)."""


class FotoBox(Box):
    """Draws one `<foto>`, with a thin line around it."""

    def __init__(self, file: Path, element: Element) -> None:
        """The picture in this file, which has no transparency."""
        from reportlab.lib.utils import ImageReader

        super().__init__(before=8.0)
        self._image, self._element = ImageReader(str(file)), element
        self._width = 0.0

    def layout(self, width: float) -> float:
        """As high as the picture is at this width."""
        wide, high = self._image.getSize()
        self._width = min(width, WIDEST)
        return float(self._width * high / wide)

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        """Draw it; its place on the page goes into the attributes of the figure."""
        high = self.layout(self._width)
        box = [round(v, 2) for v in (x, top - high, x + self._width, top)]
        self._element.attributes = Attributes("Layout", {"BBox": box, "Placement": "/Block"})
        canvas.begin_content(self._element)
        canvas.drawImage(self._image, x, top - high, self._width, high)
        canvas.setStrokeColorRGB(*LINE)
        canvas.setLineWidth(0.5)
        canvas.rect(x, top - high, self._width, high)
        canvas.end_content()
