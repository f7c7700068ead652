"""The radar on the screen."""

from math import cos, pi, sin

import pytest
from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QFontMetricsF, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from intake_desktop.domain.plaat import Halte
from intake_desktop.domain.radar import Lijn, Punt, RadarAs, RadarBeeld
from intake_desktop.ui.charts.radar_namen import Naam, fitting_radius, place_names
from intake_desktop.ui.charts.radar_widget import RadarWidget, crosses
from intake_desktop.ui.theme import apply_theme, color

NAMEN = (
    "Geld en schulden", "Werk en opleiding", "Tijdsbesteding", "Wonen", "Thuis en relaties",
    "Psychische gezondheid", "Lichamelijke gezondheid", "Middelengebruik", "Zelfzorg",
    "Huishouden en regelen", "Mensen om u heen", "Meedoen", "Politie en justitie",
)  # fmt: skip


def an_axis(index: int, niveau: int | None) -> RadarAs:
    top = Punt(sin(2 * pi * index / len(NAMEN)), cos(2 * pi * index / len(NAMEN)))
    punt = Punt(top.x * niveau / 5, top.y * niveau / 5) if niveau else None
    return RadarAs(NAMEN[index], NAMEN[index], top, niveau, punt, None, None)


def a_picture(niveaus: dict[int, int], alt: str = "Figuur") -> RadarBeeld:
    assen = tuple(an_axis(i, niveaus.get(i)) for i in range(len(NAMEN)))
    lijnen = tuple(
        Lijn(a.punt, b.punt)
        for a, b in zip(assen, (*assen[1:], assen[0]), strict=True)
        if a.punt and b.punt
    )
    return RadarBeeld(assen, lijnen, (), None, False, alt, ())


def drawn(qtbot: QtBot, beeld: RadarBeeld) -> QImage:
    radar = RadarWidget()
    qtbot.addWidget(radar)
    radar.resize(560, 460)
    radar.set_beeld(beeld)
    return radar.grab().toImage()


def has_colour(image: QImage, colour: QColor) -> bool:
    wanted = colour.rgb()
    width, height = image.width(), image.height()
    return any(image.pixel(x, y) == wanted for x in range(0, width, 2) for y in range(height))


@pytest.fixture(autouse=True)
def _looks(qapp: QApplication) -> None:
    apply_theme(qapp)


def test_its_words_are_spoken(qtbot: QtBot) -> None:
    radar = RadarWidget()
    qtbot.addWidget(radar)
    radar.set_beeld(a_picture({0: 3}, "Geld en schulden 3"))
    assert radar.accessibleName() == "Geld en schulden 3"


def test_nothing_is_drawn_before_there_is_a_picture(qtbot: QtBot) -> None:
    radar = RadarWidget()
    qtbot.addWidget(radar)
    assert not has_colour(radar.grab().toImage(), color("accent"))


def test_a_niveau_is_drawn_in_the_one_hue(qtbot: QtBot) -> None:
    assert not has_colour(drawn(qtbot, a_picture({})), color("accent"))
    assert has_colour(drawn(qtbot, a_picture({0: 3})), color("accent"))


def test_only_a_closed_figure_is_shaded(qtbot: QtBot) -> None:
    beside_the_middle = (272, 190)
    plain = drawn(qtbot, a_picture({})).pixelColor(*beside_the_middle)
    some = drawn(qtbot, a_picture({0: 5, 1: 5, 12: 5})).pixelColor(*beside_the_middle)
    every = drawn(qtbot, a_picture(dict.fromkeys(range(13), 5))).pixelColor(*beside_the_middle)
    assert some == plain
    assert every != plain


@pytest.mark.parametrize(("schaal", "width", "height"), [(100, 500, 420), (200, 900, 800)])
def test_no_name_stands_over_another_or_out_of_the_picture(
    qapp: QApplication, schaal: int, width: int, height: int
) -> None:
    apply_theme(qapp, schaal=schaal)
    metrics, area = QFontMetricsF(QApplication.font()), QSizeF(width, height)
    assen = a_picture(dict.fromkeys(range(13), 4)).assen
    radius = fitting_radius(assen, metrics, area)
    names = place_names(assen, QPointF(width / 2, height / 2), radius, metrics, area)
    apply_theme(qapp)
    assert len(names) == len(NAMEN)
    assert overlapping(names) == []
    outside = [n for n in names if n.vak.left() < 0 or n.vak.right() > width + 1]
    assert outside == []
    assert all(n.vak.top() >= -1 and n.vak.bottom() <= height + 1 for n in names)


def overlapping(names: list[Naam]) -> list[tuple[str, ...]]:
    return [
        (*one.regels, *other.regels)
        for i, one in enumerate(names)
        for other in names[i + 1 :]
        if one.vak.adjusted(1, 1, -1, -1).intersects(other.vak)
    ]


def test_another_size_or_picture_is_drawn_as_if_it_were_the_first(qtbot: QtBot) -> None:
    radar = RadarWidget()
    qtbot.addWidget(radar)
    radar.resize(400, 360)
    radar.set_beeld(a_picture({0: 2}))
    radar.grab()
    radar.resize(560, 460)
    assert radar.grab().toImage() == drawn(qtbot, a_picture({0: 2}))
    radar.set_beeld(a_picture({0: 3, 4: 5}))
    assert radar.grab().toImage() == drawn(qtbot, a_picture({0: 3, 4: 5}))


@pytest.mark.parametrize("niveaus", [{0: 2, 1: 3}, {0: 2, 12: 3}, dict.fromkeys(range(13), 3)])
def test_no_line_runs_through_a_figure_at_a_ring(qtbot: QtBot, niveaus: dict[int, int]) -> None:
    radar = RadarWidget()
    qtbot.addWidget(radar)
    radar.resize(560, 460)
    picture = a_picture(niveaus)
    radar.set_beeld(picture)
    radar.grab()
    figures = {figure: box for box, figure in radar.ring_figures}
    assert len(figures) >= 3
    ends = [
        tuple(radar.place_of(Halte(p.x, -p.y, "")) for p in (line.van, line.naar))
        for line in picture.lijnen
    ]
    assert not [1 for box in figures.values() for start, end in ends if crosses(box, start, end)]


def test_a_line_crosses_a_box_only_where_it_runs_through_it() -> None:
    box = QRectF(10, 10, 10, 10)
    assert crosses(box, QPointF(0, 0), QPointF(30, 30))
    assert not crosses(box, QPointF(0, 18), QPointF(12, 30))
    assert not crosses(box, QPointF(0, 0), QPointF(5, 5))
