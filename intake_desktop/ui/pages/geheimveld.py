"""A field for a passphrase: hidden letters, a button that shows them, a sentence under it.

It is on screen first and does without Qt's `Qt` namespace: loading that takes a tenth of the time
until the first window.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

_PLAIN_TEXT = 0  # Qt.TextFormat.PlainText


class Geheimveld(QWidget):
    """One secret. Plain Qt only: the lock screen, which decides how fast we start, uses it."""

    edited = Signal(str)
    """What stands in the field now, per keystroke."""

    entered = Signal()
    """Enter was pressed."""

    def __init__(self, label: str, naam: str) -> None:
        super().__init__()
        self._label = label
        self._veld = self._make_veld(naam)
        self._toon = self._make_toon(naam)
        self._melding = plain_label("", "fout")
        self._melding.hide()
        self.setObjectName(naam)
        self.setFocusProxy(self._veld)
        above = plain_label(label, "stil")
        above.setBuddy(self._veld)
        row = QHBoxLayout()
        row.addWidget(self._veld, 1)
        row.addWidget(self._toon)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(above)
        column.addLayout(row)
        column.addWidget(self._melding)

    def value(self) -> str:
        """What stands in the field."""
        return self._veld.text()

    def set_value(self, text: str) -> None:
        """Put this in the field; emits nothing."""
        if self._veld.text() != text:
            self._veld.setText(text)

    def set_melding(self, text: str) -> None:
        """Say this under the field; empty hides it."""
        self._melding.setText(text)
        self._melding.setVisible(bool(text))
        self._veld.setAccessibleDescription(text)
        if bool(self._veld.property("fout")) != bool(text):
            self._veld.setProperty("fout", bool(text))
            self._veld.style().unpolish(self._veld)
            self._veld.style().polish(self._veld)

    def melding(self) -> str:
        """The sentence under the field."""
        return self._melding.text()

    def set_busy(self, busy: bool) -> None:
        """While the key is made the text can be read but not changed; the cursor stays."""
        self._veld.setReadOnly(busy)

    def show_letters(self, shown: bool) -> None:
        """Show or hide the letters, as the button does."""
        self._toon.setChecked(shown)

    def select_all(self) -> None:
        """Select everything and put the cursor here: the next key replaces it."""
        self._veld.setFocus()
        self._veld.selectAll()

    def _toggle(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode
        self._veld.setEchoMode(mode.Normal if shown else mode.Password)
        if shown:  # hidden letters are never learned or completed; neither are these
            from PySide6.QtCore import Qt

            hints = Qt.InputMethodHint
            self._veld.setInputMethodHints(hints.ImhSensitiveData | hints.ImhNoPredictiveText)
        self._toon.setText(self.tr("Verbergen") if shown else self.tr("Tonen"))

    def _make_veld(self, naam: str) -> QLineEdit:
        veld = QLineEdit()
        veld.setObjectName(f"{naam}.veld")
        veld.setAccessibleName(self._label)
        veld.setEchoMode(QLineEdit.EchoMode.Password)
        veld.textEdited.connect(self.edited)
        veld.returnPressed.connect(self.entered)
        return veld

    def _make_toon(self, naam: str) -> QPushButton:
        toon = QPushButton(self.tr("Tonen"))
        toon.setAutoDefault(True)
        toon.setObjectName(f"{naam}.tonen")
        toon.setAccessibleName(self.tr("Toon wat ik typ"))
        toon.setCheckable(True)
        toon.setAutoDefault(False)
        toon.setProperty("rol", "stil")
        toon.toggled.connect(self._toggle)
        return toon


def plain_label(text: str, rol: str) -> QLabel:
    """A wrapping label that shows its text literally, in the looks of this role."""
    label = QLabel(text)
    label.setProperty("textFormat", _PLAIN_TEXT)
    label.setWordWrap(True)
    label.setProperty("rol", rol)
    return label
