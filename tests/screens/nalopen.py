"""What is wrong on a screen: cut off, crowded, too small, without a name, in English.

Works on widgets that are shown and laid out; no picture is made. Each finding is one sentence
that names the widget. What is foreign to our pages (the inside of Qt's own controls) is left out.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QStackedWidget,
    QWidget,
)

from intake_desktop.ui.hervat_balk import HervatBalk
from intake_desktop.ui.toegang import KOP, ROL, STIL
from intake_desktop.ui.widgets.blad import Blad
from intake_desktop.ui.widgets.een_regel import EenRegel
from intake_desktop.ui.widgets.stapel import Stapel

LEAST_PX = 32
_SLACK = 1
_ROWS_READ = 40
LEAST_ROOM = 1 / 3
"""Of the height of the window: so much is for the page, whatever is said above and below it."""
_OVER = ("palet", "afdekking", "client", "papiervenster", "hulp", "ervaring")
_NO_ROLE = (QAccessible.Role.NoRole, QAccessible.Role.Client, QAccessible.Role.Border)
_BREAKS = re.compile(r"[\s\u200b/]+|(?<=-)")
_WORD = re.compile(r"[a-z]+", re.IGNORECASE)
_SLIP = re.compile(
    r"(?<![\w.,/–-])(?<!versie )1 [a-z]{2,}(?:en|s)\b"
    r"|\.[”’\"]\.|(?<!\.)\.\.(?!\.)|,,|\w [.,?!](?!\w)"
    r"|\b(?:bv|bijv|evt|incl|enz|nvt)\."
)
"""One of what is more, a sentence that ends twice, a mark that stands alone, a short form."""
_ENGLISH = Path(__file__).with_name("engels.txt")


def shown(window: QWidget) -> list[QWidget]:
    """All of this window that can be seen now, also what is scrolled out of sight."""
    return [w for w in (window, *window.findChildren(QWidget)) if w.isVisible()]


def geometry_mistakes(window: QWidget) -> list[str]:
    """What is cut off, squeezed, too small, outside its parent or over something else."""
    found: list[str] = []
    children: dict[QWidget, list[QWidget]] = {}
    for widget in shown(window):
        if _inside_qt(widget):
            continue
        for check in (_outside, _cut, _squeezed, _sideways, _small):
            if wrong := check(widget):
                found.append(f"{_who(widget)}: {wrong}")
        parent = widget.parentWidget()
        if parent is not None and not widget.isWindow():
            children.setdefault(parent, []).append(widget)
    for siblings in children.values():
        found += _overlaps(siblings)
    return found + _little_room(window)


def _little_room(window: QWidget) -> list[str]:
    """Where a page does not get enough of the window; what is asked before it counts as page."""
    pages = [p for p in window.findChildren(Blad) if p.isVisible()]
    asked = sum(b.height() for b in window.findChildren(HervatBalk) if b.isVisible())
    least = LEAST_ROOM * window.height() - asked
    return [
        f"{_who(page)}: heeft {page.height()} van {window.height()} hoog"
        for page in pages
        if page.height() < least
    ]


def word_mistakes(window: QWidget) -> list[str]:
    """What has no name for a screen reader, what speaks English, and what is no good sentence."""
    found = []
    for widget in shown(window):
        if _inside_qt(widget):
            continue
        if _tells(widget) and (missed := _badly_told(widget)):
            found.append(f"{_who(widget)}: {missed}")
        for words in _words_of(widget):
            if wrong := sorted(english() & {w.lower() for w in _WORD.findall(words)}):
                found.append(f"{_who(widget)}: Engels ({', '.join(wrong)}) in “{words}”")
            if slip := _SLIP.search(words):
                found.append(f"{_who(widget)}: “{slip.group()}” in “{words}”")
    return found + _double_keys(window)


def _double_keys(window: QWidget) -> list[str]:
    """A key that two things answer to does neither; a card's own key counts within the card."""
    held: dict[str, str] = {}
    found = []
    for keys, owner in _keys(window):
        if keys in held:
            found.append(f"{owner}: {keys} is ook van {held[keys]}")
        held[keys] = owner
    return found


def _keys(window: QWidget) -> Iterator[tuple[str, str]]:
    everywhere = (Qt.ShortcutContext.WindowShortcut, Qt.ShortcutContext.ApplicationShortcut)
    for shortcut in window.findChildren(QShortcut):
        owner = shortcut.parent()
        seen = isinstance(owner, QWidget) and owner.isVisible()
        if seen and shortcut.isEnabled() and shortcut.context() in everywhere:
            yield shortcut.key().toString(), shortcut.whatsThis() or "een toets"
    for button in window.findChildren(QAbstractButton):
        if button.isVisible() and button.isEnabled() and not button.shortcut().isEmpty():
            yield button.shortcut().toString(), _who(button)


