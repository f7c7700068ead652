"""What the store costs over the bare rows: one score saved, against the same rows in raw SQL."""

import json
import tempfile
import time
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from intake_desktop.domain.dossier import Dossier, Gesprek
from intake_desktop.domain.eigenaar import Eigenaar
from intake_desktop.domain.matrix import Score
from intake_desktop.domain.plain import to_plain
from intake_desktop.domain.rollen import Rol
from intake_desktop.storage.dossiers import DossierStore
from intake_desktop.storage.keys import KdfParameters
from intake_desktop.storage.vault import Vault, create_vault
from tests.benchmarks.figures import p95

_ROUNDS = 300
_CHEAP = KdfParameters(8, 1, 1)
_MOMENT = datetime(2026, 11, 24, 10, 0)
_HASH = "0" * 64


def measure() -> dict[str, float]:
    with tempfile.TemporaryDirectory() as folder:
        vault, _code = create_vault(
            Path(folder) / "home",
            "kachel fiets aardbei molen",
            Eigenaar("S. Bakker", Rol.KLANTMANAGER),
            kdf=_CHEAP,
        )
        store = DossierStore(vault, lambda: _MOMENT)
        gesprek = Gesprek("g", _MOMENT, "breed", "2017")
        score = Score("s", "g", "wonen", "2017", "samen", 1, date(2026, 11, 24))
        dossier = Dossier("d", _MOMENT, gesprekken=(gesprek,), scores=(score,))
        store.save(None, dossier, "Begin", "klantmanager")
        ours, raw = [], []
        for turn in range(_ROUNDS):
            changed = dossier.with_part(replace(score, niveau=1 + (turn + 1) % 5))
            begin = time.perf_counter()
            store.save(dossier, changed, "Score", "klantmanager")
            ours.append((time.perf_counter() - begin) * 1000)
            dossier = changed
            begin = time.perf_counter()
            _raw(vault, json.dumps(to_plain(dossier.scores[0])), turn)
            raw.append((time.perf_counter() - begin) * 1000)
        vault.close()
    return {
        "choice_commit_p95_ms": p95(ours),
        "choice_commit_raw_p95_ms": p95(raw),
        "choice_commit_ratio": p95(ours) / p95(raw),
    }


def _raw(vault: Vault, content: str, turn: int) -> None:
    """The same rows, event, line of the log and index (its triggers), and nothing of ours."""
    execute = vault.db.conn.execute
    execute("begin immediate")
    changed = execute(
        "update deel set inhoud = ?, tekst = '' where dossier = 'd' and soort = 'score' "
        "and id = 's'",
        [content],
    )
    assert changed.rowcount == 1
    execute(
        "insert into gebeurtenis(tijd, actor, dossier, label, soort, deel, oud, nieuw) "
        "values (?, 'klantmanager', 'd', 'Score', 'score', 's', ?, ?)",
        [_MOMENT.isoformat(), content, content],
    )
    execute(
        "insert into logboek(tijd, actor, handeling, object, resultaat, hash) "
        "values (?, 'klantmanager', 'gescoord', 'd', 'gelukt', ?)",
        [_MOMENT.isoformat(), _HASH],
    )
    execute("update instelling set waarde = ? where sleutel = 'logboek.slot'", [_HASH])
    execute(
        "update dossier set seq = ?, bijgewerkt = ? where id = 'd'", [turn, _MOMENT.isoformat()]
    )
    execute("commit")
