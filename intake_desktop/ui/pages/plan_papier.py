"""The paper beside the plan: made anew shortly after the last change, only while it is seen."""

from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout

from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.plan_stand import is_concept
from intake_desktop.ui.widgets.papier import PapierBeeld
from intake_desktop.ui.widgets.tekst import Kop, Tekst

MakePaper = Callable[[Dossier, bool, Callable[[bytes], None], Callable[[str], None]], None]
REFRESH_MS = 500


class PapierKolom(QFrame):
    """`make` is handed in by the frame; without it there is no paper to show."""

    def __init__(self) -> None:
        super().__init__()
        self.make: MakePaper | None = None
        self._dossier: Dossier | None = None
        self._made_of: Dossier | None = None
        self._busy = False
        self.setProperty("rol", "papierkolom")
        self._state = Tekst("", "klein")
        self.beeld = PapierBeeld()
        self.beeld.setObjectName("plan.papier")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(REFRESH_MS)
        self._timer.timeout.connect(self.refresh)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.addWidget(Kop(self.tr("Zo ziet het papier eruit"), 3))
        layout.addWidget(self._state)
        layout.addWidget(self.beeld, 1)

    def show_dossier(self, dossier: Dossier) -> None:
        """Make the paper of this dossier, half a second after the last change."""
        if dossier is not self._dossier:
            if self._dossier is not None and dossier.id != self._dossier.id:
                self.beeld.clear()  # the other client's paper is gone before this one is made
                self._made_of = None
            self._dossier = dossier
        if self.isVisible() and dossier is not self._made_of:
            self._timer.start()

    def refresh(self) -> None:
        """Make the paper now, unless one is being made; then that one is followed by another."""
        self._timer.stop()
        dossier = self._dossier
        if self.make is None or dossier is None or self._busy or not self.isVisible():
            return
        if dossier is self._made_of:
            return
        self._busy, self._made_of = True, dossier
        concept = is_concept(dossier)
        told = self.tr("Concept, tot iedereen heeft gekozen bij Tekenen.")
        self._state.set_text(told if concept else self.tr("Klaar om te geven."))
        self.make(dossier, concept, self._show_paper, self._show_failure)

    def showEvent(self, event: QShowEvent) -> None:
        """What changed while nobody looked is made at once."""
        super().showEvent(event)
        QTimer.singleShot(0, self, self.refresh)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing is made while nobody looks."""
        super().hideEvent(event)
        self._timer.stop()

    def _show_paper(self, data: bytes) -> None:
        if not shiboken6.isValid(self):  # the page was closed while the paper was being made
            return
        self._busy = False
        if self._is_of_who_is_shown():
            self.beeld.show_pdf(data)
        self._again()

    def _show_failure(self, sentence: str) -> None:
        if not shiboken6.isValid(self):
            return
        self._busy = False
        if self._is_of_who_is_shown():
            self.beeld.show_failure(sentence)
        self._again()

    def _is_of_who_is_shown(self) -> bool:
        """A paper that was being made when the other client was turned to is never shown."""
        made = self._made_of
        return made is not None and self._dossier is not None and made.id == self._dossier.id

    def _again(self) -> None:
        if self.isVisible() and self._dossier is not self._made_of:
            self._timer.start()
