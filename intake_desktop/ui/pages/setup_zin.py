"""First start, step 2: a passphrase of four words, drawn for you or thought up, typed twice."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from intake_desktop.ui.pages.geheimveld import Geheimveld
from intake_desktop.ui.ports import KluisPort
from intake_desktop.ui.theme import space
from intake_desktop.ui.widgets.kaart import Kaart
from intake_desktop.ui.widgets.knop import Knop
from intake_desktop.ui.widgets.naast import Kolommen
from intake_desktop.ui.widgets.tekst import Kop, Tekst


class ZinStap(QWidget):
    """Offers four words; the user takes those or own ones, and types them twice."""

    chosen = Signal(str)
    """The passphrase, checked and typed twice."""

    back = Signal()
    """Back to who you are."""

    def __init__(self, kluis: KluisPort) -> None:
        super().__init__()
        self._kluis = kluis
        self._busy = False
        self._voorstel = Kop("", 2)
        self._voorstel.setObjectName("setup.voorstel")
        self._zin = Geheimveld(self.tr("Uw wachtzin"), "setup.wachtzin")
        self._nog_eens = Geheimveld(self.tr("Nog een keer"), "setup.nog_een_keer")
        self._fout = Tekst("", rol="fout")
        self._fout.hide()
        self._maak = self._knop(self.tr("Kluis maken"), "setup.maken", self._go_on, "primair")
        self._zin.edited.connect(self._check)
        self._zin.entered.connect(self._nog_eens.setFocus)
        self._nog_eens.edited.connect(lambda _: self._nog_eens.set_melding(""))
        self._nog_eens.entered.connect(self._go_on)
        self._lay_out()
        self.setFocusProxy(self._zin)

    def focus_first(self) -> None:
        """Show a suggestion and put the cursor in the first field."""
        if not self._voorstel.text():
            self._suggest()
        self._zin.setFocus()

    def set_busy(self, busy: bool) -> None:
        """While the vault is made, which takes a second, nothing can be changed."""
        self._busy = busy
        self._zin.set_busy(busy)
        self._nog_eens.set_busy(busy)
        self._maak.setEnabled(not busy)
        self._maak.setText(self.tr("Kluis maken …") if busy else self.tr("Kluis maken"))
        if busy:
            self.show_error("")

    def show_error(self, sentence: str) -> None:
        """Say why the vault could not be made; empty hides it."""
        self._fout.set_text(sentence)
        self._fout.setVisible(bool(sentence))

    def forget(self) -> None:
        """Nothing secret stays in the fields."""
        self._zin.set_value("")
        self._nog_eens.set_value("")
        self._voorstel.set_text("")

    def _suggest(self) -> None:
        self._voorstel.set_text(self._kluis.suggest_passphrase())

    def _take(self) -> None:
        self._zin.set_value(self._voorstel.text())
        self._zin.set_melding("")
        self._nog_eens.setFocus()

    def _check(self, text: str) -> None:
        self._zin.set_melding(self._kluis.check_passphrase(text) if text else "")

    def _go_on(self) -> None:
        if self._busy:
            return
        zin, again = self._zin.value(), self._nog_eens.value()
        weak = self._kluis.check_passphrase(zin)
        self._zin.set_melding(weak)
        if weak:
            self._zin.setFocus()
        elif zin != again:
            sentence = self.tr("Deze zin is anders dan de eerste. Typ hem nog een keer.")
            self._nog_eens.set_melding(sentence)
            self._nog_eens.select_all()
        else:
            self.chosen.emit(zin)

    def _knop(self, text: str, naam: str, slot: object, rol: str = "gewoon") -> Knop:
        knop = Knop(text, rol=rol)
        knop.setObjectName(naam)
        knop.setAccessibleName(text)
        knop.clicked.connect(slot)
        return knop

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(4))
        column.addWidget(self._suggestion())
        column.addWidget(self._fields())
        column.addWidget(self._fout)
        row = QHBoxLayout()
        row.addWidget(self._knop(self.tr("Terug"), "setup.terug", self.back.emit, "stil"))
        row.addWidget(self._maak)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)

    def _suggestion(self) -> Kaart:
        kaart = Kaart()
        uitleg = self.tr("Met deze zin opent u straks uw kluis. Wij stellen vier woorden voor:")
        kaart.inhoud.addWidget(Tekst(uitleg, rol="stil"))
        kaart.inhoud.addWidget(self._voorstel)
        row = QHBoxLayout()
        row.addWidget(self._knop(self.tr("Deze woorden nemen"), "setup.nemen", self._take))
        andere = self.tr("Andere woorden")
        row.addWidget(self._knop(andere, "setup.andere_woorden", self._suggest, "stil"))
        row.addStretch(1)
        kaart.inhoud.addLayout(row)
        return kaart

    def _fields(self) -> Kaart:
        kaart = Kaart()
        kaart.inhoud.addWidget(Kolommen([self._zin, self._nog_eens]))
        uitleg = self.tr("Niemand anders kent deze zin. Ook de gemeente kan hem niet opzoeken.")
        label = Tekst(uitleg, rol="klein")
        label.setAlignment(Qt.AlignmentFlag.AlignLeft)
        kaart.inhoud.addWidget(label)
        return kaart
