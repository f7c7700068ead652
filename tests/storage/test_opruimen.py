"""The part of the others leaves: no word of it is in the vault, its files or its backups."""

from datetime import datetime

import pytest
from sqlcipher3 import dbapi2

from intake_desktop.domain.delen import own_part
from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.logboek import Handeling
from intake_desktop.domain.opruimen import Opruimverslag
from intake_desktop.domain.rollen import Grondslag, Rol
from intake_desktop.domain.samenvoegen import merge
from intake_desktop.storage.backups import backups_in
from intake_desktop.storage.dossiers import DossierStore
from intake_desktop.storage.getekend import Getekend
from intake_desktop.storage.logboek import lines_of
from intake_desktop.storage.opruimen import Opruiming
from intake_desktop.storage.overdracht import Overdracht
from intake_desktop.storage.vault import Vault
from tests.domain.test_delen import FORM
from tests.factories import (
    MOMENT,
    a_client,
    a_dossier,
    a_mijlpaal,
    a_verwijzing,
    an_onderzoek,
    an_uitspraak,
)
from tests.storage.test_erase import everything

MINE = [f"mijnwoord{n:02}" for n in range(5)]
THEIRS = [f"anderwoord{n:02}" for n in range(8)]
LATER = datetime(2026, 12, 24, 10, 0)


def own(dossier: Dossier) -> Dossier:
    return own_part(FORM, dossier, Rol.KLANTMANAGER)


@pytest.fixture
def shared(vault: Vault, store: DossierStore) -> Dossier:
    """A dossier of a klantmanager with words of the wijkteam in every corner of the vault."""
    dossier = a_dossier(
        id="kim",
        client=a_client(naam=MINE[0]),
        uitspraken=(
            an_uitspraak(id="m1", tekst=MINE[1], grondslag=Grondslag.PARTICIPATIEWET),
            an_uitspraak(id="m2", tekst=MINE[2], grondslag=Grondslag.GEZAMENLIJK),
            an_uitspraak(id="m3.apart", tekst=MINE[3], grondslag=Grondslag.PARTICIPATIEWET),
            an_uitspraak(id="t1", tekst=THEIRS[0], grondslag=Grondslag.WMO),
            an_uitspraak(id="t2", tekst=THEIRS[1], grondslag=Grondslag.CLIENT),
            an_uitspraak(id="t3.apart", tekst=THEIRS[2], grondslag=Grondslag.WMO),
        ),
        onderzoeken=(an_onderzoek(uitkomst=THEIRS[3]),),
        mijlpalen=(a_mijlpaal(datum_tekst=THEIRS[4]),),
        verwijzingen=(a_verwijzing(grondslag=Grondslag.WMO, wie=THEIRS[5]),),
    )
    store.save(None, dossier, "Nieuw", "klantmanager")
    was = an_uitspraak(id="m2", tekst=THEIRS[6], grondslag=Grondslag.WMO)
    store.save(dossier, dossier.with_part(was), THEIRS[7], "klantmanager")
    store.save(dossier.with_part(was), dossier, "Terug", "klantmanager")
    store.save(None, a_dossier(id="ander"), "Nieuw", "klantmanager")
    Getekend(vault, lambda: MOMENT).keep(dossier, b"%PDF het papier van alle drie", "klantmanager")
    vault.backup(MOMENT)
    return dossier


@pytest.fixture
def opruiming(vault: Vault, store: DossierStore) -> Opruiming:
    return Opruiming(vault, store, Overdracht(vault, store, lambda: MOMENT), own)


@pytest.fixture
def report(opruiming: Opruiming, shared: Dossier) -> Opruimverslag:
    return opruiming.clear_out("kim", LATER, "klantmanager")


