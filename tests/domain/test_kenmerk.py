"""A choice is about the words that were seen: after a change it has to be asked again."""

from dataclasses import field, fields, make_dataclass, replace
from datetime import date

from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.kenmerk import bare, is_outdated, kenmerk, kenmerk_of_before
from intake_desktop.domain.noteren import ondertekening_of
from intake_desktop.domain.plain import from_plain, to_plain
from intake_desktop.domain.plan import Actie, Tekenkeuze
from intake_desktop.domain.plan_stand import undecided
from intake_desktop.domain.plannen import with_actie, with_doel, with_geven, with_ondertekening
from tests.factories import a_dossier
from tests.ui.plan_voorbeelden import a_kim_dossier


def test_a_change_of_a_word_makes_a_choice_outdated_and_the_plan_a_concept_again() -> None:
    dossier = a_dossier()
    signed = with_ondertekening(
        dossier, "client", keuze=Tekenkeuze.AKKOORD, kenmerk=kenmerk(dossier)
    )
    assert "client" not in undecided(signed)
    changed = with_doel(signed, signed.doelen[0].id, tekst="Iets anders")
    assert is_outdated(changed, ondertekening_of(changed, "client"))
    assert "client" in undecided(changed)


def test_what_is_no_part_of_the_paper_leaves_a_choice_as_it_is() -> None:
    dossier = a_dossier()
    mark = kenmerk(dossier)
    assert kenmerk(with_actie(dossier, dossier.acties[0].id, klaar=True)) == mark
    assert kenmerk(with_geven(dossier, later=True, op=date(2026, 12, 1))) == mark
    assert kenmerk(with_ondertekening(dossier, "client", want="later")) == mark


def test_a_choice_of_before_marks_were_kept_still_counts() -> None:
    dossier = with_ondertekening(a_dossier(), "client", keuze=Tekenkeuze.GEZIEN)
    assert not is_outdated(dossier, ondertekening_of(dossier, "client"))


def test_a_choice_still_counts_when_the_dossier_was_saved_and_opened_again() -> None:
    dossier = a_kim_dossier()
    signed = with_ondertekening(
        dossier, "client", keuze=Tekenkeuze.AKKOORD, kenmerk=kenmerk(dossier)
    )
    opened = from_plain(Dossier, to_plain(signed))
    assert repr(opened) != repr(signed)
    assert not is_outdated(opened, ondertekening_of(opened, "client"))


def test_a_field_more_in_a_newer_program_changes_no_mark_while_it_is_at_its_default() -> None:
    """Also a default in which something is, such as a law or a number."""
    newer_actie = make_dataclass(
        "Actie",
        [("nieuw", str, field(default="gezamenlijk")), ("telt", int, field(default=3))],
        bases=(Actie,),
        frozen=True,
    )
    dossier = a_dossier()
    values = {f.name: getattr(dossier.acties[0], f.name) for f in fields(Actie)}
    same = replace(dossier, acties=(newer_actie(**values), *dossier.acties[1:]))
    used = replace(dossier, acties=(newer_actie(**values, telt=4), *dossier.acties[1:]))
    assert kenmerk(same) == kenmerk(dossier)
    assert kenmerk(used) != kenmerk(dossier)


def test_a_mark_of_before_still_tells_whether_the_plan_was_changed() -> None:
    dossier = a_kim_dossier()
    before = with_ondertekening(
        dossier, "client", keuze=Tekenkeuze.AKKOORD, kenmerk=kenmerk_of_before(dossier)
    )
    assert not is_outdated(before, ondertekening_of(before, "client"))
    changed = with_doel(before, before.doelen[0].id, tekst="Iets anders")
    assert is_outdated(changed, ondertekening_of(changed, "client"))


def test_a_mark_of_before_left_out_fields_in_which_nothing_is() -> None:
    assert bare("Actie(id='a', tekst='Bellen', wie='', klaar=False, nieuw=())") == bare(
        "Actie(id='a', tekst='Bellen', wie='')"
    )
    assert bare("Actie(id='a', wie='kim')") != bare("Actie(id='a', wie='')")
