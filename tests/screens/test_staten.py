"""Every state of a control is designed: it shows, and its words stay readable, in every theme.

Drawn and looked at, for a style sheet can say what Qt then does not do.
"""

from collections import Counter

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QMouseEvent, QRegion
from PySide6.QtWidgets import QAbstractButton, QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from intake_desktop.domain.gespreksverloop import Positie, Stap
from intake_desktop.ui.step_row import StepRow
from intake_desktop.ui.theme import apply_theme, color
from intake_desktop.ui.voorkeuren import THEMAS
from intake_desktop.ui.widgets.keuzeknop import Cijferknop, Keuzechip, Vinkchip
from intake_desktop.ui.widgets.knop import Knop
from intake_desktop.ui.widgets.papier import PapierBeeld
from intake_desktop.ui.widgets.veld import Regelveld, Tekstveld
from tests.screens.contrast import ratio

ROLLEN = ("gewoon", "primair", "stil", "chip", "rij", "vouw", "vinkje")
LEAST, LEAST_DISABLED = 4.5, 2.5
_EDGE, _WIDTH = 8, 150
_LEAST_STEP = 12  # of 255, in lightness and red together
_LEAST_CHANGED = 0.02  # of the picture: a line of another dark shade is not seen
_NO_KEYS = Qt.KeyboardModifier.NoModifier


@pytest.mark.parametrize("thema", [naam for naam, _label in THEMAS])
def test_each_state_of_a_button_shows_and_can_be_read(
    qtbot: QtBot, qapp: QApplication, thema: str
) -> None:
    apply_theme(qapp, thema)
    holder = QWidget()
    qtbot.addWidget(holder)
    column = QVBoxLayout(holder)
    buttons: list[QAbstractButton] = [Knop("Bewaren", rol) for rol in ROLLEN]
    buttons += [Keuzechip(), Vinkchip(), Cijferknop("7")]
    buttons.append(StepRow("Wonen", Positie(Stap.LEEFGEBIED, "huisvesting")))
    for button in buttons:
        button.setText(button.text() or "Bewaren")
        column.addWidget(button)
    holder.setFixedWidth(_WIDTH)
    holder.show()
    wrong: list[str] = []
    for button in buttons:
        called = str(button.property("rol") or type(button).__name__)
        plain = _drawn(button)
        for state, picture in (("muis", _pointed_at(button)), ("ingedrukt", _pressed(button))):
            wrong += _looked_at(f"{called} {state}", plain, picture, LEAST)
        if isinstance(button, StepRow):
            continue  # one may always go anywhere
        button.setEnabled(False)
        wrong += _looked_at(f"{called} uit", plain, _drawn(button), LEAST_DISABLED)
        if button.isCheckable():
            button.setChecked(True)
            wrong += _looked_at(f"{called} aan en uit", plain, _drawn(button), LEAST_DISABLED)
    apply_theme(qapp)
    assert not wrong, "\n".join(wrong)


def test_the_focus_shows_on_what_is_typed_in_and_on_what_scrolls(
    qtbot: QtBot, qapp: QApplication
) -> None:
    apply_theme(qapp)
    window, words, paper = QWidget(), Tekstveld("", regels=1), PapierBeeld()
    qtbot.addWidget(window)
    words.input.setProperty("rol", "woorden")
    paper.reads.show()
    fields = [Regelveld("").input, Tekstveld("").input, words.input, paper.reads]
    column = QVBoxLayout(window)
    for field in fields:
        column.addWidget(field)
    window.resize(400, 500)
    with qtbot.waitExposed(window):
        window.show()
    for here in fields:
        here.setFocus()
        ringed = [f for f in fields if _edge(f) == color("accent")]
        assert ringed == [here]


def _edge(field: QWidget) -> QColor:
    return field.grab().toImage().pixelColor(1, field.height() // 2)


def _looked_at(called: str, plain: QImage, picture: QImage, least: float) -> list[str]:
    found = [f"{called} ziet er niet anders uit"] if _is_alike(plain, picture) else []
    if (contrast := _contrast(picture)) < least:
        found.append(f"{called} is niet te lezen ({contrast:.1f})")
    return found


def _is_alike(plain: QImage, picture: QImage) -> bool:
    """Whether too little of it got another colour, or too little another one, to be noticed."""
    places = [(x, y) for x in range(0, plain.width(), 2) for y in range(plain.height())]
    changed = sum(
        abs(a.lightness() - b.lightness()) + abs(a.red() - b.red()) > _LEAST_STEP
        for a, b in ((plain.pixelColor(*p), picture.pixelColor(*p)) for p in places)
    )
    return changed < _LEAST_CHANGED * len(places)


def _contrast(picture: QImage) -> float:
    """Of the words and what is behind them: the commonest colour and the one furthest from it."""
    inside = [
        picture.pixelColor(x, y)
        for x in range(_EDGE, picture.width() - _EDGE)
        for y in range(_EDGE, picture.height() - _EDGE)
    ]
    counted = Counter(c.rgb() for c in inside)
    ground = next(c for c in inside if c.rgb() == counted.most_common(1)[0][0])
    colours = {c.rgb(): c for c in inside}.values()
    return max(ratio(ground, ink) for ink in colours)


def _drawn(button: QWidget) -> QImage:
    """On a card, where most of them stand."""
    picture = QImage(button.size(), QImage.Format.Format_RGB32)
    picture.fill(color("kaart"))
    button.render(picture, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
    return picture


def _pointed_at(button: QAbstractButton) -> QImage:
    """With the mouse on it; an ordinary button wants to be told, the others look for themselves."""
    place, nobody = QPointF(button.rect().center()), Qt.MouseButton.NoButton
    over = QMouseEvent(QEvent.Type.MouseMove, place, place, nobody, nobody, _NO_KEYS)
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    QApplication.sendEvent(button, over)
    picture = _drawn(button)
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, on=False)
    QApplication.sendEvent(button, QEvent(QEvent.Type.Leave))
    return picture


def _pressed(button: QAbstractButton) -> QImage:
    button.setDown(True)
    picture = _drawn(button)
    button.setDown(False)
    return picture
