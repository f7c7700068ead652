"""The picture of the niveaus: agreed ones, gaps where nothing was said, never a sum."""

from dataclasses import replace
from datetime import datetime
from math import hypot

import pytest

from intake_desktop.domain.dossier import Dossier, with_parts
from intake_desktop.domain.editie import Editie
from intake_desktop.domain.formulier import Formulier, Leefgebied
from intake_desktop.domain.matrix import SAMEN, Keuze, Score
from intake_desktop.domain.radar import (
    Lijn,
    Punt,
    RadarBeeld,
    agreed_niveau,
    describe_radar,
    niveau_naam,
)
from intake_desktop.domain.rollen import Grondslag, Rol
from tests.factories import GESPREK, a_gesprek, a_score, a_stand, an_empty_dossier

CODES = ("geld", "werk", "wonen", "netwerk")


def a_leefgebied(code: str) -> Leefgebied:
    return Leefgebied(
        code=code,
        naam=code.capitalize(),
        domein=code,
        kop="",
        openingsvraag="",
        doorvragen=(),
        waarom_vragen="",
        waarom_nodig="",
        lead=Rol.WIJKTEAM,
        grondslag=Grondslag.GEZAMENLIJK,
        ankers=(),
    )


def a_formulier(codes: tuple[str, ...] = CODES) -> Formulier:
    names = ("Nu handelen", "Lukt niet", "Lukt deels", "Lukt", "Lukt zelf")
    return Formulier(
        versie="1",
        hash="",
        routes=(),
        leefgebieden=tuple(a_leefgebied(code) for code in codes),
        blokken=(),
        editie=Editie("2017", "Editie 2017", (), names, ""),
        treden=(),
        openingsteksten=(),
        telt_niet_mee=(),
        menukaart=(),
        wetteksten=(),
    )


def a_dossier(*scores: Score) -> Dossier:
    return with_parts(an_empty_dossier(), [a_gesprek(), *scores])


def scored(code: str, niveau: int, door: str = SAMEN, gesprek: str = GESPREK) -> Score:
    return a_score(leefgebied=code, niveau=niveau, door=door, gesprek=gesprek)


def picture(dossier: Dossier, codes: tuple[str, ...] = CODES) -> RadarBeeld:
    return describe_radar(a_formulier(codes), dossier, GESPREK)


@pytest.mark.parametrize(
    ("given", "agreed"),
    [
        ({}, None),
        ({Rol.CLIENT: 3}, None),
        ({Rol.CLIENT: 3, Rol.WIJKTEAM: 3}, 3),
        ({Rol.CLIENT: 3, Rol.WIJKTEAM: 2}, None),
        ({Rol.CLIENT: 3, Rol.WIJKTEAM: 2, SAMEN: 2}, 2),
    ],
)
def test_a_niveau_is_agreed_together_or_by_all_who_gave_one(
    given: dict[str, int], agreed: int | None
) -> None:
    assert agreed_niveau(given) == agreed


def test_the_first_axis_points_up_and_the_next_follow_clockwise() -> None:
    tops = [a.top for a in picture(a_dossier()).assen]
    assert tops == [Punt(0, 1), Punt(1, 0), Punt(0, -1), Punt(-1, 0)]


def test_a_point_lies_further_out_with_a_higher_niveau() -> None:
    beeld = picture(a_dossier(scored("geld", 5), scored("werk", 2)))
    reach = [hypot(a.punt.x, a.punt.y) for a in beeld.assen if a.punt]
    assert reach == pytest.approx([1.0, 0.4])


def test_lines_are_drawn_only_between_neighbours_with_a_niveau() -> None:
    beeld = picture(a_dossier(scored("geld", 5), scored("werk", 5), scored("netwerk", 5)))
    assert beeld.lijnen == (
        Lijn(Punt(0, 1), Punt(1, 0)),
        Lijn(Punt(-1, 0), Punt(0, 1)),
    )
    assert beeld.aantal == 3


def test_all_scored_makes_a_closed_figure() -> None:
    assert len(picture(a_dossier(*[scored(code, 3) for code in CODES])).lijnen) == 4


def test_two_axes_share_one_line() -> None:
    beeld = picture(a_dossier(scored("geld", 3), scored("werk", 3)), ("geld", "werk"))
    assert len(beeld.lijnen) == 1


def test_a_closed_leefgebied_has_no_point_and_no_row() -> None:
    closed = a_stand(leefgebied="geld", keuze=Keuze.WIL_NIET)
    beeld = picture(a_dossier(scored("geld", 1)).with_part(closed))
    assert beeld.aantal == 0
    assert beeld.rijen == ()


def test_a_row_tells_each_ones_view_and_whether_they_differ() -> None:
    beeld = picture(
        a_dossier(scored("geld", 2), scored("geld", 3, Rol.CLIENT), scored("werk", 4)).with_part(
            a_stand(leefgebied="geld", verschil="de regeling loopt weer")
        )
    )
    geld, werk = beeld.rijen
    assert (geld.niveau, geld.niveau_naam, geld.client, geld.klantmanager) == (
        2,
        "lukt niet",
        3,
        None,
    )
    assert geld.verschilt
    assert geld.verschil == "de regeling loopt weer"
    assert not werk.verschilt
    assert geld.hulp == ("ja, van familie of bekenden",)


def test_a_leefgebied_to_be_discussed_without_niveau_has_a_row_without_figures() -> None:
    (row,) = picture(a_dossier().with_part(a_stand(leefgebied="wonen", hulp=()))).rijen
    assert (row.niveau, row.heeft_niveau) == (None, False)


def test_the_latest_earlier_gesprek_with_niveaus_is_shown_beside_it() -> None:
    before = a_gesprek(id="g0", begonnen=datetime(2026, 5, 12, 10, 0))
    dossier = with_parts(
        an_empty_dossier(),
        [before, a_gesprek(), scored("geld", 1, gesprek="g0"), scored("geld", 3)],
    )
    beeld = picture(dossier)
    assert (beeld.assen[0].vorige, beeld.assen[0].niveau) == (1, 3)
    assert beeld.vorige_dag == before.begonnen.date()
    assert "Vorige keer, op 12 mei 2026: Geld 1." in beeld.alt


def test_another_edition_is_never_compared() -> None:
    before = a_gesprek(id="g0", editie="2013")
    old = replace(scored("geld", 1, gesprek="g0"), editie="2013", id="g0.geld.2013.samen")
    beeld = picture(with_parts(an_empty_dossier(), [before, a_gesprek(), old, scored("geld", 3)]))
    assert beeld.andere_editie
    assert beeld.vorige_dag is None
    assert beeld.assen[0].vorige is None


def test_the_alternative_text_tells_all_figures_with_their_names() -> None:
    alt = picture(a_dossier(scored("geld", 2), scored("wonen", 5))).alt
    assert "Geld 2 (lukt niet), Wonen 5 (lukt zelf)." in alt
    assert "De andere leefgebieden hebben geen niveau." in alt


def test_without_niveaus_the_alternative_text_says_so() -> None:
    assert "Er is nog geen niveau afgesproken." in picture(a_dossier()).alt


def test_a_gesprek_that_is_not_there_has_an_empty_picture() -> None:
    beeld = describe_radar(a_formulier(), an_empty_dossier(), "g9")
    assert (beeld.aantal, beeld.rijen, beeld.lijnen) == (0, (), ())


def test_a_niveau_out_of_range_has_no_name() -> None:
    assert niveau_naam(a_formulier(), 9) == ""
    assert niveau_naam(a_formulier(), None) == ""
