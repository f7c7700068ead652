"""Signatures, a closed version and what changed since, as the paper shows them."""

from datetime import date, datetime

import pytest

from intake_desktop.documents.blocks import BlockError, parse_blocks
from intake_desktop.documents.ons_plan import make_plan_pdf, plan_blocks
from intake_desktop.domain.plan import Tekenkeuze, Tekenwijze
from intake_desktop.domain.plannen import with_doel, with_ondertekening
from intake_desktop.domain.versies import next_version, with_closed
from tests.documents.kim import DAY, formulier, kim

DRAWN = ((100, 300, 200, 100), (600, 200))


def test_a_drawn_signature_is_a_figure_that_says_whose_it_is() -> None:
    signed = with_ondertekening(
        kim(),
        "client",
        keuze=Tekenkeuze.AKKOORD,
        gekozen_op=datetime(2026, 11, 24, 11),
        wijze=Tekenwijze.SCHERM,
        strepen=DRAWN,
    )
    blocks = plan_blocks(signed, formulier(), day=DAY)
    assert '<tekening strepen="100,300,200,100 600,200">handtekening van mevrouw De Wit' in blocks
    assert "Getekend op het scherm op 24 november 2026" in blocks
    assert make_plan_pdf(signed, formulier(), day=DAY) != make_plan_pdf(kim(), formulier(), day=DAY)


def test_what_was_signed_on_paper_says_when() -> None:
    signed = with_ondertekening(
        kim(), "client", keuze=Tekenkeuze.AKKOORD, wijze=Tekenwijze.PAPIER,
        papier_op=date(2026, 11, 25),
    )  # fmt: skip
    assert "Ondertekend op papier op 25 november 2026" in plan_blocks(signed, formulier(), day=DAY)


def test_the_next_version_tells_what_changed_since_the_one_before() -> None:
    closed = with_closed(kim(), datetime(2026, 11, 24, 11), "a" * 64)
    changed = next_version(closed, with_doel(closed, closed.doelen[0].id, tekst="Iets <anders>"))
    blocks = plan_blocks(changed, formulier(), day=DAY)
    assert "Wat is er anders sinds versie 1?" in blocks
    assert "Nu: “Iets &lt;anders&gt;”." in blocks
    assert "sinds versie" not in plan_blocks(closed, formulier(), day=DAY)


def test_a_paper_that_will_be_sealed_says_what_a_seal_proves_and_what_not() -> None:
    sealed = plan_blocks(kim(), formulier(), day=DAY, sealed=True)
    assert "Het bewijst niet wie er aan tafel zat" in sealed
    assert "digitaal zegel" not in plan_blocks(kim(), formulier(), day=DAY)


@pytest.mark.parametrize("strepen", ["", "1", "1,2,3", "1,2 ", "1,2;3,4", "a,b", "-1,2", "1,99999"])
def test_strokes_that_are_no_numbers_are_a_mistake_in_the_template(strepen: str) -> None:
    signature = f'<handtekening><tekening strepen="{strepen}">x</tekening></handtekening>'
    xml = f'<document soort="s" titel="t"><handtekeningen>{signature}</handtekeningen></document>'
    with pytest.raises(BlockError, match="strepen hoort getallen"):
        parse_blocks(xml)
