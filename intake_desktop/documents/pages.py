"""Boxes over pages of A4, with what stands above and below each page."""

from typing import NamedTuple

from intake_desktop.documents.boxes import Box, Stack
from intake_desktop.documents.canvas import TaggedCanvas
from intake_desktop.documents.logo import Logo
from intake_desktop.documents.styles import A4, LINE, MARGIN_BOTTOM, MARGIN_SIDE, MARGIN_TOP, Look

WIDTH = A4[0] - 2 * MARGIN_SIDE
HEIGHT = A4[1] - MARGIN_TOP - MARGIN_BOTTOM
LOGO_HEIGHT = 30.0
LOOSE = HEIGHT / 4
"""White at the bottom of a page from which something is done about it (points)."""
GIVE = 44.0
"""As much (points) may come onto such a page by less white between what stands there."""
_TIGHT = (0.9, 0.8, 0.7)


class Frame(NamedTuple):
    """What repeats on each page: sender above, name of the paper below, *concept* while it is.

    The logo stands on the first page only, before the sender's name.
    """

    above: str
    below: str
    concept: bool
    logo: Logo | None = None


def divide(story: Stack) -> list[Box]:
    """The story in parts of at most a page, in order."""
    pages: list[Box] = []
    rest: Box | None = story
    while rest is not None and rest.layout(WIDTH) > HEIGHT:
        parts: tuple[Box, Box | None] | None
        parts = rest.split(HEIGHT) or rest.split(HEIGHT, force=True)
        if parts is None:
            break
        if HEIGHT - parts[0].layout(WIDTH) > LOOSE:
            parts = _fuller(rest, parts[0]) or parts
        pages.append(parts[0])
        rest = parts[1]
    return pages if rest is None else [*pages, rest]


def _fuller(story: Box, loose: Box) -> tuple[Box, Box | None] | None:
    """The story divided so that more stands on this page than on the `loose` one, if it can be.

    The second part is None when all that is left fits.
    """
    parts: tuple[Box, Box | None] | None = (story, None)
    if story.layout(WIDTH) > HEIGHT + GIVE:
        parts = story.split(HEIGHT + GIVE)
    if parts is None or parts[0].layout(WIDTH) <= loose.layout(WIDTH):
        return None
    first = parts[0]
    for factor in _TIGHT:
        first.tighten(factor)
        if first.layout(WIDTH) <= HEIGHT:
            return parts
        first.tighten(1 / factor)
    return None


def draw_pages(canvas: TaggedCanvas, pages: list[Box], frame: Frame, look: Look) -> None:
    """Draw all pages; header and footer are artifacts and say which page of how many."""
    for number, page in enumerate(pages, start=1):
        shown = frame if number == 1 else frame._replace(logo=None)
        _draw_frame(canvas, shown, f"Pagina {number} van {len(pages)}", look)
        page.layout(WIDTH)
        page.draw(canvas, MARGIN_SIDE, A4[1] - MARGIN_TOP)
        canvas.next_page()


def _draw_frame(canvas: TaggedCanvas, frame: Frame, page: str, look: Look) -> None:
    right, top, bottom = A4[0] - MARGIN_SIDE, A4[1] - 48.0, 44.0
    strong = look.face(strong=True, size=look.small)
    canvas.begin_artifact("Pagination")
    at = MARGIN_SIDE
    if frame.logo:
        wide = frame.logo.width_at(LOGO_HEIGHT)
        frame.logo.draw(canvas, MARGIN_SIDE, top - 10.0, LOGO_HEIGHT)
        at += wide + 12.0
    canvas.write(frame.above, at, top, strong._replace(colour=look.accent))
    if frame.concept:
        canvas.write("concept", right - 8.0, top, strong, align="right")
        canvas.setStrokeColorRGB(*strong.colour)
        canvas.setLineWidth(0.8)
        wide = canvas.stringWidth("concept", strong.font, strong.size)
        canvas.roundRect(right - wide - 16.0, top - 6.0, wide + 16.0, strong.size + 8.0, 4.0)
    canvas.rule(MARGIN_SIDE, bottom + 18.0, right, bottom + 18.0, 0.5, LINE)
    quiet = look.face(quiet=True, size=look.small)
    canvas.write(frame.below, MARGIN_SIDE, bottom, quiet)
    canvas.write(page, right, bottom, quiet, align="right")
    canvas.end_artifact()
