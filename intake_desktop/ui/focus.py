"""Where the keyboard goes, for who follows it."""

from collections.abc import Callable

from PySide6.QtWidgets import QApplication


def on_focus_moved(told: Callable[[], object]) -> None:
    """Call this each time the focus moved; it asks `QApplication.focusWidget()` where to.

    Qt also says who had the focus, and that may be ending: what Python would then hold of it
    outlives it, and a crash follows. So `told` takes nothing.
    """
    application = QApplication.instance()
    if isinstance(application, QApplication):
        application.focusChanged.connect(told)
