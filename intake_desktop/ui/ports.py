"""What the window asks of the rest of the program, as protocols; `app` hands the real ones in.

Everything that takes time answers through a callback in the window's thread.
"""

# Long: every door of the window, one protocol each.

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol

from intake_desktop.domain.agenda import Agendablad
from intake_desktop.domain.bundel import Bundelwens
from intake_desktop.domain.dossier import Aanwezige, Dossier
from intake_desktop.domain.eigenaar import Eigenaar
from intake_desktop.domain.ervaring import Ervaringsblok
from intake_desktop.domain.logboek import Handeling
from intake_desktop.domain.over_dossier import Ophaalbeeld, OverDossier, Uitgave
from intake_desktop.domain.overzicht import ALLES, DossierRegel, Lijstkeuze
from intake_desktop.domain.papieren import Papiersoort
from intake_desktop.domain.rusttijden import Rusttijden
from intake_desktop.domain.samenvoegen import Keuze
from intake_desktop.domain.verder import Verder
from intake_desktop.session.autosave import Autosave
from intake_desktop.session.dossier_session import DossierSession

Done = Callable[[], None]
Failed = Callable[[str], None]
MakePaper = Callable[[Papiersoort, Dossier, bool, Callable[[bytes], None], Failed], None]
AgendaMaker = Callable[[Dossier, datetime], bytes | None]
"""A calendar file of what the paper shows, at this moment; None when there is no day in it."""


class KluisPort(Protocol):
    """The vault of whoever uses this laptop."""

    def kluizen(self) -> tuple[tuple[str, str, bool], ...]:
        """Everyone's vault on this laptop: its folder, how it is called, whether it is this one."""

    def choose(self, folder: str) -> None:
        """Another person's vault, to be opened with their passphrase."""

    def start_another(self) -> None:
        """A vault that is not there yet, for another person on this laptop."""

    def leave_another(self) -> None:
        """No new vault after all: back to the one from before."""

    def exists(self) -> bool:
        """Whether a vault was made here before."""

    def check_passphrase(self, passphrase: str) -> str:
        """Why this passphrase is too weak, as a sentence; empty when it is good."""

    def suggest_passphrase(self) -> str:
        """Four Dutch words drawn at random."""

    def create(
        self, passphrase: str, eigenaar: Eigenaar, done: Callable[[str], None], failed: Failed
    ) -> None:
        """Make the vault and open it; `done(recovery_code)`."""

    def unlock(
        self, secret: str, done: Callable[[str], None], failed: Failed, second: str = ""
    ) -> None:
        """Open with passphrase or recovery code; `done(warning)`: a sentence, or empty.

        `second`: where the key file is, if that was chosen just now.
        """

    def asks_key_file(self) -> bool:
        """Whether a key file belongs to the passphrase."""

    def eigenaar(self) -> Eigenaar:
        """Who unlocked."""

    def change_eigenaar(
        self, eigenaar: Eigenaar, done: Callable[[object], None], failed: Failed
    ) -> None:
        """Keep how the owner is called and reached from now on."""

    def overview(
        self,
        done: Callable[[tuple[DossierRegel, ...]], None],
        failed: Failed,
        vanaf: int = 0,
        keuze: Lijstkeuze = ALLES,
    ) -> None:
        """The dossiers that are chosen, from that place on: as many as are asked at once."""

    def search(
        self,
        text: str,
        done: Callable[[tuple[DossierRegel, ...]], None],
        failed: Failed,
        vanaf: int = 0,
        keuze: Lijstkeuze = ALLES,
    ) -> None:
        """The dossiers that match what was typed and are chosen, from that place on."""

    def collegas(self, done: Callable[[tuple[Aanwezige, ...]], None], failed: Failed) -> None:
        """The professionals of the latest gesprekken of any dossier, latest first."""

    def open_session(
        self, dossier_id: str, done: Callable[[DossierSession, Autosave], None], failed: Failed
    ) -> None:
        """Load a dossier and give the session that saves itself."""

    def load(self, dossier_id: str, done: Callable[[Dossier], None], failed: Failed) -> None:
        """One dossier, to sit at a table that is open already."""

    def new_session(self) -> tuple[DossierSession, Autosave]:
        """A new dossier; it reaches the vault with its first change."""

    def note(self, handeling: Handeling, dossier_id: str = "", resultaat: str = "gelukt") -> None:
        """Enter in the log that this was done."""

    def lock(self) -> None:
        """Save what is left, close the vault, forget the key."""


