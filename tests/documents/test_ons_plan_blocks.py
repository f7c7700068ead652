"""The words and order of Ons plan, compared as blocks."""

import re
from dataclasses import replace
from datetime import date, time
from pathlib import Path

from intake_desktop.documents.ons_plan import plan_blocks
from intake_desktop.domain.dossier import Dossier, with_parts
from intake_desktop.domain.matrix import Keuze, LeefgebiedStand, stand_id
from intake_desktop.domain.noteren import with_gesprek
from intake_desktop.domain.plan import (
    Actie,
    Contactpersoon,
    ContactSoort,
    Doel,
    Plan,
    Tekenkeuze,
    Vervolg,
    VoorzieningStatus,
)
from intake_desktop.domain.rollen import Rol
from intake_desktop.domain.uitspraak import Plek, Uitspraak
from intake_desktop.domain.voorlezen import secties
from tests.documents.kim import APART, DAY, LOS, NOW, G, formulier, kim
from tests.documents.lezen import pretty

GOLDEN = Path(__file__).parents[1] / "golden" / "ons_plan_kim.xml"


def blocks_of(dossier: Dossier, *, concept: bool = False) -> str:
    return plan_blocks(dossier, formulier(), day=DAY, concept=concept)


def words_of(dossier: Dossier) -> str:
    return " ".join(re.sub(r"<[^>]*>", " ", blocks_of(dossier)).split())


def empty() -> Dossier:
    return Dossier("d-2", NOW)


def test_kims_plan_reads_as_it_did() -> None:
    """After a change on purpose: `python -m tests.documents.test_ons_plan_blocks`."""
    assert pretty(blocks_of(kim())) == GOLDEN.read_text(encoding="utf-8")


def test_loose_notes_and_lines_of_one_law_are_not_printed() -> None:
    words = words_of(kim())
    assert LOS not in words
    assert APART not in words


def test_a_closed_leefgebied_is_not_printed_and_only_named_as_not_discussed() -> None:
    line = Uitspraak("u90", G, Plek.LASTIG, "had een boete", Rol.KLANTMANAGER, NOW, "justitie")
    stand = LeefgebiedStand(stand_id(G, "justitie"), G, "justitie", Keuze.WIL_NIET)
    words = words_of(with_parts(kim(), [line, stand]))
    assert "had een boete" not in words
    assert "Niet besproken: " in words
    assert '<kop niveau="3">Politie en justitie</kop>' not in blocks_of(kim())


def test_others_at_the_table_are_named_with_their_words() -> None:
    assert "Rust voor Noor staat voorop – S. Bakker" in words_of(kim())


def test_the_clients_words_stand_between_quotation_marks_with_or_without_typed_ones() -> None:
    words = words_of(kim())
    assert "“Rust in de brieven en hulp bij mijn schulden”" in words
    assert "““" not in words


def test_an_empty_dossier_is_a_plan_with_words_for_what_is_missing() -> None:
    words = words_of(empty())
    assert "nog niet ingevuld" in words
    assert "Er is nog geen doel afgesproken." in words
    assert "Wanneer we elkaar weer spreken, is nog niet afgesproken." in words
    assert "Zo gaat het nu" not in words
    assert "Het beeld samen" not in words


def test_only_one_step_within_seven_days_is_the_first() -> None:
    blocks = blocks_of(kim())
    assert blocks.count("Eerste stap:") == 1
    assert "<nadruk>Eerste stap: </nadruk>Cv bijwerken" in blocks


def test_a_step_after_seven_days_is_not_called_first() -> None:
    late = replace(kim(), acties=(Actie("s1", "Bellen", Rol.CLIENT, date(2026, 11, 28)),))
    assert "Eerste stap" not in blocks_of(late)


def test_a_step_without_who_or_when_says_so() -> None:
    bare = with_parts(empty(), [Actie("s1", "De gemeente bellen")])
    assert words_of(bare).count("nog niet afgesproken") >= 2


def test_a_provision_is_asked_for_and_never_granted() -> None:
    words = words_of(kim())
    assert "wordt aangevraagd" in words
    assert "toegekend" not in words
    done = replace(kim().voorzieningen[0], status=VoorzieningStatus.BESPROKEN)
    assert "besproken" in words_of(kim().with_part(done))


def test_every_own_question_stands_there_with_what_became_of_it() -> None:
    words = words_of(kim())
    assert "“Mag ik spaargeld houden?” Ja, tot een bedrag." in words
    assert "“Wanneer hoor ik of het doorgaat?” S. Bakker zoekt dit uit, voor 27 november" in words
    assert "“Telt de toeslag mee?” Deze vraag bewaren we voor later." in words


