"""The participatieladder: a trede chosen at once, or found with one question at a time."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from intake_desktop.domain.ladder import Trede
from intake_desktop.ui.widgets.keuzerij import Keuzerij
from intake_desktop.ui.widgets.knop import Knop
from intake_desktop.ui.widgets.tekst import Kop, Tekst


class LadderKeuze(QWidget):
    """One trede. `chosen(int | None)`. The questions go from the top down; the first *ja* is it."""

    chosen = Signal(object)

    def __init__(self, naam: str, titel: str, treden: Sequence[Trede]) -> None:
        super().__init__()
        self._naam = naam
        self._treden = tuple(sorted(treden, key=lambda t: -t.nummer))
        self._asked = -1
        self._direct = Keuzerij([(str(t.nummer), str(t.nummer)) for t in treden], "")
        self._direct.setAccessibleName(self.tr("Trede, {}").format(titel))
        self._direct.setObjectName(naam)
        self._direct.chosen.connect(self._choose)
        self._meaning = Tekst("", "stil")
        self._question = Tekst("", "sterk")
        self._start = self._button("stap_voor_stap", self.tr("Stap voor stap vragen"))
        self._yes = self._button("ja", self.tr("Ja"))
        self._no = self._button("nee", self.tr("Nee"))
        self._stop = self._button("stop", self.tr("Stoppen"))
        self._start.clicked.connect(lambda: self._ask(0))
        self._yes.clicked.connect(self._say_yes)
        self._no.clicked.connect(lambda: self._ask(self._asked + 1))
        self._stop.clicked.connect(lambda: self._ask(-1))
        self._lay_out(titel)
        self._ask(-1)

    def set_value(self, trede: int | None) -> None:
        """Show this trede."""
        self._direct.set_value(None if trede is None else str(trede))
        chosen = next((t for t in self._treden if t.nummer == trede), None)
        words = f"{chosen.naam}. {chosen.uitleg}".strip() if chosen else ""
        self._meaning.set_text(words)
        self._meaning.setVisible(bool(words))

    def _lay_out(self, titel: str) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(Kop(titel, 3))
        layout.addWidget(self._direct)
        layout.addWidget(self._meaning)
        layout.addWidget(self._question)
        answers = QHBoxLayout()
        for button in (self._start, self._yes, self._no, self._stop):
            answers.addWidget(button)
        answers.addStretch()
        layout.addLayout(answers)
        layout.addStretch()

    def _button(self, code: str, text: str) -> Knop:
        button = Knop(text, "gewoon" if code in ("ja", "nee") else "stil")
        button.setObjectName(f"{self._naam}.{code}")
        return button

    def _ask(self, index: int) -> None:
        """Ask the question at `index` from the top; past the end, or -1, asks nothing."""
        self._asked = index if index < len(self._treden) else -1
        asking = self._asked >= 0
        self._start.setVisible(not asking)
        for widget in (self._question, self._yes, self._no, self._stop):
            widget.setVisible(asking)
        if asking:
            self._question.set_text(self._treden[self._asked].beslisvraag)
            (self._yes if self._asked == 0 else self._no).setFocus()

    def _say_yes(self) -> None:
        trede = self._treden[self._asked].nummer
        self._ask(-1)
        self._start.setFocus()
        self.chosen.emit(trede)

    def _choose(self, code: object) -> None:
        self._ask(-1)
        self.chosen.emit(None if code is None else int(str(code)))
