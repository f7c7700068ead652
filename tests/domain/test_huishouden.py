"""What is of both clients is the same in both dossiers, each in its own words."""

from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from intake_desktop.domain.apart import Apart, apart_id
from intake_desktop.domain.dossier import Aanwezige, Akkoord, Dossier, Gesprek, Huisgenoot
from intake_desktop.domain.huishouden import (
    LINKED,
    SAID_OF_BOTH,
    mirrored,
    of_both,
    partner_of,
    with_medeclient,
    without_medeclient,
)
from intake_desktop.domain.noteren import naam_of, named_speaker, with_beeld, with_persoon
from intake_desktop.domain.plan import Actie, Doel, Terugblik, terugblik_id
from intake_desktop.domain.plannen import with_vervolg
from intake_desktop.domain.rollen import HUISHOUDEN, Rol
from intake_desktop.domain.uitspraak import Uitspraak
from intake_desktop.domain.vervolgen import Nieuw, start_vervolg
from tests.domain.paar import FATMA, MEHMET, a_couple
from tests.factories import GESPREK, MOMENT, a_gesprek, a_score, an_actie, an_uitspraak
from tests.strategies import filled


def changed(part: Any, *, samen: bool = False) -> tuple[Dossier, Dossier]:
    """Both dossiers after this part was noted in Fatma's."""
    fatma, mehmet = a_couple()
    after = fatma.with_part(part)
    return after, mirrored(fatma, after, mehmet, samen=samen)


def present(dossier: Dossier, key: str) -> Aanwezige:
    gesprek = dossier.gesprek
    person = gesprek.aanwezige(key) if gesprek else None
    assert person
    return person


def of_them(part: Any) -> Any:
    return replace(part, persoon=HUISHOUDEN)


def test_both_dossiers_name_the_other_client_and_hold_the_same_gesprek() -> None:
    fatma, mehmet = a_couple()
    assert fatma.huishouden == mehmet.huishouden == "huishouden-1"
    for own, other, called in ((fatma, MEHMET, "meneer Ali"), (mehmet, FATMA, "mevrouw Ali")):
        partner = partner_of(own)
        assert partner
        assert (partner.id, partner.relatie) == (other, "partner")
        assert naam_of(own, Rol.MEDECLIENT) == called
        assert own.gesprek
        assert own.gesprek.id == GESPREK
    assert mehmet.gesprek
    assert mehmet.gesprek.aanwezige(Rol.KLANTMANAGER)


def test_a_partner_who_was_prepared_comes_with_what_was_ready_and_no_earlier_gesprek() -> None:
    ready = Gesprek("g-klaar", MOMENT, "breed", "2017", voorbereid=True)
    mehmet = Dossier("m", MOMENT, gesprekken=(ready,)).with_part(
        an_uitspraak(id="n", gesprek="g-klaar", tekst="Reden van het gesprek: werk")
    )
    fatma = Dossier("f", MOMENT).with_part(a_gesprek())
    after = with_medeclient(fatma, mehmet, "h", "partner")
    now = mirrored(fatma, after, mehmet)
    assert [(g.id, g.samen_met, g.voorbereid) for g in now.gesprekken] == [(GESPREK, "f", False)]
    assert [u.gesprek for u in now.uitspraken] == [GESPREK]
    assert mirrored(fatma, after, now) == now


def test_the_other_client_speaks_by_letter_and_first_name() -> None:
    fatma, _mehmet = a_couple()
    assert fatma.gesprek
    for words in ("M: mijn rug", "Mehmet: mijn rug"):
        assert named_speaker(fatma, fatma.gesprek, words) == (Rol.MEDECLIENT, "mijn rug")


def test_a_line_of_both_stands_in_both_with_the_speakers_changed_places() -> None:
    fatma, mehmet = changed(of_them(an_uitspraak(id="u", spreker=Rol.MEDECLIENT)))
    there = mehmet.part(Uitspraak, "u")
    assert there
    assert (there.spreker, there.persoon) == (Rol.CLIENT, HUISHOUDEN)
    assert fatma.part(Uitspraak, "u") != there


