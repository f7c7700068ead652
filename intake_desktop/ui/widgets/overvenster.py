"""What lies over a whole screen for a while: Tab stays in it, keys scroll it, the focus returns."""

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

from intake_desktop.ui.tabvolgorde import go_on
from intake_desktop.ui.widgets.melding import Meldingsbalk
from intake_desktop.ui.widgets.zicht import scroll_by_key


class Overvenster(QFrame):
    """Fills the widget `over` which it lies over, and goes with it.

    `reads` is what keys scroll, `melding` where it says what can not be seen under it; who makes
    it gives both their place.
    """

    def __init__(self, over: QWidget, naam: str) -> None:
        super().__init__(over)
        self._over = over
        self._behind: QWidget | None = None
        self.reads: QScrollArea | None = None
        self.melding = Meldingsbalk("info")
        self.melding.setObjectName(f"{naam}.melding")
        self.setObjectName(naam)
        self.setProperty("rol", "blad")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        over.installEventFilter(self)
        self.hide()

    def come(self, first: QWidget) -> None:
        """Over everything, with the focus here."""
        if self.isHidden():
            self._behind = QApplication.focusWidget()
            self.melding.set("")
        self.setGeometry(self._over.rect())
        self.show()
        self.raise_()
        first.setFocus()

    def go(self) -> None:
        """Away; the focus returns to where it was."""
        behind, self._behind = self._behind, None
        self.hide()
        if behind is not None and shiboken6.isValid(behind):
            behind.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """It stays as large as what it lies over."""
        if watched is self._over and event.type() is QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._over.rect())
        return super().eventFilter(watched, event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab stays here: what lies under it can not be seen."""
        return go_on(self, forward=forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up, Down and the pages scroll what there is to read, wherever the focus is."""
        if self.reads is None or event.modifiers() or not scroll_by_key(self.reads, event):
            super().keyPressEvent(event)
