"""The logo of the municipality: in its own proportions, on white, in every theme."""

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from intake_desktop.ui.pages.huismerk import HIGHEST, WIDEST, Huismerk
from intake_desktop.ui.theme import apply_theme


def a_logo(width: int, height: int) -> QImage:
    logo = QImage(width, height, QImage.Format.Format_ARGB32)
    logo.fill(QColor("navy"))
    return logo


@pytest.mark.parametrize(
    ("width", "height", "wanted"),
    [(900, 90, (WIDEST, 20)), (100, 400, (12, HIGHEST)), (46, 46, (46, 46))],
)
def test_a_logo_fits_its_place_in_its_own_proportions(
    qtbot: QtBot, qapp: QApplication, width: int, height: int, wanted: tuple[int, int]
) -> None:
    apply_theme(qapp)
    merk = Huismerk(a_logo(width, height))
    qtbot.addWidget(merk)
    assert merk.sizeHint().toTuple() == (wanted[0] + 12, wanted[1] + 12)


def test_it_is_drawn_on_white_also_in_the_dark(qtbot: QtBot, qapp: QApplication) -> None:
    apply_theme(qapp, "donker")
    merk = Huismerk(a_logo(40, 40))
    qtbot.addWidget(merk)
    merk.resize(merk.sizeHint())
    drawn = merk.grab().toImage()
    apply_theme(qapp)
    assert drawn.pixelColor(4, drawn.height() // 2) == QColor("white")
    assert drawn.pixelColor(drawn.rect().center()) == QColor("navy")
