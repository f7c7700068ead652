"""Two laptops changed one dossier: nothing is lost, and what both changed is shown."""

from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.overdracht import WEG, Versies, delen_van, merkteken
from intake_desktop.domain.samenvoegen import merge, with_choice
from intake_desktop.domain.uitspraak import Uitspraak
from tests.factories import a_dossier, a_gesprek, an_uitspraak

KEY = "uitspraken/u1"


def history(*versions: Dossier) -> Versies:
    """The marks of everything these versions, oldest first, held."""
    found: dict[str, set[str]] = {}
    for version in versions:
        here = delen_van(version)
        for key in {*found, *here}:
            marks = found.setdefault(key, set())
            marks.add(merkteken(here[key]) if key in here else WEG)
    return {key: frozenset(marks) for key, marks in found.items()}


def said(text: str, old: Dossier) -> Dossier:
    return old.with_part(an_uitspraak(tekst=text))


BASE = a_dossier()
OURS, THEIRS = said("Hier", BASE), said("Daar", BASE)


def test_the_same_dossier_stays_the_same_object() -> None:
    result = merge(BASE, history(BASE), BASE, history(BASE))
    assert result.dossier is BASE
    assert result.verschillen == ()


def test_what_only_they_changed_is_taken_over() -> None:
    result = merge(BASE, history(BASE), THEIRS, history(BASE, THEIRS))
    assert result.dossier == THEIRS
    assert result.verschillen == ()


def test_what_only_we_changed_stays() -> None:
    result = merge(OURS, history(BASE, OURS), BASE, history(BASE))
    assert result.dossier is OURS
    assert result.verschillen == ()


def test_what_both_changed_stays_ours_and_is_shown() -> None:
    result = merge(OURS, history(BASE, OURS), THEIRS, history(BASE, THEIRS))
    assert result.dossier is OURS
    (one,) = result.verschillen
    assert (one.sleutel, one.hier.tekst, one.daar.tekst) == (KEY, "Hier", "Daar")
    assert with_choice(OURS, one) == THEIRS


def test_what_each_added_is_there_in_place() -> None:
    ours = BASE.with_part(an_uitspraak(id="u9", tekst="van ons"))
    theirs = BASE.with_part(an_uitspraak(id="u2", tekst="van hen"))
    result = merge(ours, history(BASE, ours), theirs, history(BASE, theirs))
    assert [u.id for u in result.dossier.uitspraken] == ["u1", "u2", "u9"]
    assert result.verschillen == ()


def test_what_they_took_out_goes_unless_we_changed_it_since() -> None:
    gone = BASE.without_part(Uitspraak, "u1")
    assert merge(BASE, history(BASE), gone, history(BASE, gone)).dossier.uitspraken == ()
    result = merge(OURS, history(BASE, OURS), gone, history(BASE, gone))
    assert result.dossier is OURS
    assert [(v.sleutel, v.daar) for v in result.verschillen] == [(KEY, None)]
    assert with_choice(OURS, result.verschillen[0]).uitspraken == ()


def test_what_we_took_out_stays_out_unless_they_changed_it_since() -> None:
    gone = BASE.without_part(Uitspraak, "u1")
    assert merge(gone, history(BASE, gone), BASE, history(BASE)).dossier is gone
    result = merge(gone, history(BASE, gone), THEIRS, history(BASE, THEIRS))
    assert [(v.hier, v.daar.tekst) for v in result.verschillen] == [(None, "Daar")]
    assert with_choice(gone, result.verschillen[0]).uitspraken == THEIRS.uitspraken


def test_conversations_stand_in_the_order_they_were_held() -> None:
    early = a_gesprek(id="g0", begonnen=a_gesprek().begonnen.replace(year=2025))
    theirs = BASE.with_part(early)
    result = merge(BASE, history(BASE), theirs, history(BASE, theirs))
    assert [g.id for g in result.dossier.gesprekken] == ["g0", "g1"]


def test_the_name_and_the_plan_are_compared_as_one_part_each() -> None:
    ours, theirs = BASE.with_client(naam="Kim Wit"), BASE.with_client(telefoon="06")
    result = merge(ours, history(BASE, ours), theirs, history(BASE, theirs))
    assert [v.sleutel for v in result.verschillen] == ["client"]
    assert with_choice(ours, result.verschillen[0]).client == theirs.client
