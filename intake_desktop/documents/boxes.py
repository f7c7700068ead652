"""Boxes that are stacked, set side by side and split over pages: the whole lay-out of a paper.

A box is asked for its height at a width (`layout`), may be split at a height, and draws itself at a
place. Distances are points, y grows upward as in PDF. ReportLab's own flowables are not used: its
paragraphs read markup in what people typed and take quadratic time, its tables can not be tagged.
"""

# Long: stacks, rows and tables are divided inside each other.

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from intake_desktop.documents.canvas import Colour, TaggedCanvas

_FUZZ = 1e-6
ROW_KEPT_WHOLE = 160.0
"""A row lower than this (points) is not divided over two pages."""
STACK_KEPT_WHOLE = 280.0
"""What should stay together is divided when it is higher (points): else half a page stays white."""
TABLE_KEPT_WHOLE = 230.0
FEW_ROWS = 3
"""A low table with so many rows or fewer is not divided; of a longer one no last row is alone."""


class Box(ABC):
    """Something with a height.

    `before` is the white above it, except at the top of a page; with `keep_next` it never stands
    at the bottom of a page without what follows.
    """

    def __init__(self, *, before: float = 0.0, keep_next: bool = False) -> None:
        """A box with this white above it."""
        self.before, self.keep_next = before, keep_next

    @abstractmethod
    def layout(self, width: float) -> float:
        """The height at this width. Cheap when asked again for the same width."""

    @abstractmethod
    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        """Draw with the upper left corner there. `layout` came first."""

    def split(self, room: float, *, force: bool = False) -> tuple[Box, Box] | None:
        """What fits in `room` and the rest; None when nothing (useful) fits.

        With `force` every wish to stay together is given up. `layout` came first.
        """
        return None

    def tighten(self, factor: float) -> None:
        """So much of the white above and inside it is left; 1 / factor brings it back."""
        self.before *= factor


class Space(Box):
    """White of a fixed height."""

    def __init__(self, height: float) -> None:
        """White this high, in points."""
        super().__init__()
        self._height = height

    def layout(self, width: float) -> float:
        """The same at every width."""
        return self._height

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        """Leave the paper as it is."""


@dataclass(frozen=True, slots=True)
class Trim:
    """Around a stack: white inside its edges, a bar at its left, rules above and below."""

    left: float = 0.0
    top: float = 0.0
    bottom: float = 0.0
    bar: float = 0.0
    rule_above: float = 0.0
    rule_below: float = 0.0
    colour: Colour = (0.0, 0.0, 0.0)


PLAIN = Trim()


