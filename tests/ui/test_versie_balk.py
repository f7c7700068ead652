"""Whoever changes a closed plan is asked why, there and then, without being stopped."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from intake_desktop.domain.plan import Tekenkeuze
from intake_desktop.domain.plan_stand import signers
from intake_desktop.domain.plannen import with_doel, with_ondertekening
from intake_desktop.domain.versies import with_closed
from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.versie_balk import VersieBalk
from tests.ui.gesprek import find, press, type_in
from tests.ui.plan_voorbeelden import MOMENT, a_kim_dossier, a_session

NU = "nieuwe_versie"


@pytest.fixture
def session() -> DossierSession:
    dossier = a_kim_dossier()
    for wie in signers(dossier):
        dossier = with_ondertekening(dossier, wie, keuze=Tekenkeuze.AKKOORD)
    return a_session(with_closed(dossier, MOMENT + timedelta(hours=1), "hash"))


@pytest.fixture
def balk(qtbot: QtBot, session: DossierSession) -> VersieBalk:
    bar = VersieBalk(session)
    qtbot.addWidget(bar)
    session.changed.connect(lambda _old, new, _typing: bar.show_dossier(new))
    bar.show_dossier(session.dossier)
    return bar


def change(session: DossierSession) -> None:
    session.apply("Doel", lambda d: with_doel(d, "d1", tekst="Rondkomen"))


def test_it_comes_with_the_first_change_of_a_closed_plan(
    session: DossierSession, balk: VersieBalk
) -> None:
    assert balk.isHidden()
    change(session)
    assert not balk.isHidden()
    said = " ".join(label.text() for label in balk.findChildren(QLabel))
    assert "vastgelegd op 21 november 2026. Wat u nu verandert, wordt versie 2." in said
    session.undo()
    assert balk.isHidden()


def test_the_reason_is_kept_while_it_is_typed_and_enter_puts_it_away(
    session: DossierSession, balk: VersieBalk
) -> None:
    change(session)
    type_in(balk, f"{NU}.reden", "de cursus begint later")
    assert session.dossier.plan.reden_nieuwe_versie == "de cursus begint later"
    assert not balk.isHidden()
    type_in(balk, f"{NU}.reden", "", enter=True)
    assert balk.isHidden()
    change(session)
    session.apply("Doel", lambda d: with_doel(d, "d2", tekst="Anders"))
    assert balk.isHidden()
    assert session.dossier.plan.versie == 2


def test_later_is_allowed(session: DossierSession, balk: VersieBalk) -> None:
    change(session)
    press(find(balk, QAbstractButton, f"{NU}.later"))
    session.apply("Doel", lambda d: with_doel(d, "d2", tekst="Anders"))
    assert balk.isHidden()
    assert session.dossier.plan.reden_nieuwe_versie == ""


def test_a_next_gesprek_does_not_begin_with_the_question(
    session: DossierSession, balk: VersieBalk
) -> None:
    gesprek = session.dossier.gesprek
    assert gesprek is not None
    later = replace(gesprek, id="g2", begonnen=MOMENT + timedelta(days=30))
    session.apply("Nieuw gesprek", lambda d: d.with_part(later).with_plan(versie=2))
    assert balk.isHidden()
