"""The program as its icon starts it, which tells on a line where something is on the screen.

Reads one question per line and answers with one line: `where NAME` gives "x y" of the middle of a
widget (or "-"), `screen` what is in front, `grab PATH` saves a picture of the whole screen.
"""

import sys
import threading

import intake_desktop.plain_import  # noqa: F401 - before what imports Qt

# isort: split
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from intake_desktop.app import keukentafel
from intake_desktop.paths import user_home
from intake_desktop.ui.main_window import MainWindow


class Teller(QObject):
    """Answers in the thread of the window."""

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.asked.connect(self._answer)
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        for line in sys.stdin:
            self.asked.emit(line.strip())

    def _answer(self, line: str) -> None:
        word, _, rest = line.partition(" ")
        answers = {"where": self._where, "screen": self._screen, "grab": self._grab}
        sys.stdout.write(answers[word](rest) + "\n")
        sys.stdout.flush()

    def _window(self) -> MainWindow | None:
        found = QApplication.topLevelWidgets()
        return next((w for w in found if isinstance(w, MainWindow)), None)

    def _where(self, name: str) -> str:
        window = self._window()
        found = window.findChildren(QWidget, name) if window else []
        shown = [w for w in found if w.isVisible()]
        if not shown:
            return "-"
        widget: QWidget = shown[0]
        parent = widget.parentWidget()
        while parent is not None:
            if isinstance(parent, QScrollArea):
                parent.ensureWidgetVisible(widget, 0, 60)
            parent = parent.parentWidget()
        at = widget.mapToGlobal(widget.rect().center())
        return f"{at.x()} {at.y()}"

    def _screen(self, _rest: str) -> str:
        window = self._window()
        return type(window.screen_shown).__name__ if window else "-"

    def _grab(self, path: str) -> str:
        return str(QGuiApplication.primaryScreen().grabWindow(0).save(path))


def main() -> int:
    """Start, and answer until the window closes."""
    tellers: list[Teller] = []
    make = keukentafel.make_application

    def make_and_listen(*given: object) -> object:
        application = make(*given)  # type: ignore[arg-type]  # handed on as it came
        QTimer.singleShot(0, lambda: tellers.append(Teller()))
        return application

    keukentafel.make_application = make_and_listen  # type: ignore[assignment]  # the same, listening
    return keukentafel.run(user_home())


if __name__ == "__main__":
    sys.exit(main())
