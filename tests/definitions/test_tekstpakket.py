"""A licensed text pack: read from JSON and CSV, refused with a sentence, kept and read again."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from intake_desktop.definitions.loader import load_formulier
from intake_desktop.definitions.tekstpakket import (
    checksum_of,
    keep_tekstpakket,
    kept_tekstpakketten,
    read_tekstpakket,
)
from intake_desktop.domain.formulier import Formulier
from intake_desktop.errors import DefinitionError

DAY = date(2026, 11, 24)


@pytest.fixture(scope="module")
def formulier() -> Formulier:
    return load_formulier()


def a_pack(formulier: Formulier, **changes: Any) -> dict[str, Any]:
    texts = {
        d.naam: [f"verzonnen tekst {n} bij {d.naam}" for n in range(1, 6)]
        for d in formulier.editie.domeinen
    }
    return {
        "editie": "2017",
        "naam": "Proefpakket",
        "licentie": "Verzonnen licentie van Gemeente Voorbeeld.",
        "geldig_van": "2026-01-01",
        "geldig_tot": "2027-12-31",
        "teksten": texts,
    } | changes


def written(folder: Path, pack: dict[str, Any], formulier: Formulier) -> Path:
    """The pack as a file, with its checksum filled in when it has none."""
    file = folder / "pakket.json"
    file.write_text(json.dumps(pack), encoding="utf-8")
    if "controlegetal" not in pack:
        pack = pack | {"controlegetal": checksum_of(file, formulier.edities)}
        file.write_text(json.dumps(pack), encoding="utf-8")
    return file


def test_a_whole_pack_is_read(formulier: Formulier, tmp_path: Path) -> None:
    file = written(tmp_path, a_pack(formulier), formulier)
    pakket = read_tekstpakket(file, formulier.edities, DAY)
    assert pakket.texts_of("Financiën")[2] == "verzonnen tekst 3 bij Financiën"
    assert pakket.geldig_tot == date(2027, 12, 31)


def test_the_same_pack_may_come_as_csv(formulier: Formulier, tmp_path: Path) -> None:
    pack = a_pack(formulier)
    number = checksum_of(written(tmp_path, pack, formulier), formulier.edities)
    rows = [f"{name};{pack[name]}" for name in ("editie", "naam", "licentie", "geldig_van")]
    rows += [f"geldig_tot;{pack['geldig_tot']}", f"controlegetal;{number}", "domein;1;2;3;4;5"]
    rows += [";".join([name, *texts]) for name, texts in pack["teksten"].items()]
    file = tmp_path / "pakket.csv"
    file.write_text("\n".join(rows), encoding="utf-8-sig")
    assert read_tekstpakket(file, formulier.edities, DAY).teksten[0][0] == "Financiën"


REFUSED: dict[str, tuple[dict[str, Any], str]] = {
    "another edition": ({"editie": "2031"}, "de editie “2031” kent het programma niet"),
    "no licence": ({"licentie": " "}, "onder welke licentie"),
    "no checksum": ({"controlegetal": ""}, "het controlegetal ontbreekt"),
    "a wrong checksum": ({"controlegetal": "0" * 64}, "het controlegetal klopt niet"),
    "no longer valid": ({"geldig_tot": "2026-11-23"}, "golden tot en met 23-11-2026"),
    "a day that is none": ({"geldig_van": "1 januari"}, "“geldig_van” is geen dag"),
    "days the wrong way round": ({"geldig_tot": "2025-01-01"}, "ligt voor geldig_van"),
    "a domain that is missing": ({"teksten": {}}, "bij “Financiën” horen precies 5 teksten"),
    "a domain that does not exist": ({"teksten": {"Geldzaken": []}}, "is geen domein"),
}


@pytest.mark.parametrize("case", REFUSED.values(), ids=REFUSED.keys())
def test_a_pack_is_refused_with_what_is_wrong_and_what_to_do(
    case: tuple[dict[str, Any], str], formulier: Formulier, tmp_path: Path
) -> None:
    changes, why = case
    pack = a_pack(formulier, **changes)
    if changes.keys() & {"editie", "licentie", "geldig_van", "teksten"} or why.endswith("van"):
        pack["controlegetal"] = "1"
    file = written(tmp_path, pack, formulier)
    with pytest.raises(DefinitionError) as refused:
        read_tekstpakket(file, formulier.edities, DAY)
    assert why in str(refused.value)
    assert "Er is niets veranderd." in str(refused.value)


@pytest.mark.parametrize("content", [b"", b"[1]", b"{", b"\xff\xfe", b"[" * 5000])
def test_any_other_file_is_refused(content: bytes, formulier: Formulier, tmp_path: Path) -> None:
    for name in ("iets.json", "iets.csv"):
        file = tmp_path / name
        file.write_bytes(content)
        with pytest.raises(DefinitionError, match="is niet geladen"):
            read_tekstpakket(file, formulier.edities, DAY)


def test_a_file_that_is_not_there_is_refused(formulier: Formulier, tmp_path: Path) -> None:
    with pytest.raises(DefinitionError, match="niet te lezen"):
        read_tekstpakket(tmp_path / "weg.json", formulier.edities, DAY)


def test_a_kept_pack_is_read_again_and_a_damaged_one_is_not(
    formulier: Formulier, tmp_path: Path
) -> None:
    pakket = read_tekstpakket(
        written(tmp_path, a_pack(formulier), formulier), formulier.edities, DAY
    )
    folder = tmp_path / "tekstpakketten"
    keep_tekstpakket(pakket, folder)
    assert kept_tekstpakketten(folder, formulier.edities) == ((pakket,), ())
    kept = folder / "2017.json"
    kept.write_text(kept.read_text(encoding="utf-8").replace("tekst 3", "tekst 9"), "utf-8")
    (damaged,) = folder.glob("*.json")
    assert kept_tekstpakketten(folder, formulier.edities) == ((), (damaged.name,))
    assert kept_tekstpakketten(tmp_path / "weg", formulier.edities) == ((), ())