@cache
def english() -> frozenset[str]:
    """Words that are English and not Dutch."""
    return frozenset(_ENGLISH.read_text(encoding="utf-8").split())


def _outside(widget: QWidget) -> str:
    parent = widget.parentWidget()
    if parent is None or widget.isWindow():
        return ""
    holder = parent.parentWidget()
    if isinstance(holder, QAbstractScrollArea) and parent is holder.viewport():
        return ""  # what scrolls is as high as it wants; sideways is asked of the scroll area
    if isinstance(parent, QAbstractItemView) or isinstance(holder, QAbstractItemView):
        return ""
    edge = parent.rect().adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK)
    if edge.contains(widget.geometry()):
        return ""
    return f"steekt buiten {_who(parent)} ({_box(widget)} in {parent.width()}x{parent.height()})"


def _cut(widget: QWidget) -> str:
    if isinstance(widget, EenRegel):
        return f"“{widget.text()}” is afgekapt" if widget.toolTip() else ""
    if isinstance(widget, QLabel) and QLabel.text(widget):
        return _cut_label(widget)
    if isinstance(widget, QLineEdit) and not widget.text():
        room = widget.contentsRect().width() - 2 * 4
        wants = widget.fontMetrics().horizontalAdvance(widget.placeholderText())
        return f"“{widget.placeholderText()}” past niet ({wants} > {room})" if wants > room else ""
    if isinstance(widget, QPlainTextEdit):
        return _cut_lines(widget)
    return ""


def _cut_lines(field: QPlainTextEdit) -> str:
    """A field is as high as what was typed, or has a bar that shows that there is more."""
    if field.verticalScrollBar().isVisible():
        return ""
    inside, used = field.contentsRect().height(), field.viewport().height()
    if used < inside - _SLACK:
        return f"gebruikt {used} van zijn {inside} hoogte"
    if not field.toPlainText():
        return _cut_hint(field)
    block, lines = field.document().begin(), 0
    while block.isValid():
        lines += max(1, block.layout().lineCount())
        block = block.next()
    wants, room = lines * field.fontMetrics().lineSpacing(), field.viewport().height()
    return f"{lines} regels zijn {wants} hoog en krijgen {room}" if wants > room + _SLACK else ""


def _cut_hint(field: QPlainTextEdit) -> str:
    hint, margin = field.placeholderText(), 2 * round(field.document().documentMargin())
    room = field.viewport().rect().adjusted(0, 0, -margin, -margin)
    wrap = int(Qt.TextFlag.TextWordWrap)
    wants = field.fontMetrics().boundingRect(room, wrap, hint).height() if hint else 0
    if wants > room.height() + _SLACK:
        return f"“{hint[:40]}” is {wants} hoog en krijgt {room.height()}"
    return ""


def _cut_label(label: QLabel) -> str:
    text, room = QLabel.text(label), label.contentsRect()
    if label.wordWrap():
        wants = label.heightForWidth(label.width())
        if wants > label.height() + _SLACK:
            return f"“{text[:40]}” is {wants} hoog en krijgt {label.height()}"
        metrics = label.fontMetrics()
        longest = max((metrics.horizontalAdvance(w) for w in _BREAKS.split(text) if w), default=0)
    else:
        longest = label.sizeHint().width() - (label.width() - room.width())
        if label.sizeHint().height() > label.height() + _SLACK:
            return f"“{text[:40]}” is {label.sizeHint().height()} hoog en krijgt {label.height()}"
    if longest > room.width() + _SLACK:
        return f"“{text[:40]}” is {longest} breed en krijgt {room.width()}"
    return ""


def _squeezed(widget: QWidget) -> str:
    if isinstance(widget, (QLabel, QAbstractScrollArea, QStackedWidget, Stapel)):
        return ""  # what is in it is looked at by itself
    least, layout = widget.minimumSizeHint(), widget.layout()
    high = least.height()
    if widget.hasHeightForWidth() and layout is not None:
        high = layout.minimumHeightForWidth(widget.width())
    elif widget.hasHeightForWidth():
        high = widget.heightForWidth(widget.width())
    if least.width() > widget.width() + _SLACK:
        return f"wil minstens {least.width()} breed zijn en krijgt {widget.width()}"
    if high > widget.height() + _SLACK and not _has_stack(widget):
        return f"wil minstens {high} hoog zijn en krijgt {widget.height()}"
    return ""


