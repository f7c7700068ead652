"""The words of each sheet, made of any dossier: nothing outside what its reader may read."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from intake_desktop.documents import papieren
from intake_desktop.documents.papieren import Opdracht, make_paper_pdf, paper_blocks
from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.papieren import Papiersoort
from intake_desktop.domain.rollen import Grondslag
from tests.documents.kim import DAY
from tests.documents.lezen import text_of
from tests.domain.test_delen import EIGEN, FORM, PW, WMO, marked_dossiers, without_plan
from tests.factories import a_dossier, an_uitspraak

FORBIDDEN = {
    Papiersoort.PARTICIPATIEWETBLAD: (WMO, EIGEN),
    Papiersoort.WMO_VERSLAG: (PW, EIGEN),
    Papiersoort.DEELBLAD: tuple(Grondslag),
}
_QUICK = settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])


def betrayed(soort: Papiersoort, dossier: Dossier) -> Iterator[str]:
    """The laws of which something stands in this sheet that may not."""
    blocks = paper_blocks(soort, dossier, FORM, Opdracht(DAY))
    yield from (law for law in FORBIDDEN[soort] if f"[{law}]" in blocks)


@pytest.mark.parametrize("soort", FORBIDDEN)
@_QUICK
@given(dossier=marked_dossiers())
def test_no_word_of_another_basis_stands_in_a_sheet(soort: Papiersoort, dossier: Dossier) -> None:
    assert list(betrayed(soort, without_plan(dossier))) == []


@pytest.mark.parametrize(
    ("soort", "reading"),
    [
        (Papiersoort.PARTICIPATIEWETBLAD, "for_participatiewetblad"),
        (Papiersoort.WMO_VERSLAG, "for_wmo_verslag"),
    ],
)
def test_a_sheet_that_reads_everything_is_found(
    soort: Papiersoort, reading: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control: with the door wide open the property above must fail."""
    monkeypatch.setattr(papieren, reading, lambda _form, dossier: dossier)

    @settings(_QUICK, phases=[Phase.generate], database=None)
    @given(dossier=marked_dossiers())
    def open_door(dossier: Dossier) -> None:
        assert list(betrayed(soort, without_plan(dossier))) == []

    with pytest.raises(AssertionError):
        open_door()


@pytest.mark.parametrize("soort", FORBIDDEN)
def test_what_may_not_be_read_is_not_in_the_text_of_the_file_either(soort: Papiersoort) -> None:
    lines = [an_uitspraak(id=law, grondslag=law, tekst=f"woord {law}") for law in Grondslag]
    dossier = a_dossier()
    for line in lines:
        dossier = dossier.with_part(line)
    words = text_of(make_paper_pdf(soort, dossier, FORM, Opdracht(DAY)).pdf)
    assert [law for law in FORBIDDEN[soort] if f"woord {law}" in words] == []
