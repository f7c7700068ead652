from datetime import date

import pytest

from intake_desktop.commands import _SOORTEN
from intake_desktop.domain.papieren import (
    PAPIER_NAMEN,
    PAPIER_VOOR,
    ZONDER_DOSSIER,
    Papiersoort,
    file_name,
)
from tests.factories import a_dossier

DAY = date(2026, 11, 20)


def test_every_paper_has_a_name_and_says_for_whom_it_is() -> None:
    assert set(PAPIER_NAMEN) == set(PAPIER_VOOR) == set(Papiersoort)
    assert (*Papiersoort, "alle") == _SOORTEN


@pytest.mark.parametrize("soort", list(Papiersoort))
def test_no_file_name_tells_who_it_is_about(soort: Papiersoort) -> None:
    dossier = a_dossier()
    name = file_name(soort, dossier, DAY, groot=True)
    assert name.startswith(f"{soort}-2026-11-20")
    assert name.endswith("-groot.pdf")
    words = [*dossier.client.naam.lower().split(), dossier.client.clientnummer]
    assert [w for w in words if len(w) > 2 and w in name.lower()] == []


def test_a_blank_paper_is_of_no_dossier_at_all() -> None:
    for soort in ZONDER_DOSSIER:
        assert a_dossier().id[:6] not in file_name(soort, a_dossier(), DAY)
