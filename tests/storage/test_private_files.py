import errno
import os
import stat
from pathlib import Path

import pytest

from intake_desktop.errors import DiskFullError, UnreachableFileError
from intake_desktop.storage import private_files


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_new_folder_is_for_its_owner_only(tmp_path: Path) -> None:
    folder = tmp_path / "een" / "twee"
    private_files.make_private_folder(folder)
    assert mode(folder) == 0o700


def test_an_open_folder_is_closed_for_others(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    private_files.make_private_folder(tmp_path)
    assert mode(tmp_path) == 0o700


def test_a_folder_that_is_everyones_is_refused(tmp_path: Path) -> None:
    tmp_path.chmod(0o1777)
    with pytest.raises(UnreachableFileError, match="eigen map"):
        private_files.make_private_folder(tmp_path)
    assert mode(tmp_path) == 0o1777


def test_a_file_in_the_place_of_a_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "map").write_text("tekst")
    with pytest.raises(UnreachableFileError):
        private_files.make_private_folder(tmp_path / "map")


def test_writing_replaces_the_whole_file_and_leaves_no_part(tmp_path: Path) -> None:
    path = tmp_path / "bestand"
    (tmp_path / "bestand.deel").write_bytes(b"rest van een crash")
    private_files.write_whole(path, b"oud")
    private_files.write_whole(path, b"nieuw")
    assert path.read_bytes() == b"nieuw"
    assert mode(path) == 0o600
    assert list(tmp_path.iterdir()) == [path]


def test_a_write_that_fails_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "bestand"
    private_files.write_whole(path, b"oud")

    def refuse(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(DiskFullError), private_files.foreseen_os_errors():
        private_files.write_whole(path, b"nieuw")
    assert path.read_bytes() == b"oud"


def test_an_existing_file_is_never_emptied(tmp_path: Path) -> None:
    path = tmp_path / "bestand"
    path.write_bytes(b"inhoud")
    with pytest.raises(FileExistsError):
        private_files.create_empty(path)
    assert path.read_bytes() == b"inhoud"


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (errno.ENOSPC, DiskFullError),
        (errno.EDQUOT, DiskFullError),
        (errno.EFBIG, DiskFullError),
        (errno.EACCES, UnreachableFileError),
        (errno.EROFS, UnreachableFileError),
        (errno.EIO, UnreachableFileError),
    ],
)
def test_refusals_of_the_system_become_sentences(number: int, kind: type[Exception]) -> None:
    with pytest.raises(kind, match=r"\. "), private_files.foreseen_os_errors():
        raise OSError(number, "refused")
