"""*Overnemen in het zaaksysteem*: the text of each field, one key to copy the next."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake_desktop.domain.datums import short_date
from intake_desktop.domain.delen import Lezer
from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.formulier import Formulier
from intake_desktop.domain.overnemen import (
    Overneemveld,
    next_veld,
    overneemvelden,
    with_overgenomen,
)
from intake_desktop.domain.rollen import Rol
from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.klembord import copy_secretly
from intake_desktop.ui.pages.daarna_deel import DaarnaDeel
from intake_desktop.ui.pages.plan_bewerken import show_if
from intake_desktop.ui.theme import space
from intake_desktop.ui.widgets.flow import FlowLayout
from intake_desktop.ui.widgets.kaart import Kaart
from intake_desktop.ui.widgets.knop import Knop
from intake_desktop.ui.widgets.tekst import Kop, Tekst

KEY = "F4"


class VeldRij(QWidget):
    """One field: its name, whether it was copied, its words, and a button to copy just this."""

    def __init__(self, number: int, copy: Callable[[str], None]) -> None:
        super().__init__()
        self._code = ""
        name = f"daarna.overnemen.{number}"
        self.setObjectName(name)
        self._name, self._state, self._words = Kop("", 3), Tekst("", "stil"), Tekst("")
        self._state.setObjectName(f"{name}.stand")
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._button = Knop("", "gewoon")
        self._button.setObjectName(f"{name}.kopieer")
        self._button.clicked.connect(lambda: copy(self._code))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, space(1), 0, space(1))
        column.setSpacing(space(1))
        for widget in (self._name, self._state, self._words):
            column.addWidget(widget)
        buttons = FlowLayout(gap=space(2))
        buttons.addWidget(self._button)
        column.addLayout(buttons)

    def show_veld(self, veld: Overneemveld) -> None:
        """Show this field."""
        self._code = veld.code
        self._name.set_text(f"{'☑' if veld.is_klaar else '☐'} {veld.naam}")
        self._state.set_text(self._told(veld))
        self._words.set_text(veld.tekst)
        again = self.tr("Kopieer opnieuw") if veld.is_klaar else self.tr("Kopieer")
        self._button.setText(again)
        self._button.setAccessibleName(f"{again}: {veld.naam}")

    def _told(self, veld: Overneemveld) -> str:
        said = self.tr("Nog niet gekopieerd.")
        if veld.op is not None:
            said = self.tr("Gekopieerd op {}.").format(short_date(veld.op))
        if veld.veranderd:
            said += " " + self.tr("Daarna is het veranderd.")
        if veld.te_veel:
            told = self.tr("Er passen {} letters niet in dit veld. Kort het daar in.")
            said += " " + told.format(veld.te_veel)
        return said


class OverneemDeel(DaarnaDeel):
    """For whose vault it is: only what may stand on the sheet of their law."""

    def __init__(
        self, session: DossierSession, formulier: Formulier, owner: Callable[[], Rol]
    ) -> None:
        super().__init__(session, "daarna.overnemen", "")
        self.vouw.set_titel(self.tr("Overnemen in het zaaksysteem"))
        self._formulier, self._owner = formulier, owner
        self._rows: list[VeldRij] = []
        self._velden: tuple[Overneemveld, ...] = ()

    def build(self, kaart: Kaart) -> None:
        """What it is for, the button for the next one, and a place for the rows."""
        quiet = self.tr(
            "Zo hoeft u niets twee keer te typen. Kopieer een veld, plak het in het zaaksysteem, "
            "en ga verder met {}. Na een halve minuut is het klembord weer leeg."
        ).format(KEY)
        kaart.inhoud.addWidget(Tekst(quiet, "stil"))
        self._state = Tekst("")
        self._state.setObjectName("daarna.overnemen.stand")
        self._next = Knop(self.tr("Kopieer het volgende veld"), "primair", toetsen=KEY)
        self._next.setObjectName("daarna.overnemen.volgende")
        self._next.clicked.connect(self.copy_next)
        row = FlowLayout(gap=space(2))
        row.addWidget(self._next)
        kaart.inhoud.addWidget(self._state)
        kaart.inhoud.addLayout(row)
        self._column = QVBoxLayout()
        kaart.inhoud.addLayout(self._column)
        shortcut = QShortcut(QKeySequence(KEY), self)
        shortcut.setWhatsThis(self.tr("Het volgende veld kopiëren"))
        shortcut.activated.connect(self.copy_next)

    def fill(self, dossier: Dossier) -> None:
        """The fields as they are now."""
        self._velden = overneemvelden(self._formulier, dossier, Lezer(self._owner()))
        while len(self._rows) < len(self._velden):
            self._rows.append(VeldRij(len(self._rows) + 1, self._copy))
            self._column.addWidget(self._rows[-1])
        for index, row in enumerate(self._rows):
            if index < len(self._velden):
                row.show_veld(self._velden[index])
            show_if(row, index < len(self._velden))
        done = sum(v.is_klaar for v in self._velden)
        following = next_veld(self._velden)
        told = self.tr("{} van {} velden overgenomen.").format(done, len(self._velden))
        if following is not None:
            told += " " + self.tr("Nu aan de beurt: {}.").format(following.naam)
        self._state.set_text(told)
        self._next.setEnabled(following is not None)

    def copy_next(self) -> None:
        """The next field on the clipboard, and marked."""
        following = next_veld(self._velden)
        if following is not None:
            self._copy(following.code)

    def _copy(self, code: str) -> None:
        veld = next(v for v in self._velden if v.code == code)
        copy_secretly(veld.tekst)
        day = self.session.today()
        self.session.apply(
            self.tr("Overgenomen in het zaaksysteem"), lambda d: with_overgenomen(d, veld, day)
        )
