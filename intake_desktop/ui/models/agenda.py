"""Everything that asks for attention, by day, as a list for Qt's views."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from intake_desktop.domain.agenda import Agendaregel

Index = QModelIndex | QPersistentModelIndex


class AgendaModel(QAbstractListModel):
    """One row per line. `regel(index)` gives the line; the text roles are for screen readers."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._regels: tuple[Agendaregel, ...] = ()

    def show_regels(self, regels: tuple[Agendaregel, ...]) -> None:
        """Show these lines."""
        if regels != self._regels:
            self.beginResetModel()
            self._regels = regels
            self.endResetModel()

    def regel(self, index: Index) -> Agendaregel:
        """The line of this row."""
        return self._regels[index.row()]

    def rowCount(self, parent: Index | None = None) -> int:
        """How many lines there are."""
        return 0 if parent is not None and parent.isValid() else len(self._regels)

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
    return regel.naam or "Nog zonder naam"
