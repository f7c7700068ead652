"""Letters the fonts do not have: printed by their name, never dropped in silence."""

import re
import unicodedata
from functools import cache

from intake_desktop.documents.fonts import REGULAR, SEMIBOLD, load_fonts

_STEERING = re.compile(
    "[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff\U000e0100-\U000e01ef]"
)
"""Marks without a shape of their own: direction, joining, hyphenation hints, picture variants."""


_LIGATURE = re.compile("[\ufb00-\ufb06]")


def printable(text: str) -> str:
    """The text as the paper shows it.

    Letters are composed (NFC) and ligatures pulled apart (ﬁ is printed as fi); marks that only
    steer (text direction, zero width, soft hyphen,
    variation selectors) are left out; a space the font lacks becomes a plain one; any other
    character it lacks becomes its Unicode name in brackets: 😀 is printed as [GRINNING FACE].
    """
    if text.isascii():
        return text
    text = _STEERING.sub("", unicodedata.normalize("NFC", text))
    text = _LIGATURE.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text)
    missing = set(text) - _known()
    if not missing:
        return text
    return text.translate({ord(c): _spoken(c) for c in missing})


@cache
def _known() -> frozenset[str]:
    """What both fonts have, and the white space that only divides words."""
    fonts = load_fonts()
    both = fonts[REGULAR].known & fonts[SEMIBOLD].known
    return frozenset(map(chr, both)) | frozenset("\n\t\r")


def _spoken(char: str) -> str:
    if char.isspace():
        return " "
    return f"[{unicodedata.name(char, f'U+{ord(char):04X}')}]"
