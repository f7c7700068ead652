"""Bundles on a stick: whole or not at all, opened by whom they are for, with a sentence else."""

import json
from pathlib import Path

import pytest

from intake_desktop.app.bundels import read_for_role, unpack_papers, write_bundel
from intake_desktop.domain.bundel import BUNDEL_PAPIEREN, Bundelwens
from intake_desktop.domain.delen import Lezer
from intake_desktop.errors import ForeseenError, WeakPassphraseError
from intake_desktop.exchange.envelope import new_keys, opened
from intake_desktop.paths import PART_SUFFIX
from intake_desktop.storage import private_files
from tests.documents.kim import NOW, formulier, kim
from tests.exchange.bundels import a_bundel
from tests.exchange.zendingen import a_zending

PAPERS = dict.fromkeys(BUNDEL_PAPIEREN[Lezer.WIJKTEAM], b"%PDF-1.7")


def written(folder: Path, **wish: str) -> Path:
    wens = Bundelwens(Lezer.WIJKTEAM, folder, **wish)
    return write_bundel(wens, a_zending(kim()), PAPERS, formulier(), NOW)


def test_a_bundle_on_a_stick_opens_with_the_key_it_was_made_for(tmp_path: Path) -> None:
    secret, public = new_keys()
    path = written(tmp_path / "stick", sleutel=public)
    assert sorted(p.name for p in path.parent.iterdir()) == ["LEES-MIJ.txt", path.name]
    assert path.name == "bundel-d-1-v1-wijkteam.zip.age"
    assert b"Kim" not in path.read_bytes()
    assert read_for_role(opened(path.read_bytes(), secret), "wijkteam").voor is Lezer.WIJKTEAM


def test_without_a_key_or_with_a_weak_passphrase_nothing_is_made(tmp_path: Path) -> None:
    with pytest.raises(ForeseenError, match="Er is niets gemaakt"):
        written(tmp_path / "stick")
    with pytest.raises(WeakPassphraseError):
        written(tmp_path / "stick", wachtzin="kim")
    with pytest.raises(ForeseenError, match="geen sleutel"):
        written(tmp_path / "stick", sleutel="age1nee")
    assert not (tmp_path / "stick").exists()


def test_a_stick_that_is_pulled_out_leaves_no_half_bundle(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = private_files.write_whole

    def gone_halfway(path: Path, content: bytes) -> None:
        if path.suffix == ".age":
            path.with_name(path.name + PART_SUFFIX).write_bytes(content[:100])
            raise OSError(5, "Input/output error")
        real(path, content)

    monkeypatch.setattr(private_files, "write_whole", gone_halfway)
    with pytest.raises(ForeseenError, match="stick") as caught:
        written(tmp_path, sleutel=new_keys()[1])
    assert "niets veranderd" in str(caught.value)
    assert [p.name for p in tmp_path.iterdir()] == ["LEES-MIJ.txt"]


def test_a_bundle_for_someone_else_is_told(tmp_path: Path) -> None:
    raw = a_bundel(Lezer.KLANTMANAGER)
    with pytest.raises(ForeseenError, match="voor een ander: klantmanager"):
        read_for_role(raw, "wijkteam")


def test_the_files_can_be_put_in_a_folder(tmp_path: Path) -> None:
    made = unpack_papers(read_for_role(a_bundel(Lezer.WIJKTEAM), "wijkteam"), tmp_path)
    names = {p.relative_to(tmp_path).as_posix() for p in made}
    assert "deel-wmo/wmo-verslag.pdf" in names
    assert json.loads((tmp_path / "manifest.json").read_text("utf-8"))["voor"] == "wijkteam"
    blocked = tmp_path / "bestand"
    blocked.write_text("geen map")
    with pytest.raises(ForeseenError, match="andere map"):
        unpack_papers(read_for_role(a_bundel(Lezer.WIJKTEAM), "wijkteam"), blocked)
