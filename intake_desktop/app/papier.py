"""The papers behind the window, made on a thread of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from intake_desktop.session.background import Background

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from intake_desktop.domain.dossier import Dossier
    from intake_desktop.domain.formulier import Formulier
    from intake_desktop.ui.ports import Failed


class Papier(QObject):
    """The papers behind the window, made on a thread of their own."""

    def __init__(
        self, formulier: Callable[[], Formulier], templates: Path, now: Callable[[], datetime]
    ) -> None:
        super().__init__()
        self._formulier, self._templates, self._now = formulier, templates, now
        self.thread_ = Background("papier", self)

    def ons_plan(
        self, dossier: Dossier, concept: bool, done: Callable[[bytes], None], failed: Failed
    ) -> None:
        """Ons plan as PDF bytes."""
        day = self._now().date()

        def work() -> bytes:
            from intake_desktop.documents.ons_plan import make_plan_pdf
            from intake_desktop.domain.nakijken import blokkades

            form = self._formulier()
            draft = concept or bool(blokkades(form, dossier, day))
            return make_plan_pdf(dossier, form, day=day, concept=draft, templates=self._templates)

        self.thread_.run(work, done, failed)

    def recovery_sheet(
        self, code: str, naam: str, done: Callable[[bytes], None], failed: Failed
    ) -> None:
        """One page with the recovery code, to print and keep."""
        day = self._now().date()

        def work() -> bytes:
            from intake_desktop.documents.herstelblad import make_recovery_pdf

            return make_recovery_pdf(code, naam, day=day, templates=self._templates)

        self.thread_.run(work, done, failed)
