"""Loads the code of the screens that follow the lock page, while the passphrase is typed."""

from collections.abc import Callable, Iterator
from functools import partial
from importlib import import_module
from pkgutil import iter_modules

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QScrollArea

from intake_desktop.ui.theme import icon, load_bold

_PACKAGES = (
    "intake_desktop.domain",
    "intake_desktop.session",
    "intake_desktop.ui.models",
    "intake_desktop.ui.widgets",
    "intake_desktop.ui.charts",
    "intake_desktop.ui.questions",
    "intake_desktop.ui.pages",
)
_SCREENS = (
    "intake_desktop.ui.cover",
    "intake_desktop.ui.gesprek_frame",
    "intake_desktop.ui.bewaking",
)
_SELDOM = (
    "setup",  # a first start, after which there is a vault
    "instellingen", "eigenaar", "map_kaart", "zegel", "ervaring", "kluis_", "oefenkaart",
    "ophalen", "over_dossier", "opruim", "versies", "reden_", "terugzetten",
)  # fmt: skip
"""Pages beside the overview and the conversation: their code comes when one is asked for."""


class Preloading(QObject):
    """One module per turn of the event loop, so that no key waits for more than one of them.

    It is done in the window's thread: Qt's classes come into being when they are first named, and
    two threads may not do that at the same time.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._steps = _steps()
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._step)

    def start(self) -> None:
        """Begin; it ends by itself."""
        self._timer.start()

    def _step(self) -> None:
        step = next(self._steps, None)
        if step is None:
            self._timer.stop()
            self.deleteLater()
        else:
            step()


def _steps() -> Iterator[Callable[[], object]]:
    yield load_bold
    for package in _PACKAGES:
        for found in iter_modules(import_module(package).__path__):
            if not found.name.startswith(_SELDOM):
                yield partial(import_module, f"{package}.{found.name}")
    for name in _SCREENS:
        yield partial(import_module, name)
    yield partial(icon, "terug")  # with the first icon comes Qt's code for drawings
    yield _meet_inner_widgets


def _meet_inner_widgets() -> None:
    """With the first widget that Qt made for itself, Python learns all its kinds of widgets."""
    QScrollArea().children()
