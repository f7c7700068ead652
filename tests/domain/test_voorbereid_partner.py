"""The partner in a prepared file: linked with an own dossier, and never guessed who it is."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from intake_desktop.domain.dossier import Client, Dossier, Gesprek, Huisgenoot
from intake_desktop.domain.overzicht import DossierRegel, regel
from intake_desktop.domain.voorbereid import Voorbereid, kenmerk_van
from intake_desktop.domain.voorbereid_partner import NIEUW, Koppeling, koppelingen_van, linked

NOW = datetime(2026, 11, 20, 9, 0)
KIM = Voorbereid(2, Client("Kim de Wit"), partner="Bo Smit")
BO = Voorbereid(3, Client("Bo Smit", geboortedatum=date(1990, 1, 2)))


def here(naam: str, **changes: object) -> DossierRegel:
    made = regel(Dossier(f"d-{naam}", NOW, client=Client(naam)), NOW)
    return replace(made, **changes)  # type: ignore[arg-type]  # fields of DossierRegel


def partners(
    *clienten: Voorbereid, known: tuple[Voorbereid, ...] = (), vault: tuple[DossierRegel, ...] = ()
) -> tuple[Koppeling, ...]:
    return koppelingen_van(clienten, [c for c in clienten if c not in known], vault)


def test_without_a_name_there_is_no_partner() -> None:
    assert partners(replace(KIM, partner=" "), BO) == ()


def test_a_partner_who_is_nowhere_gets_a_dossier() -> None:
    (mate,) = partners(KIM, vault=(here("Iemand Anders"),))
    assert (mate.vraagt, mate.rij, mate.is_gekoppeld("")) == (False, "", True)
    assert mate.zin().endswith("krijgt een eigen dossier. De twee dossiers worden gekoppeld.")


@pytest.mark.parametrize("back", ["", "KIM  de wit"])
def test_a_partner_with_a_line_of_their_own_is_that_line_told_once(back: str) -> None:
    (mate,) = partners(KIM, replace(BO, partner=back))
    assert (mate.rij, mate.vraagt, mate.is_gekoppeld("")) == (kenmerk_van(BO), False, True)


def test_of_two_lines_with_that_name_nobody_can_tell() -> None:
    twin = replace(BO, regel=4, client=Client("Bo Smit", geboortedatum=date(1991, 1, 2)))
    (mate,) = partners(KIM, BO, twin, vault=(here("Bo Smit"),))
    assert (mate.vraagt, mate.is_gekoppeld(NIEUW)) == (False, False)
    assert "staat vaker in het bestand" in mate.zin()


def test_someone_of_that_name_in_the_vault_is_asked_about_and_never_guessed() -> None:
    bo = here("BO SMIT", geboortedatum=date(1990, 1, 2), clientnummer="7")
    (mate,) = partners(KIM, vault=(bo, here("Bo Smits")))
    assert mate.vraagt
    assert mate.keuzes() == (
        ("d-BO SMIT", "Ja: BO SMIT, geboren 2 januari 1990, nummer 7"),
        (NIEUW, "Nee, een ander"),
    )
    assert [mate.is_gekoppeld(a) for a in ("", NIEUW, "d-BO SMIT", "d-x")] == [
        False, True, True, False,
    ]  # fmt: skip
    assert "komt de naam mee als notitie" in mate.zin()
    assert "verder verandert er niets" in mate.zin("d-BO SMIT")
    assert "krijgt een eigen dossier" in mate.zin(NIEUW)


def test_a_line_that_is_in_the_vault_under_another_name_is_asked_about_too() -> None:
    numbered = replace(BO, client=replace(BO.client, clientnummer="7"))
    (mate,) = partners(
        KIM, numbered, known=(numbered,), vault=(here("B. Smit-Jansen", clientnummer="7"),)
    )
    assert [one.naam for one in mate.hier] == ["B. Smit-Jansen"]


def test_linking_adds_each_to_the_other_and_changes_nothing_else() -> None:
    kim, bo = (Dossier(k, NOW, client=Client(n)) for k, n in (("k", "Kim"), ("b", "Bo")))
    one, other = linked(kim, bo, "h")
    assert one.huisgenoten == (Huisgenoot("b", "h", "Bo", "", "partner"),)
    assert other.huisgenoten == (Huisgenoot("k", "h", "Kim", "", "partner"),)
    assert replace(one, huisgenoten=()) == kim
    assert linked(one, other, "anders") == (one, other)


def test_a_household_that_is_there_is_joined() -> None:
    mother = Huisgenoot("m", "hun huishouden", "Moeder", "", "ouder")
    bo = Dossier("b", NOW, huisgenoten=(mother,), gesprekken=(Gesprek("g", NOW, "breed", "2017"),))
    one, other = linked(Dossier("k", NOW), bo, "h")
    assert one.huishouden == "hun huishouden"
    assert other.huisgenoten[0] == mother
