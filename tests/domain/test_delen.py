"""What each reader sees of a dossier; nothing of a basis that is not theirs to read."""

import dataclasses
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake_desktop.domain.antwoord import Antwoord
from intake_desktop.domain.delen import (
    Lezer,
    closed_leefgebieden,
    for_client,
    for_deelblad,
    for_klantmanager,
    for_lezer,
    for_ons_plan,
    for_participatiewetblad,
    for_tafel,
    for_wijkteam,
    for_wmo_verslag,
    lezer_at_opening,
)
from intake_desktop.domain.dossier import PART_FIELDS, Aanwezige, Dossier, with_parts
from intake_desktop.domain.matrix import Keuze, LeefgebiedStand
from intake_desktop.domain.rollen import Grondslag, Rol
from intake_desktop.domain.uitspraak import Eerder, Plek
from tests.factories import (
    GESPREK,
    MOMENT,
    a_deelantwoord,
    a_doel,
    a_doelterugblik,
    a_dossier,
    a_gesprek,
    a_getekende_versie,
    a_mijlpaal,
    a_score,
    a_stand,
    a_vandaag_stap,
    a_verplichting,
    a_verwijzing,
    an_actie,
    an_antwoord,
    an_argument,
    an_empty_dossier,
    an_onderzoek,
    an_ontheffing,
    an_uitspraak,
)
from tests.ui.formulier import a_formulier, a_leefgebied


def shown_lines(**changes: object) -> int:
    dossier = a_dossier(uitspraken=(an_uitspraak(**changes),))
    return len(for_ons_plan(dossier).uitspraken)


def test_a_line_without_a_basis_of_its_own_is_shown() -> None:
    assert shown_lines() == 1


def test_a_line_of_one_law_stays_out() -> None:
    assert shown_lines(grondslag=Grondslag.PARTICIPATIEWET) == 0
    assert shown_lines(grondslag=Grondslag.WMO) == 0


def test_a_shared_line_and_one_of_the_client_are_shown() -> None:
    assert shown_lines(grondslag=Grondslag.GEZAMENLIJK) == 1
    assert shown_lines(grondslag=Grondslag.CLIENT) == 1


def test_a_loose_note_is_shown_only_when_it_found_its_leefgebied() -> None:
    assert shown_lines(plek=Plek.NOTITIE, leefgebied="") == 0
    assert shown_lines(plek=Plek.NOTITIE, leefgebied="huisvesting") == 1


def test_nothing_of_a_closed_leefgebied_is_shown() -> None:
    for keuze in (Keuze.WIL_NIET, Keuze.NIET_NODIG):
        closed = a_stand(keuze=keuze, verschil="niet eens", open_reden="moest")
        dossier = with_parts(a_dossier(), [closed, a_score()])
        answer = an_antwoord(id="g1.huisvesting.huur", vraag="huisvesting.huur")
        shown = for_ons_plan(dossier.with_part(answer))
        assert closed_leefgebieden(dossier, GESPREK) == {"huisvesting"}
        assert shown.uitspraken == ()
        assert shown.scores == ()
        assert [a.vraag for a in shown.antwoorden] == ["willen.zin"]
        assert (shown.standen[0].hulp, shown.standen[0].verschil) == ((), "")


def test_a_leefgebied_closed_in_another_gesprek_is_shown_here() -> None:
    elsewhere = a_stand(id="g0.huisvesting", gesprek="g0", keuze=Keuze.WIL_NIET)
    assert for_ons_plan(a_dossier().with_part(elsewhere)).uitspraken == a_dossier().uitspraken


def test_why_a_leefgebied_was_opened_is_not_shown() -> None:
    dossier = a_dossier().with_part(a_stand(open_reden="geldt voor de uitkering"))
    assert for_ons_plan(dossier).standen[0].open_reden == ""


def test_own_questions_and_the_plan_are_untouched() -> None:
    dossier = a_dossier()
    shown = for_ons_plan(dossier)
    assert shown.eigen_vragen is dossier.eigen_vragen
    assert shown.plan is dossier.plan
    assert for_ons_plan(an_empty_dossier()) == an_empty_dossier()


PW, WMO, SAMEN, EIGEN = (
    Grondslag.PARTICIPATIEWET,
    Grondslag.WMO,
    Grondslag.GEZAMENLIJK,
    Grondslag.CLIENT,
)
HOME = {"geld": SAMEN, "werk": PW, "psyche": WMO, "": SAMEN}
FORM = a_formulier(
    a_leefgebied("geld", grondslag=SAMEN),
    a_leefgebied("werk", grondslag=PW, lead=Rol.KLANTMANAGER),
    a_leefgebied("psyche", grondslag=WMO, gesloten=True),
)
PLACES = st.tuples(st.sampled_from(sorted(HOME)), st.none() | st.sampled_from(Grondslag))
Reading = Callable[[Dossier], object]


