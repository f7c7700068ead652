"""The marks of the manual, the chapter of a page, and finding words."""

import pytest

from intake_desktop.domain.handleiding import (
    Regel,
    Soort,
    about,
    matching,
    piece_about,
    read_hoofdstuk,
)

TEXT = """# Het plan
plek: plan, doelen

## Doelen
Een doel is van de cliënt.
- Kies er drie.
1. Typ het doel.
![Het plan](plan.png)
"""


def test_each_mark_is_read() -> None:
    plan = read_hoofdstuk(TEXT)
    assert (plan.titel, plan.plekken) == ("Het plan", ("plan", "doelen"))
    assert plan.regels == (
        Regel(Soort.KOP, "Doelen"),
        Regel(Soort.ALINEA, "Een doel is van de cliënt."),
        Regel(Soort.PUNT, "Kies er drie."),
        Regel(Soort.STAP, "Typ het doel."),
        Regel(Soort.PLAAT, "Het plan", "plan.png"),
    )


def test_a_chapter_without_places_is_refused() -> None:
    with pytest.raises(ValueError, match="title and its places"):
        read_hoofdstuk("# Het plan\n\nEen doel is van de cliënt.")
    with pytest.raises(ValueError, match="below a title or a heading"):
        read_hoofdstuk("# Het plan\nplek: plan\n## Doel\nEen doel.\nplek: doelen")


def test_a_page_has_its_piece_in_a_chapter_about_more() -> None:
    plan = read_hoofdstuk(TEXT + "## Stappen\nplek: stappen, doelen\nKleine stappen.")
    assert plan.regels[5] == Regel(Soort.KOP, "Stappen", plekken=("stappen", "doelen"))
    assert piece_about(plan, "doelen") == 5
    assert piece_about(plan, "plan") == 0


def test_the_chapter_of_a_page_is_found_and_else_the_first() -> None:
    plan, begin = read_hoofdstuk(TEXT), read_hoofdstuk("# Begin\nplek: begin\nHallo.")
    assert about([begin, plan], "doelen") == 1
    assert about([begin, plan], "nergens") == 0


def test_words_are_found_in_any_order_and_without_accents() -> None:
    plan = read_hoofdstuk(TEXT)
    assert [r.tekst for _n, r in matching([plan], "client doel")] == ["Een doel is van de cliënt."]
    assert [r.tekst for _n, r in matching([plan], "het plan")] == ["Het plan"]
    assert list(matching([plan], "  ")) == []


def test_a_title_leads_to_its_first_line() -> None:
    begin = read_hoofdstuk("# Kennismaken\nplek: begin\nHallo.")
    assert [r.tekst for _n, r in matching([begin], "kennis")] == ["Hallo."]
