"""First start, step 4: a short table code for the covered screen, and an example to practise."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from intake_desktop.domain.rusttijden import LEAST_CODE
from intake_desktop.ui.pages.geheimveld import Geheimveld
from intake_desktop.ui.pages.oefenkaart import Oefenkaart
from intake_desktop.ui.theme import space
from intake_desktop.ui.widgets.kaart import Kaart
from intake_desktop.ui.widgets.knop import Knop
from intake_desktop.ui.widgets.tekst import Tekst


class TafelcodeStap(QWidget):
    """Offers a table code; the settings have the same later."""

    chosen = Signal(str)
    """The code, or empty when this was skipped."""

    example_requested = Signal()
    """Practise first; this step stays as it is."""

    def __init__(self) -> None:
        super().__init__()
        label = self.tr("Tafelcode, minstens vier tekens")
        self._code = Geheimveld(label, "setup.tafelcode")
        self._code.edited.connect(lambda _: self._code.set_melding(""))
        self._code.entered.connect(self._keep)
        self._lay_out()
        self.setFocusProxy(self._code)

    def focus_first(self) -> None:
        """Put the cursor in the field."""
        self._code.setFocus()

    def _keep(self) -> None:
        code = self._code.value().strip()
        if len(code) < LEAST_CODE:
            self._code.set_melding(self.tr("Neem minstens vier tekens, of sla dit over."))
            self._code.setFocus()
            return
        self._finish(code)

    def _skip(self) -> None:
        self._finish("")

    def _finish(self, code: str) -> None:
        self._code.set_value("")
        self.chosen.emit(code)

    def _lay_out(self) -> None:
        kaart = Kaart()
        uitleg = self.tr(
            "Is het vijf minuten stil, dan dekt Keukentafel het scherm af. Met een korte code "
            "gaat u samen verder; uw wachtzin hoeft dan niet. Met de tafelcode alleen kan "
            "niemand de kluis openen."
        )
        later = self.tr("U kunt dit overslaan. Bij Instellingen kan het later ook.")
        kaart.inhoud.addWidget(Tekst(uitleg))
        kaart.inhoud.addWidget(self._code)
        kaart.inhoud.addWidget(Tekst(later, rol="klein"))
        row = QHBoxLayout()
        for text, naam, slot, rol in (
            (self.tr("Tafelcode bewaren"), "bewaren", self._keep, "primair"),
            (self.tr("Overslaan"), "overslaan", self._skip, "gewoon"),
        ):
            knop = Knop(text, rol=rol)
            knop.setObjectName(f"setup.tafelcode.{naam}")
            knop.setAccessibleName(text)
            knop.clicked.connect(slot)
            row.addWidget(knop)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(4))
        column.addWidget(kaart)
        column.addLayout(row)
        oefenen = Oefenkaart("setup.voorbeeld")
        oefenen.wanted.connect(self.example_requested)
        column.addWidget(oefenen)
        column.addStretch(1)
