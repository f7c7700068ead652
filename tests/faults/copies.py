"""Gates 21, 22 and 28: the restore drill, copies through 400 days, two leads open a vault."""

import time
from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path

from intake_desktop.errors import DamagedFileError, ForeseenError
from intake_desktop.storage.backups import Backup, backups_in
from intake_desktop.storage.key_changes import KeyRing
from intake_desktop.storage.lead_slot import new_identity
from intake_desktop.storage.restore import restore
from intake_desktop.storage.vault import derive_key
from intake_desktop.storage.vault_files import VaultFiles
from tests.factories import MOMENT, a_client, a_dossier
from tests.faults.damage import flipped
from tests.faults.gate import Outcome, Room
from tests.faults.marks import mark_of
from tests.faults.sound import problems
from tests.faults.worker import OTHER_PASSPHRASE
from tests.storage.vaults import CHEAP_KDF, PASSPHRASE, make_vault, reopened, store_of

LONGEST_SECONDS = 300.0


def drill(room: Room) -> Mapping[int, Outcome]:
    """Gate 21: the vault breaks; the newest copy is put back on a clean machine."""
    count, wrong = room.count(100, 6), list[str]()
    home = room.folder / "kluis"
    vault, code = make_vault(home)
    for number in range(count):
        dossier = a_dossier(id=f"{number:032x}", client=a_client(naam=f"Kim {number}"))
        store_of(vault).save(None, dossier, "Nieuw", "klantmanager")
    before = {mark_of(store_of(vault).load(line.id)) for line in store_of(vault).overview()}
    copy = vault.backup(MOMENT)
    vault.close()
    (home / "kluis.db").write_bytes(b"stuk")
    begin = time.monotonic()
    for name, place, secret in (
        ("a clean machine, passphrase", room.folder / "nieuw", PASSPHRASE),
        ("a clean machine, recovery code", room.folder / "nieuw2", code),
        ("the same machine", home, PASSPHRASE),
    ):
        try:
            restore(place, copy.path, secret, MOMENT, floor=CHEAP_KDF)
            if _marks(place) != before:
                wrong.append(f"{name}: other dossiers")
        except ForeseenError as error:
            wrong.append(f"{name}: {error}")
    seconds = time.monotonic() - begin
    copy.path.write_bytes(flipped(copy.path.read_bytes(), room.chance()))
    try:
        restore(room.folder / "nieuw3", copy.path, PASSPHRASE, MOMENT, floor=CHEAP_KDF)
        seen = False
    except ForeseenError:
        seen = True
    return {
        21: Outcome(
            not wrong and seconds <= LONGEST_SECONDS and seen,
            f"{3 - len(wrong)} of 3 drills gave all {count} dossiers back, equal, in "
            f"{seconds:.1f} s together {wrong}",
            f"a copy with one bit the other way was {'refused' if seen else 'PUT BACK'}",
        )
    }


def _marks(home: Path) -> set[str]:
    vault = reopened(home)
    try:
        store = store_of(vault)
        assert problems(vault) == []
        return {mark_of(store.load(line.id)) for line in store.overview()}
    finally:
        vault.close()


def days(room: Room) -> Mapping[int, Outcome]:
    """Gate 22: a copy each day, with a clock that goes wrong; none from a vault that is unsound."""
    count, home = room.count(400, 35), room.folder / "kluis"
    vault, _ = make_vault(home)
    store, dossier = store_of(vault), a_dossier()
    store.save(None, dossier, "Nieuw", "klantmanager")
    for day in range(count):
        changed = dossier.with_client(naam=f"Kim {day}")
        store.save(dossier, changed, "Naam", "klantmanager")
        dossier = changed
        vault.backup(MOMENT + timedelta(days=day))
    folder = VaultFiles(home).copies
    kept = backups_in(folder)
    missing = _missing(kept, MOMENT + timedelta(days=count - 1), count)
    few = _missing(kept[:5], MOMENT + timedelta(days=count - 1), count)
    for moment in (datetime(2036, 1, 1), datetime(2001, 1, 1), MOMENT):
        vault.backup(moment)
    wrong_clock = len({b.number for b in kept[:2]} - {b.number for b in backups_in(folder)})
    before = backups_in(folder)
    vault.db.execute("drop trigger gebeurtenis_geen_delete")
    vault.db.execute("delete from gebeurtenis where seq = 3")
    try:
        vault.backup(MOMENT)
        refused = False
    except DamagedFileError:
        refused = backups_in(folder) == before
    vault.close()
    return {
        22: Outcome(
            not missing and not wrong_clock and refused and bool(few),
            f"after {count} days {len(kept)} copies; missing: {', '.join(missing) or 'none'}; a "
            f"wrong clock took {wrong_clock}; a vault that is not sound was "
            f"{'not copied and nothing thinned' if refused else 'COPIED'}",
            f"with the newest five alone there would miss {', '.join(few)}",
        )
    }


def _missing(kept: tuple[Backup, ...], last: datetime, count: int) -> list[str]:
    """Which of the newest five, seven days, four weeks and six months are not there."""
    there = {backup.moment.date() for backup in kept}
    wanted = {"day": 7, "week": 4, "month": 6 if count > 200 else 1}
    forms = {"day": "%Y-%m-%d", "week": "%G-%V", "month": "%Y-%m"}
    found = {name: len({d.strftime(form) for d in there}) for name, form in forms.items()}
    missing = [f"{n} {name}s" for name, n in wanted.items() if found[name] < n]
    newest = {(last - timedelta(days=n)).date() for n in range(5)}
    return missing + (["the newest five"] if not newest <= there else [])


def leads(room: Room) -> Mapping[int, Outcome]:
    """Gate 28: two leads together open the vault of who left; one alone does not."""
    home = room.folder / "kluis"
    vault, code = make_vault(home)
    store_of(vault).save(None, a_dossier(), "Nieuw", "klantmanager")
    vault.close()
    ring = KeyRing(home, CHEAP_KDF)
    (one, one_public), (other, other_public) = new_identity(), new_identity()
    ring.set_leads(PASSPHRASE, [one_public, other_public])
    alone = [held for held in ([one], [other], [one, one]) if _recovers(ring, held)]
    together = _recovers(ring, [other, one])
    old = [s for s in (PASSPHRASE, code) if _opens(home, s)]
    same = together and _opens(home, OTHER_PASSPHRASE)
    return {
        28: Outcome(
            same and not alone and not old,
            f"together {'opened' if same else 'NOT opened'}, alone {len(alone)} of 3, afterwards "
            f"{len(old)} of the owner's own secrets still open",
        )
    }


def _recovers(ring: KeyRing, held: list[str]) -> bool:
    try:
        ring.recover(held, OTHER_PASSPHRASE)
    except ForeseenError:
        return False
    return True


def _opens(home: Path, secret: str) -> bool:
    try:
        derive_key(home, secret, floor=CHEAP_KDF)
    except ForeseenError:
        return False
    return True
