"""A ReportLab canvas that marks what it draws: content of an element, or an artifact."""

from io import BytesIO
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from intake_desktop.documents.fonts import REGULAR, Face, load_fonts
from intake_desktop.documents.structure import Element, Mark

Colour = tuple[float, float, float]


class TaggedCanvas(Canvas):  # type: ignore[misc]  # ReportLab ships no types
    """Pages whose every mark stands inside marked content, as PDF/UA asks.

    Content is numbered per page as it is drawn; what is drawn inside an artifact (a repeated table
    header) stays part of that artifact.
    """

    def __init__(self, size: tuple[float, float]) -> None:
        """Start an empty document in memory; the same drawing gives the same bytes."""
        load_fonts()
        self._buffer = BytesIO()
        super().__init__(
            self._buffer, size, pageCompression=0, invariant=1, initialFontName=REGULAR
        )
        self._marks = 0
        self._artifacts = 0

    def begin_content(self, element: Element) -> None:
        """What follows belongs to this element."""
        if self._artifacts:
            return
        self._code.append(f"/{element.tag} <</MCID {self._marks}>> BDC")
        element.kids.append(Mark(self.getPageNumber() - 1, self._marks))
        self._marks += 1

    def end_content(self) -> None:
        """The element's content ends here."""
        if not self._artifacts:
            self._code.append("EMC")

    def begin_artifact(self, kind: str = "Layout") -> None:
        """What follows is decoration, or repeats on each page (kind "Pagination")."""
        if not self._artifacts:
            self._code.append(f"/Artifact <</Type /{kind}>> BDC")
        self._artifacts += 1

    def end_artifact(self) -> None:
        """The artifact ends here."""
        self._artifacts -= 1
        if not self._artifacts:
            self._code.append("EMC")

    def next_page(self) -> None:
        """Close this page and start the next."""
        self.showPage()
        self._marks = 0

    def finish(self) -> bytes:
        """The PDF as ReportLab writes it; nothing can be drawn after this."""
        self.save()
        return self._buffer.getvalue()

    def write(self, text: str, x: float, y: float, face: Face, *, align: str = "left") -> None:
        """One line of text with its baseline at y."""
        self.setFont(face.font, face.size)
        self.setFillColorRGB(*face.colour)
        draw: Any = {
            "left": self.drawString,
            "middle": self.drawCentredString,
            "right": self.drawRightString,
        }[align]
        draw(x, y, text)

    def rule(  # noqa: PLR0913 - a line is two points, a weight and a colour
        self, x1: float, y1: float, x2: float, y2: float, weight: float, colour: Colour
    ) -> None:
        """A straight line."""
        self.rules([(x1, y1, x2, y2)], weight, colour)

    def rules(
        self, pieces: list[tuple[float, float, float, float]], weight: float, colour: Colour
    ) -> None:
        """Straight lines, each from one point to another."""
        self.setStrokeColorRGB(*colour)
        self.setLineWidth(weight)
        self.lines(pieces)
