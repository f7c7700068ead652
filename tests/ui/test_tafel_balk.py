"""The bar under the header: about whom it is now, and who is in the room."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from intake_desktop.domain.aandacht import Aandacht, Kamer
from intake_desktop.domain.dossier import Aanwezige, Dossier, with_parts
from intake_desktop.domain.gespreksverloop import Positie, Stap
from intake_desktop.domain.rollen import HUISHOUDEN, Rol
from intake_desktop.domain.uitspraak import Uitspraak
from intake_desktop.ui.aankleden import Aankleding
from intake_desktop.ui.tafel_balk import TafelBalk
from intake_desktop.ui.theme import apply_theme
from tests.domain.paar import FATMA, MEHMET, a_couple
from tests.factories import MOMENT, a_dossier, a_gesprek
from tests.ui.gesprek import find, press, type_in
from tests.ui.raamwerk import Raamwerk

WONEN = Positie(Stap.LEEFGEBIED, "huisvesting")


Open = Callable[..., Raamwerk]


@pytest.fixture
def paar(open_frame: Open) -> Raamwerk:
    first, second = a_couple()
    return open_frame(first, (second,))


def alt(raamwerk: Raamwerk, key: Qt.Key) -> None:
    QTest.keyClick(raamwerk.frame, key, Qt.KeyboardModifier.AltModifier)


def lines_of(raamwerk: Raamwerk, dossier_id: str) -> list[Uitspraak]:
    return [u for d in raamwerk.session.dossiers if d.id == dossier_id for u in d.uitspraken]


def room(raamwerk: Raamwerk) -> Kamer:
    return raamwerk.session.aandacht.kamer


def words(raamwerk: Raamwerk) -> str:
    """Everything that can be read in the window, also for screen readers."""
    labels = [x for x in raamwerk.frame.findChildren(QWidget) if x.isVisible()]
    texts = [x.text() for x in labels if isinstance(x, QLabel)]
    return " ".join([*texts, *(x.accessibleName() for x in labels)])


def test_with_one_client_and_no_one_else_there_is_no_bar(raamwerk: Raamwerk) -> None:
    assert find(raamwerk.frame, TafelBalk, "tafel").isHidden()


def test_a_key_turns_to_the_other_client_and_the_page_stays(paar: Raamwerk) -> None:
    paar.frame.turn_to(WONEN)
    alt(paar, Qt.Key.Key_2)
    assert paar.session.dossier.id == MEHMET
    assert paar.frame.positie == WONEN
    assert "Gesprek met meneer Ali" in words(paar)
    alt(paar, Qt.Key.Key_1)
    assert paar.session.dossier.id == FATMA


def test_what_is_typed_is_finished_for_whom_it_was_and_goes_on_for_the_other(
    paar: Raamwerk,
) -> None:
    paar.frame.turn_to(WONEN)
    type_in(paar.frame, "leefgebied.lastig", "tocht")
    alt(paar, Qt.Key.Key_2)
    type_in(paar.frame, "leefgebied.lastig", "trap", enter=True)
    assert [u.tekst for u in lines_of(paar, FATMA)] == ["tocht"]
    assert [u.tekst for u in lines_of(paar, MEHMET)] == ["trap"]


def test_what_is_noted_for_both_stands_in_both_dossiers(paar: Raamwerk) -> None:
    paar.frame.turn_to(WONEN)
    alt(paar, Qt.Key.Key_3)
    type_in(paar.frame, "leefgebied.lastig", "M: het is te klein", enter=True)
    (hers,), (his,) = lines_of(paar, FATMA), lines_of(paar, MEHMET)
    assert (hers.persoon, hers.spreker) == (HUISHOUDEN, Rol.MEDECLIENT)
    assert (his.tekst, his.spreker) == ("het is te klein", Rol.CLIENT)


def test_what_is_said_apart_can_be_read_nowhere_when_the_other_is_back(paar: Raamwerk) -> None:
    paar.frame.turn_to(WONEN)
    alt(paar, Qt.Key.Key_0)
    assert paar.session.aandacht == Aandacht(FATMA, kamer=Kamer.APART)
    type_in(paar.frame, "leefgebied.lastig", "geheimpje", enter=True)
    assert "geheimpje" in words(paar) or "geheimpje" in str(paar.session.dossier)
    alt(paar, Qt.Key.Key_0)
    for positie in (WONEN, Positie(Stap.PLAN), Positie(Stap.TEKENEN), Positie(Stap.BEELD)):
        paar.frame.turn_to(positie)
        assert "geheimpje" not in words(paar)
    assert "geheimpje" not in str(paar.session.dossier)
    alt(paar, Qt.Key.Key_2)
    assert "geheimpje" not in str(paar.session.dossiers[1])


def test_the_room_can_be_chosen_with_the_mouse_and_the_bar_offers_the_way_back(
    paar: Raamwerk,
) -> None:
    press(find(paar.frame, QAbstractButton, "tafel.kamer.zonder_client"))
    assert room(paar) is Kamer.ZONDER_CLIENT
    press(find(paar.frame, QAbstractButton, "tafel.apart.actie"))
    assert room(paar) is Kamer.IEDEREEN
    press(find(paar.frame, QAbstractButton, "tafel.over.2"))
    assert paar.session.dossier.id == MEHMET
    assert find(paar.frame, QWidget, "tafel.over.samen").isVisible()


def test_a_line_may_be_let_on_the_own_paper_by_the_client_alone(paar: Raamwerk) -> None:
    paar.frame.turn_to(WONEN)
    alt(paar, Qt.Key.Key_0)
    type_in(paar.frame, "leefgebied.lastig", "mijn geheimpje", enter=True)
    paar.frame.turn_to(Positie(Stap.TEKENEN))
    assert "mijn geheimpje" not in str(paar.session.own_paper)
    press(find(paar.frame, QAbstractButton, "tekenen.apart.1.op_papier"))
    assert "mijn geheimpje" in str(paar.session.own_paper)
    alt(paar, Qt.Key.Key_0)
    assert not find(paar.frame, QAbstractButton, "tekenen.apart.1.op_papier").isVisible()
    assert "mijn geheimpje" not in str(paar.session.paper_on_screen)
    assert "mijn geheimpje" in str(paar.session.own_paper)


def test_a_couple_that_comes_again_is_told_that_the_next_gesprek_is_of_both(
    open_frame: Open,
) -> None:
    first, second = a_couple(MOMENT - timedelta(days=30))
    work = open_frame(first, (second,))
    assert "weer met mevrouw Ali en meneer Ali" in words(work)


def test_a_bar_that_is_gone_follows_nothing(qtbot: QtBot, paar: Raamwerk) -> None:
    gone = TafelBalk(paar.session)
    gone.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    with qtbot.captureExceptions() as met:
        alt(paar, Qt.Key.Key_2)
    assert met == []


def with_a_mother() -> Dossier:
    dossier = a_dossier()
    mother = Aanwezige("b1", "Mevrouw De Wit", Rol.ANDER, relatie="moeder")
    gesprek = replace(dossier.gesprek or a_gesprek(), aanwezigen=(mother,))
    return with_parts(dossier, (gesprek,))


@pytest.fixture
def twice(qapp: QApplication) -> Iterator[None]:
    """Letters of twice the size."""
    apply_theme(qapp, schaal=200)
    yield
    apply_theme(qapp)


def buttons(raamwerk: Raamwerk) -> list[QAbstractButton]:
    names = ("tafel.kamer.apart", "tafel.kamer.zonder_client")
    return [find(raamwerk.frame, QAbstractButton, name) for name in names]


def make_wide(work: Raamwerk, width: int) -> None:
    work.frame.resize(width, 768)
    for _turn in range(2):  # the buttons move in a turn of their own
        QApplication.processEvents()


def test_where_there_is_little_room_the_buttons_stand_beside_the_title(
    open_frame: Open, twice: None
) -> None:
    work = open_frame(with_a_mother())
    make_wide(work, 1366)
    bar = find(work.frame, TafelBalk, "tafel")
    assert bar.isHidden()
    assert [button.isVisible() for button in buttons(work)] == [True, True]
    assert [button.text() for button in buttons(work)] == ["Apart", "Zonder cliënt"]
    assert buttons(work)[0].accessibleName().startswith("Apart gesproken met")
    make_wide(work, 1920)
    assert bar.isVisible()
    assert [button.text() for button in buttons(work)] == ["Apart gesproken", "Zonder cliënt"]
    assert all(bar.isAncestorOf(button) for button in buttons(work))


def test_the_buttons_come_back_in_the_letters_of_the_bar(
    open_frame: Open, twice: None, qapp: QApplication
) -> None:
    work = open_frame(with_a_mother())
    make_wide(work, 1366)
    dressing = Aankleding(qapp, work.frame)
    dressing.dress("licht", 100)
    make_wide(work, 1366)
    assert find(work.frame, TafelBalk, "tafel").isVisible()
    assert all(button.height() < 60 for button in buttons(work))


def test_apart_works_where_the_bar_is_folded_and_says_so_there(
    open_frame: Open, twice: None
) -> None:
    work = open_frame(with_a_mother())
    make_wide(work, 1366)
    press(buttons(work)[0])
    assert room(work) is Kamer.APART
    assert find(work.frame, QWidget, "tafel.apart").isVisible()
    assert not any(button.isVisible() for button in buttons(work))
    alt(work, Qt.Key.Key_0)
    assert room(work) is Kamer.IEDEREEN
    assert find(work.frame, TafelBalk, "tafel").isHidden()


def test_a_couple_keeps_its_names_below_the_header(twice: None, paar: Raamwerk) -> None:
    assert find(paar.frame, QWidget, "tafel.over.2").isVisible()
    bar = find(paar.frame, TafelBalk, "tafel")
    assert not any(bar.isAncestorOf(button) for button in buttons(paar))
