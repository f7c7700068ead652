"""What opens the vault, behind the window: each change on the thread of the vault."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from intake_desktop.app.kluis import Kluis
    from intake_desktop.storage.key_changes import KeyRing
    from intake_desktop.storage.keys import KdfParameters
    from intake_desktop.ui.ports import Done, Failed

T = TypeVar("T")


class Sleutels:
    """Every change asks the passphrase (or the recovery code) of now."""

    def __init__(self, kluis: Kluis, kdf: KdfParameters | None) -> None:
        self._kluis, self._kdf = kluis, kdf

    def state(self, done: Callable[[tuple[bool, tuple[str, ...]]], None], failed: Failed) -> None:
        """Whether there is a second factor, and the public keys of the leads."""

        def work(ring: KeyRing) -> tuple[bool, tuple[str, ...]]:
            state = ring.state()
            return state.second, state.leads

        self._run(work, done, failed)

    def change_passphrase(self, secret: str, new: str, done: Done, failed: Failed) -> None:
        """From now on `new` opens the vault."""
        self._run(lambda ring: ring.change_passphrase(secret, new), lambda _: done(), failed)

    def new_code(self, secret: str, done: Callable[[str], None], failed: Failed) -> None:
        """A new recovery code; the old one opens nothing any more."""
        self._run(lambda ring: ring.new_recovery_code(secret), done, failed)

    def add_second(
        self, secret: str, folder: str, done: Callable[[str], None], failed: Failed
    ) -> None:
        """Make a file in this folder that is needed too from now on; `done` gets where it is."""

        def work(ring: KeyRing) -> str:
            from intake_desktop.storage.key_changes import SECOND_FACTOR_NAME

            place = Path(folder) / SECOND_FACTOR_NAME
            ring.add_second(secret, place)
            return str(place)

        self._run(work, done, failed)

    def remove_second(self, secret: str, done: Done, failed: Failed) -> None:
        """The passphrase alone is enough again."""
        self._run(lambda ring: ring.remove_second(secret), lambda _: done(), failed)

    def set_leads(self, secret: str, keys: Sequence[str], done: Done, failed: Failed) -> None:
        """Two people who can open the vault together; none: nobody can."""
        self._run(lambda ring: ring.set_leads(secret, keys), lambda _: done(), failed)

    def _run(self, work: Callable[[KeyRing], T], done: Callable[[T], None], failed: Failed) -> None:
        def on_thread() -> T:
            from intake_desktop.storage.key_changes import KeyRing
            from intake_desktop.storage.keys import STANDARD_KDF

            return work(KeyRing(self._kluis.home, self._kdf or STANDARD_KDF))

        self._kluis.thread_.run(on_thread, done, failed)
