"""The dossiers of a vault as a list for Qt's views."""

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from intake_desktop.domain.afweging import BESLUIT_NAMEN, Besluit
from intake_desktop.domain.datums import short_date
from intake_desktop.domain.klantprofiel import Klantprofiel, profiel_naam
from intake_desktop.domain.overzicht import MEESTE, DossierRegel
from intake_desktop.ui.language import tr

Index = QModelIndex | QPersistentModelIndex


class DossierModel(QAbstractListModel):
    """One row per dossier. `regel(index)` gives the row; the text roles are for screen readers.

    A view that came to the last row asks for more, which `more_wanted` passes on.
    """

    more_wanted = Signal(int)
    """The rows from this place on."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._regels: tuple[DossierRegel, ...] = ()
        self._more = False
        self._profielen: tuple[Klantprofiel, ...] = ()

    def show_profielen(self, profielen: tuple[Klantprofiel, ...]) -> None:
        """How the labels are called."""
        if profielen == self._profielen:
            return
        named = any(regel.klantprofiel for regel in self._regels)
        if named:  # a reset would forget which row is ready to open
            self.layoutAboutToBeChanged.emit()
        self._profielen = profielen
        if named:
            self.layoutChanged.emit()

    def path_of(self, regel: DossierRegel) -> str:
        """Where someone stands on the ladder, what was decided about work, and their label."""
        rungs = _rungs(regel.trede_nu, regel.trede_streef)
        known = regel.traject in tuple(Besluit)
        work = BESLUIT_NAMEN[Besluit(regel.traject)] if regel.traject and known else ""
        label = profiel_naam(self._profielen, regel.klantprofiel) if regel.klantprofiel else ""
        return " · ".join(part for part in (rungs, work, label) if part)

    def show_regels(self, regels: tuple[DossierRegel, ...]) -> None:
        """Show these rows, the first of perhaps more."""
        self._more = len(regels) >= MEESTE
        if regels != self._regels:
            self.beginResetModel()
            self._regels = regels
            self.endResetModel()

    def add_regels(self, regels: tuple[DossierRegel, ...]) -> None:
        """Show these rows too, below the others; one that was there already stays where it is."""
        self._more = len(regels) >= MEESTE
        here = {regel.id for regel in self._regels}
        fresh = tuple(regel for regel in regels if regel.id not in here)
        if fresh:
            last = len(self._regels)
            self.beginInsertRows(QModelIndex(), last, last + len(fresh) - 1)
            self._regels += fresh
            self.endInsertRows()

    def canFetchMore(self, parent: Index) -> bool:
        """Whether there may be more dossiers that were not asked for yet."""
        return self._more and not parent.isValid()

    def fetchMore(self, parent: Index) -> None:
        """Ask for more, once."""
        if self.canFetchMore(parent):
            self._more = False
            self.more_wanted.emit(len(self._regels))

    def regel(self, index: Index) -> DossierRegel:
        """The dossier of this row."""
        return self._regels[index.row()]

    def rowCount(self, parent: Index | None = None) -> int:
        """How many dossiers there are."""
        return 0 if parent is not None and parent.isValid() else len(self._regels)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """The name, and for screen readers everything that the row shows."""
        if not index.isValid():
            return None
        regel = self.regel(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return title_of(regel)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            parts = (title_of(regel), facts_of(regel), self.path_of(regel), *moments_of(regel))
            return ", ".join(part for part in parts if part)
        return None


def title_of(regel: DossierRegel) -> str:
    """The name as the list shows it."""
    return regel.naam or regel.aanspreken or tr("Nog zonder naam")


def facts_of(regel: DossierRegel) -> str:
    """What tells two people with one name apart."""
    born = tr("geboren {}").format(short_date(regel.geboortedatum)) if regel.geboortedatum else ""
    number = tr("cliëntnummer {}").format(regel.clientnummer) if regel.clientnummer else ""
    together = tr("samen met {}").format(regel.samen_met) if regel.samen_met else ""
    return " · ".join(part for part in (born, number, together) if part)


def _rungs(now: int | None, hoped: int | None) -> str:
    if now and hoped:
        return tr("Trede {}, streef {}").format(now, hoped)
    if now:
        return tr("Trede {}").format(now)
    return tr("Streef trede {}").format(hoped) if hoped else ""


def moments_of(regel: DossierRegel) -> tuple[str, str]:
    """The last conversation or the rest, and the next contact, in words; empty without one."""
    last, following = regel.laatste_gesprek, regel.vervolg
    if regel.rust:
        again = tr("Weer kijken {}").format(short_date(following)) if following else ""
        return (tr("Rust sinds {}").format(short_date(regel.rust)), again)
    return (
        tr("Laatste gesprek {}").format(short_date(last)) if last else "",
        tr("Weer contact {}").format(short_date(following)) if following else "",
    )
