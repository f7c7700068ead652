"""Who reads what, by hand on the real window: basis, corrections, exceptions, sharing."""

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.plan_stand import signers
from intake_desktop.domain.rollen import Grondslag, Rol
from intake_desktop.scenario.speler import play
from intake_desktop.scenario.verslag import stored_dossiers
from intake_desktop.storage.keys import KdfParameters
from tests.journeys.papier import words_of

WACHTZIN = "kachel fiets aardbei molen"
SCENARIO = """
naam = "Noor"
datum = 2026-11-24
verzonnen = true

[gebruiker]
naam = "S. Bakker"
rol = "klantmanager"
organisatie = "Gemeente Voorbeeld"
wachtzin = "kachel fiets aardbei molen"

[[stap]]
doe = "nieuw_gesprek"
[[stap]]
doe = "client"
naam = "Noor de Groot"
[[stap]]
doe = "aanwezig"
rol = "wijkteam"
naam = "Anna Vos"
[[stap]]
doe = "noteer"
leefgebied = "werk_en_opleiding"
kolom = "gaat_goed"
tekst = "Krijgt loon van 900 euro"
[[stap]]
doe = "grondslag"
leefgebied = "werk_en_opleiding"
kolom = "gaat_goed"
grondslag = "participatiewet"
[[stap]]
doe = "verbeter"
leefgebied = "werk_en_opleiding"
kolom = "gaat_goed"
regel = 1
tekst = "Krijgt loon van 950 euro"
[[stap]]
doe = "wissel_lead"
leefgebied = "werk_en_opleiding"
[[stap]]
doe = "kies"
leefgebied = "geestelijke_gezondheid"
keuze = "bespreken"
reden = "Zij begint er zelf over"
[[stap]]
doe = "noteer"
leefgebied = "geestelijke_gezondheid"
kolom = "lastig"
tekst = "Ik slaap slecht"
wie = "client"
[[stap]]
doe = "uitzondering"
regel = 2
kies = "wmo"
[[stap]]
doe = "uitzondering"
[[stap]]
doe = "deel"
leefgebied = "werk_en_opleiding"
naar = "wijkteam"
antwoord = "ja"
[[stap]]
doe = "deel"
leefgebied = "geestelijke_gezondheid"
naar = "klantmanager"
zin = 1
gevolg = "maximaal 16 uur"
antwoord = "nee"
[[stap]]
doe = "trek_in"
leefgebied = "werk_en_opleiding"
naar = "wijkteam"
verteld = ["wijkteam"]
[[stap]]
doe = "kant"
wie = "wijkteam"
[[stap]]
doe = "bewaar_plan"
"""


@pytest.fixture(scope="module")
def out(
    qapp: QApplication, tmp_path_factory: pytest.TempPathFactory, cheap_kdf: KdfParameters
) -> Path:
    folder = tmp_path_factory.mktemp("noor")
    (folder / "noor.toml").write_text(SCENARIO, "utf-8")
    said: list[str] = []
    code = play(
        str(folder / "noor.toml"), folder / "out", folder / "home", kdf=cheap_kdf, say=said.append
    )
    assert (code, said) == (0, [])
    return folder


@pytest.fixture(scope="module")
def noor(out: Path, cheap_kdf: KdfParameters) -> Dossier:
    (dossier,) = stored_dossiers(out / "home", WACHTZIN, cheap_kdf)
    return dossier


def test_a_line_set_apart_by_one_key_keeps_what_it_said_before(noor: Dossier) -> None:
    work = noor.uitspraken[0]
    assert work.grondslag is Grondslag.PARTICIPATIEWET
    assert (work.tekst, [e.tekst for e in work.eerder]) == (
        "Krijgt loon van 950 euro",
        ["Krijgt loon van 900 euro"],
    )


def test_what_was_set_apart_is_not_on_the_paper(out: Path, noor: Dossier) -> None:
    assert noor.uitspraken[1].grondslag is Grondslag.WMO
    (paper,) = (out / "out").glob("plan-van-aanpak-*.pdf")
    words = words_of(paper)
    assert "950" not in words
    assert "900" not in words
    assert "slaap" not in words


def test_a_yes_was_withdrawn_and_told_and_a_no_stands(noor: Dossier) -> None:
    work, health = noor.deelantwoorden
    assert work.ingetrokken_op is not None
    assert work.verteld == (Rol.WIJKTEAM,)
    assert (health.mag, health.gevolg) == (False, "maximaal 16 uur")
    assert work.formulering
    assert "Mag het wijkteam" in work.vraagtekst


def test_two_of_the_same_side_sit_here_and_both_sign(noor: Dossier) -> None:
    assert noor.gesprek is not None
    roles = [a.rol for a in noor.gesprek.aanwezigen]
    assert roles == [Rol.KLANTMANAGER, Rol.KLANTMANAGER]
    assert signers(noor) == (Rol.CLIENT, Rol.KLANTMANAGER, Rol.WIJKTEAM)


def test_the_lead_was_swapped_by_one_key(noor: Dossier) -> None:
    leads = {s.leefgebied: s.lead for s in noor.standen}
    assert leads["werk_en_opleiding"] is Rol.WIJKTEAM


def test_it_took_few_hands(out: Path) -> None:
    report = json.loads((out / "out" / "verslag.json").read_text("utf-8"))
    assert report["handelingen_zonder_typen"] < 45
