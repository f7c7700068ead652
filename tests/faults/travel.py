"""Gates 45, 46 and 48: the chain of the log, dossiers that travel, and files that were changed."""

import random
import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta

from intake_desktop.domain.logboek import LogRegel, first_break, log_document, read_log, slot_of
from intake_desktop.errors import ForeseenError
from intake_desktop.exchange.dossier_file import read_zending, write_zending
from intake_desktop.exchange.envelope import new_keys, opened, sealed
from intake_desktop.storage.logboek import lines_of
from intake_desktop.storage.overdracht import Overdracht
from intake_desktop.storage.vault import Vault
from tests.exchange.vijandig import mutated
from tests.factories import MOMENT, a_client, a_dossier, an_uitspraak
from tests.faults.damage import fill
from tests.faults.gate import Outcome, Room
from tests.faults.sound import problems
from tests.storage.vaults import make_vault, store_of

WORDS = "Özlem Yılmaz مرحبا 👩‍👩‍👧‍👦 Łódź"
LONGEST_SECONDS = 5.0
ME = "klantmanager"


def log(room: Room) -> Mapping[int, Outcome]:
    """Gate 45: change, remove, swap or insert one line of the log: noticed every time."""
    chance, rounds = room.chance(), room.count(100, 40)
    vault, _ = make_vault(room.folder / "kluis")
    fill(vault, 30)
    regels = lines_of(vault)
    vault.close()
    kept = slot_of(regels)
    unseen: list[str] = []
    for turn in range(rounds):
        name, tamper = list(_TAMPER.items())[turn % len(_TAMPER)]
        broken = tamper(list(regels), chance)
        if first_break(broken) is None and slot_of(broken) == kept:
            unseen.append(name)
    whole, slot = read_log(log_document(regels))
    sound = first_break(whole) is None and slot == kept and whole == regels
    return {
        45: Outcome(
            not unseen and sound and len(regels) > 10,
            f"{rounds - len(unseen)} of {rounds} changes in {len(regels)} lines noticed {unseen}",
            f"the log as it is was {'not ' if sound else ''}called changed",
        )
    }


def _changed(regels: list[LogRegel], chance: random.Random) -> list[LogRegel]:
    at = chance.randrange(len(regels))
    old = regels[at]
    regels[at] = chance.choice(
        (replace(old, tijd=old.tijd + timedelta(seconds=1)), replace(old, actor="iemand"),
         replace(old, object="elders"), replace(old, resultaat="mislukt"))
    )  # fmt: skip
    return regels


def _removed(regels: list[LogRegel], chance: random.Random) -> list[LogRegel]:
    del regels[chance.randrange(len(regels))]
    return regels


def _swapped(regels: list[LogRegel], chance: random.Random) -> list[LogRegel]:
    one, other = chance.sample(range(len(regels)), 2)
    regels[one], regels[other] = regels[other], regels[one]
    return regels


def _inserted(regels: list[LogRegel], chance: random.Random) -> list[LogRegel]:
    regels.insert(chance.randrange(len(regels)), chance.choice(regels))
    return regels


_TAMPER: dict[str, Callable[[list[LogRegel], random.Random], list[LogRegel]]] = {
    "changed": _changed,
    "removed": _removed,
    "swapped": _swapped,
    "inserted": _inserted,
}


def round_trip(room: Room) -> Mapping[int, Outcome]:
    """Gate 46: export, seal, open, read, take in on an empty vault; then once more."""
    count = room.count(500, 10)
    one, _ = make_vault(room.folder / "een")
    other, _ = make_vault(room.folder / "ander")
    sent = [
        a_dossier(id=f"{n:032x}", client=a_client(naam=f"{WORDS} {n}")).with_part(
            an_uitspraak(id=f"extra{n}", tekst=f"“{WORDS}” {n}")
        )
        for n in range(count)
    ]
    for dossier in sent:
        store_of(one).save(None, dossier, "Nieuw", ME)
    secret, public = new_keys()
    file = sealed(write_zending(_exchange(one).zending([d.id for d in sent])), recipients=[public])
    zending = read_zending(opened(file, secret))
    first = _exchange(other).take_in(zending, ME)
    seq, lines = other.last_seq, len(lines_of(other))
    second = _exchange(other).take_in(zending, ME)
    different = [d.id for d in sent if store_of(other).load(d.id) != d]
    spoilt = sent[0].with_client(naam="Iemand anders")
    seen = store_of(other).load(spoilt.id) != spoilt
    once = (second.gelijk, other.last_seq, len(lines_of(other))) == (count, seq, lines)
    unsound = problems(other)
    one.close()
    other.close()
    return {
        46: Outcome(
            first.nieuw == count and not different and once and not unsound and seen,
            f"{count - len(different)} of {count} dossiers arrived equal, taking in twice was "
            f"{'once' if once else 'NOT once'} {unsound}",
            f"a dossier with another name was {'not ' if seen else ''}called equal",
        )
    }


def _exchange(vault: Vault) -> Overdracht:
    return Overdracht(vault, store_of(vault), lambda: MOMENT)


def fuzz(room: Room) -> Mapping[int, Outcome]:
    """Gate 48: a real file with something changed: refused, or a whole dossier."""
    rounds = room.count(20_000, 150)
    wrong: list[str] = []
    slowest, taken = 0.0, 0
    for number in range(rounds):
        begin = time.perf_counter()
        try:
            taken += len(read_zending(mutated(room.seed + number)).dossiers)
        except ForeseenError:
            pass
        except Exception as error:  # any other error breaks the promise
            wrong.append(f"{number}: {type(error).__name__}")
        slowest = max(slowest, time.perf_counter() - begin)
    return {
        48: Outcome(
            not wrong and slowest <= LONGEST_SECONDS and taken < rounds,
            f"{len(wrong)} of {rounds} changed files crashed {wrong[:3]}, the slowest took "
            f"{slowest:.2f} s; {taken} were still whole",
        )
    }
