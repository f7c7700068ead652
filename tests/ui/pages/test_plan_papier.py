"""The paper beside the plan."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QPageSize, QPainter, QPdfWriter
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.plan import Doel, Tekenkeuze
from intake_desktop.domain.plannen import with_doel, with_ondertekening
from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.pages.plan_page import PlanPage
from intake_desktop.ui.pdf_pages import PdfPages
from intake_desktop.ui.widgets.papier import PapierBeeld
from intake_desktop.ui.widgets.tekst import Tekst
from tests.ui.gesprek import find
from tests.ui.pages.plan_tafel import at_the_table, names_of, touch
from tests.ui.plan_voorbeelden import a_kim_dossier, a_session

pytest.importorskip("PySide6.QtPdf")


def a_pdf(pages: int, *, stripes: bool = False) -> bytes:
    """A PDF of so many pages, half in colour, or with a line every few dots."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    painter = QPainter(writer)
    for number in range(pages):
        if number:
            writer.newPage()
        painter.fillRect(0, 0, writer.width(), writer.height() // 2, "#0B5F66")
        for line in range(300) if stripes else ():
            step = writer.height() // 300
            painter.fillRect(0, line * step, writer.width(), step // 2, "#22303C")
    painter.end()
    return bytes(buffer.data().data())


class Printer:
    """Stands for PapierPort.plan_beeld: remembers what was asked, answers when told to."""

    def __init__(self) -> None:
        self.asked: list[tuple[Dossier, bool]] = []
        self.done: Callable[[bytes], None] = lambda _data: None
        self.failed: Callable[[str], None] = lambda _sentence: None

    def make(
        self,
        dossier: Dossier,
        concept: bool,
        done: Callable[[bytes], None],
        failed: Callable[[str], None],
    ) -> None:
        self.asked.append((dossier, concept))
        self.done, self.failed = done, failed


def a_page(qtbot: QtBot, session: DossierSession, printer: Printer, width: int) -> PlanPage:
    page = at_the_table(qtbot, PlanPage, session, width)
    page.make_paper = printer.make
    return page


def test_the_paper_is_made_when_it_is_seen_and_shown_page_by_page(qtbot: QtBot) -> None:
    session, printer = a_session(a_kim_dossier()), Printer()
    page = a_page(qtbot, session, printer, 1600)
    qtbot.waitUntil(lambda: len(printer.asked) == 1)
    printer.done(a_pdf(2))
    picture = find(page, PapierBeeld, "plan.papier")
    assert picture.page_count == 2
    assert picture.accessibleName() == "Voorbeeld van het papier, 2 bladzijden"
    printer.done(a_pdf(1))
    assert picture.page_count == 1


def test_a_page_is_drawn_as_it_prints(qtbot: QtBot) -> None:
    picture = PapierBeeld()
    qtbot.addWidget(picture)
    picture.resize(400, 500)
    picture.show_pdf(a_pdf(1))
    picture.show()
    qtbot.waitExposed(picture)
    shown = picture.grab().toImage()
    assert shown.pixelColor(200, 100).name().upper() == "#0B5F66"


def test_changes_while_a_paper_is_made_give_one_more_paper_of_the_last(qtbot: QtBot) -> None:
    session, printer = a_session(a_kim_dossier()), Printer()
    a_page(qtbot, session, printer, 1600)
    qtbot.waitUntil(lambda: len(printer.asked) == 1)
    for words in ("R", "Ru", "Rust"):
        session.apply("Doel", partial(with_doel, doel_id="d3", tekst=words), merge_key="t")
    printer.done(a_pdf(1))
    qtbot.waitUntil(lambda: len(printer.asked) == 2)
    assert printer.asked[1][0].doelen[-1].tekst == "Rust"
    printer.done(a_pdf(1))


def test_what_could_not_be_made_is_said_and_the_old_paper_stays(qtbot: QtBot) -> None:
    session, printer = a_session(a_kim_dossier()), Printer()
    page = a_page(qtbot, session, printer, 1600)
    qtbot.waitUntil(lambda: len(printer.asked) == 1)
    printer.done(a_pdf(1))
    session.apply("Doel", lambda d: d.with_part(Doel("d3", "Rust")))
    qtbot.waitUntil(lambda: len(printer.asked) == 2)
    printer.failed("Het papier kon niet worden gemaakt.")
    assert find(page, PapierBeeld, "plan.papier").page_count == 1


def test_the_paper_of_the_other_client_is_gone_at_once_and_never_comes_late(qtbot: QtBot) -> None:
    printer = Printer()
    page = a_page(qtbot, a_session(a_kim_dossier()), printer, 1600)
    qtbot.waitUntil(lambda: len(printer.asked) == 1)
    paper = find(page, PapierBeeld, "plan.papier")
    late = printer.done
    other = replace(a_kim_dossier(), id="een-ander")
    page.show_dossier(other)
    late(a_pdf(2))
    assert paper.page_count == 0
    qtbot.waitUntil(lambda: len(printer.asked) == 2)
    printer.done(a_pdf(1))
    assert paper.page_count == 1
    page.show_dossier(a_kim_dossier())
    assert paper.page_count == 0


def test_the_paper_says_whether_it_is_a_concept(qtbot: QtBot) -> None:
    dossier = a_kim_dossier()
    for wie in ("client", "klantmanager", "wijkteam"):
        dossier = with_ondertekening(dossier, wie, keuze=Tekenkeuze.AKKOORD)
    printer = Printer()
    a_page(qtbot, a_session(dossier), printer, 1600)
    qtbot.waitUntil(lambda: len(printer.asked) == 1)
    assert printer.asked[0][1] is False
    printer.done(a_pdf(1))


def test_on_a_small_screen_the_paper_is_folded_away_and_not_made(qtbot: QtBot) -> None:
    session, printer = a_session(a_kim_dossier()), Printer()
    page = a_page(qtbot, session, printer, 1100)
    session.apply("Doel", lambda d: d.with_part(Doel("d3", "Rust")))
    assert "plan.papier" not in names_of(page)
    touch(page, "plan.papier_tonen")
    qtbot.waitUntil(lambda: len(printer.asked) == 1)
    printer.done(a_pdf(1))
    assert {"plan.papier", "plan.doel.1.nieuwe_actie"} <= names_of(page)
    button = find(page, QAbstractButton, "plan.papier_tonen")
    assert button.text() == "Verberg het papier"
    page.resize(800, 900)
    assert not find(page, QWidget, "plan.doel.1.nieuwe_actie").isVisible()


def test_an_answer_after_the_page_was_closed_is_dropped(qtbot: QtBot) -> None:
    session, printer = a_session(a_kim_dossier()), Printer()
    page = PlanPage(session, at_the_table(qtbot, PlanPage, session).formulier)
    page.make_paper = printer.make
    page.show_dossier(session.dossier)
    page.resize(1600, 900)
    page.show()
    qtbot.waitUntil(lambda: len(printer.asked) == 1)
    page.close()
    page.deleteLater()
    with qtbot.waitSignal(page.destroyed):
        pass
    printer.done(a_pdf(1))


def test_no_row_of_the_paper_is_lost_on_screen(qtbot: QtBot) -> None:
    """A page that is fitted to a widget one dot lower loses a row of dots: half a line of words."""
    picture = PapierBeeld()
    qtbot.addWidget(picture)
    data = a_pdf(1, stripes=True)
    picture.resize(421, 900)
    picture.show_pdf(data)
    picture.show()
    qtbot.waitExposed(picture)
    (page,) = [w for w in picture.findChildren(QWidget) if type(w).__name__ == "_Blad"]
    shown, made = page.grab().toImage(), PdfPages(data).render(0, page.width())
    middle = page.width() // 2
    rows = range(1, page.height() - 1)
    assert [shown.pixel(middle, y) for y in rows] == [made.pixel(middle, y) for y in rows]


def test_a_paper_that_failed_says_so_first_and_in_the_colour_of_a_mistake(qtbot: QtBot) -> None:
    picture = PapierBeeld()
    qtbot.addWidget(picture)
    picture.show_failure("Regel 3 klopt niet. Uw gegevens zijn veilig.")
    (message,) = picture.findChildren(Tekst)
    assert message.text().startswith("Het papier kon niet worden gemaakt. Regel 3")
    assert message.property("rol") == "fout"
    picture.show_message("Het papier wordt gemaakt …")
    assert message.property("rol") == "stil"
