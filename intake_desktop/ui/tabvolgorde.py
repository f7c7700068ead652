"""The order of Tab: as one reads the page, also where rows came later.

Qt follows the order in which widgets were made. A row that is added while people talk would come
last, after the buttons of the window. Here the order is that of the layouts: what stands first on
the screen comes first, whenever it was made.
"""

from collections.abc import Iterator, Sequence
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QGridLayout,
    QLayout,
    QScrollArea,
    QWidget,
)

_DIRECT = Qt.FindChildOption.FindDirectChildrenOnly


def go_on(root: QWidget, *, forward: bool) -> bool:
    """Move the focus inside `root` to the next stop, or the one before; whether there is one."""
    stop = next_stop(root, QApplication.focusWidget(), forward=forward)
    if stop is None:
        return False
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    stop.setFocus(reason)
    bring_into_sight(stop)
    return True


def next_region(regions: Sequence[QWidget], *, forward: bool) -> QWidget | None:
    """F6: the focus to the next of these parts of the window that has a stop; which one it was."""
    focused = QApplication.focusWidget()
    here = [n for n, r in enumerate(regions) if focused and r.isAncestorOf(focused)]
    start, step = (here[0] if here else -1), (1 if forward else -1)
    for turn in range(1, len(regions) + 1):
        region = regions[(start + step * turn) % len(regions)]
        if (stop := _first(region, forward=True)) is not None:
            stop.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return region
    return None


def next_stop(root: QWidget, current: QWidget | None, *, forward: bool) -> QWidget | None:
    """The stop of Tab after (or before) `current`, round and round inside `root`."""
    if current is None or not root.isAncestorOf(current):
        return _first(root, forward)
    here = current
    if forward and (inside := _first_below(here, forward)):
        return inside
    while here is not root:
        parent = here.parentWidget()
        if parent is None:
            break
        row = children_in_order(parent)
        at = row.index(here) if here in row else len(row)
        beside = row[at + 1 :] if forward else row[:at][::-1]
        for widget in beside:
            if stop := _first(widget, forward):
                return stop
        if not forward and parent is not root and is_stop(parent):
            return parent
        here = parent
    return _first(root, forward)


def is_stop(widget: QWidget) -> bool:
    """Whether Tab halts here."""
    halts = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return halts and widget.isEnabled() and widget.isVisible() and widget.focusProxy() is None


def children_in_order(parent: QWidget) -> list[QWidget]:
    """The widgets right inside this one, as they stand: first what its layout holds."""
    layout = parent.layout()
    children = parent.findChildren(QWidget, options=_DIRECT)
    placed = list(_placed(layout, children)) if layout is not None else []
    known = set(map(id, placed))
    return placed + [widget for widget in children if id(widget) not in known]


def put_in_order(root: QWidget) -> None:
    """The parts of everything that is shown inside `root`, as they stand in its layouts.

    Assistive technology follows the order of the children, which is that of the layers: whatever
    is on top comes last. In a layout nothing overlaps, so that the layers are free to follow it.
    """
    if not root.isVisible():
        return
    wanted = [child for child in children_in_order(root) if not child.isWindow()]
    now = [child for child in root.findChildren(QWidget, options=_DIRECT) if not child.isWindow()]
    if wanted != now:
        for child in wanted:
            child.raise_()
    for child in wanted:
        put_in_order(child)


def bring_into_sight(widget: QWidget) -> None:
    """Scroll every area around this widget so far that it can be seen."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(widget, 0, 40)
        parent = parent.parentWidget()


def stops_of(root: QWidget) -> Iterator[QWidget]:
    """Every stop of Tab inside `root`, in order."""
    if not root.isVisible():
        return
    if is_stop(root):
        yield root
    for child in children_in_order(root):
        yield from stops_of(child)


def _first(widget: QWidget, forward: bool) -> QWidget | None:
    """The first stop of this widget and what is in it; the last when going back."""
    if not widget.isVisible():
        return None
    if forward and is_stop(widget):
        return widget
    below = _first_below(widget, forward)
    if below is None and not forward and is_stop(widget):
        return widget
    return below


def _first_below(widget: QWidget, forward: bool) -> QWidget | None:
    row = children_in_order(widget)
    for child in row if forward else reversed(row):
        if not child.isWindow() and (stop := _first(child, forward)):
            return stop
    return None


def _placed(layout: QLayout, children: Sequence[QWidget]) -> Iterator[QWidget]:
    """Which of these the layout holds, in order, also in layouts inside it.

    Not by `itemAt`: what Python holds of an item outlives it, and a crash follows.
    """
    found: list[tuple[int, QWidget | QLayout]] = [(layout.indexOf(w), w) for w in children]
    found += [(layout.indexOf(i), i) for i in layout.findChildren(QLayout, options=_DIRECT)]
    here = [pair for pair in found if pair[0] >= 0]
    for _n, part in sorted(here, key=lambda pair: _row_column(layout, pair[0])):
        if isinstance(part, QWidget):
            yield part
        else:
            yield from _placed(part, children)


def _row_column(layout: QLayout, number: int) -> tuple[int, int]:
    if not isinstance(layout, QGridLayout):
        return number, 0
    row, column, _high, _wide = cast("tuple[int, int, int, int]", layout.getItemPosition(number))
    return row, column
