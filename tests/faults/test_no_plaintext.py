"""Without the key no word that was typed is in any file, whatever the vault is doing."""

import dataclasses
import shutil
from pathlib import Path
from typing import Any

import pytest

from intake_desktop.storage.recovery_code import normalised
from intake_desktop.storage.vault import derive_key
from tests.factories import a_dossier, an_eigenaar, an_uitspraak
from tests.storage.vaults import CHEAP_KDF, PASSPHRASE, make_vault, store_of

MARKER = "vuurtorenwachter"
ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be")


def marked(value: Any, keep: str = "") -> Any:
    """The same dossier with the marker in every text, except in the field `keep` of its parts."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = [f.name for f in dataclasses.fields(value) if f.name != keep]
        return dataclasses.replace(value, **{n: marked(getattr(value, n), keep) for n in fields})
    if isinstance(value, tuple):
        return tuple(marked(item, keep) for item in value)
    return MARKER if type(value) is str else value


def needles(*words: str) -> list[bytes]:
    return [word.encode(encoding) for word in words for encoding in ENCODINGS]


def hits(folder: Path, *words: str) -> list[str]:
    """The files below the folder in which one of the words can be read."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert files
    wanted = needles(*words)
    return [p.name for p in files if any(needle in p.read_bytes() for needle in wanted)]


def test_no_marker_is_readable_while_open_after_a_crash_or_closed(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    temporary = tmp_path / "tmp"
    temporary.mkdir()
    monkeypatch.setenv("TMPDIR", str(temporary))
    monkeypatch.setenv("SQLITE_TMPDIR", str(temporary))
    vault, code = make_vault(home)
    vault.change_eigenaar(an_eigenaar(naam=MARKER))
    vault.change_setting(MARKER, MARKER)
    store = store_of(vault)
    store.save(None, marked(a_dossier(), keep="id"), MARKER, MARKER)
    dossier = a_dossier(id=MARKER).with_client(naam=MARKER)
    store.save(None, dossier, MARKER, MARKER)
    for number in range(50):
        more = dossier.with_part(an_uitspraak(id=f"{MARKER}{number}", tekst=f"{MARKER} " * 40))
        store.save(dossier, more, MARKER, MARKER)
        dossier = more
    assert len(store.search(MARKER)) == 2
    secrets = (MARKER, PASSPHRASE, code, normalised(code))
    key = derive_key(home, PASSPHRASE, floor=CHEAP_KDF)
    crashed = tmp_path / "crash"
    shutil.copytree(home, crashed)
    assert hits(tmp_path, *secrets, key.hex()) == []
    vault.checkpoint()
    vault.check()
    assert hits(tmp_path, *secrets, key.hex()) == []
    vault.close()
    assert hits(tmp_path, *secrets, key.hex()) == []
    assert not any(key in path.read_bytes() for path in home.iterdir())
    assert list(temporary.iterdir()) == []


def test_the_search_for_markers_can_see_one(tmp_path: Path) -> None:
    (tmp_path / "lek.txt").write_text(f"hier staat {MARKER}", encoding="utf-16-le")
    assert hits(tmp_path, MARKER) == ["lek.txt"]
