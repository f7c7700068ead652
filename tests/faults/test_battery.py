"""The gates of the battery with small counts; `make faults` runs all of them in full."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.faults.battery import ELSEWHERE, GATES
from tests.faults.gate import Gate, NotHereError, Room

ONLY_IN_FULL = {8, 9, 39, 40}
"""Numbers whose gate takes many seconds even when it is small: `make faults` alone runs those."""

SMALL = [gate for gate in GATES if not ONLY_IN_FULL & set(gate.promises)]


@pytest.mark.parametrize("gate", SMALL, ids=lambda gate: "-".join(map(str, gate.promises)))
def test_a_gate_holds_with_small_counts(gate: Gate, tmp_path: Path, qapp: QApplication) -> None:
    room = Room(tmp_path / "ruimte", kept_in=tmp_path / "bewaard")
    room.folder.mkdir(mode=0o700)
    try:
        outcomes = gate.run(room)
    except NotHereError as reason:
        pytest.skip(str(reason))
    assert outcomes.keys() == gate.promises.keys()
    assert [f"{n}: {o}" for n, o in outcomes.items() if not o.ok] == []


def test_each_number_has_one_place() -> None:
    numbers = [number for gate in GATES for number in gate.promises]
    assert len(numbers) == len(set(numbers))
    assert not set(numbers) & set(ELSEWHERE)
