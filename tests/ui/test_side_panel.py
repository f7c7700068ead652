"""Loose notes find their leefgebied, steps for the plan are kept from their first letter."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from intake_desktop.domain.gespreksverloop import Positie, Stap
from intake_desktop.domain.uitspraak import Plek, Uitspraak, VraagStatus
from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.side_panel import SidePanel
from intake_desktop.ui.widgets.versleept import carried_note
from tests.factories import an_actie, an_eigen_vraag, an_uitspraak
from tests.ui.formulier import a_formulier
from tests.ui.gesprek import a_session, find, innermost, press, type_in

NOTE, STEP = "zijkant.notitie", "zijkant.actie"


@pytest.fixture
def session(qtbot: QtBot) -> DossierSession:
    return a_session()


@pytest.fixture
def panel(session: DossierSession, qtbot: QtBot) -> Iterator[SidePanel]:
    made = SidePanel(session, a_formulier())
    session.changed.connect(lambda _old, new, _typing: made.show_dossier(new))
    qtbot.addWidget(made)
    made.show_dossier(session.dossier)
    made.show()
    yield made
    session.setParent(made)


def notes(session: DossierSession) -> list[tuple[str, str]]:
    found = session.dossier.uitspraken
    return [(u.tekst, u.leefgebied) for u in found if u.plek is Plek.NOTITIE]


def words(panel: SidePanel) -> str:
    QApplication.processEvents()
    return " ".join(label.text() for label in panel.findChildren(QLabel) if label.isVisible())


def note_field(panel: SidePanel) -> QPlainTextEdit:
    field = innermost(find(panel, QWidget, NOTE))
    assert isinstance(field, QPlainTextEdit)
    return field


def test_a_note_goes_home_while_it_is_typed_also_with_a_typing_error(
    panel: SidePanel, session: DossierSession
) -> None:
    type_in(panel, NOTE, "/woonen")
    assert notes(session) == [("/woonen", "")]
    type_in(panel, NOTE, " lekkage")
    assert notes(session) == [("lekkage", "huisvesting")]


def test_enter_ends_a_note_and_says_where_it_is(
    panel: SidePanel, session: DossierSession, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(panel.said) as said:
        type_in(panel, NOTE, "/wonen lekkage", enter=True)
    assert said.args == ["Notitie staat bij Wonen."]
    assert note_field(panel).toPlainText() == ""
    type_in(panel, NOTE, "nog een", enter=True)
    assert notes(session) == [("lekkage", "huisvesting"), ("nog een", "")]


def test_a_note_without_address_waits_and_is_placed_through_its_menu(
    panel: SidePanel, session: DossierSession
) -> None:
    type_in(panel, NOTE, "brief van de bank", enter=True)
    assert "brief van de bank" in words(panel)
    (note,) = session.dossier.uitspraken
    menu = find(panel, QPushButton, f"zijkant.plaats.{note.id}").menu()
    (money,) = [action for action in menu.actions() if action.text() == "Geld en schulden"]
    money.trigger()
    assert notes(session) == [("brief van de bank", "financien")]
    assert "brief van de bank" not in words(panel)
    assert session.undo() == "Notitie plaatsen"


def test_a_note_that_waits_can_be_dragged_to_its_leefgebied(
    panel: SidePanel, session: DossierSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    type_in(panel, NOTE, "brief van de bank", enter=True)
    (note,) = session.dossier.uitspraken
    carried: list[str] = []
    monkeypatch.setattr(
        QDrag, "exec", lambda drag, _how: carried.append(carried_note(drag.mimeData()))
    )
    card = find(panel, QWidget, f"zijkant.los.{note.id}")
    QTest.mousePress(card, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    move = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(60, 60),
        QPointF(60, 60),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(card, move)
    assert carried == [note.id]
    panel.place_note(note.id, "huisvesting")
    assert notes(session) == [("brief van de bank", "huisvesting")]


def test_a_note_is_one_step_to_undo_and_the_field_follows(
    panel: SidePanel, session: DossierSession
) -> None:
    type_in(panel, NOTE, "brief")
    session.undo()
    assert notes(session) == []
    assert note_field(panel).toPlainText() == ""
    type_in(panel, NOTE, "nieuw")
    assert notes(session) == [("nieuw", "")]


def test_notes_with_signs_are_shown_as_they_are(panel: SidePanel, session: DossierSession) -> None:
    note = an_uitspraak(plek=Plek.NOTITIE, leefgebied="", tekst="<b>mail</b> <jan@voorbeeld.nl>")
    session.apply("Notitie", lambda d: d.with_part(note))
    assert "<b>mail</b> <jan@voorbeeld.nl>" in words(panel)


def test_a_step_is_kept_from_its_first_letter_and_ends_with_enter(
    panel: SidePanel, session: DossierSession
) -> None:
    press(find(panel, QPushButton, "zijkant.nieuwe_actie"))
    type_in(panel, STEP, "Bel")
    assert [a.tekst for a in session.dossier.acties] == ["Bel"]
    type_in(panel, STEP, "len ", enter=True)
    assert [a.tekst for a in session.dossier.acties] == ["Bellen"]
    assert not find(panel, QWidget, STEP).isVisible()
    assert "Bellen" in words(panel)
    assert session.undo() == "Actie toevoegen"
    assert session.dossier.acties == ()


def test_selected_words_become_a_step_at_once(panel: SidePanel, session: DossierSession) -> None:
    panel.start_actie("Cv bijwerken")
    assert [a.tekst for a in session.dossier.acties] == ["Cv bijwerken"]
    panel.start_actie("Gastouder bellen")
    assert [a.tekst for a in session.dossier.acties] == ["Cv bijwerken", "Gastouder bellen"]


def test_a_step_that_is_undone_while_it_is_typed_leaves_an_empty_field(
    panel: SidePanel, session: DossierSession
) -> None:
    panel.start_actie("Cv bijwerken")
    session.undo()
    field = innermost(find(panel, QWidget, STEP))
    assert isinstance(field, QLineEdit)
    assert field.text() == ""
    assert session.dossier.acties == ()


def test_of_many_steps_the_newest_are_shown_and_the_rest_is_a_click_away(
    panel: SidePanel, session: DossierSession, qtbot: QtBot
) -> None:
    for number in range(6):
        step = an_actie(id=f"a{number}", tekst=f"Stap {number}")
        session.apply("Actie", lambda d, step=step: d.with_part(step))  # type: ignore[misc]  # a bound default
    assert "Stap 1" not in words(panel)
    assert "Stap 5" in words(panel)
    (more,) = [b for b in panel.findChildren(QPushButton) if "Nog 2" in b.text()]
    with qtbot.waitSignal(panel.go_to) as gone:
        press(more)
    assert gone.args == [Positie(Stap.PLAN)]


def test_own_questions_are_told_with_what_became_of_them(
    panel: SidePanel, session: DossierSession
) -> None:
    vraag = an_eigen_vraag(status=VraagStatus.UITZOEKEN)
    session.apply("Vraag", lambda d: d.with_part(vraag))
    spoken = [label.accessibleName() for label in panel.findChildren(QLabel)]
    assert "Mag ik bijverdienen?, wordt uitgezocht" in spoken


def test_a_note_belongs_to_who_types(panel: SidePanel, session: DossierSession) -> None:
    type_in(panel, NOTE, '"ik slaap slecht', enter=True)
    (note,) = session.dossier.parts(Uitspraak)
    assert note.spreker == "client"


def test_in_a_wide_window_the_panel_is_wider(panel: SidePanel) -> None:
    before = panel.width()
    panel.set_roomy(roomy=True)
    assert panel.width() > before
    panel.set_roomy(roomy=False)
    assert panel.width() == before
