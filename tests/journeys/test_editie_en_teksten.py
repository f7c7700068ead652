"""Another edition and licensed texts, chosen in the middle of a conversation on the real window."""

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from intake_desktop.definitions.loader import load_formulier
from intake_desktop.definitions.tekstpakket import checksum_of
from intake_desktop.storage.keys import KdfParameters
from tests.journeys.conftest import Gespeeld, played
from tests.journeys.papier import words_of

LICENCE = "Verzonnen licentie van Gemeente Voorbeeld."
SCENARIO = """
naam = "Editie"
datum = 2026-11-24
[gebruiker]
naam = "S. Bakker"
rol = "klantmanager"
wachtzin = "kachel fiets aardbei molen"
[[stap]]
doe = "nieuw_gesprek"
[[stap]]
doe = "client"
naam = "Sam de Boer"
[[stap]]
doe = "noteer"
leefgebied = "werk_en_opleiding"
kolom = "lastig"
tekst = "Mist werk sinds de zomer."
[[stap]]
doe = "editie"
editie = "2013"
[[stap]]
doe = "tekstpakket"
bestand = "PAKKET"
[[stap]]
doe = "noteer"
leefgebied = "dagbesteding"
kolom = "gaat_goed"
tekst = "Elke ochtend naar de tuin."
[[stap]]
doe = "score"
leefgebied = "dagbesteding"
score = "k3 w2 c3 3"
[[stap]]
doe = "score"
leefgebied = "financien"
samen = 4
[[stap]]
doe = "ga_naar"
naar = "beeld"
[[stap]]
doe = "bewaar_plan"
"""


def a_pack(folder: Path) -> Path:
    """A licensed pack for the edition of 2013 with texts that are plainly made up."""
    formulier = load_formulier(editie="2013")
    texts = {
        d.naam: [f"verzonnen {n} van {d.naam}" for n in range(1, 6)]
        for d in formulier.editie.domeinen
    }
    pack = {
        "editie": "2013",
        "naam": "Proefpakket",
        "licentie": LICENCE,
        "geldig_van": "2026-01-01",
        "teksten": texts,
    }
    file = folder / "pakket.json"
    file.write_text(json.dumps(pack), encoding="utf-8")
    pack["controlegetal"] = checksum_of(file, formulier.edities)
    file.write_text(json.dumps(pack), encoding="utf-8")
    return file


@pytest.fixture(scope="module")
def gespeeld(
    qapp: QApplication, tmp_path_factory: pytest.TempPathFactory, cheap_kdf: KdfParameters
) -> Gespeeld:
    folder = tmp_path_factory.mktemp("editie")
    scenario = folder / "editie.toml"
    scenario.write_text(SCENARIO.replace("PAKKET", str(a_pack(folder))), encoding="utf-8")
    return played(str(scenario), folder, cheap_kdf)


def test_it_is_played_to_its_end(gespeeld: Gespeeld) -> None:
    assert (gespeeld.code, gespeeld.said) == (0, [])


def test_what_was_noted_before_stays_and_the_scores_are_of_the_chosen_edition(
    gespeeld: Gespeeld,
) -> None:
    (dossier,) = gespeeld.dossiers
    assert {u.leefgebied for u in dossier.uitspraken} == {"werk_en_opleiding", "dagbesteding"}
    assert {(s.leefgebied, s.editie) for s in dossier.scores} == {
        ("dagbesteding", "2013"),
        ("financien", "2013"),
    }


def test_the_paper_names_the_licence_and_holds_both_leefgebieden(gespeeld: Gespeeld) -> None:
    words = words_of(gespeeld.plan)
    assert LICENCE in words
    assert "Werk, leren en dagen" in words
    assert "Mist werk sinds de zomer" in words
    assert "Elke ochtend naar de tuin" in words
    assert "eigen gespreksankers" not in words