def marked(basis: Grondslag, number: int) -> str:
    """Words that betray under which law they stand, wherever they turn up."""
    return f"[{basis}] nummer {number}"


def parts_at(number: int, leefgebied: str, own: Grondslag | None) -> Iterator[Any]:
    """One part of each kind that stands under a law, each with the mark of its own law."""
    home = HOME[leefgebied]
    words, inherits = marked(own or home, number), marked(home, number)
    key = f"{number}"
    earlier = (Eerder(words, MOMENT, "client"),)
    yield an_uitspraak(id=key, leefgebied=leefgebied, grondslag=own, tekst=words, eerder=earlier)
    yield an_argument(id=key, tekst=marked(own or SAMEN, number), grondslag=own)
    yield a_doel(id=key, leefgebied=leefgebied, grondslag=own, tekst=words, waarom=words)
    yield an_actie(id=f"{key}.stap", tekst=words, doel=key)
    was = a_doel(id=f"{key}.was", leefgebied=leefgebied, grondslag=own, tekst=words, waarom=words)
    yield a_doelterugblik(id=f"{GESPREK}.{key}.was", doel=was, waarom=words)
    if leefgebied:
        vraag = f"{leefgebied}.{number}"
        yield Antwoord(vraag, GESPREK, vraag, inherits, tekst=inherits, regels=(inherits,))
        yield a_score(id=key, leefgebied=leefgebied, door=inherits)
        yield LeefgebiedStand(
            f"{GESPREK}.{leefgebied}",
            GESPREK,
            leefgebied,
            Keuze.BESPREKEN,
            *(marked(home, number),) * 2,
            verschil=marked(home, number),
        )


@st.composite
def marked_dossiers(draw: st.DrawFn) -> Dossier:
    """Dossiers of one gesprek of three in which every word says under which law it stands."""
    places = draw(st.lists(PLACES, max_size=6))
    found: list[Any] = [p for n, place in enumerate(places) for p in parts_at(n, *place)]
    today = a_vandaag_stap(tekst=marked(WMO, 0))
    found += [a_verplichting(afspraak=marked(PW, 0)), an_ontheffing(reden=marked(PW, 0))]
    found.append(an_onderzoek(uitkomst=marked(WMO, 0)))
    found += [
        a_mijlpaal(id=f"m.{law}", grondslag=law, datum_tekst=marked(law, 0)) for law in (PW, WMO)
    ]
    found += [
        a_verwijzing(
            id=f"w.{law}", grondslag=law, wie=marked(law, 0), terug_toelichting=marked(law, 0)
        )
        for law in (PW, WMO)
    ]
    dossier = an_empty_dossier().with_part(a_gesprek())
    return with_parts(dossier, draw(st.permutations([*found, today])))


def words_in(value: object) -> Iterator[str]:
    """Every text anywhere in a tree of dataclasses and tuples."""
    if isinstance(value, str):
        yield value
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from words_in(getattr(value, field.name))
    elif isinstance(value, tuple):
        for item in cast("tuple[object, ...]", value):
            yield from words_in(item)


def betrayed(shown: object, *bases: Grondslag) -> list[str]:
    """The texts in what is shown that stand under one of these laws."""
    return [w for w in words_in(shown) if any(f"[{basis}]" in w for basis in bases)]


READERS: dict[str, tuple[Reading, tuple[Grondslag, ...]]] = {
    "klantmanager": (lambda d: for_klantmanager(FORM, without_plan(d)), (WMO, EIGEN)),
    "wijkteam": (lambda d: for_wijkteam(FORM, without_plan(d)), (PW, EIGEN)),
    "participatiewetblad": (lambda d: for_participatiewetblad(FORM, d), (WMO, EIGEN)),
    "wmo_verslag": (lambda d: for_wmo_verslag(FORM, d), (PW, EIGEN)),
    "deelblad": (lambda d: for_deelblad(FORM, d), tuple(Grondslag)),
}


def without_plan(dossier: Dossier) -> Dossier:
    """Goals, steps and obligations without an own basis are of all three on a screen."""
    goals = {d.id for d in dossier.doelen if d.grondslag is None}
    return replace(
        dossier,
        verplichtingen=(),
        ontheffingen=(),
        doelen=tuple(d for d in dossier.doelen if d.grondslag),
        acties=tuple(a for a in dossier.acties if a.doel not in goals),
        doelterugblikken=tuple(t for t in dossier.doelterugblikken if t.doel.grondslag),
    )


