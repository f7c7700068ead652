"""The papers behind the window, made on a thread of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from intake_desktop.errors import ForeseenError
from intake_desktop.session.background import Background

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from intake_desktop.documents.sjablonen import Gemaakt, Sjablonen
    from intake_desktop.domain.dossier import Dossier
    from intake_desktop.domain.formulier import Formulier
    from intake_desktop.domain.papieren import Papiersoort
    from intake_desktop.huisstijl import Huisstijl
    from intake_desktop.ui.ports import Failed


class Papier(QObject):
    """The papers behind the window, made on a thread of their own.

    `told` says what is wrong in the municipality's own folder `eigen`; the paper is made anyhow.
    """

    told = Signal(str)

    def __init__(
        self,
        formulier: Callable[[], Formulier],
        templates: Path,
        eigen: Path,
        now: Callable[[], datetime],
    ) -> None:
        super().__init__()
        self._formulier, self._templates, self._now = formulier, templates, now
        self._eigen, self._last_told = eigen, ""
        self.thread_ = Background("papier", self)

    def ons_plan(
        self, dossier: Dossier, concept: bool, done: Callable[[bytes], None], failed: Failed
    ) -> None:
        """Ons plan as PDF bytes."""
        self._run(lambda: self.make_plan(dossier, concept=concept), done, failed)

    def plan_beeld(
        self, dossier: Dossier, concept: bool, done: Callable[[bytes], None], failed: Failed
    ) -> None:
        """The pages of Ons plan as they look, as PDF bytes that are never printed or given."""
        self._run(lambda: self.make_plan(dossier, concept=concept, proef=True), done, failed)

    def make_plan(
        self, dossier: Dossier, *, concept: bool, sealed: bool = False, proef: bool = False
    ) -> Gemaakt:
        """Ons plan, made in the caller's thread; `sealed`: a seal follows, and the paper says so.

        `proef` is only to look at. Raises ForeseenError when something has to be put right before
        closing.
        """
        from intake_desktop.documents.papieren import Opdracht, make_paper_pdf
        from intake_desktop.domain.nakijken import blokkades
        from intake_desktop.domain.papieren import Papiersoort

        day, form = self._now().date(), self._formulier()
        blocked = bool(blokkades(form, dossier, day))
        if sealed and blocked:
            raise ForeseenError(
                "Het plan is nog niet vastgelegd. Kijk eerst na wat er nog nodig is."
            )
        draft = concept or blocked
        order = Opdracht(day, draft, sjablonen=self.words(), verzegeld=sealed, proef=proef)
        return make_paper_pdf(Papiersoort.ONS_PLAN, dossier, form, order)

    def papier(
        self,
        soort: Papiersoort,
        dossier: Dossier,
        groot: bool,
        done: Callable[[bytes], None],
        failed: Failed,
    ) -> None:
        """This paper as PDF bytes, filtered for its readers."""
        day = self._now().date()

        def work() -> Gemaakt:
            from intake_desktop.documents.papieren import Opdracht, make_paper_pdf
            from intake_desktop.domain.papieren import is_draft

            form = self._formulier()
            draft = is_draft(soort, form, dossier, day)
            order = Opdracht(day, draft, groot, sjablonen=self.words())
            return make_paper_pdf(soort, dossier, form, order)

        self._run(work, done, failed)

    def words(self) -> Sjablonen:
        """The templates, with the words of the municipality."""
        from intake_desktop.documents.sjablonen import Sjablonen

        return Sjablonen(self._templates, self._eigen)

    def _huisstijl(self) -> Huisstijl:
        from intake_desktop.huisstijl import find_huisstijl

        return find_huisstijl(self._eigen).huis

    def _run(
        self, work: Callable[[], Gemaakt], done: Callable[[bytes], None], failed: Failed
    ) -> None:
        def answer(made: Gemaakt) -> None:
            if made.melding != self._last_told:  # the paper beside the plan is made time and again
                self._last_told = made.melding
                self.told.emit(made.melding)
            done(made.pdf)

        self.thread_.run(work, answer, failed)

    def handleiding(self, done: Callable[[bytes], None], failed: Failed) -> None:
        """The manual, to print."""
        day = self._now().date()

        def work() -> bytes:
            from intake_desktop.documents.handleiding import make_handleiding_pdf

            return make_handleiding_pdf(
                day=day, templates=self._templates, huisstijl=self._huisstijl()
            )

        self.thread_.run(work, done, failed)

    def recovery_sheet(
        self, code: str, naam: str, done: Callable[[bytes], None], failed: Failed
    ) -> None:
        """One page with the recovery code, to print and keep."""
        day = self._now().date()

        def work() -> bytes:
            from intake_desktop.documents.herstelblad import make_recovery_pdf

            return make_recovery_pdf(
                code, naam, day=day, templates=self._templates, huisstijl=self._huisstijl()
            )

        self.thread_.run(work, done, failed)
