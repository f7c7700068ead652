"""Lines at the prompt; a program started from a Windows shortcut has none."""

import sys
from typing import TextIO


def say(text: str) -> None:
    """What was done."""
    _write(text, sys.stdout)


def complain(text: str) -> None:
    """What went wrong."""
    _write(text, sys.stderr)


def _write(text: str, stream: TextIO | None) -> None:
    if stream is not None:
        encoding = stream.encoding or "utf-8"
        stream.write(text.encode(encoding, "replace").decode(encoding) + "\n")
