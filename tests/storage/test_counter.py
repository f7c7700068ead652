from pathlib import Path

import pytest

from intake_desktop.storage.counter import Counter


def test_the_last_number_is_kept(tmp_path: Path) -> None:
    with Counter(tmp_path / "teller") as counter:
        assert counter.read() == 0
        counter.write(41)
        counter.write(42)
        counter.flush()
    with Counter(tmp_path / "teller") as again:
        assert again.read() == 42


@pytest.mark.parametrize("content", [b"", b"12", b"geen getal, wel lang genoeg", b"\xff" * 21])
def test_an_unreadable_counter_counts_as_none(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "teller").write_bytes(content)
    with Counter(tmp_path / "teller") as counter:
        assert counter.read() == 0
        counter.write(7)
        assert counter.read() == 7
