"""Step 5: what we talk about. Every leefgebied is offered, none is required."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.formulier import Formulier, Leefgebied
from intake_desktop.domain.gespreksverloop import Positie, Stap
from intake_desktop.domain.matrix import KEUZE_NAMEN, Keuze, LeefgebiedStand
from intake_desktop.domain.noteren import stand_of, with_keuze, with_stand
from intake_desktop.domain.volledigheid import Melding
from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.pages.open_reden import OpenReden
from intake_desktop.ui.pages.page import Page
from intake_desktop.ui.pages.plan_bewerken import bring_into_view
from intake_desktop.ui.theme import space
from intake_desktop.ui.widgets.kaart import Kaart
from intake_desktop.ui.widgets.keuzerij import Keuzerij
from intake_desktop.ui.widgets.knop import Knop
from intake_desktop.ui.widgets.naast import Rij
from intake_desktop.ui.widgets.straks import Straks
from intake_desktop.ui.widgets.tekst import Kop, Tekst

_ROW_LETTERS = 78
_WIDEST_LETTERS = 110


class LeefgebiedenPage(Page):
    """All leefgebieden of the form as rows; without a choice one is *niet besproken*, neutral."""

    def __init__(self, session: DossierSession, formulier: Formulier) -> None:
        super().__init__(session, formulier)
        layout = self._layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space(2))
        layout.addWidget(Kop(self.tr("Waar praten we over?")))
        invitation = self.tr("U kiest. Niets hoeft, en u kunt later nog wisselen.")
        layout.addWidget(Tekst(invitation, "stil"))
        self._rows = [self._row(leefgebied) for leefgebied in formulier.leefgebieden]
        self._shown: object = None
        card = Kaart()
        card.inhoud.setSpacing(space(1))
        for row in self._rows:
            card.inhoud.addWidget(row)
        layout.addWidget(card)
        layout.addStretch()

    def show_dossier(self, dossier: Dossier) -> None:
        """Show what was chosen for each leefgebied."""
        shown = (dossier.standen, self.gesprek.id)
        if self._shown == shown:
            return
        self._shown = shown
        for row in self._rows:
            row.show_stand(stand_of(dossier, self.gesprek.id, row.leefgebied.code))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep each choice near the name it is about, on a wide screen too."""
        super().resizeEvent(event)
        widest = _WIDEST_LETTERS * self.fontMetrics().averageCharWidth()
        self._layout.setContentsMargins(0, 0, max(0, event.size().width() - widest), 0)

    def focus_first(self) -> None:
        """The chips of the first leefgebied."""
        self._rows[0].setFocus()

    def show_onderdeel(self, melding: Melding) -> None:
        """The leefgebied this hint is about: why it was opened."""
        here = (row for row in self._rows if row.leefgebied.code == melding.onderdeel)
        if row := next(here, None):
            row.focus_reason()
            bring_into_view(row)

    def _row(self, leefgebied: Leefgebied) -> "LeefgebiedRij":
        row = LeefgebiedRij(leefgebied)
        code = leefgebied.code
        row.chosen.connect(lambda keuze: self._choose(leefgebied, keuze))
        row.reason_edited.connect(lambda text: self._give_reason(leefgebied, text))
        row.reason_left.connect(self.session.end_typing)
        row.open_requested.connect(lambda: self.go_to.emit(Positie(Stap.LEEFGEBIED, code)))
        return row

    def _choose(self, leefgebied: Leefgebied, keuze: Keuze | None) -> None:
        self.session.apply(
            self.tr("Keuze bij {}").format(leefgebied.naam),
            lambda dossier: with_keuze(dossier, self.gesprek.id, leefgebied, keuze),
        )

    def _give_reason(self, leefgebied: Leefgebied, text: str) -> None:
        code = leefgebied.code
        self.session.apply(
            self.tr("Reden bij {}").format(leefgebied.naam),
            lambda dossier: with_stand(dossier, self.gesprek.id, code, open_reden=text),
            merge_key=f"leefgebied.reden.{code}",
        )


class LeefgebiedRij(QWidget):
    """One leefgebied: its name, the three choices, a way in, and for a closed one the reason."""

    chosen = Signal(object)
    reason_edited = Signal(str)
    reason_left = Signal()
    open_requested = Signal()

    def __init__(self, leefgebied: Leefgebied) -> None:
        super().__init__()
        self.leefgebied = leefgebied
        self._stand = LeefgebiedStand("", "", leefgebied.code)
        self._asking = False
        name = f"leefgebieden.{leefgebied.code}"
        self.setObjectName(name)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space(2))
        chips = [(k.value, KEUZE_NAMEN[k]) for k in Keuze]
        self._chips = Keuzerij(chips, "")
        self._chips.setAccessibleName(leefgebied.naam)
        self._chips.setObjectName(f"{name}.keuze")
        self._chips.chosen.connect(self._choose)
        layout.addWidget(Rij([self._title(), self._chips, self._way_in()], _ROW_LETTERS, (1, 0, 0)))
        self._reden = Straks(self._make_reden)
        layout.addLayout(self._reden.place)
        self.setFocusProxy(self._chips)

    def show_stand(self, stand: LeefgebiedStand) -> None:
        """Show what was chosen; a started reason stays in sight until it is finished."""
        if stand == self._stand:
            return
        self._stand = stand
        self._chips.set_value(stand.keuze)
        self._show_reden()

    def focus_reason(self) -> None:
        """The cursor where the reason is typed."""
        reden = self._reden.made
        (self._chips if reden is None or reden.isHidden() else reden).setFocus()

    def _title(self) -> QWidget:
        naam = Tekst(self.leefgebied.naam, "sterk")
        if not self.leefgebied.gesloten:
            return naam
        title = QWidget()
        row = QHBoxLayout(title)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space(2))
        closed = Tekst(self.tr("gesloten"), "klein")
        closed.setWordWrap(False)
        naam.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        row.addWidget(naam)
        row.addWidget(closed)
        row.addStretch()
        return title

    def _way_in(self) -> QWidget:
        button = Knop(self.tr("Openen ›"), "stil")
        button.setObjectName(f"{self.objectName()}.open")
        button.setAccessibleName(self.tr("{} openen").format(self.leefgebied.naam))
        button.clicked.connect(self.open_requested)
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(button)
        row.addStretch()
        return holder

    def _make_reden(self) -> OpenReden:
        reden = OpenReden(self.objectName(), self.leefgebied.naam)
        reden.edited.connect(self.reason_edited)
        reden.left.connect(self.reason_left)
        reden.opened.connect(self._open)
        return reden

    def _choose(self, code: object) -> None:
        keuze = None if code is None else Keuze(str(code))
        closed = self.leefgebied.gesloten and not self._stand.open_reden.strip()
        if closed and keuze is Keuze.BESPREKEN:
            self._chips.set_value(self._stand.keuze)
            self._asking = True
            self._show_reden()
            self._reden.get().setFocus()
            return
        self._asking = False
        self._show_reden()
        self.chosen.emit(keuze)

    def _open(self) -> None:
        self._asking = False
        self.chosen.emit(Keuze.BESPREKEN)

    def _show_reden(self) -> None:
        if not self.leefgebied.gesloten:
            return
        given = bool(self._stand.open_reden.strip())
        unfinished = self._stand.keuze is None and given
        self._asking = self._asking or (self._stand.keuze is Keuze.BESPREKEN and not given)
        if (reden := self._reden.show_if(self._asking or unfinished)) is not None:
            reden.set_value(self._stand.open_reden)