def test_no_next_conversation_is_told_with_how_there_is_contact() -> None:
    expected = (
        "Er is geen volgend gesprek afgesproken. We houden contact per e-mail, tot 15 januari"
    )
    assert expected in words_of(kim())


def test_a_next_meeting_is_told_with_day_time_and_place() -> None:
    meeting = Vervolg(
        ContactSoort.AFSPRAAK, datum=date(2026, 12, 4), tijd=time(10, 30), plaats="bij u thuis"
    )
    words = words_of(kim().with_plan(vervolg=meeting))
    assert "op vrijdag 4 december 2026 om 10.30 uur, bij u thuis." in words


def test_what_was_typed_instead_of_a_day_is_kept() -> None:
    meeting = Vervolg(ContactSoort.AFSPRAAK, datum_tekst="na de vakantie", tijd_tekst="na school")
    words = words_of(kim().with_plan(vervolg=meeting))
    assert "na de vakantie" in words
    assert "na school" in words


def test_what_if_it_goes_differently_has_words_of_its_own_when_none_were_typed() -> None:
    assert "Loopt het anders dan we dachten? Dat mag." in words_of(kim())
    typed = kim().with_plan(als_het_anders_loopt="Dan belt u Youssef.")
    assert "Dat mag." not in words_of(typed)
    assert "Dan belt u Youssef." in words_of(typed)


def test_the_chosen_answer_of_a_signer_is_ticked_and_filled_in() -> None:
    no = replace(kim().ondertekeningen[0], keuze=Tekenkeuze.NIET_AKKOORD, want="te snel")
    blocks = blocks_of(kim().with_part(no))
    assert '<keuze gekozen="ja" schrijven="niet">niet akkoord, want te snel</keuze>' in blocks
    assert blocks.count('gekozen="ja"') == 2


def test_the_client_is_at_the_table_also_when_not_on_the_list() -> None:
    others = replace(kim().gesprekken[0], aanwezigen=kim().gesprekken[0].aanwezigen[1:])
    assert "mevrouw De Wit <stil>– cliënt</stil>" in blocks_of(kim().with_part(others))


def test_only_those_present_may_sign() -> None:
    alone = replace(kim().gesprekken[0], aanwezigen=kim().gesprekken[0].aanwezigen[:2])
    blocks = blocks_of(kim().with_part(alone))
    assert blocks.count("<handtekening>") == 2


def test_the_law_text_is_the_one_of_the_plans_day() -> None:
    assert "Participatiewet, artikel 44a" in words_of(kim())
    early = plan_blocks(kim(), formulier(), day=date(2014, 12, 31))
    assert "artikel 44a" not in early


def test_without_a_klantmanager_the_plan_names_no_duties_of_the_participatiewet() -> None:
    table = kim().gesprekken[0]
    others = tuple(a for a in table.aanwezigen if a.rol is not Rol.KLANTMANAGER)
    assert "44a" not in words_of(kim().with_part(replace(table, aanwezigen=others)))


def test_a_new_version_tells_why() -> None:
    plan = Plan(Contactpersoon("S. Bakker"), versie=2, reden_nieuwe_versie="Kim heeft werk")
    words = words_of(replace(kim(), plan=plan))
    assert "Dit is versie 2 van het plan. Waarom er een nieuwe versie is: Kim heeft werk" in words


def test_a_goal_without_words_or_steps_is_left_out() -> None:
    blank = kim().with_part(Doel("d9", "  "))
    assert "Doel 3" not in words_of(blank)


def test_concept_is_said_in_the_text_itself() -> None:
    assert "Dit is een concept." in blocks_of(kim(), concept=True)
    assert "concept" not in blocks_of(kim())


def test_who_is_not_at_the_table_is_told_on_paper_and_aloud() -> None:
    dossier = kim()
    gesprek = dossier.gesprek
    assert gesprek is not None
    absent = with_gesprek(dossier, gesprek.id, niet_erbij="Zijn vrouw, zij wil niet meepraten")
    assert "<waarde>Zijn vrouw, zij wil niet meepraten</waarde>" in blocks_of(absent)
    assert "Niet erbij" not in blocks_of(dossier)
    said = secties(formulier(), absent)[0].regels
    assert said[-1] == "Niet erbij: Zijn vrouw, zij wil niet meepraten."


def test_a_provision_the_client_does_not_want_is_arranged_by_nobody() -> None:
    dossier = kim()
    offer = dossier.voorzieningen[0]
    declined = replace(offer, status=VoorzieningStatus.WIL_NIET)
    blocks = blocks_of(dossier.with_part(declined))
    assert "wil cliënt nu niet" in blocks
    assert f"{offer.naam} aanvragen" not in blocks


if __name__ == "__main__":
    GOLDEN.write_text(pretty(blocks_of(kim())), encoding="utf-8")
