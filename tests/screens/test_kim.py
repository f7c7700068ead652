"""Kim's conversation, every page of it, what is around it, and next ones of others."""

import pytest
from PySide6.QtWidgets import QApplication

from tests.screens.lopen import mistakes_in


@pytest.mark.parametrize("naam", ["kim-rondom", "kim", "kim-open", "later"])
def test_nothing_is_cut_off_crowded_unnamed_or_hard_to_read(
    naam: str, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = mistakes_in(naam, qapp, monkeypatch)
    assert not found, "\n".join(found)
