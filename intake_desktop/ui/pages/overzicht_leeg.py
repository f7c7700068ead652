"""What stands on the overview where there is no dossier to show."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake_desktop.ui.pages.beeldmerk import Beeldmerk
from intake_desktop.ui.theme import space
from intake_desktop.ui.widgets.kaart import Kaart
from intake_desktop.ui.widgets.tekst import Kop, Tekst


class LeegVlak(QWidget):
    """Says why there is nothing, and what to do."""

    def __init__(self) -> None:
        super().__init__()
        self._kop, self._tekst = Kop("", 2), Tekst("")
        kaart = Kaart()
        kaart.inhoud.setContentsMargins(*[space(8)] * 4)
        kaart.inhoud.addWidget(Beeldmerk(), 0, Qt.AlignmentFlag.AlignHCenter)
        for words in (self._kop, self._tekst):
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            kaart.inhoud.addWidget(words)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(kaart)
        column.addStretch(1)

    def say(self, searched: str, *, chosen: bool) -> None:
        """`searched` is what was typed; `chosen` whether dossiers are left out by choice."""
        head = self.tr("Niets gevonden")
        if searched:
            words = self.tr(
                "Bij “{}” hoort geen dossier. Zoek op een deel van de naam, "
                "op de geboortedatum of op het cliëntnummer."
            ).format(searched)
        elif chosen:
            words = self.tr("Bij wat u koos hoort geen dossier. Kies iets anders, of toon alles.")
        else:
            head = self.tr("Nog geen gesprekken")
            words = self.tr(
                "Klik op “Nieuw gesprek” als u aan tafel zit. Wat u samen opschrijft, "
                "wordt vanzelf bewaard en blijft op deze laptop, achter slot.\n"
                "Eerst oefenen? Bij “Instellingen” opent u een verzonnen gesprek."
            )
        self._kop.set_text(head)
        self._tekst.set_text(words)
