"""What a reader did not see outlives whatever they change."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from intake_desktop.domain.delen import Lezer, for_lezer
from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.heel import made_whole
from intake_desktop.domain.matrix import Keuze
from intake_desktop.domain.noteren import with_stand
from intake_desktop.domain.rollen import Grondslag, Rol
from intake_desktop.domain.uitspraak import Uitspraak
from tests.domain.test_delen import FORM, marked_dossiers
from tests.factories import GESPREK, a_deelantwoord, a_dossier, a_stand, an_uitspraak

ROLES = st.sampled_from((Lezer.KLANTMANAGER, Lezer.WIJKTEAM))


def seen(dossier: Dossier) -> Dossier:
    return for_lezer(FORM, dossier, Lezer.KLANTMANAGER)


@given(dossier=marked_dossiers(), lezer=ROLES)
def test_changing_nothing_leaves_the_whole_dossier(dossier: Dossier, lezer: Lezer) -> None:
    shown = for_lezer(FORM, dossier, lezer)
    assert made_whole(dossier, shown, shown) == dossier


@given(dossier=marked_dossiers(), lezer=ROLES)
def test_emptying_what_is_seen_leaves_what_is_not(dossier: Dossier, lezer: Lezer) -> None:
    shown = for_lezer(FORM, dossier, lezer)
    after = made_whole(dossier, shown, replace(shown, uitspraken=(), scores=()))
    hidden = {u.id for u in dossier.uitspraken} - {u.id for u in shown.uitspraken}
    assert [u.id for u in after.uitspraken] == [u.id for u in dossier.uitspraken if u.id in hidden]
    assert after.antwoorden == dossier.antwoorden


@given(dossier=marked_dossiers(), lezer=ROLES)
def test_what_is_added_is_there_and_the_rest_stays(dossier: Dossier, lezer: Lezer) -> None:
    shown = for_lezer(FORM, dossier, lezer)
    line = an_uitspraak(id="nieuw", leefgebied="geld")
    after = made_whole(dossier, shown, shown.with_part(line))
    assert after.without_part(Uitspraak, "nieuw") == dossier
    assert after.part(Uitspraak, "nieuw") == line


def test_a_line_that_was_changed_keeps_its_place_among_what_is_not_seen() -> None:
    lines = tuple(
        an_uitspraak(id=key, leefgebied=code)
        for key, code in (("a", "psyche"), ("b", "geld"), ("c", "psyche"), ("d", "geld"))
    )
    dossier = a_dossier(uitspraken=lines)
    shown = seen(dossier)
    moved = shown.with_part_moved(Uitspraak, "d", "b")
    after = made_whole(dossier, shown, moved)
    assert [u.id for u in after.uitspraken] == ["a", "d", "b", "c"]


def test_deciding_again_about_what_is_not_seen_keeps_what_was_written() -> None:
    stand = a_stand(leefgebied="psyche", verschil="anders gezien", lead=Rol.WIJKTEAM)
    dossier = a_dossier(standen=(stand,), uitspraken=())
    shown = seen(dossier)
    assert shown.standen == ()
    chosen = with_stand(shown, GESPREK, "psyche", keuze=Keuze.NIET_NODIG)
    after = made_whole(dossier, shown, chosen)
    assert after.standen == (replace(stand, keuze=Keuze.NIET_NODIG),)


def test_a_consequence_that_was_passed_is_not_changed_by_who_reads_it() -> None:
    line = an_uitspraak(leefgebied="psyche")
    yes = a_deelantwoord(
        leefgebied="psyche", naar=Rol.KLANTMANAGER, zin=line.id, gevolg="maximaal 16 uur"
    )
    dossier = a_dossier(uitspraken=(line,), deelantwoorden=(yes,))
    shown = seen(dossier)
    (consequence,) = shown.uitspraken
    assert consequence.grondslag is Grondslag.GEZAMENLIJK
    after = made_whole(dossier, shown, shown.with_part(replace(consequence, tekst="40 uur")))
    assert after == dossier
