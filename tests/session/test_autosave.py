"""A choice is queued before its handler returns, typing within a second; failures are caught up."""

import threading
from collections.abc import Iterator
from datetime import datetime

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.plan import Doel
from intake_desktop.errors import DiskFullError
from intake_desktop.session.autosave import NOT_SAVED, TYPING_SECONDS, Autosave
from intake_desktop.session.background import Background
from intake_desktop.session.dossier_session import DossierSession

MOMENT = datetime(2026, 11, 24, 10, 0)


class Store:
    """A store that remembers what it was given, and can be full."""

    def __init__(self) -> None:
        self.saved: list[tuple[Dossier, str]] = []
        self.full = self.broken = False
        self.stored = threading.Event()

    def save(self, dossiers: tuple[Dossier, ...], label: str) -> None:
        if self.broken:
            raise ZeroDivisionError
        if self.full:
            raise DiskFullError("De schijf is vol.")
        self.saved.append((dossiers[0], label))
        self.stored.set()


@pytest.fixture
def thread(qtbot: QtBot) -> Iterator[Background]:
    background = Background("test")
    yield background
    background.stop()


@pytest.fixture
def store() -> Store:
    return Store()


@pytest.fixture
def session() -> DossierSession:
    return DossierSession(Dossier("d", MOMENT), now=lambda: MOMENT, new_id=lambda: "id")


@pytest.fixture
def autosave(session: DossierSession, store: Store, thread: Background) -> Autosave:
    return Autosave(session, store.save, thread, session)


def type_doel(session: DossierSession, text: str) -> None:
    session.apply("Doel", lambda d: d.with_part(Doel("doel", text)), merge_key="doel.1")


def test_a_choice_is_saved_at_once_and_said_after_the_commit(
    session: DossierSession, autosave: Autosave, store: Store, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(autosave.saved, timeout=2000) as said:
        session.apply("Doel toevoegen", lambda d: d.with_part(Doel("doel", "Werk")))
    assert store.saved == [(session.dossier, "Doel toevoegen")]
    assert said.args == [MOMENT]
    assert not autosave.is_behind


def test_typing_is_saved_within_a_second_also_while_typing_goes_on(
    session: DossierSession, autosave: Autosave, store: Store, qtbot: QtBot
) -> None:
    assert TYPING_SECONDS < 0.5
    with qtbot.waitSignal(autosave.saved, timeout=2000):
        for letters in ("W", "We", "Wer", "Werk"):
            type_doel(session, letters)
    assert [dossier.doelen[0].tekst for dossier, _label in store.saved] == ["Werk"]


def test_a_window_that_is_busy_and_key_after_key_put_no_save_off(
    session: DossierSession, autosave: Autosave, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No turn of the event loop here, and no rest between the letters."""
    monkeypatch.setattr("intake_desktop.session.autosave.TYPING_SECONDS", 0.02)
    typed = 0
    while not store.stored.is_set() and typed < 100_000:
        typed += 1
        type_doel(session, "W" * (typed % 50 + 1))
    assert store.stored.is_set()
    assert autosave.is_behind, "the window has not heard of it, and says nothing too early"


def test_words_that_were_saved_while_they_were_typed_are_not_saved_again_or_put_back(
    session: DossierSession, autosave: Autosave, store: Store, thread: Background
) -> None:
    busy = threading.Event()
    thread.run(lambda: busy.wait(5) and None)
    type_doel(session, "We")
    session.apply("Doel toevoegen", lambda d: d.with_part(Doel("ander", "Rust")))
    type_doel(session, "Werk")
    busy.set()
    assert autosave.flush_and_wait()
    assert store.saved[-1][0] is session.dossier
    thread.stop()
    assert [dossier.doelen[0].tekst for dossier, _label in store.saved] == ["We", "Werk"]


def test_a_save_that_failed_is_said_and_tried_again_with_the_newest_words(
    session: DossierSession, autosave: Autosave, store: Store, qtbot: QtBot
) -> None:
    store.full = True
    with qtbot.waitSignal(autosave.failed, timeout=2000) as said:
        session.apply("Doel toevoegen", lambda d: d.with_part(Doel("doel", "Werk")))
    assert said.args == ["De schijf is vol."]
    assert autosave.is_behind
    store.full = False
    with qtbot.waitSignal(autosave.saved, timeout=5000):
        pass
    assert store.saved[-1][0] is session.dossier
    assert not autosave.is_behind


def test_flush_and_wait_leaves_nothing_behind(
    session: DossierSession, autosave: Autosave, store: Store
) -> None:
    type_doel(session, "Werk")
    assert autosave.flush_and_wait()
    assert store.saved[-1][0] is session.dossier


def test_opening_and_closing_writes_nothing(autosave: Autosave, store: Store) -> None:
    assert autosave.flush_and_wait()
    assert store.saved == []


def test_flush_and_wait_tells_that_something_could_not_be_saved(
    session: DossierSession, autosave: Autosave, store: Store, qtbot: QtBot
) -> None:
    store.full = True
    type_doel(session, "Werk")
    assert not autosave.flush_and_wait()
    store.full = False
    with qtbot.waitSignal(autosave.saved, timeout=5000):
        pass
    assert autosave.flush_and_wait()


def test_typing_that_is_undone_before_it_was_saved_leaves_nothing_to_save(
    session: DossierSession, autosave: Autosave, store: Store
) -> None:
    type_doel(session, "W")
    session.undo()
    assert not autosave.is_behind
    assert autosave.flush_and_wait()
    assert store.saved == []


def test_after_a_mistake_of_ours_in_a_save_the_words_are_told_to_be_unsaved_and_tried_again(
    session: DossierSession, autosave: Autosave, store: Store, qtbot: QtBot
) -> None:
    store.broken = True
    with qtbot.captureExceptions() as bugs, qtbot.waitSignal(autosave.failed) as said:
        session.apply("Doel toevoegen", lambda d: d.with_part(Doel("doel", "Werk")))
    assert (said.args, [kind for kind, *_ in bugs]) == ([NOT_SAVED], [ZeroDivisionError])
    assert autosave.is_behind
    with qtbot.captureExceptions():
        autosave.flush()  # as the window does when it tells the mistake: no second one follows
        assert not autosave.flush_and_wait()
        QCoreApplication.processEvents()
    store.broken = False
    assert autosave.flush_and_wait()
    assert store.saved[-1][0] is session.dossier


def test_what_a_mistake_kept_out_of_the_vault_goes_in_with_the_next_change(
    session: DossierSession, autosave: Autosave, store: Store, qtbot: QtBot
) -> None:
    store.broken = True
    with qtbot.captureExceptions(), qtbot.waitSignal(autosave.failed):
        session.apply("Doel toevoegen", lambda d: d.with_part(Doel("doel", "Werk")))
    store.broken = False
    with qtbot.waitSignal(autosave.saved):
        session.apply("Doel toevoegen", lambda d: d.with_part(Doel("ander", "Rust")))
    assert [doel.tekst for doel in store.saved[-1][0].doelen] == ["Werk", "Rust"]
    assert not autosave.is_behind


def test_after_giving_up_nothing_is_saved_any_more(
    session: DossierSession, autosave: Autosave, store: Store, thread: Background
) -> None:
    store.full = True
    session.apply("Doel toevoegen", lambda d: d.with_part(Doel("doel", "Werk")))
    type_doel(session, "Werk en rust")
    assert not autosave.flush_and_wait()
    autosave.give_up()
    store.full = False
    assert not autosave.flush_and_wait()
    assert store.saved == []
