from datetime import date, time

from intake_desktop.domain.antwoord import Antwoord
from intake_desktop.domain.gespreksverloop import Positie, Stap
from intake_desktop.domain.matrix import Keuze
from intake_desktop.domain.noteren import with_stand
from intake_desktop.domain.plan import ContactSoort, Vervolg
from intake_desktop.domain.tijden import parse_time
from intake_desktop.domain.voorlezen import secties, vervolg_sentence
from tests.ui.plan_voorbeelden import GESPREK, a_kim_dossier, a_plan_formulier, kim_at_the_table

FORMULIER = a_plan_formulier()


def test_the_sections_follow_the_paper_and_parts_without_words_are_left_out() -> None:
    titles = [s.titel for s in secties(FORMULIER, a_kim_dossier())]
    assert titles[:3] == ["Dit plan", "Dit is belangrijk voor mij", "Geld en schulden"]
    assert titles[-3:] == ["Mijn vragen", "Zo houden we contact", "Als het anders loopt"]
    assert "Doel 1: Elke maand rondkomen zonder nieuwe achterstand" in titles
    assert "Dit spreken we ook af" not in titles


def test_every_section_knows_where_it_is_put_right() -> None:
    places = {s.titel: s.positie for s in secties(FORMULIER, a_kim_dossier())}
    assert places["Geld en schulden"] == Positie(Stap.LEEFGEBIED, "financien")
    assert places["Mijn vragen"] == Positie(Stap.EIGEN_VRAGEN)
    assert places["Wat eerst"] == Positie(Stap.BEELD)


def test_what_goes_well_is_read_first_and_the_clients_words_stand_in_quotation_marks() -> None:
    part = next(s for s in secties(FORMULIER, a_kim_dossier()) if s.titel == "Geld en schulden")
    assert part.regels == (
        "Gaat goed: Huur is altijd betaald – N. Yılmaz",
        "Is lastig: Inkomen wisselt door oproepwerk – S. Bakker",
        "Dit wil ik: “Elke maand een vast bedrag”",
        "Dit wil ik: “Rust in de brieven”",
        "Niveau: 3 van 5, lukt als iemand meekijkt.",
    )


def test_an_action_is_read_with_who_and_when() -> None:
    parts = secties(FORMULIER, a_kim_dossier())
    lines = next(s.regels for s in parts if s.titel.startswith("Doel 2"))
    helped = next(s.regels for s in parts if s.titel == "Hulp die we inzetten")
    assert "Cv bijwerken met de tips van vandaag – mevrouw De Wit, 5 december 2026." in lines
    assert "Samen zoeken naar oppas op vaste dagen – S. Bakker, elke week." in lines
    assert "Werkervaringsplek: wordt uitgezocht door S. Bakker." in helped


def test_what_the_client_does_not_want_to_discuss_is_not_read() -> None:
    dossier = with_stand(a_kim_dossier(), GESPREK, "financien", keuze=Keuze.WIL_NIET)
    assert "Geld en schulden" not in [s.titel for s in secties(FORMULIER, dossier)]


def test_a_plan_without_a_next_conversation_says_how_there_is_contact() -> None:
    parts = secties(FORMULIER, a_kim_dossier())
    contact = next(s.regels for s in parts if s.titel == "Zo houden we contact")
    assert contact == (
        "Er is geen volgend gesprek afgesproken. "
        "We houden contact per e-mail, tot 15 januari 2027.",
        "Uw contactpersoon: N. Yılmaz, 06 87 65 43 21.",
    )


def test_a_next_conversation_is_read_with_day_time_and_place() -> None:
    vervolg = Vervolg(ContactSoort.AFSPRAAK, date(2027, 1, 15), "", time(10, 30), "bij u thuis")
    sentence = "We spreken elkaar weer op vrijdag 15 januari 2027 om 10.30 uur, bij u thuis."
    assert vervolg_sentence(vervolg) == sentence
    assert vervolg_sentence(Vervolg(ContactSoort.AFSPRAAK)).endswith(
        "De dag is nog niet afgesproken."
    )


def test_at_the_start_only_who_is_there_can_be_read() -> None:
    assert [s.titel for s in secties(FORMULIER, kim_at_the_table())] == ["Dit plan"]


def test_a_time_is_read_from_what_people_type() -> None:
    assert parse_time("10") == parse_time("10.00") == parse_time("om 10:00 uur") == time(10)
    assert parse_time("na schooltijd") is None
    assert parse_time("25.00") is None


def test_answers_to_questions_of_the_form_are_read_with_their_question() -> None:
    vraag = FORMULIER.blokken[0].vragen[0]
    dossier = a_kim_dossier().with_part(
        Antwoord("x", GESPREK, vraag.code, vraag.tekst, tekst="Achter de kassa")
    )
    part = next(s for s in secties(FORMULIER, dossier) if s.titel == "Wat ik wil en kan")
    assert part.regels == ("Wat zou u het liefst doen? Achter de kassa",)
    assert part.positie == Positie(Stap.WILLEN_KUNNEN_BALANS)


def test_what_helps_is_read_with_who_said_it_and_what_was_decided() -> None:
    parts = secties(FORMULIER, a_kim_dossier())
    lines = next(s.regels for s in parts if s.titel == "Werk en meedoen")
    assert lines[0] == "Helpt: Wil graag vaste uren – mevrouw De Wit"
    assert lines[-1] == "Ons besluit: werk, ook met hulp."
