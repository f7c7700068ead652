"""Giving the plan away: print it, or save it as a file without a name in its name."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import shiboken6
from PySide6.QtCore import QIODevice, QObject, QSaveFile, Signal
from PySide6.QtWidgets import QWidget

from intake_desktop.domain.logboek import Handeling
from intake_desktop.domain.plan_stand import is_concept
from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.ports import PapierPort


class PlanAfgifte(QObject):
    """Makes Ons plan beside the window, then prints or saves it; `said` tells how that went."""

    said = Signal(str)
    given = Signal(str)  # the path of a saved plan
    done = Signal(object)  # the Handeling, for the log

    def __init__(
        self, session: DossierSession, papier: PapierPort, folder: Path, window: QWidget
    ) -> None:
        super().__init__(window)
        self._session, self._papier = session, papier
        self._folder, self._window = folder, window

    def print(self) -> None:
        """Make the plan and hand it to the system's print dialog."""
        self._make(self._print)

    def save(self) -> None:
        """Make the plan and write it into the folder for papers."""
        self._make(partial(self._write, self._folder / self.file_name()))

    def file_name(self) -> str:
        """A name that says what it is and when, and nothing about who."""
        dossier = self._session.dossier
        day = self._session.today().isoformat()
        return f"plan-van-aanpak-{day}-{dossier.id[-6:]}-v{dossier.plan.versie}.pdf"

    def _make(self, done: Callable[[bytes], None]) -> None:
        dossier = self._session.own_paper
        self._papier.ons_plan(dossier, is_concept(dossier), done, self._say)

    def _print(self, pdf: bytes) -> None:
        from intake_desktop.ui.printing import print_pdf

        if not shiboken6.isValid(self):  # the conversation was left in the meantime
            return
        printed = self.tr("Het plan is naar de printer gestuurd.")
        sentence = print_pdf(
            pdf,
            self._window,
            printed=printed,
            not_printed=self.tr(
                "Het plan is veilig bewaard. Kies Plan bewaren en druk het later af."
            ),
        )
        if sentence == printed:
            self.done.emit(Handeling.AFGEDRUKT)
        self._say(sentence)

    def _write(self, path: Path, pdf: bytes) -> None:
        written = write_whole(path, pdf)
        if not shiboken6.isValid(self):
            return
        if written:
            self._say(self.tr("Het plan staat in {}, als {}.").format(path.parent, path.name))
            self.given.emit(str(path))
            self.done.emit(Handeling.BEWAARD)
            return
        self._say(
            self.tr(
                "Het plan kan niet in {} worden gezet. Er is niets verloren. "
                "Maak ruimte of sluit de schijf weer aan, en kies dan opnieuw Plan bewaren."
            ).format(path.parent)
        )

    def _say(self, sentence: str) -> None:
        if shiboken6.isValid(self):
            self.said.emit(sentence)


def write_whole(path: Path, content: bytes) -> bool:
    """Write a file all or not at all; a file that was there stays until the new one is whole."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError:
        return False
    file = QSaveFile(str(path))
    if not file.open(QIODevice.OpenModeFlag.WriteOnly):
        return False
    if file.write(content) != len(content):
        file.cancelWriting()
    return file.commit()