def test_a_goal_of_both_begins_for_each_at_their_own_niveau() -> None:
    fatma, mehmet = a_couple()
    mehmet = mehmet.with_part(a_score(niveau=2))
    goal = of_them(Doel("d", "Rust", leefgebied="huisvesting", nu=3))
    after = fatma.with_part(goal)
    mehmet = mirrored(fatma, after, mehmet)
    assert [d.nu for d in mehmet.doelen] == [2]
    again = mirrored(after, after.with_part(replace(goal, tekst="Rust in huis")), mehmet)
    assert [(d.tekst, d.nu) for d in again.doelen] == [("Rust in huis", 2)]


def test_a_line_of_one_stays_with_that_one() -> None:
    _fatma, mehmet = changed(an_uitspraak(id="u"))
    assert mehmet.part(Uitspraak, "u") is None


def test_what_was_of_both_and_becomes_of_one_leaves_each_an_own_copy() -> None:
    fatma, mehmet = changed(of_them(Doel("d", "Minder stress")))
    after = fatma.with_part(Doel("d", "Minder stress"))
    mehmet = mirrored(fatma, after, mehmet)
    assert mehmet.part(Doel, "d") == Doel("d", "Minder stress")
    apart = after.with_part(Doel("d", "Alleen van mij"))
    assert mirrored(after, apart, mehmet) == mehmet


def test_taking_out_what_is_of_both_takes_it_out_of_both() -> None:
    fatma, mehmet = changed(of_them(an_actie(id="s")))
    assert mirrored(fatma, fatma.without_part(Actie, "s"), mehmet).part(Actie, "s") is None


def test_what_is_added_while_samen_is_chosen_belongs_to_both() -> None:
    before, _ = a_couple()
    before = before.with_part(Doel("eigen", "Taalles"))
    after = of_both(
        before, before.with_part(Doel("samen", "Een huis")).with_part(Doel("eigen", ""))
    )
    assert {d.id: d.persoon for d in after.doelen} == {"eigen": "", "samen": HUISHOUDEN}


def test_a_score_for_both_is_carried_but_not_the_client_s_own_view() -> None:
    _fatma, mehmet = changed(a_score(niveau=2), samen=True)
    assert [s.niveau for s in mehmet.scores] == [2]
    _fatma, mehmet = changed(a_score(door=Rol.CLIENT), samen=True)
    assert mehmet.scores == ()
    _fatma, mehmet = changed(a_score(), samen=False)
    assert mehmet.scores == ()


def test_the_picture_of_both_changes_only_in_what_was_chosen() -> None:
    fatma, mehmet = a_couple()
    mehmet = with_beeld(mehmet, GESPREK, klopt_want="mijn rug")
    after = with_beeld(fatma, GESPREK, eerst=("gezondheid",))
    (beeld,) = mirrored(fatma, after, mehmet, samen=True).beelden
    assert (beeld.eerst, beeld.klopt_want) == (("gezondheid",), "mijn rug")


def test_the_next_appointment_of_both_is_one_agreement() -> None:
    fatma, mehmet = a_couple()
    after = with_vervolg(fatma, plaats="thuis")
    assert mirrored(fatma, after, mehmet, samen=True).plan.vervolg.plaats == "thuis"
    assert mirrored(fatma, after, mehmet) == mehmet


def test_how_an_action_of_both_went_is_told_to_both() -> None:
    fatma, mehmet = changed(of_them(an_actie(id="s")))
    told = Terugblik(terugblik_id(GESPREK, "s"), GESPREK, "s", True)
    after = fatma.with_part(told)
    assert mirrored(fatma, after, mehmet).terugblikken == (told,)


def test_another_name_is_known_in_the_other_dossier() -> None:
    fatma, mehmet = a_couple()
    mehmet = mirrored(fatma, fatma.with_client(naam="Fatma Yilmaz", aanspreken=""), mehmet)
    assert naam_of(mehmet, Rol.MEDECLIENT) == "Fatma Yilmaz"
    assert present(mehmet, Rol.MEDECLIENT).naam == "Fatma Yilmaz"


