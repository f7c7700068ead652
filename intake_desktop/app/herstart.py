"""Ends this process and starts the program anew at its lock page.

After that no key and no word of a client is left in memory: closing the vault alone leaves copies
that Python and Qt made. Nothing is handed over but what the program was started with. The one door
to starting anew; the Windows side was not run on a Windows machine.
"""

import os
import subprocess
import sys
from typing import NoReturn


def start_anew() -> NoReturn:
    """The same command again, in this process (Linux, macOS) or in a new one (Windows)."""
    command = [sys.executable, *sys.orig_argv[1:]]
    if sys.platform == "win32":
        subprocess.Popen(command)  # noqa: S603 - the command that started this program
        os._exit(0)
    os.execv(sys.executable, command)  # noqa: S606 - the command that started this program
