"""The edition of a gesprek and its licensed texts, chosen at the beginning."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from intake_desktop.definitions.loader import load_formulier
from intake_desktop.domain.editie import Tekstpakket
from intake_desktop.errors import ForeseenError
from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.pages.begin_teksten import TekstenKaart
from intake_desktop.ui.widgets.knop import Knop
from intake_desktop.ui.widgets.veld import Regelveld
from tests.factories import a_gesprek, an_empty_dossier
from tests.ui.formulier import a_formulier
from tests.ui.gesprek import a_session


@pytest.fixture
def session() -> DossierSession:
    return a_session(an_empty_dossier().with_part(a_gesprek()))


@pytest.fixture
def kaart(qtbot: QtBot, session: DossierSession) -> TekstenKaart:
    kaart = TekstenKaart(session, load_formulier())
    qtbot.addWidget(kaart)
    gesprek = session.dossier.gesprek
    assert gesprek is not None
    kaart.show_gesprek(gesprek)
    kaart.show()
    return kaart


def click(kaart: TekstenKaart, name: str) -> None:
    button = kaart.findChild(Knop, name)
    assert button is not None
    button.click()


def refused(kaart: TekstenKaart) -> str:
    field = kaart.findChild(Regelveld, "begin.teksten.bestand")
    assert field is not None
    return " ".join(label.text() for label in field.findChildren(QLabel) if not label.isHidden())


def test_choosing_another_edition_is_a_step_that_can_be_undone(
    kaart: TekstenKaart, session: DossierSession
) -> None:
    chip = kaart.findChild(QAbstractButton, "begin.editie.2013")
    assert chip is not None
    chip.click()
    assert session.dossier.gesprekken[-1].editie == "2013"
    assert session.undo() == "Indeling"
    assert session.dossier.gesprekken[-1].editie == "2017"


def test_it_says_whose_texts_are_shown(kaart: TekstenKaart) -> None:
    click(kaart, "begin.teksten.vouw")
    shown = kaart.findChild(QLabel, "begin.teksten.bron")
    assert shown is not None
    assert "eigen gespreksankers" in shown.text()


def test_a_pack_that_holds_no_longer_is_told_of(qtbot: QtBot, session: DossierSession) -> None:
    form = load_formulier()
    pakket = Tekstpakket(
        "2017", "Gemeente Proef", "Licentie.", date(2020, 1, 1), date(2021, 1, 1), "", ()
    )
    kaart = TekstenKaart(session, replace(form, tekstpakketten=(pakket,)))
    qtbot.addWidget(kaart)
    click(kaart, "begin.teksten.vouw")
    shown = kaart.findChild(QLabel, "begin.teksten.bron")
    assert shown is not None
    assert "eigen gespreksankers" in shown.text()
    assert "De teksten van Gemeente Proef golden tot en met 1 januari 2021." in shown.text()


def test_a_refused_pack_is_told_beside_the_field(kaart: TekstenKaart) -> None:
    asked: list[Path] = []

    def refuse(file: Path) -> None:
        asked.append(file)
        raise ForeseenError("Het tekstpakket is niet geladen.")

    kaart.import_pakket = refuse
    click(kaart, "begin.teksten.vouw")
    click(kaart, "begin.teksten.laden")
    assert asked == []
    assert "Kies eerst een bestand." in refused(kaart)
    field = kaart.findChild(Regelveld, "begin.teksten.bestand")
    assert field is not None
    field.set_value("pakket.json")
    click(kaart, "begin.teksten.laden")
    assert asked == [Path("pakket.json")]
    assert "Het tekstpakket is niet geladen." in refused(kaart)


def test_with_one_edition_there_is_nothing_to_choose(qtbot: QtBot, session: DossierSession) -> None:
    kaart = TekstenKaart(session, replace(a_formulier(), edities=()))
    qtbot.addWidget(kaart)
    chips = kaart.findChild(QLabel, "begin.editie")
    assert chips is None


def test_a_damaged_pack_is_told_where_the_texts_are_chosen(
    qtbot: QtBot, session: DossierSession
) -> None:
    kaart = TekstenKaart(session, replace(a_formulier(), beschadigd=("2017.json",)))
    qtbot.addWidget(kaart)
    told = kaart.findChild(QLabel, "begin.teksten.beschadigd")
    assert told is not None
    assert not told.isHidden()
    assert "2017.json" in told.text()