@pytest.mark.parametrize("reader", READERS)
@given(dossier=marked_dossiers())
def test_nothing_appears_of_a_basis_the_reader_may_not_see(reader: str, dossier: Dossier) -> None:
    reading, forbidden = READERS[reader]
    assert betrayed(reading(dossier), *forbidden) == []


@pytest.mark.parametrize(
    "field", ["uitspraken", "scores", "antwoorden", "argumenten", "standen", "verwijzingen"]
)
def test_a_reading_that_forgets_one_kind_of_part_is_found(field: str) -> None:
    """The control: the property above must fail for a door that lets one kind through."""

    @given(dossier=marked_dossiers())
    def forgetful(dossier: Dossier) -> None:
        shown = replace(for_klantmanager(FORM, dossier), **{field: getattr(dossier, field)})
        assert betrayed(replace(shown, doelen=(), acties=()), WMO, EIGEN) == []

    with pytest.raises(AssertionError):
        forgetful()


@given(dossier=marked_dossiers())
def test_what_is_theirs_to_read_is_all_there(dossier: Dossier) -> None:
    for reading, own in ((for_participatiewetblad, PW), (for_wmo_verslag, WMO)):
        shown = reading(FORM, dossier)
        for field in ("uitspraken", "doelen", "acties", "scores", "antwoorden", "argumenten"):
            whole, kept = getattr(dossier, field), getattr(shown, field)
            ids = {part.id for part in kept}
            left_out = tuple(part for part in whole if part.id not in ids)
            assert betrayed(left_out, own, SAMEN) == []


@given(dossier=marked_dossiers(), lezer=st.sampled_from(Lezer))
def test_reading_twice_shows_the_same(dossier: Dossier, lezer: Lezer) -> None:
    once = for_lezer(FORM, dossier, lezer)
    assert for_lezer(FORM, once, lezer) == once


@given(dossier=marked_dossiers())
def test_the_table_sees_all_that_was_said_there(dossier: Dossier) -> None:
    assert for_tafel(FORM, dossier) is dossier


@given(dossier=marked_dossiers())
def test_ons_plan_holds_nothing_set_apart_for_one_law_and_nothing_of_before(
    dossier: Dossier,
) -> None:
    shown = for_ons_plan(dossier)
    assert {u.grondslag for u in shown.uitspraken} <= {None, SAMEN, EIGEN}
    assert {d.grondslag for d in shown.doelen} <= {None, SAMEN, EIGEN}
    assert all(u.eerder == () for u in shown.uitspraken)
    assert shown.vandaag == ()


def test_every_kind_of_part_was_thought_of() -> None:
    """A new kind of part must be given a place in `delen` before this list grows."""
    filtered = {
        "uitspraken", "standen", "scores", "antwoorden", "argumenten", "beelden", "doelen",
        "verplichtingen", "ontheffingen", "onderzoeken",
        "acties", "voorzieningen", "vandaag", "nagekeken", "terugblikken", "deelantwoorden",
        "mijlpalen", "verwijzingen", "doelterugblikken",
    }  # fmt: skip
    of_all = {"gesprekken", "eigen_vragen", "ondertekeningen", "huisgenoten", "getekend"}
    assert filtered | of_all == set(PART_FIELDS.values())


def test_a_yes_of_the_client_lets_the_participatiewet_pass_to_the_wijkteam() -> None:
    line = an_uitspraak(leefgebied="werk", tekst="loon van 900 euro")
    yes = a_deelantwoord(leefgebied="werk")
    score = a_score(leefgebied="werk")
    answer = an_antwoord(id="w", vraag="werk.uren")
    dossier = a_dossier(
        uitspraken=(line,), scores=(score,), antwoorden=(answer,), deelantwoorden=(yes,)
    )
    shown = for_wmo_verslag(FORM, dossier)
    assert (shown.uitspraken, shown.scores, shown.antwoorden) == ((line,), (score,), (answer,))
    refused = replace(dossier, deelantwoorden=(replace(yes, mag=False),))
    shown = for_wmo_verslag(FORM, refused)
    assert (shown.uitspraken, shown.scores, shown.antwoorden) == ((), (), ())


