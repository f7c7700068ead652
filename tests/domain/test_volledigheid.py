from dataclasses import replace
from datetime import timedelta

from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.ernst import Ernst
from intake_desktop.domain.gespreksverloop import Stap
from intake_desktop.domain.matrix import Keuze
from intake_desktop.domain.noteren import with_stand
from intake_desktop.domain.plan import Actie, Contactpersoon, ContactSoort, Vervolg
from intake_desktop.domain.plannen import with_actie, with_vervolg
from intake_desktop.domain.volledigheid import Melding, meldingen, quoted
from tests.ui.plan_voorbeelden import (
    GESPREK,
    TODAY,
    a_kim_dossier,
    a_plan_formulier,
    kim_at_the_table,
)

FORMULIER = a_plan_formulier()


def found(dossier: Dossier) -> tuple[Melding, ...]:
    return meldingen(FORMULIER, dossier, TODAY)


def codes(dossier: Dossier) -> list[str]:
    return [m.code for m in found(dossier)]


def test_an_empty_plan_misses_a_goal_and_contact_and_nothing_about_leefgebieden() -> None:
    assert codes(kim_at_the_table()) == ["geen_doel", "geen_contact", "geen_contactpersoon"]


def test_kims_plan_only_has_gentle_tips_left() -> None:
    left = found(a_kim_dossier())
    assert [m.code for m in left] == ["eigen_vraag_open", "lage_score_zonder_doel"]
    assert all(m.ernst is Ernst.TIP for m in left)
    assert left[0].positie.stap is Stap.EIGEN_VRAGEN
    assert left[1].tekst == "Past er ook een doel bij Mensen om u heen? Dat hoeft niet nu."


def test_a_low_score_of_a_leefgebied_that_is_not_needed_is_left_in_peace() -> None:
    dossier = with_stand(a_kim_dossier(), GESPREK, "sociaal_netwerk", keuze=Keuze.NIET_NODIG)
    assert "lage_score_zonder_doel" not in codes(dossier)


def test_a_goal_without_an_action_and_an_action_without_who_and_when_are_named() -> None:
    dossier = a_kim_dossier().with_part(Actie("los", "Bellen"))
    for actie in ("s4", "s5", "s6"):
        dossier = dossier.without_part(Actie, actie)
    texts = [m.tekst for m in found(dossier)]
    assert "Bij doel 2 staat nog geen actie." in texts
    assert "Bij “Bellen” staat nog niet wie het doet en wanneer." in texts


def test_words_for_a_moment_count_as_when() -> None:
    dossier = a_kim_dossier().with_part(Actie("los", "Bellen", "client", None, "elke week"))
    assert "actie_onvolledig" not in codes(dossier)


def test_a_first_step_is_asked_within_seven_days() -> None:
    dossier = a_kim_dossier()
    later = TODAY + timedelta(days=8)
    for actie in dossier.acties:
        dossier = dossier.with_part(replace(actie, wanneer=later))
    assert "geen_eerste_stap" in codes(dossier)
    at_last = with_actie(dossier, "s1", wanneer=TODAY + timedelta(days=7))
    assert "geen_eerste_stap" not in codes(at_last)
    done = with_actie(dossier, "s1", klaar=True)
    assert "geen_eerste_stap" not in codes(done)


def test_a_day_that_is_past_or_does_not_exist_is_named_unless_it_is_done() -> None:
    past = with_actie(a_kim_dossier(), "s1", wanneer=TODAY - timedelta(days=1))
    assert [m.tekst for m in found(past) if m.code == "actie_datum_voorbij"] == [
        "De dag bij “Brieven en rekeningen in een map” is al geweest: 20 november 2026."
    ]
    assert "actie_datum_voorbij" not in codes(with_actie(past, "s1", klaar=True))
    never = with_actie(a_kim_dossier(), "s1", wanneer=None, wanneer_tekst="31 februari")
    assert "actie_datum_bestaat_niet" in codes(never)


def test_contact_by_mail_needs_no_day_but_a_meeting_does() -> None:
    dossier = with_vervolg(a_kim_dossier(), tot=None)
    assert "afspraak_zonder_dag" not in codes(dossier)
    meeting = dossier.with_plan(vervolg=Vervolg(ContactSoort.AFSPRAAK))
    assert "afspraak_zonder_dag" in codes(meeting)


def test_someone_to_call_is_asked_for_by_name_of_the_client() -> None:
    dossier = a_kim_dossier().with_plan(contact=Contactpersoon())
    texts = [m.tekst for m in found(dossier) if m.code == "geen_contactpersoon"]
    assert texts == ["Er staat nog niet wie mevrouw De Wit kan bellen."]


def test_what_matters_most_comes_first() -> None:
    dossier = a_kim_dossier().with_plan(contact=Contactpersoon())
    levels = [m.ernst for m in found(dossier)]
    assert levels == sorted(levels, key=[Ernst.WAARSCHUWEN, Ernst.TIP].index)


def test_words_that_were_typed_with_quotation_marks_get_one_pair() -> None:
    assert quoted("“Ik wil rust”") == quoted("Ik wil rust.") == "“Ik wil rust”"