class LijstPort(Protocol):
    """What the overview tells of all dossiers together."""

    def agenda(self, done: Callable[[Agendablad], None], failed: Failed) -> None:
        """Everything that asks for attention, by day, and the labels of the forms."""

    def tel(self, path: Path, done: Callable[[str], None], failed: Failed) -> None:
        """Write the counts of all dossiers to this CSV or ODS file; `done(path)`."""


class SlotPort(Protocol):
    """What the lock knows: quiet minutes, the table code, the way back."""

    def enter(self, done: Callable[[Verder], None]) -> None:
        """Read what the vault that was just opened keeps; `done` gets where someone was."""

    def keep_place(self, verder: Verder | None) -> None:
        """Keep where someone is, for after the lock."""

    def rusttijden(self) -> Rusttijden:
        """After how many quiet minutes what happens."""

    def change_rusttijden(self, times: Rusttijden, failed: Failed) -> None:
        """Keep other quiet minutes; never longer ones than allowed."""

    def has_code(self) -> bool:
        """Whether there is a table code."""

    def fits_code(self, code: str) -> bool:
        """Whether this is the table code."""

    def change_code(self, code: str, done: Done, failed: Failed) -> None:
        """Keep another table code; empty: none."""


class BeheerPort(Protocol):
    """What is around a dossier: who saw it, handing over, taking in, erasing."""

    def over(self, dossier_id: str, done: Callable[[OverDossier], None], failed: Failed) -> None:
        """Everything around one dossier."""

    def asks_reason(self, dossier_id: str, done: Callable[[str], None], failed: Failed) -> None:
        """Who handed this dossier over, when nobody said yet why they open it; else empty."""

    def give_reason(
        self, dossier_id: str, code: str, words: str, done: Callable[[Any], None], failed: Failed
    ) -> None:
        """Keep why it is opened."""

    def preview(
        self, path: Path, passphrase: str, done: Callable[[Ophaalbeeld], None], failed: Failed
    ) -> None:
        """What taking in this file would do."""

    def template(self, path: Path, done: Callable[[str], None], failed: Failed) -> None:
        """Write an empty prepared file; `done(path)`."""

    def take_in(
        self, antwoorden: Mapping[str, str], done: Callable[[Any], None], failed: Failed
    ) -> None:
        """Take in the file that was shown, with the answers to its questions by their key."""

    def choose(
        self, keuze: Keuze, theirs: bool, done: Callable[[Any], None], failed: Failed
    ) -> None:
        """Choose between two versions of a part."""

    def export(self, uitgave: Uitgave, done: Callable[[str], None], failed: Failed) -> None:
        """Make a sealed file; `done(path)`."""

    def inzage(
        self, dossier_id: str, folder: Path, done: Callable[[str], None], failed: Failed
    ) -> None:
        """Put everything that is known about the client on paper; `done(path)`."""

    def erase(
        self, dossier_id: str, done: Callable[[tuple[str, ...], bool], None], failed: Failed
    ) -> None:
        """Erase a dossier for good; `done(report, named)`: whether a housemate's still names it."""

    def opruimen(
        self, dossier_id: str, done: Callable[[tuple[str, ...]], None], failed: Failed
    ) -> None:
        """Let the part of the others leave for good; `done(report)`."""

    def forget_name(self, dossier_id: str, done: Callable[[Any], None], failed: Failed) -> None:
        """Take the name of an erased client out of the dossiers of the same household."""


class VastlegPort(Protocol):
    """Closing a plan, and what was kept of it."""

    def close(self, dossier: Dossier, done: Callable[[str], None], failed: Failed) -> None:
        """Make Ons plan, seal it and keep it for good; `done(hash)`."""

    def paper(
        self, dossier_id: str, mark: str, done: Callable[[bytes], None], failed: Failed
    ) -> None:
        """A closed version, byte for byte as it was signed."""

    def attach(
        self, dossier_id: str, key: str, file: Path, done: Callable[[str], None], failed: Failed
    ) -> None:
        """Keep a scan in the vault under this new key; `done(kind)`."""

    def scan(self, key: str, done: Callable[[tuple[str, bytes]], None], failed: Failed) -> None:
        """Kind ("pdf", "jpg", "png") and content of a scan."""

    def take_away(self, key: str, done: Done, failed: Failed) -> None:
        """Take a scan out of the vault for good."""

    def protect(
        self, paper: bytes, password: str, done: Callable[[bytes], None], failed: Failed
    ) -> None:
        """A copy for the mail that opens with this password."""

    def seal_name(self, done: Callable[[str], None], failed: Failed) -> None:
        """Whose certificate seals here; empty before the first plan was closed."""

    def use_certificate(
        self, file: Path, password: str, done: Callable[[str], None], failed: Failed
    ) -> None:
        """Seal with the municipality's PKCS#12 file from now on; `done(name)`."""


