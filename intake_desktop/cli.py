"""The command `intake-desktop`: the window, or a command of the prompt.

The window has to be there quickly: it loads nothing of what only the other commands need.
"""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from intake_desktop.errors import ForeseenError, log_bug
from intake_desktop.paths import bug_log, user_home
from intake_desktop.prompt import complain

FORESEEN, BUG, STOPPED = 1, 2, 130
_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit code: 0 done, 1 a foreseen failure, 2 a mistake of ours."""
    keep_private()
    given = sys.argv[1:] if arguments is None else arguments
    home = None
    try:
        if not given:
            return _open_window(None)
        from intake_desktop.commands import read_command

        options = read_command(given, _open_window)
        home = options.home
        code: int = options.run(options)
    except ForeseenError as error:
        complain(str(error))
        return FORESEEN
    except KeyboardInterrupt:
        return STOPPED
    except Exception as error:
        return _tell_bug(error, bug_log(user_home(home)))
    return code


def keep_private() -> None:
    """Files only for the user, and no memory on disk after a crash: it holds what clients said."""
    os.umask(0o077)
    if sys.platform == "win32":
        import ctypes

        no_crash_report = 0x0001 | 0x0002  # SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX
        ctypes.windll.kernel32.SetErrorMode(no_crash_report)
    else:
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _open_window(home: Path | None) -> int:
    if sys.platform == "linux" and not any(os.environ.get(name) for name in _SCREENS):
        raise ForeseenError(
            "Er is geen scherm om het venster op te tonen. Er is niets veranderd. "
            "Start Keukentafel op een computer met een bureaublad."
        )
    from intake_desktop.app.keukentafel import run

    return run(user_home(home))


def _tell_bug(error: Exception, log: Path) -> int:
    from datetime import datetime

    where = f"Waar het misging staat, zonder namen of antwoorden, in {log}."
    try:
        log_bug(error, log, datetime.now().astimezone())
    except OSError:
        where = "Het lukte niet om op te schrijven waar het misging."
    complain(
        "Er ging iets mis in het programma zelf. Wat bewaard was, is nog bewaard. "
        f"{where} Probeer het opnieuw, of vraag uw beheerder."
    )
    return BUG
