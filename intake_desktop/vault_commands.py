"""What `intake-desktop vault …` does with keys and backups, without a window."""

import argparse
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from intake_desktop.errors import ForeseenError
from intake_desktop.paths import user_home
from intake_desktop.prompt import say

if TYPE_CHECKING:
    from intake_desktop.storage.key_changes import KeyRing
    from intake_desktop.storage.restore import Restored
    from intake_desktop.storage.vault import Vault

OpenVault = Callable[[argparse.Namespace], AbstractContextManager["Vault"]]
ReadSecret = Callable[[Path | None], str]
AddSecret = Callable[[Any], None]


class VaultCommands:
    """Adds the commands to the parser of `vault`, and does them.

    `open_vault` opens what the options name, `read_secret` asks for a passphrase or reads it from a
    file, `add_secret` adds the option that names that file.
    """

    def __init__(
        self, open_vault: OpenVault, read_secret: ReadSecret, add_secret: AddSecret
    ) -> None:
        self._open_vault, self._read_secret, self._add_secret = open_vault, read_secret, add_secret

    def add_to(self, vault: Any) -> None:
        """Every command with what it takes; `vault` is the group of commands."""
        backup = self._add(vault, "backup", "maak een reservekopie", self._backup)
        _option(backup, "--plek", "zet haar ook in deze map of op deze stick", "MAP")
        self._add_restore(vault)
        self._add(vault, "passphrase", "kies een andere wachtzin", self._change_passphrase)
        self._add(vault, "code", "maak een nieuwe herstelcode", self._new_code)
        leads = self._add(vault, "leads", "laat twee mensen de kluis samen openen", self._set_leads)
        leads.argumenten.add_argument(
            "sleutels", metavar="SLEUTEL", nargs="*", help="hun openbare sleutels (geen: niemand)"
        )
        pair = vault.add_parser(
            "lead-key",
            help="maak het sleutelpaar van één leidinggevende",
            description="Maak het sleutelpaar van één leidinggevende. Het bestand gaat in de "
            "kluis van de organisatie, nooit op de laptop van de medewerker.",
        )
        pair.set_defaults(run=self._make_lead_key)
        pair.argumenten.add_argument("bestand", metavar="BESTAND", type=Path, help="waar")
        recover = vault.add_parser(
            "recover",
            help="open de kluis van wie weg is, met de sleutels van twee mensen",
            description="Open de kluis van wie weg is, met de geheime sleutels van twee mensen. "
            "De oude wachtzin en herstelcode vervallen.",
        )
        recover.set_defaults(run=self._recover, sleutelbestand=None)
        recover.argumenten.add_argument(
            "bestanden", metavar="BESTAND", nargs=2, type=Path, help="de bestanden van lead-key"
        )
        _option(recover, "--nieuwe-wachtzin-bestand", "lees de nieuwe wachtzin uit dit bestand")

    def _add_restore(self, vault: Any) -> None:
        restore = self._add(vault, "restore", "zet een reservekopie terug", self._restore)
        restore.argumenten.add_argument(
            "kopie", metavar="KOPIE", nargs="?", type=Path,
            help="een bestand, of een map (anders: de nieuwste naast de kluis)",
        )  # fmt: skip
        restore.opties.add_argument(
            "--alleen-kijken", action="store_true", help="kijk alleen of de kopie heel is"
        )

    def _add(
        self, vault: Any, name: str, about: str, run: Callable[[argparse.Namespace], int]
    ) -> Any:
        parser = vault.add_parser(name, help=about, description=f"{about.capitalize()}.")
        parser.set_defaults(run=run)
        self._add_secret(parser)
        if run == self._change_passphrase:
            _option(parser, "--nieuwe-wachtzin-bestand", "lees de nieuwe wachtzin uit dit bestand")
        return parser

    def _backup(self, options: argparse.Namespace) -> int:
        from intake_desktop.storage.backups import send_backup
        from intake_desktop.storage.key_files import vault_id
        from intake_desktop.storage.keys import STANDARD_KDF

        with self._open_vault(options) as vault:
            backup = vault.backup(datetime.now())
            say(f"Reservekopie gemaakt: {backup.path}")
            if options.plek:
                sent = send_backup(vault.files, options.plek, vault_id(vault.files, STANDARD_KDF))
                if sent is None:
                    raise ForeseenError(
                        f"De map {options.plek} is er niet. De kopie naast de kluis is gemaakt."
                    )
                say(f"En ook: {sent.path}")
        return 0

    def _restore(self, options: argparse.Namespace) -> int:
        from intake_desktop.storage.restore import check_backup, restore

        home = user_home(options.home)
        copy = _chosen(home, options.kopie)
        secret, second = self._read_secret(options.wachtzin_bestand), options.sleutelbestand
        if options.alleen_kijken:
            held = check_backup(copy, secret, second=second)
            say(f"Deze kopie is heel: {copy}. {_held(held)}")
            return 0
        held = restore(home, copy, secret, datetime.now(), second=second)
        say(f"Teruggezet: {copy}. {_held(held)}")
        return 0

    def _change_passphrase(self, options: argparse.Namespace) -> int:
        secret = self._read_secret(options.wachtzin_bestand)
        self._ring(options).change_passphrase(secret, self._new_passphrase(options))
        say("De nieuwe wachtzin opent de kluis. De oude werkt niet meer.")
        return 0

    def _new_code(self, options: argparse.Namespace) -> int:
        code = self._ring(options).new_recovery_code(self._read_secret(options.wachtzin_bestand))
        say(f"De nieuwe herstelcode: {code}\nSchrijf hem over. De oude code werkt niet meer.")
        return 0

    def _set_leads(self, options: argparse.Namespace) -> int:
        secret = self._read_secret(options.wachtzin_bestand)
        self._ring(options).set_leads(secret, options.sleutels)
        say(
            "Deze twee mensen kunnen de kluis samen openen."
            if options.sleutels
            else "Alleen de wachtzin en de herstelcode openen de kluis nog."
        )
        return 0

    def _make_lead_key(self, options: argparse.Namespace) -> int:
        from intake_desktop.storage.lead_slot import new_identity
        from intake_desktop.storage.private_files import create_empty

        private, public = new_identity()
        try:
            create_empty(options.bestand)
            options.bestand.write_text(f"# openbare sleutel: {public}\n{private}\n")
        except OSError as error:
            raise ForeseenError(
                f"Het lukt niet om {options.bestand} te maken. Er is niets veranderd. "
                "Kies een andere plek of een andere naam."
            ) from error
        say(f"De geheime sleutel staat in {options.bestand}. Bewaar die buiten deze laptop.")
        say(f"De openbare sleutel: {public}")
        return 0

    def _recover(self, options: argparse.Namespace) -> int:
        from intake_desktop.storage.lead_slot import identity_in

        identities = [identity_in(_text_of(file)) for file in options.bestanden]
        code = self._ring(options).recover(identities, self._new_passphrase(options))
        say(f"De nieuwe wachtzin opent de kluis. De nieuwe herstelcode: {code}")
        return 0

    def _ring(self, options: argparse.Namespace) -> "KeyRing":
        from intake_desktop.storage.key_changes import KeyRing

        return KeyRing(user_home(options.home), second=options.sleutelbestand)

    def _new_passphrase(self, options: argparse.Namespace) -> str:
        """From the file, or typed twice; without a file four words are offered."""
        file: Path | None = options.nieuwe_wachtzin_bestand
        if file is not None:
            return self._read_secret(file)
        import getpass
        import secrets

        from intake_desktop.storage.passphrase import suggest_passphrase

        say(f"Een voorstel: {suggest_passphrase(secrets.choice)}")
        typed = getpass.getpass("Nieuwe wachtzin: ")
        if getpass.getpass("Nog een keer: ") != typed:
            raise ForeseenError(
                "De tweede keer was anders dan de eerste. Er is niets veranderd. "
                "Probeer het nog eens."
            )
        return typed


