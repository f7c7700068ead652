"""The words in which sharing is asked."""

from datetime import date

from intake_desktop.domain.deelvraag import Deelvraag
from intake_desktop.domain.rollen import Rol

VRAAG = Deelvraag(
    Rol.WIJKTEAM,
    "Mag het wijkteam {leefgebied} lezen?",
    "Uitleg.",
    "Nee heeft geen gevolgen.",
    date(2026, 7, 1),
    "Wmo 2015, artikel 5.1.1 lid 4",
    date(2026, 12, 31),
)


def test_it_is_asked_from_its_first_day_to_its_last() -> None:
    days = (date(2026, 6, 30), date(2026, 7, 1), date(2026, 12, 31), date(2027, 1, 1))
    assert [VRAAG.holds_on(day) for day in days] == [False, True, True, False]


def test_the_question_names_the_leefgebied_and_leaves_other_braces_alone() -> None:
    assert VRAAG.about("Werk {en} meedoen") == "Mag het wijkteam Werk {en} meedoen lezen?"
