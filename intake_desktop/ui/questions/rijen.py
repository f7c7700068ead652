"""A question that is answered with lines of several cells: what, which kind, when."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake_desktop.domain.antwoord import Antwoord
from intake_desktop.domain.formulier import Kolom
from intake_desktop.ui.questions.vraag_widget import VraagWidget
from intake_desktop.ui.theme import space
from intake_desktop.ui.widgets.keuzerij import Keuzerij
from intake_desktop.ui.widgets.knop import Knop
from intake_desktop.ui.widgets.naast import Rij
from intake_desktop.ui.widgets.veld import Regelveld

_BESIDE = 70


class RijenVraag(VraagWidget):
    """Rows of fields; Enter, or a letter that chooses, in the last of a row begins a new one."""

    def build(self) -> None:
        """One empty row, and a button for more."""
        self._values: list[tuple[str, ...]] = []
        self._rows: list[_Rij] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(space(2))
        self.inhoud.addLayout(self._column)
        more = Knop(self.tr("Nog een regel"), "stil", icoon="plus")
        more.setObjectName(self.part_name("nog"))
        more.clicked.connect(self._add)
        self.inhoud.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)
        self._show_rows([self._nothing()])
        self.setFocusProxy(self._rows[0])

    def fill(self, antwoord: Antwoord) -> None:
        """The rows; a row that is still empty on screen stays while it is filled in."""
        given = [self._whole(row) for row in antwoord.rijen]
        given += [self._whole((line,)) for line in antwoord.regels]
        if given != self._said():
            self._show_rows(given or [self._nothing()])

    def _nothing(self) -> tuple[str, ...]:
        return ("",) * len(self.vraag.kolommen)

    def _whole(self, row: tuple[str, ...]) -> tuple[str, ...]:
        """A cell for each column; what an older form had more is kept in the last cell."""
        width = len(self.vraag.kolommen)
        last = ", ".join(cell for cell in row[width - 1 :] if cell)
        return (*row[: width - 1], *[""] * (width - 1 - len(row)), last)

    def _said(self) -> list[tuple[str, ...]]:
        return [row for row in self._values if any(cell.strip() for cell in row)]

    def _show_rows(self, values: list[tuple[str, ...]]) -> None:
        self._values = values
        while len(self._rows) < len(values):
            self._rows.append(self._new_row(len(self._rows)))
        for number, row in enumerate(self._rows):
            if row.isHidden() == (number < len(values)):
                row.setVisible(number < len(values))
            if number < len(values):
                row.set_cells(values[number])

    def _new_row(self, number: int) -> "_Rij":
        row = _Rij(self.vraag.kolommen, self.part_name(f"rij.{number + 1}"))
        row.edited.connect(lambda column, text, typing: self._edit(number, column, text, typing))
        row.left.connect(self.ended)
        row.ended.connect(lambda: self._go_on(number))
        self._column.addWidget(row)
        return row

    def _edit(self, number: int, column: int, text: str, typing: bool) -> None:
        row = list(self._values[number])
        row[column] = text
        self._values[number] = tuple(row)
        self.answer(typing=typing, rijen=tuple(self._said()), regels=())

    def _go_on(self, number: int) -> None:
        self.ended.emit()
        if number + 1 < len(self._values):
            self._rows[number + 1].setFocus()
        elif any(cell.strip() for cell in self._values[number]):
            self._add()

    def _add(self) -> None:
        if any(cell.strip() for cell in self._values[-1]):
            self._show_rows([*self._values, self._nothing()])
        self._rows[len(self._values) - 1].setFocus()


class _Rij(QWidget):
    """One row: `edited(column, value, typing)`; `ended` when its last field is done."""

    edited = Signal(int, str, bool)
    left = Signal()
    ended = Signal()

    def __init__(self, kolommen: tuple[Kolom, ...], naam: str) -> None:
        super().__init__()
        self._fields: list[Regelveld | Keuzerij] = []
        for column, kolom in enumerate(kolommen):
            made = self._chips(column, kolom) if kolom.opties else self._words(column, kolom)
            made.setObjectName(f"{naam}.{kolom.code}")
            self._fields.append(made)
        words = [f for f in self._fields if isinstance(f, Regelveld)]
        chips = [f for f in self._fields if isinstance(f, Keuzerij)]
        for before in words if chips else words[:-1]:
            before.walk_on_enter()
        for row in chips[-1:]:
            row.go_on_with(self.ended.emit)
        if words and not chips:
            words[-1].entered.connect(lambda _text: self.ended.emit())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(Rij(words, _BESIDE, [1] * len(words)))
        for field in self._fields:
            if isinstance(field, Keuzerij):
                layout.addWidget(field)
        self.setFocusProxy(self._fields[0])

    def set_cells(self, cells: tuple[str, ...]) -> None:
        """Show these values."""
        for field, cell in zip(self._fields, cells, strict=True):
            field.set_value(cell or None if isinstance(field, Keuzerij) else cell)  # type: ignore[arg-type]  # each its own kind

    def _words(self, column: int, kolom: Kolom) -> Regelveld:
        field = Regelveld(kolom.naam)
        field.edited.connect(lambda text: self.edited.emit(column, text, True))
        field.left.connect(lambda _text: self.left.emit())
        return field

    def _chips(self, column: int, kolom: Kolom) -> Keuzerij:
        chips = Keuzerij([(o.code, o.tekst) for o in kolom.opties], "")
        chips.setAccessibleName(kolom.naam)
        chips.chosen.connect(lambda code: self.edited.emit(column, str(code or ""), False))
        return chips
