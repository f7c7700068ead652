"""After the table: each paper can be looked at, kept and printed, also in large print."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from intake_desktop.documents.papieren import Opdracht, make_paper_pdf
from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.papieren import Papiersoort
from intake_desktop.ui.pages.daarna_page import DaarnaPage
from intake_desktop.ui.ports import Failed
from intake_desktop.ui.widgets.blad import Blad
from intake_desktop.ui.widgets.papier import PapierBeeld
from tests.documents.kim import DAY, formulier, kim
from tests.factories import a_dossier
from tests.ui.formulier import a_formulier
from tests.ui.gesprek import a_session
from tests.ui.raamwerk import Papieren


@pytest.fixture
def papieren() -> Papieren:
    return Papieren()


@pytest.fixture
def page(qtbot: QtBot, papieren: Papieren) -> Iterator[DaarnaPage]:
    session = a_session(a_dossier())
    made = DaarnaPage(session, a_formulier())
    made.make_paper = papieren.papier
    qtbot.addWidget(made)
    session.setParent(made)
    made.resize(1200, 800)
    made.show_dossier(session.dossier)
    made.show()
    yield made
    made.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def click(page: DaarnaPage, name: str) -> None:
    button = page.findChild(QWidget, name)
    assert button is not None
    button.click()  # type: ignore[attr-defined]  # a button


def test_every_paper_has_its_own_named_buttons(page: DaarnaPage) -> None:
    names = {b.accessibleName() for b in page.findChildren(QPushButton)}
    for word in ("bekijken", "bewaren", "afdrukken"):
        assert {f"Wmo-verslag: {word}", f"Participatiewetblad: {word}"} <= names
    for soort in Papiersoort:
        assert page.findChild(QPushButton, f"daarna.{soort.name.lower()}.bewaren") is not None


def test_a_paper_is_looked_at(page: DaarnaPage, papieren: Papieren) -> None:
    click(page, "daarna.deelblad.bekijken")
    assert papieren.papers == [(Papiersoort.DEELBLAD, False)]
    pdf = make_paper_pdf(Papiersoort.DEELBLAD, kim(), formulier(), Opdracht(DAY)).pdf
    papieren.done(pdf)
    beeld = page.findChild(PapierBeeld)
    assert beeld is not None
    assert beeld.page_count > 0


def test_a_paper_that_lies_below_the_list_comes_into_sight(page: DaarnaPage, qtbot: QtBot) -> None:
    sheet = Blad(page)
    qtbot.addWidget(sheet)
    sheet.resize(500, 400)
    sheet.show()
    QApplication.processEvents()
    beeld = page.findChild(PapierBeeld)
    assert beeld is not None
    place = sheet.viewport()
    assert beeld.mapTo(place, QPoint(0, 0)).y() > place.height()
    click(page, "daarna.deelblad.bekijken")
    assert 0 <= beeld.mapTo(place, QPoint(0, 0)).y() < place.height() // 2


def test_a_paper_that_comes_late_does_not_replace_the_one_asked_for_after_it(
    page: DaarnaPage, papieren: Papieren
) -> None:
    click(page, "daarna.deelblad.bekijken")
    late = papieren.done
    click(page, "daarna.wmo_verslag.bekijken")
    late(b"%PDF")
    beeld = page.findChild(PapierBeeld)
    assert beeld is not None
    assert beeld.page_count == 0


def test_large_print_is_chosen_once_for_all_papers(page: DaarnaPage, papieren: Papieren) -> None:
    click(page, "daarna.letters.groot")
    click(page, "daarna.wmo_verslag.bekijken")
    assert papieren.papers == [(Papiersoort.WMO_VERSLAG, True)]
    asked: list[tuple[object, bool]] = []
    page.save_requested.connect(lambda soort, groot: asked.append((soort, groot)))
    page.print_requested.connect(lambda soort, groot: asked.append((soort, groot)))
    page.save_all_requested.connect(lambda groot: asked.append(("alle", groot)))
    click(page, "daarna.wmo_verslag.bewaren")
    click(page, "daarna.wmo_verslag.afdrukken")
    click(page, "daarna.alles_bewaren")
    assert asked == [
        (Papiersoort.WMO_VERSLAG, True), (Papiersoort.WMO_VERSLAG, True), ("alle", True)
    ]  # fmt: skip


def test_choosing_large_print_again_goes_back_to_normal(page: DaarnaPage) -> None:
    click(page, "daarna.letters.groot")
    click(page, "daarna.letters.groot")
    assert not page.groot


def test_a_change_is_seen_on_the_paper_that_is_looked_at(
    page: DaarnaPage, papieren: Papieren
) -> None:
    click(page, "daarna.deelblad.bekijken")
    page.session.apply("Naam", lambda d: d.with_client(naam="Iemand Anders"))
    page.show_dossier(page.session.dossier)
    assert papieren.papers == [(Papiersoort.DEELBLAD, False)] * 2


def test_the_paper_is_made_of_the_dossier_as_it_is(qtbot: QtBot) -> None:
    session = a_session(a_dossier())
    page = DaarnaPage(session, a_formulier())
    qtbot.addWidget(page)
    session.setParent(page)
    given: list[Dossier] = []

    def make(
        soort: Papiersoort, dossier: Dossier, groot: bool, done: object, failed: Failed
    ) -> None:
        given.append(dossier)

    page.make_paper = make
    click(page, "daarna.ons_plan.bekijken")
    assert given == [session.paper_on_screen]
