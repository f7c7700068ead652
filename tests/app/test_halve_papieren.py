"""Half papers are gone at the next start, at the lock and at closing; files of others stay."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from intake_desktop.app.halve_papieren import sweep_papers
from intake_desktop.domain.papieren import Papiersoort, file_name
from intake_desktop.exchange.bundel_uitleg import BUITEN_NAAM
from intake_desktop.paths import PART_SUFFIX
from tests.factories import a_dossier
from tests.journeys.tafel import Tafel

OF_OTHERS = ("plan.pdf", "vakantie.pdf.deel", "plan-van-aanpak-2026-11-24-000002-v1.pdf")


def half_papers(folder: Path) -> None:
    """What a power cut leaves of each kind of paper, beside files of others."""
    folder.mkdir(exist_ok=True)
    day = date(2026, 11, 24)
    names = [file_name(soort, a_dossier(), day) for soort in Papiersoort]
    names += ["kopie-voor-de-mail-2026-11-24-000002-v1.pdf", "afspraken-2026-11-24.ics"]
    for name in (*(n + PART_SUFFIX for n in names), *OF_OTHERS):
        (folder / name).write_bytes(b"%PDF-1.7 half")


def left(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir() if path.is_file()}


def test_only_what_is_ours_and_half_goes(tmp_path: Path) -> None:
    half_papers(tmp_path)
    assert sweep_papers(tmp_path) == len(Papiersoort) + 2
    assert left(tmp_path) == set(OF_OTHERS)
    assert sweep_papers(tmp_path / "weg") == 0


def test_half_bundles_and_dossier_files_go_too_also_in_the_folder_for_bundles(
    tmp_path: Path,
) -> None:
    (tmp_path / "daarna").mkdir()
    ours = ("dossiers-2026-11-24-1-000002.age", "bundel-000002-v1-client.zip.age", BUITEN_NAAM)
    for name in ours:
        (tmp_path / f"{name}{PART_SUFFIX}").touch()
        (tmp_path / "daarna" / f"{name}{PART_SUFFIX}").touch()
    (tmp_path / "daarna" / f"vakantie.pdf{PART_SUFFIX}").touch()
    assert sweep_papers(tmp_path) == 2 * len(ours)
    assert left(tmp_path / "daarna") == {f"vakantie.pdf{PART_SUFFIX}"}


@pytest.mark.parametrize("moment", ["start", "slot", "sluiten"])
def test_half_papers_are_gone(open_program: Callable[..., Tafel], moment: str) -> None:
    program = open_program()
    half_papers(program.folder)
    if moment == "start":
        program.keukentafel.preload()
        program.keukentafel.papier.thread_.wait()
    elif moment == "slot":
        program.unlock()
        program.window.lock()
    else:
        program.window.close()
    assert left(program.folder) >= set(OF_OTHERS)
    assert not [name for name in left(program.folder) if name.startswith("afspraken")]
