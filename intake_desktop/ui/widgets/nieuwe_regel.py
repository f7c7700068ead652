"""A field at the end of a list: the first letter starts a line, Enter ends it."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake_desktop.ui.toegang import announce
from intake_desktop.ui.widgets.veld import Regelveld


class NieuweRegel(QWidget):
    """Each keystroke is kept: `edited(id, text)`; `ended(id)` on Enter or on leaving."""

    edited = Signal(str, str)
    ended = Signal(str)

    def __init__(self, label: str, hint: str, new_id: Callable[[], str]) -> None:
        super().__init__()
        self._new_id = new_id
        self._field = Regelveld(label, hint, zinnen=True)
        self._field.edited.connect(self._type)
        self._field.left.connect(self._end)
        self._field.entered.connect(self._enter)
        self.setFocusProxy(self._field)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._field)
        self.draft = ""

    def setAccessibleName(self, name: str) -> None:
        """The name is spoken at the input itself."""
        super().setAccessibleName(name)
        self._field.setAccessibleName(name)

    def show_draft(self, text: str) -> None:
        """Follow an undo: the line that is being typed is now this, or gone."""
        if self.draft and text != self._field.value():
            self._field.set_value(text)
            if not text:
                self.draft = ""

    def _type(self, text: str) -> None:
        if not self.draft:
            if not text.strip():
                return
            self.draft = self._new_id()
        self.edited.emit(self.draft, text)

    def _enter(self, text: str) -> None:
        if self.draft:
            self._end(text)
            announce(self, self.tr("Genoteerd"))  # the field is empty; nothing else is heard

    def _end(self, _text: str) -> None:
        if not self.draft:
            return
        ended, self.draft = self.draft, ""
        self._field.set_value("")
        self.ended.emit(ended)