class SleutelsPort(Protocol):
    """What opens the vault. Every change asks the passphrase or the recovery code of now."""

    def state(self, done: Callable[[tuple[bool, tuple[str, ...]]], None], failed: Failed) -> None:
        """Whether there is a second factor, and the public keys of the leads."""

    def change_passphrase(self, secret: str, new: str, done: Done, failed: Failed) -> None:
        """From now on `new` opens the vault."""

    def new_code(self, secret: str, done: Callable[[str], None], failed: Failed) -> None:
        """A new recovery code; the old one opens nothing any more."""

    def add_second(
        self, secret: str, folder: str, done: Callable[[str], None], failed: Failed
    ) -> None:
        """Make a file in this folder that is needed too; `done` gets where it is."""

    def remove_second(self, secret: str, done: Done, failed: Failed) -> None:
        """The passphrase alone is enough again."""

    def set_leads(self, secret: str, keys: Sequence[str], done: Done, failed: Failed) -> None:
        """Two people who can open the vault together; none: nobody can."""


class KopieenPort(Protocol):
    """The backups."""

    def make(self, done: Callable[[str], None], failed: Failed) -> None:
        """A copy now; `done` gets a sentence."""

    def latest(self, done: Callable[[tuple[str, str]], None], failed: Failed) -> None:
        """When the newest copy was made, in words, and the second place."""

    def choose_place(self, place: str, done: Done, failed: Failed) -> None:
        """Send every copy to this folder too; empty: to no second place."""

    def check(self, done: Callable[[tuple[str, ...]], None], failed: Failed) -> None:
        """What is wrong with the vault; nothing when it is sound."""

    def found(self, folder: str = "") -> tuple[tuple[str, str], ...]:
        """The copies in a folder, or beside the vault: where each is, and when it was made."""

    def restore(
        self,
        copy: str,
        secret: str,
        done: Callable[[str], None],
        failed: Failed,
        second: str = "",
    ) -> None:
        """Put a copy back; the vault must be closed. `second`: a key file chosen just now."""

    def asks_key_file(self, copy: str) -> bool:
        """Whether a key file belongs to the passphrase that opens this copy."""


class BundelPort(Protocol):
    """What each of the three takes along."""

    def suggest(self) -> str:
        """A passphrase of four words."""

    def maken(
        self, dossier_id: str, wens: Bundelwens, done: Callable[[str], None], failed: Failed
    ) -> None:
        """Write the bundle of one role; `done(path)` when it is whole in its folder."""


class ErvaringPort(Protocol):
    """What clients thought of the gesprek."""

    def count(self, answers: Mapping[str, str], failed: Failed) -> None:
        """One more for each answer (question: answer); without a name, a day or a dossier."""

    def tellingen(self, done: Callable[[tuple[Ervaringsblok, ...]], None], failed: Failed) -> None:
        """What may be shown: counts, and none of a small group."""


class PapierPort(Protocol):
    """The papers."""

    def ons_plan(
        self, dossier: Dossier, concept: bool, done: Callable[[bytes], None], failed: Failed
    ) -> None:
        """Ons plan as PDF bytes, made beside the window."""

    def plan_beeld(
        self, dossier: Dossier, concept: bool, done: Callable[[bytes], None], failed: Failed
    ) -> None:
        """The pages of Ons plan as they look, as PDF bytes that are never printed or given."""

    def papier(
        self,
        soort: Papiersoort,
        dossier: Dossier,
        groot: bool,
        done: Callable[[bytes], None],
        failed: Failed,
    ) -> None:
        """This paper as PDF bytes, filtered for its readers, made beside the window."""

    def recovery_sheet(
        self, code: str, naam: str, done: Callable[[bytes], None], failed: Failed
    ) -> None:
        """One page with the recovery code, to print and keep."""
