"""Hand over, then wipe: what leaves, what stays, and what has to be done first."""

import pytest
from hypothesis import given

from intake_desktop.domain.bundel import with_aangekomen, with_uitgereikt
from intake_desktop.domain.delen import Lezer, for_lezer, own_part
from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.opruimen import Opruimverslag, eerst_nog, report_lines, wat_weggaat
from intake_desktop.domain.plannen import with_geven
from intake_desktop.domain.rollen import Grondslag, Rol
from intake_desktop.domain.wissen import Elders
from tests.domain.test_delen import FORM, betrayed, marked_dossiers, without_plan
from tests.factories import DAY, MOMENT, a_dossier

NOT_MINE = {
    Rol.KLANTMANAGER: (Grondslag.WMO, Grondslag.CLIENT),
    Rol.WIJKTEAM: (Grondslag.PARTICIPATIEWET, Grondslag.CLIENT),
}


@pytest.mark.parametrize("rol", NOT_MINE)
@given(dossier=marked_dossiers())
def test_what_stays_is_what_the_owner_reads_and_nothing_else(rol: Rol, dossier: Dossier) -> None:
    own = own_part(FORM, dossier, rol)
    assert betrayed(without_plan(own), *NOT_MINE[rol]) == []
    assert for_lezer(FORM, own, Lezer(rol)) == for_lezer(FORM, dossier, Lezer(rol))
    assert wat_weggaat(FORM, own, rol).is_niets


def test_first_everyone_else_has_to_have_their_part() -> None:
    dossier = a_dossier()
    assert "Geef eerst het deel van het wijkteam" in eerst_nog(dossier, Rol.KLANTMANAGER)
    given = with_uitgereikt(dossier, Lezer.WIJKTEAM, DAY)
    assert "aangekomen bij het wijkteam" in eerst_nog(given, Rol.KLANTMANAGER)
    arrived = with_aangekomen(given, Lezer.WIJKTEAM, DAY)
    assert "Ons plan aan de cliënt" in eerst_nog(arrived, Rol.KLANTMANAGER)
    assert eerst_nog(with_geven(arrived, gegeven_op=DAY), Rol.KLANTMANAGER) == ""
    assert "klantmanager" in eerst_nog(with_geven(arrived, gegeven_op=DAY), Rol.WIJKTEAM)


def test_the_report_says_what_left_and_until_when_the_rest_stays() -> None:
    report = Opruimverslag("kim", MOMENT, 12, 2, 40, 90, 3, 1, tot=DAY)
    said = report_lines(report, Elders(False))
    assert (
        said[0]
        == "Het deel dat niet van u is, ging weg uit dossier kim op 20 november 2026 om 14:02."
    )
    assert "Dat mag hier blijven tot en met 20 november 2026." in said
    assert all(line.endswith(".") for line in said)