def _sideways(widget: QWidget) -> str:
    if not isinstance(widget, QAbstractScrollArea):
        return ""
    hidden = widget.horizontalScrollBar().maximum()
    if isinstance(widget, QPlainTextEdit):  # the space where a line is broken hangs over the edge
        hidden -= widget.fontMetrics().horizontalAdvance(" ")
    return f"schuift {hidden} opzij" if hidden > _SLACK else ""


def _small(widget: QWidget) -> str:
    if not _can_be_worked(widget):
        return ""
    least = min(widget.width(), widget.height())
    return f"is {widget.width()}x{widget.height()}" if least < LEAST_PX else ""


def _can_be_worked(widget: QWidget) -> bool:
    """With a key or a click; also where another of its row is the stop for Tab."""
    return _takes_focus(widget) or isinstance(widget, QAbstractButton)


def _overlaps(siblings: list[QWidget]) -> Iterator[str]:
    plain = [w for w in siblings if w.objectName() not in _OVER and not w.isWindow()]
    plain.sort(key=lambda w: w.y())
    for number, widget in enumerate(plain):
        box = widget.geometry()
        for other in plain[number + 1 :]:
            if other.y() > box.bottom():
                break
            both = box.intersected(other.geometry())
            if both.width() > _SLACK and both.height() > _SLACK and not _stacked(widget):
                yield f"{_who(widget)} en {_who(other)} liggen over elkaar ({_box(other)})"


def _stacked(widget: QWidget) -> bool:
    return isinstance(widget.parentWidget(), (QStackedWidget, Stapel))


def _has_stack(widget: QWidget) -> bool:
    return bool(widget.findChild(QStackedWidget) or widget.findChild(Stapel))


def _takes_focus(widget: QWidget) -> bool:
    keys = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return keys and widget.focusProxy() is None and not widget.isWindow()


def _tells(widget: QWidget) -> bool:
    """Whether who does not see it has to hear of it."""
    return _can_be_worked(widget) or widget.property(ROL) not in (None, "", STIL, KOP)


def _badly_told(widget: QWidget) -> str:
    """What assistive technology misses of something that can be worked: name, role or value."""
    face = QAccessible.queryAccessibleInterface(widget)
    if face is None or not face.text(QAccessible.Text.Name):
        return "heeft geen toegankelijke naam"
    if face.role() in _NO_ROLE:
        return f"zegt niet wat het is ({face.role().name})"
    if isinstance(widget, QLineEdit) and widget.echoMode() is not QLineEdit.EchoMode.Normal:
        return "" if face.state().passwordEdit else "zegt niet dat het geheim is"
    if isinstance(widget, (QLineEdit, QPlainTextEdit)):
        words = widget.text() if isinstance(widget, QLineEdit) else widget.toPlainText()
        return "" if face.text(QAccessible.Text.Value) == words else "zegt niet wat erin staat"
    if isinstance(widget, QAbstractButton) and widget.isCheckable():
        told = bool(face.state().checkable) and bool(face.state().checked) == widget.isChecked()
        return "" if told else "zegt niet of het gekozen is"
    return ""


def _words_of(widget: QWidget) -> set[str]:
    """All words that a person reads on this widget or hears of it."""
    words = {widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()}
    for name in ("text", "placeholderText", "toPlainText", "title"):
        read: Callable[[], object] | None = getattr(widget, name, None)
        if callable(read):
            words.add(str(read()))
    if isinstance(widget, QAbstractItemView) and (model := widget.model()) is not None:
        rows = range(min(model.rowCount(), _ROWS_READ))
        words |= {str(model.index(row, 0).data() or "") for row in rows}
    return words - {""}


def _inside_qt(widget: QWidget) -> bool:
    """Part of one of Qt's own controls, as the button inside a scroll bar."""
    return widget.objectName().startswith("qt_") or isinstance(widget, QScrollBar)


def _box(widget: QWidget) -> str:
    return f"{widget.x()},{widget.y()} {widget.width()}x{widget.height()}"


def _who(widget: QWidget) -> str:
    """The widget by name, or by the nearest name above it."""
    kind, above = type(widget).__name__, widget
    while not above.objectName() and (parent := above.parentWidget()) is not None:
        above = parent
    return kind if not above.objectName() else f"{kind} ({above.objectName()})"
