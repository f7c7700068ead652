"""Ctrl+K: go anywhere. Type a few letters of where you want to be or what you want done."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from intake_desktop.domain.tekst import folded
from intake_desktop.ui.focus import on_focus_moved
from intake_desktop.ui.tabvolgorde import go_on
from intake_desktop.ui.theme import scaled, space
from intake_desktop.ui.toegang import announce
from intake_desktop.ui.widgets.tekst import Tekst
from intake_desktop.ui.widgets.veld import Regelveld

_WIDE, _HIGH = 560, 420


@dataclass(frozen=True, slots=True)
class Bestemming:
    """Somewhere to go or something to do. `toetsen` is the key that does the same, if any."""

    naam: str
    doe: Callable[[], object]
    toetsen: str = ""


def matching(bestemmingen: Sequence[Bestemming], typed: str) -> list[Bestemming]:
    """Those with every typed word in their name; names that begin with it stand first."""
    words = folded(typed).split()
    found = [b for b in bestemmingen if all(w in folded(b.naam) for w in words)]
    first = words[0] if words else ""
    return sorted(found, key=lambda b: not folded(b.naam).startswith(first))


class Palet(QFrame):
    """A field and a list over the window; Enter goes, Escape or a click beside it closes."""

    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("palet")
        self.setProperty("rol", "palet")
        self._all: tuple[Bestemming, ...] = ()
        self._shown: list[Bestemming] = []
        self._behind: QWidget | None = None
        self._zoek = Regelveld(self.tr("Waar wilt u heen?"), self.tr("Bijvoorbeeld: wonen, plan"))
        self._zoek.setObjectName("palet.zoek")
        self._zoek.edited.connect(self._search)
        self._list = QListWidget()
        self._list.setObjectName("palet.lijst")
        self._list.setProperty("rol", "palet")
        self._list.setAccessibleName(self.tr("Plaatsen en handelingen"))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.itemClicked.connect(lambda _item: self._go())
        self._none = Tekst(self.tr("Niets gevonden. Typ een ander woord."), "stil")
        column = QVBoxLayout(self)
        column.setContentsMargins(*[space(4)] * 4)
        column.addWidget(self._zoek)
        column.addWidget(self._list, 1)
        column.addWidget(self._none)
        if field := self._zoek.focusProxy():
            field.installEventFilter(self)
        on_focus_moved(self.step_aside)
        self.hide()

    def open(self, bestemmingen: Sequence[Bestemming]) -> None:
        """Show these; the cursor stands in the field."""
        self._all = tuple(bestemmingen)
        self._behind = QApplication.focusWidget()
        self._fill("")
        self._place()
        self.show()
        self.raise_()
        self._zoek.setFocus()

    def close_palet(self) -> None:
        """Away again; the focus returns to where it was."""
        behind, self._behind = self._behind, None
        if behind is not None and shiboken6.isValid(behind):
            behind.setFocus()
        self.hide()
        self._zoek.set_value("")  # now: words that change as it opens drown out its name
        self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows walk through the list while the cursor stays in the field."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8}
            step = steps.get(Qt.Key(event.key()), -8 if event.key() == Qt.Key.Key_PageUp else 0)
            if step and self._shown:
                row = self._list.currentRow() + step
                self._list.setCurrentRow(max(0, min(len(self._shown) - 1, row)))
                self._tell()
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes; Enter goes, from the field too, which leaves it to us."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_palet()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab stays here: field, list and back."""
        return go_on(self, forward=forward)

    def step_aside(self) -> None:
        """The focus went elsewhere by itself (a click, the cover): do not stay in its way."""
        focus = QApplication.focusWidget()
        if self.isVisible() and (focus is None or not self.isAncestorOf(focus)):
            self.hide()

    def _search(self, typed: str) -> None:
        self._fill(typed)
        self._tell()

    def _tell(self) -> None:
        """Which row Enter takes: the cursor stays in the field, so nobody hears it by itself."""
        row, most = self._list.currentRow(), len(self._shown)
        if not most:
            announce(self, self._none.text())
        elif 0 <= row < most:
            told = self.tr("{}, {} van {}").format(self._shown[row].naam, row + 1, most)
            announce(self, told)

    def _fill(self, typed: str) -> None:
        self._shown = matching(self._all, typed)
        self._list.clear()
        for b in self._shown:
            item = QListWidgetItem(f"{b.naam}    {b.toetsen}" if b.toetsen else b.naam)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, b.naam)
            self._list.addItem(item)
        self._list.setVisible(bool(self._shown))
        self._none.setVisible(not self._shown)
        if self._shown:
            self._list.setCurrentRow(0)

    def _go(self) -> None:
        row = self._list.currentRow()
        if not 0 <= row < len(self._shown):
            return
        chosen = self._shown[row]
        self.close_palet()
        chosen.doe()

    def _place(self) -> None:
        parent = self.parentWidget()
        if parent is None:
            return
        wide = min(scaled(_WIDE), parent.width() - 2 * space(4))
        high = min(scaled(_HIGH), parent.height() - 2 * space(4))
        top = min(space(18), parent.height() - space(4) - high)
        self.setGeometry((parent.width() - wide) // 2, top, wide, high)
