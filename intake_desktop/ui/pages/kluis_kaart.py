"""What the cards about the vault share: buttons in a row, a place to say how it went."""

from collections.abc import Callable
from typing import Any

import shiboken6
from PySide6.QtWidgets import QFileDialog, QWidget

from intake_desktop.ui.pages.geheimveld import Geheimveld
from intake_desktop.ui.pages.plan_bewerken import bring_into_view
from intake_desktop.ui.theme import space
from intake_desktop.ui.widgets.bezig import Bezig
from intake_desktop.ui.widgets.flow import FlowLayout
from intake_desktop.ui.widgets.kaart import Kaart
from intake_desktop.ui.widgets.knop import Knop
from intake_desktop.ui.widgets.melding import Meldingsbalk
from intake_desktop.ui.widgets.tekst import Tekst
from intake_desktop.ui.widgets.vouw import Vouw


class KluisKaart(Kaart):
    """One subject, folded shut: an explanation, fields, buttons, and how it went.

    `naam` begins the names of everything on it.
    """

    def __init__(self, titel: str, uitleg: str, naam: str) -> None:
        super().__init__()
        self.setObjectName(naam)
        self._naam = naam
        self.vouw = Vouw(titel)
        self.vouw.setObjectName(naam)
        self.vouw.inhoud.setSpacing(space(3))
        self.vouw.inhoud.addWidget(Tekst(uitleg, "stil"))
        self.inhoud.addWidget(self.vouw)
        self._melding = Meldingsbalk("info")
        self._melding.setObjectName(f"{naam}.melding")
        self.bezig = Bezig(naam)

    def say(self, sentence: str) -> None:
        """How it went, or why it did not; nobody hears it when the page was left meanwhile."""
        if shiboken6.isValid(self):
            self.bezig.end()
            self._melding.set(sentence)
            bring_into_view(self._melding)

    def heard(self, answer: Callable[..., None]) -> Callable[..., None]:
        """What to do with an answer of the vault, unless the page was left before it came."""

        def hear(*given: Any) -> None:
            if shiboken6.isValid(self):
                answer(*given)

        return hear

    def add(self, *widgets: QWidget) -> None:
        """Put these below what is there."""
        for widget in widgets:
            self.vouw.inhoud.addWidget(widget)

    def add_buttons(self, *buttons: Knop) -> None:
        """A row of buttons, and under it how it went."""
        row = FlowLayout(gap=space(2))
        for button in buttons:
            row.addWidget(button)
        self.vouw.inhoud.addLayout(row)
        self.vouw.inhoud.addWidget(self.bezig)
        self.vouw.inhoud.addWidget(self._melding)

    def geheim(self, label: str, naam: str) -> Geheimveld:
        """A field for a secret."""
        return Geheimveld(label, f"{self._naam}.{naam}")

    def knop(self, text: str, naam: str, slot: Callable[[], None], rol: str = "gewoon") -> Knop:
        """A button with its stable name."""
        button = Knop(text, rol)
        button.setObjectName(f"{self._naam}.{naam}")
        button.clicked.connect(lambda: slot())
        return button

    def ask_folder(self, titel: str, chosen: Callable[[str], None]) -> None:
        """Let someone choose a folder or stick."""
        dialog = QFileDialog(self, titel)
        dialog.setObjectName(f"{self._naam}.map")
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        self._open(dialog, chosen)

    def ask_file(self, titel: str, chosen: Callable[[str], None]) -> None:
        """Let someone choose a file that is there."""
        dialog = QFileDialog(self, titel)
        dialog.setObjectName(f"{self._naam}.bestand")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        self._open(dialog, chosen)

    def _open(self, dialog: QFileDialog, chosen: Callable[[str], None]) -> None:
        dialog.fileSelected.connect(chosen)
        dialog.finished.connect(lambda _result: dialog.deleteLater())
        dialog.open()
