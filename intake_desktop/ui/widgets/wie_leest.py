"""Choosing who may read something that was said: by a key, and from a menu."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QWidget

from intake_desktop.domain.grondslagen import APART
from intake_desktop.domain.rollen import Grondslag
from intake_desktop.ui.language import tr

BASIS_KEYS = {
    "p": Grondslag.PARTICIPATIEWET,
    "w": Grondslag.WMO,
    "g": Grondslag.GEZAMENLIJK,
    "c": Grondslag.CLIENT,
}
"""The key that chooses each basis, alone on a line with the focus, with Alt while typing."""

_WHOSE = {
    Grondslag.PARTICIPATIEWET: tr("voor de Participatiewet"),
    Grondslag.WMO: tr("voor de Wmo"),
    Grondslag.GEZAMENLIJK: tr("voor beide wetten"),
    Grondslag.CLIENT: tr("alleen van de cliënt"),
}


def basis_shortcuts(widget: QWidget, choose: Callable[[Grondslag], object]) -> None:
    """Alt and P, W, G or C choose a basis while the focus is somewhere in this widget."""
    for key, basis in BASIS_KEYS.items():
        keys = QShortcut(QKeySequence(f"Alt+{key.upper()}"), widget)
        keys.setWhatsThis(tr("Deze regel is {}").format(_WHOSE[basis]))
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys.activated.connect(partial(choose, basis))


def add_basis(
    menu: QMenu, inherits: str, now: str, choose: Callable[[Grondslag | None], object]
) -> None:
    """The choices in a menu: `inherits` names the one that lets go; `now` are the small words."""
    said = now.split(" · ")
    as_area = menu.addAction(inherits)
    as_area.triggered.connect(lambda: choose(None))
    as_area.setCheckable(True)
    as_area.setChecked(not set(said) & set(APART.values()))
    for key, basis in BASIS_KEYS.items():
        words = APART[basis]
        choice = menu.addAction(f"{words[:1].upper()}{words[1:]}\t{key.upper()}")
        choice.setCheckable(True)
        choice.setChecked(words in said)
        choice.triggered.connect(partial(choose, basis))