def _option(parser: Any, name: str, about: str, metavar: str = "BESTAND") -> None:
    parser.opties.add_argument(name, metavar=metavar, type=Path, help=about)


def _chosen(home: Path, given: Path | None) -> Path:
    """The copy that is meant: this file, or the newest in this folder or beside the vault."""
    from intake_desktop.storage.backups import backups_in
    from intake_desktop.storage.vault_files import VaultFiles

    if given is not None and not given.is_dir():
        return given
    found = backups_in(given or VaultFiles(home).copies)
    if not found:
        raise ForeseenError("Hier is geen reservekopie. Er is niets veranderd. Wijs er een aan.")
    return found[0].path


def _held(restored: "Restored") -> str:
    from intake_desktop.domain.tekst import geteld

    when = f", de laatste wijziging is van {restored.moment[:16]}" if restored.moment else ""
    dossiers = geteld(restored.dossiers, "dossier", "dossiers")
    again = geteld(restored.opnieuw_gewist, "dossier", "dossiers")
    told = f" Opnieuw gewist, want al gewist na de kopie: {again}."
    return f"De kopie heeft {dossiers}{when}.{told if restored.opnieuw_gewist else ''}"


def _text_of(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ForeseenError(
            f"Het bestand met de sleutel is niet te lezen: {file}. Er is niets veranderd."
        ) from error
