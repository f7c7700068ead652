"""A port about dossiers for tests of pages: it answers at once and remembers what was asked."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from intake_desktop.domain.logboek import Handeling, Spoor
from intake_desktop.domain.opruimen import Wat
from intake_desktop.domain.over_dossier import Ophaalbeeld, OverDossier, Uitgave
from intake_desktop.domain.samenvoegen import Keuze, Verschil
from intake_desktop.ui.ports import Failed
from tests.factories import an_uitspraak

ACTOR = "klantmanager-3f9a"
SPOOR = Spoor(datetime(2026, 11, 20, 14), ACTOR, ((Handeling.GEWIJZIGD, 12),))
HIER = an_uitspraak(tekst="Ik slaap slecht")
KEUZE = Keuze(
    1, "kim", Verschil("uitspraken/u1", HIER, replace(HIER, tekst="Het gaat beter")), "Youssef"
)
OVER = OverDossier(
    "kim", "mevrouw De Wit", (SPOOR,), {ACTOR: "Marijke"}, (), (KEUZE,), (), "age1sleutel", "zin"
)


class FakeBeheer:
    """Answers at once and remembers what was asked."""

    def __init__(self) -> None:
        self.asked: list[object] = []
        self.around, self.named = OVER, False
        self.seen: Ophaalbeeld | None = None

    def over(self, dossier_id: str, done: Callable[[OverDossier], None], failed: Failed) -> None:
        done(self.around)

    def asks_reason(self, dossier_id: str, done: Callable[[str], None], failed: Failed) -> None:
        done("")

    def give_reason(
        self, dossier_id: str, code: str, words: str, done: Callable[[Any], None], failed: Failed
    ) -> None:
        done(None)

    def preview(
        self, path: Path, passphrase: str, done: Callable[[Ophaalbeeld], None], failed: Failed
    ) -> None:
        self.asked.append((str(path), passphrase))
        if self.seen is None:
            failed("Dit bestand is niet te lezen.")
        else:
            done(self.seen)

    def template(self, path: Path, done: Callable[[str], None], failed: Failed) -> None:
        self.asked.append(f"sjabloon {path.name}")
        done(str(path))

    def take_in(
        self, antwoorden: Mapping[str, str], done: Callable[[Any], None], failed: Failed
    ) -> None:
        self.asked.append(dict(antwoorden))
        done(None)

    def choose(
        self, keuze: Keuze, theirs: bool, done: Callable[[Any], None], failed: Failed
    ) -> None:
        self.asked.append((keuze.rij, theirs))
        self.around = replace(OVER, keuzes=())
        done(None)

    def export(self, uitgave: Uitgave, done: Callable[[str], None], failed: Failed) -> None:
        self.asked.append(uitgave)
        done("bestand.age")

    def inzage(
        self, dossier_id: str, folder: Path, done: Callable[[str], None], failed: Failed
    ) -> None:
        failed("De schijf is vol.")

    def erase(
        self, dossier_id: str, done: Callable[[tuple[str, ...], bool], None], failed: Failed
    ) -> None:
        self.asked.append("gewist")
        done(("Het dossier is gewist.",), self.named)

    def opruimen(
        self, dossier_id: str, done: Callable[[tuple[str, ...]], None], failed: Failed
    ) -> None:
        self.asked.append("opgeruimd")
        self.around = replace(self.around, weg=Wat())
        done(("Het deel dat niet van u is, ging weg.",))

    def forget_name(self, dossier_id: str, done: Callable[[Any], None], failed: Failed) -> None:
        self.asked.append("naam")
        done(None)
