"""De Waag in words: two lists and what is set aside, never a sum."""

from intake_desktop.domain.afweging import Argument, Kant
from intake_desktop.domain.dossier import with_parts
from intake_desktop.domain.rollen import Rol
from intake_desktop.domain.waag import describe_waag
from tests.factories import GESPREK, a_gesprek, an_empty_dossier

SAID = (
    Argument("a1", GESPREK, "Wil graag vaste uren", Kant.HELPT, Rol.CLIENT, 3),
    Argument("a2", GESPREK, "Geen oppas", Kant.HINDERT, Rol.KLANTMANAGER, 1),
    Argument("a3", GESPREK, "Haar leeftijd", Kant.TELT_NIET_MEE, ""),
    Argument("a4", "ander", "Van een ander gesprek", Kant.HELPT, Rol.CLIENT),
)


def test_each_side_holds_its_own_arguments_of_this_gesprek() -> None:
    beeld = describe_waag(with_parts(an_empty_dossier(), (a_gesprek(), *SAID)), GESPREK)
    told = {kolom.kant: [a.tekst for a in kolom.argumenten] for kolom in beeld.kolommen}
    assert told == {
        Kant.HELPT: ["Wil graag vaste uren"],
        Kant.HINDERT: ["Geen oppas"],
        Kant.TELT_NIET_MEE: ["Haar leeftijd"],
    }


def test_weights_are_told_as_people_gave_them_and_never_added() -> None:
    beeld = describe_waag(with_parts(an_empty_dossier(), (a_gesprek(), *SAID)), GESPREK)
    (heavy,) = beeld.helpt.argumenten
    assert (heavy.bolletjes, heavy.weegt) == ("●●●", "zwaar")
    assert "Geen oppas, gezegd door Marijke Jansen, weegt licht." in beeld.alt
    assert beeld.alt.endswith("Het programma rekent niets uit.")
