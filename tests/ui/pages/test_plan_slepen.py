"""Dragging goals and steps: where they are put down, and that a drag is no click."""

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt
from PySide6.QtGui import QDrag, QDragEnterEvent, QDropEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from intake_desktop.domain.plan import Doel
from intake_desktop.domain.plannen import acties_of
from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.pages.plan_kaart import PlanKaart
from intake_desktop.ui.pages.plan_open import Soort
from intake_desktop.ui.pages.plan_page import PlanPage
from intake_desktop.ui.pages.plan_rijen import PlanRij
from intake_desktop.ui.pages.plan_slepen import carried, load
from tests.ui.gesprek import find
from tests.ui.pages.plan_tafel import at_the_table
from tests.ui.plan_voorbeelden import a_kim_dossier, a_session

_MOVE, _LEFT = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton
_PLAIN = Qt.KeyboardModifier.NoModifier


def drop(target: PlanKaart | PlanRij, mime: QMimeData, share: float) -> bool:
    """Carry this over the widget and let go at this share of its height; whether it is taken."""
    at = QPointF(20, target.height() * share)
    enter = QDragEnterEvent(at.toPoint(), _MOVE, mime, _LEFT, _PLAIN)
    enter.setAccepted(False)
    target.dragEnterEvent(enter)
    target.dropEvent(QDropEvent(at, _MOVE, mime, _LEFT, _PLAIN))
    return enter.isAccepted()


def steps(session: DossierSession, doel: Doel) -> list[str]:
    return [a.id for a in acties_of(session.dossier, doel.id)]


def card_of(page: QWidget, doel: Doel) -> PlanKaart:
    return next(c for c in page.findChildren(PlanKaart) if c.doel_id == doel.id)


def test_a_goal_is_put_before_or_after_another(qtbot: QtBot) -> None:
    session = a_session(a_kim_dossier())
    page = at_the_table(qtbot, PlanPage, session)
    first, second = session.dossier.doelen
    assert drop(card_of(page, first), load(Soort.DOEL, second.id), 0.1)
    assert session.dossier.doelen == (second, first)
    assert drop(card_of(page, first), load(Soort.DOEL, second.id), 0.9)
    assert session.dossier.doelen == (first, second)
    assert not drop(card_of(page, first), load(Soort.DOEL, first.id), 0.9)


def test_a_step_is_put_elsewhere_and_into_another_goal(qtbot: QtBot) -> None:
    session = a_session(a_kim_dossier())
    page = at_the_table(qtbot, PlanPage, session)
    first, second = session.dossier.doelen
    one, two, *rest = steps(session, first)
    row = find(page, PlanRij, "plan.doel.1.actie.2")
    assert drop(row, load(Soort.ACTIE, one), 0.9)
    assert steps(session, first) == [two, one, *rest]
    there = steps(session, second)
    assert drop(card_of(page, second), load(Soort.ACTIE, one), 0.5)
    assert steps(session, first) == [two, *rest]
    assert steps(session, second) == [*there, one]
    session.undo_stack.undo()
    assert steps(session, first) == [two, one, *rest]


def test_a_drag_carries_the_row_and_opens_nothing(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = a_session(a_kim_dossier())
    page = at_the_table(qtbot, PlanPage, session)
    row = find(page, PlanRij, "plan.doel.1.actie.1")
    gone: list[str] = []
    monkeypatch.setattr(
        QDrag, "exec", lambda drag, _how: gone.append(carried(drag.mimeData(), Soort.ACTIE))
    )
    opened: list[str] = []
    row.opened.connect(opened.append)
    QTest.mousePress(row, _LEFT, _PLAIN, row.rect().center())
    away = QPointF(row.rect().topLeft())
    move = QMouseEvent(QEvent.Type.MouseMove, away, away, Qt.MouseButton.NoButton, _LEFT, _PLAIN)
    QApplication.sendEvent(row, move)
    QTest.mouseRelease(row, _LEFT, _PLAIN, row.rect().center())
    assert (gone, opened) == ([row.id], [])


def test_what_comes_from_elsewhere_is_not_taken(qtbot: QtBot) -> None:
    session = a_session(a_kim_dossier())
    page = at_the_table(qtbot, PlanPage, session)
    text = QMimeData()
    text.setText("plan")
    assert not drop(find(page, PlanRij, "plan.doel.1.actie.1"), text, 0.5)
    assert session.undo_stack.count() == 0
