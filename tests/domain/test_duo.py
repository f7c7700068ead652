"""Who leads, with two at the table and with one."""

import pytest

from intake_desktop.domain.dossier import Aanwezige, Gesprek
from intake_desktop.domain.duo import collegas_of, lead_of, matching_collegas, other_of
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


def test_colleagues_are_remembered_once_as_they_were_last() -> None:
    now = a_gesprek(aanwezigen=(Aanwezige(Rol.WIJKTEAM, "F. de Jong", Rol.WIJKTEAM, telefoon="2"),))
    before = a_gesprek(
        aanwezigen=(
            Aanwezige(Rol.WIJKTEAM, "f. de jong", Rol.WIJKTEAM, telefoon="1"),
            Aanwezige(Rol.KLANTMANAGER, " ", Rol.KLANTMANAGER),
            Aanwezige("moeder", "Ria", Rol.ANDER),
        )
    )
    assert [(p.naam, p.telefoon) for p in collegas_of([now, before])] == [("F. de Jong", "2")]


def test_a_colleague_is_meant_by_the_beginning_of_any_word() -> None:
    people = collegas_of([a_gesprek()])
    assert [p.naam for p in matching_collegas(people, Rol.WIJKTEAM, "amr")] == ["Youssef Amrani"]
    assert matching_collegas(people, Rol.KLANTMANAGER, "amr") == ()
