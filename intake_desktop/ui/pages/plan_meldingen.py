"""What is still to do in the plan, one at a time, in a calm bar that blocks nothing."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake_desktop.domain.volledigheid import Melding
from intake_desktop.ui.widgets.melding import Meldingsbalk
from intake_desktop.ui.widgets.straks import Straks
from intake_desktop.ui.widgets.veld import Regelveld

LAGE_SCORE = "lage_score_zonder_doel"


class NogTeDoen(QWidget):
    """Shows one hint with how many there are; `jump(Melding)` goes to where it is put right."""

    jump = Signal(object)
    let_be = Signal(object, str)

    def __init__(self) -> None:
        super().__init__()
        self._found: tuple[Melding, ...] = ()
        self._at = 0
        self._bar = Meldingsbalk("let_op")
        self._bar.setObjectName("plan.nog_te_doen")
        self._bar.actie.connect(lambda: self.jump.emit(self._found[self._at]))
        self._bar.tweede.connect(self._next)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._bar)
        self._because = Straks(self._make_because)
        layout.addLayout(self._because.place)
        self.hide()

    def show_meldingen(self, found: Sequence[Melding]) -> None:
        """Show these; the one that was shown stays in sight while it is there."""
        if tuple(found) == self._found:
            return
        shown = self._found[self._at] if self._found else None
        self._found = tuple(found)
        keys = [(m.code, m.onderdeel) for m in found]
        key = (shown.code, shown.onderdeel) if shown else None
        self._at = keys.index(key) if key in keys else min(self._at, max(0, len(keys) - 1))
        self._show()

    def _make_because(self) -> Regelveld:
        because = Regelveld("", self.tr("Of: bewust geen doel, omdat …"), zinnen=True)
        because.setObjectName("plan.bewust_geen_doel")
        because.setAccessibleName(self.tr("Bewust geen doel, omdat"))
        because.entered.connect(self._say_because)
        return because

    def _say_because(self, text: str) -> None:
        if self._found and text.strip():
            self._because.get().set_value("")
            self.let_be.emit(self._found[self._at], text.strip())

    def _next(self) -> None:
        self._at = (self._at + 1) % len(self._found)
        self._show()

    def _show(self) -> None:
        self.setVisible(bool(self._found))
        if not self._found:
            return
        self._because.show_if(self._found[self._at].code == LAGE_SCORE)
        count = len(self._found)
        place = self.tr(" ({} van {})").format(self._at + 1, count) if count > 1 else ""
        text = self.tr("Nog te doen{}: {}").format(place, self._found[self._at].tekst)
        self._bar.set(text, self.tr("Ga erheen"), self.tr("Volgende") if count > 1 else "")
