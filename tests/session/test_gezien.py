"""A list that shows the same as before is the very same list, so that pages need not redraw."""

from dataclasses import replace

from intake_desktop.domain.apart import apart_id
from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.zicht import at_table
from intake_desktop.session.gezien import Gezien
from tests.factories import a_doel, a_dossier, an_uitspraak


def test_what_did_not_change_stays_the_same_object() -> None:
    seen, dossier = Gezien(), a_dossier().with_part(an_uitspraak(id=apart_id("u1")))
    before = seen.see(dossier, at_table)
    after = seen.see(dossier.with_part(a_doel(id="d2")), at_table)
    assert after.uitspraken is before.uitspraken
    assert after.doelen is not before.doelen


def test_another_dossier_is_looked_at_anew() -> None:
    seen, dossier = Gezien(), a_dossier().with_part(an_uitspraak(id=apart_id("u1")))
    seen.see(dossier, at_table)
    other = replace(a_dossier(), id="ander")
    assert seen.see(other, at_table) is other


def test_only_lists_that_changed_are_looked_at_again() -> None:
    looked: list[Dossier] = []

    def look(dossier: Dossier) -> Dossier:
        looked.append(dossier)
        return at_table(dossier)

    seen, dossier = Gezien(), a_dossier().with_part(an_uitspraak(id=apart_id("u1")))
    seen.see(dossier, look)
    later = dossier.with_part(a_doel(id=apart_id("d2")))
    assert seen.see(later, look) == at_table(later)
    assert looked[-1].uitspraken == ()
    assert looked[-1].doelen == later.doelen


def test_where_nothing_is_left_out_any_more_it_is_the_whole_dossier() -> None:
    seen, dossier = Gezien(), a_dossier().with_part(an_uitspraak(id=apart_id("u1")))
    seen.see(dossier, at_table)
    seen.see(dossier.with_part(a_doel(id="d2")), at_table)
    whole = a_dossier().with_part(a_doel(id="d2"))
    assert seen.see(whole, at_table) is whole
