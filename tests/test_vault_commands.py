"""Keys and backups from the prompt, on a vault with a cheap key derivation."""

from pathlib import Path

import pytest

from intake_desktop import cli
from intake_desktop.storage import restore as restoring
from intake_desktop.storage.key_changes import KeyRing
from intake_desktop.storage.lead_slot import identity_in
from tests.factories import MOMENT, a_dossier
from tests.storage.vaults import CHEAP_KDF, PASSPHRASE, make_vault, reopened, store_of

NEW = "citroen dak viool sneeuw"


@pytest.fixture(autouse=True)
def _cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(KeyRing.__init__, "__defaults__", (CHEAP_KDF,))
    for name in ("restore", "check_backup"):
        monkeypatch.setitem(getattr(restoring, name).__kwdefaults__, "floor", CHEAP_KDF)


@pytest.fixture
def run(home: Path, tmp_path: Path) -> "Run":
    vault, _code = make_vault(home)
    store_of(vault).save(None, a_dossier(), "Nieuw", "klantmanager")
    vault.backup(MOMENT)
    vault.close()
    return Run(home, tmp_path)


class Run:
    """Runs `vault` commands with the passphrase from a file."""

    def __init__(self, home: Path, folder: Path) -> None:
        self.home, self._folder = home, folder

    def file(self, name: str, text: str) -> str:
        path = self._folder / name
        path.write_text(text, encoding="utf-8")
        return str(path)

    def __call__(self, *command: str) -> int:
        return cli.main(["vault", *command, "--home", str(self.home)])

    def with_secret(self, *command: str) -> int:
        return self(*command, "--wachtzin-bestand", self.file("zin.txt", PASSPHRASE))


def test_a_copy_is_looked_at_and_put_back(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert run.with_secret("restore", "--alleen-kijken") == 0
    assert "Deze kopie is heel" in capsys.readouterr().out
    assert run.with_secret("restore") == 0
    assert "De kopie heeft 1 dossier," in capsys.readouterr().out
    assert run.with_secret("restore", str(run.home / "nergens.db")) == cli.FORESEEN


def test_passphrase_and_code_are_changed(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    new = run.file("nieuw.txt", NEW)
    assert run.with_secret("passphrase", "--nieuwe-wachtzin-bestand", new) == 0
    reopened(run.home, NEW).close()
    assert run.with_secret("code") == cli.FORESEEN
    capsys.readouterr()
    assert run("code", "--wachtzin-bestand", new) == 0
    code = capsys.readouterr().out.split()[3]
    reopened(run.home, code).close()


def test_two_leads_recover_a_vault(
    run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = [str(tmp_path / "een.key"), str(tmp_path / "twee.key")]
    for file in files:
        assert run("lead-key", file) == 0
        assert identity_in(Path(file).read_text(encoding="utf-8"))
    assert run("lead-key", files[0]) == cli.FORESEEN
    said = capsys.readouterr().out.split()
    public = [word for word in said if word.startswith("age1")]
    assert run.with_secret("leads", *public) == 0
    new = run.file("nieuw.txt", NEW)
    assert run("recover", *files, "--nieuwe-wachtzin-bestand", new) == 0
    reopened(run.home, NEW).close()
    assert run("recover", files[0], files[0], "--nieuwe-wachtzin-bestand", new) == cli.FORESEEN


def test_a_key_file_that_moved_is_pointed_at(
    run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    stick = tmp_path / "stick" / "sleutel"
    stick.parent.mkdir()
    KeyRing(run.home).add_second(PASSPHRASE, stick)
    moved = stick.rename(tmp_path / "elders")
    for command in (("code",), ("restore", "--alleen-kijken")):
        assert run.with_secret(*command) == cli.FORESEEN
    assert "sleutelbestand" in capsys.readouterr().err
    point = ("--sleutelbestand", str(moved))
    assert run.with_secret("restore", "--alleen-kijken", *point) == 0
    assert run.with_secret("restore", *point) == 0
    assert run.with_secret("code") == 0, "the place is remembered"
