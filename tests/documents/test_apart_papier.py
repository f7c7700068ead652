"""What was said apart is on no paper of another, and on none of one's own unless it was chosen.

Ons plan holds each wish that is of all.
"""

from dataclasses import fields, replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from intake_desktop.documents.papieren import Opdracht, paper_blocks
from intake_desktop.domain.apart import Apart, apart_id
from intake_desktop.domain.delen import for_ons_plan
from intake_desktop.domain.dossier import Dossier, with_parts
from intake_desktop.domain.formulier import Leefgebied
from intake_desktop.domain.huishouden import mirrored, with_medeclient
from intake_desktop.domain.matrix import Keuze
from intake_desktop.domain.noteren import with_keuze
from intake_desktop.domain.papieren import Papiersoort
from intake_desktop.domain.rollen import Grondslag, Rol
from intake_desktop.domain.uitspraak import Plek, Uitspraak
from intake_desktop.domain.zicht import alone, kept
from tests.documents.kim import DAY, NOW, G, formulier
from tests.documents.papieren_kim import kim_compleet
from tests.domain.test_zicht import KINDS
from tests.strategies import filled

SAID = "Dit zei ik apart"
OTHER = Dossier("ander", NOW)


def every_paper(dossier: Dossier) -> str:
    form = formulier()
    return "".join(paper_blocks(soort, dossier, form, Opdracht(DAY)) for soort in Papiersoort)


def said_apart(dossier: Dossier, part: Any) -> Dossier:
    """This part noted while the others had left the room, in the gesprek of the dossier."""
    names = {f.name for f in fields(part)}
    here = {"gesprek": G, "leefgebied": "financien", "grondslag": None, "apart": Apart.NEE}
    part = replace(part, id="stil", **{k: v for k, v in here.items() if k in names})
    return kept(dossier, alone(dossier).with_part(part), private=True, noting=True)


@settings(max_examples=20, deadline=None)
@given(st.tuples(*(filled(kind, st.just(SAID)) for kind in KINDS)))
def test_nothing_noted_apart_is_on_any_paper_of_either(parts: tuple[Any, ...]) -> None:
    linked = with_medeclient(kim_compleet(), OTHER, "h1", "partner")
    other = mirrored(kim_compleet(), linked, OTHER)
    full = linked
    for part in parts:
        full = said_apart(full, part)
    assert SAID in repr(full)
    assert SAID not in every_paper(full)
    assert SAID not in every_paper(mirrored(linked, full, other, samen=True))


@pytest.mark.parametrize("soort", [Papiersoort.ONS_PLAN, Papiersoort.WMO_VERSLAG])
def test_what_the_client_chose_for_paper_is_on_their_own(soort: Papiersoort) -> None:
    line = Uitspraak(
        apart_id("u"), G, Plek.LASTIG, SAID, Rol.CLIENT, NOW, "financien",
        grondslag=Grondslag.GEZAMENLIJK, apart=Apart.OP_PAPIER,
    )  # fmt: skip
    form = formulier()
    assert SAID in paper_blocks(soort, kim_compleet().with_part(line), form, Opdracht(DAY))


@given(st.sampled_from((None, *Grondslag)))
def test_ons_plan_holds_each_wish_that_is_of_all_or_of_the_client(
    basis: Grondslag | None,
) -> None:
    wish = Uitspraak("w", G, Plek.WIL, SAID, Rol.CLIENT, NOW, "financien", grondslag=basis)
    dossier = with_parts(kim_compleet(), [wish])
    paper = paper_blocks(Papiersoort.ONS_PLAN, dossier, formulier(), Opdracht(DAY))
    of_one_law = basis in (Grondslag.PARTICIPATIEWET, Grondslag.WMO)
    assert (SAID in paper) is not of_one_law
    assert any(u.id == "w" for u in for_ons_plan(dossier).uitspraken) is not of_one_law


@pytest.mark.parametrize("apart", [Apart.NEE, None])
def test_a_leefgebied_of_which_nothing_may_be_seen_is_on_ons_plan_as_if_nothing_was_said(
    apart: Apart | None,
) -> None:
    """Chosen, and everything in it said apart, or of one law only."""
    empty = with_keuze(kim_compleet(), G, basale_adl(), Keuze.BESPREKEN)
    basis = Grondslag.WMO if apart is None else None
    key = "w" if apart is None else apart_id("w")
    line = Uitspraak(
        key,
        G,
        Plek.LASTIG,
        SAID,
        Rol.CLIENT,
        NOW,
        "basale_adl",
        grondslag=basis,
        apart=apart or Apart.NEE,
    )
    papers = [
        paper_blocks(Papiersoort.ONS_PLAN, dossier, formulier(), Opdracht(DAY))
        for dossier in (empty, empty.with_part(line))
    ]
    assert papers[0] == papers[1]
    naam = basale_adl().naam
    assert f'<kop niveau="3">{naam}</kop>' not in papers[0]
    assert naam in papers[0].partition("Niet besproken:")[2]


def basale_adl() -> Leefgebied:
    found = formulier().leefgebied("basale_adl")
    assert found is not None
    return found
