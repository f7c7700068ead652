"""Loose notes that were sent to a leefgebied ("/wonen …"), waiting for a place on its page."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake_desktop.domain.uitspraak import Plek, Uitspraak
from intake_desktop.ui.theme import space
from intake_desktop.ui.widgets.kaart import Kaart
from intake_desktop.ui.widgets.keuzerij import Keuzerij
from intake_desktop.ui.widgets.naast import Rij
from intake_desktop.ui.widgets.tekst import Tekst

_ROW_LETTERS = 64


class LosseNotities(Kaart):
    """The notes, each with the three columns it can go to; hidden when there are none."""

    placed = Signal(str, object)

    def __init__(self) -> None:
        super().__init__(self.tr("Losse notities"))
        self._rows: list[_Notitie] = []
        self.hide()

    def show_notities(self, notities: Sequence[Uitspraak]) -> None:
        """Show these notes; rows are made once and used again."""
        while len(self._rows) < len(notities):
            row = _Notitie(len(self._rows) + 1)
            row.placed.connect(self.placed)
            self._rows.append(row)
            self.inhoud.addWidget(row)
        for index, row in enumerate(self._rows):
            row.setVisible(index < len(notities))
            if index < len(notities):
                row.show_notitie(notities[index])
        self.setVisible(bool(notities))


class _Notitie(QWidget):
    """One note and where it can go."""

    placed = Signal(str, object)

    def __init__(self, number: int) -> None:
        super().__init__()
        self._id = ""
        self._text = Tekst("")
        options = [
            (Plek.GAAT_GOED.value, self.tr("Gaat goed")),
            (Plek.LASTIG.value, self.tr("Is lastig")),
            (Plek.WIL.value, self.tr("Wil de cliënt")),
        ]
        self._places = Keuzerij(options, "")
        self._places.setAccessibleName(self.tr("Waar hoort deze notitie?"))
        self._places.setObjectName(f"leefgebied.notitie.{number}")
        self._places.chosen.connect(self._place)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space(1))
        layout.addWidget(Rij([self._text, self._places], _ROW_LETTERS, (1, 1)))

    def show_notitie(self, notitie: Uitspraak) -> None:
        """The words of the note; it has no place yet."""
        self._id = notitie.id
        self._text.set_text(notitie.tekst)
        self._places.set_value(None)

    def _place(self, code: object) -> None:
        if code is not None:
            self.placed.emit(self._id, Plek(str(code)))
