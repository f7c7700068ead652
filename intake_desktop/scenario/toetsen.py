"""The hands of someone without a mouse: Tab, arrows, Space, Enter and shortcuts, nothing else."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QListView, QPlainTextEdit, QWidget

from intake_desktop.errors import ScenarioStepError
from intake_desktop.scenario.handen import Handen
from intake_desktop.ui.tabvolgorde import next_stop
from intake_desktop.ui.widgets.versleept import VersleepKaart

_STEPS = 400
"""How many presses of Tab or of an arrow are a way; after that a control can not be reached."""


class Toetsenhanden(Handen):
    """Does with keys what the other hands do with clicks, and counts a choice as one action.

    Tab and arrows on the way to a control count as typing. What no key reaches ends the play.
    """

    def click_widget(self, widget: QWidget, name: str) -> None:
        """Go to this widget with Tab and arrows; Space presses it when it is a button."""
        self.settle()
        if not widget.isEnabled():
            raise ScenarioStepError(f"“{name}” kan nu niet worden gebruikt")
        self._reach(widget, name)
        if isinstance(self._focused(), QLineEdit | QPlainTextEdit):
            return
        self.geteld.handelingen += 1
        QTest.keyClick(self._focused(), Qt.Key.Key_Space)
        self.settle()

    def click_row(self, name: str, row: int) -> None:
        """Go to a list, along it with the arrows, and open its row (from 0) with Enter."""
        widget = self.find(name)
        if not isinstance(widget, QListView) or row >= widget.model().rowCount():
            raise ScenarioStepError(f"“{name}” heeft geen regel {row + 1}")
        self._reach(widget, name)
        self._key(Qt.Key.Key_Home)
        for _step in range(row):
            self._key(Qt.Key.Key_Down)
        self.geteld.handelingen += 1
        QTest.keyClick(widget, Qt.Key.Key_Return)
        self.settle()

    def carry(self, card: VersleepKaart, name: str) -> None:
        """Nothing is dragged with keys: a note finds its leefgebied by “/wonen” in its words."""
        raise ScenarioStepError(
            f"zonder muis wordt niets naar “{name}” gesleept; begin de notitie met een schuine "
            "streep en de naam van het leefgebied"
        )

    def in_sight(self, name: str) -> bool:
        """A key needs nothing in sight: where the focus comes is scrolled into sight by itself."""
        return self.find(name).isVisible()

    def _reach(self, widget: QWidget, name: str) -> None:
        """The focus to this widget, or to what takes it inside; the shorter way round."""
        wanted = _end_of_proxies(widget)
        key, modifier = Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier
        if self._stops_to(wanted, forward=False) < self._stops_to(wanted, forward=True):
            key, modifier = Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier
        for _step in range(_STEPS):
            focused = self._focused()
            if _holds_focus(wanted, focused):
                return
            if _same_row(wanted, focused):
                self._key(Qt.Key.Key_Right)
            else:
                self._key(key, modifier)
        raise ScenarioStepError(f"“{name}” is met toetsen niet te bereiken")

    def _key(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        self.geteld.toetsen += 1
        QTest.keyClick(self._focused(), key, modifier)

    def _stops_to(self, wanted: QWidget, *, forward: bool) -> int:
        """How many stops of Tab lie before this widget; _STEPS when it is not in the chain."""
        start = self._focused()
        widget: QWidget | None = start
        for stops in range(_STEPS):
            widget = next_stop(self.window, widget, forward=forward)
            if widget is None or widget is start:
                break
            if _holds_focus(wanted, widget) or _same_row(wanted, widget):
                return stops
        return _STEPS


def _end_of_proxies(widget: QWidget) -> QWidget:
    """Who takes the focus that is given to this widget."""
    while proxy := widget.focusProxy():
        widget = proxy
    return widget


def _holds_focus(wanted: QWidget, focused: QWidget) -> bool:
    return wanted is focused or (
        not isinstance(wanted, QAbstractButton) and wanted.isAncestorOf(focused)
    )


def _same_row(wanted: QWidget, focused: QWidget) -> bool:
    """Whether both are in one row of chips or cards, which is one stop of Tab."""
    if wanted.focusPolicy() & Qt.FocusPolicy.TabFocus:
        return False
    both = isinstance(wanted, QAbstractButton) and isinstance(focused, QAbstractButton)
    return both and wanted.parentWidget() is focused.parentWidget()
