"""A frame with a conversation in it, beside a store that can be full and papers that answer."""

from collections.abc import Callable
from dataclasses import dataclass, field

from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.papieren import Papiersoort
from intake_desktop.errors import DiskFullError
from intake_desktop.session.autosave import Autosave
from intake_desktop.session.background import Background
from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.gesprek_frame import GesprekFrame
from tests.ui.formulier import a_formulier
from tests.ui.gesprek import a_session

FULL = "De schijf is vol."


@dataclass
class Papieren:
    """Keeps what was asked; the test answers."""

    asked: list[tuple[Dossier, bool]] = field(default_factory=list)
    papers: list[tuple[Papiersoort, bool]] = field(default_factory=list)
    done: Callable[[bytes], None] = lambda _pdf: None
    failed: Callable[[str], None] = lambda _sentence: None

    def ons_plan(
        self,
        dossier: Dossier,
        concept: bool,
        done: Callable[[bytes], None],
        failed: Callable[[str], None],
    ) -> None:
        self.asked.append((dossier, concept))
        self.done, self.failed = done, failed

    plan_beeld = ons_plan

    def papier(
        self,
        soort: Papiersoort,
        dossier: Dossier,
        groot: bool,
        done: Callable[[bytes], None],
        failed: Callable[[str], None],
    ) -> None:
        self.papers.append((soort, groot))
        self.done, self.failed = done, failed

    def recovery_sheet(
        self,
        code: str,
        naam: str,
        done: Callable[[bytes], None],
        failed: Callable[[str], None],
    ) -> None:
        raise NotImplementedError


class Raamwerk:
    """The frame and everything around it."""

    def __init__(self, dossier: Dossier | None = None, others: tuple[Dossier, ...] = ()) -> None:
        self.session: DossierSession = a_session(dossier, others)
        self.thread = Background("test")
        self.full = False
        self.autosave = Autosave(self.session, self._save, self.thread, self.session)
        self.papieren = Papieren()
        self.frame = GesprekFrame(self.session, self.autosave, a_formulier(), self.papieren)

    @property
    def dossier(self) -> Dossier:
        return self.session.dossier

    def _save(self, _dossiers: tuple[Dossier, ...], _label: str) -> None:
        if self.full:
            raise DiskFullError(FULL)
