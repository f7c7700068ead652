from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from intake_desktop.domain.rusttijden import Rusttijden
from intake_desktop.ui.wacht import Wacht, seconds_awake_and_asleep


@dataclass
class Window:
    """What the watch does is written down."""

    gesprek: bool = True
    unlocked: bool = True
    done: list[str] = field(default_factory=list)

    def is_unlocked(self) -> bool:
        return self.unlocked

    def in_gesprek(self) -> bool:
        return self.gesprek

    def rusttijden(self) -> Rusttijden:
        return Rusttijden()

    def cover_quietly(self) -> None:
        self.done.append("afgedekt")

    def lock(self) -> None:
        self.done.append("op slot")
        self.unlocked = False


class Clock:
    """Seconds that pass when the test says so."""

    now = 1000.0

    def __call__(self) -> float:
        return self.now

    def pass_minutes(self, minutes: float) -> None:
        self.now += minutes * 60


@dataclass
class Post:
    """A watch at its post."""

    window: Window
    clock: Clock
    wacht: Wacht


@pytest.fixture
def post(qtbot: QtBot) -> Iterator[Post]:
    window, clock, owner = Window(), Clock(), QObject()
    wacht = Wacht(window, owner, clock)
    wacht.start()
    yield Post(window, clock, wacht)
    wacht.stop()


def test_a_quiet_conversation_is_covered_and_later_locked(post: Post) -> None:
    for minutes, done in ((4.9, []), (0.2, ["afgedekt"]), (25, ["afgedekt", "op slot"])):
        post.clock.pass_minutes(minutes)
        post.wacht.look()
        assert post.window.done == done


def test_elsewhere_the_lock_comes_after_five_minutes(post: Post) -> None:
    post.window.gesprek = False
    post.clock.pass_minutes(5)
    post.wacht.look()
    assert post.window.done == ["op slot"]


def test_a_laptop_that_slept_is_locked_when_it_wakes(post: Post) -> None:
    post.clock.pass_minutes(600)
    post.wacht.look()
    assert post.window.done == ["op slot"]


def test_a_key_starts_the_minutes_anew(post: Post, qtbot: QtBot) -> None:
    veld = QLineEdit()
    qtbot.addWidget(veld)
    with qtbot.waitExposed(veld):
        veld.show()
    handle = veld.windowHandle()
    assert handle is not None
    handle.installEventFilter(post.wacht)
    post.clock.pass_minutes(4.9)
    QTest.keyClick(handle, Qt.Key.Key_A)
    post.clock.pass_minutes(4.9)
    post.wacht.look()
    assert post.window.done == []


def test_a_locked_window_is_not_watched(post: Post) -> None:
    post.window.unlocked = False
    post.clock.pass_minutes(60)
    post.wacht.look()
    assert post.window.done == []


def test_the_clock_goes_on() -> None:
    assert seconds_awake_and_asleep() <= seconds_awake_and_asleep()
