"""Walks one state past every size and asks what is wrong; a finding names place and size."""

import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from intake_desktop import kleuren
from intake_desktop.documents.sjablonen import Gemaakt
from intake_desktop.domain.dossier import Dossier
from intake_desktop.ui import theme
from intake_desktop.ui.aankleden import Aankleding
from intake_desktop.ui.toegang import be_accessible
from tests.screens.contrast import PROBE, contrast_mistakes, probe_theme
from tests.screens.nalopen import geometry_mistakes, shown, word_mistakes
from tests.screens.plekken import TONELEN
from tests.screens.programma import Programma

SIZES = ((1366, 768), (1920, 1080))
SCALES = (100, 200)
BETWEEN = {"kim": 125, "vol": 150}
"""Sizes of letters between those, each walked in one state; `make screens` walks all at each."""

SMALL = ("kim-open", "later")
"""States walked in the small window alone: what opens there has more room in a large one."""

_ENOUGH = 3  # leefgebieden: one page shows them all; the pictures show each of them


def mistakes_in(naam: str, application: QApplication, patch: pytest.MonkeyPatch) -> list[str]:
    """All that is wrong in this state, at every size of the window and of the letters.

    Colours do not change where things are, so one theme is walked for all (`contrast.py`).
    """
    with tempfile.TemporaryDirectory(prefix="kt-") as folder:  # a short path: it stands on screen
        return list(_walk(naam, application, Path(folder), patch))


def _walk(
    naam: str, application: QApplication, folder: Path, patch: pytest.MonkeyPatch
) -> Iterator[str]:
    toneel = next(t for t in TONELEN if t.naam == naam)
    patch.setattr(kleuren, "THEMES", probe_theme(folder / "themes"))
    roles = {colour.lower(): role for role, colour in kleuren.read_colours(PROBE).items()}
    theme.apply_theme(application, PROBE, SCALES[0])
    be_accessible(application)
    program = toneel.begin(folder)
    program.most_leefgebieden = _ENOUGH
    papier = program.keukentafel.papier
    patch.setattr(papier, "make_plan", _once(papier.make_plan))
    try:
        between = [(BETWEEN[naam], SIZES[:1])] if naam in BETWEEN else []
        every = SIZES[:1] if naam in SMALL else SIZES
        for schaal, sizes in (*((schaal, every) for schaal in SCALES), *between):
            if schaal != theme.looks().schaal:
                Aankleding(application, program.window).dress(PROBE, schaal)
            for size in sizes:
                once = schaal == SCALES[0] and size == SIZES[0]  # words are the same at any size
                program.window.resize(*size)
                program.settle()
                for place in toneel.walk(program):
                    program.settle()
                    for wrong in _look(program, roles, words=once):
                        yield f"{naam}/{place} {size[0]}x{size[1]} {schaal} %: {wrong}"
    finally:
        program.close()
        theme.apply_theme(application)


def _once(make: Callable[..., Gemaakt]) -> Callable[..., Gemaakt]:
    """The same paper each time: it is as large in any window."""
    made: list[Gemaakt] = []

    def again(dossier: Dossier, **choices: bool) -> Gemaakt:
        if not made:
            made.append(make(dossier, **choices))
        return made[0]

    return again


def _look(program: Programma, roles: dict[str, str], *, words: bool) -> Iterator[str]:
    window: QWidget = program.window
    yield from geometry_mistakes(window)
    if words:
        yield from word_mistakes(window)
        yield from contrast_mistakes(shown(window), roles)
