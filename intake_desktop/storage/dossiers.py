"""Dossiers in the vault: saved as the rows that changed, loaded whole, listed and found."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from intake_desktop.domain.agenda import Gevolgd
from intake_desktop.domain.deelantwoord import Deelantwoord
from intake_desktop.domain.dossier import PART_FIELDS, Client, Dossier
from intake_desktop.domain.logboek import Handeling
from intake_desktop.domain.overzicht import ALLES, DossierRegel, Lijstkeuze
from intake_desktop.domain.plan import Plan
from intake_desktop.domain.rollen import Grondslag
from intake_desktop.domain.tekst import clean_text
from intake_desktop.domain.verwijzing import Verwijzing
from intake_desktop.errors import DamagedFileError, IntakeError
from intake_desktop.storage import lijst, sentences
from intake_desktop.storage.changes import CLIENT, KINDS, PLAN, RowChange, row_changes
from intake_desktop.storage.codec import decoded, encoded
from intake_desktop.storage.logboek import add_log, log_line
from intake_desktop.storage.readable import Shown, searchable, seen_otherwise
from intake_desktop.storage.vault import Vault

_SCORE = "score"
_SILENT = frozenset(("uitspraak", "eigen_vraag", "score", "antwoord", "argument", "nagekeken"))
"""Kinds of parts that are typed a lot, and of which the overview tells nothing."""

Pair = tuple[Dossier | None, Dossier | None]
"""A dossier as the vault holds it and as it is now; None where it is not there."""

Work = tuple[Dossier | None, Dossier | None, list[RowChange]]


class DossierStore:
    """The dossiers of one open vault. `now` is the clock, handed in.

    `readable` gives a dossier as the owner of the vault may read it: search finds nothing else.

    Texts that a database or a screen can not hold are cleaned on the way in (`clean_text`).
    """

    def __init__(
        self,
        vault: Vault,
        now: Callable[[], datetime],
        readable: Callable[[Dossier], Dossier] = lambda dossier: dossier,
    ) -> None:
        self._vault, self._readable = vault, readable
        self._db = vault.db
        self._now = now

    def save(
        self, old: Dossier | None, new: Dossier, label: str, actor: str, *, actions: int = 1
    ) -> int:
        """Commit what changed between the version that was saved last and this one.

        `old` is None for a dossier that is not in the vault yet; `actions` is how many lines the
        log gets, none while someone types on in one field. Returns the number of the last change
        in the vault. Rows, events, search index and log change together or not at all.
        """
        return self.save_all([(old, new)], label, actor, actions=actions)

    def save_all(
        self,
        pairs: Sequence[Pair],
        label: str,
        actor: str,
        *,
        actions: int = 1,
    ) -> int:
        """As `save`, for the dossiers of one table together: all of it is kept, or nothing.

        New None takes a dossier out that was made here by mistake.
        """
        if work := self._work(pairs):
            with self._vault.transaction():
                self._save_work(work, label, actor, actions)
        return self._vault.last_seq

    def save_within(self, pairs: Sequence[Pair], label: str, actor: str, actions: int = 0) -> None:
        """As `save_all`, as part of a transaction that its caller has opened."""
        self._save_work(self._work(pairs), label, actor, actions)

    def _work(self, pairs: Sequence[Pair]) -> list[Work]:
        work = [(old, new, self._changes(old, new)) for old, new in pairs]
        return [(old, new, changes) for old, new, changes in work if changes]

    def _save_work(self, work: Sequence[Work], label: str, actor: str, actions: int) -> None:
        moment = self._now()
        who = (moment.isoformat(), clean_text(actor)), clean_text(label)
        for old, new, changes in work:
            self._save_one(old, new, changes, who, moment)
            line = log_line(moment, actor, _done(changes), _id_of(old, new))
            add_log(self._vault, [line] * actions)

    def _changes(self, old: Dossier | None, new: Dossier | None) -> list[RowChange]:
        if new is not None:
            return row_changes(old, new, lambda *key: self._place_of(new.id, *key))
        if old is None:
            return []
        made = row_changes(None, old, lambda *_key: 0)
        return [RowChange(change.soort, change.id, change.new, None) for change in made]

    def _save_one(
        self,
        old: Dossier | None,
        new: Dossier | None,
        changes: Sequence[RowChange],
        who: tuple[tuple[str, str], str],
        moment: datetime,
    ) -> None:
        (when, actor), label = who
        dossier_id = _id_of(old, new)
        if old is None and new is not None:
            self._db.execute(
                "insert into dossier(id, aangemaakt, seq, bijgewerkt, naam, aanspreken, "
                "clientnummer) values (?, ?, 0, '', '', '', '')",
                [new.id, new.aangemaakt.isoformat()],
            )
        read = None if new is None else self._readable(new)
        shown = {} if new is None or read is None else seen_otherwise(new, read)
        for change in changes:
            old_text = None if change.old is None else encoded(change.old)
            new_text = None if change.new is None else encoded(change.new)
            found = shown.get((change.soort, change.id), change.new)
            self._write(dossier_id, change, new_text, searchable(found))
            if not change.silent:
                part = (change.soort, clean_text(change.id))
                event = (when, actor, dossier_id, label, *part, old_text, new_text)
                seq = self._vault.add_event(event)
        if new is None or read is None:
            self._db.execute("delete from dossier where id = ?", [dossier_id])
            return
        if old is not None:
            self._read_anew(old, new, shown)
        self._db.execute(
            "update dossier set seq = ?, bijgewerkt = ? where id = ?", [seq, when, dossier_id]
        )
        if any(change.soort not in _SILENT for change in changes):
            lijst.summarise(self._db, new, read, moment)

    def load_household(self, dossier_id: str) -> tuple[Dossier, ...]:
        """This dossier, and that of the other clients in the household as far as they are here."""
        dossier = self.load(dossier_id)
        mates = (h.id for h in dossier.huisgenoten if self.has(h.id))
        return (dossier, *(self.load(mate) for mate in mates))

    def has(self, dossier_id: str) -> bool:
        """Whether this dossier is in the vault."""
        with self._vault.guarded():
            found = self._db.execute("select 1 from dossier where id = ?", [dossier_id]).fetchone()
        return found is not None

    def load(self, dossier_id: str) -> Dossier:
        """The dossier as it was saved last.

        Raises DamagedFileError when it can not be read.
        """
        with self._vault.guarded():
            head = self._db.execute(
                "select aangemaakt from dossier where id = ?", [dossier_id]
            ).fetchone()
            rows = self._db.execute(
                "select soort, inhoud from deel where dossier = ? order by soort, volgorde",
                [dossier_id],
            ).fetchall()
        if head is None:
            raise IntakeError(f"no dossier {dossier_id}")
        try:
            return _built(dossier_id, head[0], rows)
        except (ValueError, KeyError) as error:
            raise DamagedFileError(sentences.DOSSIER_DAMAGED) from error

    def overview(
        self, most: int | None = None, vanaf: int = 0, keuze: Lijstkeuze = ALLES
    ) -> tuple[DossierRegel, ...]:
        """The dossiers, the one that changed last first; at most so many, from that place on.

        `keuze` leaves some out, or asks for another order.
        """
        with self._vault.guarded():
            return lijst.listed(self._db, keuze, most, vanaf)

    def search(
        self, text: str, most: int | None = None, vanaf: int = 0, keuze: Lijstkeuze = ALLES
    ) -> tuple[DossierRegel, ...]:
        """The dossiers in which every word, or the beginning of one, occurs somewhere.

        A dossier that is about whom was typed comes before one that mentions it. Nothing typed
        finds all of them, only marks and signs none. At most so many, from that place on.
        """
        with self._vault.guarded():
            return lijst.found(self._db, clean_text(text), keuze, most, vanaf)

    def gevolgd(self, volglijst: lijst.Volglijst | None = None) -> tuple[Gevolgd, ...]:
        """Of every dossier in which there is something to follow: who it is about, and what.

        `volglijst` is the one that was asked before, and need not read all of them again.
        """
        with self._vault.guarded():
            return (volglijst or lijst.Volglijst()).followed(self._db)

    def handovers(self, bases: frozenset[Grondslag]) -> dict[str, tuple[Verwijzing, ...]]:
        """The warm handovers on one of these bases, by dossier."""
        with self._vault.guarded():
            return lijst.handovers(self._db, bases)

    def look_again(self, most: int) -> bool:
        """Summarise at most so many dossiers of an older vault; whether there are more."""
        with self._vault.guarded():
            rows = lijst.not_followed(self._db, most + 1)
        if rows:
            with self._vault.transaction():
                for key, moment in rows[:most]:
                    dossier = self.load(key)
                    lijst.summarise(self._db, dossier, self._readable(dossier), moment)
        return len(rows) > most

    def _place_of(self, dossier_id: str, soort: str, part_id: str) -> int:
        with self._vault.guarded():
            found = self._db.execute(
                "select volgorde from deel where dossier = ? and soort = ? and id = ?",
                [dossier_id, soort, clean_text(part_id)],
            ).fetchone()
        if found is None:
            raise IntakeError(f"no {soort} {part_id} in the vault")
        return int(found[0])

    def _read_anew(self, old: Dossier, new: Dossier, shown: Shown) -> None:
        """Search goes along when a change makes another part readable, or not any more."""
        before = seen_otherwise(old, self._readable(old))
        for soort, part_id in before.keys() | shown.keys():
            key = (soort, part_id)
            part = new.part(KINDS[soort], part_id) if soort not in (CLIENT, PLAN) else None
            if part is not None and before.get(key, part) != shown.get(key, part):
                self._db.execute(
                    "update deel set tekst = ? where dossier = ? and soort = ? and id = ?",
                    [searchable(shown.get(key, part)), new.id, soort, clean_text(part_id)],
                )

    def _write(self, dossier_id: str, change: RowChange, content: str | None, words: str) -> None:
        key = [dossier_id, change.soort, clean_text(change.id)]
        if content is None:
            cursor = self._db.execute(
                "delete from deel where dossier = ? and soort = ? and id = ?", key
            )
        elif change.old is None:
            cursor = self._db.execute(
                "insert into deel(dossier, soort, id, volgorde, inhoud, tekst) "
                "values (?, ?, ?, ?, ?, ?)",
                [*key, change.place, content, words],
            )
        else:
            cursor = self._db.execute(
                "update deel set inhoud = ?, tekst = ?, volgorde = coalesce(?, volgorde) "
                "where dossier = ? and soort = ? and id = ?",
                [content, words, change.place, *key],
            )
        if cursor.rowcount != 1:
            raise IntakeError(f"no {change.soort} {change.id} in the vault")


def _done(changes: Sequence[RowChange]) -> Handeling:
    """What the log calls these changes: an answer about sharing, a score, or a change."""
    if any(_answers(change.old) != _answers(change.new) for change in changes):
        return Handeling.GEDEELD
    scored = any(change.soort == _SCORE for change in changes)
    return Handeling.GESCOORD if scored else Handeling.GEWIJZIGD


def _answers(part: object) -> tuple[bool | None, datetime | None]:
    """What an answer about sharing says; of every other part nothing."""
    if not isinstance(part, Deelantwoord):
        return None, None
    return part.mag, part.ingetrokken_op


def _id_of(old: Dossier | None, new: Dossier | None) -> str:
    (dossier_id,) = {d.id for d in (old, new) if d is not None}
    return dossier_id


def _built(dossier_id: str, made: str, rows: Sequence[tuple[str, str]]) -> Dossier:
    parts: dict[str, list[Any]] = {soort: [] for soort in KINDS}
    for soort, content in rows:
        parts[soort].append(decoded(KINDS[soort], content))
    client: Client = _only(parts[CLIENT])
    plan: Plan = _only(parts[PLAN])
    fields = {
        PART_FIELDS[kind]: tuple(parts[soort])
        for soort, kind in KINDS.items()
        if kind in PART_FIELDS
    }
    return Dossier(dossier_id, datetime.fromisoformat(made), client, plan, **fields)


def _only(parts: Sequence[Any]) -> Any:
    (part,) = parts
    return part
