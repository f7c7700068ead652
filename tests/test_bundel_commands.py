"""Kim's wijkteam worker makes bundles; the klantmanager opens theirs in a vault of their own."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from intake_desktop import cli
from intake_desktop.domain.rollen import Rol
from intake_desktop.storage.dossiers import DossierStore
from intake_desktop.storage.vault import Vault, create_vault, open_vault
from tests.documents.kim import NOW, kim
from tests.factories import an_eigenaar
from tests.storage.vaults import CHEAP_KDF

PASSPHRASE = "vier losse woorden samen"


def make_home(home: Path, rol: Rol, *, with_kim: bool) -> Path:
    """A closed vault of this professional, with Kim in it or empty."""
    vault, _code = create_vault(home, PASSPHRASE, an_eigenaar(rol=rol), kdf=CHEAP_KDF)
    if with_kim:
        DossierStore(vault, lambda: NOW).save(None, kim(), "Begin", rol)
    vault.close()
    return home


@pytest.fixture(scope="module")
def homes(tmp_path_factory: pytest.TempPathFactory) -> dict[Rol, Path]:
    """One vault per professional: the wijkteam has Kim."""
    base = tmp_path_factory.mktemp("kluizen")
    return {
        rol: make_home(base / rol, rol, with_kim=rol is Rol.WIJKTEAM)
        for rol in (Rol.WIJKTEAM, Rol.KLANTMANAGER)
    }


@pytest.fixture(autouse=True)
def cheap_guesses(monkeypatch: pytest.MonkeyPatch) -> None:
    """The real price of a guess is tested in test_cli_vault; here it only costs time."""

    def open_cheaply(home: Path, secret: str, *_rest: object, **_more: object) -> Vault:
        return open_vault(home, secret, floor=CHEAP_KDF)

    monkeypatch.setattr("intake_desktop.storage.unlocking.open_and_log", open_cheaply)


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    """A file with the passphrase of each vault."""
    file = tmp_path / "wachtzin.txt"
    file.write_text(PASSPHRASE)
    return file


def run(home: Path, secret: Path, *command: str) -> int:
    return cli.main([*command, "--home", str(home), "--wachtzin-bestand", str(secret)])


def test_each_opens_their_own_bundle_and_no_other(
    homes: dict[Rol, Path], secret: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(homes[Rol.KLANTMANAGER], secret, "vault", "sleutel") == 0
    key = capsys.readouterr().out.strip()
    out = tmp_path / "stick"
    for voor in ("klantmanager", "wijkteam"):
        made = ("bundel", "maken", "--voor", voor, "--out", str(out), "--ontvanger", key)
        assert run(homes[Rol.WIJKTEAM], secret, *made) == 0
    capsys.readouterr()
    mine, other = sorted(out.glob("*.age"))
    papers = tmp_path / "papieren"
    fetch = ("bundel", "openen", str(mine), "--papieren", str(papers), "--ja")
    assert run(homes[Rol.KLANTMANAGER], secret, *fetch) == 0
    said = capsys.readouterr().out
    assert "Nieuw: 1" in said
    assert said.endswith("Opgehaald.\n"), "nothing was changed in two places: nothing to choose"
    assert (papers / "deel-participatiewet" / "participatiewetblad.pdf").read_bytes()[
        :5
    ] == b"%PDF-"
    assert not (papers / "deel-wmo").exists()
    assert run(homes[Rol.KLANTMANAGER], secret, "bundel", "openen", str(other)) == cli.FORESEEN
    assert "voor een ander" in capsys.readouterr().err
    assert run(homes[Rol.WIJKTEAM], secret, "bundel", "openen", str(mine)) == cli.FORESEEN
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert "sleutel" in told


def test_what_was_given_is_kept_in_the_dossier(homes: dict[Rol, Path]) -> None:
    from intake_desktop.domain.bundel import uitgereikt_op
    from intake_desktop.domain.delen import Lezer

    vault = open_vault(homes[Rol.WIJKTEAM], PASSPHRASE, floor=CHEAP_KDF)
    try:
        dossier = DossierStore(vault, datetime.now).load("d-1")
    finally:
        vault.close()
    assert uitgereikt_op(dossier, Lezer.KLANTMANAGER) == datetime.now().date()
    assert uitgereikt_op(dossier, Lezer.CLIENT) is None


def test_a_name_that_is_not_there_makes_nothing(
    homes: dict[Rol, Path], secret: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ("--voor", "client", "--out", str(tmp_path / "x"), "--bestand-wachtzin", str(secret))
    assert run(homes[Rol.WIJKTEAM], secret, "bundel", "maken", "niemand", *words) == cli.FORESEEN
    assert "geen dossier gevonden" in capsys.readouterr().err
    assert not (tmp_path / "x").exists()


def test_a_part_of_who_never_sat_at_the_table_is_refused_with_a_sentence(
    secret: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home = make_home(tmp_path / "kluis", Rol.KLANTMANAGER, with_kim=False)
    vault = open_vault(home, PASSPHRASE, floor=CHEAP_KDF)
    gesprek = kim().gesprekken[0]
    there = tuple(a for a in gesprek.aanwezigen if a.rol is not Rol.WIJKTEAM)
    alone = replace(kim(), onderzoeken=()).with_part(replace(gesprek, aanwezigen=there))
    DossierStore(vault, lambda: NOW).save(None, alone, "Begin", Rol.KLANTMANAGER)
    vault.close()
    out = tmp_path / "x"
    words = ("--voor", "wijkteam", "--out", str(out), "--bestand-wachtzin", str(secret))
    assert run(home, secret, "bundel", "maken", *words) == cli.FORESEEN
    assert "zat niet aan tafel" in capsys.readouterr().err
    assert run(home, secret, "papers", "--soort", "wmo-verslag", "--out", str(out)) == cli.FORESEEN
    assert "Dit papier is er niet" in capsys.readouterr().err
    assert not out.exists()
