"""The two kinds of failure: foreseen ones, which carry a sentence for the user, and bugs."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the window starts without it
    from datetime import datetime

_FULL_LOG = 256 * 1024


class IntakeError(Exception):
    """Base of every error this program raises itself."""


class ForeseenError(IntakeError):
    """Something that can happen to a careful user: the message is plain Dutch, ready to be shown.

    The message says what happened, what is safe and what to do. It never holds client data.
    """


class WrongPassphraseError(ForeseenError):
    """The passphrase or recovery code does not open this vault."""


class KeyFileNeededError(ForeseenError):
    """The passphrase is one of two factors, and the other, a file, is not there."""


class DamagedFileError(ForeseenError):
    """A file of ours is there but can not be read as what it should be."""


class NewerFileError(ForeseenError):
    """A file was made by a newer version of the program; it was left untouched."""


class AlreadyOpenError(ForeseenError):
    """Another running program holds the vault."""


class DiskFullError(ForeseenError):
    """There is no room to save; what was typed is still in memory."""


class NoMemoryError(ForeseenError):
    """The computer has no memory left for what was asked; what was typed is still there."""


class WeakPassphraseError(ForeseenError):
    """The passphrase that was chosen is too short or too easy to guess."""


class UnreachableFileError(ForeseenError):
    """The system does not let us read or write a file or folder."""


class UnsafeSettingError(ForeseenError):
    """A protection of the vault does not work on this computer."""


class VaultExistsError(ForeseenError):
    """There is a vault already where a new one was asked for."""


class DefinitionError(ForeseenError):
    """A file in `forms/` (or a scenario) holds a mistake: names file, key and remedy."""


class ScenarioStepError(ForeseenError):
    """The window could not do what a step of a scenario asks."""


def log_bug(error: BaseException, log: Path, when: "datetime") -> None:
    """Add a bug to the log file: types and places in the code, never messages, values or paths.

    Those can hold what a client said. A log of more than 256 KiB starts anew. Raises OSError when
    it can not be written.
    """
    log.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    full = log.exists() and log.stat().st_size > _FULL_LOG
    with log.open("w" if full else "a", encoding="utf-8") as file:
        file.write(f"{when:%Y-%m-%d %H:%M} {bug_report(error)}\n")


def bug_report(error: BaseException) -> str:
    """Which types of error, and at which lines of the code; causes after what they caused."""
    import traceback  # 10 ms, and hardly ever needed

    lines: list[str] = []
    seen: set[int] = set()
    next_error: BaseException | None = error
    while next_error is not None and id(next_error) not in seen:
        seen.add(id(next_error))
        lines.append(type(next_error).__qualname__)
        for frame, number in traceback.walk_tb(next_error.__traceback__):
            module = frame.f_globals.get("__name__", "?")
            lines.append(f"    {module}:{number} {frame.f_code.co_qualname}")
        next_error = next_error.__cause__ or next_error.__context__
    return "\n".join(lines)
