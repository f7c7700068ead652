"""Keeps other programs of the same user out of our memory, and our memory off the disk.

The one door to such settings. On Linux the process can not be dumped or read by another one; on
Windows crash reports are off (`cli.keep_private`) and nothing else is offered to a program without
rights.
"""

import sys

_PR_SET_DUMPABLE = 4


def hide_memory() -> None:
    """Call it before a key is in memory."""
    if sys.platform == "linux":
        import ctypes

        ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
