"""The one window: set-up or lock, overview, the conversation; the cover over all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QWidget

from intake_desktop.errors import ForeseenError
from intake_desktop.ui.pages.slot_page import SlotPage
from intake_desktop.ui.theme import apply_theme

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from intake_desktop.domain.formulier import Formulier
    from intake_desktop.session.autosave import Autosave
    from intake_desktop.session.dossier_session import DossierSession
    from intake_desktop.ui.cover import Cover
    from intake_desktop.ui.ports import KluisPort, PapierPort

SCALES = (100, 125, 150, 175, 200)


class MainWindow(QMainWindow):
    """Shows one screen at a time. Screens that need more code are made when first needed.

    `formulier` gives the form package (it may wait for loading that began at start-up);
    `papers_folder` is where *Plan bewaren* puts its files.
    """

    gesprek_opened = Signal()
    closed = Signal()

    def __init__(
        self,
        kluis: KluisPort,
        papier: PapierPort,
        formulier: Callable[[], Formulier],
        papers_folder: Path,
    ) -> None:
        super().__init__()
        self.kluis, self._papier, self._formulier = kluis, papier, formulier
        self._papers_folder = papers_folder
        self._scale = SCALES[0]
        self._autosave: Autosave | None = None
        self.setWindowTitle("Keukentafel")
        self.resize(1366, 768)
        self._stack = QStackedWidget()
        self.setCentralWidget(self._stack)
        self._cover: Cover | None = None
        self._behind: QWidget | None = None
        for keys, slot in (
            ("F9", self.cover),
            ("F12", self.lock),
            ("Ctrl++", self.larger),
            ("Ctrl+=", self.larger),
            ("Ctrl+-", self.smaller),
        ):
            QShortcut(QKeySequence(keys), self, slot, Qt.ShortcutContext.ApplicationShortcut)
        self.show_start()

    @property
    def screen_shown(self) -> QWidget:
        """The screen that is in front: lock, set-up, overview or conversation."""
        return self._stack.currentWidget() or self._stack

    def show_start(self) -> None:
        """The lock screen, or the set-up when there is no vault yet."""
        if self.kluis.exists():
            slot = SlotPage(self.kluis)
            slot.opened.connect(self._unlocked)
            self._show(slot)
            return
        from intake_desktop.ui.pages.setup_page import SetupPage

        setup = SetupPage(self.kluis, self._papier)
        setup.ready.connect(self.show_overview)
        setup.print_requested.connect(self._print)
        self._show(setup)

    def show_overview(self) -> None:
        """All dossiers; leaves the conversation that was open, saved."""
        from intake_desktop.ui.pages.overzicht_page import OverzichtPage

        self._leave_gesprek()
        page = OverzichtPage(self.kluis)
        page.new_requested.connect(self._new_gesprek)
        page.open_requested.connect(self._open_gesprek)
        self._show(page)
        self.kluis.overview(page.show_regels, page.show_melding)
        QTimer.singleShot(0, self._preload_gesprek)

    def cover(self) -> None:
        """F9: hide everything, now; again: lift it."""
        if self._cover is None:
            from intake_desktop.ui.cover import Cover

            self._cover = Cover(self)
            self._cover.lifted.connect(self._uncover)
        if self._cover.isVisible():
            self._uncover()
            return
        self._behind = QApplication.focusWidget()
        if self._autosave is not None:
            self._autosave.flush()
        self._cover.cover()

    def lock(self) -> None:
        """F12: everything saved, the key forgotten, back to the lock screen."""
        if isinstance(self.screen_shown, SlotPage) or not self.kluis.exists():
            return
        self._leave_gesprek()
        self.kluis.lock()
        self.show_start()

    def larger(self) -> None:
        """Ctrl+plus: bigger letters, up to 200 %."""
        self._set_scale(min((s for s in SCALES if s > self._scale), default=SCALES[-1]))

    def smaller(self) -> None:
        """Ctrl+minus: smaller letters, down to 100 %."""
        self._set_scale(max((s for s in SCALES if s < self._scale), default=SCALES[0]))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The cover always fills the window."""
        super().resizeEvent(event)
        if self._cover is not None:
            self._cover.setGeometry(self.rect())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Nothing is asked at closing: what was typed is saved first."""
        self._leave_gesprek()
        self.kluis.lock()
        self.closed.emit()
        super().closeEvent(event)

    def _uncover(self) -> None:
        if self._cover is None:
            return
        self._cover.hide()
        if self._behind is not None:
            self._behind.setFocus()

    def _unlocked(self, warning: str) -> None:
        self.show_overview()
        page = self.screen_shown
        if warning:
            page.show_melding(warning)  # type: ignore[attr-defined]  # the overview just shown

    def _new_gesprek(self) -> None:
        try:
            self._show_gesprek(*self.kluis.new_session())
        except ForeseenError as error:
            self._tell(str(error))

    def _open_gesprek(self, dossier_id: str) -> None:
        self.kluis.open_session(dossier_id, self._show_gesprek, self._tell)

    def _show_gesprek(self, session: DossierSession, autosave: Autosave) -> None:
        from intake_desktop.ui.gesprek_frame import GesprekFrame
        from intake_desktop.ui.plan_afgifte import PlanAfgifte

        try:
            frame = GesprekFrame(session, autosave, self._formulier(), self._papier)
        except ForeseenError as error:
            self._tell(str(error))
            return
        self._autosave = autosave
        afgifte = PlanAfgifte(session, self._papier, self._papers_folder, frame)
        afgifte.said.connect(frame.say)
        frame.print_plan.connect(afgifte.print)
        frame.save_plan.connect(afgifte.save)
        frame.overview.connect(self.show_overview)
        frame.cover.connect(self.cover)
        frame.lock.connect(self.lock)
        self._show(frame)
        frame.page.focus_first()
        self.gesprek_opened.emit()
        QTimer.singleShot(50, frame, frame.build_all_pages)

    def _preload_gesprek(self) -> None:
        import intake_desktop.ui.gesprek_frame  # noqa: F401 - so that opening a gesprek is fast

    def _leave_gesprek(self) -> None:
        if self._autosave is not None:
            self._autosave.flush_and_wait()
            self._autosave = None

    def _print(self, pdf: bytes) -> None:
        from intake_desktop.ui.printing import print_pdf

        sentence = print_pdf(pdf, self)
        if sentence:
            self._tell(sentence)

    def _tell(self, sentence: str) -> None:
        page = self.screen_shown
        page.show_melding(sentence)  # type: ignore[attr-defined]  # every screen that asks has it

    def _set_scale(self, scale: int) -> None:
        if scale == self._scale:
            return
        self._scale = scale
        application = QApplication.instance()
        if isinstance(application, QApplication):
            apply_theme(application, schaal=scale)

    def _show(self, screen: QWidget) -> None:
        old = self._stack.currentWidget()
        self._stack.addWidget(screen)
        self._stack.setCurrentWidget(screen)
        screen.setFocus()
        if old is not None:
            self._stack.removeWidget(old)
            old.hide()
            old.deleteLater()
