"""What clients thought of the gesprekken: only counts, and none of a small group."""

import shiboken6

from intake_desktop.domain.ervaring import MINST, Ervaringsblok, Ervaringsregel
from intake_desktop.ui.ports import ErvaringPort
from intake_desktop.ui.widgets.kaart import Kaart
from intake_desktop.ui.widgets.tekst import Tekst


class ErvaringKaart(Kaart):
    """Filled by the vault once."""

    def __init__(self, port: ErvaringPort) -> None:
        super().__init__()
        self.set_titel(self.tr("Wat cliënten van het gesprek vonden"))
        self.setObjectName("instellingen.ervaring")
        quiet = self.tr(
            "Cliënten antwoorden op hun eigen scherm, zonder naam. Groepen kleiner dan {} ziet u "
            "niet. De antwoorden staan in geen dossier en in geen logboek."
        ).format(MINST)
        self.inhoud.addWidget(Tekst(quiet, "stil"))
        self._told = Tekst("")
        self._told.setObjectName("instellingen.ervaring.tellingen")
        self.inhoud.addWidget(self._told)
        port.tellingen(self.show_tellingen, self._say)

    def show_tellingen(self, blokken: tuple[Ervaringsblok, ...]) -> None:
        """A line per question and year."""
        self._say("\n".join(self._line(b) for b in blokken) or self.tr("Er is nog niets gevraagd."))

    def _line(self, blok: Ervaringsblok) -> str:
        if not blok.regels:
            told = self.tr("nog te weinig antwoorden om te laten zien")
        else:
            told = ", ".join(self._count(regel) for regel in blok.regels)
        return f"{blok.jaar} · {blok.vraag} {told}."

    def _count(self, regel: Ervaringsregel) -> str:
        few = self.tr("te weinig om te laten zien")
        return f"{regel.tekst}: {few if regel.aantal is None else regel.aantal}"

    def _say(self, sentence: str) -> None:
        if shiboken6.isValid(self):
            self._told.set_text(sentence)
