"""Gate 19: the key file is damaged or gone in twenty ways: the copy opens, nothing is lost."""

import base64
import json
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from intake_desktop.domain.dossier import Dossier
from intake_desktop.errors import ForeseenError
from intake_desktop.storage import sentences
from tests.faults.damage import closed_vault
from tests.faults.gate import Outcome, Room
from tests.storage.vaults import reopened, store_of

KEY, COPY = "kluis.sleutel", "kluis.sleutel.bak"

Harm = Callable[[bytes], bytes | None]
"""What becomes of the file; None: it is gone."""


def edited(change: Callable[[dict[str, Any]], Any]) -> Harm:
    """The file as someone leaves it who changes a value in it with an editor."""

    def harm(raw: bytes) -> bytes:
        content: dict[str, Any] = json.loads(raw)
        change(content)
        return json.dumps(content).encode()

    return harm


def _kdf(name: str, value: object) -> Harm:
    return edited(lambda content: content["slots"][0]["kdf"].update({name: value}))


def _bit(at: float) -> Harm:
    def harm(raw: bytes) -> bytes:
        place = int(at * len(raw))
        return b"".join((raw[:place], bytes([raw[place] ^ 4]), raw[place + 1 :]))

    return harm


HARM: dict[str, Harm] = {
    "gone": lambda raw: None,
    "empty": lambda raw: b"",
    "half": lambda raw: raw[: len(raw) // 2],
    "last byte gone": lambda raw: raw[:-1],
    "zeros": lambda raw: bytes(len(raw)),
    "a letter instead": lambda raw: b"Beste Kim,",
    "binary": lambda raw: bytes(range(256)) * 4,
    "written twice": lambda raw: raw + raw,
    "a list": lambda raw: b"[]",
    "a number": lambda raw: b"1",
    "not a number": lambda raw: b'{"formaat": NaN}',
    "deep": lambda raw: b"[" * 100_000,
    "a long number": lambda raw: b'{"versie": ' + b"9" * 5000 + b"}",
    "every letter doubled": lambda raw: bytes(letter for letter in raw for _ in range(2)),
    "a bit at the start": _bit(0.1),
    "a bit in the middle": _bit(0.5),
    "a bit near the end": _bit(0.9),
    "no slots": edited(lambda content: content.update(slots=[])),
    "cheaper": _kdf("geheugen_kib", 8),
    "a memory bomb": _kdf("geheugen_kib", 2**31),
    "other rounds": _kdf("rondes", "3"),
    "another key": edited(
        lambda content: content["slots"][0].update(sleutel=base64.b64encode(bytes(48)).decode())
    ),
}


def run(room: Room) -> Mapping[int, Outcome]:
    """Harm the key file, open with passphrase and with recovery code; harm both: one sentence."""
    lost: list[str] = []
    silent: list[str] = []
    whole = room.folder / "heel"
    dossier = closed_vault(whole, 3)
    for kind, harm in HARM.items():
        home = Path(shutil.copytree(whole, room.folder / kind.replace(" ", "-")))
        if not _survives(home, dossier, harm):
            lost.append(kind)
            room.keep(home, f"19-{kind}")
        if not _both_told(home, harm):
            silent.append(kind)
    return {
        19: Outcome(
            not lost and not silent,
            f"{len(HARM) - len(lost)} of {len(HARM)} kinds opened from the copy with every "
            f"dossier {lost}",
            f"with the copy harmed too {len(HARM) - len(silent)} were told in words {silent}",
        )
    }


def _survives(home: Path, dossier: Dossier, harm: Harm) -> bool:
    _harm(home / KEY, harm)
    try:
        vault = reopened(home)
    except ForeseenError:
        return False
    same = store_of(vault).load(dossier.id) == dossier
    vault.close()
    return same and (home / KEY).read_bytes() == (home / COPY).read_bytes()


def _both_told(home: Path, harm: Harm) -> bool:
    for name in (KEY, COPY):
        _harm(home / name, harm)
    try:
        reopened(home).close()
    except ForeseenError as error:
        return str(error) == sentences.KEY_FILE_DAMAGED
    return False


def _harm(path: Path, harm: Harm) -> None:
    content = harm(path.read_bytes())
    if content is None:
        path.unlink()
    else:
        path.write_bytes(content)
