from pathlib import Path

import pytest

from intake_desktop.errors import DiskFullError
from intake_desktop.storage import room
from intake_desktop.storage.room import BALLAST_BYTES, LOW_BYTES, Room, with_reserve


@pytest.fixture
def disk(home: Path, monkeypatch: pytest.MonkeyPatch) -> Room:
    home.mkdir()
    monkeypatch.setattr(Room, "free", lambda _room: 2 * LOW_BYTES)
    return Room(home)


def test_the_ballast_really_takes_its_room_and_is_given_up_once(disk: Room, home: Path) -> None:
    disk.lay_in()
    disk.lay_in()
    ballast = home / "kluis.ballast"
    assert ballast.stat().st_blocks * 512 >= BALLAST_BYTES
    assert ballast.stat().st_mode & 0o777 == 0o600
    assert disk.give_up()
    assert not disk.give_up()


def test_a_disk_that_is_nearly_full_gets_no_ballast_and_a_warning(
    disk: Room, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Room, "free", lambda _room: LOW_BYTES - 1)
    disk.lay_in()
    assert disk.is_low()
    assert list(home.iterdir()) == []


def test_a_disk_that_refuses_is_no_failure(
    disk: Room, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_path: Path) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr(room, "create_empty", refuse)
    disk.lay_in()
    assert list(home.iterdir()) == []


def test_where_the_system_does_not_tell_there_is_room(tmp_path: Path) -> None:
    assert not Room(tmp_path / "nergens").is_low()


def test_on_a_full_disk_the_ballast_makes_room_for_what_was_typed(disk: Room, home: Path) -> None:
    disk.lay_in()
    saved: list[str] = []

    def save() -> None:
        if (home / "kluis.ballast").exists():
            raise DiskFullError("vol")
        saved.append("bewaard")

    with_reserve(home, save)
    assert saved == ["bewaard"]


def test_without_ballast_a_full_disk_is_told(disk: Room, home: Path) -> None:
    def save() -> None:
        raise DiskFullError("vol")

    with pytest.raises(DiskFullError):
        with_reserve(home, save)
