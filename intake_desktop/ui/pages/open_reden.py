"""The reason that opens a closed leefgebied: health, substance use, justice."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake_desktop.ui.theme import space
from intake_desktop.ui.widgets.knop import Knop
from intake_desktop.ui.widgets.tekst import Tekst
from intake_desktop.ui.widgets.veld import Regelveld


class OpenReden(QWidget):
    """Asks why we talk about this; `edited(text)` while typing, `opened` on Enter or the button."""

    edited = Signal(str)
    left = Signal()
    opened = Signal()

    def __init__(self, name: str, leefgebied: str) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space(2))
        layout.addWidget(
            Tekst(
                self.tr(
                    "Dit onderdeel is gesloten. We openen het alleen als het nodig is voor uw plan."
                )
            )
        )
        self._field = Regelveld(
            self.tr("Waarom praten we hierover?"),
            self.tr("Schrijf gevolgen, geen diagnoses"),
            zinnen=True,
        )
        self._field.setObjectName(f"{name}.reden")
        self._field.edited.connect(self._edit)
        self._field.left.connect(self.left)
        self._field.entered.connect(self.open_with)
        layout.addWidget(self._field)
        self._button = Knop(self.tr("Openen"), "primair")
        self._button.setObjectName(f"{name}.openen")
        self._button.clicked.connect(lambda: self.open_with(self._field.value()))
        layout.addWidget(self._button, 0, Qt.AlignmentFlag.AlignLeft)
        self.set_leefgebied(leefgebied)
        self.setFocusProxy(self._field)

    def set_leefgebied(self, naam: str) -> None:
        """Say to screen readers what would be opened."""
        self._button.setAccessibleName(self.tr("{} openen").format(naam))

    def set_value(self, text: str) -> None:
        """Show the reason as it was typed."""
        self._field.set_value(text)
        if text.strip():
            self._field.set_melding("")

    def open_with(self, text: str) -> None:
        """Open when there is a reason; else say what is asked."""
        if text.strip():
            self.opened.emit()
            return
        self._field.set_melding(self.tr("Schrijf eerst in een paar woorden waarom dit nodig is."))
        self._field.setFocus()

    def _edit(self, text: str) -> None:
        self._field.set_melding("")
        self.edited.emit(text)
