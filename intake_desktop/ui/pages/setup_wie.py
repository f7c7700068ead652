"""First start, step 1: who uses this laptop. Printed on papers and filled in at each gesprek."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake_desktop.domain.eigenaar import Eigenaar
from intake_desktop.domain.rollen import Rol
from intake_desktop.ui.theme import space
from intake_desktop.ui.widgets.flow import FlowLayout
from intake_desktop.ui.widgets.kaart import Kaart
from intake_desktop.ui.widgets.keuzerij import Keuzerij
from intake_desktop.ui.widgets.knop import Knop
from intake_desktop.ui.widgets.naast import Kolommen
from intake_desktop.ui.widgets.tekst import Tekst
from intake_desktop.ui.widgets.veld import Regelveld


class WieStap(QWidget):
    """Name and role are needed, the rest may wait. `others`: this laptop has vaults already."""

    ready = Signal(object)
    """The Eigenaar as filled in."""

    back = Signal()
    """To the lock page of the vaults that are here."""

    restore_requested = Signal()
    """Put a backup back instead."""

    def __init__(self, *, others: bool = False) -> None:
        super().__init__()
        self._rol = ""
        self._naam = _veld(self.tr("Uw naam"), "setup.naam")
        self._organisatie = _veld(self.tr("Organisatie"), "setup.organisatie")
        self._telefoon = _veld(self.tr("Telefoon"), "setup.telefoon")
        self._email = _veld(self.tr("E-mail"), "setup.email")
        self._rollen = self._make_rollen()
        self._rol_melding = Tekst("", rol="fout")
        self._rol_melding.hide()
        self._naam.edited.connect(lambda _: self._naam.set_melding(""))
        for veld in (self._naam, self._organisatie, self._telefoon, self._email):
            veld.entered.connect(self._go_on)
        self._lay_out(self._make_buttons(others))
        self.setFocusProxy(self._naam)

    def focus_first(self) -> None:
        """Put the cursor in the name."""
        self._naam.setFocus()

    def _go_on(self) -> None:
        naam = self._naam.value().strip()
        self._naam.set_melding("" if naam else self.tr("Vul uw naam in. Die komt op het plan."))
        self._rol_melding.setVisible(not self._rol)
        if not naam:
            self._naam.setFocus()
        elif not self._rol:
            self._rollen.button(Rol.KLANTMANAGER).setFocus()
        else:
            rest = (v.value().strip() for v in (self._organisatie, self._telefoon, self._email))
            self.ready.emit(Eigenaar(naam, Rol(self._rol), *rest))

    def _choose(self, rol: object) -> None:
        self._rol = str(rol or "")
        self._rol_melding.hide()

    def _make_rollen(self) -> Keuzerij:
        opties = [
            (Rol.KLANTMANAGER.value, self.tr("Klantmanager (Participatiewet)")),
            (Rol.WIJKTEAM.value, self.tr("Wijkteam (Wmo)")),
        ]
        rij = Keuzerij(opties, self.tr("Uw rol aan tafel"))
        rij.setObjectName("setup.rol")
        rij.chosen.connect(self._choose)
        return rij

    def _make_buttons(self, others: bool) -> FlowLayout:
        verder = _knop(self.tr("Verder"), "setup.verder", "primair", self._go_on)
        verder.setAccessibleName(self.tr("Verder naar de wachtzin"))
        row = FlowLayout(gap=space(2))
        row.addWidget(verder)
        if others:
            row.addWidget(
                _knop(self.tr("Terug naar het slot"), "setup.slot", "stil", self.back.emit)
            )
        words = self.tr("Ik heb al een kluis: reservekopie terugzetten")
        row.addWidget(_knop(words, "setup.terugzetten", "stil", self.restore_requested.emit))
        return row

    def _lay_out(self, buttons: FlowLayout) -> None:
        self._rol_melding.set_text(self.tr("Kies uw rol. Die hoort bij uw letter op het scherm."))
        kaart = Kaart()
        uitleg = self.tr(
            "Zo weet uw cliënt wie u bent. Uw naam en nummer komen op het plan. "
            "Alles blijft op deze laptop."
        )
        kaart.inhoud.addWidget(Tekst(uitleg, rol="stil"))
        kaart.inhoud.addWidget(self._naam)
        kaart.inhoud.addWidget(self._rollen)
        kaart.inhoud.addWidget(self._rol_melding)
        kaart.inhoud.addWidget(self._organisatie)
        kaart.inhoud.addWidget(Kolommen([self._telefoon, self._email]))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(4))
        column.addWidget(kaart)
        column.addLayout(buttons)
        column.addStretch(1)


def _veld(label: str, naam: str) -> Regelveld:
    veld = Regelveld(label)
    veld.setObjectName(naam)
    return veld


def _knop(text: str, naam: str, rol: str, slot: Callable[[], None]) -> Knop:
    knop = Knop(text, rol=rol)
    knop.setObjectName(naam)
    knop.setAccessibleName(text)
    knop.clicked.connect(lambda: slot())
    return knop
