"""What matters to the client."""

from pytestqt.qtbot import QtBot

from intake_desktop.domain.rollen import Rol
from intake_desktop.domain.uitspraak import Plek
from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.pages.belangrijk_page import BelangrijkPage
from intake_desktop.ui.widgets.regels import Regelkaart
from tests.factories import an_uitspraak
from tests.ui.formulier import a_formulier
from tests.ui.gesprek import a_session, find, type_in
from tests.ui.pages.aan_tafel import follow, press_enter


def a_page(qtbot: QtBot, session: DossierSession) -> BelangrijkPage:
    page = BelangrijkPage(session, a_formulier())
    qtbot.addWidget(page)
    follow(session, page)
    page.resize(780, 640)
    page.show()
    return page


def card(page: BelangrijkPage) -> Regelkaart:
    return find(page, Regelkaart, "belangrijk.regels")


def test_every_line_is_the_clients_without_quotation_marks(qtbot: QtBot) -> None:
    session = a_session()
    page = a_page(qtbot, session)
    type_in(page, "belangrijk.regels", "Rust in de brieven")
    press_enter(page, "belangrijk.regels")
    type_in(page, "belangrijk.regels", '"Een vast bedrag"')
    said = [(u.tekst, u.spreker, u.plek) for u in session.dossier.uitspraken]
    assert said == [
        ("Rust in de brieven", Rol.CLIENT, Plek.BELANGRIJK),
        ('"Een vast bedrag"', Rol.CLIENT, Plek.BELANGRIJK),
    ]


def test_a_line_is_one_step_and_undo_takes_it_back(qtbot: QtBot) -> None:
    session = a_session()
    page = a_page(qtbot, session)
    type_in(page, "belangrijk.regels", "Rust")
    assert session.undo() == "Wat belangrijk is"
    assert session.dossier.uitspraken == ()


def test_filling_the_page_changes_nothing(qtbot: QtBot) -> None:
    session = a_session()
    line = an_uitspraak(plek=Plek.BELANGRIJK, leefgebied="")
    session.apply("vooraf", lambda d: d.with_part(line))
    a_page(qtbot, session)
    assert session.undo_stack.count() == 1


def test_clicking_the_speaker_goes_round_the_table(qtbot: QtBot) -> None:
    session = a_session()
    page = a_page(qtbot, session)
    type_in(page, "belangrijk.regels", "Rust")
    press_enter(page, "belangrijk.regels")
    (line,) = session.dossier.uitspraken
    seen = []
    for _ in range(3):
        card(page).speaker_clicked.emit(line.id)
        seen.append(session.dossier.uitspraken[0].spreker)
    assert seen == [Rol.KLANTMANAGER, Rol.WIJKTEAM, Rol.CLIENT]


def test_lines_move_and_go(qtbot: QtBot) -> None:
    session = a_session()
    page = a_page(qtbot, session)
    for text in ("een", "twee"):
        type_in(page, "belangrijk.regels", text)
        press_enter(page, "belangrijk.regels")
    first, second = (u.id for u in session.dossier.uitspraken)
    card(page).moved.emit(second, first)
    assert [u.tekst for u in session.dossier.uitspraken] == ["twee", "een"]
    card(page).removed.emit(second)
    assert [u.tekst for u in session.dossier.uitspraken] == ["een"]
