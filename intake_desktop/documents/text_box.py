"""Running text set in lines: linear in its length, and no markup is read from what was typed."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from intake_desktop.documents.boxes import Box
from intake_desktop.documents.canvas import TaggedCanvas
from intake_desktop.documents.fonts import Face, Measure
from intake_desktop.documents.structure import Element

_SPACE = re.compile(r"[ \t\n\r]+")
_FUZZ = 1e-6
LEAST_LINES = 2
"""A paragraph leaves at least this many lines at the bottom of a page, and takes as many along."""


class Run(NamedTuple):
    """Words in one face. Text None ends the line."""

    text: str | None
    face: Face


Line = list[tuple[Face, str]]


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How a paragraph looks. `before` is the white above it, in points."""

    face: Face
    leading: float
    before: float = 0.0
    keep_next: bool = False


class Text(Box):
    """A paragraph: lines of words, left aligned."""

    def __init__(
        self, runs: list[Run], style: TextStyle, element: Element | None, measure: Measure
    ) -> None:
        """Words in a style; drawn as content of the element, or as an artifact without one."""
        super().__init__(before=style.before, keep_next=style.keep_next)
        self._runs, self._style, self._element, self._measure = runs, style, element, measure
        self._lines: list[Line] = []
        self._width = -1.0

    def widest_word(self) -> float:
        """The width that keeps every word whole."""
        words = (word for word in _words(self._runs) if word)
        return max([sum([self._measure.width(t, f) for f, t in w]) for w in words], default=0.0)

    def natural_width(self) -> float:
        """The width of the words on one line."""
        lines = break_lines(self._runs, float("inf"), self._measure)
        return max([sum([self._measure.width(t, f) for f, t in line]) for line in lines], default=0)

    def layout(self, width: float) -> float:
        """The height at this width. The rest of a split paragraph keeps its lines."""
        if self._width != width:
            self._lines = list(break_lines(self._runs, width, self._measure))
            self._width = width
        return len(self._lines) * self._style.leading

    def split(self, room: float, *, force: bool = False) -> "tuple[Text, Text] | None":
        """As many lines as fit, and the rest; never a single line apart unless forced."""
        count, lines = len(self._lines), int((room + _FUZZ) / self._style.leading)
        least = 1 if force else LEAST_LINES
        if not force:
            lines = min(lines, count - LEAST_LINES)
        if lines < least or lines >= count:
            return None
        return self._part(self._lines[:lines]), self._part(self._lines[lines:])

    def _part(self, lines: list[Line]) -> "Text":
        part = Text(self._runs, self._style, self._element, self._measure)
        part._lines, part._width = lines, self._width
        return part

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        """Draw the lines, the first one's top at `top`."""
        if not self._lines:
            return
        if self._element is None:
            canvas.begin_artifact()
        else:
            canvas.begin_content(self._element)
        self._draw_lines(canvas, x, top)
        if self._element is None:
            canvas.end_artifact()
        else:
            canvas.end_content()

    def _draw_lines(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        leading, size = self._style.leading, self._style.face.size
        text = canvas.beginText(x, top - (leading - size) / 2 - 0.82 * size)
        current: Face | None = None
        for line in self._lines:
            for i, (face, words) in enumerate(line or [(self._style.face, "")], start=1):
                if face != current:
                    text.setFont(face.font, face.size, leading)
                    text.setFillColorRGB(*face.colour)
                    current = face
                if i < len(line):
                    text.textOut(words)
                else:
                    text.textLine(words)
        canvas.drawText(text)


def break_lines(runs: Iterable[Run], width: float, measure: Measure) -> Iterator[Line]:
    """Fill lines word by word; a word wider than the line is broken between letters."""
    line: list[tuple[Face, str]] = []
    used = 0.0
    for word in _words(runs):
        if word is None:
            yield _joined(line)
            line, used = [], 0.0
            continue
        wide = sum([measure.width(t, f) for f, t in word])
        gap = measure.width(" ", line[-1][0]) if line else 0.0
        if used + gap + wide > width + _FUZZ:
            if line:
                yield _joined(line)
            *full, word = _chopped(word, width, measure) if wide > width else [word]
            yield from map(_joined, full)
            line, used, gap = [], 0.0, 0.0
            wide = sum([measure.width(t, f) for f, t in word])
        if line:
            line.append((line[-1][0], " "))
        line.extend(word)
        used += gap + wide
    if line:
        yield _joined(line)


def _words(runs: Iterable[Run]) -> Iterator[list[tuple[Face, str]] | None]:
    """Words as pieces in their faces; None where the line ends by itself."""
    word: list[tuple[Face, str]] = []
    for text, face in runs:
        if text is None:
            if word:
                yield word
                word = []
            yield None
            continue
        for i, piece in enumerate(_SPACE.split(text)):
            if i and word and word[-1][1].endswith("-") and piece:
                word.append((word[-1][0], " "))  # readers of a PDF drop a hyphen that ends a line
            elif i and word:
                yield word
                word = []
            if piece:
                word.append((face, piece))
    if word:
        yield word


def _chopped(
    word: list[tuple[Face, str]], width: float, measure: Measure
) -> list[list[tuple[Face, str]]]:
    """A too wide word in pieces that fit, in order."""
    pieces: list[list[tuple[Face, str]]] = []
    piece: list[tuple[Face, str]] = []
    used = 0.0
    for face, text in word:
        start = 0
        for i, char in enumerate(text):
            wide = measure.width(char, face)
            if used + wide > width and (piece or i > start):
                cut = _before_hyphens(text, start, i)
                pieces.append([*piece, (face, text[start:cut])])
                piece, start, used = [], cut, measure.width(text[cut:i], face)
            used += wide
        piece.append((face, text[start:]))
    return [*pieces, piece]


def _before_hyphens(text: str, start: int, end: int) -> int:
    """Where to cut so that no hyphen ends the line, if that can be."""
    cut = end - (len(text[start:end]) - len(text[start:end].rstrip("-")))
    return cut if cut > start else end


def _joined(line: list[tuple[Face, str]]) -> Line:
    """Neighbouring pieces of one face as one string."""
    joined: Line = []
    parts: list[str] = []
    for i, (face, text) in enumerate(line):
        parts.append(text)
        if i + 1 == len(line) or line[i + 1][0] != face:
            joined.append((face, "".join(parts)))
            parts = []
    return joined
