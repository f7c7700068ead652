"""Obligations are picked from the law's texts; what is agreed about them is typed."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from intake_desktop.domain.formulier import Formulier
from intake_desktop.domain.verplichting import on_ons_plan
from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.pages.plan_plichten import PlichtenVouw
from intake_desktop.ui.widgets.vouw import Vouw
from tests.ui.formulier import a_formulier
from tests.ui.gesprek import a_session, find, press, type_in
from tests.ui.pages.plichten import LAW


@pytest.fixture
def formulier() -> Formulier:
    return replace(a_formulier(), wetteksten=LAW)


class Plan:
    def __init__(self, formulier: Formulier) -> None:
        self.session: DossierSession = a_session()
        self.fold = PlichtenVouw(self.session, formulier)
        self.session.changed.connect(lambda _old, new, _typing: self.fold.show_dossier(new))
        self.fold.show_dossier(self.session.dossier)


@pytest.fixture
def plan(qtbot: QtBot, formulier: Formulier) -> Plan:
    plan = Plan(formulier)
    qtbot.addWidget(plan.fold)
    with qtbot.waitExposed(plan.fold):
        plan.fold.show()
    plan.fold.activateWindow()
    find(plan.fold, Vouw, "plan.plichten").set_open(True)
    return plan


def test_an_obligation_is_picked_with_its_consequence_and_an_agreement(plan: Plan) -> None:
    press(find(plan.fold, QAbstractButton, "plan.plichten.keuze.pw.9.werk"))
    type_in(plan.fold, "plan.plichten.pw.9.werk.afspraak", "elke week")
    (duty,) = plan.session.dossier.verplichtingen
    assert (duty.id, duty.gevolg, duty.afspraak) == (
        "pw.9.werk",
        "Dan gaat er geld af.",
        "elke week",
    )
    assert plan.session.undo() == "Afspraak over een plicht"


def test_letting_go_takes_it_out_of_the_plan(plan: Plan) -> None:
    for _press in range(2):
        press(find(plan.fold, QAbstractButton, "plan.plichten.keuze.pw.9.werk"))
    assert plan.session.dossier.verplichtingen == ()


def test_with_the_wijkteam_at_the_table_it_stays_out_of_ons_plan(plan: Plan) -> None:
    press(find(plan.fold, QAbstractButton, "plan.plichten.keuze.pw.9.werk"))
    dossier = plan.session.dossier
    assert on_ons_plan(dossier) == ()
    gesprek = dossier.gesprekken[0]
    without = replace(gesprek, aanwezigen=gesprek.aanwezigen[:2])
    assert len(on_ons_plan(dossier.with_part(without))) == 1


def test_where_the_forms_have_no_obligations_there_is_nothing_to_pick(qtbot: QtBot) -> None:
    fold = PlichtenVouw(a_session(), a_formulier())
    qtbot.addWidget(fold)
    assert fold.isHidden()
