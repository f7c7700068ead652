"""Kim's colleagues each open their bundle in a vault of their own: theirs, and nothing more."""

from pathlib import Path

import pytest

from intake_desktop.app.overdragen import read_file
from intake_desktop.definitions.loader import load_formulier
from intake_desktop.domain.bundel import for_bundel
from intake_desktop.domain.delen import Lezer
from intake_desktop.domain.grondslagen import Grondslagen
from intake_desktop.domain.rollen import Grondslag, Rol
from intake_desktop.errors import ForeseenError
from intake_desktop.storage.dossiers import DossierStore
from intake_desktop.storage.overdracht import Overdracht
from intake_desktop.storage.vault import create_vault
from tests.documents.kim import NOW
from tests.factories import an_eigenaar
from tests.journeys.conftest import Gespeeld
from tests.storage.vaults import CHEAP_KDF, PASSPHRASE

OTHER = {Rol.KLANTMANAGER: Grondslag.WMO, Rol.WIJKTEAM: Grondslag.PARTICIPATIEWET}


def words_given(kim: Gespeeld) -> dict[str, str]:
    """The example passphrases that the demo leaves beside the bundles."""
    lines = (kim.out / "daarna" / "wachtzinnen.txt").read_text("utf-8").splitlines()
    return dict(line.split(": ", 1) for line in lines)


@pytest.mark.parametrize("rol", OTHER)
def test_each_sees_what_is_theirs_and_nothing_more(kim: Gespeeld, rol: Rol, tmp_path: Path) -> None:
    form, (whole,) = load_formulier(), kim.dossiers
    (bundle,) = (kim.out / "daarna").glob(f"*-{rol}.zip.age")
    vault, _code = create_vault(tmp_path, PASSPHRASE, an_eigenaar(rol=rol), kdf=CHEAP_KDF)
    try:
        zending = read_file(vault, bundle, words_given(kim)[rol])
        store = DossierStore(vault, lambda: NOW)
        assert Overdracht(vault, store, lambda: NOW).take_in(zending, rol).nieuw == 1
        theirs = store.load(whole.id)
    finally:
        vault.close()
    expected = for_bundel(form, whole, Lezer(rol))
    assert theirs.uitspraken == expected.uitspraken
    assert theirs.doelen == expected.doelen
    assert [bool(whole.onderzoeken), bool(theirs.onderzoeken)] == [True, rol is Rol.WIJKTEAM]
    basis = Grondslagen(form, whole)
    assert OTHER[rol] not in {basis.of_line(u) for u in theirs.uitspraken}


def test_the_bundle_of_the_other_is_refused_with_a_sentence(kim: Gespeeld, tmp_path: Path) -> None:
    (bundle,) = (kim.out / "daarna").glob("*-klantmanager.zip.age")
    vault, _code = create_vault(tmp_path, PASSPHRASE, an_eigenaar(rol=Rol.WIJKTEAM), kdf=CHEAP_KDF)
    try:
        with pytest.raises(ForeseenError, match="voor een ander: klantmanager"):
            read_file(vault, bundle, words_given(kim)["klantmanager"])
    finally:
        vault.close()
