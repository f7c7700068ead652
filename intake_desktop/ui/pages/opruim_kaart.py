"""*Ruim op wat niet van u is*: once everyone has their part, the part of the others leaves."""

from collections.abc import Callable
from pathlib import Path

import shiboken6
from PySide6.QtCore import Qt, Signal

from intake_desktop.domain.over_dossier import OverDossier
from intake_desktop.ui.bestanden import keep_report, papers_left
from intake_desktop.ui.ports import BeheerPort
from intake_desktop.ui.widgets.kaart import Kaart
from intake_desktop.ui.widgets.knop import Knop
from intake_desktop.ui.widgets.tekst import Tekst


class OpruimKaart(Kaart):
    """Says what would leave, or what has to be done first; asks once more; shows the report."""

    said = Signal(str)
    kept = Signal(str)
    cleared = Signal()

    def __init__(self, beheer: BeheerPort, dossier_id: str, folder: Path) -> None:
        super().__init__()
        self.set_titel(self.tr("Ruim op wat niet van u is"))
        self._beheer, self._dossier, self._folder = beheer, dossier_id, folder
        quiet = self.tr(
            "Heeft ieder zijn deel, dan gaat het deel van de ander hier weg: ook uit de "
            "geschiedenis. Uit oudere reservekopieën gaat het vanzelf weg, na een termijn. "
            "Wat van u is en wat is getekend, blijft."
        )
        self._state, self._report = Tekst(""), Tekst("")
        self._state.setObjectName("over.opruimen.stand")
        self._report.setObjectName("over.opruimverslag")
        self.inhoud.addWidget(Tekst(quiet, "stil"))
        self.inhoud.addWidget(self._state)
        self._clear = self._knop("opruimen", self.tr("Ruim op wat niet van u is"), self._ask_sure)
        self._sure = self._knop(
            "opruimen_zeker", self.tr("Ja, laat het deel van de ander weggaan"), self._clear_out
        )
        self.inhoud.addWidget(self._report)
        self._keep = self._knop("bewaar_opruimen", self.tr("Bewaar dit verslag"), self._keep_report)
        for button in (self._clear, self._sure, self._keep):
            button.hide()

    def show_over(self, over: OverDossier) -> None:
        """What would leave, or what has to be done first."""
        if over.weg.is_niets:
            told = self.tr("Alles in dit dossier mag u lezen. Er is niets om op te ruimen.")
        else:
            count = over.weg.weg + over.weg.korter
            one, more = self.tr("Eén regel is niet van u."), self.tr("{} regels zijn niet van u.")
            told = one if count == 1 else more.format(count)
            if over.eerst:
                told = f"{told} {over.eerst}"
        self._state.set_text(told)
        may = not over.weg.is_niets and not over.eerst
        if not may:
            self._sure.hide()
        self._clear.setVisible(may and self._sure.isHidden())

    def _ask_sure(self) -> None:
        self._clear.hide()
        self._sure.show()
        self._sure.setFocus()

    def _clear_out(self) -> None:
        def done(report: tuple[str, ...]) -> None:
            if shiboken6.isValid(self):
                self._sure.hide()
                left = papers_left(self._folder, self._dossier)
                self._report.set_text("\n".join((*report, *([left] if left else ()))))
                self._keep.show()
                self.cleared.emit()

        def failed(sentence: str) -> None:
            if shiboken6.isValid(self):
                self.said.emit(sentence)

        self._beheer.opruimen(self._dossier, done, failed)

    def _keep_report(self) -> None:
        path = self._folder / f"opruimverslag-{self._dossier[:6]}.txt"
        done = self.tr("Er is wel opgeruimd.")
        kept, told = keep_report(path, self._report.text(), done)
        (self.kept if kept else self.said).emit(told)

    def _knop(self, naam: str, words: str, slot: Callable[[], None]) -> Knop:
        button = Knop(words, "gewoon")
        button.setObjectName(f"over.{naam}")
        button.clicked.connect(slot)
        self.inhoud.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return button
