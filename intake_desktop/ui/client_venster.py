"""F11: the client's own screen, in letters that are read from a metre; it follows the gesprek.

With a second screen it fills that one; with one screen it fills the window, for a laptop that is
turned round, until F11 or Escape.
"""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QScreen
from PySide6.QtWidgets import QApplication, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from intake_desktop.domain.client_blad import client_blad
from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.formulier import Formulier
from intake_desktop.domain.gespreksverloop import Positie
from intake_desktop.domain.radar import describe_radar
from intake_desktop.domain.voorlezen import Sectie
from intake_desktop.ui.charts.radar_widget import RadarWidget
from intake_desktop.ui.theme import scaled, space
from intake_desktop.ui.widgets.tekst import Kop, Tekst

_RADAR_PX = 440
_AFTER_TYPING_MS = 150
_KEYS = (Qt.Key.Key_F11, Qt.Key.Key_Escape)


class ClientVenster(QWidget):
    """Shows a ClientBlad. `closed` when someone put it away."""

    closed = Signal()

    def __init__(self, formulier: Formulier, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._formulier = formulier
        self._dossier: Dossier | None = None
        self._positie: Positie | None = None
        self.setObjectName("client")
        self.setProperty("rol", "clientvenster")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setWindowTitle("Keukentafel")
        self.setAccessibleName(self.tr("Het scherm van de cliënt. F11 sluit het."))
        self._title = Kop(self.tr("Ons gesprek"), 1)
        self._left, self._now = _Secties(), _Secties()
        self._radar = RadarWidget()
        self._radar.setObjectName("client.radar")
        self._radar.setMinimumHeight(scaled(_RADAR_PX))
        self._empty = Tekst(
            self.tr("Wat u zegt en wat we afspreken, komt hier te staan."), "voorlees"
        )
        self._lay_out()
        self._soon = QTimer(self, interval=_AFTER_TYPING_MS, singleShot=True)
        self._soon.timeout.connect(self._render)

    def show_place(self, dossier: Dossier, positie: Positie) -> None:
        """Follow the conversation to this place."""
        self._dossier, self._positie = dossier, positie
        self._render()

    def show_dossier(self, dossier: Dossier) -> None:
        """Follow what is typed, a moment later: nobody waits for this screen."""
        self._dossier = dossier
        if not self._soon.isActive():
            self._soon.start()

    def show_on(self, screen: QScreen | None) -> None:
        """Fill this screen, or the window it is part of."""
        parent = self.parentWidget()
        if screen is not None:
            self.setGeometry(screen.geometry())
            self.showFullScreen()
        elif parent is not None:
            self.setGeometry(parent.rect())
            self.show()
            self.raise_()
            self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F11 and Escape put it away; nothing that is typed here goes anywhere."""
        if event.key() in _KEYS:
            self.closed.emit()
        event.accept()

    def _render(self) -> None:
        if self._dossier is None or self._positie is None:
            return
        blad = client_blad(self._formulier, self._dossier, self._positie)
        gesprek = self._dossier.gesprek
        if blad.beeld and gesprek is not None:
            beeld = describe_radar(self._formulier, self._dossier, gesprek.id)
            self._radar.set_beeld(beeld)
            self._radar.setVisible(beeld.aantal > 0)
        else:
            self._radar.hide()
        self._left.show_secties(blad.vast)
        self._now.show_secties(blad.nu)
        self._empty.setVisible(not blad.vast and not blad.nu)

    def _lay_out(self) -> None:
        left, right = QVBoxLayout(), QVBoxLayout()
        left.addWidget(self._empty)
        left.addWidget(self._left)
        left.addStretch(1)
        right.addWidget(self._radar)
        right.addWidget(self._now)
        right.addStretch(1)
        columns = QHBoxLayout()
        columns.setSpacing(space(14))
        columns.addLayout(left, 1)
        columns.addLayout(right, 1)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(*[space(14)] * 4)
        column.setSpacing(space(6))
        column.addWidget(self._title)
        column.addLayout(columns)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setProperty("rol", "blad")
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)


class _Secties(QWidget):
    """Headings with their lines, large; the widgets are reused."""

    def __init__(self) -> None:
        super().__init__()
        self._blokken: list[_Blok] = []
        self._shown: tuple[Sectie, ...] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(space(6))

    def show_secties(self, secties: tuple[Sectie, ...]) -> None:
        if secties == self._shown:
            return
        self._shown = secties
        while len(self._blokken) < len(secties):
            self._blokken.append(_Blok())
            self._column.addWidget(self._blokken[-1])
        for index, blok in enumerate(self._blokken):
            if index < len(secties):
                blok.show_sectie(secties[index])
            blok.setVisible(index < len(secties))


class _Blok(QWidget):
    """One heading and its lines."""

    def __init__(self) -> None:
        super().__init__()
        self._head = Tekst("", "clientkop")
        self._lines: list[Tekst] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(space(2))
        self._column.addWidget(self._head)

    def show_sectie(self, sectie: Sectie) -> None:
        self._head.set_text(sectie.titel)
        while len(self._lines) < len(sectie.regels):
            self._lines.append(Tekst("", "clienttekst"))
            self._column.addWidget(self._lines[-1])
        for index, line in enumerate(self._lines):
            line.set_text(sectie.regels[index] if index < len(sectie.regels) else "")
            line.setVisible(index < len(sectie.regels))


def second_screen(window: QWidget) -> QScreen | None:
    """A screen other than the one the window is on; None when there is only one."""
    here = window.screen()
    return next((s for s in QApplication.screens() if s is not here), None)
