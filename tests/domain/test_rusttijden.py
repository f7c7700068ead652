import pytest

from intake_desktop.domain.rusttijden import Rust, Rusttijden

STANDARD = Rusttijden()


@pytest.mark.parametrize(
    ("minutes", "in_gesprek", "found"),
    [
        (4.99, True, Rust.NIETS),
        (5, True, Rust.AFDEKKEN),
        (29.99, True, Rust.AFDEKKEN),
        (30, True, Rust.SLOT),
        (4.99, False, Rust.NIETS),
        (5, False, Rust.SLOT),
    ],
)
def test_at_the_table_the_cover_comes_first_elsewhere_the_lock(
    minutes: float, in_gesprek: bool, found: Rust
) -> None:
    assert STANDARD.after(minutes * 60, in_gesprek=in_gesprek) is found


def test_times_can_only_be_made_shorter() -> None:
    assert Rusttijden(60, 600, 60).bounded() == STANDARD
    assert Rusttijden(0, -3, 0).bounded() == Rusttijden(1, 1, 1)
    assert Rusttijden(2, 10, 3).bounded() == Rusttijden(2, 10, 3)


def test_the_next_look_comes_when_something_can_change() -> None:
    assert STANDARD.until_next(0, in_gesprek=True) == 300
    assert STANDARD.until_next(300, in_gesprek=True) == 1500
    assert STANDARD.until_next(299.99, in_gesprek=False) == 0.1
    assert STANDARD.until_next(9999, in_gesprek=True) == 60
