"""Dutch spelling, where this computer has Hunspell and a Dutch word list; else nothing.

Nothing is shipped and nothing is fetched: the library and the lists of the system are used (on a
Debian libhunspell-1.7-0 and hunspell-nl, which LibreOffice brings along). Every question is
answered on a thread of its own, so that nobody who types waits for it. This is the one door to the
library; the Windows side was not run on a Windows machine.
"""

import ctypes
import ctypes.util
import os
import sys
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from intake_desktop.session.background import Background

MOST_SUGGESTIONS = 5
_NAMES = ("nl_NL", "nl")
_LIBRARIES = ("hunspell-1.7", "hunspell", "libhunspell-1.7", "libhunspell")
_UNIX = ("/usr/share/hunspell", "/usr/share/myspell/dicts", "/usr/local/share/hunspell")


class Woordenboek(Protocol):
    """A word list that answers."""

    def knows(self, word: str) -> bool:
        """Whether this word is in it."""

    def suggest(self, word: str) -> tuple[str, ...]:
        """Words that it may have been meant to be, likely ones first."""


class Spelling(QObject):
    """Answers which words are wrong, as far as is known; the rest is looked up meanwhile."""

    learned = Signal()
    """Words that were asked for are known now."""

    def __init__(self, load: Callable[[], Woordenboek | None], parent: QObject | None) -> None:
        super().__init__(parent)
        self._load = load
        self._book: Woordenboek | None = None
        self._known: dict[str, bool] = {}
        self._asked: set[str] = set()
        self._thread = Background("spelling", self)
        self._started = self._absent = False

    def is_wrong(self, word: str) -> bool:
        """Whether this word is known to be wrong; an unknown one is looked up, then `learned`."""
        if word not in self._known and word not in self._asked and not self._absent:
            self._asked.add(word)
            if len(self._asked) == 1:
                self._ask()
        return self._known.get(word) is False

    def suggest(self, word: str, done: Callable[[tuple[str, ...]], None]) -> None:
        """Words that this one may have been meant to be."""

        def ask() -> tuple[str, ...]:
            return self._book.suggest(word) if self._book else ()

        self._thread.run(ask, done)

    def forget(self) -> None:
        """Let go of every word that was typed, and end the thread."""
        self._known.clear()
        self._asked.clear()
        self._thread.stop()

    def _ask(self) -> None:
        self._thread.run(partial(self._look_up, tuple(self._asked)), self._learn)

    def _look_up(self, words: tuple[str, ...]) -> dict[str, bool]:
        if not self._started:
            self._started, self._book = True, self._load()
        book = self._book
        return {word: book.knows(word) for word in words} if book else {}

    def _learn(self, answers: dict[str, bool]) -> None:
        self._absent = self._book is None
        self._known |= answers
        self._asked -= set(answers)
        if self._asked and not self._absent:  # typed while it was looking
            self._ask()
        if answers:
            self.learned.emit()


class Hunspell:
    """The library of the system on one word list. Used by one thread at a time."""

    def __init__(self, library: ctypes.CDLL, aff: Path, dic: Path) -> None:
        create = library.Hunspell_create
        create.restype, create.argtypes = ctypes.c_void_p, [ctypes.c_char_p, ctypes.c_char_p]
        library.Hunspell_get_dic_encoding.restype = ctypes.c_char_p
        library.Hunspell_get_dic_encoding.argtypes = [ctypes.c_void_p]
        library.Hunspell_spell.argtypes = [ctypes.c_void_p, ctypes.c_char_p]
        strings = ctypes.POINTER(ctypes.POINTER(ctypes.c_char_p))
        library.Hunspell_suggest.argtypes = [ctypes.c_void_p, strings, ctypes.c_char_p]
        library.Hunspell_free_list.argtypes = [ctypes.c_void_p, strings, ctypes.c_int]
        self._library = library
        self._handle = create(os.fsencode(aff), os.fsencode(dic))
        self._encoding = library.Hunspell_get_dic_encoding(self._handle).decode("ascii")

    def knows(self, word: str) -> bool:
        """Whether this word is in the list; a letter that the list can not write is left alone."""
        try:
            raw = word.encode(self._encoding)
        except UnicodeEncodeError:
            return True
        return bool(self._library.Hunspell_spell(self._handle, raw))

    def suggest(self, word: str) -> tuple[str, ...]:
        """At most MOST_SUGGESTIONS words."""
        found = ctypes.POINTER(ctypes.c_char_p)()
        raw = word.encode(self._encoding, "ignore")
        count = self._library.Hunspell_suggest(self._handle, ctypes.byref(found), raw)
        words = tuple(found[n] for n in range(min(count, MOST_SUGGESTIONS)))
        told = tuple(word.decode(self._encoding) for word in words if word)
        self._library.Hunspell_free_list(self._handle, ctypes.byref(found), count)
        return told


def load_hunspell(own: Path) -> Woordenboek | None:
    """The Dutch list of this computer, `own` first; None when list or library is missing."""
    lists = find_list((own, *system_folders()))
    names = [found for name in _LIBRARIES if (found := ctypes.util.find_library(name))]
    if lists is None or not names:
        return None
    try:
        return Hunspell(ctypes.CDLL(names[0]), *lists)
    except (OSError, AttributeError):  # not the library that it is called
        return None


def find_list(folders: Iterable[Path]) -> tuple[Path, Path] | None:
    """The rules (.aff) and words (.dic) of Dutch in the first of these folders that has both."""
    for folder in folders:
        for name in _NAMES:
            pair = folder / f"{name}.aff", folder / f"{name}.dic"
            if all(path.is_file() for path in pair):
                return pair
    return None


def system_folders() -> tuple[Path, ...]:
    """Where this system keeps word lists."""
    if sys.platform == "win32":
        programs = [os.environ.get(name) for name in ("ProgramFiles", "ProgramFiles(x86)")]
        office = Path("LibreOffice", "share", "extensions", "dict-nl")
        return tuple(Path(folder) / office for folder in programs if folder)
    return tuple(Path(folder) for folder in _UNIX)
