"""The frame of a conversation, shown at the size of a laptop."""

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from intake_desktop.domain.dossier import Dossier
from tests.ui.raamwerk import Raamwerk

Open = Callable[..., Raamwerk]


@pytest.fixture
def open_frame(qtbot: QtBot) -> Iterator[Open]:
    """Opens a frame on a dossier; all are closed afterwards."""
    made: list[Raamwerk] = []

    def show(dossier: Dossier | None = None, others: tuple[Dossier, ...] = ()) -> Raamwerk:
        made.append(Raamwerk(dossier, others))
        frame = made[-1].frame
        qtbot.addWidget(frame)
        frame.resize(1366, 768)
        with qtbot.waitExposed(frame):
            frame.show()
        frame.activateWindow()
        return made[-1]

    yield show
    for work in made:
        work.thread.stop()
        work.session.setParent(work.frame)


@pytest.fixture
def raamwerk(open_frame: Open) -> Raamwerk:
    """A conversation that has just begun."""
    return open_frame()
