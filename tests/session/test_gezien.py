"""A list that shows the same as before is the very same list, so that pages need not redraw."""

from dataclasses import replace

from intake_desktop.domain.apart import apart_id
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
