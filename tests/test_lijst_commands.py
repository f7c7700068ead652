"""At the prompt: a prepared file, an empty one, and counts."""

from datetime import datetime
from pathlib import Path

import pytest

from intake_desktop import cli
from intake_desktop.domain.rollen import Rol
from intake_desktop.storage.dossiers import DossierStore
from intake_desktop.storage.vault import Vault, open_vault
from tests.storage.vaults import CHEAP_KDF
from tests.test_bundel_commands import PASSPHRASE, make_home, run


@pytest.fixture(autouse=True)
def cheap_guesses(monkeypatch: pytest.MonkeyPatch) -> None:
    """The real price of a guess is tested in test_cli_vault; here it only costs time."""

    def open_cheaply(home: Path, secret: str, *_rest: object, **_more: object) -> Vault:
        return open_vault(home, secret, floor=CHEAP_KDF)

    monkeypatch.setattr("intake_desktop.storage.unlocking.open_and_log", open_cheaply)


def test_a_prepared_file_is_shown_taken_in_once_and_counted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home = make_home(tmp_path / "kluis", Rol.KLANTMANAGER, with_kim=False)
    secret, lijst = tmp_path / "wachtzin.txt", tmp_path / "gesprekken.csv"
    secret.write_text(PASSPHRASE)
    lijst.write_text("naam;reden\nKim de Wit;werk\nBo Smit;geld\n", encoding="utf-8")
    assert run(home, secret, "import", str(lijst)) == 0
    assert "Met --ja haalt u het op" in capsys.readouterr().out
    for count in (2, 0):
        assert run(home, secret, "import", str(lijst), "--ja") == 0
        assert f"Opgehaald: {count} nieuw" in capsys.readouterr().out
    lijst.write_text("naam;geboortedatum\nEls;40-40-1990\n", encoding="utf-8")
    assert run(home, secret, "import", str(lijst), "--ja") == cli.FORESEEN
    assert "Regel 2, kolom geboortedatum" in capsys.readouterr().err
    out = tmp_path / "aantallen.csv"
    assert run(home, secret, "tellen", "--out", str(out)) == 0
    assert "totaal;niet getoond" in out.read_text("utf-8-sig"), "two are too few to tell"


def test_an_empty_list_can_be_made_without_a_vault(tmp_path: Path) -> None:
    out = tmp_path / "leeg.csv"
    assert cli.main(["sjabloon", "--out", str(out)]) == 0
    assert out.read_bytes().startswith(b"\xef\xbb\xbfnaam;")


def test_a_partner_gets_a_linked_dossier_and_who_is_here_already_is_asked_about(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home = make_home(tmp_path / "kluis", Rol.KLANTMANAGER, with_kim=False)
    secret, lijst = tmp_path / "wachtzin.txt", tmp_path / "gesprekken.csv"
    secret.write_text(PASSPHRASE)
    lijst.write_text("naam;partner\nKim de Wit;Bo Smit\nEls;\n", encoding="utf-8")
    assert run(home, secret, "import", str(lijst), "--ja") == 0
    said = capsys.readouterr().out
    assert "de partner Bo Smit krijgt een eigen dossier" in said
    assert "Opgehaald: 3 nieuw" in said
    assert mates(home) == {"Kim de Wit": ["Bo Smit"], "Bo Smit": ["Kim de Wit"], "Els": []}

    lijst.write_text("naam;partner\nAli;Els\n", encoding="utf-8")
    assert run(home, secret, "import", str(lijst)) == 0
    said = capsys.readouterr().out
    assert "Is dat iemand uit uw kluis?" in said
    answer = next(line.split()[1] for line in said.splitlines() if "Ja: Els" in line)
    for wrong in ("2=", "3=nieuw", "2=zomaar"):
        assert run(home, secret, "import", str(lijst), "--ja", "--partner", wrong) == cli.FORESEEN
        assert "past niet bij dit bestand. Er is niets opgehaald." in capsys.readouterr().err
    assert run(home, secret, "import", str(lijst), "--ja", "--partner", answer) == 0
    assert "Opgehaald: 1 nieuw" in capsys.readouterr().out
    assert (mates(home)["Ali"], mates(home)["Els"]) == (["Els"], ["Ali"])


def mates(home: Path) -> dict[str, list[str]]:
    """Who is linked with whom in this vault, by name."""
    vault = open_vault(home, PASSPHRASE, floor=CHEAP_KDF)
    try:
        store = DossierStore(vault, datetime.now)
        dossiers = [store.load(line.id) for line in store.overview()]
    finally:
        vault.close()
    return {d.client.naam: [h.naam for h in d.huisgenoten] for d in dossiers}
