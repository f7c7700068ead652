"""The hands at the table: they click, press keys and type on the real window, and are counted."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QDeadlineTimer, QEvent, QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QListView, QScrollArea, QWidget

from intake_desktop.errors import ScenarioStepError
from intake_desktop.ui.tabvolgorde import next_stop
from intake_desktop.ui.widgets.beginletters import letters_for
from intake_desktop.ui.widgets.keuzerij import Keuzerij
from intake_desktop.ui.widgets.versleept import VersleepKaart
from intake_desktop.ui.widgets.vouw import Vouw

_PATIENCE_MS = 60_000
_LOOK_AGAIN_MS = 2
_LOOKS, _LAYOUT_MS = 5, 20
_STEPS_BY_ENTER = 6
_STEPS_BY_TAB = 3


@dataclass(slots=True)
class Geteld:
    """How much work: `handelingen` are clicks, shortcuts, drags and scrolls; `toetsen` is typing.

    Enter and Tab that go on to one of the next fields belong to typing, as on any form.
    """

    handelingen: int = 0
    toetsen: int = 0


class Handen:
    """Works one window. A control that is not there, hidden, covered or disabled ends the play."""

    def __init__(self, window: QWidget) -> None:
        self.window = window
        self.geteld = Geteld()

    def find(self, name: str) -> QWidget:
        """The visible control with this objectName."""
        found = [w for w in self.window.findChildren(QWidget, name) if w.isVisible()]
        if not found:
            raise ScenarioStepError(
                f"het scherm heeft hier geen onderdeel “{name}”. Past deze stap hier, in deze "
                "volgorde? Het laatste beeld heet “gestrand”"
            )
        return found[0]

    def has(self, name: str) -> bool:
        """Whether a control with this objectName can be seen now."""
        return any(w.isVisible() for w in self.window.findChildren(QWidget, name))

    def has_rows(self, name: str) -> bool:
        """Whether a list with this objectName can be seen and holds something."""
        lists = (w for w in self.window.findChildren(QListView, name) if w.isVisible())
        return any(found.model().rowCount() > 0 for found in lists)

    def click(self, name: str) -> None:
        """One click in the middle of a control; of a fold, on its words."""
        widget = self.find(name)
        proxy = widget.focusProxy() if isinstance(widget, Vouw) else None
        self.click_widget(proxy or widget, name)

    def click_widget(self, widget: QWidget, name: str) -> None:
        """One click in the middle of this widget, after scrolling it into sight."""
        self.settle()  # what was just folded open has its place now
        self._bring_into_sight(widget)
        if not widget.isEnabled():
            raise ScenarioStepError(f"“{name}” kan nu niet worden gebruikt")
        middle = QPoint(min(widget.width() // 2, 120), widget.height() // 2)
        on_top = self._on_top(widget, middle)
        for _again in range(_LOOKS):  # the page was still laying itself out: look where it is now
            if on_top is not None:
                break
            QTest.qWait(_LAYOUT_MS)
            self._bring_into_sight(widget)
            on_top = self._on_top(widget, middle)
        if on_top is None:
            raise ScenarioStepError(f"“{name}” is op het scherm niet te zien of wordt bedekt")
        self.geteld.handelingen += 1
        target = on_top if on_top.isEnabled() else widget
        QTest.mouseClick(
            target,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
            target.mapFrom(widget, middle),
        )
        self.settle()

    def _on_top(self, widget: QWidget, at: QPoint) -> QWidget | None:
        """What a click at this point of a control meets; None when that is something else."""
        met = self.window.childAt(widget.mapTo(self.window, at))
        here = met is not None and (met is widget or widget.isAncestorOf(met))
        return met if here else None

    def click_row(self, name: str, row: int) -> None:
        """One click on a row (from 0) of a list."""
        widget = self.find(name)
        if not isinstance(widget, QListView) or row >= widget.model().rowCount():
            raise ScenarioStepError(f"“{name}” heeft geen regel {row + 1}")
        at = widget.visualRect(widget.model().index(row, 0)).center()
        self.geteld.handelingen += 1
        QTest.mouseClick(
            widget.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at
        )
        self.settle()

    def carry(self, card: VersleepKaart, name: str) -> None:
        """Drag a note with the mouse and let it go on a control."""
        target = self.find(name)
        self._bring_into_sight(card)
        self._bring_into_sight(target)
        mime, at = card.load(), target.rect().center()
        with_mouse = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
        move = Qt.DropAction.MoveAction
        enter = QDragEnterEvent(at, move, mime, *with_mouse)
        QApplication.sendEvent(target, enter)
        if not enter.isAccepted():
            raise ScenarioStepError(f"op “{name}” kan een notitie niet worden losgelaten")
        QApplication.sendEvent(target, QDropEvent(at.toPointF(), move, mime, *with_mouse))
        self.geteld.handelingen += 1
        self.settle()

    def press(self, keys: str) -> None:
        """One key or shortcut ("Ctrl+Return", "F9", "Tab")."""
        *modifiers, key = keys.split("+")
        pressed = Qt.KeyboardModifier.NoModifier
        for modifier in modifiers:
            pressed |= _MODIFIERS[modifier]
        self.geteld.handelingen += 1
        QTest.keyClick(self._focused(), Qt.Key(getattr(Qt.Key, f"Key_{key}")), pressed)
        self.settle()

    def type(self, text: str) -> None:
        """Type into whatever has the cursor, letter by letter."""
        for letter in text:
            self.geteld.toetsen += 1
            if letter == "\n":
                QTest.keyClick(self._focused(), Qt.Key.Key_Return)
                continue
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(self._focused(), event)
        self.settle()

    def enter(self) -> None:
        """Enter ends a line: it belongs to typing."""
        self.type("\n")

    def fill(self, name: str, text: str) -> None:
        """Put the cursor in a field (a click, unless it is there) and type over what it held."""
        if self._holds(self.find(name), text):
            return
        self.put_cursor(name)
        if self._focused_text():
            QTest.keyClick(self._focused(), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
            self.geteld.toetsen += 1
        self.type(text)

    def put_cursor(self, name: str) -> None:
        """The cursor in this field; a click when it is elsewhere."""
        widget = self.find(name)
        inner = widget.focusProxy() or widget
        if not self._walk_to(inner):
            self.click_widget(inner, name)
        if not (inner.hasFocus() or inner.isAncestorOf(self._focused())):
            raise ScenarioStepError(f"in “{name}” kan niet worden getypt")

    def choose(self, row: str, *codes: str) -> None:
        """Chips of one row chosen, unless they are.

        By their first letters where the cursor comes to the row while typing; else by a click on
        the first, and the others of that row by their letters.
        """
        for code in codes:
            chip = self.find(f"{row}.{code}")
            if isinstance(chip, QAbstractButton) and chip.isChecked():
                continue
            keuzes = self.find(row) if self.has(row) else None
            letters = letters_for(keuzes.opties, code) if isinstance(keuzes, Keuzerij) else ""
            if letters and keuzes is not None and self._walk_to(keuzes):
                self.type(letters)
            else:
                self.click(f"{row}.{code}")

    def walk_to(self, name: str) -> bool:
        """Whether Enter alone brings the cursor to this control."""
        return self._walk_to(self.find(name))

    def _walk_to(self, inner: QWidget) -> bool:
        """Press Enter as long as that only goes on to the next field; whether it got there."""
        for _step in range(_STEPS_BY_ENTER):
            focused = self._focused()
            if inner is focused or inner.isAncestorOf(focused):
                return True
            if focused.property("enter_verder") and self._comes_later(focused, inner):
                self.enter()
            elif self._comes_later(focused, inner, _STEPS_BY_TAB):
                self.geteld.toetsen += 1
                QTest.keyClick(focused, Qt.Key.Key_Tab)
                self.settle()
            else:
                return False
        return inner.hasFocus()

    def _comes_later(self, focused: QWidget, inner: QWidget, most: int = _STEPS_BY_ENTER) -> bool:
        """Whether it is one of the next stops; what the keyboard passes by does not count."""
        stop: QWidget | None = focused
        for _step in range(most):
            stop = next_stop(self.window, stop, forward=True)
            if stop is None or stop is focused:
                return False
            if stop is inner or inner.isAncestorOf(stop):
                return True
        return False

    def wait_for(self, condition: Callable[[], bool], what: str) -> None:
        """Let the program work until this holds."""
        deadline = QDeadlineTimer(_PATIENCE_MS)
        while not condition():
            if deadline.hasExpired():
                raise ScenarioStepError(f"dit gebeurde niet op tijd: {what}")
            QTest.qWait(_LOOK_AGAIN_MS)  # leaves the processor to the thread that is waited for

    def settle(self) -> None:
        """Let everything that is due happen."""
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _focused(self) -> QWidget:
        return QApplication.focusWidget() or self.window

    def _focused_text(self) -> str:
        return _text_in(self._focused())

    def _holds(self, widget: QWidget, text: str) -> bool:
        """Whether this stands there already; nobody types that again."""
        return bool(text) and _text_in(widget.focusProxy() or widget) == text

    def in_sight(self, name: str) -> bool:
        """Whether a click could be made here without scrolling first."""
        return self._on_top(self.find(name), self.find(name).rect().center()) is not None

    def _bring_into_sight(self, widget: QWidget) -> None:
        parent = widget.parentWidget()
        while parent is not None:
            if isinstance(parent, QScrollArea):
                bar = parent.verticalScrollBar()
                before = bar.value()
                self._scroll(parent, widget)
                self.geteld.handelingen += bar.value() != before
            parent = parent.parentWidget()
        self.settle()

    def _scroll(self, area: QScrollArea, widget: QWidget) -> None:
        """As a person does: far enough to see what is around it, and not when it is in sight."""
        room = area.viewport().height()
        top = area.verticalScrollBar().value() + widget.mapTo(area.viewport(), QPoint(0, 0)).y()
        bar = area.verticalScrollBar()
        if bar.value() <= top and top + widget.height() <= bar.value() + room:
            return
        bar.setValue(top - room // 4)
        area.ensureWidgetVisible(widget, 0, 8)


_MODIFIERS = {
    "Ctrl": Qt.KeyboardModifier.ControlModifier,
    "Shift": Qt.KeyboardModifier.ShiftModifier,
    "Alt": Qt.KeyboardModifier.AltModifier,
}


def _text_in(widget: QWidget) -> str:
    for name in ("text", "toPlainText"):
        reader = getattr(widget, name, None)
        if callable(reader):
            return str(reader())
    return ""
