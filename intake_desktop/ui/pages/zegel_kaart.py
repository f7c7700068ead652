"""In the settings: with whose certificate a closed plan is sealed."""

from pathlib import Path

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLineEdit

from intake_desktop.ui.ports import VastlegPort
from intake_desktop.ui.widgets.kaart import Kaart
from intake_desktop.ui.widgets.knop import Knop
from intake_desktop.ui.widgets.tekst import Tekst
from intake_desktop.ui.widgets.veld import Regelveld


class ZegelKaart(Kaart):
    """Says whose seal it is, and takes a file of the municipality with its password."""

    def __init__(self, vastleggen: VastlegPort) -> None:
        super().__init__(self.tr("Zegel op een vastgelegd plan"))
        self._vastleggen = vastleggen
        self._file = ""
        self.choose_file = self._ask
        self._state = Tekst("")
        self._state.setObjectName("instellingen.zegel.stand")
        note = self.tr(
            "Een zegel laat zien of een plan na het vastleggen is veranderd. Het bewijst niet wie "
            "er tekende. Zonder bestand van uw gemeente maakt Keukentafel zelf een certificaat."
        )
        self._choose = Knop(self.tr("Kies het certificaat van de gemeente (.p12 of .pfx)"))
        self._choose.setObjectName("instellingen.zegel.kies")
        self._choose.clicked.connect(self._take_file)
        self._password = Regelveld(self.tr("Wachtwoord van dit bestand"))
        self._password.setObjectName("instellingen.zegel.wachtwoord")
        for line in self._password.findChildren(QLineEdit):
            line.setEchoMode(QLineEdit.EchoMode.Password)
        self._typed = ""
        self._password.edited.connect(self._type)
        self._use = Knop(self.tr("Gebruik dit certificaat"), "primair")
        self._use.setObjectName("instellingen.zegel.gebruik")
        self._use.clicked.connect(self._apply)
        for widget in (Tekst(note, "stil"), self._state, self._password):
            self.inhoud.addWidget(widget)
        self.inhoud.insertWidget(3, self._choose, 0, Qt.AlignmentFlag.AlignLeft)
        self.inhoud.addWidget(self._use, 0, Qt.AlignmentFlag.AlignLeft)
        self._show_rest(False)
        vastleggen.seal_name(self._named, self._say)

    def _named(self, name: str) -> None:
        self._say(
            self.tr("Het zegel is van {}.").format(name)
            if name
            else self.tr("Er is nog geen plan vastgelegd.")
        )

    def _take_file(self) -> None:
        self._file = self.choose_file()
        if self._file:
            self._say(self.tr("Gekozen: {}").format(Path(self._file).name))
            self._show_rest(True)
            self._password.setFocus()

    def _apply(self) -> None:
        typed, self._typed = self._typed, ""
        self._password.set_value("")
        self._vastleggen.use_certificate(Path(self._file), typed, self._used, self._say)

    def _used(self, name: str) -> None:
        if shiboken6.isValid(self):
            self._show_rest(False)
            self._named(name)

    def _type(self, text: str) -> None:
        self._typed = text

    def _show_rest(self, shown: bool) -> None:
        self._password.setVisible(shown)
        self._use.setVisible(shown)

    def _say(self, sentence: str) -> None:
        if shiboken6.isValid(self):
            self._state.set_text(sentence)

    def _ask(self) -> str:
        title = self.tr("Kies het certificaat")
        return QFileDialog.getOpenFileName(self, title, "", "PKCS#12 (*.p12 *.pfx)")[0]
