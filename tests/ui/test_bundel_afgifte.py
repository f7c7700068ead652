"""A bundle that is asked for is made, kept as given, or told why not."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from intake_desktop.domain.bundel import Bundelwens, uitgereikt_op
from intake_desktop.domain.delen import Lezer
from intake_desktop.ui.bundel_afgifte import BundelAfgifte
from tests.factories import a_dossier
from tests.ui.gesprek import a_session


class Asked:
    """Keeps what was asked; the test answers."""

    def __init__(self) -> None:
        self.wens: list[Bundelwens] = []
        self.done: Callable[[str], None] = lambda _path: None
        self.failed: Callable[[str], None] = lambda _sentence: None

    def suggest(self) -> str:
        return "vier losse woorden samen"

    def maken(
        self,
        dossier_id: str,
        wens: Bundelwens,
        done: Callable[[str], None],
        failed: Callable[[str], None],
    ) -> None:
        self.wens.append(wens)
        self.done, self.failed = done, failed


def test_a_bundle_is_given_when_it_is_whole_and_not_before(qtbot: QtBot, tmp_path: Path) -> None:
    window, asked, session = QWidget(), Asked(), a_session(a_dossier())
    qtbot.addWidget(window)
    session.setParent(window)
    give = BundelAfgifte(session, asked, tmp_path, window)
    said: list[str] = []
    give.said.connect(said.append)
    give.make(Lezer.CLIENT, "vier losse woorden samen", "")
    assert asked.wens[0] == Bundelwens(
        Lezer.CLIENT, tmp_path / "daarna", "", "vier losse woorden samen"
    )
    asked.failed("De stick is weg.")
    assert said[-1] == "De stick is weg."
    assert uitgereikt_op(session.dossier, Lezer.CLIENT) is None
    asked.done(str(tmp_path / "daarna" / "bundel.zip.age"))
    assert uitgereikt_op(session.dossier, Lezer.CLIENT) == session.today()


def test_the_key_of_a_colleague_is_known_by_how_it_begins(qtbot: QtBot, tmp_path: Path) -> None:
    window, asked, session = QWidget(), Asked(), a_session(a_dossier())
    qtbot.addWidget(window)
    session.setParent(window)
    give = BundelAfgifte(session, asked, tmp_path, window)
    said: list[str] = []
    give.said.connect(said.append)
    give.make(Lezer.WIJKTEAM, " age1abc ", str(tmp_path / "stick"))
    assert asked.wens == []
    assert "Kijk of de stick erin zit" in said[-1]
    (tmp_path / "stick").mkdir()
    give.make(Lezer.WIJKTEAM, " age1abc ", str(tmp_path / "stick"))
    assert asked.wens[0] == Bundelwens(Lezer.WIJKTEAM, tmp_path / "stick", "age1abc", "")
