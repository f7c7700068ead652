"""Keys with a name: what F1 tells is what was registered, never a list beside it."""

from collections.abc import Callable

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QWidget


def bind(keys: str, widget: QWidget, slot: Callable[[], object], naam: str) -> QShortcut:
    """This key does that; `naam` is how F1 calls it."""
    shortcut = QShortcut(QKeySequence(keys), widget, slot)
    shortcut.setWhatsThis(naam)
    return shortcut


def keys_of(screen: QWidget) -> list[tuple[str, str]]:
    """Each key that works on this screen and what it does, in the order of the keys.

    The window's own keys count, those of its screen that can be seen, and the keys of buttons.
    """
    window, found = screen.window(), dict[str, str]()
    for shortcut in window.findChildren(QShortcut):
        owner = shortcut.parent()
        seen = isinstance(owner, QWidget) and owner.isVisible()
        if seen and shortcut.isEnabled() and shortcut.whatsThis():
            found.setdefault(_words(shortcut.key()), shortcut.whatsThis())
    for button in screen.findChildren(QAbstractButton):
        if button.isVisible() and button.isEnabled() and not button.shortcut().isEmpty():
            found.setdefault(_words(button.shortcut()), button.text().replace("&", ""))
    return sorted(found.items(), key=lambda pair: (len(pair[0]), pair[0]))


def _words(keys: QKeySequence) -> str:
    from PySide6.QtCore import Qt  # loads slowly; the lock page binds keys too

    words = keys.toString(QKeySequence.SequenceFormat.PortableText)
    both = (QKeySequence(Qt.Key.Key_Return), QKeySequence(Qt.Key.Key_Enter))
    large, enter = (key.toString(QKeySequence.SequenceFormat.PortableText) for key in both)
    return words.replace(large, enter).replace("+", " ").replace("  ", " +")
