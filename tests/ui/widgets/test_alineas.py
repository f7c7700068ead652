"""Many lines as one label."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from intake_desktop.ui.theme import apply_theme
from intake_desktop.ui.widgets.alineas import Alineas

LINE = "Zij heeft sinds de zomer een regeling met de woningbouw en betaalt elke maand."


@pytest.fixture
def alineas(qtbot: QtBot, qapp: QApplication) -> Alineas:
    apply_theme(qapp)
    made = Alineas("voorlees")
    qtbot.addWidget(made)
    made.set_lines((LINE, "Kort.", LINE))
    return made


def test_its_lines_are_read_one_by_one(alineas: Alineas) -> None:
    assert alineas.text() == f"{LINE}\nKort.\n{LINE}"


def test_it_is_as_high_as_its_lines_need(alineas: Alineas) -> None:
    wide, narrow = alineas.heightForWidth(900), alineas.heightForWidth(200)
    assert narrow > 2 * wide
    alineas.set_lines(("Kort.",))
    assert alineas.heightForWidth(200) < wide


def test_a_long_word_asks_no_more_room_than_its_pieces(alineas: Alineas) -> None:
    alineas.set_lines(("a" * 400,))
    assert alineas.minimumSizeHint().width() < 300


def test_its_words_are_drawn(alineas: Alineas) -> None:
    alineas.resize(300, alineas.heightForWidth(300))
    drawn = alineas.grab().toImage()
    alineas.set_lines((LINE, "Lang.", LINE))
    assert alineas.grab().toImage() != drawn


def test_a_name_with_hyphens_asks_no_more_room_than_its_parts(alineas: Alineas) -> None:
    alineas.set_lines(("Oudshoorn",))
    one = alineas.minimumSizeHint().width()
    alineas.set_lines(("-".join(["Oudshoorn"] * 9),))
    assert alineas.minimumSizeHint().width() < 1.5 * one
