"""What `intake-desktop bundel …` does: each their part of a dossier, without a window."""

import argparse
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from intake_desktop.errors import ForeseenError
from intake_desktop.prompt import say

if TYPE_CHECKING:
    from intake_desktop.documents.sjablonen import Sjablonen
    from intake_desktop.domain.delen import Lezer
    from intake_desktop.domain.formulier import Formulier
    from intake_desktop.domain.overzicht import DossierRegel
    from intake_desktop.storage.dossiers import DossierStore
    from intake_desktop.storage.overdracht import Overdracht
    from intake_desktop.storage.vault import Vault

_VOOR = ("klantmanager", "wijkteam", "client")
"""The values of `domain.bundel.BUNDELS`, without loading it for --help."""


@dataclass(frozen=True, slots=True)
class BundelCommands:
    """Adds the commands to the parser, and does them with what the prompt hands in.

    `open_exchange` opens the vault that the options name, `load_forms` and `words` its forms and
    templates, `file_secret` reads the passphrase of the bundle, `add_secret` adds the options.
    """

    open_exchange: Callable[
        [argparse.Namespace],
        AbstractContextManager["tuple[Vault, DossierStore, Overdracht]"],
    ]
    load_forms: Callable[[argparse.Namespace], "Formulier"]
    words: Callable[[argparse.Namespace], "Sjablonen"]
    file_secret: Callable[[argparse.Namespace], str]
    is_meant: Callable[["DossierRegel", str], bool]
    add_secret: Callable[[Any], None]

    def add_to(self, bundel: Any) -> None:
        """Both commands with what they take; `bundel` is their group."""
        make = bundel.add_parser("maken", help="maak van een dossier de bundel voor één lezer")
        make.set_defaults(run=self._make)
        make.argumenten.add_argument(
            "dossier", metavar="DOSSIER", nargs="?", default="",
            help="cliëntnummer, naam of kenmerk van het dossier (anders: het enige)",
        )  # fmt: skip
        make.opties.add_argument(
            "--voor", metavar="LEZER", choices=_VOOR, required=True, help=f"{', '.join(_VOOR)}"
        )
        make.opties.add_argument(
            "--out", metavar="MAP", type=Path, required=True, help="een map of stick"
        )
        make.opties.add_argument(
            "--ontvanger", metavar="SLEUTEL", default="", help="de sleutel van een collega (age1…)"
        )
        fetch = bundel.add_parser("openen", help="haal op wat in een bundel voor u zit")
        fetch.set_defaults(run=self._open)
        fetch.argumenten.add_argument("bestand", metavar="BESTAND", type=Path, help="de bundel")
        fetch.opties.add_argument("--ja", action="store_true", help="haal het op, na het overzicht")
        fetch.opties.add_argument(
            "--papieren", metavar="MAP", type=Path, help="zet alle bestanden ook in deze map"
        )
        for command in (make, fetch):
            command.opties.add_argument(
                "--bestand-wachtzin", metavar="BESTAND", type=Path,
                help="een bestand met de wachtzin van de bundel",
            )  # fmt: skip
            self.add_secret(command)

    def _make(self, options: argparse.Namespace) -> int:
        from intake_desktop.app.bundels import bundel_papers, closed_plan, write_bundel
        from intake_desktop.app.overdragen import DICHT, check_receiver
        from intake_desktop.domain.bundel import (
            BUNDEL_NAMEN,
            Bundelwens,
            ontvangers,
            with_uitgereikt,
        )
        from intake_desktop.domain.delen import Lezer

        lezer, now = _lezer(options.voor), datetime.now()
        wens = Bundelwens(lezer, options.out, options.ontvanger, self.file_secret(options))
        check_receiver([wens.sleutel] if wens.sleutel else [], wens.wachtzin)
        form, words = self.load_forms(options), self.words(options)
        with self.open_exchange(options) as (vault, store, overdracht):
            (meant,) = _one([x for x in store.overview() if self.is_meant(x, options.dossier)])
            zending = overdracht.zending([meant.id])
            dossier = zending.dossiers[0].dossier
            if lezer is not Lezer.CLIENT and lezer not in ontvangers(dossier):
                raise ForeseenError(
                    f"Dit deel is er niet: {BUNDEL_NAMEN[lezer]}. Zo iemand zat niet aan tafel, "
                    "en er is niets voor die kant opgeschreven. Er is niets gemaakt. "
                    "Kies een andere lezer achter --voor."
                )
            paper = closed_plan(vault, dossier, datetime.now)
            papers = bundel_papers(lezer, dossier, form, words, now, paper)
            path = write_bundel(wens, zending, papers, form, now)
            rol = vault.eigenaar.rol
            given = with_uitgereikt(dossier, lezer, now.date())
            store.save(dossier, given, "Bundel gegeven", rol)
            overdracht.note_sent([meant.id], str(lezer), rol, DICHT)
        say(f"Gemaakt: {path}")
        return 0

    def _open(self, options: argparse.Namespace) -> int:
        from intake_desktop.app.bundels import read_for_role, unpack_papers
        from intake_desktop.app.overdragen import SUFFIX, unsealed
        from intake_desktop.exchange.bundel_lezen import is_bundel

        with self.open_exchange(options) as (vault, _store, overdracht):
            raw = unsealed(vault, options.bestand, self.file_secret(options))
            if not is_bundel(raw):
                raise ForeseenError(
                    "Dit is geen bundel. Er is niets opgehaald. Een bestand met alleen dossiers "
                    "haalt u op met: intake-desktop import"
                )
            bundel = read_for_role(raw, vault.eigenaar.rol)
            told = overdracht.preview(bundel.zending)
            if options.bestand.suffix != SUFFIX:
                say("Let op: dit bestand was niet versleuteld. Wis het na het ophalen.")
            say(
                f"Een bundel van {bundel.zending.afzender.naam}, gemaakt op "
                f"{bundel.gemaakt:%d-%m-%Y}, met {len(bundel.bestanden)} bestanden. Nieuw: "
                f"{told.nieuw}. Bijgewerkt: {told.bijgewerkt}. Al gelijk: {told.gelijk}. "
                f"Op twee plekken veranderd: {told.verschillen}."
            )
            if options.papieren is not None:
                unpack_papers(bundel, options.papieren)
                say(f"De bestanden staan in {options.papieren}. Ze zijn daar niet versleuteld.")
            if not options.ja:
                say("Er is nog niets opgehaald. Met --ja haalt u het dossier op.")
                return 0
            vault.backup(datetime.now())
            overdracht.take_in(bundel.zending, vault.eigenaar.rol)
        choose = (
            " Wat op twee plekken is veranderd, kiest u in het venster." if told.verschillen else ""
        )
        say(f"Opgehaald.{choose}")
        return 0


def _lezer(name: str) -> "Lezer":
    from intake_desktop.domain.delen import Lezer

    return Lezer(name)


def _one(found: list["DossierRegel"]) -> list["DossierRegel"]:
    if len(found) == 1:
        return found
    raise ForeseenError(
        f"Er {'zijn' if found else 'is'} {len(found) or 'geen'} "
        f"{'dossiers' if found else 'dossier'} gevonden. Er is niets gemaakt. "
        "Een bundel is van één dossier: geef het cliëntnummer of de hele naam."
    )
