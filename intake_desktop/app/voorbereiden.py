"""Joins the vault and prepared files, for the window and for the prompt; no Qt."""

from __future__ import annotations

import hmac
import secrets
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime
    from pathlib import Path

    from intake_desktop.domain.dossier import Dossier
    from intake_desktop.domain.formulier import Formulier
    from intake_desktop.domain.over_dossier import Ophaalbeeld
    from intake_desktop.domain.voorbereid import Bij, Voorbereid, Voorbereiding
    from intake_desktop.domain.voorbereid_partner import Koppeling
    from intake_desktop.storage.dossiers import DossierStore
    from intake_desktop.storage.vault import Vault

_SECRET = "voorbereid.geheim"  # noqa: S105 - the name of a setting
VOORBEREID = "Voorbereid"
"""What it is called in the history of a dossier."""


@dataclass(frozen=True, slots=True)
class Klaar:
    """A prepared file that was looked into; `hier` are the clients that have a dossier already.

    `partners` are those of the clients that get one.
    """

    gelezen: Voorbereiding
    hier: tuple[Voorbereid, ...]
    partners: tuple[Koppeling, ...] = ()

    @property
    def nieuw(self) -> tuple[Voorbereid, ...]:
        """The clients that get a dossier."""
        return tuple(one for one in self.gelezen.clienten if one not in self.hier)

    def regels(self) -> tuple[str, ...]:
        """What becomes of each line, and what is not read."""
        from intake_desktop.domain.voorbereid import zin_van

        said = (zin_van(one, known=one in self.hier) for one in self.gelezen.clienten)
        mates = (mate.zin() for mate in self.partners if not mate.vraagt)
        return (*said, *mates, *self.gelezen.opmerkingen)

    def beeld(self) -> Ophaalbeeld:
        """As the window shows it."""
        from intake_desktop.domain.over_dossier import Ophaalbeeld

        names = tuple(one.client.naam for one in self.gelezen.clienten)
        return Ophaalbeeld(
            "", "", names, len(self.nieuw) + sum(map(_gets_one, self.partners)), 0,
            len(self.hier), 0, leesbaar=True, regels=self.regels(), fouten=self.gelezen.fouten,
            vragen=tuple((m.van, m.vraag(), m.keuzes()) for m in self.partners if m.vraagt),
        )  # fmt: skip


def _gets_one(mate: Koppeling) -> bool:
    """Whether this partner gets a dossier beside the lines of the file, without being asked."""
    return not (mate.vraagt or mate.rij or mate.dubbel)


def look_into(store: DossierStore, formulier: Formulier, path: Path, now: datetime) -> Klaar | None:
    """What a prepared file holds; None when this is no such file. Changes nothing.

    Raises ForeseenError when it can not be read.
    """
    from intake_desktop.domain.voorbereid import is_known
    from intake_desktop.domain.voorbereid_partner import koppelingen_van
    from intake_desktop.exchange.envelope import is_sealed, read_limited
    from intake_desktop.exchange.voorbereid_csv import is_csv, read_voorbereid

    raw = read_limited(path)
    if is_sealed(raw) or not is_csv(raw, path.suffix):
        return None
    read = read_voorbereid(raw, _words(formulier), now.date())
    here = store.overview()
    known = tuple(one for one in read.clienten if is_known(one, here))
    klaar = Klaar(read, known)
    return replace(klaar, partners=koppelingen_van(read.clienten, klaar.nieuw, here))


def take_in(
    vault: Vault, store: DossierStore, klaar: Klaar, bij: Bij, antwoorden: Mapping[str, str]
) -> int:
    """A dossier for each client that has none, all in one transaction; how many there are.

    `antwoorden` says who a partner is (`Koppeling.keuzes`) by `Koppeling.van`; a partner of whom
    nothing was said stays a note. A second time changes nothing, also when someone was called
    otherwise since.
    """
    from intake_desktop.domain.logboek import Handeling
    from intake_desktop.domain.voorbereid import dossier_of, is_known, kenmerk_van
    from intake_desktop.storage.logboek import add_log, log_line

    here = store.overview()
    mates = {m.van: m for m in klaar.partners if m.is_gekoppeld(antwoorden.get(m.van, ""))}
    paired = set(mates) | {m.rij for m in mates.values()}
    made = {
        kenmerk_van(one): dossier_of(one, key, bij, gekoppeld=kenmerk_van(one) in paired)
        for one in klaar.gelezen.clienten
        if not is_known(one, here) and not store.has(key := _key(vault, one))
    }
    pairs = _with_partners(made, mates.values(), antwoorden, _Hier(vault, store, bij))
    new = [after.id for before, after in pairs if before is None]
    if pairs:
        with vault.transaction():
            store.save_within(pairs, VOORBEREID, bij.wie.rol)
            add_log(vault, [log_line(bij.nu, bij.wie.rol, Handeling.OPGEHAALD, key) for key in new])
    return len(new)


@dataclass(frozen=True, slots=True)
class _Hier:
    """The vault in which a partner is found or made."""

    vault: Vault
    store: DossierStore
    bij: Bij

    def partner(self, mate: Koppeling, antwoord: str) -> tuple[Dossier | None, Dossier] | None:
        """The partner before (None: new) and now; None for one that was made earlier."""
        from intake_desktop.domain.dossier import Client
        from intake_desktop.domain.voorbereid import Voorbereid, dossier_of
        from intake_desktop.domain.voorbereid_partner import NIEUW

        if antwoord and antwoord != NIEUW:
            found = self.store.load(antwoord)
            return found, found
        one = Voorbereid(mate.regel, Client(naam=mate.naam))
        key = _key(self.vault, one)
        return None if self.store.has(key) else (None, dossier_of(one, key, self.bij))


def _with_partners(
    made: dict[str, Dossier],
    mates: Iterable[Koppeling],
    antwoorden: Mapping[str, str],
    hier: _Hier,
) -> list[tuple[Dossier | None, Dossier]]:
    """What is saved: what was before (None: new) and what it becomes, linked with each other."""
    from intake_desktop.domain.voorbereid_partner import linked

    beside: dict[str, tuple[Dossier | None, Dossier]] = {}
    for mate in mates:
        one = made.get(mate.van)
        if one is None:
            continue
        if mate.rij:
            if mate.rij in made:
                made[mate.van], made[mate.rij] = linked(one, made[mate.rij], hier.bij.new_id())
            continue
        found = hier.partner(mate, antwoorden.get(mate.van, ""))
        if found is not None:
            before, now = beside.get(found[1].id, found)
            made[mate.van], now = linked(one, now, hier.bij.new_id())
            beside[now.id] = (before, now)
    return [*((None, one) for one in made.values()), *beside.values()]


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
