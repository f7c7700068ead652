"""The dossiers with the agenda beside them; one of them at a time where letters are big."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from intake_desktop.ui.theme import space
from intake_desktop.ui.widgets.keuzerij import Keuzerij

DOSSIERS, AGENDA, KIEZEN = "dossiers", "agenda", "kiezen"
_BESIDE = 124


class Vlakken(QWidget):
    """Left the dossiers; at the right what the chips above it say: the agenda, or choosing."""

    def __init__(self, dossiers: QWidget, agenda: QWidget, kiezen: QWidget) -> None:
        super().__init__()
        self._parts = {DOSSIERS: dossiers, AGENDA: agenda, KIEZEN: kiezen}
        self._chips = Keuzerij((), "")
        self._chips.setObjectName("overzicht.vlak")
        self._chips.setAccessibleName(self.tr("Wat ziet u naast de dossiers?"))
        self._chips.chosen.connect(self._choose)
        self._chosen, self._aantal, self._side = AGENDA, 0, False
        self._wide: bool | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(space(5))
        self._grid.setVerticalSpacing(space(3))
        self._right = QWidget()
        self._beside = QVBoxLayout(self._right)
        self._beside.setContentsMargins(0, 0, 0, 0)
        self._beside.setSpacing(space(3))
        for part in (agenda, kiezen):
            self._beside.addWidget(part, 1)
        self._grid.addWidget(dossiers, 1, 0)
        self._turn(wide=True)

    def show_side(self, there: bool) -> None:
        """Show what stands beside the dossiers; an empty vault has nothing to show there."""
        if there != self._side:
            self._side = there
            self._show()

    def choose(self, code: str) -> None:
        """Bring this part in front, and the focus to it."""
        self._choose(code)
        self._parts[code].setFocus()

    def show_aantal(self, aantal: int) -> None:
        """How many lines the agenda has."""
        if aantal != self._aantal:
            self._aantal = aantal
            self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Beside each other where there is room."""
        super().resizeEvent(event)
        wide = event.size().width() >= _BESIDE * self.fontMetrics().averageCharWidth()
        self._turn(wide=wide)

    def _turn(self, *, wide: bool) -> None:
        if wide == self._wide:
            return
        self._wide = wide
        if not wide:
            self._chosen = DOSSIERS
        elif self._chosen == DOSSIERS:
            self._chosen = AGENDA
        self._grid.removeWidget(self._right)
        if wide:
            self._grid.removeWidget(self._chips)
            self._beside.insertWidget(0, self._chips)
        else:
            self._beside.removeWidget(self._chips)
            self._grid.addWidget(self._chips, 0, 0)
        self._grid.addWidget(self._right, 1, 1 if wide else 0)
        self._grid.setColumnStretch(0, 15)
        self._grid.setRowStretch(1, 1)
        self._show()

    def _choose(self, code: object) -> None:
        self._chosen = str(code) if code else self._chosen
        self._show()

    def _show(self) -> None:
        names = {
            DOSSIERS: self.tr("Dossiers"),
            AGENDA: self.tr("Op de agenda ({})").format(self._aantal)
            if self._aantal
            else self.tr("Op de agenda"),
            KIEZEN: self.tr("Kiezen en sorteren"),
        }
        offered = [c for c in names if c != DOSSIERS or not self._wide]
        self._chips.set_opties([(code, names[code]) for code in offered])
        self._chips.set_value(self._chosen)
        self._chips.setVisible(self._side)
        alone = not self._side or self._chosen == DOSSIERS
        self._parts[DOSSIERS].setVisible(alone or bool(self._wide))
        self._right.setVisible(not alone)
        self._grid.setColumnStretch(1, 8 if self._wide and not alone else 0)
        for name in (AGENDA, KIEZEN):
            self._parts[name].setVisible(name == self._chosen)
