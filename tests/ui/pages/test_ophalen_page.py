"""Taking in a file: first what is in it, then the choice."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from intake_desktop.domain.over_dossier import Ophaalbeeld
from intake_desktop.ui.pages.ophalen_page import MOST_NAMES, OphalenPage
from tests.ui.gesprek import find, type_in
from tests.ui.pages.aan_tafel import click, words
from tests.ui.pages.beheer_poort import FakeBeheer

BEELD = Ophaalbeeld("Youssef Amrani", "20 november 2026", ("Fatma Ali",), 1, 0, 0, 0, False)


@pytest.fixture
def beheer() -> FakeBeheer:
    return FakeBeheer()


@pytest.fixture
def page(qtbot: QtBot, beheer: FakeBeheer) -> OphalenPage:
    page = OphalenPage(beheer)
    qtbot.addWidget(page)
    page.resize(1366, 768)
    page.show()
    return page


def test_what_is_in_the_file_shows_before_anything_comes_in(
    page: OphalenPage, beheer: FakeBeheer
) -> None:
    beheer.seen = BEELD
    type_in(page, "ophalen.bestand", "stick.age")
    click(page, "ophalen.bekijk")
    assert beheer.asked == [("stick.age", "")]
    assert "Van Youssef Amrani, gemaakt op 20 november 2026." in words(page)
    assert "Nieuw: 1. Bijgewerkt: 0. Al gelijk: 0." in words(page)
    click(page, "ophalen.ja")
    assert "Opgehaald." in words(page)
    assert not find(page, QWidget, "ophalen.ja").isVisible(), "once is enough"


def test_a_file_that_is_let_go_on_the_page_is_looked_into(
    page: OphalenPage, beheer: FakeBeheer
) -> None:
    beheer.seen, mime = BEELD, QMimeData()
    mime.setUrls([QUrl("file:///stick/lijst.csv")])
    assert page.acceptDrops()
    page.dropEvent(
        QDropEvent(
            QPointF(5, 5),
            Qt.DropAction.CopyAction,
            mime,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    assert beheer.asked == [(str(Path("/stick/lijst.csv")), "")]


def test_a_file_that_is_refused_shows_nothing_to_take_in(page: OphalenPage) -> None:
    click(page, "ophalen.bekijk")
    assert "Dit bestand is niet te lezen." in words(page)
    assert not find(page, QWidget, "ophalen.ja").isVisible()


def test_what_needs_care_is_said(page: OphalenPage, beheer: FakeBeheer) -> None:
    names = tuple(f"Kim {number}" for number in range(MOST_NAMES + 3))
    beheer.seen = replace(BEELD, namen=names, verschillen=2, leesbaar=True, los=("Mehmet Ali",))
    click(page, "ophalen.bekijk")
    assert "en nog 3." in words(page)
    assert "2 keer is hetzelfde op twee plekken veranderd." in words(page)
    assert "niet in dit bestand: Mehmet Ali." in words(page)
    assert "Let op: dit bestand was niet versleuteld." in words(page)


def test_who_a_partner_is_is_asked_and_not_filled_in(page: OphalenPage, beheer: FakeBeheer) -> None:
    keuzes = (("d-bo", "Ja: Bo Smit"), ("nieuw", "Nee, een ander"))
    beheer.seen = replace(
        BEELD, regels=("Regel 2: Kim de Wit: een nieuw dossier.",),
        vragen=(("kim", "Regel 2: de partner heet Bo Smit. Is dat iemand uit uw kluis?", keuzes),),
    )  # fmt: skip
    click(page, "ophalen.bekijk")
    assert "de partner heet Bo Smit" in words(page)
    assert "Kiest u hieronder niets, dan komt die naam mee als notitie." in words(page)
    click(page, "ophalen.partner.1.d-bo")
    click(page, "ophalen.ja")
    assert beheer.asked[-1] == {"kim": "d-bo"}
    assert "Bo Smit" not in words(page), "it was answered"
    click(page, "ophalen.bekijk")
    click(page, "ophalen.ja")
    assert beheer.asked[-1] == {}, "an answer is of the file that was shown"


def test_a_look_that_takes_long_can_be_stopped_and_its_late_answer_is_let_go(
    page: OphalenPage, beheer: FakeBeheer, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    late: list[Callable[[Ophaalbeeld], None]] = []
    monkeypatch.setattr(beheer, "preview", lambda _path, _zin, done, _no: late.append(done))
    type_in(page, "ophalen.bestand", "groot.age")
    click(page, "ophalen.bekijk")
    qtbot.waitUntil(page.bezig.isVisible)
    click(page, "ophalen.stop")
    assert page.bezig.isHidden()
    late[0](BEELD)
    assert "Gestopt. Er is niets opgehaald." in words(page)
    assert not find(page, QWidget, "ophalen.ja").isVisible()
