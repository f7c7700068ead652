"""Each person has a mark that means one person."""

import pytest

from intake_desktop.domain.dossier import Aanwezige, Client, Dossier, with_parts
from intake_desktop.domain.huishouden import mirrored, with_medeclient
from intake_desktop.domain.letters import letters_of, mark_of
from intake_desktop.domain.noteren import named_speaker
from intake_desktop.domain.rollen import Rol
from tests.factories import MOMENT, a_gesprek


def a_pair(first: str, second: str) -> tuple[Dossier, Dossier]:
    one = with_parts(Dossier("een", MOMENT, Client(first)), (a_gesprek(),))
    two = Dossier("twee", MOMENT, Client(second))
    linked = with_medeclient(one, two, "huishouden", "partner")
    return linked, mirrored(one, linked, two)


@pytest.mark.parametrize(
    ("first", "second", "marks"),
    [
        ("Hanna Bo", "Dawit Bo", ("H", "D")),
        ("Dawit Bo", "Dina Bo", ("Da", "Di")),
        ("Dawit Bo", "Daan Bo", ("Daw", "Daa")),
        ("Jan Bos", "Jan Vos", ("Jan", "Jan2")),
        ("Kim de Wit", "Dina Bo", ("De", "Di")),
        ("Karin Wit", "Wim Kok", ("Ka", "Wi")),
    ],
)
def test_two_clients_are_told_apart_with_no_more_letters_than_needed(
    first: str, second: str, marks: tuple[str, str]
) -> None:
    here, there = a_pair(first, second)
    shown = letters_of(here)
    assert (shown[Rol.CLIENT], shown[Rol.MEDECLIENT]) == marks
    turned = letters_of(there)
    assert (turned[Rol.MEDECLIENT], turned[Rol.CLIENT]) == marks


def test_a_line_typed_with_a_mark_is_of_the_one_who_bears_it() -> None:
    here, _there = a_pair("Dawit Bo", "Daan Bo")
    gesprek = here.gesprek
    assert gesprek is not None
    assert named_speaker(here, gesprek, "Daa: ik slaap goed") == (Rol.MEDECLIENT, "ik slaap goed")
    assert named_speaker(here, gesprek, "Daw: ik ook") == (Rol.CLIENT, "ik ook")
    assert named_speaker(here, gesprek, "D: wie zegt dit") == ("", "D: wie zegt dit")


def test_two_of_the_same_side_and_someone_without_a_name_have_a_mark() -> None:
    people = (
        Aanwezige(Rol.KLANTMANAGER, "S. Bakker", Rol.KLANTMANAGER),
        Aanwezige(Rol.WIJKTEAM, "T. Vos", Rol.KLANTMANAGER),
        Aanwezige("p7", "", Rol.ANDER, relatie="moeder"),
        Aanwezige("p8", "", Rol.ANDER),
    )
    dossier = with_parts(Dossier("een", MOMENT), (a_gesprek(aanwezigen=people),))
    assert letters_of(dossier) == {
        Rol.KLANTMANAGER: "K",
        Rol.WIJKTEAM: "K2",
        Rol.CLIENT: "C",
        "p7": "M",
        "p8": "I",
    }


def test_someone_alone_is_marked_too_when_no_capital_is_free() -> None:
    assert [mark_of(name) for name in ("Kim de Wit", "Kim Kowalski", "")] == ["D", "Ki", "C"]
