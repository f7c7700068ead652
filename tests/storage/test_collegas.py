"""Colleagues of earlier gesprekken, of every dossier in this vault."""

from intake_desktop.domain.dossier import Aanwezige
from intake_desktop.domain.rollen import Rol
from intake_desktop.storage.collegas import known_collegas
from intake_desktop.storage.dossiers import DossierStore
from intake_desktop.storage.vault import Vault
from tests.factories import a_dossier, a_gesprek, an_empty_dossier


def test_who_sat_at_a_table_is_known_until_the_dossier_is_erased(
    vault: Vault, store: DossierStore
) -> None:
    assert known_collegas(vault) == ()
    dossier = a_dossier()
    store.save(None, dossier, "Nieuw", "k")
    assert {p.naam for p in known_collegas(vault)} == {"Marijke Jansen", "Youssef Amrani"}
    store.save_all([(dossier, None)], "Wissen", "k")
    assert known_collegas(vault) == ()


def test_who_sat_there_last_comes_first(vault: Vault, store: DossierStore) -> None:
    for number in range(3):
        person = Aanwezige(Rol.WIJKTEAM, f"Collega {number}", Rol.WIJKTEAM)
        gesprek = a_gesprek(aanwezigen=(person,))
        store.save(None, an_empty_dossier(id=f"{number:032x}").with_part(gesprek), "Nieuw", "k")
    assert [p.naam for p in known_collegas(vault)] == ["Collega 2", "Collega 1", "Collega 0"]
