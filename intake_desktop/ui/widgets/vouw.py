"""A part of a page that folds open when someone wants it."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake_desktop.ui.theme import space
from intake_desktop.ui.widgets.knop import Knop
from intake_desktop.ui.widgets.zicht import scrolling_around


class Vouw(QWidget):
    """Put things into `inhoud`; closed at first. `opened(bool)` when someone folds it.

    `fill` puts them there when it is first opened: until then what is in it takes no memory.
    """

    opened = Signal(bool)

    def __init__(self, titel: str, fill: Callable[[], None] | None = None) -> None:
        super().__init__()
        self._titel, self._fill = titel, fill
        self._button = Knop(titel, "vouw", icoon="dicht")
        self._button.clicked.connect(self._fold)
        self._body = QWidget()
        self.inhoud = QVBoxLayout(self._body)
        self.inhoud.setContentsMargins(space(8), 0, 0, space(1))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(1))
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._body)
        self.setFocusProxy(self._button)
        self.set_open(False)

    def setObjectName(self, name: str) -> None:
        """What folds it is named after it: "menukaart.filters.vouw"."""
        super().setObjectName(name)
        self._button.setObjectName(f"{name}.vouw")

    @property
    def is_filled(self) -> bool:
        """Whether what is in it is there."""
        return self._fill is None

    @property
    def is_open(self) -> bool:
        """Whether it is folded open."""
        return not self._body.isHidden()

    def set_open(self, is_open: bool) -> None:
        """Fold it open or shut."""
        if is_open and self._fill is not None:
            fill, self._fill = self._fill, None
            fill()
        self._body.setVisible(is_open)
        self._button.setText(self._titel)
        self._button.set_icoon("open" if is_open else "dicht")
        state = "open" if is_open else "dicht"
        self._button.setAccessibleName(f"{self._titel}, {state}")

    def set_titel(self, titel: str) -> None:
        """The words on the fold."""
        self._titel = titel
        self.set_open(self.is_open)

    def _fold(self) -> None:
        self.set_open(not self.is_open)
        self.opened.emit(self.is_open)
        if self.is_open:
            QTimer.singleShot(0, self, self._bring_into_sight)

    def _bring_into_sight(self) -> None:
        """What was folded open is seen without scrolling; its title stays, also when it is long."""
        area = scrolling_around(self)
        if area is not None and self.isVisible():
            area.ensureWidgetVisible(self, 0, space(2))
            area.ensureWidgetVisible(self._button, 0, space(2))
