"""Files of the window are whole or not there."""

import os
from pathlib import Path

import pytest

from intake_desktop.paths import PART_SUFFIX
from intake_desktop.ui.bestanden import write_whole


def test_a_folder_that_is_not_there_is_made_only_when_asked(tmp_path: Path) -> None:
    path = tmp_path / "map" / "plan.pdf"
    assert not write_whole(path, b"nieuw")
    assert write_whole(path, b"nieuw", make_folder=True)
    assert path.read_bytes() == b"nieuw"
    assert [p.name for p in path.parent.iterdir()] == ["plan.pdf"]


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_failed_write_leaves_the_older_file_and_nothing_half(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    path = tmp_path / "plan.pdf"
    path.write_bytes(b"ouder")

    def full(*_arguments: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(*((os, step, full) if step == "fsync" else (Path, step, full)))
    assert not write_whole(path, b"nieuw")
    assert path.read_bytes() == b"ouder"
    assert [p.name for p in tmp_path.iterdir()] == ["plan.pdf"]


def test_what_was_cut_off_before_is_written_over(tmp_path: Path) -> None:
    path = tmp_path / "plan.pdf"
    path.with_name(path.name + PART_SUFFIX).write_bytes(b"hal")
    assert write_whole(path, b"heel")
    assert [p.name for p in tmp_path.iterdir()] == ["plan.pdf"]
