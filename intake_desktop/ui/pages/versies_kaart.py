"""Two laptops changed the same part: both versions, and a button for each."""

from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake_desktop.domain.datums import short_date
from intake_desktop.domain.samenvoegen import Keuze
from intake_desktop.ui.ports import BeheerPort
from intake_desktop.ui.widgets.kaart import Kaart
from intake_desktop.ui.widgets.knop import Knop
from intake_desktop.ui.widgets.tekst import Tekst


class VersiesKaart(Kaart):
    """Hidden when there is nothing to choose; `chosen` follows a choice."""

    chosen = Signal()
    failed = Signal(str)

    def __init__(self, beheer: BeheerPort) -> None:
        super().__init__(self.tr("Op twee plekken veranderd"))
        self._beheer = beheer
        self._shown: tuple[Keuze, ...] = ()
        zin = self.tr("Kies wat er blijft staan. Wat u niet kiest, blijft in de geschiedenis.")
        self.inhoud.addWidget(Tekst(zin, "stil"))
        self._place = QVBoxLayout()
        self.inhoud.addLayout(self._place)
        self._row: QWidget | None = None
        self.hide()

    def show_keuzes(self, keuzes: tuple[Keuze, ...]) -> None:
        """Show the first of these; the next comes when it was chosen."""
        self.setVisible(bool(keuzes))
        if keuzes == self._shown:
            return
        self._shown = keuzes
        if self._row is not None:
            self._place.removeWidget(self._row)
            self._row.deleteLater()
            self._row = None
        if keuzes:
            self._row = self._make_row(keuzes[0], len(keuzes))
            self._place.addWidget(self._row)

    def _make_row(self, keuze: Keuze, count: int) -> QWidget:
        row, verschil = QWidget(), keuze.verschil
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        what = verschil.sleutel.partition("/")[0].replace("_", " ")
        column.addWidget(Tekst(self.tr("Nog te kiezen: {}. Nu: {}.").format(count, what), "sterk"))
        here, there = _only_different(verschil.hier, verschil.daar)
        who = keuze.wie or self.tr("de ander")
        for naam, titel, words, theirs in (
            ("hier", self.tr("Op deze laptop"), here, False),
            ("daar", self.tr("Bij {}").format(who), there, True),
        ):
            column.addWidget(Tekst(f"{titel}: {words}"))
            knop = Knop(self.tr("Houd dit"), "gewoon")
            knop.setObjectName(f"over.versie.{naam}")
            knop.setAccessibleName(self.tr("Houd dit: {}").format(titel))
            knop.clicked.connect(partial(self._choose, keuze, theirs))
            column.addWidget(knop, 0, Qt.AlignmentFlag.AlignLeft)
        return row

    def _choose(self, keuze: Keuze, theirs: bool, *_checked: object) -> None:
        def done(_nothing: object) -> None:
            self.chosen.emit()

        self._beheer.choose(keuze, theirs, done, self.failed.emit)


def _only_different(here: Any, there: Any) -> tuple[str, str]:
    """Both versions in words: the fields in which they differ, or all when there is one version."""
    known = here if here is not None else there
    names = [
        f.name
        for f in fields(known)
        if here is None or there is None or getattr(here, f.name) != getattr(there, f.name)
    ]
    return _words(here, names), _words(there, names)


def _words(part: Any, names: list[str]) -> str:
    if part is None:
        return "weggehaald"
    said = ((name, _value(getattr(part, name))) for name in names if name != "id")
    return "; ".join(f"{name.replace('_', ' ')} {value}" for name, value in said if value)


def _value(value: Any) -> str:
    if isinstance(value, Enum):
        return str(value.value).replace("_", " ")
    if isinstance(value, datetime):
        return f"{short_date(value.date())} {value:%H:%M}"
    if isinstance(value, date):
        return short_date(value)
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, tuple):
        return ", ".join(filter(None, map(_value, value)))
    if is_dataclass(value) and not isinstance(value, type):
        return _words(value, [f.name for f in fields(value)])
    return "" if value is None else f"“{value}”" if isinstance(value, str) and value else str(value)
