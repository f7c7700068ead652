"""Who leads, with two at the table and with one."""

import pytest

from intake_desktop.domain.dossier import Gesprek
from intake_desktop.domain.duo import lead_of, other_of
from intake_desktop.domain.rollen import Rol
from tests.factories import a_gesprek, a_stand
from tests.ui.formulier import a_leefgebied

AREA = a_leefgebied(lead=Rol.WIJKTEAM)


def only(rol: Rol) -> Gesprek:
    people = a_gesprek().aanwezigen
    return a_gesprek(aanwezigen=tuple(a for a in people if a.rol in (Rol.CLIENT, rol)))


def test_the_form_says_who_leads_until_someone_swaps() -> None:
    assert lead_of(AREA, a_stand(), a_gesprek()) is Rol.WIJKTEAM
    swapped = a_stand(lead=Rol.KLANTMANAGER)
    assert lead_of(AREA, swapped, a_gesprek()) is Rol.KLANTMANAGER


def test_who_is_not_there_does_not_lead() -> None:
    assert lead_of(AREA, a_stand(), only(Rol.KLANTMANAGER)) is Rol.KLANTMANAGER
    assert lead_of(AREA, a_stand(), a_gesprek(aanwezigen=())) is Rol.WIJKTEAM


@pytest.mark.parametrize(
    ("gesprek", "seat", "other"),
    [
        (a_gesprek(), "klantmanager", Rol.WIJKTEAM),
        (a_gesprek(), "wijkteam", Rol.KLANTMANAGER),
        (only(Rol.KLANTMANAGER), "klantmanager", None),
        (only(Rol.KLANTMANAGER), "wijkteam", Rol.KLANTMANAGER),
        (a_gesprek(aanwezigen=()), "klantmanager", Rol.WIJKTEAM),
    ],
)
def test_the_other_is_who_sits_on_the_other_seat(
    gesprek: Gesprek, seat: str, other: Rol | None
) -> None:
    assert other_of(gesprek, seat) is other
