"""Dossiers that leave for another vault, and those that come in: all of a file, or nothing."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from intake_desktop.domain.dossier import PART_FIELDS, Dossier
from intake_desktop.domain.logboek import GELUKT, Handeling
from intake_desktop.domain.overdracht import (
    EIGEN_SLEUTELS,
    WEG,
    Afzender,
    Versies,
    Verzonden,
    Zending,
    delen_van,
    merkteken,
    sleutel_van,
    tekst_merkteken,
)
from intake_desktop.domain.samenvoegen import Keuze, Verschil, merge, with_choice
from intake_desktop.storage.changes import KINDS
from intake_desktop.storage.codec import decoded, encoded
from intake_desktop.storage.dossiers import DossierStore
from intake_desktop.storage.logboek import ACTOR, add_log, log_line
from intake_desktop.storage.vault import Vault

OPGEHAALD = "Opgehaald"
"""What a change that came with a file is called in the history of a dossier."""

OPGERUIMD = "opgeruimd"
"""Beside "uit" and "in": the part of the others left this vault."""

GEKOZEN = "Gekozen tussen twee versies"

_VELD = {soort: PART_FIELDS.get(kind, soort) for soort, kind in KINDS.items()}
_KIND: dict[str, type] = {_VELD[soort]: kind for soort, kind in KINDS.items()}


@dataclass(frozen=True, slots=True)
class Opgehaald:
    """What taking in a file did: how many dossiers were new, changed and the same as here."""

    nieuw: int
    bijgewerkt: int
    gelijk: int
    verschillen: int


class Overdracht:
    """Handing over and taking in, for one open vault. `now` is the clock, handed in."""

    def __init__(self, vault: Vault, store: DossierStore, now: Callable[[], datetime]) -> None:
        self._vault, self._db, self._store, self._now = vault, vault.db, store, now

    def zending(self, ids: Iterable[str]) -> Zending:
        """These dossiers with their history, ready to be written."""
        me = self._vault.eigenaar
        sender = Afzender(me.naam, me.rol, me.organisatie, self._vault.setting(ACTOR))
        sent = tuple(Verzonden(self._store.load(one), self.versies(one)) for one in ids)
        return Zending(sender, self._now(), sent)

    def with_households(self, ids: Iterable[str]) -> list[str]:
        """These dossiers and those that are linked to them: a household travels together."""
        found = (d.id for one in ids for d in self._store.load_household(one))
        return list(dict.fromkeys(found))

    def note_sent(self, ids: Iterable[str], to: str, actor: str, how: str = GELUKT) -> None:
        """Remember that these dossiers left, and to whom; the log tells only that they did."""
        moment, ids = self._now(), tuple(ids)
        with self._vault.transaction():
            for one in ids:
                self._note(one, "uit", to, moment)
            add_log(
                self._vault,
                [log_line(moment, actor, Handeling.OVERGEDRAGEN, one, how) for one in ids],
            )

    def versies(self, dossier: str) -> Versies:
        """The marks of all versions that the parts of this dossier had here or elsewhere."""
        found: defaultdict[str, set[str]] = defaultdict(set)
        with self._vault.guarded():
            events = self._db.execute(
                "select soort, deel, oud, nieuw from gebeurtenis where dossier = ?", [dossier]
            ).fetchall()
            known = self._db.execute(
                "select sleutel, kenmerk from versie where dossier = ?", [dossier]
            ).fetchall()
        for soort, deel, old, new in events:
            if soort in _VELD:
                key = sleutel_van(_VELD[soort], "" if _VELD[soort] in EIGEN_SLEUTELS else deel)
                found[key] |= {WEG if t is None else tekst_merkteken(t) for t in (old, new)}
        for key, mark in known:
            found[key].add(mark)
        return {key: frozenset(marks) for key, marks in found.items()}

    def preview(self, zending: Zending) -> Opgehaald:
        """What taking it in would do; changes nothing."""
        return self._told(self._merged(zending))

    def take_in(self, zending: Zending, actor: str) -> Opgehaald:
        """Take in all of it in one transaction, or nothing.

        What is new comes in, what changed on one side is taken over, and where both sides changed
        a part theirs is kept beside ours until someone chooses. A second time changes nothing.
        """
        merged = self._merged(zending)
        moment, sender = self._now(), zending.afzender
        who = sender.naam or sender.organisatie
        with self._vault.transaction():
            for sent, old, new, differing in merged:
                self._store.save_within([(old, new)], OPGEHAALD, actor)
                self._remember(sent, new, differing, who, moment)
                if old is None and sender.kluis != self._vault.setting(ACTOR):
                    self._note(new.id, "in", who, moment)
            lines = [
                log_line(moment, actor, Handeling.OPGEHAALD, new.id)
                for _sent, old, new, differing in merged
                if old is not new or differing
            ]
            add_log(self._vault, lines)
        return self._told(merged)

    def keuzes(self, dossier: str) -> tuple[Keuze, ...]:
        """What there is to choose in this dossier, as far as it still differs."""
        with self._vault.guarded():
            rows = self._db.execute(
                "select rij, sleutel, inhoud, wie from andere_versie "
                "where dossier = ? and not gekozen order by rij",
                [dossier],
            ).fetchall()
        if not rows:
            return ()
        ours = delen_van(self._store.load(dossier))
        found = []
        for rij, key, content, who in rows:
            kind = _KIND[key.partition("/")[0]]
            other: Any = decoded(kind, content) if content else None
            if ours.get(key) != other:
                found.append(Keuze(rij, dossier, Verschil(key, ours.get(key), other), who))
        return tuple(found)

    def choose(self, keuze: Keuze, *, theirs: bool, actor: str) -> None:
        """Keep ours or take theirs; either way both stand in the history."""
        old = self._store.load(keuze.dossier)
        new = with_choice(old, keuze.verschil) if theirs else old
        with self._vault.transaction():
            self._store.save_within([(old, new)], GEKOZEN, actor, 1)
            self._db.execute("update andere_versie set gekozen = 1 where rij = ?", [keuze.rij])

    def asks_reason(self, dossier: str) -> str:
        """Who handed this dossier over, when nobody here said yet why they open it; else empty."""
        with self._vault.guarded():
            found = self._db.execute(
                "select wie from overdracht where dossier = ? and richting = 'in' "
                "and reden = '' order by rij limit 1",
                [dossier],
            ).fetchone()
        return (str(found[0]) or "een collega") if found else ""

    def give_reason(self, dossier: str, code: str, words: str, actor: str) -> None:
        """Keep why this dossier is opened; the log gets the code alone."""
        with self._vault.transaction():
            self._db.execute(
                "update overdracht set reden = ?, toelichting = ? "
                "where dossier = ? and richting = 'in'",
                [code, words, dossier],
            )
            line = log_line(self._now(), actor, Handeling.REDEN, dossier, code)
            add_log(self._vault, [line])

    def reasons(self, dossier: str) -> tuple[tuple[str, str], ...]:
        """Why this dossier was opened here: the code, and what was said beside it."""
        with self._vault.guarded():
            rows = self._db.execute(
                "select distinct reden, toelichting from overdracht "
                "where dossier = ? and richting = 'in' and reden <> ''",
                [dossier],
            ).fetchall()
        return tuple((str(code), str(words)) for code, words in rows)

    def last_sent(self, dossier: str) -> datetime | None:
        """When this dossier was handed over last; None when it was not."""
        return self.all_sent().get(dossier)

    def all_sent(self) -> dict[str, datetime]:
        """Each dossier that was handed over and is still here, with when that was last."""
        return self._latest("uit")

    def all_cleared(self) -> dict[str, datetime]:
        """Each dossier of which the part of the others left, with when that was last."""
        return self._latest(OPGERUIMD)

    def note_cleared(self, dossier: str, moment: datetime) -> None:
        """Remember that the part of the others left; inside a transaction."""
        self._note(dossier, OPGERUIMD, "", moment)

    def _latest(self, direction: str) -> dict[str, datetime]:
        with self._vault.guarded():
            rows = self._db.execute(
                "select dossier, max(tijd) from overdracht where richting = ? group by dossier",
                [direction],
            ).fetchall()
        return {dossier: datetime.fromisoformat(when) for dossier, when in rows}

    def _merged(
        self, zending: Zending
    ) -> list[tuple[Verzonden, Dossier | None, Dossier, tuple[Verschil, ...]]]:
        found: list[tuple[Verzonden, Dossier | None, Dossier, tuple[Verschil, ...]]] = []
        for sent in zending.dossiers:
            if not self._store.has(sent.dossier.id):
                found.append((sent, None, sent.dossier, ()))
                continue
            ours = self._store.load(sent.dossier.id)
            result = merge(ours, self.versies(ours.id), sent.dossier, sent.versies)
            found.append((sent, ours, result.dossier, result.verschillen))
        return found

    def _told(
        self, merged: Iterable[tuple[Verzonden, Dossier | None, Dossier, tuple[Verschil, ...]]]
    ) -> Opgehaald:
        merged = tuple(merged)
        return Opgehaald(
            nieuw=sum(old is None for _sent, old, _new, _differing in merged),
            bijgewerkt=sum(
                old is not None and (old is not new or bool(differing))
                for _sent, old, new, differing in merged
            ),
            gelijk=sum(old is new and not differing for _sent, old, new, differing in merged),
            verschillen=sum(len(differing) for _sent, _old, _new, differing in merged),
        )

    def _remember(
        self,
        sent: Verzonden,
        new: Dossier,
        differing: Iterable[Verschil],
        who: str,
        moment: datetime,
    ) -> None:
        """The versions the other side had, and theirs of what both changed."""
        marks = {(key, merkteken(part)) for key, part in delen_van(sent.dossier).items()}
        marks |= {(key, mark) for key, known in sent.versies.items() for mark in known}
        self._db.conn.executemany(
            "insert or ignore into versie(dossier, sleutel, kenmerk) values (?, ?, ?)",
            [(new.id, key, mark) for key, mark in sorted(marks)],
        )
        for one in differing:
            content = "" if one.daar is None else encoded(one.daar)
            self._db.execute(
                "insert into andere_versie(dossier, sleutel, inhoud, wie, tijd, gekozen) "
                "values (?, ?, ?, ?, ?, 0)",
                [new.id, one.sleutel, content, who, moment.isoformat()],
            )

    def _note(self, dossier: str, direction: str, who: str, moment: datetime) -> None:
        self._db.execute(
            "insert into overdracht(dossier, richting, wie, tijd, reden, toelichting) "
            "values (?, ?, ?, ?, '', '')",
            [dossier, direction, who, moment.isoformat()],
        )
