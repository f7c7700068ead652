"""Joins the vault and prepared files, for the window and for the prompt; no Qt."""

from __future__ import annotations

import hmac
import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from intake_desktop.domain.formulier import Formulier
    from intake_desktop.domain.over_dossier import Ophaalbeeld
    from intake_desktop.domain.voorbereid import Bij, Voorbereid, Voorbereiding
    from intake_desktop.storage.dossiers import DossierStore
    from intake_desktop.storage.vault import Vault

_SECRET = "voorbereid.geheim"  # noqa: S105 - the name of a setting
VOORBEREID = "Voorbereid"
"""What it is called in the history of a dossier."""


@dataclass(frozen=True, slots=True)
class Klaar:
    """A prepared file that was looked into; `hier` are the clients that have a dossier already."""

    gelezen: Voorbereiding
    hier: tuple[Voorbereid, ...]

    @property
    def nieuw(self) -> tuple[Voorbereid, ...]:
        """The clients that get a dossier."""
        return tuple(one for one in self.gelezen.clienten if one not in self.hier)

    def regels(self) -> tuple[str, ...]:
        """What becomes of each line, and what is not read."""
        from intake_desktop.domain.voorbereid import zin_van

        said = (zin_van(one, known=one in self.hier) for one in self.gelezen.clienten)
        return (*said, *self.gelezen.opmerkingen)

    def beeld(self) -> Ophaalbeeld:
        """As the window shows it."""
        from intake_desktop.domain.over_dossier import Ophaalbeeld

        names = tuple(one.client.naam for one in self.gelezen.clienten)
        return Ophaalbeeld(
            "", "", names, len(self.nieuw), 0, len(self.hier), 0, leesbaar=True,
            regels=self.regels(), fouten=self.gelezen.fouten,
        )  # fmt: skip


def look_into(store: DossierStore, formulier: Formulier, path: Path, now: datetime) -> Klaar | None:
    """What a prepared file holds; None when this is no such file. Changes nothing.

    Raises ForeseenError when it can not be read.
    """
    from intake_desktop.domain.voorbereid import is_known
    from intake_desktop.exchange.envelope import is_sealed, read_limited
    from intake_desktop.exchange.voorbereid_csv import is_csv, read_voorbereid

    raw = read_limited(path)
    if is_sealed(raw) or not is_csv(raw, path.suffix):
        return None
    read = read_voorbereid(raw, _words(formulier), now.date())
    here = store.overview()
    return Klaar(read, tuple(one for one in read.clienten if is_known(one, here)))


def take_in(vault: Vault, store: DossierStore, read: Voorbereiding, bij: Bij) -> int:
    """A dossier for each client that has none, all in one transaction; how many there are.

    A second time changes nothing, also when someone was called otherwise since.
    """
    from intake_desktop.domain.logboek import Handeling
    from intake_desktop.domain.voorbereid import dossier_of, is_known
    from intake_desktop.storage.logboek import add_log, log_line

    here = store.overview()
    new = [
        dossier_of(one, key, bij)
        for one in read.clienten
        if not is_known(one, here) and not store.has(key := _key(vault, one))
    ]
    if new:
        with vault.transaction():
            store.save_within([(None, one) for one in new], VOORBEREID, bij.wie.rol)
            add_log(
                vault,
                [log_line(bij.nu, bij.wie.rol, Handeling.OPGEHAALD, one.id) for one in new],
            )
    return len(new)


def write_template(path: Path) -> str:
    """An empty prepared file, with an example; where it is."""
    from intake_desktop.exchange.voorbereid_csv import template
    from intake_desktop.storage.private_files import foreseen_os_errors, write_whole

    with foreseen_os_errors():
        write_whole(path, template())
    return str(path)


def _key(vault: Vault, one: Voorbereid) -> str:
    """An id that is the same each time in this vault, and tells nothing outside it."""
    from intake_desktop.domain.voorbereid import kenmerk_van

    secret = vault.setting(_SECRET)
    if not secret:
        secret = secrets.token_hex(32)
        vault.change_setting(_SECRET, secret)
    return hmac.new(bytes.fromhex(secret), kenmerk_van(one).encode(), "sha256").hexdigest()[:32]


def _words(formulier: Formulier) -> dict[str, str]:
    """The code of each leefgebied for what people call it."""
    words: dict[str, str] = {}
    for leefgebied in formulier.alle_leefgebieden:
        for word in (leefgebied.code, leefgebied.naam, *leefgebied.aliassen):
            words.setdefault(word.lower(), leefgebied.code)
    return words
