"""Niveaus and trede over the years: lines within an edition, a break between two."""

from datetime import datetime

from intake_desktop.domain.dossier import Dossier, with_parts
from intake_desktop.domain.matrix import SAMEN
from intake_desktop.domain.noteren import with_score
from intake_desktop.domain.plaat import Soort
from intake_desktop.domain.plannen import with_ladder
from intake_desktop.domain.trend import reeksen, trend_plaat
from tests.documents.kim import formulier
from tests.factories import a_gesprek, an_empty_dossier

FORM = formulier()


def measured(*moments: tuple[int, str, dict[str, int], int | None]) -> Dossier:
    """A gesprek per moment: its year, edition, agreed niveaus, trede now."""
    dossier = an_empty_dossier()
    for year, editie, niveaus, trede in moments:
        gesprek = a_gesprek(id=f"g{year}", begonnen=datetime(year, 5, 12, 10), editie=editie)
        dossier = with_parts(dossier, [gesprek])
        for code, niveau in niveaus.items():
            day = gesprek.begonnen.date()
            dossier = with_score(dossier, gesprek, code, SAMEN, niveau, day)
        if trede:
            dossier = with_ladder(dossier, gesprek.id, nu=trede)
    return dossier


def test_one_measurement_is_no_trend() -> None:
    once = measured((2025, "2017", {"financien": 2}, 2), (2026, "2017", {}, None))
    assert reeksen(FORM, once) == ()
    assert trend_plaat(FORM, once) is None


def test_figures_of_one_edition_are_joined_in_time() -> None:
    twice = measured((2025, "2017", {"financien": 2}, 2), (2026, "2017", {"financien": 4}, 3))
    ladder, money = reeksen(FORM, twice)
    assert ladder.tekst == "12 mei 2025: 2; 12 mei 2026: 3"
    assert money.tekst == "12 mei 2025: 2; 12 mei 2026: 4"
    plaat = trend_plaat(FORM, twice)
    assert plaat is not None
    assert sum(s.soort is Soort.NU for s in plaat.strepen) == 2
    first, last = plaat.stippen[-2:]
    assert first.x < last.x
    assert first.y > last.y
    assert [row[0] for row in plaat.rijen] == ["Participatieladder", "Geld en schulden"]


def test_between_editions_the_line_breaks_visibly() -> None:
    both = measured(
        (2024, "2013", {"financien": 2, "dagbesteding": 1}, None),
        (2025, "2013", {"financien": 3}, None),
        (2026, "2017", {"financien": 4, "tijdsbesteding": 3}, None),
    )
    rows = {r.naam: r.tekst for r in reeksen(FORM, both)}
    assert "andere editie; 12 mei 2026: 4" in rows["Geld en schulden"]
    assert len(rows) == 3
    plaat = trend_plaat(FORM, both)
    assert plaat is not None
    assert sum(s.soort is Soort.NU for s in plaat.strepen) == 1
    (broken,) = (s for s in plaat.strepen if s.soort is Soort.VROEGER)
    assert broken.x1 == broken.x2
    assert any(w.tekst == "andere editie" for w in plaat.woorden)
    assert "andere editie" in plaat.alt


def test_a_closed_leefgebied_is_left_out() -> None:
    from intake_desktop.domain.matrix import Keuze
    from intake_desktop.domain.noteren import with_stand

    twice = measured((2025, "2017", {"financien": 2}, None), (2026, "2017", {"financien": 4}, None))
    closed = with_stand(twice, "g2026", "financien", keuze=Keuze.WIL_NIET)
    assert reeksen(FORM, closed) == ()
