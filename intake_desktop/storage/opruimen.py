"""The part that is not the owner's leaves the vault: rows, words, history, traces.

What stays keeps its place; its history begins anew, so that nothing of what left can be read in
what things said before. A sealed paper is for all three and never changes; of the dossier that was
kept with it the words of the others go too. The backups of before go by a term, or at once.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from intake_desktop.domain.dossier import PART_FIELDS, Client, Dossier
from intake_desktop.domain.logboek import Handeling
from intake_desktop.domain.opruimen import Opruimverslag
from intake_desktop.domain.overdracht import delen_van
from intake_desktop.domain.plan import Plan
from intake_desktop.domain.tekst import clean_text
from intake_desktop.storage.backups import backups_in
from intake_desktop.storage.changes import KINDS
from intake_desktop.storage.codec import decoded, encoded
from intake_desktop.storage.dossiers import DossierStore
from intake_desktop.storage.erase import forget_older
from intake_desktop.storage.logboek import add_log, log_line
from intake_desktop.storage.overdracht import Overdracht
from intake_desktop.storage.vault import Vault

OPGERUIMD = "Opgeruimd"

Own = Callable[[Dossier], Dossier]
_SOORT = {kind: soort for soort, kind in KINDS.items()}


@dataclass(frozen=True, slots=True)
class Opruiming:
    """What clears out: an open vault with its dossiers. `own` gives the part that stays."""

    vault: Vault
    store: DossierStore
    overdracht: Overdracht
    own: Own

    def clear_out(
        self,
        dossier_id: str,
        moment: datetime,
        actor: str,
        tot: date | None = None,
        kopieen_tot: date | None = None,
    ) -> Opruimverslag:
        """Let everything leave that is not the owner's; nothing of it can be brought back.

        `tot` is until when the rest may stay, for the report; `kopieen_tot` until when the backups
        of before may, which go at once without it. All of it happens, or nothing; only backups
        that can not go stay, which the report says.
        """
        vault = self.vault
        whole = self.store.load(dossier_id)
        mine = self.own(whole)
        before, after = delen_van(whole), delen_van(mine)
        same = {key for key, part in after.items() if before.get(key) == part}
        emptied = self._keep_only(whole, mine, same, (moment, actor))
        vault.checkpoint()
        older = backups_in(vault.files.copies)
        gone, first_without = forget_older(vault, older, moment, kopieen_tot)
        return Opruimverslag(
            dossier_id,
            moment,
            weg=len(before.keys() - after.keys()),
            korter=len(after) - len(same),
            gebleven=len(same),
            wijzigingen=emptied,
            kopieen=gone,
            kopieen_over=len(older) - gone,
            eerste_zonder=first_without,
            tot=tot,
            kopieen_tot=kopieen_tot,
        )

    def _keep_only(
        self, whole: Dossier, mine: Dossier, same: set[str], who: tuple[datetime, str]
    ) -> int:
        """In one transaction; how many lines of the history were emptied."""
        vault, (moment, actor) = self.vault, who
        with vault.transaction():
            vault.db.execute("insert into wissen(dossier) values (?)", [mine.id])
            self._forget_versions(mine.id, same)
            self.store.save_within([(whole, mine)], OPGERUIMD, actor)
            emptied = self._begin_history(mine, moment, actor)
            self._shorten_closed(mine.id)
            self.overdracht.note_cleared(mine.id, moment)
            add_log(vault, [log_line(moment, actor, Handeling.OPGERUIMD, mine.id)])
            vault.db.execute("delete from wissen where dossier = ?", [mine.id])
        return emptied

    def _forget_versions(self, dossier_id: str, same: set[str]) -> None:
        """What merging needs stays for the parts that stay whole; the rest is forgotten."""
        db = self.vault.db
        marks = [
            (dossier_id, key, mark)
            for key, known in self.overdracht.versies(dossier_id).items()
            if key in same
            for mark in sorted(known)
        ]
        db.execute("delete from versie where dossier = ?", [dossier_id])
        db.conn.executemany(
            "insert or ignore into versie(dossier, sleutel, kenmerk) values (?, ?, ?)", marks
        )
        rows = db.execute(
            "select rij, sleutel from andere_versie where dossier = ?", [dossier_id]
        ).fetchall()
        for rij, key in rows:
            if key not in same:
                db.execute("delete from andere_versie where rij = ?", [rij])

    def _begin_history(self, mine: Dossier, moment: datetime, actor: str) -> int:
        """The lines of before stay as numbers, emptied; what each part is now comes after them."""
        vault = self.vault
        emptied = vault.db.execute(
            "update gebeurtenis set label = ?, soort = ?, deel = '', oud = null, nieuw = null "
            "where dossier = ?",
            [OPGERUIMD, OPGERUIMD, mine.id],
        ).rowcount
        head = (moment.isoformat(), clean_text(actor), mine.id, OPGERUIMD)
        for kind, soort in _SOORT.items():
            for key, part in _parts_of(mine, kind):
                vault.add_event((*head, soort, clean_text(key), None, encoded(part)))
        seq = vault.db.execute("select max(seq) from gebeurtenis").fetchone()[0]
        vault.db.execute("update dossier set seq = ? where id = ?", [seq, mine.id])
        return int(emptied)

    def _shorten_closed(self, dossier_id: str) -> None:
        db = self.vault.db
        rows = db.execute(
            "select seq, inhoud from getekend where dossier = ?", [dossier_id]
        ).fetchall()
        for seq, content in rows:
            own = encoded(self.own(decoded(Dossier, content)))
            if own != content:
                db.execute("update getekend set inhoud = ? where seq = ?", [own, seq])


def _parts_of(dossier: Dossier, kind: type) -> list[tuple[str, object]]:
    """Every part of a kind with the id of its row."""
    if kind is Client:
        return [(_SOORT[Client], dossier.client)]
    if kind is Plan:
        return [(_SOORT[Plan], dossier.plan)]
    return [(part.id, part) for part in getattr(dossier, PART_FIELDS[kind])]
