"""A vault and papers for tests of pages: they remember what was asked, and answer when told to."""

from collections.abc import Callable
from pathlib import Path

from intake_desktop.domain.agenda import Agendablad, Agendaregel
from intake_desktop.domain.dossier import Aanwezige, Dossier
from intake_desktop.domain.eigenaar import Eigenaar
from intake_desktop.domain.klantprofiel import Klantprofiel
from intake_desktop.domain.logboek import Handeling
from intake_desktop.domain.overzicht import ALLES, DossierRegel, Lijstkeuze
from intake_desktop.domain.papieren import Papiersoort
from intake_desktop.session.autosave import Autosave
from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.ports import Failed
from intake_desktop.ui.voorkeuren import Voorkeuren
from tests.factories import an_eigenaar

CollegasDone = Callable[[tuple[Aanwezige, ...]], None]
RegelsDone = Callable[[tuple[DossierRegel, ...]], None]
CODE = "K7QF-2M9D-XW4T-8HRB-VN3C-P6YJ-5ZGA-TS2E"


class FakeKluis:
    """Keeps each question with its callbacks; the test answers."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, object]] = []
        self.with_key_file = False
        self.vaults: tuple[tuple[str, str, bool], ...] = (("hier", "klantmanager S.B.", True),)
        self.keuze = ALLES
        self.noted: list[tuple[Handeling, str, str]] = []
        self.done: Callable[[str], None] = lambda _text: None
        self.found: RegelsDone = lambda _regels: None
        self.failed: Failed = lambda _sentence: None
        self.suggestions = ["anker molen veter zomer", "boter kade lantaarn fluit"]

    def kluizen(self) -> tuple[tuple[str, str, bool], ...]:
        return self.vaults

    def choose(self, folder: str) -> None:
        self.asked.append(("choose", folder))

    def start_another(self) -> None:
        self.asked.append(("another", ""))

    def leave_another(self) -> None:
        self.asked.append(("leave", ""))

    def exists(self) -> bool:
        return True

    def check_passphrase(self, passphrase: str) -> str:
        return "" if len(passphrase) >= 12 else "Deze zin is te kort."

    def suggest_passphrase(self) -> str:
        self.suggestions.append(self.suggestions.pop(0))
        return self.suggestions[-1]

    def create(
        self, passphrase: str, eigenaar: Eigenaar, done: Callable[[str], None], failed: Failed
    ) -> None:
        self.asked.append((passphrase, eigenaar))
        self.done, self.failed = done, failed

    def unlock(
        self, secret: str, done: Callable[[str], None], failed: Failed, second: str = ""
    ) -> None:
        self.asked.append(("unlock", f"{secret} {second}".strip()))
        self.done, self.failed = done, failed

    def asks_key_file(self) -> bool:
        return self.with_key_file

    def change_eigenaar(
        self, eigenaar: Eigenaar, done: Callable[[object], None], failed: Failed
    ) -> None:
        self.asked.append(("eigenaar", eigenaar.telefoon))
        done(None)

    def eigenaar(self) -> Eigenaar:
        return an_eigenaar()

    def overview(
        self, done: RegelsDone, failed: Failed, vanaf: int = 0, keuze: Lijstkeuze = ALLES
    ) -> None:
        self.keuze = keuze
        self.asked.append(("overview", vanaf or ""))
        self.found, self.failed = done, failed

    def collegas(self, done: CollegasDone, failed: Failed) -> None:
        self.asked.append(("collegas", ""))

    def search(
        self,
        text: str,
        done: RegelsDone,
        failed: Failed,
        vanaf: int = 0,
        keuze: Lijstkeuze = ALLES,
    ) -> None:
        self.keuze = keuze
        self.asked.append(("search", (text, vanaf) if vanaf else text))
        self.found, self.failed = done, failed

    def open_session(
        self, dossier_id: str, done: Callable[[DossierSession, Autosave], None], failed: Failed
    ) -> None:
        raise NotImplementedError

    def load(self, dossier_id: str, done: Callable[[Dossier], None], failed: Failed) -> None:
        raise NotImplementedError

    def new_session(self) -> tuple[DossierSession, Autosave]:
        raise NotImplementedError

    def note(self, handeling: Handeling, dossier_id: str = "", resultaat: str = "gelukt") -> None:
        self.noted.append((handeling, dossier_id, resultaat))

    def lock(self) -> None:
        raise NotImplementedError


class FakeLijst:
    """Answers at once with the agenda it was given; remembers which counts were asked."""

    def __init__(self, *regels: Agendaregel, profielen: tuple[Klantprofiel, ...] = ()) -> None:
        self.blad = Agendablad(regels, profielen)
        self.counted: list[Path] = []

    def agenda(self, done: Callable[[Agendablad], None], failed: Failed) -> None:
        done(self.blad)

    def tel(self, path: Path, done: Callable[[str], None], failed: Failed) -> None:
        self.counted.append(path)
        done(str(path))


class FakePapier:
    """Makes a sheet at once."""

    def ons_plan(
        self, dossier: Dossier, concept: bool, done: Callable[[bytes], None], failed: Failed
    ) -> None:
        raise NotImplementedError

    plan_beeld = ons_plan

    def papier(
        self,
        soort: Papiersoort,
        dossier: Dossier,
        groot: bool,
        done: Callable[[bytes], None],
        failed: Failed,
    ) -> None:
        raise NotImplementedError

    def recovery_sheet(
        self, code: str, naam: str, done: Callable[[bytes], None], failed: Failed
    ) -> None:
        done(f"%PDF {code} {naam}".encode())


class FakeVoorkeuren:
    """Remembers in memory."""

    def __init__(self, kept: Voorkeuren | None = None) -> None:
        self.kept = kept or Voorkeuren()

    def load(self) -> Voorkeuren:
        return self.kept

    def save(self, voorkeuren: Voorkeuren) -> None:
        self.kept = voorkeuren
