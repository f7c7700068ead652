"""What counts as a drawn signature."""

from intake_desktop.domain.handtekening import (
    BREED,
    HOOG,
    MEESTE_PUNTEN,
    objection,
    points_of,
    stroke_of,
)

LINE = (100, 100, 400, 200)


def test_a_stroke_is_rounded_and_stays_inside_the_field() -> None:
    assert stroke_of([(-5, 10.4), (2000, 900)]) == (0, 10, BREED, HOOG)


def test_points_that_coincide_are_kept_once() -> None:
    assert stroke_of([(10, 10), (10.4, 10.2), (11, 11), (20, 20)]) == (10, 10, 20, 20)


def test_the_points_of_a_stroke_come_back() -> None:
    assert points_of(LINE) == ((100, 100), (400, 200))
    assert points_of(()) == ()


def test_nothing_and_a_dot_are_no_signature() -> None:
    assert "nog niets" in objection(())
    assert "nog niets" in objection(((), ()))
    assert "stip" in objection(((10, 10, 12, 12), (30, 30)))


def test_a_line_is_a_signature_and_endless_scribbling_is_not() -> None:
    assert objection((LINE,)) == ""
    assert "erg veel" in objection((LINE * MEESTE_PUNTEN,))
