"""De Waag: one side of it as a list of arguments, each with who said it and how heavy it is."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from intake_desktop.domain.rollen import Grondslag
from intake_desktop.domain.waag import WaagArgument
from intake_desktop.ui.widgets.knop import Knop
from intake_desktop.ui.widgets.leesveld import Leesveld
from intake_desktop.ui.widgets.merk import Merk
from intake_desktop.ui.widgets.nieuwe_regel import NieuweRegel
from intake_desktop.ui.widgets.rijknoppen import Rijknoppen
from intake_desktop.ui.widgets.tekst import Kop, Tekst
from intake_desktop.ui.widgets.wie_leest import add_basis, basis_shortcuts

_ONE_LINE = 40
_TOP = Qt.AlignmentFlag.AlignTop


@dataclass(frozen=True, slots=True)
class WaagRegel:
    """One argument as it is shown, with the mark of the speaker.

    `apart` are small words about what sets it apart from the others, such as its basis.
    """

    argument: WaagArgument
    letter: str
    rol: str
    naam: str
    apart: str = ""


class MerkKnop(Knop):
    """The mark of who said it, as a button that goes on to the next person."""

    def __init__(self) -> None:
        super().__init__("", "rij")
        self._merk = Merk("", "ander")
        self._merk.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2, 2, 2, 2)
        layout.addWidget(self._merk, 0, Qt.AlignmentFlag.AlignCenter)

    def set_person(self, letter: str, rol: str, naam: str) -> None:
        """Show this person."""
        self._merk.set_person(letter, rol, naam)
        told = self.tr("Gezegd door {}. Kies iemand anders").format(naam)
        self.setAccessibleName(told)
        self.setToolTip(told)


class WaagKant(QWidget):
    """One list with a field for one more. Typing is kept per keystroke; rows are reused.

    Alt and P, W, G or C chooses who may read the argument with the focus, else the last one; so
    does the menu of a row (`basis_chosen` with a Grondslag, or None for as the others).
    """

    edited = Signal(str, str)
    ended = Signal(str)
    speaker_clicked = Signal(str)
    weight_clicked = Signal(str)
    removed = Signal(str)
    basis_chosen = Signal(str, object)

    def __init__(self, naam: str, titel: str, hint: str, new_id: Callable[[], str]) -> None:
        super().__init__()
        self._naam = naam
        self._rows: list[_Rij] = []
        self._shown: tuple[WaagRegel, ...] = ()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(Kop(titel, 3))
        self._list = QVBoxLayout()
        self._list.setSpacing(2)
        layout.addLayout(self._list)
        self.input = NieuweRegel("", hint, new_id)
        self.input.setObjectName(f"{naam}.nieuw")
        self.input.setAccessibleName(titel)
        self.input.edited.connect(self.edited)
        self.input.ended.connect(self._end)
        layout.addWidget(self.input)
        layout.addStretch()
        basis_shortcuts(self, self._choose_basis)

    def set_regels(self, regels: Sequence[WaagRegel]) -> None:
        """Show these arguments; the one that is being typed stays in the field only."""
        draft = self.input.draft
        self.input.show_draft(
            next((r.argument.tekst for r in regels if r.argument.id == draft), "")
        )
        shown = tuple(r for r in regels if r.argument.id != self.input.draft)
        if shown == self._shown:
            return
        self._shown = shown
        while len(self._rows) < len(shown):
            self._rows.append(self._new_row())
        for index, row in enumerate(self._rows):
            row.setVisible(index < len(shown))
            if index < len(shown):
                row.show_regel(shown[index], f"{self._naam}.{index + 1}")

    def _choose_basis(self, basis: Grondslag) -> None:
        focus = QApplication.focusWidget()
        rows = self._rows[: len(self._shown)]
        here = next((row.id for row in rows if focus and row.isAncestorOf(focus)), "")
        argument = here or self.input.draft or next((row.id for row in reversed(rows)), "")
        if argument:
            self.basis_chosen.emit(argument, basis)

    def _end(self, argument_id: str) -> None:
        self.ended.emit(argument_id)

    def _new_row(self) -> "_Rij":
        row = _Rij()
        row.words.edited.connect(lambda text: self.edited.emit(row.id, text))
        row.words.left.connect(lambda: self.ended.emit(row.id))
        row.words.emptied.connect(lambda: self.removed.emit(row.id))
        row.speaker.clicked.connect(lambda: self.speaker_clicked.emit(row.id))
        row.weight.clicked.connect(lambda: self.weight_clicked.emit(row.id))
        row.buttons.removed.connect(lambda: self.removed.emit(row.id))
        row.basis_chosen.connect(lambda basis: self.basis_chosen.emit(row.id, basis))
        self._list.addWidget(row)
        return row


class _Rij(QWidget):
    """One argument."""

    basis_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.id = ""
        self._regel: WaagRegel | None = None
        self.speaker = MerkKnop()
        self.weight = Knop("", "rij")
        self.words = Leesveld(self.tr("Argument"))
        self.buttons = Rijknoppen(move=False)
        self._apart: Tekst | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(4)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(2, 1)
        self._grid.addWidget(self.speaker, 0, 0, _TOP)
        self._grid.addWidget(self.words, 0, 2, Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(self.buttons, 0, 3, _TOP)
        self._beside: bool | None = None
        self._place(beside=True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The weight stands before the words, or below them where letters are big."""
        super().resizeEvent(event)
        letters = event.size().width() / max(1, self.fontMetrics().averageCharWidth())
        self._place(beside=letters >= _ONE_LINE)

    def _place(self, *, beside: bool) -> None:
        if beside != self._beside:
            self._beside = beside
            self._grid.removeWidget(self.weight)
            left = Qt.AlignmentFlag.AlignLeft
            row, column = (0, 1) if beside else (1, 2)
            self._grid.addWidget(self.weight, row, column, _TOP | left)

    def show_regel(self, regel: WaagRegel, naam: str) -> None:
        if regel == self._regel and naam == self.objectName():
            return
        argument = regel.argument
        if argument.id != self.id:
            self.words.close_field()
        self.id, self._regel = argument.id, regel
        self.setObjectName(naam)
        self.words.setObjectName(f"{naam}.tekst")
        self.speaker.setObjectName(f"{naam}.wie")
        self.weight.setObjectName(f"{naam}.gewicht")
        self.speaker.set_person(regel.letter, regel.rol, regel.naam)
        self.weight.setText(argument.bolletjes)
        weight = argument.weegt
        told = self.tr("Weegt {}. Verander het gewicht").format(weight)
        self.weight.setAccessibleName(told)
        self.weight.setToolTip(told)
        self.words.set_value(argument.tekst)
        self.buttons.name_buttons(naam, argument.tekst)
        self._show_apart(regel.apart)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Who may read this argument."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addSection(self.tr("Wie mag dit lezen?"))
        now = self._regel.apart if self._regel else ""
        add_basis(menu, self.tr("Zoals de andere"), now, self.basis_chosen.emit)
        menu.popup(event.globalPos())

    def _show_apart(self, words: str) -> None:
        """Made when it is first needed: few arguments are set apart."""
        if self._apart is None and words:
            self._apart = Tekst("", "klein")
            self._grid.addWidget(self._apart, 2, 2)
        if self._apart is not None:
            self._apart.set_text(words)
            self._apart.setVisible(bool(words))
