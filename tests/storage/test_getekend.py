"""Closed versions stay as they are, in the vault itself; scans are checked and kept whole."""

from pathlib import Path

import pytest

from intake_desktop.errors import DamagedFileError, ForeseenError, IntakeError
from intake_desktop.storage import integrity
from intake_desktop.storage.driver import dbapi2
from intake_desktop.storage.getekend import MOST_BYTES, Getekend, scan_kind
from intake_desktop.storage.vault import Vault
from tests.factories import MOMENT, a_dossier
from tests.storage.vaults import contents, store_of

PNG = b"\x89PNG\r\n\x1a\n" + bytes(20) + b"IEND\xaeB`\x82"


@pytest.fixture
def signed(vault: Vault) -> Getekend:
    store_of(vault).save(None, a_dossier(), "Nieuw", "klantmanager")
    return Getekend(vault, lambda: MOMENT)


def test_a_closed_version_comes_back_byte_for_byte(signed: Getekend, vault: Vault) -> None:
    mark = signed.keep(a_dossier(), b"%PDF-paper", "klantmanager")
    assert signed.paper("dossier-1", mark) == b"%PDF-paper"
    assert signed.keep(a_dossier(), b"%PDF-paper", "klantmanager") == mark
    assert vault.db.execute("select count(*) from getekend").fetchone() == (1,)
    labels = [x for (x,) in vault.db.execute("select label from gebeurtenis").fetchall()]
    assert labels[-1] == "Plan vastgelegd"


@pytest.mark.parametrize(
    "statement",
    [
        "update getekend set papier = x'00'",
        "update getekend set hash = 'x', versie = 2",
        "delete from getekend",
        "insert or replace into getekend select * from getekend where seq = 1",
        "insert or replace into getekend(dossier, versie, tijd, inhoud, papier, hash) "
        "select dossier, 9, tijd, inhoud, papier, hash from getekend",
    ],
)
def test_nothing_changes_or_deletes_a_closed_version(
    signed: Getekend, vault: Vault, statement: str
) -> None:
    mark = signed.keep(a_dossier(), b"%PDF-paper", "klantmanager")
    with pytest.raises(dbapi2.IntegrityError, match="never changes"):
        vault.db.execute(statement)
    assert signed.paper("dossier-1", mark) == b"%PDF-paper"


def test_erasing_a_dossier_is_the_one_door_out(signed: Getekend, vault: Vault) -> None:
    signed.keep(a_dossier(), b"%PDF-paper", "klantmanager")
    with vault.transaction():
        vault.db.execute("insert into wissen values ('dossier-1')")
        vault.db.execute("delete from getekend where dossier = 'dossier-1'")
        vault.db.execute("delete from wissen where dossier = 'dossier-1'")
    assert vault.check() == ()


def test_a_version_that_is_not_there_or_not_whole_is_told(signed: Getekend, vault: Vault) -> None:
    mark = signed.keep(a_dossier(), b"%PDF-paper", "klantmanager")
    with pytest.raises(DamagedFileError, match="getekende versie"):
        signed.paper("dossier-1", "0" * 64)
    vault.db.execute("drop trigger getekend_geen_update")
    vault.db.execute("update getekend set papier = x'00'")
    with pytest.raises(DamagedFileError, match="getekende versie"):
        signed.paper("dossier-1", mark)
    assert integrity.SIGNED.format(count=1) in vault.check()


def test_a_scan_is_kept_encrypted_and_comes_back_whole(
    signed: Getekend, vault: Vault, home: Path
) -> None:
    assert signed.attach("dossier-1", "s1", PNG) == "png"
    assert signed.scan("s1") == ("png", PNG)
    vault.checkpoint()
    assert not any(b"IEND" in content for content in contents(home).values())
    signed.take_away("s1")
    with pytest.raises(DamagedFileError, match="scan"):
        signed.scan("s1")
    with pytest.raises(IntakeError):
        signed.take_away("s1")


@pytest.mark.parametrize(
    ("content", "kind"),
    [(PNG, "png"), (b"\xff\xd8\xff\xe0 \xff\xd9", "jpg"), (b"%PDF-1.4 ... %%EOF\n", "pdf")],
)
def test_scans_are_pdf_jpg_or_png(content: bytes, kind: str) -> None:
    assert scan_kind(content) == kind


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "geen pdf, jpg of png"),
        (b"MZ program", "geen pdf, jpg of png"),
        (b"<svg onload=x>", "geen pdf, jpg of png"),
        (PNG[:20], "niet heel"),
        (b"%PDF-" + bytes(MOST_BYTES), "groter dan 15 MB"),
    ],
)
def test_what_is_no_scan_is_refused_with_a_sentence(content: bytes, words: str) -> None:
    with pytest.raises(ForeseenError, match=words):
        scan_kind(content)
