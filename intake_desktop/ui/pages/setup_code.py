"""First start, step 3: the recovery code, large, to print or to keep elsewhere."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from intake_desktop.ui.bestanden import write_whole
from intake_desktop.ui.ports import PapierPort
from intake_desktop.ui.theme import space
from intake_desktop.ui.widgets.kaart import Kaart
from intake_desktop.ui.widgets.keuzerij import Keuzerij
from intake_desktop.ui.widgets.knop import Knop
from intake_desktop.ui.widgets.melding import Meldingsbalk
from intake_desktop.ui.widgets.tekst import Tekst

GROUPS_PER_LINE = 4


class CodeStap(QWidget):
    """Shows the recovery code and goes on when the user says that it is kept."""

    ready = Signal()
    """The user kept the code."""

    print_requested = Signal(bytes)
    """Print this sheet."""

    def __init__(self, papier: PapierPort) -> None:
        super().__init__()
        self._papier = papier
        self._code_text, self._naam, self._kept = "", "", False
        self._dialog: QFileDialog | None = None
        self._code = self._make_code()
        self._melding = Meldingsbalk("info")
        self._bewaard = Keuzerij(
            [("ja", self.tr("Ik heb de herstelcode bewaard"))], self.tr("Is de code veilig?")
        )
        self._bewaard.setObjectName("setup.bewaard")
        self._bewaard.chosen.connect(self._set_kept)
        self._lay_out()
        self.setFocusProxy(self._print)

    def show_code(self, code: str, naam: str) -> None:
        """Show this code, which belongs to this person."""
        self._code_text, self._naam = code, naam
        self._code.setText(grouped(code))
        self._code.setAccessibleName(self.tr("Herstelcode: {}").format(code))

    def show_melding(self, sentence: str) -> None:
        """Say this under the buttons."""
        self._melding.set(sentence)

    def focus_first(self) -> None:
        """Put the focus on printing."""
        self._print.setFocus()

    def _set_kept(self, answer: object) -> None:
        self._kept = answer == "ja"

    def _go_on(self) -> None:
        if self._kept:
            self._code.clear()
            self.ready.emit()
            return
        zin = self.tr(
            "Bewaar eerst de code, op papier of in een bestand. "
            "Kies daarna “Ik heb de herstelcode bewaard”."
        )
        self._melding.set(zin)
        self._bewaard.button("ja").setFocus()

    def _make_sheet(self, use: Callable[[bytes], None]) -> None:
        self._papier.recovery_sheet(self._code_text, self._naam, use, self._melding.set)

    def _ask_file(self, sheet: bytes) -> None:
        dialog = QFileDialog(self, self.tr("Herstelcode bewaren"))
        dialog.setObjectName("setup.bestand")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Papier (*.pdf)"))
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile("herstelcode.pdf")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self._write(name, sheet))
        dialog.open()

    def _write(self, name: str, sheet: bytes) -> None:
        if write_whole(Path(name), sheet):
            zin = self.tr("Bewaard als {}. Zet het bestand niet alleen op deze laptop.")
            self._melding.set(zin.format(name))
            return
        zin = self.tr(
            "Op die plek kan het bestand niet worden bewaard. "
            "De code staat nog op het scherm. Kies een andere plek."
        )
        self._melding.set(zin)

    def _make_code(self) -> QLabel:
        label = QLabel()
        label.setObjectName("setup.herstelcode")
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
        label.setProperty("rol", "code")
        return label

    def _lay_out(self) -> None:
        uitleg = self.tr(
            "Bent u uw wachtzin kwijt? Dan opent alleen deze code uw kluis. "
            "Wij laten hem één keer zien. Bewaar hem op papier, niet bij de laptop."
        )
        kaart = Kaart()
        kaart.inhoud.addWidget(Tekst(uitleg))
        kaart.inhoud.addWidget(self._code)
        kaart.inhoud.addLayout(self._make_buttons())
        kaart.inhoud.addWidget(self._melding)
        verder = _knop(self.tr("Verder"), "setup.klaar", self._go_on, "primair")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(4))
        column.addWidget(kaart)
        column.addWidget(self._bewaard)
        column.addWidget(verder, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)

    def _make_buttons(self) -> QHBoxLayout:
        def ask_print() -> None:
            self._make_sheet(self.print_requested.emit)

        def ask_save() -> None:
            self._make_sheet(self._ask_file)

        self._print = _knop(self.tr("Afdrukken"), "setup.afdrukken", ask_print)
        save = _knop(self.tr("Bewaren als bestand"), "setup.bewaren", ask_save)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._print)
        row.addWidget(save)
        row.addStretch(1)
        return row


def grouped(code: str) -> str:
    """The code in lines of four groups, so that it can be read aloud and copied by hand."""
    groups = code.replace("-", " ").split()
    starts = range(0, len(groups), GROUPS_PER_LINE)
    return "\n".join("  ".join(groups[at : at + GROUPS_PER_LINE]) for at in starts)


def _knop(text: str, naam: str, slot: Callable[[], None], rol: str = "gewoon") -> Knop:
    knop = Knop(text, rol=rol)
    knop.setObjectName(naam)
    knop.setAccessibleName(text)
    knop.clicked.connect(slot)
    return knop
