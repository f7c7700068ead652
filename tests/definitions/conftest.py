"""A copy of the shipped forms that a test may spoil."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from intake_desktop.paths import FORMS

Spoil = Callable[[str, str, str], None]


@pytest.fixture
def forms(tmp_path: Path) -> Path:
    folder = tmp_path / "forms"
    shutil.copytree(FORMS, folder)
    return folder


@pytest.fixture
def spoil(forms: Path) -> Spoil:
    """Replace text in one file of the copy; the text must be there."""

    def replace(name: str, old: str, new: str) -> None:
        file = forms / name
        text = file.read_text("utf-8")
        assert old in text, f"{old!r} is not in {name}"
        file.write_text(text.replace(old, new, 1), "utf-8")

    return replace
