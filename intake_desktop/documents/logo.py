"""The municipality's logo: a PNG or JPEG above the first page, drawn as decoration."""

from io import BytesIO
from pathlib import Path
from typing import Any

from intake_desktop.documents.canvas import TaggedCanvas
from intake_desktop.huisstijl import damaged_logo, read_logo

MOST_PIXELS = 1200
WIDEST = 180.0
"""A logo is made no wider than this on paper (points)."""


class Logo:
    """A picture without transparency, at most `MOST_PIXELS` wide and high."""

    def __init__(self, image: Any) -> None:
        """`image` is a picture of the library that reads it."""
        self._image = image

    def width_at(self, height: float) -> float:
        """How wide it is at this height."""
        wide, high = self._image.size
        return min(WIDEST, float(height * wide / high))

    def draw(self, canvas: TaggedCanvas, x: float, y: float, height: float) -> None:
        """Draw with the lower left corner there, inside whatever is being marked."""
        from reportlab.lib.utils import ImageReader

        wide = self.width_at(height)
        canvas.drawImage(
            ImageReader(self._image), x, y, wide, height, preserveAspectRatio=True, anchor="sw"
        )


def load_logo(path: Path) -> Logo:
    """The logo in this file, on white.

    Raises DefinitionError with the file and the remedy when it is no picture, or too large.
    """
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(BytesIO(read_logo(path)), formats=("PNG", "JPEG")) as opened:
            opened.thumbnail((MOST_PIXELS, MOST_PIXELS))
            picture = opened.convert("RGBA")
    except (OSError, UnidentifiedImageError, ValueError, Image.DecompressionBombError) as error:
        raise damaged_logo(path) from error
    white = Image.new("RGB", picture.size, "white")
    white.paste(picture, mask=picture.getchannel("A"))
    return Logo(white)
