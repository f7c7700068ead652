"""A play without a conversation: a prepared list comes in, and the report counts what was done."""

import json
from pathlib import Path

from intake_desktop.scenario.speler import play
from intake_desktop.scenario.verslag import stored_dossiers
from intake_desktop.storage.keys import KdfParameters

SECRET = "kachel fiets aardbei molen"
HEAD = 'naam = "Proef"\ndatum = 2026-11-20\n[gebruiker]\nnaam = "S. Bakker"\nrol = "klantmanager"\n'


def a_list(folder: Path, name: str, *rows: str) -> str:
    """A step that takes in a list with these rows: name;partner."""
    path = folder / name
    path.write_text("\n".join(("naam;partner", *rows)), encoding="utf-8")
    return f'[[stap]]\ndoe = "haal_op"\nbestand = "{path.as_posix()}"\n'


def test_a_list_with_partners_is_taken_in_and_counts_no_conversation(
    tmp_path: Path, cheap_kdf: KdfParameters
) -> None:
    steps = a_list(tmp_path, "een.csv", "Els;") + a_list(tmp_path, "twee.csv", "Kim;Els", "Bo;Jan")
    file, out, home = tmp_path / "proef.toml", tmp_path / "uit", tmp_path / "home"
    file.write_text(f'{HEAD}{steps}partner = "ja"\n', encoding="utf-8")
    said: list[str] = []
    assert play(str(file), out, home, kdf=cheap_kdf, say=said.append, pictures=False) == 0, said
    report = json.loads((out / "verslag.json").read_text("utf-8"))
    assert (report["dossiers"], report["handelingen_per_gesprek"]) == (4, [])
    mates = {
        d.client.naam: [h.naam for h in d.huisgenoten]
        for d in stored_dossiers(home, SECRET, cheap_kdf)
    }
    assert mates == {"Els": ["Kim"], "Kim": ["Els"], "Bo": ["Jan"], "Jan": ["Bo"]}
