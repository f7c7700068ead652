"""The commands of the prompt: what they are called, what they take, and what they do."""

# Long: every command of the prompt with its words stands here; what it does stands elsewhere.

import argparse
import os
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from intake_desktop import __version__
from intake_desktop.bundel_commands import BundelCommands
from intake_desktop.domain.tekst import geteld
from intake_desktop.errors import ForeseenError
from intake_desktop.lijst_commands import LijstCommands
from intake_desktop.paths import FORMS, own_folder, packs_folder, seal_folder, user_home
from intake_desktop.prompt import complain, say
from intake_desktop.vault_commands import VaultCommands

if TYPE_CHECKING:
    from intake_desktop.documents.sjablonen import Sjablonen
    from intake_desktop.domain.dossier import Dossier
    from intake_desktop.domain.formulier import Formulier
    from intake_desktop.domain.overzicht import DossierRegel
    from intake_desktop.domain.papieren import Papiersoort
    from intake_desktop.storage.dossiers import DossierStore
    from intake_desktop.storage.overdracht import Overdracht
    from intake_desktop.storage.vault import Vault


def read_command(
    arguments: Sequence[str], open_window: Callable[[Path | None], int]
) -> argparse.Namespace:
    """What was asked: `run(options)` does it and gives the exit code; `home` is that of --home.

    Without a command it is `open_window(home)`. Raises ForeseenError when it is typed wrongly.
    """
    parser = _parser()
    parser.set_defaults(run=lambda options: open_window(options.home), home=None)
    return parser.parse_args(_joined(arguments))


def _joined(arguments: Sequence[str]) -> list[str]:
    """`papers verify` is one command with a space in its name: `papers` takes a name of its own."""
    typed = list(arguments)
    for at in range(len(typed) - 1):
        if typed[at : at + 2] == _VERIFY.split():
            return [*typed[:at], _VERIFY, *typed[at + 2 :]]
    return typed


def _play_demo(options: argparse.Namespace) -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # someone who wants to watch names theirs
    from intake_desktop.scenario.speler import play

    muis = not options.toetsen
    return play(options.gesprek, options.out, options.home, muis=muis, say=complain)


def _open_example(options: argparse.Namespace) -> int:
    from intake_desktop.app.voorbeeld import run_example

    return run_example(user_home(options.home))


def _make_papers(options: argparse.Namespace) -> int:
    from intake_desktop.domain.bundel import papieren_van
    from intake_desktop.domain.dossier import Dossier
    from intake_desktop.domain.papieren import ZONDER_DOSSIER, Papiersoort

    formulier = _load_forms(options)
    chosen = options.soort or [Papiersoort.ONS_PLAN]
    soorten = list(Papiersoort) if "alle" in chosen else [Papiersoort(s) for s in chosen]
    of_client = [s for s in soorten if s not in ZONDER_DOSSIER]
    for soort in soorten:
        if soort in ZONDER_DOSSIER:
            blank = Dossier("", datetime.now())
            _make_paper(options, soort, blank, formulier, datetime.now().date())
    if not of_client:
        return 0
    from intake_desktop.storage.dossiers import DossierStore

    with _open_vault(options) as vault:
        dossiers = DossierStore(vault, datetime.now)
        lines = [line for line in dossiers.overview() if _is_meant(line, options.dossier)]
        if not lines:
            raise ForeseenError(_NO_DOSSIER)
        made = 0
        for line in lines:
            dossier = dossiers.load(line.id)
            day = dossier.gesprek.begonnen if dossier.gesprek else datetime.now()
            for soort in (s for s in papieren_van(dossier) if s in of_client):
                _make_paper(options, soort, dossier, formulier, day.date())
                _log_kept(vault, line.id)
                made += 1
    if not made:
        raise ForeseenError(_NO_SHEET)
    return 0


def _log_kept(vault: "Vault", dossier_id: str) -> None:
    """A paper of this dossier was written outside the vault: the log tells, as for the window."""
    from intake_desktop.domain.logboek import Handeling
    from intake_desktop.storage.logboek import log_line, note

    note(vault, log_line(datetime.now(), vault.eigenaar.rol, Handeling.BEWAARD, dossier_id))


def _load_forms(options: argparse.Namespace) -> "Formulier":
    from intake_desktop.definitions.loader import load_formulier
    from intake_desktop.definitions.tekstpakket import kept_tekstpakketten

    formulier = load_formulier(FORMS)
    packs, _damaged = kept_tekstpakketten(packs_folder(user_home(options.home)), formulier.edities)
    return replace(formulier, tekstpakketten=packs)


