"""Everything that asks for attention, by day, as a list for Qt's views."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from intake_desktop.domain.agenda import Agendaregel
from intake_desktop.ui.language import tr

AT_ONCE = 25
Index = QModelIndex | QPersistentModelIndex


class AgendaModel(QAbstractListModel):
    """One row per line. `regel(index)` gives the line; the text roles are for screen readers.

    Rows are as high as their words, so a view gets them a few at a time, as it is scrolled.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._regels: tuple[Agendaregel, ...] = ()
        self._given = 0

    @property
    def aantal(self) -> int:
        """How many lines there are, also those that no view asked for yet."""
        return len(self._regels)

    def show_regels(self, regels: tuple[Agendaregel, ...]) -> None:
        """Show these lines."""
        if regels != self._regels:
            self.beginResetModel()
            self._regels = regels
            self._given = min(AT_ONCE, len(regels))
            self.endResetModel()

    def canFetchMore(self, parent: Index) -> bool:
        """Whether there are lines that the view did not get yet."""
        return not parent.isValid() and self._given < len(self._regels)

    def fetchMore(self, parent: Index) -> None:
        """The lines that follow."""
        more = min(AT_ONCE, len(self._regels) - self._given)
        if more > 0 and not parent.isValid():
            self.beginInsertRows(QModelIndex(), self._given, self._given + more - 1)
            self._given += more
            self.endInsertRows()

    def regel(self, index: Index) -> Agendaregel:
        """The line of this row."""
        return self._regels[index.row()]

    def rowCount(self, parent: Index | None = None) -> int:
        """How many lines the view has."""
        return 0 if parent is not None and parent.isValid() else self._given

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """The words of the line; for screen readers the day and whom it is about too."""
        if not index.isValid():
            return None
        regel = self.regel(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return name_of(regel)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{regel.wanneer}: {name_of(regel)}. {regel.afspraak.tekst}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return regel.afspraak.tekst
        return None


def name_of(regel: Agendaregel) -> str:
    """Whom it is about, as the list shows it."""
    return regel.naam or tr("Nog zonder naam")
