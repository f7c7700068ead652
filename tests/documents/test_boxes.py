"""How boxes are divided over pages: nothing is lost, nothing stands alone that should not."""

import pytest

from intake_desktop.documents.boxes import Box, Row, Stack, Table, widened
from intake_desktop.documents.canvas import TaggedCanvas
from intake_desktop.documents.fonts import REGULAR, Face, Measure
from intake_desktop.documents.pages import HEIGHT, WIDTH, divide
from intake_desktop.documents.structure import Element
from intake_desktop.documents.text_box import Run, Text, TextStyle, break_lines

FACE = Face(REGULAR, 10.0, (0, 0, 0))
STYLE = TextStyle(FACE, 10.0)


class Block(Box):
    """A box of a fixed height that can not be divided."""

    def __init__(self, height: float, *, keep_next: bool = False) -> None:
        super().__init__(keep_next=keep_next)
        self.height = height

    def layout(self, width: float) -> float:
        return self.height

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        raise AssertionError("these tests draw nothing")


def text(lines: int) -> Text:
    runs: list[Run] = []
    for number in range(lines):
        runs += [Run(f"regel {number}", FACE), Run(None, FACE)]
    return Text(runs, STYLE, Element("P"), Measure())


def heights(pages: list[Box]) -> list[float]:
    return [page.layout(WIDTH) for page in pages]


def count(box: Box) -> int:
    """How many boxes of a fixed height there are in it."""
    if isinstance(box, Stack):
        return sum(count(b) for b in box.boxes)
    return int(isinstance(box, Block))


def test_a_heading_goes_along_to_the_next_page_with_what_follows() -> None:
    heading = Block(20, keep_next=True)
    first, second = divide(Stack([Block(HEIGHT - 30), heading, Block(40)]))
    assert (count(first), count(second)) == (1, 2)


def test_two_headings_in_a_row_go_along_together() -> None:
    story = Stack(
        [Block(HEIGHT - 50), Block(20, keep_next=True), Block(20, keep_next=True), Block(40)]
    )
    assert [count(page) for page in divide(story)] == [1, 3]


def test_what_belongs_together_moves_as_a_whole() -> None:
    group = Stack([Block(30), Block(30), Block(30)], together=True)
    assert [count(page) for page in divide(Stack([Block(HEIGHT - 50), group]))] == [1, 3]


def test_what_belongs_together_is_divided_only_when_it_is_higher_than_a_page() -> None:
    group = Stack([Block(HEIGHT / 2) for _ in range(5)], together=True)
    pages = divide(Stack([group]))
    assert [count(page) for page in pages] == [2, 2, 1]


def test_a_heading_stays_with_a_group_higher_than_a_page() -> None:
    group = Stack([Block(HEIGHT / 2) for _ in range(3)], together=True)
    pages = divide(Stack([Block(20, keep_next=True), group]))
    assert count(pages[0]) == 2


def test_a_box_higher_than_a_page_ends_the_dividing() -> None:
    assert len(divide(Stack([Block(HEIGHT * 2)]))) == 1


def test_white_above_a_box_is_left_out_at_the_top_of_a_page() -> None:
    low = Block(40)
    low.before = 500
    assert heights(divide(Stack([Block(HEIGHT - 30), low])))[1] == 40


@pytest.mark.parametrize("lines", [3, 50, 69, 70, 200, 1000])
def test_text_runs_on_over_pages_and_keeps_all_lines(lines: int) -> None:
    pages = divide(Stack([Block(HEIGHT - 25), text(lines)]))
    assert sum(heights(pages)) == pytest.approx(HEIGHT - 25 + lines * 10)
    assert max(heights(pages)) <= HEIGHT + 1e-6


def test_no_line_of_a_paragraph_stands_alone() -> None:
    pages = divide(Stack([Block(HEIGHT - 15), text(4)]))
    assert heights(pages) == [HEIGHT - 15, 40]
    pages = divide(Stack([Block(HEIGHT - 35), text(4)]))
    assert heights(pages) == [HEIGHT - 15, 20]


def test_a_row_of_a_table_is_not_divided_unless_it_is_high() -> None:
    head = Row([Stack([text(1)])], [1], 0)
    rows: list[Box] = [Row([Stack([text(3)])], [1], 0) for _ in range(40)]
    pages = divide(Stack([Table(head, Stack(rows))]))
    assert all((height - 10) % 30 == 0 for height in heights(pages))


