"""Nothing filled in yet: the first start, and a conversation that just began."""

import pytest
from PySide6.QtWidgets import QApplication

from tests.screens.lopen import mistakes_in


@pytest.mark.parametrize("naam", ["eerste-start", "leeg"])
def test_nothing_is_cut_off_crowded_unnamed_or_hard_to_read(
    naam: str, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = mistakes_in(naam, qapp, monkeypatch)
    assert not found, "\n".join(found)
