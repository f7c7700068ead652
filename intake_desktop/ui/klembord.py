"""What was copied here leaves the clipboard after half a minute, and when the vault is locked."""

from PySide6.QtCore import QMimeData, QObject, QTimer
from PySide6.QtWidgets import QApplication

KEPT_MS = 30_000
_NOT_KEPT = {
    "x-kde-passwordManagerHint": b"secret",
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': b"1",
    'application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"': b"\0\0\0\0",
    'application/x-qt-windows-mime;value="CanUploadToCloudClipboard"': b"\0\0\0\0",
}
"""What asks clipboard managers (KDE, Windows) to keep no history of it."""
_OURS = "keukentafel_kopie"
"""The property of the clipboard by which what `copy_secretly` put there is known again."""


def copy_secretly(text: str) -> None:
    """Put this on the clipboard, for pasting once; histories are asked to leave it out."""
    data = QMimeData()
    data.setText(text)
    for name, value in _NOT_KEPT.items():
        data.setData(name, value)
    clipboard = QApplication.clipboard()
    clipboard.setProperty(_OURS, str(hash(text)))
    clipboard.setMimeData(data)


class Klembord(QObject):
    """Watches the clipboard; what another program put there is left alone."""

    def __init__(self, parent: QObject, kept_ms: int = KEPT_MS) -> None:
        super().__init__(parent)
        self._clipboard = QApplication.clipboard()
        self._ours = 0
        self._timer = QTimer(self, interval=kept_ms, singleShot=True)
        self._timer.timeout.connect(self.clear)
        self._clipboard.dataChanged.connect(self._changed)

    def clear(self) -> None:
        """Empty the clipboard if what is on it came from here."""
        self._timer.stop()
        if self._ours and self._ours == hash(self._clipboard.text()):
            self._clipboard.clear()
        self._ours = 0

    def _changed(self) -> None:
        """Someone copied: in a window of ours, or elsewhere. What is kept of it is a number."""
        text = self._clipboard.text()
        secret = self._clipboard.property(_OURS) == str(hash(text))
        here = secret or self._clipboard.ownsClipboard() or QApplication.focusWindow() is not None
        self._ours = hash(text) if here and text else 0
        if self._ours:
            self._timer.start()
        else:
            self._timer.stop()
