"""F1: the manual over the screen, at the chapter of the page, with the keys that work there.

Built when it is first asked for. It lies over the window, so nothing underneath is left or lost;
Escape returns to the same place.
"""

from functools import partial

import shiboken6
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from intake_desktop.domain.handleiding import (
    Hoofdstuk,
    Regel,
    Soort,
    about,
    matching,
    piece_about,
    read_hoofdstuk,
)
from intake_desktop.paths import HANDLEIDING
from intake_desktop.ui.theme import scaled, space
from intake_desktop.ui.toegang import announce
from intake_desktop.ui.toetsen import keys_of
from intake_desktop.ui.widgets.blad import scrolling
from intake_desktop.ui.widgets.knop import Knop
from intake_desktop.ui.widgets.overvenster import Overvenster
from intake_desktop.ui.widgets.past_zich import PastBijMaat
from intake_desktop.ui.widgets.tekst import Kop, Tekst
from intake_desktop.ui.widgets.veld import Regelveld

_SIDE_PX, _BESIDE_LETTERS = 300, 150
_MOST_FOUND = 12
_PLAAT_PX = 640


def read_handleiding() -> tuple[Hoofdstuk, ...]:
    """All chapters, in the order of their files."""
    files = sorted(HANDLEIDING.glob("*.md"))
    return tuple(read_hoofdstuk(file.read_text(encoding="utf-8")) for file in files)