def test_each_client_answers_for_themselves_who_may_sit_in() -> None:
    fatma, mehmet = a_couple()
    after = with_persoon(fatma, GESPREK, "o", naam="A. Ince", relatie="onderzoeker", akkoord=None)
    mehmet = mirrored(fatma, after, mehmet)
    answered = with_persoon(after, GESPREK, "o", taal="Turks", akkoord=Akkoord.JA)
    mehmet = mirrored(after, answered, mehmet)
    assert present(answered, "o").akkoord is Akkoord.JA
    assert (present(mehmet, "o").taal, present(mehmet, "o").akkoord) == ("Turks", None)


def test_the_next_gesprek_of_both_begins_in_both() -> None:
    fatma, mehmet = a_couple()
    mehmet = mehmet.with_part(Doel("eigen", "Een eigen bedrijf"))
    nieuw = Nieuw("g2", MOMENT, "vervolg", "2017", "")
    mehmet = mirrored(fatma, start_vervolg(fatma, nieuw), mehmet)
    assert [g.id for g in mehmet.gesprekken] == [GESPREK, "g2"]
    assert mehmet.gesprek
    assert mehmet.gesprek.meegenomen == ("eigen",)
    assert mehmet.gesprek.samen_met == FATMA


def test_who_stays_away_has_no_gesprek_but_keeps_what_is_theirs() -> None:
    fatma, mehmet = a_couple()
    after = without_medeclient(fatma)
    alone = mirrored(fatma, after, mehmet)
    assert alone.gesprekken == ()
    assert alone.part(Huisgenoot, FATMA)
    spoken = mehmet.with_part(an_uitspraak(id="u"))
    kept = mirrored(fatma, after, spoken).part(Gesprek, GESPREK)
    assert kept
    assert kept.samen_met == ""
    assert partner_of(after) is None


def test_a_dossier_that_is_not_linked_is_left_alone() -> None:
    fatma, mehmet = a_couple()
    stranger = Dossier("ander", MOMENT, gesprekken=(a_gesprek(),))
    assert mirrored(fatma, fatma.with_part(of_them(Doel("d", "x"))), stranger) is stranger
    assert with_medeclient(fatma, fatma, "h", "") is fatma
    assert mehmet.part(Huisgenoot, FATMA)


LINKED_PARTS = st.sampled_from(LINKED).flatmap(filled)
IDS = st.sampled_from("abcd")
STEPS = st.lists(st.tuples(LINKED_PARTS, IDS, st.booleans(), st.booleans()), max_size=6)


def played(
    steps: list[tuple[Any, str, bool, bool]], start: tuple[Dossier, Dossier]
) -> tuple[Dossier, Dossier]:
    own, other = start
    for part, part_id, both, taken in steps:
        if taken:
            after = own.without_part(type(part), part_id)
        else:
            persoon = HUISHOUDEN if both else ""
            after = own.with_part(replace(part, id=part_id, persoon=persoon))
        own, other = after, mirrored(own, after, other)
    return own, other


@given(STEPS)
def test_what_is_of_both_is_always_in_both_and_carrying_twice_is_carrying_once(
    steps: list[tuple[Any, str, bool, bool]],
) -> None:
    start = a_couple()
    own, other = played(steps, start)
    for kind in LINKED:
        here = {p.id for p in own.parts(kind) if p.persoon == HUISHOUDEN}
        assert here == {p.id for p in other.parts(kind) if p.persoon == HUISHOUDEN}
    assert mirrored(start[0], own, mirrored(start[0], own, other)) == mirrored(start[0], own, other)
    assert mirrored(own, own, other) == other


@given(LINKED_PARTS, LINKED_PARTS)
def test_two_things_of_both_may_be_noted_in_either_order(one: Any, two: Any) -> None:
    steps = [(one, "a", True, False), (two, "b", True, False)]
    first, second = played(steps, a_couple())[1], played(steps[::-1], a_couple())[1]
    for kind in LINKED:
        assert set(first.parts(kind)) == set(second.parts(kind))


@given(st.sampled_from((*LINKED, *SAID_OF_BOTH)).flatmap(filled), st.booleans())
def test_nothing_said_apart_reaches_the_other_dossier(part: Any, samen: bool) -> None:
    changes = {"id": apart_id("a")}
    if hasattr(part, "persoon"):
        changes |= {"persoon": HUISHOUDEN, "apart": Apart.JA}
    _fatma, mehmet = changed(replace(part, **changes), samen=samen)
    assert mehmet == a_couple()[1]
