"""The command line: Dutch help, exit codes, and a bug report without a client in it."""

import argparse
import os
import subprocess
import sys
from pathlib import Path

import pytest

from intake_desktop import cli, commands, paths
from intake_desktop.documents.ons_plan import make_plan_pdf
from intake_desktop.documents.zegel import certificaat_van, make_sleutel, seal
from intake_desktop.errors import ForeseenError, bug_report, log_bug
from tests.documents.kim import DAY, NOW, formulier, kim

ENGLISH = ("usage", "options", "positional", "show this", "error:", "required", "invalid")


def _help(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    with pytest.raises(SystemExit) as ended:
        cli.main([*arguments, "--help"])
    assert ended.value.code == 0
    return capsys.readouterr().out


@pytest.mark.parametrize(
    "command",
    [
        (), ("demo",), ("papers",), ("papers", "verify"), ("vault",), ("vault", "check"),
        ("forms",), ("forms", "check"),
    ],
    ids=" ".join,
)  # fmt: skip
def test_help_is_dutch(capsys: pytest.CaptureFixture[str], command: tuple[str, ...]) -> None:
    text = _help(capsys, *command)
    assert text.startswith("gebruik: intake-desktop")
    assert [word for word in ENGLISH if word in text] == []


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    text = _help(capsys)
    assert [c for c in ("demo", "papers", "vault", "forms", "--home") if c not in text] == []


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["vault"], "Dit ontbreekt nog: OPDRACHT."),
        (["demo", "kim"], "Dit ontbreekt nog: --out."),
        (["papers", "verify"], "Dit ontbreekt nog: BESTAND."),
        (["koffie"], "De opdracht “koffie” ken ik niet."),
        (["forms", "check", "--snel"], "Dit ken ik niet: --snel."),
        (["--home"], "Achter --home hoort nog iets."),
        (["--versie=3"], "Die opdracht klopt niet."),
    ],
)
def test_a_command_typed_wrongly_is_one_dutch_sentence(
    capsys: pytest.CaptureFixture[str], arguments: list[str], complaint: str
) -> None:
    assert cli.main(arguments) == cli.FORESEEN
    assert capsys.readouterr().err == f"{complaint} Met --help ziet u wat er kan.\n"


def _command(monkeypatch: pytest.MonkeyPatch, error: BaseException | None) -> None:
    def window(_home: Path | None) -> int:
        if error is not None:
            raise error
        return 0

    monkeypatch.setattr(cli, "_open_window", window)


def test_a_foreseen_error_is_shown_as_its_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], home: Path
) -> None:
    _command(monkeypatch, ForeseenError("De schijf is vol."))
    assert cli.main([]) == cli.FORESEEN
    assert capsys.readouterr().err == "De schijf is vol.\n"
    assert not home.exists()


def test_a_bug_is_told_calmly_and_logged_without_what_was_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], home: Path
) -> None:
    _command(monkeypatch, KeyError("Kim de Wit"))
    assert cli.main([]) == cli.BUG
    told, log = capsys.readouterr().err, paths.bug_log(home).read_text(encoding="utf-8")
    assert "Traceback" not in told
    assert str(paths.bug_log(home)) in told
    assert "KeyError" in log
    assert "tests.test_cli" in log or "test_cli" in log
    assert "Kim" not in told + log


def test_a_bug_is_told_also_when_it_can_not_be_logged(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], home: Path
) -> None:
    home.write_text("a file where the folder should be")
    _command(monkeypatch, ZeroDivisionError())
    assert cli.main([]) == cli.BUG
    assert "lukte niet om op te schrijven" in capsys.readouterr().err


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a screen")
def test_without_a_screen_one_sentence_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert cli.main([]) == cli.FORESEEN
    assert capsys.readouterr().err.startswith("Er is geen scherm om het venster op te tonen.")


def test_a_mistake_in_the_file_of_the_municipality_is_told_by_forms_check(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = paths.own_folder(tmp_path)
    own.mkdir()
    (own / "gemeente.toml").write_text('accent = "#FFFF00"\n', encoding="utf-8")
    assert cli.main(["forms", "check", "--home", str(tmp_path)]) == cli.FORESEEN
    told = "".join(capsys.readouterr())
    assert told.count("gemeente.toml, sleutel “accent”: deze kleur is te licht") == 1


def test_stopping_with_ctrl_c_is_quiet(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    _command(monkeypatch, KeyboardInterrupt())
    assert cli.main([]) == cli.STOPPED
    assert capsys.readouterr().err == ""


def test_a_report_follows_the_causes() -> None:
    def inner() -> None:
        raise ValueError("geheim")

    try:
        try:
            inner()
        except ValueError as error:
            raise RuntimeError("ook geheim") from error
    except RuntimeError as error:
        report = bug_report(error)
    assert report.index("RuntimeError") < report.index("ValueError") < report.index("inner")
    assert "geheim" not in report


def test_the_log_does_not_grow_for_ever(tmp_path: Path) -> None:
    from datetime import UTC, datetime

    log = tmp_path / "fouten.log"
    log.write_text("x" * 300_000)
    log_bug(ValueError(), log, datetime(2026, 11, 20, tzinfo=UTC))
    assert log.read_text() == "2026-11-20 00:00 ValueError\n"


@pytest.mark.parametrize("place", ["before", "after"])
def test_home_may_stand_before_or_after_the_command(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, place: str
) -> None:
    seen: list[Path] = []

    def check(options: argparse.Namespace) -> int:
        seen.append(options.home)
        return 0

    monkeypatch.setattr(commands, "_check_vault", check)
    home = ["--home", str(tmp_path)]
    command = ["vault", "check"]
    assert cli.main([*home, *command] if place == "before" else [*command, *home]) == 0
    assert seen == [tmp_path]


def test_files_are_private_and_a_crash_leaves_no_memory_on_disk() -> None:
    code = (
        "from intake_desktop.cli import keep_private; keep_private()\n"
        "import os, resource; print(oct(os.umask(0)), resource.getrlimit(resource.RLIMIT_CORE)[0])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["0o77", "0"]


def test_python_m_is_the_same_command() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "intake_desktop", "--versie"],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"PYTHONPATH": str(Path(__file__).resolve().parent.parent)},
    )
    assert done.stdout == "0.1.0\n"


def test_papers_verify_tells_whether_a_plan_was_changed(tmp_path: Path) -> None:
    own = make_sleutel("Gemeente Voorbeeld", "a1b2", "geheim", now=NOW.astimezone())
    sealed = seal(make_plan_pdf(kim(), formulier(), day=DAY), own)
    paths.seal_folder(tmp_path).mkdir()
    (paths.seal_folder(tmp_path) / "eigen.cer").write_bytes(certificaat_van(own))
    changed = sealed.replace(b"/Type", b"/Tjpe", 1)
    for content, code, word in ((sealed, 0, "Onveranderd."), (changed, 1, "Veranderd.")):
        file = tmp_path / "plan.pdf"
        file.write_bytes(content)
        command = [sys.executable, "-m", "intake_desktop", "papers", "verify", str(file)]
        run = subprocess.run(
            [*command, "--home", str(tmp_path)], capture_output=True, text=True, check=False
        )
        assert (run.returncode, run.stderr) == (code, "")
        assert run.stdout.startswith(word)


def test_papers_verify_says_when_there_is_no_such_file(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    arguments = ["papers", "verify", str(tmp_path / "weg.pdf"), "--home", str(tmp_path)]
    assert cli.main(arguments) == cli.FORESEEN
    assert "niet te lezen" in capsys.readouterr().err