class Stack(Box):
    """Boxes below each other."""

    def __init__(
        self,
        boxes: list[Box],
        *,
        before: float = 0.0,
        keep_next: bool = False,
        together: bool = False,
        trim: Trim = PLAIN,
    ) -> None:
        """A stack; with `together` it is not split where it can be avoided."""
        super().__init__(before=before, keep_next=keep_next)
        self.boxes, self.together, self.trim = boxes, together, trim
        self._height = 0.0
        self._width = -1.0

    def layout(self, width: float) -> float:
        """The sum of the heights, the white between and the trim."""
        if self._width != width:
            inner = width - self.trim.left
            heights = sum([b.layout(inner) for b in self.boxes])
            white = sum([b.before for b in self.boxes[1:]])
            self._height = heights + white + self.trim.top + self.trim.bottom
            self._width = width
        return self._height

    def tighten(self, factor: float) -> None:
        """Less white between the boxes too."""
        super().tighten(factor)
        self._width = -1.0
        for box in self.boxes:
            box.tighten(factor)

    def split(self, room: float, *, force: bool = False) -> tuple[Box, Box] | None:
        """Split between two boxes or inside one; a heading goes with what follows it."""
        together = self.together and not force
        if together and self._height < STACK_KEPT_WHOLE:
            return None
        fits, part, rest = self._fitting(room - self.trim.top - self.trim.bottom, force)
        first = self.boxes[:fits] + ([part] if part else [])
        after = ([rest] if rest else []) + self.boxes[fits + (part is not None) :]
        if part is None and not force:
            while first and first[-1].keep_next:
                after.insert(0, first.pop())
        if not first or not after or (together and not isinstance(part, Table)):
            return None
        return self._with(first), self._with(after)

    def _fitting(self, room: float, force: bool) -> tuple[int, Box | None, Box | None]:
        """How many boxes fit whole, and the next one in two parts if it can be divided."""
        inner, used = self._width - self.trim.left, 0.0
        for i, box in enumerate(self.boxes):
            used += box.before if i else 0.0
            height = box.layout(inner)
            if used + height > room + _FUZZ:
                parts = box.split(room - used)
                if parts is None and force and all(b.keep_next for b in self.boxes[:i]):
                    parts = box.split(room - used, force=True)
                return (i, *parts) if parts else (i, None, None)
            used += height
        return len(self.boxes), None, None

    def _with(self, boxes: list[Box]) -> Self:
        part = type(self)(boxes, before=self.before, keep_next=self.keep_next, trim=self.trim)
        part.layout(self._width)
        return part

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        """Draw the trim as artifact and the boxes in order."""
        if self.trim is not PLAIN:
            self._draw_trim(canvas, x, top)
        y, inner = top - self.trim.top, self._width - self.trim.left
        for i, box in enumerate(self.boxes):
            y -= box.before if i else 0.0
            height = box.layout(inner)
            box.draw(canvas, x + self.trim.left, y)
            y -= height

    def _draw_trim(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        trim, bottom, right = self.trim, top - self._height, x + self._width
        canvas.begin_artifact()
        if trim.bar:
            canvas.rule(x + trim.bar / 2, top, x + trim.bar / 2, bottom, trim.bar, trim.colour)
        if trim.rule_above:
            canvas.rule(x, top, right, top, trim.rule_above, trim.colour)
        if trim.rule_below:
            canvas.rule(x, bottom, right, bottom, trim.rule_below, trim.colour)
        canvas.end_artifact()


class Row(Box):
    """Stacks side by side. `shares` divide the width; a share of 0 or less is a fixed -width."""

    def __init__(  # noqa: PLR0913 - cells, how the width is divided, and how the row is trimmed
        self,
        cells: list[Stack],
        shares: list[float],
        gutter: float,
        *,
        before: float = 0.0,
        trim: Trim = PLAIN,
        least: list[float] | None = None,
    ) -> None:
        """Cells, their shares of the width, the white between, and widths needed at least."""
        super().__init__(before=before)
        self.cells, self.shares, self.gutter, self.trim = cells, shares, gutter, trim
        self.least = least
        self._widths: list[float] = []
        self._width = -1.0
        self._height = 0.0

    def layout(self, width: float) -> float:
        """The height of the highest cell and the trim."""
        if self._width != width:
            fixed = sum([-s for s in self.shares if s < 0])
            free = width - fixed - self.gutter * (len(self.shares) - 1)
            whole = sum([s for s in self.shares if s > 0]) or 1.0
            widths = [-s if s < 0 else free * s / whole for s in self.shares]
            self._widths = widened(widths, self.least) if self.least else widths
            self._width = width
            cells = zip(self.cells, self._widths, strict=True)
            high = max(c.layout(w) for c, w in cells)
            self._height = high + self.trim.top + self.trim.bottom
        return self._height

    def tighten(self, factor: float) -> None:
        """Less white in the cells too."""
        super().tighten(factor)
        self._width = -1.0
        for cell in self.cells:
            cell.tighten(factor)

    def split(self, room: float, *, force: bool = False) -> tuple[Box, Box] | None:
        """Divide every cell that is too high; only for rows that are high themselves."""
        if self._height < ROW_KEPT_WHOLE and not force:
            return None
        inner = room - self.trim.top - self.trim.bottom
        first, after, moved = [], [], False
        for cell, width in zip(self.cells, self._widths, strict=True):
            parts = cell.split(inner, force=force) if cell.layout(width) > inner + _FUZZ else None
            if parts is None and cell.layout(width) > inner + _FUZZ:
                return None
            one, two = parts or (cell, Stack([]))
            moved = moved or parts is not None
            first.append(one)
            after.append(two)
        return (self._with(first), self._with(after)) if moved else None

    def _with(self, cells: list[Box]) -> Row:
        stacks = [c if isinstance(c, Stack) else Stack([c]) for c in cells]
        part = Row(
            stacks,
            self.shares,
            self.gutter,
            before=self.before,
            trim=self.trim,
            least=self.least,
        )
        part.layout(self._width)
        return part

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        """Draw the rules as artifact and the cells from left to right."""
        trim, right = self.trim, x + self._width
        if trim is not PLAIN:
            canvas.begin_artifact()
            if trim.rule_above:
                canvas.rule(x, top, right, top, trim.rule_above, trim.colour)
            if trim.rule_below:
                y = top - self._height
                canvas.rule(x, y, right, y, trim.rule_below, trim.colour)
            canvas.end_artifact()
        at = x
        for cell, width in zip(self.cells, self._widths, strict=True):
            cell.draw(canvas, at, top - trim.top)
            at += width + self.gutter


def widened(widths: list[float], least: list[float]) -> list[float]:
    """The same total width, taken from columns with room for those that need more."""
    short = sum([max(0.0, need - wide) for wide, need in zip(widths, least, strict=True)])
    room = sum([max(0.0, wide - need) for wide, need in zip(widths, least, strict=True)])
    if not short or room < short:
        return widths
    return [
        need if wide < need else wide - (wide - need) * short / room
        for wide, need in zip(widths, least, strict=True)
    ]


def _not_alone(above: Box, below: Box, rows: int) -> tuple[Box, Box]:
    """Two parts of a table of so many rows: a last row that would be alone gets company."""
    if not isinstance(above, Stack) or not isinstance(below, Stack):
        return above, below
    if len(below.boxes) != 1 or len(above.boxes) != rows - 1:
        return above, below
    return Stack(above.boxes[:-1]), Stack([above.boxes[-1], *below.boxes])


class Table(Box):
    """Rows under a head that is repeated on each page; there it is an artifact."""

    def __init__(
        self, head: Row, body: Stack, *, before: float = 0.0, repeated: bool = False
    ) -> None:
        """A head and its rows."""
        super().__init__(before=before)
        self.head, self.body, self.repeated = head, body, repeated
        self._width = -1.0

    def layout(self, width: float) -> float:
        """The height of head and rows."""
        self._width = width
        return self.head.layout(width) + self.body.layout(width)

    def split(self, room: float, *, force: bool = False) -> tuple[Box, Box] | None:
        """Split between rows, with the head above both parts."""
        rows = len(self.body.boxes)
        if not force and rows <= FEW_ROWS and self.layout(self._width) < TABLE_KEPT_WHOLE:
            return None
        parts = self.body.split(room - self.head.layout(self._width), force=force)
        if parts is None:
            return None
        above, below = _not_alone(*parts, rows) if rows > FEW_ROWS else parts
        return self._with(above, self.repeated), self._with(below, True)

    def _with(self, body: Box, repeated: bool) -> Table:
        stack = body if isinstance(body, Stack) else Stack([body])
        return Table(self.head, stack, before=self.before, repeated=repeated)

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        """Draw the head and the rows."""
        if self.repeated:
            canvas.begin_artifact("Pagination")
        height = self.head.layout(self._width)
        self.head.draw(canvas, x, top)
        if self.repeated:
            canvas.end_artifact()
        self.body.layout(self._width)
        self.body.draw(canvas, x, top - height)
