"""Giving the plan away: print it, or save it as a file without a name in its name."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QIODevice, QObject, QSaveFile, Signal
from PySide6.QtWidgets import QWidget

from intake_desktop.domain.plan_stand import is_concept
from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.ports import PapierPort


class PlanAfgifte(QObject):
    """Makes Ons plan beside the window, then prints or saves it; `said` tells how that went."""

    said = Signal(str)
    given = Signal(str)  # the path of a saved plan

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
        self._make(self._write)

    def file_name(self) -> str:
        """A name that says what it is and when, and nothing about who."""
        dossier = self._session.dossier
        day = self._session.today().isoformat()
        return f"plan-van-aanpak-{day}-{dossier.id[:6]}-v{dossier.plan.versie}.pdf"

    def _make(self, done: Callable[[bytes], None]) -> None:
        dossier = self._session.dossier
        self._papier.ons_plan(dossier, is_concept(dossier), done, self.said.emit)

    def _print(self, pdf: bytes) -> None:
        from intake_desktop.ui.printing import print_pdf

        self.said.emit(print_pdf(pdf, self._window))

    def _write(self, pdf: bytes) -> None:
        path = self._folder / self.file_name()
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError:
            self._not_written()
            return
        file = QSaveFile(str(path))
        if not file.open(QIODevice.OpenModeFlag.WriteOnly) or file.write(pdf) != len(pdf):
            self._not_written()
            return
        if not file.commit():
            self._not_written()
            return
        self.said.emit(self.tr("Het plan staat in {}, als {}.").format(self._folder, path.name))
        self.given.emit(str(path))

    def _not_written(self) -> None:
        self.said.emit(
            self.tr(
                "Het plan kan niet in {} worden gezet. Er is niets verloren. "
                "Maak ruimte of sluit de schijf weer aan, en kies dan opnieuw Plan bewaren."
            ).format(self._folder)
        )