def test_only_a_consequence_passes_to_the_klantmanager() -> None:
    line = an_uitspraak(leefgebied="psyche", tekst="“Ik heb een depressie”")
    yes = a_deelantwoord(
        leefgebied="psyche", naar=Rol.KLANTMANAGER, zin=line.id, gevolg="maximaal 16 uur"
    )
    dossier = a_dossier(uitspraken=(line,), deelantwoorden=(yes,))
    shown = for_participatiewetblad(FORM, dossier)
    assert [u.tekst for u in shown.uitspraken] == ["maximaal 16 uur"]
    assert "depressie" not in repr(for_klantmanager(FORM, dossier))


def test_the_client_sees_everything_but_what_was_agreed_for_today() -> None:
    dossier = a_dossier()
    assert for_client(dossier) == replace(dossier, vandaag=())
    calm = replace(dossier, vandaag=())
    assert for_client(calm) is calm


def test_an_earlier_gesprek_shows_a_newcomer_only_what_is_theirs_to_read() -> None:
    alone = a_gesprek(aanwezigen=a_gesprek().aanwezigen[:2])
    together = a_gesprek(id="g2")
    lines = (an_uitspraak(leefgebied="geld"), an_uitspraak(id="u2", gesprek="g2"))
    dossier = a_dossier(gesprekken=(alone, together), uitspraken=lines)
    assert [u.id for u in for_tafel(FORM, dossier).uitspraken] == ["u2"]
    yes = a_deelantwoord(gesprek="g2", leefgebied="geld")
    asked = replace(dossier, deelantwoorden=(yes,))
    assert [u.id for u in for_tafel(FORM, asked).uitspraken] == ["u1", "u2"]


def test_with_only_a_klantmanager_at_the_table_nothing_goes_to_the_wijkteam() -> None:
    alone = a_gesprek(aanwezigen=a_gesprek().aanwezigen[:2])
    dossier = a_dossier(gesprekken=(alone,))
    assert for_klantmanager(FORM, dossier).uitspraken == dossier.uitspraken
    assert for_wmo_verslag(FORM, dossier).uitspraken == ()


def test_a_second_klantmanager_reads_as_a_klantmanager() -> None:
    second = Aanwezige(Rol.WIJKTEAM, "Anna Bos", Rol.KLANTMANAGER)
    table = (*a_gesprek().aanwezigen[:2], second)
    dossier = a_dossier(gesprekken=(a_gesprek(aanwezigen=table),))
    assert for_tafel(FORM, dossier) is dossier
    assert for_participatiewetblad(FORM, dossier).uitspraken == dossier.uitspraken


def test_the_deelblad_tells_what_passes_and_how_much_stays() -> None:
    work = an_uitspraak(leefgebied="werk", tekst="loon van 900 euro")
    health = an_uitspraak(id="u2", leefgebied="psyche", tekst="slaapt slecht")
    private = an_uitspraak(id="u3", leefgebied="geld", grondslag=EIGEN, tekst="spaarpot")
    both = an_uitspraak(id="u4", leefgebied="geld", tekst="huur")
    yes = a_deelantwoord(leefgebied="werk")
    no = a_deelantwoord(id="e2", leefgebied="psyche", naar=Rol.KLANTMANAGER, mag=False, gevolg="x")
    dossier = a_dossier(uitspraken=(work, health, private, both), deelantwoorden=(yes, no))
    sheet = for_deelblad(FORM, dossier)
    assert [(r.antwoord.id, r.teksten) for r in sheet.regels] == [
        ("e1", ("loon van 900 euro",)),
        ("e2", ()),
    ]
    assert [(b.leefgebied, b.grondslag, b.aantal) for b in sheet.blijft] == [
        ("psyche", WMO, 1),
        ("geld", EIGEN, 1),
    ]
    assert sheet.regels[1].antwoord.gevolg == ""


def test_the_table_reads_today_and_whoever_unlocked_reads_afterwards() -> None:
    dossier, today = a_dossier(), MOMENT.date()
    later = today + timedelta(days=1)
    assert lezer_at_opening(dossier, Rol.KLANTMANAGER, today) is Lezer.TAFEL
    assert lezer_at_opening(dossier, Rol.KLANTMANAGER, later) is Lezer.KLANTMANAGER
    assert lezer_at_opening(dossier, Rol.WIJKTEAM, later) is Lezer.WIJKTEAM
    closed = a_dossier(getekend=(a_getekende_versie(),))
    assert lezer_at_opening(closed, Rol.WIJKTEAM, today) is Lezer.WIJKTEAM
    assert lezer_at_opening(an_empty_dossier(), Rol.WIJKTEAM, later) is Lezer.TAFEL
