"""A second client comes to the table: new, or found in the vault."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from intake_desktop.domain.dossier import Client, Dossier
from intake_desktop.domain.huishouden import partner_of
from intake_desktop.domain.overzicht import DossierRegel
from intake_desktop.domain.uitspraak import Uitspraak
from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.pages.begin_tweede import TweedeKaart
from intake_desktop.ui.widgets.vouw import Vouw
from tests.factories import MOMENT, an_uitspraak
from tests.ui.gesprek import a_session, find, press, type_in

SEM = Dossier("sem", MOMENT, Client("Sem de Wit", geboortedatum=date(1990, 1, 2)))
REGEL = DossierRegel("sem", "Sem de Wit", "", date(1990, 1, 2), "", None, None, MOMENT)


class Tafel:
    def __init__(self) -> None:
        self.session: DossierSession = a_session()
        self.card = TweedeKaart(self.session)
        self.card.search, self.card.load = self._search, self._load
        self.session.changed.connect(lambda _old, new, _typing: self.card.show_dossier(new))
        self.card.show_dossier(self.session.dossier)
        find(self.card, Vouw, "begin.tweede").set_open(True)

    def _search(self, text: str, done: Callable[[tuple[DossierRegel, ...]], None]) -> None:
        done((REGEL,) if "sem de wit".startswith(text.lower()) else ())

    def _load(self, dossier_id: str, done: Callable[[Dossier], None]) -> None:
        assert dossier_id == "sem"
        done(SEM)


@pytest.fixture
def tafel(qtbot: QtBot) -> Tafel:
    tafel = Tafel()
    qtbot.addWidget(tafel.card)
    tafel.card.resize(900, 500)
    with qtbot.waitExposed(tafel.card):
        tafel.card.show()
    tafel.card.activateWindow()
    return tafel


def test_someone_new_gets_a_dossier_with_enter(tafel: Tafel) -> None:
    type_in(tafel.card, "begin.tweede.naam", "Noor Bakker", enter=True)
    partner = partner_of(tafel.session.dossier)
    assert partner
    assert (partner.naam, partner.relatie) == ("Noor Bakker", "partner")
    assert len(tafel.session.dossiers) == 2
    assert tafel.session.undo() == "Tweede cliënt aan tafel"
    assert partner_of(tafel.session.dossier) is None


def test_a_dossier_of_this_vault_is_found_by_name_and_keeps_what_it_holds(tafel: Tafel) -> None:
    press(find(tafel.card, QAbstractButton, "begin.tweede.relatie.broer of zus"))
    type_in(tafel.card, "begin.tweede.naam", "Sem")
    press(find(tafel.card, QAbstractButton, "begin.tweede.gevonden.sem"))
    partner = partner_of(tafel.session.dossier)
    assert partner
    assert (partner.id, partner.relatie) == ("sem", "broer of zus")
    assert tafel.session.partner
    assert tafel.session.partner.client == SEM.client


def test_enter_does_not_make_a_second_dossier_of_someone_who_is_there(tafel: Tafel) -> None:
    type_in(tafel.card, "begin.tweede.naam", "Sem", enter=True)
    assert partner_of(tafel.session.dossier) is None


def test_who_is_not_there_this_time_goes_off_the_table_and_is_offered_again(tafel: Tafel) -> None:
    type_in(tafel.card, "begin.tweede.naam", "Noor Bakker", enter=True)
    other = tafel.session.dossiers[1].id
    tafel.session.apply("Regel", lambda d: d.with_part(an_uitspraak(id="u")))
    press(find(tafel.card, QAbstractButton, "begin.tweede.weg"))
    assert partner_of(tafel.session.dossier) is None
    assert tafel.session.dossier.part(Uitspraak, "u")
    find(tafel.card, Vouw, "begin.tweede").set_open(True)
    press(find(tafel.card, QAbstractButton, f"begin.tweede.gevonden.{other}"))
    assert partner_of(tafel.session.dossier)