def test_no_word_of_the_others_is_left_and_every_word_of_mine_is(
    vault: Vault, store: DossierStore, opruiming: Opruiming, shared: Dossier
) -> None:
    assert all(word in everything(vault) for word in (*MINE[:4], *THEIRS))
    told = opruiming.clear_out("kim", LATER, "klantmanager")
    left = everything(vault)
    assert [word for word in THEIRS if word in left] == []
    assert store.load("kim") == own(shared)
    assert all(word in left for word in MINE[:4])
    assert store.search(MINE[1]) != ()
    assert told.weg >= 6
    assert told.wijzigingen > 20


def test_the_vault_is_whole_afterwards_and_saving_goes_on(
    vault: Vault, store: DossierStore, report: Opruimverslag
) -> None:
    assert vault.check(thorough=True) == ()
    mine = store.load("kim")
    store.save(mine, mine.with_client(telefoon="06-1"), "Telefoon", "klantmanager")
    vault.compare_counter()
    assert vault.missing_changes == 0


def test_words_leave_the_pages_and_blocks_of_the_index(vault: Vault, report: Opruimverslag) -> None:
    blocks = vault.db.execute("select block from zoek_data").fetchall()
    assert not any(word.encode() in block for (block,) in blocks for word in THEIRS)


def test_the_signed_paper_stays_byte_for_byte_and_can_not_be_changed(
    vault: Vault, report: Opruimverslag
) -> None:
    paper, words = vault.db.execute("select papier, inhoud from getekend").fetchone()
    assert paper == b"%PDF het papier van alle drie"
    assert not any(word in words for word in THEIRS)
    with pytest.raises(dbapi2.IntegrityError, match="never changes"):
        vault.db.execute("update getekend set inhoud = ''")
    vault.db.execute("insert into wissen values ('kim')")
    with pytest.raises(dbapi2.IntegrityError, match="never changes"):
        vault.db.execute("update getekend set papier = x'00'")


def test_backups_of_before_go_and_the_new_one_holds_only_mine(
    vault: Vault, report: Opruimverslag
) -> None:
    (left,) = backups_in(vault.files.copies)
    assert (report.kopieen, report.kopieen_over) == (1, 0)
    assert left.number == report.eerste_zonder


def test_a_second_time_nothing_leaves(opruiming: Opruiming, report: Opruimverslag) -> None:
    again = opruiming.clear_out("kim", LATER, "klantmanager")
    assert (again.weg, again.korter) == (0, 0)


def test_the_log_says_that_and_when_and_the_term_counts_from_then(
    vault: Vault, opruiming: Opruiming, report: Opruimverslag
) -> None:
    assert lines_of(vault, "kim")[-1].handeling is Handeling.OPGERUIMD
    assert opruiming.overdracht.all_cleared() == {"kim": LATER}
    assert opruiming.overdracht.all_sent() == {}


def test_a_part_that_comes_back_changed_is_still_taken_over(
    opruiming: Opruiming, store: DossierStore, shared: Dossier, report: Opruimverslag
) -> None:
    """The marks of what stayed are kept: the colleague's newer version is no contradiction."""
    changed = shared.with_client(telefoon="06-99")
    known = opruiming.overdracht.versies("kim")
    mine = store.load("kim")
    result = merge(mine, known, own(changed), {"client": known["client"]})
    assert result.verschillen == ()
    assert result.dossier.client.telefoon == "06-99"


def test_a_failure_halfway_leaves_everything_as_it_was(
    vault: Vault, store: DossierStore, shared: Dossier
) -> None:
    calls = []

    def breaks(dossier: Dossier) -> Dossier:
        calls.append(dossier.id)
        if len(calls) > 1:
            raise ValueError("the power is gone")
        return own(dossier)

    overdracht = Overdracht(vault, store, lambda: MOMENT)
    with pytest.raises(ValueError, match="gone"):
        Opruiming(vault, store, overdracht, breaks).clear_out("kim", LATER, "klantmanager")
    assert store.load("kim") == shared
    assert vault.check(thorough=True) == ()
