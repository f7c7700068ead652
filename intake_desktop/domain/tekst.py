"""Text as people typed or pasted it, made fit to keep, show and print; nothing is cut."""

import re
import unicodedata

VERVANGING = "□"
"""Stands where a character was that no screen or paper can show; the shipped font has it."""

_LINE_ENDS = re.compile("\r\n?")
_SURROGATE = re.compile("[\ud800-\udfff]")
_UNSHOWABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffd-\uffff]")
_BYTE_ORDER_MARK = "\ufeff"


def clean_text(text: str) -> str:
    """The same text with `VERVANGING` for each character that can not be kept or shown.

    Those are NUL and the other control characters (a new line and a tab stay), lone halves of a
    surrogate pair, and the last three code points before the astral planes (the replacement
    character that no font of ours has, and two that XML forbids). Two halves in a row become the
    character they make; Windows and old Mac line ends become a plain new line. A byte order mark,
    which files from elsewhere begin with and which shows nothing, goes: a field of Qt drops it too.
    """
    text = text.replace(_BYTE_ORDER_MARK, "")
    if _UNSHOWABLE.search(text) is None:
        return text
    if _SURROGATE.search(text):
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return _UNSHOWABLE.sub(VERVANGING, _LINE_ENDS.sub("\n", text))


def split_long(text: str, longest: int) -> tuple[str, ...]:
    """The text in pieces of at most `longest` letters, cut at word ends where there are any."""
    pieces = []
    while len(text) > longest:
        at = text.rfind(" ", longest // 2, longest) + 1 or longest
        pieces.append(text[:at])
        text = text[at:]
    return (*pieces, text)


def ended(text: str) -> str:
    """The text as a sentence: with a full stop, unless it ends with a mark of its own."""
    words = text.strip()
    closing = words.rstrip("”\"’')")[-1:]
    return words if not words or closing in ".?:;…" or closing == chr(33) else f"{words}."


def geteld(count: int, one: str, more: str) -> str:
    """How many there are, with the word that fits: "1 dossier", "3 dossiers"."""
    return f"{count} {one if count == 1 else more}"


def folded(text: str) -> str:
    """The letters for comparing what was typed: small, without accents ("Één" becomes "een")."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))
