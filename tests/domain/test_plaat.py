"""Walking through a picture with the arrow keys."""

from intake_desktop.domain.plaat import Halte, next_halte

GRID = tuple(Halte(x, y, f"{x},{y}") for x in (0.0, 0.5, 1.0) for y in (0.0, 1.0))


def walked(start: str, *steps: tuple[int, int]) -> str:
    at = next(i for i, halte in enumerate(GRID) if halte.tekst == start)
    for right, down in steps:
        at = next_halte(GRID, at, right, down)
    return GRID[at].tekst


def test_each_arrow_goes_to_the_neighbour_on_that_side() -> None:
    assert walked("0.0,0.0", (1, 0)) == "0.5,0.0"
    assert walked("0.5,0.0", (0, 1)) == "0.5,1.0"
    assert walked("0.5,1.0", (-1, 0), (0, -1)) == "0.0,0.0"


def test_at_the_edge_it_stays_where_it_is() -> None:
    assert walked("1.0,1.0", (1, 0), (0, 1)) == "1.0,1.0"
