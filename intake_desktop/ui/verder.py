"""Where someone is in a conversation, and how they get back there after the lock."""

from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from intake_desktop.domain.gespreksverloop import Positie, Stap, posities
from intake_desktop.domain.verder import Verder
from intake_desktop.ui.gesprek_frame import GesprekFrame


def place_in(frame: GesprekFrame) -> Verder:
    """The page, the field with the cursor and how far down, as names that tell nothing."""
    focus = QApplication.focusWidget()
    return Verder(
        frame.session.dossier.id,
        frame.positie.stap.value,
        frame.positie.leefgebied,
        _name_of(focus, frame),
        _cursor_of(focus),
        frame.scroll_bar.value(),
    )


def go_back(frame: GesprekFrame, verder: Verder) -> None:
    """Show that page again with the cursor where it was; what is gone is left alone."""
    try:
        positie = Positie(Stap(verder.stap), verder.leefgebied)
    except ValueError:
        return
    if positie not in posities(frame.formulier, frame.session.dossier):
        return
    frame.turn_to(positie)
    frame.scroll_bar.setValue(verder.hoogte)
    field = frame.findChild(QWidget, verder.veld) if verder.veld else None
    if field is not None and field.isVisible():
        field.setFocus()
        _set_cursor(QApplication.focusWidget(), verder.cursor)


def _name_of(widget: QWidget | None, frame: GesprekFrame) -> str:
    """The name of a field, which its input inside has not; empty for what is elsewhere."""
    while widget is not None and frame.isAncestorOf(widget):
        if widget.objectName():
            return widget.objectName()
        widget = widget.parentWidget()
    return ""


def _cursor_of(widget: QWidget | None) -> int:
    if isinstance(widget, QLineEdit):
        return widget.cursorPosition()
    return widget.textCursor().position() if isinstance(widget, QPlainTextEdit) else 0


def _set_cursor(widget: QWidget | None, position: int) -> None:
    if isinstance(widget, QLineEdit):
        widget.setCursorPosition(position)
    elif isinstance(widget, QPlainTextEdit):
        cursor = widget.textCursor()
        cursor.setPosition(min(position, len(widget.toPlainText())))
        widget.setTextCursor(cursor)
