"""The commands that open a real vault, at the real price of one guess: papers and vault check."""

from datetime import datetime
from pathlib import Path

import pytest

from intake_desktop import cli
from intake_desktop.domain.logboek import Handeling, read_log
from intake_desktop.storage.dossiers import DossierStore
from intake_desktop.storage.vault import create_vault
from tests.factories import a_dossier, an_eigenaar

PASSPHRASE = "vier losse woorden samen"


@pytest.fixture(scope="module")
def vault_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a vault that holds Kim's dossier; closed."""
    home = tmp_path_factory.mktemp("kluis") / "keukentafel"
    vault, _code = create_vault(home, PASSPHRASE, an_eigenaar())
    try:
        moment = datetime(2026, 11, 20, 14, 2)
        DossierStore(vault, lambda: moment).save(None, a_dossier(), "Begin", "klantmanager")
    finally:
        vault.close()
    return home


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    """A file with the passphrase, as Notepad saves it."""
    file = tmp_path / "wachtzin.txt"
    file.write_bytes(b"\xef\xbb\xbf" + PASSPHRASE.encode() + b"\r\n")
    return file


def _run(vault_home: Path, secret: Path, *command: str) -> int:
    return cli.main([*command, "--home", str(vault_home), "--wachtzin-bestand", str(secret)])


def test_a_sound_vault_is_said_to_be_sound(
    vault_home: Path, secret: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _run(vault_home, secret, "vault", "check") == 0
    assert capsys.readouterr().out == "De kluis is heel en versleuteld.\n"


def test_a_wrong_passphrase_is_refused_with_a_sentence(
    vault_home: Path, secret: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    secret.write_text("een heel andere wachtzin")
    assert _run(vault_home, secret, "vault", "check") == cli.FORESEEN
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert "Traceback" not in told


def test_papers_makes_ons_plan_without_a_name_in_the_file_name(
    vault_home: Path, secret: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "papieren" / "nieuw"
    assert _run(vault_home, secret, "papers", "--out", str(out)) == 0
    (paper,) = out.iterdir()
    assert paper.read_bytes().startswith(b"%PDF-")
    assert "kim" not in paper.name.lower()
    assert capsys.readouterr().out == f"Gemaakt: {paper}\n"
    log = tmp_path / "log.json"
    assert _run(vault_home, secret, "vault", "log", "--out", str(log)) == 0
    regels, _slot = read_log(log.read_text())
    kept = [line for line in regels if line.handeling is Handeling.BEWAARD]
    assert [line.object for line in kept] == [a_dossier().id], "a paper outside the vault is told"


def test_the_same_dossier_gives_the_same_paper(
    vault_home: Path, secret: Path, tmp_path: Path
) -> None:
    papers = []
    for name in ("een", "twee"):
        out = tmp_path / name
        assert _run(vault_home, secret, "papers", "kim de wit", "--out", str(out)) == 0
        papers += [p.read_bytes() for p in out.iterdir()]
    assert papers[0] == papers[1]


def test_a_dossier_that_is_not_there_is_said(
    vault_home: Path, secret: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "papieren"
    assert _run(vault_home, secret, "papers", "niemand", "--out", str(out)) == cli.FORESEEN
    assert capsys.readouterr().err.startswith("Er is geen dossier gevonden.")
    assert not out.exists()


def test_a_folder_that_can_not_be_written_is_said(
    vault_home: Path, secret: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "bestand"
    out.write_text("geen map")
    assert _run(vault_home, secret, "papers", "--out", str(out)) == cli.FORESEEN
    assert "In de kluis is niets veranderd." in capsys.readouterr().err


def test_a_passphrase_file_that_is_not_there_is_said(
    vault_home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _run(vault_home, tmp_path / "geen.txt", "vault", "check") == cli.FORESEEN
    assert capsys.readouterr().err.startswith("Het bestand met de wachtzin is niet te lezen")


def test_without_a_vault_nothing_is_made(
    home: Path, secret: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _run(home, secret, "vault", "check") == cli.FORESEEN
    assert not home.exists()
    assert capsys.readouterr().err


def test_the_log_is_written_without_names_and_tells_when_it_was_changed(
    vault_home: Path, secret: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "logboek.json"
    assert _run(vault_home, secret, "vault", "log", "--out", str(out)) == 0
    number = capsys.readouterr().out.split()[-1]
    assert "ontgrendeld" in out.read_text("utf-8")
    assert "Kim" not in out.read_text("utf-8")
    assert cli.main(["vault", "logcheck", str(out)]) == 0
    assert cli.main(["vault", "logcheck", str(out), "--controlegetal", number]) == 0
    assert cli.main(["vault", "logcheck", str(out), "--controlegetal", "9:abc"]) == 1
    out.write_text(out.read_text("utf-8").replace("gelukt", "mislukt", 1))
    assert cli.main(["vault", "logcheck", str(out)]) == 1
    assert "bij regel 1" in capsys.readouterr().err
    assert cli.main(["vault", "logcheck", str(secret)]) == cli.FORESEEN


def test_a_dossier_goes_out_sealed_and_comes_in_once(
    vault_home: Path, secret: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _run(vault_home, secret, "vault", "sleutel") == 0
    key = capsys.readouterr().out.strip()
    out = tmp_path / "dossiers.age"
    assert _run(vault_home, secret, "export", "--out", str(out), "--ontvanger", key) == 0
    assert b"Kim" not in out.read_bytes()
    assert _run(vault_home, secret, "import", str(out)) == 0
    assert "Al gelijk: 1" in capsys.readouterr().out
    assert _run(vault_home, secret, "import", str(out), "--ja") == 0
    out.write_bytes(out.read_bytes()[:-1])
    assert _run(vault_home, secret, "import", str(out), "--ja") == cli.FORESEEN
    assert "niets veranderd" in capsys.readouterr().err


def test_an_export_for_nobody_is_refused_and_a_plain_one_warns(
    vault_home: Path, secret: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "dossiers.json"
    assert _run(vault_home, secret, "export", "--out", str(out)) == cli.FORESEEN
    assert not out.exists()
    assert _run(vault_home, secret, "export", "--out", str(out), "--leesbaar") == 0
    assert "niet versleuteld" in capsys.readouterr().err
    assert "Kim" in out.read_text("utf-8")
    assert _run(vault_home, secret, "import", str(out)) == 0


def test_where_no_vault_is_that_is_said_and_nothing_is_made(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    nowhere = tmp_path / "leeg"
    assert cli.main(["vault", "check", "--home", str(nowhere)]) == cli.FORESEEN
    assert f"Hier is geen kluis: {nowhere}" in capsys.readouterr().err
    assert not nowhere.exists()


def test_where_nobody_types_a_passphrase_that_is_said(
    vault_home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def nobody(_question: str) -> str:
        raise EOFError

    monkeypatch.setattr("getpass.getpass", nobody)
    assert cli.main(["vault", "check", "--home", str(vault_home)]) == cli.FORESEEN
    assert "Er is geen wachtzin getypt." in capsys.readouterr().err
