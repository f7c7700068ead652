"""The offer to practise first, on a made-up dossier in a window of its own."""

from PySide6.QtCore import Qt, Signal

from intake_desktop.ui.widgets.kaart import Kaart
from intake_desktop.ui.widgets.knop import Knop
from intake_desktop.ui.widgets.tekst import Tekst


class Oefenkaart(Kaart):
    """What the example is, and a button that opens it."""

    wanted = Signal()

    def __init__(self, name: str) -> None:
        super().__init__(self.tr("Oefenen met een voorbeeld"))
        words = self.tr(
            "Bekijk een verzonnen gesprek en probeer alles uit. Het voorbeeld staat los van uw "
            "kluis. Sluit u het, dan is het weg."
        )
        self.inhoud.addWidget(Tekst(words, "stil"))
        button = Knop(self.tr("Voorbeeld openen"), "gewoon")
        button.setObjectName(name)
        button.clicked.connect(self.wanted)
        self.inhoud.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
