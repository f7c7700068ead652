"""One action of before: done, or not yet, and what got in the way."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake_desktop.domain.daarna import actie_zin
from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.noteren import naam_of
from intake_desktop.domain.plan import Actie, Terugblik
from intake_desktop.ui.theme import space
from intake_desktop.ui.widgets.keuzerij import Keuzerij
from intake_desktop.ui.widgets.naast import Rij
from intake_desktop.ui.widgets.tekst import Tekst
from intake_desktop.ui.widgets.veld import Regelveld

KLAAR, NOG_NIET = "klaar", "nog_niet"
_ROW_LETTERS = 60


class TerugblikRij(QWidget):
    """`chosen(actie, True, False or None)`; `edited(actie, klaar, text)` per keystroke; `left`."""

    chosen = Signal(str, object)
    edited = Signal(str, bool, str)
    left = Signal()

    def __init__(self, number: int, page: str = "terugblik") -> None:
        super().__init__()
        self.id = ""
        self._klaar: bool | None = None
        name = f"{page}.actie.{number}"
        self.setObjectName(name)
        self._what, self._who = Tekst("", "sterk"), Tekst("", "stil")
        words = QWidget()
        lines = QVBoxLayout(words)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        lines.addWidget(self._what)
        lines.addWidget(self._who)
        chips = [(KLAAR, self.tr("Klaar")), (NOG_NIET, self.tr("Nog niet"))]
        self._chips = Keuzerij(chips, "")
        self._chips.setObjectName(f"{name}.keuze")
        self._chips.setAccessibleName(self.tr("Is dit klaar?"))
        self._chips.chosen.connect(self._choose)
        self._field = Regelveld("", "", zinnen=True)
        self._field.setObjectName(f"{name}.tekst")
        self._field.edited.connect(self._type)
        self._field.left.connect(lambda _text: self.left.emit())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, space(1), 0, space(1))
        layout.setSpacing(space(1))
        layout.addWidget(Rij([words, self._chips], _ROW_LETTERS, (1, 0)))
        layout.addWidget(self._field)

    def show_actie(
        self, dossier: Dossier, actie: Actie, terugblik: Terugblik | None, *, named: bool = True
    ) -> None:
        """Show this action and what was said about it now; `named` with who does it."""
        self.id = actie.id
        self._klaar = terugblik.klaar if terugblik else None
        self._what.set_text(actie.tekst)
        day = actie_zin(dossier, actie)
        who = naam_of(dossier, actie.wie) if actie.wie and named else ""
        self._who.set_text(" · ".join(part for part in (who, day) if part))
        chosen = None if terugblik is None else KLAAR if terugblik.klaar else NOG_NIET
        self._chips.set_value(chosen)
        self._field.set_value(terugblik.tekst if terugblik else "")
        ask = self.tr("Hoe ging het?") if self._klaar else self.tr("Wat zat er in de weg?")
        self._field.input.setPlaceholderText(self.tr("{} Mag leeg blijven.").format(ask))
        self._field.setAccessibleName(f"{ask} {actie.tekst}")
        if self._field.isHidden() != (terugblik is None):
            self._field.setVisible(terugblik is not None)

    def _choose(self, code: object) -> None:
        self.chosen.emit(self.id, None if code is None else code == KLAAR)
        if code == NOG_NIET:
            self._field.setFocus()

    def _type(self, text: str) -> None:
        self.edited.emit(self.id, bool(self._klaar), text)
