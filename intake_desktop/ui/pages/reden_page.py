"""Why do you open a colleague's dossier? Asked once, before it opens."""

from PySide6.QtCore import Qt, Signal

from intake_desktop.domain.over_dossier import REDENEN
from intake_desktop.ui.pages.blad_pagina import BladPagina
from intake_desktop.ui.widgets.kaart import Kaart
from intake_desktop.ui.widgets.keuzerij import Keuzerij
from intake_desktop.ui.widgets.knop import Knop
from intake_desktop.ui.widgets.tekst import Tekst
from intake_desktop.ui.widgets.veld import Regelveld


class RedenPage(BladPagina):
    """`given(code, words)` follows the button; without a choice there is nothing to press."""

    given = Signal(str, str)

    def __init__(self, van: str) -> None:
        super().__init__("reden", "")
        self.show_titel(self.tr("Dit dossier komt van {}").format(van))
        self._code = ""
        kaart = Kaart(self.tr("Waarom opent u het?"))
        zin = self.tr(
            "Wij vragen dit één keer. De cliënt kan zien dat u het dossier opende en waarom."
        )
        self._keuze = Keuzerij(REDENEN, "")
        self._keuze.setObjectName("reden.keuze")
        self._keuze.setAccessibleName(self.tr("Waarom opent u dit dossier?"))
        self._keuze.chosen.connect(self._chosen)
        self._woorden = Regelveld(self.tr("Toelichting, mag leeg blijven"), zinnen=True)
        self._woorden.setObjectName("reden.woorden")
        self._verder = Knop(self.tr("Open het dossier"), "primair")
        self._verder.setObjectName("reden.verder")
        self._verder.setEnabled(False)
        self._verder.clicked.connect(self._give)
        for part in (Tekst(zin, "stil"), self._keuze, self._woorden):
            kaart.inhoud.addWidget(part)
        kaart.inhoud.addWidget(self._verder, 0, Qt.AlignmentFlag.AlignLeft)
        self.cards.addWidget(kaart)
        self.setFocusProxy(self._keuze)

    def _chosen(self, code: object) -> None:
        self._code = str(code or "")
        self._verder.setEnabled(bool(self._code))

    def _give(self) -> None:
        self.given.emit(self._code, self._woorden.value().strip())
