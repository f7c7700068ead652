"""What holds the program together: a mistake of ours is logged, calmly told, and loses nothing."""

import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from intake_desktop.app.bugs import catch_bugs
from tests.journeys.tafel import Tafel

SECRET = "Kim de Wit slaapt slecht"


def raised(text: str) -> ValueError:
    try:
        raise ValueError(text)
    except ValueError as error:
        return error


def test_a_bug_is_logged_without_words_told_and_what_was_typed_is_saved(
    tafel: Tafel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    log = tmp_path / "fouten.log"
    catch_bugs(tafel.window, log)
    tafel.start_gesprek()
    tafel.handen.fill("begin.naam", "Kim")
    error = raised(SECRET)
    sys.excepthook(type(error), error, error.__traceback__)
    written = log.read_text(encoding="utf-8")
    assert "ValueError" in written
    assert "test_bugs" in written
    assert SECRET not in written
    bar = tafel.handen.find("venster.melding")
    assert isinstance(bar, QWidget)
    assert "Er ging iets mis in het programma zelf" in bar.accessibleName()
    assert str(log) in bar.accessibleName()
    tafel.wait_saved()
    tafel.handen.click("venster.melding.actie")
    assert not tafel.handen.has("venster.melding")


def test_a_log_that_can_not_be_written_is_said_too(
    tafel: Tafel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    (tmp_path / "bestand").touch()
    catch_bugs(tafel.window, tmp_path / "bestand" / "fouten.log")
    error = raised(SECRET)
    sys.excepthook(type(error), error, error.__traceback__)
    assert "lukte niet om op te schrijven" in tafel.words()
