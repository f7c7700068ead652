"""Lines that were said, as a Qt list: only rows that differ are touched."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel

from intake_desktop.domain.uitspraak import without_quotes

REGEL = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Regel:
    """One line as shown: the letter and role of who said it, and the words.

    `apart` is the small word of a line whose basis differs ("alleen Wmo"); `eerder` what the line
    said before, told on request.
    """

    id: str
    letter: str
    rol: str
    tekst: str
    naam: str = ""
    apart: str = ""
    eerder: tuple[str, ...] = ()

    @property
    def woorden(self) -> str:
        """The words as they are shown: the client's stand between quotation marks."""
        return f"“{without_quotes(self.tekst)}”" if self.rol == "client" else self.tekst

    @property
    def gesproken(self) -> str:
        """What a screen reader says: who, and the words."""
        apart = f", {self.apart}" if self.apart else ""
        return f"{self.naam or self.letter}: {self.tekst}{apart}"


class RegelsModel(QStandardItemModel):
    """Rows of `Regel`. It keeps its rows in Qt, so that a layout of many lines asks no Python."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Regel, ...] = ()

    @property
    def regels(self) -> tuple[Regel, ...]:
        """The lines that are shown, in order."""
        return self._shown

    def regel(self, index: QModelIndex | QPersistentModelIndex) -> Regel:
        """The line of this row."""
        return self._shown[index.row()]

    def row_of(self, line_id: str) -> int:
        """The row of this line; -1 when it is not shown."""
        return next((i for i, regel in enumerate(self._shown) if regel.id == line_id), -1)

    def show_regels(self, regels: Sequence[Regel]) -> list[int]:
        """Show these lines; returns the rows that are new or changed."""
        old, new = self._shown, tuple(regels)
        if old == new:
            return []
        first = _same_from_start(old, new)
        last = _same_from_start(old[first:][::-1], new[first:][::-1])
        self._shown = new
        gone, come = len(old) - first - last, len(new) - first - last
        if gone > come:
            self.removeRows(first + come, gone - come)
        changed = range(first, first + come)
        for row in changed[:gone]:
            _fill(self.item(row), new[row])
        if come > gone:
            for row in changed[gone:]:
                item = QStandardItem()
                _fill(item, new[row])
                self.insertRow(row, item)
        return list(changed)


def _same_from_start(old: Sequence[Regel], new: Sequence[Regel]) -> int:
    same = 0
    for one, other in zip(old, new, strict=False):
        if one is not other and one != other:
            break
        same += 1
    return same


def _fill(item: QStandardItem, regel: Regel) -> None:
    item.setEditable(False)
    item.setText(regel.woorden)
    item.setData(regel.gesproken, Qt.ItemDataRole.AccessibleTextRole)
    was = "\n".join(regel.eerder)
    if item.toolTip() != was:
        item.setToolTip(was)
        item.setData(was, Qt.ItemDataRole.AccessibleDescriptionRole)
