"""What a scenario does around a dossier and the vault, played on the real window."""

import json
from functools import partial
from pathlib import Path

import pytest

from intake_desktop.exchange import envelope
from intake_desktop.exchange.envelope_zin import sealed_with
from intake_desktop.scenario.speler import play
from intake_desktop.storage.backups import backups_in
from intake_desktop.storage.keys import KdfParameters
from intake_desktop.storage.logboek import lines_of
from intake_desktop.storage.vault import open_vault

ZIN, NIEUW = "kachel fiets aardbei molen", "lepel stoel regen paard"

PLAYED = f"""
naam = "Rond een dossier"
datum = 2026-11-24
verzonnen = true
[gebruiker]
naam = "S. Bakker"
rol = "klantmanager"
wachtzin = "{ZIN}"
[[stap]]
doe = "nieuw_gesprek"
[[stap]]
doe = "client"
naam = "Kim de Wit"
[[stap]]
doe = "op_slot"
[[stap]]
doe = "draag_over"
wachtzin = "paard regen lepel stoel"
[[stap]]
doe = "wis"
[[stap]]
doe = "haal_op"
bestand = "FILE"
wachtzin = "paard regen lepel stoel"
[[stap]]
doe = "over_dossier"
inzage = true
[[stap]]
doe = "wachtzin"
nieuw = "{NIEUW}"
[[stap]]
doe = "reservekopie"
plek = "stick"
controleer = true
[[stap]]
doe = "zet_terug"
[[stap]]
doe = "open_dossier"
"""


@pytest.mark.usefixtures("qtbot")
def test_everything_around_a_dossier_can_be_played(
    tmp_path: Path, cheap_kdf: KdfParameters, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(envelope, "sealed_with", partial(sealed_with, work=10))
    out, home, file, said = tmp_path / "out", tmp_path / "home", tmp_path / "k.toml", list[str]()
    made = out / "dossiers-2026-11-24-1-000000.age"
    file.write_text(PLAYED.replace("FILE", made.as_posix()), "utf-8")
    code = play(str(file), out, home, kdf=cheap_kdf, say=said.append, pictures=False)
    assert (said, code) == ([], 0)
    assert made.read_bytes().startswith(b"age-encryption.org")
    assert len(list(out.glob("inzage-*.pdf"))) == len(list(out.glob("wisverslag-*.txt"))) == 1
    (second,) = (out / "stick").iterdir()
    assert backups_in(second)
    assert json.loads((out / "verslag.json").read_text())["handelingen_zonder_typen"] < 8
    vault = open_vault(home, NIEUW, floor=cheap_kdf)
    done = {line.handeling.value for line in lines_of(vault)}
    assert vault.check() == ()
    vault.close()
    assert {"inzage", "overgedragen", "opgehaald", "gewist"} <= done
