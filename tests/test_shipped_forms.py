"""The forms that ship: without mistakes, complete, in plain and friendly Dutch."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import chain

import pytest

from intake_desktop.definitions.loader import check_forms, load_formulier
from intake_desktop.domain.ernst import Ernst
from intake_desktop.domain.formulier import Formulier, Leefgebied, Vraag, VraagType
from intake_desktop.domain.gespreksverloop import Stap
from intake_desktop.domain.nakijken import CONTROLES
from intake_desktop.domain.rollen import Grondslag, Rol
from intake_desktop.domain.vandaag import VandaagKaart
from intake_desktop.paths import FORMS

LEEFGEBIEDEN = (
    "financien", "werk_en_opleiding", "tijdsbesteding", "huisvesting", "huiselijke_relaties",
    "geestelijke_gezondheid", "lichamelijke_gezondheid", "middelengebruik", "basale_adl",
    "instrumentele_adl", "sociaal_netwerk", "maatschappelijke_participatie", "justitie",
)  # fmt: skip
GESLOTEN = {
    "geestelijke_gezondheid", "lichamelijke_gezondheid", "middelengebruik", "justitie",
}  # fmt: skip
MOST_WORDS = 25
TODAY = date(2026, 11, 21)


@pytest.fixture(scope="module")
def formulier() -> Formulier:
    return load_formulier()


def vragen(formulier: Formulier) -> list[Vraag]:
    asked = [vraag for blok in formulier.blokken for vraag in blok.vragen]
    return asked + [vraag for gebied in formulier.leefgebieden for vraag in gebied.feiten]


def words_of_vraag(vraag: Vraag) -> Iterator[str]:
    yield from (vraag.tekst, vraag.hint, vraag.toelichting, vraag.laag, vraag.hoog)
    yield from vraag.vervolg
    yield from (optie.tekst for optie in vraag.opties)


def words_of_leefgebied(gebied: Leefgebied) -> Iterator[str]:
    yield from (gebied.naam, gebied.kop, gebied.openingsvraag, gebied.waarom_vragen)
    yield from (gebied.waarom_nodig, gebied.vraag_collega, gebied.schrijfhint)
    yield from chain(gebied.doorvragen, gebied.doelen, gebied.acties, gebied.ankers)


def words_of_vandaag(kaart: VandaagKaart) -> Iterator[str]:
    yield kaart.meldcode_bij
    for point in kaart.bellen:
        yield from (point.naam, point.wanneer)
    for stap in kaart.meldcode:
        yield from (stap.titel, stap.tekst)


def all_words(formulier: Formulier) -> list[str]:
    texts: list[str] = []
    for gebied in formulier.alle_leefgebieden:
        texts += words_of_leefgebied(gebied)
    for vraag in vragen(formulier):
        texts += words_of_vraag(vraag)
    for blok in formulier.blokken:
        texts += (blok.naam, blok.uitleg)
    for route in formulier.routes:
        texts += (route.naam, route.uitleg)
    for opening in formulier.openingsteksten:
        texts += (opening.titel, *opening.regels)
    for trede in formulier.treden:
        texts += (trede.naam, trede.uitleg, trede.beslisvraag)
    for aanbod in formulier.menukaart:
        texts += (aanbod.naam, aanbod.uitleg, aanbod.voor_wie, aanbod.vraagt)
    for wet in formulier.wetteksten:
        texts += (wet.titel, wet.tekst)
    texts += words_of_vandaag(formulier.vandaag)
    for deel in formulier.deelvragen:
        texts += (deel.vraag, deel.uitleg, deel.gerust)
    return [*texts, *formulier.telt_niet_mee, *formulier.editie.niveaus]


def test_the_shipped_forms_hold_no_mistake() -> None:
    assert [fout.zin for fout in check_forms()] == []


def test_all_leefgebieden_of_the_2017_edition_are_there(formulier: Formulier) -> None:
    assert tuple(gebied.code for gebied in formulier.leefgebieden) == LEEFGEBIEDEN
    domains = tuple(domein.naam for domein in formulier.editie.domeinen)
    assert tuple(gebied.domein for gebied in formulier.leefgebieden) == domains


def test_the_2013_edition_holds_its_eleven_leefgebieden(formulier: Formulier) -> None:
    old = formulier.in_editie("2013", date(2026, 11, 24))
    assert [gebied.domein for gebied in old.leefgebieden] == [d.naam for d in old.editie.domeinen]
    assert len(old.leefgebieden) == 11
    assert old.in_editie("2017", date(2026, 11, 24)) == formulier


@pytest.mark.parametrize("code", [*LEEFGEBIEDEN, "dagbesteding", "dagelijks_leven"])
def test_a_leefgebied_is_complete(formulier: Formulier, code: str) -> None:
    gebied = formulier.leefgebied(code)
    assert gebied is not None
    assert len(gebied.ankers) == 5
    assert len(set(gebied.ankers)) == 5
    assert 3 <= len(gebied.doorvragen) <= 4
    assert 2 <= len(gebied.feiten) <= 5
    assert gebied.doelen
    assert gebied.acties
    assert len(gebied.aliassen) >= 3
    assert gebied.vraag_collega
    assert gebied.gesloten is (code in GESLOTEN)


def test_every_leefgebied_can_be_called_by_a_word_of_its_own(formulier: Formulier) -> None:
    for edition in ("2013", "2017"):
        here = formulier.in_editie(edition, date(2026, 11, 24)).leefgebieden
        words = [alias for gebied in here for alias in gebied.aliassen]
        assert len(words) == len(set(words))
        assert "wonen" in words


def test_health_is_not_noted_for_the_participatiewet(formulier: Formulier) -> None:
    for code in GESLOTEN - {"justitie"}:
        gebied = formulier.leefgebied(code)
        assert gebied is not None
        assert gebied.grondslag is Grondslag.WMO


def test_the_routes_hold_every_step_and_their_leefgebieden(formulier: Formulier) -> None:
    steps = {str(stap) for stap in Stap if stap is not Stap.LEEFGEBIED}
    assert [route.code for route in formulier.routes] == ["breed", "werkgericht", "vervolg"]
    for route in formulier.routes:
        assert set(route.stappen) | {Stap.TERUGBLIK} == steps
        assert set(route.overslaan) < set(route.stappen)
        assert set(route.leefgebieden) <= {x.code for x in formulier.alle_leefgebieden}
    offered = formulier.route("breed").leefgebieden
    assert offered == tuple(x.code for x in formulier.alle_leefgebieden)
    assert len(formulier.route("werkgericht").leefgebieden) < len(LEEFGEBIEDEN)


def test_every_question_type_is_asked_somewhere(formulier: Formulier) -> None:
    assert {vraag.type for vraag in vragen(formulier)} == set(VraagType)


def test_a_scale_always_asks_on_in_the_same_order(formulier: Formulier) -> None:
    scales = [vraag for vraag in vragen(formulier) if vraag.type is VraagType.SCHAAL]
    assert len(scales) == 3
    for vraag in scales:
        assert vraag.vervolg[0].startswith("Waarom geen lager cijfer?")
        assert "één punt hoger" in vraag.vervolg[1]
        assert vraag.vervolg[2] == "Wie of wat helpt daarbij?"


def test_at_most_three_worries_are_asked(formulier: Formulier) -> None:
    zorgen = formulier.vraag("balans.zorgen")
    assert zorgen is not None
    assert zorgen.maximum == 3


def test_conditions_look_one_question_back(formulier: Formulier) -> None:
    conditional = {v.code: v.toon_als for v in vragen(formulier) if v.toon_als}
    assert len(conditional) >= 10
    assert not [c for c, toon_als in conditional.items() if toon_als.vraag in conditional]


def test_both_professionals_open_the_conversation(formulier: Formulier) -> None:
    spoken = {text.rol: " ".join(text.regels) for text in formulier.openingsteksten}
    assert set(spoken) == {Rol.KLANTMANAGER, Rol.WIJKTEAM, Rol.MEDECLIENT}
    assert "melden" in spoken[Rol.KLANTMANAGER]
    assert "twee petten" in spoken[Rol.KLANTMANAGER]
    assert "meldcode" in spoken[Rol.WIJKTEAM]
    assert "cliëntondersteuning" in spoken[Rol.WIJKTEAM]


def test_the_menukaart_serves_every_trede(formulier: Formulier) -> None:
    assert len(formulier.menukaart) >= 18
    assert {trede for aanbod in formulier.menukaart for trede in aanbod.treden} == set(range(1, 7))
    assert all(aanbod.contact and aanbod.trefwoorden for aanbod in formulier.menukaart)


@pytest.mark.parametrize(
    "code",
    ["werkervaringsplek", "vacaturelijst", "schuldhulp", "opvang_wisselende_uren"],
)
def test_what_kim_needs_is_on_the_menukaart(formulier: Formulier, code: str) -> None:
    assert code in {aanbod.code for aanbod in formulier.menukaart}


def test_the_law_texts_of_today_are_there(formulier: Formulier) -> None:
    for code in ("pw.44a", "pw.9.meewerken", "pw.18.gevolgen", "wmo.2.3.2", "awb.bezwaar"):
        assert formulier.wettekst(code, TODAY) is not None
    kinds = {wet.soort for wet in formulier.wetteksten if wet.holds_on(TODAY)}
    assert kinds == {"plan", "rechten", "verplichting", "gevolg", "termijn"}


def test_a_law_text_changes_on_its_day(formulier: Formulier) -> None:
    before = formulier.wettekst("pw.9.ontheffing", date(2026, 12, 31))
    after = formulier.wettekst("pw.9.ontheffing", date(2027, 1, 1))
    assert before is not None
    assert after is not None
    assert before.tekst != after.tekst


def test_no_sentence_is_longer_than_25_words(formulier: Formulier) -> None:
    sentences = [s for text in all_words(formulier) for s in re.split(r"(?<=[.?:;])\s", text)]
    assert [s for s in sentences if len(s.split()) > MOST_WORDS] == []


@pytest.mark.parametrize(
    "word",
    ["u dient", "!", "middels", "indien", "teneinde", "derhalve", "conform", "m.b.t.", "i.v.m.",
     "d.m.v.", " men ", "cliënten dienen", "zelfredzaam"],
)  # fmt: skip
def test_no_text_uses_office_dutch(formulier: Formulier, word: str) -> None:
    assert [text for text in all_words(formulier) if word in f" {text.lower()} "] == []


def test_a_question_ends_with_a_question_mark(formulier: Formulier) -> None:
    asked = [vraag.tekst for vraag in vragen(formulier)]
    for gebied in formulier.leefgebieden:
        asked += (gebied.kop, gebied.openingsvraag, gebied.vraag_collega, *gebied.doorvragen)
    asked += [trede.beslisvraag for trede in formulier.treden]
    assert [text for text in asked if not text.endswith("?")] == []


def test_the_score_is_said_to_be_our_own(formulier: Formulier) -> None:
    assert "niet het ZRM-formulier" in formulier.editie.bron


def test_the_numbers_of_the_whole_country_are_right(formulier: Formulier) -> None:
    points = {point.code: point for point in formulier.vandaag.bellen}
    national = {code: point.nummer for code, point in points.items() if point.landelijk}
    assert national == {
        "alarm": "112",
        "zelfmoordpreventie": "113 of 0800-0113",
        "veilig_thuis": "0800-2000",
    }
    assert {"huisarts", "crisisdienst", "wijkteam"} <= set(points)


def test_every_local_number_is_said_to_be_invented(formulier: Formulier) -> None:
    local = [p for p in formulier.vandaag.bellen if p.nummer and not p.landelijk]
    assert local
    assert all(point.voorbeeld for point in local)


def test_the_meldcode_has_five_steps_and_asks_for_a_lawyer(formulier: Formulier) -> None:
    assert len(formulier.vandaag.meldcode) == 5
    assert "JURIST" in (FORMS / "vandaag.toml").read_text("utf-8")


def test_every_check_has_a_level_and_none_blocks(formulier: Formulier) -> None:
    levels = {c.code: c.ernst for c in formulier.controles}
    assert levels == CONTROLES
    assert Ernst.BLOKKEREN not in levels.values()


def test_a_closed_leefgebied_says_how_to_write(formulier: Formulier) -> None:
    for gebied in formulier.leefgebieden:
        assert gebied.schrijfhint.startswith("Schrijf gevolgen") is gebied.gesloten


def test_what_an_offer_asks_in_figures_it_also_says(formulier: Formulier) -> None:
    for aanbod in formulier.menukaart:
        for number in (aanbod.uren_min, aanbod.leeftijd_van, aanbod.leeftijd_tot):
            said = f"{aanbod.voor_wie} {aanbod.vraagt}".replace("één dagdeel", "4 uur")
            assert number is None or str(number) in said, aanbod.code


def test_sharing_is_asked_in_dated_words_and_no_has_no_consequences(formulier: Formulier) -> None:
    for side in (Rol.WIJKTEAM, Rol.KLANTMANAGER):
        vraag = formulier.deelvraag(side, TODAY)
        assert vraag is not None
        assert vraag.vraag.startswith("Mag ")
        assert "Nee heeft geen gevolgen." in vraag.gerust
        assert formulier.deelvraag(side, date(2026, 6, 30)) is None
    assert "JURIST" in (FORMS / "delen.toml").read_text("utf-8")
