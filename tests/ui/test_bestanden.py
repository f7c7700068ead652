"""Files of the window are whole or not there."""

import os
from datetime import date, datetime
from pathlib import Path

import pytest

from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.papieren import Papiersoort, file_name
from intake_desktop.paths import PART_SUFFIX
from intake_desktop.ui.bestanden import keep_report, papers_left, write_whole


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


def test_papers_of_a_dossier_that_are_still_in_the_folder_are_told(tmp_path: Path) -> None:
    dossier = Dossier("0123456789abcdef", datetime(2026, 11, 24))
    assert papers_left(tmp_path, dossier.id) == ""
    (tmp_path / file_name(Papiersoort.ONS_PLAN, dossier, date(2026, 11, 24))).touch()
    (tmp_path / "plan-van-aanpak-2026-11-24-iemand-v1.pdf").touch()
    assert "staat nog 1 papier" in papers_left(tmp_path, dossier.id)
    (tmp_path / f"inzage-2026-11-24-{dossier.id[:6]}.pdf").touch()
    assert "staan nog 2 papieren" in papers_left(tmp_path, dossier.id)
    assert papers_left(tmp_path / "weg", dossier.id) == ""


def test_a_report_says_where_it_is_or_what_happened_anyhow(tmp_path: Path) -> None:
    path = tmp_path / "verslag.txt"
    kept, said = keep_report(path, "Weg: 2 regels.", "Er is wel gewist.")
    assert (kept, said.startswith("Het verslag staat in")) == (True, True)
    assert path.read_text("utf-8") == "Weg: 2 regels."
    kept, said = keep_report(tmp_path / "stick" / "verslag.txt", "Weg", "Er is wel gewist.")
    assert (kept, said.endswith("Er is wel gewist.")) == (False, True)