def _make_paper(
    options: argparse.Namespace,
    soort: "Papiersoort",
    dossier: "Dossier",
    formulier: "Formulier",
    day: date,
) -> None:
    from intake_desktop.documents.papieren import Opdracht, make_paper_pdf

    order = Opdracht(
        day, options.concept, options.groot, options.route, _words(options),
        heel=options.heel, leefgebieden=tuple(options.leefgebied),
    )  # fmt: skip
    made = make_paper_pdf(soort, dossier, formulier, order)
    if made.melding:
        complain(made.melding)
    name = f"{soort}-{dossier.id}" if dossier.id else str(soort)  # others see it: no client in it
    _write_file(options.out / f"{name}{'-groot' if options.groot else ''}.pdf", made.pdf)


def _write_file(file: Path, content: bytes) -> None:
    """All of it or nothing: a stick that is pulled out leaves no half file under its name."""
    from intake_desktop.app.halve_papieren import sweep_papers
    from intake_desktop.storage.private_files import write_in_folder

    sweep_papers(file.parent)
    write_in_folder(
        file,
        content,
        f"Het lukt niet om {file} te schrijven. In de kluis is niets veranderd. "
        "Kies een andere map achter --out.",
    )
    say(f"Gemaakt: {file}")


def _verify_paper(options: argparse.Namespace) -> int:
    from intake_desktop.documents.nazien import Uitkomst, explain, look_at
    from intake_desktop.documents.zegel import read_certificates

    known = read_certificates(seal_folder(user_home(options.home)), options.certificaat)
    try:
        file = options.bestand.read_bytes()
    except OSError as error:
        raise ForeseenError(
            f"Dit bestand is niet te lezen: {options.bestand}. Kijk of het er staat."
        ) from error
    found = look_at(file, known)
    for sentence in explain(found):
        say(sentence)
    return 0 if found.uitkomst is Uitkomst.ONVERANDERD else 1


def _check_vault(options: argparse.Namespace) -> int:
    with _open_vault(options) as vault:
        findings = vault.check(thorough=True)
    return _tell_findings(findings, "De kluis is heel en versleuteld.")


def _write_log(options: argparse.Namespace) -> int:
    from intake_desktop.domain.logboek import log_document, slot_of
    from intake_desktop.storage.logboek import lines_of

    with _open_vault(options) as vault:
        regels = lines_of(vault)
    _write_file(options.out, log_document(regels).encode())
    say(f"Bewaar dit controlegetal op een andere plek: {slot_of(regels)}")
    return 0


