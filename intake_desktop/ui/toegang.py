"""What a screen reader meets: the parts of a page as one reads them, choices in groups.

Qt tells assistive technology about widgets in the order in which they were made, and calls every
container a plain client area. Here the parts come as they stand on the screen, a row of choices is
a group with a name: "Hoe goed lukt het nu?", then its radio buttons, and what we draw or build
ourselves says what it is (`ROL`). The lock page needs
this too, so the order itself (`tabvolgorde`) is loaded when it is asked for.
"""

from functools import cache

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QApplication, QWidget

from intake_desktop.ui.focus import on_focus_moved

ROL = "toegangsrol"
"""The property of a widget that tells what it is, as one of these."""

GROEP, FIGUUR, KNOP, REGEL = "groep", "figuur", "knop", "regel"
BLAD, SCHERM, VOORTGANG, KOP, STIL = "blad", "scherm", "voortgang", "kop", "stil"
"""A group of choices; a picture; what Enter opens; one of a list; a paper; all of a screen; work
that goes on; a heading; what says nothing itself: a place, or words its button says already."""


def be_accessible(application: QApplication) -> None:
    """Tell assistive technology about our widgets this way; once, at the start."""
    QAccessible.installFactory(_make)
    Leesorde(application)


def announce(owner: QObject, sentence: str, *, urgent: bool = False) -> None:
    """Have this said now, wherever the focus is; `urgent` breaks in on what is being said."""
    if not sentence:
        return
    event = QAccessibleAnnouncementEvent(owner, sentence)
    if urgent:
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)


class Leesorde(QObject):
    """Keeps the parts of the window in the order in which one reads them, for who hears them.

    Nothing happens as long as no screen reader asks. Else, each time the focus moved: rows that
    came later take their place.
    """

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._order)
        on_focus_moved(self._soon.start)

    def _order(self) -> None:
        if not QAccessible.isActive():
            return
        from intake_desktop.ui.tabvolgorde import put_in_order

        window = QApplication.activeWindow()
        if window is not None:
            put_in_order(window)


def _make(_key: str, owner: QObject) -> QAccessibleInterface | None:
    told = owner.property(ROL)
    if told and isinstance(owner, QWidget):
        return QAccessibleWidget(owner, _roles()[told], "")
    return None


@cache
def _roles() -> dict[str, QAccessible.Role]:
    roles = QAccessible.Role
    return {
        GROEP: roles.Grouping,
        FIGUUR: roles.Graphic,
        KNOP: roles.Button,
        REGEL: roles.ListItem,
        BLAD: roles.Document,
        SCHERM: roles.Section,  # of a pane all words are read, each time one comes there
        VOORTGANG: roles.ProgressBar,
        KOP: roles.Heading,
        STIL: roles.Client,
    }
