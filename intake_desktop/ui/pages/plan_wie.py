"""Who does it: someone who is here, or a name that is typed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake_desktop.domain.dossier import Dossier, initial
from intake_desktop.domain.noteren import naam_of
from intake_desktop.domain.rollen import HUISHOUDEN, Rol
from intake_desktop.ui.pages.regels_van import merk_van
from intake_desktop.ui.widgets.keuzerij import Keuzerij
from intake_desktop.ui.widgets.veld import Regelveld

_ANDER = "iemand_anders"


def persoon_van(dossier: Dossier, wie: str) -> tuple[str, str, str]:
    """Letter, role and name of who does something; a free name is its own name."""
    gesprek = dossier.gesprek
    if wie == HUISHOUDEN:
        return "", Rol.CLIENT.value, naam_of(dossier, wie)
    if wie == Rol.CLIENT or (gesprek and gesprek.aanwezige(wie)):
        return merk_van(dossier, wie)
    return initial(wie), Rol.ANDER.value, naam_of(dossier, wie)


def present(dossier: Dossier) -> tuple[tuple[str, str], ...]:
    """Key and name of everyone here, the client first."""
    gesprek = dossier.gesprek
    others = [a.sleutel for a in gesprek.aanwezigen if a.rol is not Rol.CLIENT] if gesprek else []
    two = Rol.MEDECLIENT in others
    keys = (str(Rol.CLIENT), *others, *([HUISHOUDEN] if two else []))
    return tuple((key, naam_of(dossier, key)) for key in keys)


class WieKeuze(QWidget):
    """Chips with who is here and a field for someone else; `chosen(wie, typing)`.

    With `anyone` also someone of the network or an organisation whose name is not known yet.
    """

    chosen = Signal(str, bool)
    left = Signal()

    def __init__(self, label: str, *, anyone: bool = False) -> None:
        super().__init__()
        self._label = label
        names = (self.tr("iemand uit het netwerk"), self.tr("een organisatie"))
        self._others = tuple((name, name) for name in names) if anyone else ()
        self._people: tuple[tuple[str, str], ...] = ()
        self._typing = False
        self._chips = Keuzerij([], label)
        self._chips.chosen.connect(self._choose)
        self._name = Regelveld("", self.tr("Naam, bijvoorbeeld: mijn moeder"))
        self._name.edited.connect(self._type)
        self._name.left.connect(self._leave)
        self._name.hide()
        self.setFocusProxy(self._chips)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._chips)
        layout.addWidget(self._name)

    def name_parts(self, naam: str) -> None:
        """Object names of this choice and of its field."""
        self.setObjectName(naam)
        self._chips.setObjectName(f"{naam}.keuze")
        self._name.setObjectName(f"{naam}_anders")
        self._name.setAccessibleName(self.tr("{}, andere naam").format(self._label))

    def chip(self, wie: str) -> QWidget:
        """The chip of someone who is here, or of a free name for any other key."""
        known = any(key == wie for key, _ in self._people)
        return self._chips.button(wie if known else _ANDER)

    def show_wie(self, dossier: Dossier, wie: str) -> None:
        """Show who is here and who is chosen."""
        people = (*present(dossier), *self._others)
        if people != self._people:
            self._people = people
            self._chips.set_opties([*people, (_ANDER, self.tr("Iemand anders …"))])
        here = any(key == wie for key, _ in people)
        free = bool(wie) and not here
        self._chips.set_value(_ANDER if free or self._typing else wie or None)
        self._name.set_value(wie if free else "")
        if self._name.isHidden() == (free or self._typing):
            self._name.setVisible(free or self._typing)

    def stop_typing(self) -> None:
        """Forget that a free name was about to be typed."""
        self._typing = False

    def _choose(self, code: object) -> None:
        self._typing = code == _ANDER
        if self._typing:
            self._chips.set_value(_ANDER)
            self._name.show()
            self._name.setFocus()
        else:
            self.chosen.emit("" if code is None else str(code), False)

    def _type(self, text: str) -> None:
        self.chosen.emit(text, True)

    def _leave(self, _text: str) -> None:
        self._typing = False
        self.left.emit()