def test_a_row_higher_than_a_page_is_divided_in_all_its_cells() -> None:
    row = Row([Stack([text(150)]), Stack([text(100)])], [1, 1], 10)
    pages = divide(
        Stack([Table(Row([Stack([text(1)]), Stack([text(1)])], [1, 1], 10), Stack([row]))])
    )
    assert len(pages) == 3
    assert max(heights(pages)) <= HEIGHT


def lines_of(words: str, width: float) -> list[str]:
    lines = break_lines([Run(words, FACE)], width, Measure())
    return ["".join(piece for _, piece in line) for line in lines]


def test_lines_are_filled_word_by_word() -> None:
    assert lines_of("een twee  drie\tvier", 45) == ["een twee", "drie vier"]


def test_a_word_wider_than_the_line_is_broken_and_nothing_is_lost() -> None:
    lines = lines_of("ja " + "w" * 100, 60)
    assert "".join(lines) == "ja" + "w" * 100
    assert lines[0] == "ja"


def test_no_line_ends_in_a_hyphen() -> None:
    for width in range(30, 120, 3):
        lines = lines_of("in- en uitgaven met loon- en reiskosten - ook Heuvel-Oosterwijk", width)
        assert not any(line.endswith("-") for line in lines)


def test_an_empty_line_stays_empty() -> None:
    runs = [Run("a", FACE), Run(None, FACE), Run(None, FACE), Run("b", FACE)]
    assert [len(line) for line in break_lines(runs, 100, Measure())] == [1, 0, 1]


def test_a_column_is_widened_for_its_longest_word_at_the_cost_of_the_others() -> None:
    assert widened([50, 100, 50], [80, 20, 10]) == pytest.approx([80, 80, 40])
    assert widened([50, 50], [10, 20]) == [50, 50]
    assert widened([50, 50], [90, 90]) == [50, 50]


def a_table(rows: int, high: float = 30.0) -> Table:
    head = Row([Stack([Block(10)])], [1], 0)
    return Table(head, Stack([Row([Stack([Block(high)])], [1], 0) for _ in range(rows)]))


def rows_of(table: Box) -> int:
    assert isinstance(table, Table)
    return len(table.body.boxes)


@pytest.mark.parametrize(("rows", "room", "expected"), [(4, 100, (2, 2)), (6, 110, (3, 3))])
def test_the_last_row_of_a_table_is_not_alone_on_a_page(
    rows: int, room: float, expected: tuple[int, int]
) -> None:
    table = a_table(rows)
    table.layout(WIDTH)
    parts = table.split(room)
    assert parts is not None
    assert (rows_of(parts[0]), rows_of(parts[1])) == expected


def test_a_low_table_stays_whole_and_a_high_one_is_divided_anyhow() -> None:
    for table, room, divided in ((a_table(3), 80, False), (a_table(3, high=110), 150, True)):
        table.layout(WIDTH)
        assert (table.split(room) is not None) is divided


def test_what_should_stay_together_is_divided_in_its_table_when_half_a_page_would_stay_white() -> (
    None
):
    goal = Stack([Block(20, keep_next=True), Block(60), a_table(8)], together=True)
    pages = divide(Stack([Block(HEIGHT - 200), goal]))
    assert len(pages) == 2
    assert HEIGHT - pages[0].layout(WIDTH) < 60
    facts = Stack([Block(20), Block(300), a_table(3)], together=True)
    assert count(divide(Stack([Block(HEIGHT - 200), facts]))[0]) == 1


def test_a_page_that_would_stay_loose_gives_a_little_white_for_what_just_does_not_fit() -> None:
    def story(over: float) -> Stack:
        lines: list[Box] = [Stack([Block(20)], before=20.0) for _ in range(10)]
        rest = HEIGHT - 380 + over
        return Stack([*lines, Stack([Block(rest / 2), Block(rest / 2)], together=True)])

    assert len(divide(story(-1))) == 1
    first, *others = divide(story(30))
    assert others == []
    assert first.layout(WIDTH) <= HEIGHT
    assert len(divide(story(80))) == 2
