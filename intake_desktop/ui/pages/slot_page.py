"""The lock: one field for the passphrase. It is on screen first, so it carries nothing heavy."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout

from intake_desktop.ui.pages.beeldmerk import Beeldmerk
from intake_desktop.ui.pages.geheimveld import Geheimveld, plain_label

if TYPE_CHECKING:  # the ports know the whole dossier; this page does not need that to start
    from collections.abc import Callable

    from intake_desktop.ui.huisbeeld import Huisbeeld
    from intake_desktop.ui.ports import KluisPort

CARD_LETTERS = 50
EDGE = 30


class SlotPage(QFrame):
    """Asks for the passphrase (or the recovery code) and opens the vault.

    A wrong passphrase stays in the field, selected, with the sentence of the vault under it.
    """

    opened = Signal(str)
    """The vault is open; the text is a warning to show, or empty."""

    other_chosen = Signal()
    """Another vault on this laptop was chosen, or a new one; it takes the place of this one."""

    restore_requested = Signal()
    """Put a backup back."""

    def __init__(self, kluis: "KluisPort", huis: "Huisbeeld | None" = None) -> None:
        super().__init__()
        self._kluis, self._huis = kluis, huis
        self._busy, self._second = False, ""
        self.setObjectName("slot")
        self._veld = Geheimveld(self.tr("Uw wachtzin"), "slot.wachtzin")
        self._veld.entered.connect(self._try)
        self.setFocusProxy(self._veld)
        self._open = self._make_open()
        self._sleutel = self._make_sleutel()
        self._card = self._make_card()
        self._lay_out()

    def show_melding(self, text: str) -> None:
        """Say this under the field; empty hides it."""
        self._veld.set_melding(text)

    def clear(self) -> None:
        """Forget what was typed and said, as when the program locks."""
        self._veld.set_value("")
        self._veld.show_letters(False)
        self._second = ""
        self.show_melding("")

    def focus_first(self) -> None:
        """Put the cursor in the field."""
        self._veld.setFocus()

    def _try(self) -> None:
        if self._busy:
            return
        self._veld.setFocus()
        secret = self._veld.value()
        if not secret:
            self.show_melding(self.tr("Vul eerst uw wachtzin in."))
            return
        self._set_busy(True)
        self.show_melding("")
        self._kluis.unlock(secret, self._done, self._failed, self._second)

    def _done(self, warning: str) -> None:
        self._set_busy(False)
        self.clear()
        self.opened.emit(warning)

    def _failed(self, sentence: str) -> None:
        self._set_busy(False)
        self.show_melding(sentence)
        self._sleutel.setVisible(self._kluis.asks_key_file())
        self._veld.select_all()

    def _ask_key_file(self) -> None:
        from PySide6.QtWidgets import QFileDialog  # not needed to start

        dialog = QFileDialog(self, self.tr("Waar staat het sleutelbestand?"))
        dialog.setObjectName("slot.sleutelbestand.kiezen")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self._use_key_file)
        dialog.finished.connect(lambda _result: dialog.deleteLater())
        dialog.open()

    def _use_key_file(self, place: str) -> None:
        self._second = place
        self._try()

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self._veld.set_busy(busy)
        self._open.setEnabled(not busy)
        self._open.setText(self.tr("Kluis openen …") if busy else self.tr("Openen"))

    def _make_open(self) -> QPushButton:
        knop = QPushButton(self.tr("Openen"))
        knop.setAutoDefault(True)
        knop.setObjectName("slot.openen")
        knop.setAccessibleName(self.tr("Kluis openen"))
        knop.setProperty("rol", "primair")
        knop.clicked.connect(self._try)
        return knop

    def _make_sleutel(self) -> QPushButton:
        """Only for a vault that asks a key file, once it was not where it was before."""
        knop = QPushButton(self.tr("Sleutelbestand kiezen …"))
        knop.setAutoDefault(True)
        knop.setObjectName("slot.sleutelbestand")
        knop.setAccessibleName(self.tr("Sleutelbestand kiezen"))
        knop.setAutoDefault(False)
        knop.clicked.connect(self._ask_key_file)
        knop.hide()
        return knop

    def _make_others(self) -> QFrame:
        """Quiet, under the card: the vaults of colleagues on this laptop, and a way back."""
        place = QFrame()
        column = QVBoxLayout(place)
        vaults = self._kluis.kluizen()
        for number, (folder, label, chosen) in enumerate(vaults, start=1):
            if not chosen:
                words = self.tr("Kluis van {}").format(label)
                self._add_quiet(column, words, f"kluis_{number}", partial(self._choose, folder))
        another = self.tr("Nieuwe kluis voor een collega")
        self._add_quiet(column, another, "nieuwe_kluis", self._start_another)
        restore = self.tr("Reservekopie terugzetten")
        self._add_quiet(column, restore, "terugzetten", self.restore_requested.emit)
        return place

    def _add_quiet(
        self, column: QVBoxLayout, words: str, naam: str, slot: "Callable[[], None]"
    ) -> None:
        knop = QPushButton(words)
        knop.setAutoDefault(True)
        knop.setObjectName(f"slot.{naam}")
        knop.setProperty("rol", "stil")
        knop.setAutoDefault(False)
        knop.clicked.connect(lambda: None if self._busy else slot())  # first what is being tried
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(knop)
        row.addStretch(1)
        column.addLayout(row)

    def _choose(self, folder: str) -> None:
        self._kluis.choose(folder)
        self.other_chosen.emit()

    def _start_another(self) -> None:
        self._kluis.start_another()
        self.other_chosen.emit()

    def _whose(self) -> str:
        """Whose vault this is, where there are more; empty where there is one."""
        vaults = self._kluis.kluizen()
        mine = next((label for _folder, label, chosen in vaults if chosen), "")
        return self.tr("Kluis van {}").format(mine) if len(vaults) > 1 and mine else ""

    def _make_card(self) -> QFrame:
        card = QFrame()
        card.setProperty("rol", "kaart")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        inside.setSpacing(EDGE // 2)
        if whose := self._whose():
            inside.addWidget(plain_label(whose, "stil"))
        inside.addWidget(self._veld)
        inside.addWidget(self._open)
        inside.addWidget(self._sleutel)
        vergeten = self.tr("Wachtzin vergeten? Typ hier dan uw herstelcode.")
        inside.addWidget(plain_label(vergeten, "klein"))
        return card

    def _add_municipality(self, page: QVBoxLayout) -> None:
        """Whose program this is, at the foot of the page."""
        if self._huis is None:
            return
        if self._huis.logo is not None:
            from intake_desktop.ui.pages.huismerk import Huismerk  # most have none

            row = QHBoxLayout()
            row.addStretch(1)
            row.addWidget(Huismerk(self._huis.logo))
            row.addStretch(1)
            page.addLayout(row)
        if self._huis.naam:
            page.addWidget(plain_label(self._huis.naam, "stil"))
        page.addSpacing(EDGE // 2)

    def _lay_out(self) -> None:
        inside = QFrame()
        inside.setProperty("rol", "midden")
        page = QVBoxLayout(inside)
        page.addStretch(2)
        page.addWidget(Beeldmerk())
        for text, rol in (
            ("Keukentafel", "merknaam"),
            (self.tr("Samen aan tafel, samen een plan."), "stil"),
        ):
            page.addWidget(plain_label(text, rol))
        page.addSpacing(EDGE)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._card)
        row.addStretch(1)
        page.addLayout(row)
        page.addWidget(self._make_others())
        page.addStretch(3)
        self._add_municipality(page)
        letter = self.fontMetrics().averageCharWidth()
        self._card.setMinimumWidth(min(CARD_LETTERS * letter + 2 * EDGE, 1100))
        area = QScrollArea()  # with large letters it is higher than a small screen
        area.setWidgetResizable(True)
        area.setProperty("rol", "blad")
        area.setProperty("focusPolicy", 0)  # no stop of the Tab key; `Qt` itself loads slowly
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)
