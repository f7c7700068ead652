"""A described picture on the screen, with the same in a table."""

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from intake_desktop.domain.ladder import Ladder, Trede
from intake_desktop.domain.platen import ladder_plaat
from intake_desktop.ui.charts.plaatveld import PlaatMetTabel, Plaatveld
from intake_desktop.ui.theme import apply_theme
from intake_desktop.ui.widgets.tekst import Tekst

TREDEN = tuple(Trede(n, f"Naam van trede {n}", "", "") for n in range(1, 7))


def a_picture(qtbot: QtBot, nu: int) -> PlaatMetTabel:
    made = PlaatMetTabel("ladder")
    qtbot.addWidget(made)
    made.resize(500, 400)
    made.set_plaat(ladder_plaat(TREDEN, Ladder(nu, 6)))
    return made


def grey(made: PlaatMetTabel) -> QImage:
    return made.veld.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)


def test_another_trede_is_another_picture_also_without_colour(
    qtbot: QtBot, qapp: QApplication
) -> None:
    apply_theme(qapp)
    assert grey(a_picture(qtbot, 2)) != grey(a_picture(qtbot, 3))


def test_no_word_is_cut_off_at_twice_the_size(qtbot: QtBot, qapp: QApplication) -> None:
    apply_theme(qapp)
    small = a_picture(qtbot, 2).veld.minimumSizeHint()
    apply_theme(qapp, schaal=200)
    large = a_picture(qtbot, 2).veld.minimumSizeHint()
    apply_theme(qapp)
    assert large.width() > 1.8 * small.width()
    assert large.height() > 1.8 * small.height()


def test_the_table_is_made_when_someone_unfolds_it_and_follows(qtbot: QtBot) -> None:
    made = a_picture(qtbot, 2)
    made.show()
    assert made.findChildren(Tekst) == []
    fold = made.findChild(QAbstractButton, "ladder.tabel.vouw")
    assert fold is not None
    fold.click()
    assert "2: Naam van trede 2" in [t.text() for t in made.findChildren(Tekst)]
    made.set_plaat(ladder_plaat(TREDEN, Ladder(4, 6)))
    qtbot.wait_until(lambda: "4: Naam van trede 4" in [t.text() for t in made.findChildren(Tekst)])


def test_nothing_to_draw_leaves_no_room(qtbot: QtBot) -> None:
    made = a_picture(qtbot, 2)
    made.set_plaat(None)
    assert made.isHidden()
    assert isinstance(made.veld, Plaatveld)
