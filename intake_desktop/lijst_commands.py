"""What works on all dossiers together, without a window: counting them, and a prepared file."""

import argparse
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from intake_desktop.errors import ForeseenError
from intake_desktop.prompt import complain, say

if TYPE_CHECKING:
    from intake_desktop.app.voorbereiden import Klaar
    from intake_desktop.domain.formulier import Formulier
    from intake_desktop.domain.voorbereid_partner import Koppeling
    from intake_desktop.storage.dossiers import DossierStore
    from intake_desktop.storage.overdracht import Overdracht
    from intake_desktop.storage.vault import Vault


@dataclass(frozen=True, slots=True)
class LijstCommands:
    """Adds the commands to the parser, and does them with what the prompt hands in.

    `open_exchange` opens the vault that the options name, `load_forms` its forms, `add_secret` adds
    the options of the passphrase, `write_file` writes a whole file and says so.
    """

    open_exchange: Callable[
        [argparse.Namespace],
        AbstractContextManager["tuple[Vault, DossierStore, Overdracht]"],
    ]
    load_forms: Callable[[argparse.Namespace], "Formulier"]
    add_secret: Callable[[Any], None]
    write_file: Callable[[Path, bytes], None]

    def add_to(self, commands: Any) -> None:
        """Both commands with what they take."""
        count = commands.add_parser("tellen", help="bewaar aantallen van alle dossiers, naamloos")
        count.set_defaults(run=self._count)
        count.opties.add_argument(
            "--out", metavar="BESTAND", type=Path, required=True, help="een .csv of .ods"
        )
        self.add_secret(count)
        blank = commands.add_parser("sjabloon", help="bewaar een lege lijst om gesprekken voor te "
                                    "bereiden")  # fmt: skip
        blank.set_defaults(run=self._blank)
        blank.opties.add_argument(
            "--out", metavar="BESTAND", type=Path, required=True, help="een .csv"
        )

    @staticmethod
    def take_prepared(
        options: argparse.Namespace, vault: "Vault", store: "DossierStore", formulier: "Formulier"
    ) -> bool:
        """Show a prepared file, with --ja take it in; False when the file is no such file.

        Raises ForeseenError when something in it is wrong: then nothing is taken in.
        """
        from intake_desktop.app.voorbereiden import look_into, take_in
        from intake_desktop.domain.dossier import Aanwezige
        from intake_desktop.domain.voorbereid import Bij

        now = datetime.now()
        klaar = look_into(store, formulier, options.bestand, now)
        if klaar is None:
            return False
        for sentence in klaar.gelezen.fouten:
            complain(sentence)
        if klaar.gelezen.fouten:
            raise ForeseenError(
                "Er is niets opgehaald. Verbeter het bestand en probeer het opnieuw."
            )
        for sentence in klaar.regels():
            say(sentence)
        answers = _answers(klaar, options.partner)
        for mate in klaar.partners:
            if mate.vraagt:
                _tell_question(mate, answers.get(mate.van, ""))
        if not options.ja:
            say("Er is nog niets opgehaald. Met --ja haalt u het op.")
            return True
        me = vault.eigenaar
        owner = Aanwezige(me.rol, me.naam, me.rol, me.organisatie, me.telefoon, me.email)
        vault.backup(now)
        count = take_in(vault, store, klaar, Bij(owner, now, formulier, _new_id), answers)
        say(f"Opgehaald: {count} nieuw. Wat er al stond, is niet veranderd.")
        return True

    def _count(self, options: argparse.Namespace) -> int:
        from intake_desktop.domain.aantallen import aantallen_van
        from intake_desktop.domain.lezing import LEEST
        from intake_desktop.exchange.rekenblad import write_tables

        with self.open_exchange(options) as (vault, store, _overdracht):
            while store.look_again(_AT_ONCE):
                pass
            away = store.handovers(LEEST[vault.eigenaar.rol])
            counted = aantallen_van(self.load_forms(options), store.overview(), away)
        self.write_file(options.out, write_tables(counted, options.out.suffix))
        return 0

    def _blank(self, options: argparse.Namespace) -> int:
        from intake_desktop.exchange.voorbereid_csv import template

        self.write_file(options.out, template())
        return 0


_AT_ONCE, _SHORT_ID = 50, 6


def _tell_question(mate: "Koppeling", answer: str) -> None:
    """Who the partner is, or which answers there are."""
    if mate.is_gekoppeld(answer):
        say(mate.zin(answer))
        return
    say(f"{mate.vraag()} Zonder keuze komt de naam mee als notitie. Kies met:")
    for code, words in mate.keuzes():
        say(f"    --partner {mate.regel}={code[:_SHORT_ID]}   {words}")


def _answers(klaar: "Klaar", given: list[str]) -> dict[str, str]:
    """The answers of the command by the key of each question; raises ForeseenError."""
    asked = {str(mate.regel): mate for mate in klaar.partners if mate.vraagt}
    answers: dict[str, str] = {}
    for one in given:
        line, _, answer = one.partition("=")
        mate = asked.get(line.strip())
        codes = [code for code, _words in mate.keuzes() if code.startswith(answer)] if mate else []
        if mate is None or not answer or len(codes) != 1:
            raise ForeseenError(
                f"“--partner {one}” past niet bij dit bestand. Er is niets opgehaald. Laat "
                "--partner en --ja weg, dan ziet u wat er te kiezen is."
            )
        answers[mate.van] = codes[0]
    return answers


def _new_id() -> str:
    import uuid

    return uuid.uuid4().hex
