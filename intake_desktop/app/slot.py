"""What the lock has to know, kept in the vault: quiet minutes, the table code, the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from intake_desktop.app.kluis import Kluis
    from intake_desktop.domain.rusttijden import Rusttijden
    from intake_desktop.domain.verder import Verder
    from intake_desktop.storage.vault import Vault
    from intake_desktop.ui.ports import Done, Failed

T = TypeVar("T")

_TIMES, _CODE, _PLACE = "rusttijden", "tafelcode", "verder"


class Slot:
    """Read once when the vault opens; after that the window need not wait for it."""

    def __init__(self, kluis: Kluis) -> None:
        self._kluis = kluis
        self._times: Rusttijden | None = None
        self._code = ""

    def enter(self, done: Callable[[Verder], None]) -> None:
        """Read what is kept; `done` gets where someone was, an empty place when nowhere."""

        def work(vault: Vault) -> tuple[Rusttijden, str, Verder]:
            from intake_desktop.domain.rusttijden import Rusttijden
            from intake_desktop.domain.verder import Verder

            times = _kept(vault, _TIMES, Rusttijden).bounded()
            verder = _kept(vault, _PLACE, Verder)
            if verder.dossier:
                vault.change_setting(_PLACE, "")
            return times, vault.setting(_CODE), verder

        def read(found: tuple[Rusttijden, str, Verder]) -> None:
            self._times, self._code, verder = found
            done(verder)

        self._kluis.use(work, read, lambda _sentence: None)

    def keep_place(self, verder: Verder | None) -> None:
        """Keep where someone is; a dossier that was never saved is no place to come back to."""
        if verder is None:
            return

        def work(vault: Vault) -> None:
            from intake_desktop.storage.codec import encoded

            if vault.has_dossier(verder.dossier):
                vault.change_setting(_PLACE, encoded(verder))

        self._kluis.use(work, None, lambda _sentence: None)

    def rusttijden(self) -> Rusttijden:
        """After how many quiet minutes what happens."""
        from intake_desktop.domain.rusttijden import Rusttijden

        return self._times or Rusttijden()

    def change_rusttijden(self, times: Rusttijden, failed: Failed) -> None:
        """From now on; longer than allowed becomes the longest allowed."""
        self._times = kept = times.bounded()

        def work(vault: Vault) -> None:
            from intake_desktop.storage.codec import encoded

            vault.change_setting(_TIMES, encoded(kept))

        self._kluis.use(work, None, failed)

    def has_code(self) -> bool:
        """Whether there is a table code."""
        return bool(self._code)

    def fits_code(self, code: str) -> bool:
        """Whether this is the table code."""
        from intake_desktop.storage.table_code import fits

        return fits(code, self._code)

    def change_code(self, code: str, done: Done, failed: Failed) -> None:
        """Keep another table code; empty: there is none any more."""
        from intake_desktop.storage.table_code import hashed

        kept = hashed(code) if code else ""

        def became(_nothing: None) -> None:
            self._code = kept
            done()

        self._kluis.use(lambda vault: vault.change_setting(_CODE, kept), became, failed)


def _kept(vault: Vault, name: str, kind: type[T]) -> T:
    from intake_desktop.storage.codec import decoded

    text = vault.setting(name)
    try:
        return decoded(kind, text) if text else kind()
    except ValueError:  # not worth refusing someone for
        return kind()
