"""Terms and contact on the page after the table."""

from datetime import date

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from intake_desktop.definitions.loader import load_formulier
from intake_desktop.domain.contactritme import Contactritme
from intake_desktop.domain.delen import Lezer
from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.wmo_onderzoek import with_onderzoek
from intake_desktop.ui.pages.termijnen_kaart import TermijnenVouw
from tests.factories import GESPREK, a_client, a_gesprek, an_empty_dossier
from tests.ui.gesprek import a_session, find, press, type_in
from tests.ui.pages.aan_tafel import words

FORM = load_formulier()


class Kaartje:
    def __init__(self, dossier: Dossier) -> None:
        self.session = a_session(dossier)
        self.part = TermijnenVouw(self.session, FORM)
        self.session.changed.connect(lambda _old, new, _typing: self.part.show_dossier(new))
        self.part.show_dossier(self.session.dossier)

    def press(self, name: str) -> None:
        press(find(self.part, QAbstractButton, f"daarna.termijnen.{name}"))

    def has(self, name: str) -> bool:
        found = self.part.findChild(QAbstractButton, f"daarna.termijnen.{name}")
        return found is not None


@pytest.fixture
def kaart(qtbot: QtBot) -> Kaartje:
    made = Kaartje(an_empty_dossier().with_part(a_gesprek()))
    qtbot.addWidget(made.part)
    made.part.show()
    made.part.activateWindow()
    made.press("vouw")
    return made


def test_a_day_starts_terms_that_say_until_when_and_why(kaart: Kaartje) -> None:
    assert "er loopt geen termijn" in words(kaart.part)
    kaart.press("nieuw.wmo_melding")
    type_in(kaart.part, "daarna.termijnen.dag.1", "20-11-2026")
    assert [m.datum for m in kaart.session.dossier.mijlpalen] == [date(2026, 11, 20)]
    shown = words(kaart.part)
    assert "Onderzoek klaar: uiterlijk vrijdag 1 januari 2027" not in shown, "a holiday"
    assert "Onderzoek klaar: uiterlijk maandag 4 januari 2027" in shown
    assert "Geteld vanaf vrijdag 20 november 2026 (Melding voor hulp (Wmo))" in shown
    assert "artikel 2.3.2 lid 1" in shown


def test_a_term_is_ticked_and_the_next_is_told(kaart: Kaartje) -> None:
    kaart.press("nieuw.wmo_melding")
    type_in(kaart.part, "daarna.termijnen.dag.1", "20-11-2026")
    kaart.press("termijn.1.gedaan")
    first = find(kaart.part, QLabel, "daarna.termijnen.eerst")
    assert first.text() == "Eerste termijn: onderzoek klaar (op 4 januari)"
    kaart.press("dag.1.weg")
    assert kaart.session.dossier.mijlpalen == ()
    assert first.text() == ""


def test_a_day_that_stands_in_the_dossier_already_counts_by_itself(kaart: Kaartje) -> None:
    kaart.session.apply(
        "Melding", lambda d: with_onderzoek(d, GESPREK, gemeld_op=date(2026, 11, 20))
    )
    shown = words(kaart.part)
    assert "Staat al in het dossier: Melding voor hulp (Wmo): 20 november 2026." in shown
    kaart.press("termijn.1.gedaan")
    (kept,) = kaart.session.dossier.mijlpalen
    assert kept.gedaan == ("wmo.2.3.2.persoonlijk_plan",)


def test_contact_and_the_label_are_agreed_here(kaart: Kaartje) -> None:
    kaart.press("ritme.2")
    kaart.press("gehoord.over_0")
    kaart.press(f"profiel.{FORM.klantprofielen[0].code}")
    plan = kaart.session.dossier.plan
    assert plan.ritme == Contactritme(2, kaart.session.today())
    assert plan.klantprofiel == FORM.klantprofielen[0].code
    kaart.press("ritme.2")
    assert kaart.session.dossier.plan.ritme.weken == 0


def test_words_that_are_no_day_stay_and_a_day_without_rule_or_birth_is_told(
    kaart: Kaartje,
) -> None:
    kaart.session.apply("Wie", lambda d: d.with_client(geboortedatum=a_client().geboortedatum))
    kaart.press("nieuw.wmo_melding")
    type_in(kaart.part, "daarna.termijnen.dag.1", "in de zomer")
    assert kaart.session.dossier.mijlpalen[0].datum_tekst == "in de zomer"
    kaart.press("dag.1.weg")
    kaart.press("nieuw.wmo_melding")
    type_in(kaart.part, "daarna.termijnen.dag.1", "1-2-1990")
    shown = words(kaart.part)
    assert "Voor deze dag is geen regel bekend bij: Onderzoek klaar" in shown
    assert "1 februari 1990 is vóór de geboortedatum (12 maart 1994)" in shown


def test_whoever_reads_alone_fills_in_days_of_their_own_law(qtbot: QtBot) -> None:
    made = Kaartje(an_empty_dossier().with_part(a_gesprek()))
    qtbot.addWidget(made.part)
    made.session.read_as(Lezer.KLANTMANAGER, lambda dossier, _lezer: dossier)
    made.part.show_dossier(made.session.dossier)
    made.press("vouw")
    assert not made.has("nieuw.wmo_melding")
    assert made.has("nieuw.pw_9a_verzoek")
    assert not made.has("nieuw.bewaren_wijziging")
