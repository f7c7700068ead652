"""A question that is answered with hours a week and the moments that suit."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from intake_desktop.domain.antwoord import Antwoord
from intake_desktop.domain.antwoord_tekst import DAGDELEN, moment_codes, parse_hours, parse_moments
from intake_desktop.ui.questions.vraag_widget import VraagWidget
from intake_desktop.ui.theme import space
from intake_desktop.ui.widgets.keuzeknop import Vinkchip
from intake_desktop.ui.widgets.tekst import Tekst
from intake_desktop.ui.widgets.veld import Regelveld


class UrenVraag(VraagWidget):
    """A figure, and a week of moments, which may be typed behind it. Other words are kept."""

    def build(self) -> None:
        """The figure above the week."""
        self._hours = Regelveld(
            self.tr("Uren per week"), self.tr("bijvoorbeeld 16, of: 16, ma en di ochtend")
        )
        self._hours.setObjectName(self.part_name("uren"))
        self._hours.edited.connect(self._type)
        self._hours.left.connect(self._read_moments)
        row = QHBoxLayout()
        row.addWidget(self._hours, 1)
        row.addStretch(1)
        self.inhoud.addLayout(row)
        self._moments: dict[str, Vinkchip] = {}
        self.inhoud.addWidget(self._week())
        self.setFocusProxy(self._hours)

    def fill(self, antwoord: Antwoord) -> None:
        """The figure, or the words instead of it, and the chosen moments."""
        figure = "" if antwoord.getal is None else str(antwoord.getal)
        self._hours.set_value(antwoord.tekst or figure)
        self._explain(antwoord.tekst)
        for code, button in self._moments.items():
            self._mark(button, code in antwoord.keuzes)

    def _week(self) -> QWidget:
        week = QWidget()
        grid = QGridLayout(week)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(space(1))
        for row, dagdeel in enumerate(DAGDELEN, start=1):
            grid.addWidget(Tekst(dagdeel, "klein"), row, 0)
        for index, (code, naam) in enumerate(moment_codes()):
            column, row = index // len(DAGDELEN) + 1, index % len(DAGDELEN) + 1
            if row == 1:
                day = Tekst(code.split(".")[0], "klein")
                day.setAlignment(Qt.AlignmentFlag.AlignHCenter)
                grid.addWidget(day, 0, column)
                grid.setColumnStretch(column, 1)
            grid.addWidget(self._moment(code, naam), row, column)
        return week

    def _moment(self, code: str, naam: str) -> Vinkchip:
        button = Vinkchip()
        button.setObjectName(self.part_name(code))
        button.setAccessibleName(naam)
        button.setToolTip(naam)
        button.clicked.connect(lambda: self._choose())
        self._moments[code] = button
        return button

    def _mark(self, button: Vinkchip, chosen: bool) -> None:
        button.setChecked(chosen)
        button.setText("✓" if chosen else "")

    def _choose(self) -> None:
        for button in self._moments.values():
            self._mark(button, button.isChecked())
        self.answer(keuzes=tuple(c for c, b in self._moments.items() if b.isChecked()))

    def _type(self, text: str) -> None:
        hours = parse_hours(text)
        words = "" if text.strip() == str(hours) else text
        self._explain(words)
        self.answer(typing=True, getal=hours, tekst=words)

    def _read_moments(self, text: str) -> None:
        """Days and parts of days behind the figure go to the week; whole sentences stay."""
        rest, moments = parse_moments(text)
        hours = parse_hours(rest)
        if moments and (hours is not None or not rest):
            chosen = {*self.antwoord.keuzes, *moments}
            in_order = tuple(code for code in self._moments if code in chosen)
            self.answer(getal=hours, tekst="", keuzes=in_order)
            self.fill(self.antwoord)
        self.ended.emit()

    def _explain(self, words: str) -> None:
        rest, _moments = parse_moments(words)
        known = not rest or parse_hours(rest) is not None
        sentence = self.tr("Dit staat in uw eigen woorden. Een getal kan ook: 16.")
        self._hours.set_melding("" if known else sentence)
