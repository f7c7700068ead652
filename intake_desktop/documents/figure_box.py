"""The radar on paper: draws the points and lines that were described, as one tagged figure."""

from typing import NamedTuple

from intake_desktop.documents.boxes import Box
from intake_desktop.documents.canvas import TaggedCanvas
from intake_desktop.documents.fonts import Measure
from intake_desktop.documents.plaat_box import diamond
from intake_desktop.documents.structure import Attributes, Element
from intake_desktop.documents.styles import INK, LINE, QUIET, Look
from intake_desktop.documents.text_box import Line, Run, break_lines
from intake_desktop.domain.handtekening import BREED, HOOG

Spot = tuple[float, float]
RINGS = 5
LABEL_GAP = 9.0
DOT = 3.4
SIGNATURE_HIGH = 60.0


class Axis(NamedTuple):
    """An axis to draw: its end, its label, the figures shown with it, its points."""

    top: Spot
    label: str
    niveau: str
    now: Spot | None
    before: Spot | None
    aim: Spot | None = None


class Radar(Box):
    """Rings, axes, labels: now (solid), before (dashed, open dots), hoped for (diamonds)."""

    def __init__(
        self,
        axes: list[Axis],
        lines: dict[str, list[tuple[Spot, Spot]]],
        element: Element,
        look: Look,
        measure: Measure,
    ) -> None:
        """Lines are keyed "nu" and "vorige"; all in unit coordinates, y upward."""
        super().__init__(before=10.0)
        self._axes, self._lines, self._element = axes, lines, element
        self._look, self._measure = look, measure
        self._radius = look.base * 7.6
        self._width = 0.0

    def layout(self, width: float) -> float:
        """Room for the circle and a label above and below."""
        self._width = width
        return 2 * (self._radius + LABEL_GAP + 1.9 * self._look.small)

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        """Draw everything as one figure, whose place on the page goes into its attributes."""
        height = self.layout(self._width)
        box = [round(v, 2) for v in (x, top - height, x + self._width, top)]
        self._element.attributes = Attributes("Layout", {"BBox": box, "Placement": "/Block"})
        canvas.begin_content(self._element)
        canvas.saveState()
        canvas.translate(x + self._width / 2, top - height / 2)
        self._draw_web(canvas)
        for axis in self._axes:
            self._draw_label(canvas, axis)
        self._draw_lines(canvas)
        canvas.restoreState()
        canvas.end_content()

    def _draw_web(self, canvas: TaggedCanvas) -> None:
        tops = [a.top for a in self._axes]
        sides = list(zip(tops, [*tops[1:], *tops[:1]], strict=True))
        rings = [self._piece(side, ring / RINGS) for ring in range(1, RINGS) for side in sides]
        spokes = [self._piece(((0.0, 0.0), top)) for top in tops]
        canvas.rules(rings + spokes, 0.4, LINE)
        canvas.rules([self._piece(side) for side in sides], 0.8, LINE)

    def _piece(
        self, ends: tuple[Spot, Spot], reach: float = 1.0
    ) -> tuple[float, float, float, float]:
        (x1, y1), (x2, y2), radius = *ends, self._radius * reach
        return x1 * radius, y1 * radius, x2 * radius, y2 * radius

    def _draw_lines(self, canvas: TaggedCanvas) -> None:
        radius, accent = self._radius, self._look.accent
        canvas.setDash(3, 2.4)
        canvas.rules([self._piece(line) for line in self._lines["vorige"]], 1.0, QUIET)
        canvas.setDash()
        canvas.rules([self._piece(line) for line in self._lines["nu"]], 2.0, accent)
        for axis in self._axes:
            if axis.aim:
                diamond(canvas, axis.aim[0] * radius, axis.aim[1] * radius, DOT * 1.5, accent)
            if axis.before:
                canvas.setStrokeColorRGB(*QUIET)
                canvas.setFillColorRGB(1, 1, 1)
                canvas.setLineWidth(1.0)
                canvas.circle(axis.before[0] * radius, axis.before[1] * radius, DOT, fill=1)
            if axis.now:
                canvas.setFillColorRGB(*accent)
                canvas.circle(axis.now[0] * radius, axis.now[1] * radius, DOT, stroke=0, fill=1)

    def _draw_label(self, canvas: TaggedCanvas, axis: Axis) -> None:
        size = self._look.small
        face = self._look.face(size=size, quiet=not axis.niveau)
        runs = [Run(axis.label, face)]
        if axis.niveau:
            runs.append(Run(f" {axis.niveau}", self._look.face(size=size, strong=True)))
        x = axis.top[0] * (self._radius + LABEL_GAP)
        y = axis.top[1] * (self._radius + LABEL_GAP)
        room = self._width if abs(axis.top[0]) < 0.1 else self._width / 2 - abs(x)
        lines = list(break_lines(runs, max(room, 4 * size), self._measure))
        step = size * 1.15
        y += 5.0 if abs(axis.top[0]) < 0.1 and axis.top[1] > 0 else 0.0
        low = y - 0.32 * size + (len(lines) - 1) * step * (1 + axis.top[1]) / 2
        for i, line in enumerate(lines):
            self._write_line(canvas, line, axis.top[0], x, low - i * step)

    def _write_line(
        self, canvas: TaggedCanvas, line: Line, side: float, x: float, y: float
    ) -> None:
        wide = sum([self._measure.width(text, face) for face, text in line])
        at = x - (wide / 2 if abs(side) < 0.1 else 0.0 if side > 0 else wide)
        for face, text in line:
            canvas.write(text, at, y, face)
            at += self._measure.width(text, face)


class Drawing(Box):
    """A signature that was drawn on the screen, as one tagged figure."""

    def __init__(self, strokes: list[list[Spot]], element: Element) -> None:
        """Strokes in units, y downward, in a field of `wide` by `high` of them."""
        super().__init__(before=2.0)
        self._strokes, self._element, self._width = strokes, element, 0.0

    def layout(self, width: float) -> float:
        """The shape of the field it was drawn in, not higher than the room on paper."""
        self._width = min(width, SIGNATURE_HIGH * BREED / HOOG)
        return self._width * HOOG / BREED

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        """Draw every stroke; a dot where someone only touched."""
        scale = self._width / BREED
        box = [round(v, 2) for v in (x, top - HOOG * scale, x + self._width, top)]
        self._element.attributes = Attributes("Layout", {"BBox": box, "Placement": "/Block"})
        canvas.begin_content(self._element)
        canvas.saveState()
        canvas.setStrokeColorRGB(*INK)
        canvas.setLineWidth(1.1)
        canvas.setLineCap(1)
        canvas.setLineJoin(1)
        for stroke in self._strokes:
            path = canvas.beginPath()
            for number, (right, down) in enumerate([*stroke, stroke[-1]]):
                at = x + right * scale, top - down * scale
                path.lineTo(*at) if number else path.moveTo(*at)
            canvas.drawPath(path)
        canvas.restoreState()
        canvas.end_content()


class WriteLine(Box):
    """An empty line to write on, drawn as artifact at the bottom of its height."""

    def __init__(self, height: float) -> None:
        """A line with this much room above it."""
        super().__init__()
        self._height, self._width = height, 0.0

    def layout(self, width: float) -> float:
        """The room to write in."""
        self._width = width
        return self._height

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        """Draw the line."""
        canvas.begin_artifact()
        y = top - self._height
        canvas.rule(x, y, x + self._width, y, 0.6, QUIET)
        canvas.end_artifact()