class HulpVenster(PastBijMaat, Overvenster):
    """Over the whole window. `print_requested` asks for the manual on paper."""

    print_requested = Signal()

    def __init__(self, over: QWidget) -> None:
        super().__init__(over, "hulp")
        self._hoofdstukken = read_handleiding()
        self._zoek = Regelveld(self.tr("Zoek in de uitleg"), self.tr("Bijvoorbeeld: tekenen"))
        self._zoek.setObjectName("hulp.zoek")
        self._zoek.edited.connect(self._search)
        self._terug = self._knop(self.tr("Sluiten"), "sluiten", "Esc")
        self._terug.set_key("Esc")
        self._terug.clicked.connect(self.close_hulp)
        self._druk = self._knop(self.tr("Druk de uitleg af"), "afdrukken")
        self._druk.clicked.connect(self._ask_paper)
        self._lijst, self._tekst, self._toetsen = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
        self._hoofd: list[Knop] = []
        self._shown = -1
        self._parts: list[QWidget] = []
        self._lay_out()

    def open(self, plek: str, over: QWidget) -> None:
        """The chapter about this page, and the keys that work on the screen `over`."""
        self._show_keys(over)
        self._zoek.set_value("")
        self._search("")
        number = about(self._hoofdstukken, plek)
        self.show_hoofdstuk(number)
        self.come(self._zoek)
        self._scroll_to(piece_about(self._hoofdstukken[number], plek))

    def _scroll_to(self, line: int) -> None:
        """This line of the chapter comes on top, once all has its place."""
        part = self._parts[line + 1]  # above the lines stands the title

        def scroll() -> None:
            if shiboken6.isValid(part) and line:
                self._blad.verticalScrollBar().setValue(part.y())

        QTimer.singleShot(0, self, scroll)

    def show_busy(self, *, busy: bool) -> None:
        """Whether the paper is being made."""
        self._druk.setEnabled(not busy)
        self._druk.setText(
            self.tr("Het papier wordt gemaakt …") if busy else self.tr("Druk de uitleg af")
        )

    def _ask_paper(self) -> None:
        self.show_busy(busy=True)
        self.print_requested.emit()

    def close_hulp(self) -> None:
        """Away; the focus returns to where it was. A paper that is being made is let go of."""
        self.show_busy(busy=False)
        self.go()
        self._zoek.set_value("")  # now: words that change as it opens drown out its name

    def _read(self, number: int) -> None:
        """This chapter, and aloud for who does not see it: nothing in it takes the focus."""
        self.show_hoofdstuk(number)
        announce(self, " ".join(_ended(regel.tekst) for regel in self._hoofdstukken[number].regels))

    def show_hoofdstuk(self, number: int) -> None:
        """Show this chapter from its beginning."""
        for index, knop in enumerate(self._hoofd):
            knop.setChecked(index == number)
        if number != self._shown:
            self._shown = number
            hoofdstuk = self._hoofdstukken[number]
            self._fill([Kop(hoofdstuk.titel, 1), *map(self._made, hoofdstuk.regels)])
        self._blad.verticalScrollBar().setValue(0)

    def fit(self) -> None:
        """The keys stand beside the text, or below it where letters are large."""
        narrow = self.width() < _BESIDE_LETTERS * self.fontMetrics().averageCharWidth()
        ways = QBoxLayout.Direction
        self._beside.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)
        self._links.setFixedWidth(min(scaled(_SIDE_PX), self.width() // 3))
        self._rechts.setFixedWidth(self.width() * 3 // 5 if narrow else scaled(_SIDE_PX))

    def _search(self, typed: str) -> None:
        found = list(matching(self._hoofdstukken, typed))
        for number, knop in enumerate(self._hoofd):
            knop.setVisible(not typed.strip() or any(n == number for n, _regel in found))
        if not typed.strip():
            self._show_again()
            return
        self._shown = -1
        lines = [self._result(number, regel) for number, regel in found[:_MOST_FOUND]]
        none = self.tr("Niets gevonden. Typ een ander woord.")
        self._fill(lines or [Tekst(none, "stil")])
        announce(self, self.tr("Gevonden: {}").format(len(lines)) if lines else none)

    def _show_again(self) -> None:
        if self._shown < 0 and self._hoofd:
            self.show_hoofdstuk(next((n for n, k in enumerate(self._hoofd) if k.isChecked()), 0))

    def _result(self, number: int, regel: Regel) -> QWidget:
        place, column = QWidget(), QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        knop = Knop(self._hoofdstukken[number].titel, "stil")
        knop.clicked.connect(partial(self._read, number))
        column.addWidget(knop, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(Tekst(regel.tekst))
        place.setLayout(column)
        return place

    def _made(self, regel: Regel) -> QWidget:
        if regel.soort is Soort.KOP:
            return Kop(regel.tekst, 2)
        if regel.soort is Soort.PLAAT:
            return _plaat(regel)
        sign = {Soort.PUNT: "•  ", Soort.STAP: "→  "}.get(regel.soort, "")
        return Tekst(sign + regel.tekst)

    def _fill(self, parts: list[QWidget]) -> None:
        self._parts = parts
        while item := self._tekst.takeAt(0):
            if old := item.widget():
                old.hide()
                old.deleteLater()
        for part in parts:
            self._tekst.addWidget(part)
        self._tekst.addStretch(1)

    def _show_keys(self, over: QWidget) -> None:
        while item := self._toetsen.takeAt(0):
            if old := item.widget():
                old.hide()
                old.deleteLater()
        self._toetsen.addWidget(Kop(self.tr("Toetsen op dit scherm"), 3))
        for keys, naam in keys_of(over):
            self._toetsen.addWidget(Tekst(f"{keys}: {naam}"))
        self._toetsen.addStretch(1)

    def _knop(self, words: str, naam: str, toetsen: str = "") -> Knop:
        knop = Knop(words, "gewoon", toetsen=toetsen)
        knop.setObjectName(f"hulp.{naam}")
        return knop

    def _lay_out(self) -> None:
        for number, hoofdstuk in enumerate(self._hoofdstukken):
            knop = Knop(hoofdstuk.titel, "stil")
            knop.setObjectName(f"hulp.hoofdstuk.{number + 1}")
            knop.setCheckable(True)
            knop.clicked.connect(partial(self._read, number))
            self._hoofd.append(knop)
            self._lijst.addWidget(knop, 0, Qt.AlignmentFlag.AlignLeft)
        self._lijst.addStretch(1)
        self._links, self._midden, self._rechts = (
            scrolling(_holder(layout)) for layout in (self._lijst, self._tekst, self._toetsen)
        )
        self._blad = self.reads = self._midden
        self._tekst.setSpacing(space(3))
        head, row, whole = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        head.addWidget(self._zoek, 1)
        for knop in (self._druk, self._terug):
            head.addWidget(knop, 0, Qt.AlignmentFlag.AlignBottom)
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._beside.addWidget(self._midden, 3)
        self._beside.addWidget(self._rechts, 1)
        row.addWidget(self._links)
        row.addLayout(self._beside, 1)
        row.setSpacing(space(5))
        whole.setContentsMargins(26, 18, 26, 12)
        whole.addLayout(head)
        whole.addWidget(self.melding)
        whole.addLayout(row, 1)


def _holder(layout: QVBoxLayout) -> QWidget:
    holder = QWidget()
    layout.setContentsMargins(0, space(2), space(3), space(2))
    holder.setLayout(layout)
    return holder


def _plaat(regel: Regel) -> QLabel:
    label = QLabel()
    plaat, dense = QPixmap(str(HANDLEIDING / regel.plaat)), label.devicePixelRatioF()
    wide = min(plaat.width(), round(_PLAAT_PX * dense))
    plaat = plaat.scaledToWidth(wide, Qt.TransformationMode.SmoothTransformation)
    plaat.setDevicePixelRatio(dense)
    label.setPixmap(plaat)
    label.setAccessibleName(regel.tekst)
    label.setToolTip(regel.tekst)
    return label


def _ended(words: str) -> str:
    """With an end, so that a voice pauses there."""
    return words if words.endswith((".", "?", ":")) else f"{words}."
