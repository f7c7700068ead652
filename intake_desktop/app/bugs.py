"""A mistake of ours anywhere in the window: logged without names or answers, calmly told."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from intake_desktop.errors import log_bug

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

    from intake_desktop.ui.main_window import MainWindow


def catch_bugs(window: MainWindow, log: Path) -> None:
    """A mistake of ours anywhere in the window: logged without names or answers, calmly told."""

    def tell(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        from datetime import datetime

        where = f"Waar het misging staat in {log}."
        try:
            log_bug(error, log, datetime.now().astimezone())
        except OSError:
            where = "Het lukte niet om op te schrijven waar het misging."
        window.tell_bug(
            "Er ging iets mis in het programma zelf. Wat u typte is niet weg. "
            f"{where} Sluit Keukentafel, start opnieuw en vertel het uw beheerder."
        )

    sys.excepthook = tell
