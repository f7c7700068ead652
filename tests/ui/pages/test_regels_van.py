"""Lines of the dossier as lines on the screen."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from intake_desktop.domain.dossier import Aanwezige
from intake_desktop.domain.gespreksverloop import Positie, Stap
from intake_desktop.domain.rollen import Rol
from intake_desktop.ui.pages.leefgebied_page import LeefgebiedPage
from intake_desktop.ui.pages.regels_van import as_regels, merk_van, next_speaker
from intake_desktop.ui.widgets.regels import Regel
from tests.factories import a_client, a_dossier, a_gesprek, an_empty_dossier, an_uitspraak
from tests.ui.gesprek import find, type_in
from tests.ui.pages.plan_tafel import at_the_table
from tests.ui.plan_voorbeelden import a_kim_dossier, a_session

TOLK = Aanwezige("p7", "Samira", Rol.ANDER, relatie="tolk")


def test_a_line_carries_letter_role_and_name_of_who_said_it() -> None:
    lines = (
        an_uitspraak(id="u1", spreker=Rol.CLIENT, tekst="Rust"),
        an_uitspraak(id="u2", spreker=Rol.WIJKTEAM, tekst="Huur is betaald"),
    )
    assert as_regels(a_dossier(), lines) == (
        Regel("u1", "D", "client", "Rust", "mevrouw De Wit"),
        Regel("u2", "W", "wijkteam", "Huur is betaald", "Youssef Amrani"),
    )


def test_others_have_their_initial_or_that_of_what_they_are() -> None:
    without_name = Aanwezige("p8", "", Rol.ANDER, relatie="onderzoeker")
    people = (*a_gesprek().aanwezigen, TOLK, without_name)
    dossier = a_dossier().with_part(a_gesprek(aanwezigen=people))
    assert merk_van(dossier, "p7") == ("S", "ander", "Samira")
    assert merk_van(dossier, "p8") == ("O", "ander", "onderzoeker")


def test_someone_who_was_taken_off_the_list_keeps_a_mark() -> None:
    assert merk_van(a_dossier(), "p7") == ("I", "ander", "iemand anders")


def test_a_client_without_a_name_has_a_letter() -> None:
    dossier = a_dossier(client=a_client(naam="", aanspreken=""))
    assert merk_van(dossier, Rol.CLIENT) == ("C", "client", "de cliënt")


def test_the_speaker_goes_round_those_who_are_here() -> None:
    people = (*a_gesprek().aanwezigen, TOLK)
    dossier = a_dossier().with_part(a_gesprek(aanwezigen=people))
    round_trip = ["client"]
    for _ in range(4):
        round_trip.append(next_speaker(dossier, round_trip[-1]))
    assert round_trip == ["client", "klantmanager", "wijkteam", "p7", "client"]


def test_alone_at_the_table_the_client_speaks() -> None:
    assert next_speaker(an_empty_dossier(), "klantmanager") == "client"


def test_a_hint_stands_below_a_line_that_was_ended_and_never_blocks(qtbot: QtBot) -> None:
    session = a_session(a_kim_dossier())
    page = at_the_table(qtbot, LeefgebiedPage, session)
    page.show_positie(Positie(Stap.LEEFGEBIED, "financien"))
    field = "leefgebied.lastig.invoer"
    type_in(page, field, "Zij leent steeds van Fatima", enter=True)
    tip = find(page, QLabel, "leefgebied.lastig.tip")
    assert tip.isVisible()
    assert "“Fatima”" in tip.text()
    assert "Zij leent steeds van Fatima" in [u.tekst for u in session.dossier.uitspraken]
    type_in(page, field, "Zij leent steeds van een vriendin", enter=True)
    assert tip.isHidden()
    long = '"Elke keer als ik de post openmaak zie ik weer een nieuwe brief en dan leg ik hem weg"'
    type_in(page, field, long, enter=True)
    assert tip.isHidden()
    type_in(page, field, long.strip('"'), enter=True)
    assert "twee korte zinnen" in tip.text()
