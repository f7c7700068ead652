"""Settings: the folder where *Plan bewaren* puts its files."""

from pathlib import Path

from PySide6.QtCore import Signal

from intake_desktop.ui.pages.kluis_kaart import KluisKaart
from intake_desktop.ui.widgets.tekst import Tekst


class MapKaart(KluisKaart):
    """Shows the folder and lets another one be chosen."""

    chosen = Signal(str)
    """This folder, from now on."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            self.tr("Map voor papieren"),
            self.tr("Hier komt een plan dat u bewaart. Geef het mee en zet het in uw archief."),
            "instellingen.map",
        )
        self._place = Tekst(str(folder), "sterk")
        self._place.setObjectName("instellingen.map.plek")
        self.add(self._place)
        self.add_buttons(self.knop(self.tr("Andere map kiezen …"), "kiezen", self._ask))

    def _ask(self) -> None:
        self.ask_folder(self.tr("Waar komen de papieren?"), self._choose)

    def _choose(self, folder: str) -> None:
        self._place.set_text(folder)
        self.say(self.tr("Nieuwe papieren komen voortaan hier."))
        self.chosen.emit(folder)