def _check_log(options: argparse.Namespace) -> int:
    from intake_desktop.domain.logboek import first_break, read_log, slot_of

    try:
        regels, slot = read_log(options.bestand.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ForeseenError(
            f"{options.bestand} is niet te lezen als logboek van Keukentafel. Er is niets "
            "veranderd. Kijk of dit het goede bestand is."
        ) from error
    place = first_break(regels)
    if place is None and slot_of(regels) not in {slot} & {options.controlegetal or slot}:
        place = len(regels)
    findings = [_LOG_CHANGED.format(place)] if place is not None else []
    return _tell_findings(
        findings, f"Het logboek is heel: {geteld(len(regels), 'regel', 'regels')}, niets veranderd."
    )


def _export(options: argparse.Namespace) -> int:
    from intake_desktop.app.overdragen import DICHT, LEESBAAR, make_file

    if options.leesbaar:
        complain(_PLAIN_WARNING)
    with _open_exchange(options) as (_vault, dossiers, overdracht):
        ids = [line.id for line in dossiers.overview() if _is_meant(line, options.dossier)]
        if not ids:
            raise ForeseenError(_NO_DOSSIER)
        ids = overdracht.with_households(ids)
        content = make_file(
            overdracht,
            ids,
            recipients=options.ontvanger,
            passphrase=_file_secret(options),
            plain=options.leesbaar,
        )
        _write_file(options.out, content)
        how = LEESBAAR if options.leesbaar else DICHT
        overdracht.note_sent(ids, "", _vault.eigenaar.rol, how)
    return 0


def _import(options: argparse.Namespace) -> int:
    from intake_desktop.app.overdragen import read_file

    with _open_exchange(options) as (vault, dossiers, overdracht):
        if LijstCommands.take_prepared(options, vault, dossiers, _load_forms(options)):
            return 0
        zending = read_file(vault, options.bestand, _file_secret(options))
        told = overdracht.preview(zending)
        count = geteld(len(zending.dossiers), "dossier", "dossiers")
        say(
            f"In dit bestand: {count} van {zending.afzender.naam}. "
            f"Nieuw: {told.nieuw}. Bijgewerkt: {told.bijgewerkt}. Al gelijk: {told.gelijk}. "
            f"Op twee plekken veranderd: {told.verschillen}."
        )
        if not options.ja:
            say("Er is nog niets opgehaald. Met --ja haalt u het op.")
            return 0
        vault.backup(datetime.now())
        overdracht.take_in(zending, vault.eigenaar.rol)
    choose = (
        " Wat op twee plekken is veranderd, kiest u in het venster." if told.verschillen else ""
    )
    say(f"Opgehaald.{choose}")
    return 0


def _tell_key(options: argparse.Namespace) -> int:
    from intake_desktop.app.overdragen import own_key

    with _open_vault(options) as vault:
        say(own_key(vault))
    return 0


@contextmanager
def _open_exchange(
    options: argparse.Namespace,
) -> "Iterator[tuple[Vault, DossierStore, Overdracht]]":
    from intake_desktop.domain.delen import Lezer, for_lezer
    from intake_desktop.storage.dossiers import DossierStore
    from intake_desktop.storage.overdracht import Overdracht

    formulier = _load_forms(options)
    with _open_vault(options) as vault:
        reader = Lezer(vault.eigenaar.rol)
        store = DossierStore(vault, datetime.now, lambda d: for_lezer(formulier, d, reader))
        yield vault, store, Overdracht(vault, store, datetime.now)


def _words(options: argparse.Namespace) -> "Sjablonen":
    from intake_desktop.documents.sjablonen import Sjablonen

    return Sjablonen(eigen=own_folder(user_home(options.home)))


def _file_secret(options: argparse.Namespace) -> str:
    return _read_secret(options.bestand_wachtzin) if options.bestand_wachtzin else ""


def _check_forms(options: argparse.Namespace) -> int:
    from intake_desktop.definitions.loader import check_forms, load_formulier
    from intake_desktop.huisstijl import find_huisstijl

    own = own_folder(user_home(options.home))
    findings = [fout.zin for fout in check_forms(options.map)]
    findings += find_huisstijl(own if own.is_dir() else None).fouten
    if not findings and own.is_dir():
        from intake_desktop.documents.eigen_nakijken import check_own
        from intake_desktop.documents.sjablonen import Sjablonen

        day = datetime.now().date()
        words = Sjablonen(options.map / "documenten", own)
        findings += check_own(words, load_formulier(options.map), day)
    return _tell_findings(findings, "De formulieren kloppen.")


def _import_pack(options: argparse.Namespace) -> int:
    from intake_desktop.definitions.loader import load_formulier
    from intake_desktop.definitions.tekstpakket import keep_tekstpakket, read_tekstpakket

    edities = load_formulier(FORMS).edities
    pakket = read_tekstpakket(options.bestand, edities, datetime.now().date())
    keep_tekstpakket(pakket, packs_folder(user_home(options.home)))
    until = f" tot en met {pakket.geldig_tot:%d-%m-%Y}" if pakket.geldig_tot else ""
    say(f"Geladen: {pakket.naam}, geldig van {pakket.geldig_van:%d-%m-%Y}{until}.")
    return 0


def _tell_checksum(options: argparse.Namespace) -> int:
    from intake_desktop.definitions.loader import load_formulier
    from intake_desktop.definitions.tekstpakket import checksum_of

    say(checksum_of(options.bestand, load_formulier(FORMS).edities))
    return 0


def _tell_findings(findings: Sequence[str], all_is_well: str) -> int:
    for finding in findings:
        complain(finding)
    if not findings:
        say(all_is_well)
    return 1 if findings else 0


@contextmanager
def _open_vault(options: argparse.Namespace) -> "Iterator[Vault]":
    from intake_desktop.storage.unlocking import open_and_log
    from intake_desktop.storage.vault_files import vault_exists

    home = user_home(options.home)
    if not vault_exists(home):
        raise ForeseenError(
            f"Hier is geen kluis: {home}. Er is niets veranderd. Wijs achter --home de map van de "
            "kluis aan, of maak er een met: intake-desktop"
        )
    secret = _read_secret(options.wachtzin_bestand)
    vault = open_and_log(home, secret, datetime.now, second=options.sleutelbestand)
    try:
        yield vault
    finally:
        vault.close()


def _read_secret(file: Path | None) -> str:
    """The passphrase: the first line of `file`, or typed without being shown."""
    if file is None:
        import getpass

        try:
            return getpass.getpass("Wachtzin: ")
        except EOFError as error:
            raise ForeseenError(
                "Er is geen wachtzin getypt. Er is niets veranderd. Typ hem, of wijs met "
                "--wachtzin-bestand een bestand aan waar hij in staat."
            ) from error
    try:
        return file.read_text(encoding="utf-8-sig").partition("\n")[0].rstrip("\r")
    except (OSError, UnicodeDecodeError) as error:
        raise ForeseenError(
            f"Het bestand met de wachtzin is niet te lezen: {file}. Kijk of het er staat."
        ) from error


def _is_meant(line: "DossierRegel", given: str) -> bool:
    names = (line.id, line.clientnummer, line.naam.casefold())
    return not given or given.strip().casefold() in names


def _parser() -> "_DutchParser":
    parser = _DutchParser(
        prog="intake-desktop",
        description="Keukentafel: samen een gesprek voeren en een plan maken, op één laptop. "
        "Zonder opdracht opent het venster.",
        epilog="De gegevens staan in de map van --home, anders in die van de omgevingsvariabele "
        "KEUKENTAFEL_HOME, anders in uw eigen gegevensmap.",
    )
    parser.opties.add_argument(
        "--versie", action="version", version=__version__, help="toon de versie"
    )
    commands = parser.add_subparsers(
        title="opdrachten", metavar="OPDRACHT", parser_class=_DutchParser
    )
    _add_demo(commands)
    _add_papers(commands)
    vault = _add_group(commands, "vault", "de kluis met de dossiers")
    check = vault.add_parser("check", help="kijk of de kluis heel is")
    check.set_defaults(run=_check_vault)
    _add_secret(check)
    _add_log(vault)
    VaultCommands(_open_vault, _read_secret, _add_secret).add_to(vault)
    _add_exchange(commands, vault)
    forms = _add_group(commands, "forms", "de vragen, teksten en voorzieningen")
    check = forms.add_parser("check", help="kijk of de formulieren kloppen")
    check.set_defaults(run=_check_forms)
    check.argumenten.add_argument(
        "map", metavar="MAP", nargs="?", type=Path, default=FORMS,
        help="de map met formulieren (anders: die van het programma)",
    )  # fmt: skip
    for name, run, about in (
        ("import", _import_pack, "laad een tekstpakket met licentie"),
        ("controlegetal", _tell_checksum, "reken het controlegetal van een tekstpakket uit"),
    ):
        pack = forms.add_parser(name, help=about)
        pack.set_defaults(run=run)
        pack.argumenten.add_argument(
            "bestand", metavar="BESTAND", type=Path, help="een tekstpakket: JSON of CSV"
        )
    return parser


def _add_demo(commands: Any) -> None:
    example = commands.add_parser("voorbeeld", help="open een voorbeeld om mee te oefenen")
    example.set_defaults(run=_open_example)
    demo = commands.add_parser(
        "demo",
        help="speel een gesprek na in het echte venster",
        description="Speel een gesprek na in het echte venster en bewaar de beelden en het plan.",
    )
    demo.set_defaults(run=_play_demo)
    demo.argumenten.add_argument(
        "gesprek", metavar="GESPREK", help="een bestand, of de naam van een voorbeeld: kim"
    )
    demo.argumenten.add_argument(
        "--toetsen", action="store_true", help="alles met het toetsenbord, zonder muis"
    )
    _add_out(demo, "de map voor de beelden, de papieren en het verslag")


def _add_papers(commands: Any) -> None:
    papers = commands.add_parser(
        "papers",
        help="maak papieren zonder venster",
        description="Maak Ons plan, of een ander papier, van een dossier of van alle dossiers. "
        "Voor een gespreksblad of informatieblad is geen kluis nodig.",
    )
    papers.set_defaults(run=_make_papers)
    papers.argumenten.add_argument(
        "dossier", metavar="DOSSIER", nargs="?", default="",
        help="cliëntnummer, naam of kenmerk van het dossier (anders: alle)",
    )  # fmt: skip
    papers.opties.add_argument(
        "--soort", metavar="SOORT", action="append", choices=_SOORTEN,
        help=f"welk papier, mag vaker: {', '.join(_SOORTEN)} (anders: {_SOORTEN[0]})",
    )  # fmt: skip
    papers.opties.add_argument("--groot", action="store_true", help="in grote letters (16 punt)")
    papers.opties.add_argument(
        "--route", metavar="ROUTE", default="", help="voor welke route het gespreksblad is: breed"
    )
    papers.opties.add_argument(
        "--heel", action="store_true", help="een gespreksblad met alle vragen van elk leefgebied"
    )
    papers.opties.add_argument(
        "--leefgebied", metavar="CODE", action="append", default=[],
        help="een leefgebied met een eigen plek op het gespreksblad, mag vaker: financien",
    )  # fmt: skip
    papers.opties.add_argument("--concept", action="store_true", help="zet er “concept” op")
    _add_out(papers, "de map voor de papieren")
    _add_secret(papers)
    _add_verify(commands)
    _add_handleiding(commands)


def _add_handleiding(commands: Any) -> None:
    manual = commands.add_parser(
        "handleiding",
        help="maak de handleiding als pdf",
        description="Maak de handleiding als pdf.",
    )
    manual.set_defaults(run=_make_handleiding)
    manual.opties.add_argument(
        "--out", metavar="BESTAND", type=Path, required=True, help="waar de pdf komt"
    )


def _make_handleiding(options: argparse.Namespace) -> int:
    from datetime import datetime

    from intake_desktop.documents.handleiding import make_handleiding_pdf

    _write_file(options.out, make_handleiding_pdf(day=datetime.now().date()))
    return 0


def _add_verify(commands: Any) -> None:
    verify = commands.add_parser(
        _VERIFY,
        help="kijk of een plan met een zegel nog is zoals het was",
        description="Kijk of een plan met een zegel nog is zoals het was.",
    )
    verify.set_defaults(run=_verify_paper)
    verify.argumenten.add_argument("bestand", metavar="BESTAND", type=Path, help="het plan als pdf")
    verify.opties.add_argument(
        "--certificaat", metavar="BESTAND", type=Path,
        help="het certificaat van de gemeente (.cer of .pem), als deze computer dat niet kent",
    )  # fmt: skip


def _add_exchange(commands: Any, vault: Any) -> None:
    key = vault.add_parser("sleutel", help="toon de sleutel waarmee collega’s u dossiers sturen")
    key.set_defaults(run=_tell_key)
    _add_secret(key)
    export = commands.add_parser("export", help="maak een versleuteld bestand met dossiers")
    export.set_defaults(run=_export)
    export.argumenten.add_argument(
        "dossier", metavar="DOSSIER", nargs="?", default="",
        help="cliëntnummer, naam of kenmerk van het dossier (anders: alle)",
    )  # fmt: skip
    export.opties.add_argument(
        "--out", metavar="BESTAND", type=Path, required=True, help="het bestand dat u wilt maken"
    )
    export.opties.add_argument(
        "--ontvanger", metavar="SLEUTEL", action="append", default=[],
        help="de sleutel van een collega (age1…); mag vaker",
    )  # fmt: skip
    export.opties.add_argument(
        "--leesbaar", action="store_true", help="niet versleuteld: iedereen kan het lezen"
    )
    _add_bundel(commands)
    LijstCommands(_open_exchange, _load_forms, _add_secret, _write_file).add_to(commands)
    fetch = commands.add_parser("import", help="haal dossiers of een voorbereide lijst (CSV) op")
    fetch.set_defaults(run=_import)
    fetch.argumenten.add_argument("bestand", metavar="BESTAND", type=Path, help="het bestand")
    fetch.opties.add_argument("--ja", action="store_true", help="haal het op, na het overzicht")
    fetch.opties.add_argument(
        "--partner", metavar="REGEL=KEUZE", action="append", default=[],
        help="wie de partner op die regel van een lijst is; mag vaker",
    )  # fmt: skip
    for command in (export, fetch):
        command.opties.add_argument(
            "--bestand-wachtzin", metavar="BESTAND", type=Path,
            help="een bestand met de wachtzin van het dossierbestand",
        )  # fmt: skip
        _add_secret(command)


def _add_bundel(commands: Any) -> None:
    group = _add_group(commands, "bundel", "ieder krijgt een eigen deel van een dossier")
    own = BundelCommands(_open_exchange, _load_forms, _words, _file_secret, _is_meant, _add_secret)
    own.add_to(group)


def _add_log(vault: Any) -> None:
    log = vault.add_parser("log", help="bewaar wie wat deed, zonder namen of inhoud")
    log.set_defaults(run=_write_log)
    log.opties.add_argument(
        "--out", metavar="BESTAND", type=Path, required=True, help="het bestand voor het logboek"
    )
    _add_secret(log)
    check = vault.add_parser("logcheck", help="kijk of een bewaard logboek niet is veranderd")
    check.set_defaults(run=_check_log)
    check.argumenten.add_argument("bestand", metavar="BESTAND", type=Path, help="het logboek")
    check.opties.add_argument(
        "--controlegetal", metavar="GETAL", help="wat er bij het bewaren stond"
    )


def _add_out(parser: "_DutchParser", about: str) -> None:
    parser.opties.add_argument("--out", metavar="MAP", type=Path, required=True, help=about)


def _add_secret(parser: "_DutchParser") -> None:
    parser.opties.add_argument(
        "--wachtzin-bestand",
        metavar="BESTAND",
        type=Path,
        help="lees de wachtzin uit de eerste regel van dit bestand (anders: u typt die)",
    )
    parser.opties.add_argument(
        "--sleutelbestand", metavar="BESTAND", type=Path,
        help="waar het sleutelbestand staat, als de kluis dat vraagt en het verhuisd is",
    )  # fmt: skip


def _add_group(commands: Any, name: str, about: str) -> Any:
    group = commands.add_parser(name, help=about, description=f"{about.capitalize()}.")
    return group.add_subparsers(
        title="opdrachten", metavar="OPDRACHT", required=True, parser_class=_DutchParser
    )


class _DutchHelp(argparse.HelpFormatter):
    """The words of argparse's own help, in Dutch."""

    def add_usage(
        self, usage: str | None, actions: Iterable[Any], groups: Iterable[Any], prefix: Any = None
    ) -> None:
        super().add_usage(usage, actions, groups, "gebruik: " if prefix is None else prefix)


class _DutchParser(argparse.ArgumentParser):
    """A parser that explains and complains in Dutch; a command typed wrongly is foreseen."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings, formatter_class=_DutchHelp, add_help=False, allow_abbrev=False)
        self.argumenten = self.add_argument_group("argumenten")
        self.opties = self.add_argument_group("opties")
        self.opties.add_argument("-h", "--help", action="help", help="toon deze uitleg")
        self.opties.add_argument(
            "--home", metavar="MAP", type=Path, default=argparse.SUPPRESS,
            help="een andere map voor de kluis",
        )  # fmt: skip

    def error(self, message: str) -> NoReturn:
        """Say in Dutch what is wrong with the command."""
        found = ((said, pattern.search(message)) for pattern, said in _COMPLAINTS)
        said = next(
            (match.expand(text) for text, match in found if match), "Die opdracht klopt niet"
        )
        raise ForeseenError(f"{said}. Met --help ziet u wat er kan.")


_VERIFY = "papers verify"
_SOORTEN = (
    "plan-van-aanpak", "participatiewetblad", "wmo-verslag", "deelblad", "gespreksblad",
    "informatieblad", "alle",
)  # fmt: skip
"""The values of `Papiersoort`, without loading it for --help, and all of them."""

_NO_DOSSIER = (
    "Er is geen dossier gevonden. Kijk of het nummer of de naam klopt, "
    "of laat die weg voor alle dossiers."
)
_NO_SHEET = (
    "Dit papier is er niet bij deze gesprekken, er is dus niets gemaakt. Het blad van een wet komt "
    "er als iemand van die kant aan tafel zat; het deelblad als er iets te delen is."
)
_PLAIN_WARNING = (
    "Let op: dit bestand is niet versleuteld. Wie het heeft, kan alles lezen. "
    "Zet het niet op een stick en stuur het niet per mail. Wis het als het over is genomen."
)
_LOG_CHANGED = (
    "Het logboek is veranderd: het klopt niet meer bij regel {}. De kluis zelf is niet gelezen. "
    "Maak een nieuw bestand met: intake-desktop vault log"
)
_COMPLAINTS = (
    (re.compile(r"the following arguments are required: (.*)"), r"Dit ontbreekt nog: \1"),
    (re.compile(r"unrecognized arguments: (.*)"), r"Dit ken ik niet: \1"),
    (re.compile(r"argument (.*): expected one argument"), r"Achter \1 hoort nog iets"),
    (re.compile(r"argument --soort: invalid choice: '(.*?)'"), r"Het papier “\1” ken ik niet"),
    (re.compile(r"invalid choice: '(.*?)'"), r"De opdracht “\1” ken ik niet"),
)
