"""A page beside the conversation: a way back, a title, cards in one or two columns."""

import shiboken6
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from intake_desktop.ui.pages.plan_bewerken import bring_into_view
from intake_desktop.ui.theme import space
from intake_desktop.ui.toegang import ROL, SCHERM
from intake_desktop.ui.widgets.bezig import Bezig
from intake_desktop.ui.widgets.blad import scrolling
from intake_desktop.ui.widgets.kaartenveld import Kaartenveld
from intake_desktop.ui.widgets.knop import Knop
from intake_desktop.ui.widgets.melding import Meldingsbalk
from intake_desktop.ui.widgets.past_zich import PastBijLetters
from intake_desktop.ui.widgets.tekst import Kop

WIDTH_LETTERS = 100


class BladPagina(PastBijLetters, QWidget):
    """`cards` takes the cards, `head` what stands above them.

    `naam` is the objectName, and that of the parts begins with it. `terug` goes back, in words of
    the page; `letters` is how wide a line may be, and `columns` how many cards stand beside each
    other where the window has room.
    """

    back = Signal()

    def __init__(
        self, naam: str, titel: str, *, letters: int = WIDTH_LETTERS, columns: int = 1
    ) -> None:
        super().__init__()
        self.setObjectName(naam)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("rol", "blad")
        self.setProperty(ROL, SCHERM)
        self.terug = back = Knop(self.tr("Terug naar het overzicht"), "stil", icoon="terug")
        back.setObjectName(f"{naam}.terug")
        back.set_key("Esc")
        back.clicked.connect(self.back)
        self._melding = Meldingsbalk("let_op")
        self._melding.setObjectName(f"{naam}.melding")
        self._gelukt = Meldingsbalk("goed")
        self._gelukt.setObjectName(f"{naam}.gelukt")
        self.titel, self.cards = Kop(titel, 1), Kaartenveld(letters)
        self._columns, self._middle, self.head = columns, QWidget(), QVBoxLayout()
        column = QVBoxLayout(self._middle)
        column.setContentsMargins(26, 26, 26, 26)
        column.setSpacing(space(4))
        column.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.titel)
        column.addWidget(self._melding)
        self.bezig = Bezig(naam)
        column.addWidget(self.bezig)
        column.addWidget(self._gelukt)
        column.addLayout(self.head)
        column.addWidget(self.cards)
        column.addStretch(1)
        self._wrap(self._middle)
        self.fit()
        self.setFocusProxy(back)
        self.show_titel(titel)

    def show_titel(self, titel: str) -> None:
        """The heading; also what is heard when the focus comes here from another screen."""
        self.titel.set_text(titel)
        self.setAccessibleName(titel)

    def show_melding(self, sentence: str) -> None:
        """Say this above the cards; empty hides it. A page that was left says nothing."""
        if shiboken6.isValid(self):
            self.bezig.end()
            self._gelukt.set("")
            self._melding.set(sentence)
            bring_into_view(self._melding)

    def show_gelukt(self, sentence: str) -> None:
        """Say above the cards what went well."""
        if shiboken6.isValid(self):
            self.bezig.end()
            self._melding.set("")
            self._gelukt.set(sentence)
            bring_into_view(self._gelukt)

    def fit(self) -> None:
        """No wider than lines are easy to read."""
        self._middle.setMaximumWidth(self.cards.widest(columns=self._columns))

    def _wrap(self, middle: QWidget) -> None:
        inside = QWidget()
        row = QHBoxLayout(inside)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(middle, 12)
        row.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolling(inside))
