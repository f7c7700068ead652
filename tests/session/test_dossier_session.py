"""The open dossier changes in one place, and every step has a name and a way back."""

import gc
import subprocess
import sys
import weakref
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

import pytest
from pytestqt.qtbot import QtBot

from intake_desktop.domain.delen import Lezer
from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.plan import Doel
from intake_desktop.session.dossier_session import DossierSession
from tests.factories import MOMENT, a_dossier


@pytest.fixture
def session(qtbot: QtBot) -> DossierSession:
    moment = datetime(2026, 11, 24, 10, 0)
    return DossierSession(Dossier("d", moment), now=lambda: moment, new_id=lambda: "id")


def with_doel(text: str) -> Callable[[Dossier], Dossier]:
    return lambda dossier: dossier.with_part(Doel("doel", text))


def test_a_change_is_announced_with_the_dossier_before_and_after(
    session: DossierSession, qtbot: QtBot
) -> None:
    before = session.dossier
    with qtbot.waitSignal(session.changed) as heard:
        assert session.apply("Doel toevoegen", with_doel("Werk"))
    assert heard.args == [before, session.dossier, False]
    assert session.dossier.doelen == (Doel("doel", "Werk"),)


def test_a_change_that_changes_nothing_is_no_step(session: DossierSession) -> None:
    session.apply("Doel toevoegen", with_doel("Werk"))
    assert not session.apply("Doel toevoegen", with_doel("Werk"))
    assert session.undo_stack.count() == 1


def test_undo_and_redo_name_the_step(session: DossierSession) -> None:
    session.apply("Doel toevoegen", with_doel("Werk"))
    after = session.dossier
    assert session.undo() == "Doel toevoegen"
    assert session.dossier.doelen == ()
    assert session.redo() == "Doel toevoegen"
    assert session.dossier is after
    assert session.redo() == ""


def test_typing_merges_into_one_step(session: DossierSession) -> None:
    for text in ("W", "We", "Werk"):
        session.apply("Doel", with_doel(text), merge_key="doel.1")
    assert session.undo_stack.count() == 1
    session.undo()
    assert session.dossier.doelen == ()


def test_typing_in_another_field_is_another_step(session: DossierSession) -> None:
    session.apply("Doel", with_doel("Werk"), merge_key="doel.1")
    change = with_doel("Werk en rust")
    session.apply("Waarom", change, merge_key="doel.1.waarom")
    assert session.undo_stack.count() == 2


def test_typing_after_leaving_the_field_is_a_step_of_its_own(session: DossierSession) -> None:
    session.apply("Doel", with_doel("Werk"), merge_key="doel.1")
    session.end_typing()
    session.apply("Doel", with_doel("Werk nu"), merge_key="doel.1")
    session.undo()
    assert session.dossier.doelen == (Doel("doel", "Werk"),)


def test_typing_is_told_apart_from_a_choice(session: DossierSession) -> None:
    heard: list[bool] = []
    session.changed.connect(lambda _old, _new, typing: heard.append(typing))
    session.apply("Doel", with_doel("W"), merge_key="doel.1")
    session.apply("Naam", lambda d: replace(d, client=replace(d.client, naam="Kim")))
    assert heard == [True, False]


def read_without_lines(dossier: Dossier, lezer: Lezer) -> Dossier:
    return dossier if lezer is Lezer.TAFEL else replace(dossier, uitspraken=())


def test_what_a_reader_does_not_see_is_kept_while_they_change_things() -> None:
    full = a_dossier()
    session = DossierSession(full, now=lambda: MOMENT, new_id=lambda: "id")
    session.read_as(Lezer.KLANTMANAGER, read_without_lines)
    assert session.dossier.uitspraken == ()
    session.apply("Naam", lambda d: d.with_client(naam="Els"))
    assert session.dossiers[0] == full.with_client(naam="Els")
    session.undo()
    assert session.dossiers[0] == full


def test_sitting_down_shows_the_table_what_is_theirs(qtbot: QtBot) -> None:
    session = DossierSession(a_dossier(), now=lambda: MOMENT, new_id=lambda: "id")
    session.read_as(Lezer.WIJKTEAM, read_without_lines)
    with qtbot.waitSignal(session.changed):
        session.sit_down()
    assert session.dossier is session.dossiers[0]
    assert session.lezer is Lezer.TAFEL


def test_a_session_that_nobody_holds_goes_with_its_steps_whatever_the_order() -> None:
    steps = []
    for _table in range(20):
        made = DossierSession(Dossier("d", MOMENT), now=lambda: MOMENT, new_id=lambda: "id")
        for text in ("Werk", "Rust"):
            made.apply("Doel", with_doel(text))
        vars(made)["kept"] = [made, made.undo_stack.command(0)]
        steps.append(weakref.ref(made.undo_stack.command(0)))
    del made
    gc.collect()
    assert [step() for step in steps] == [None] * 20


_ENDS = """
import tempfile
kept = tempfile.TemporaryDirectory()  # so that weak references end after Qt does
from PySide6.QtWidgets import QApplication
application = QApplication(["keukentafel"])
from tests.factories import an_empty_dossier
from tests.ui.gesprek import a_session
session = a_session(an_empty_dossier())
"""


def test_a_program_that_ends_with_a_session_says_nothing() -> None:
    done = subprocess.run([sys.executable, "-c", _ENDS], capture_output=True, check=True)
    assert done.stderr == b""
