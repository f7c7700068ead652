"""Giving the papers of *Daarna*: made beside the window, then kept as a file or printed."""

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

import shiboken6
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from intake_desktop.domain.bundel import papieren_voor
from intake_desktop.domain.logboek import Handeling
from intake_desktop.domain.papieren import PAPIER_NAMEN, Papiersoort, file_name
from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.bestanden import write_whole
from intake_desktop.ui.ports import PapierPort


class PapierAfgifte(QObject):
    """`said` tells how it went; `done` what was done, for the log."""

    said = Signal(str)
    done = Signal(object)  # a Handeling

    def __init__(
        self, session: DossierSession, papier: PapierPort, folder: Path, window: QWidget
    ) -> None:
        super().__init__(window)
        self._session, self._papier = session, papier
        self._folder, self._window = folder, window

    def save(self, soort: Papiersoort, groot: bool) -> None:
        """Make this paper and write it into the folder for papers."""
        self._save_next(iter((soort,)), groot, 0)

    def save_all(self, groot: bool) -> None:
        """Make every paper that may be given now and write them, one after the other."""
        papers = papieren_voor(self._session.dossier, self._session.lezer)
        self._save_next(papers, groot, 0, many=True)

    def print(self, soort: Papiersoort, groot: bool) -> None:
        """Make this paper and hand it to the system's print dialog."""
        self._make(soort, groot, partial(self._print, soort))

    def _make(self, soort: Papiersoort, groot: bool, done: Callable[[bytes], None]) -> None:
        self._papier.papier(soort, self._session.own_paper, groot, done, self._say)

    def _save_next(
        self, soorten: Iterable[Papiersoort], groot: bool, kept: int, *, many: bool = False
    ) -> None:
        left = iter(soorten)
        soort = next(left, None)
        if soort is None:
            what = self.tr("Er staan {} papieren in {}.").format(kept, self._folder)
            if kept == 1:
                what = self.tr("Het papier staat in {}.").format(self._folder)
            self._say(what)
            return
        if many:
            told = self.tr("Papier {} wordt gemaakt: {} …")
            self._say(told.format(kept + 1, PAPIER_NAMEN[soort].lower()))
        day = self._session.today()
        name = file_name(soort, self._session.dossier, day, groot=groot)

        def write(pdf: bytes) -> None:
            if not write_whole(self._folder / name, pdf, make_folder=True):
                self._say(self._not_written())
                return
            if shiboken6.isValid(self):
                self.done.emit(Handeling.BEWAARD)
                self._save_next(left, groot, kept + 1, many=many)

        self._make(soort, groot, write)

    def _print(self, soort: Papiersoort, pdf: bytes) -> None:
        from intake_desktop.ui.printing import print_pdf

        if not shiboken6.isValid(self):  # the conversation was left in the meantime
            return
        printed = self.tr("{} is naar de printer gestuurd.").format(PAPIER_NAMEN[soort])
        sentence = print_pdf(
            pdf,
            self._window,
            printed=printed,
            not_printed=self.tr("Er is niets verloren. Kies Bewaren en druk het later af."),
        )
        if sentence == printed:
            self.done.emit(Handeling.AFGEDRUKT)
        self._say(sentence)

    def _not_written(self) -> str:
        return self.tr(
            "Het papier kan niet in {} worden gezet. Er is niets verloren. "
            "Maak ruimte of sluit de schijf weer aan, en kies dan opnieuw Bewaren."
        ).format(self._folder)

    def _say(self, sentence: str) -> None:
        if shiboken6.isValid(self):
            self.said.emit(sentence)
