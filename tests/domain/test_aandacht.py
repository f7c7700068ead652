"""Who is in the room decides whether what was said apart may be on the screen."""

from intake_desktop.domain.aandacht import Aandacht, Kamer
from intake_desktop.domain.dossier import Aanwezige
from intake_desktop.domain.noteren import with_aanwezige
from intake_desktop.domain.rollen import Rol
from tests.factories import GESPREK, a_dossier

ALONE = a_dossier()
TOGETHER = with_aanwezige(ALONE, GESPREK, Aanwezige(Rol.MEDECLIENT, "Sem", Rol.MEDECLIENT))


def test_with_everyone_here_nothing_apart_is_on_the_screen() -> None:
    assert not Aandacht(TOGETHER.id).is_private(TOGETHER)


def test_with_one_client_alone_or_with_none_it_is() -> None:
    assert Aandacht(TOGETHER.id, kamer=Kamer.APART).is_private(TOGETHER)
    assert Aandacht(TOGETHER.id, kamer=Kamer.ZONDER_CLIENT).is_private(TOGETHER)


def test_a_client_who_came_alone_needs_no_leaving_of_anyone() -> None:
    assert Aandacht(ALONE.id).is_private(ALONE)


def test_only_with_one_client_alone_is_noted_apart() -> None:
    assert Aandacht("d", kamer=Kamer.APART).notes_apart
    assert not Aandacht("d", kamer=Kamer.ZONDER_CLIENT).notes_apart
    assert not Aandacht("d").notes_apart
