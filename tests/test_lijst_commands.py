"""At the prompt: a prepared file, an empty one, and counts."""

from pathlib import Path

import pytest

from intake_desktop import cli
from intake_desktop.domain.rollen import Rol
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
