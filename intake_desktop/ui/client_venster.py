"""F11: the client's own screen, in letters that are read from a metre; it follows the gesprek.

With a second screen it fills that one; with one screen it fills the window, for a laptop that is
turned round, until F11 or Escape.
"""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QScreen
from PySide6.QtWidgets import QApplication, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from intake_desktop.domain.client_blad import ClientBeeld, client_blad
from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.formulier import Formulier
from intake_desktop.domain.gespreksverloop import Positie
from intake_desktop.domain.voorlezen import Sectie
from intake_desktop.ui.charts.plaatveld import Plaatveld
from intake_desktop.ui.charts.radar_widget import RadarWidget
from intake_desktop.ui.client_vlak import ClientVlak
from intake_desktop.ui.theme import scaled, space
from intake_desktop.ui.toegang import ROL, SCHERM
from intake_desktop.ui.widgets.blad import scrolling
from intake_desktop.ui.widgets.kaart import Kaart
from intake_desktop.ui.widgets.past_zich import PastBijMaat
from intake_desktop.ui.widgets.tekst import Tekst
from intake_desktop.ui.widgets.zicht import scroll_by_key

_RADAR_PX, _MAAT = 500, 1.5
_BESIDE_LETTERS = 150
_AFTER_TYPING_MS = 150


class ClientVenster(PastBijMaat, ClientVlak):
    """Shows a ClientBlad."""

    def __init__(self, formulier: Formulier, parent: QWidget | None) -> None:
        super().__init__("client", parent)
        self._formulier = formulier
        self._dossier: Dossier | None = None
        self._positie: Positie | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # on a second screen: who types goes on typing at the first
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setProperty(ROL, SCHERM)
        self.setAccessibleName(self.tr("Het scherm van de cliënt. F11 sluit het."))
        self._title = Tekst("", "clienttitel")
        self._left, self._now = _Secties(), _Secties()
        self._beeld = _Beeld()
        hint = self.tr("Wat u zegt en wat we afspreken, komt hier te staan.")
        self._empty = Tekst(hint, "clienttekst")
        self._lay_out()
        self._soon = QTimer(self, interval=_AFTER_TYPING_MS, singleShot=True)
        self._soon.timeout.connect(lambda: self._render(follow=True))

    def show_place(self, dossier: Dossier, positie: Positie) -> None:
        """Follow the conversation to this place."""
        turned = positie != self._positie
        self._dossier, self._positie = dossier, positie
        self._render(follow=not turned)
        if turned:
            self._area.verticalScrollBar().setValue(0)

    def show_dossier(self, dossier: Dossier) -> None:
        """Follow what is typed, a moment later: nobody waits for this screen."""
        self._dossier = dossier
        if not self._soon.isActive():
            self._soon.start()

    def show_other(self, dossier: Dossier) -> None:
        """Someone came, went or is meant now: what they may not see is gone at once."""
        self._soon.stop()
        self._dossier = dossier
        self._render(follow=False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows and pages scroll too."""
        scroll_by_key(self._area, event)
        super().keyPressEvent(event)

    def fit(self) -> None:
        """Beside each other, or below each other where the letters are large."""
        narrow = self.width() < _BESIDE_LETTERS * self.fontMetrics().averageCharWidth()
        if narrow != self._aside.isHidden():
            # below what it is about now, so that all of it scrolls as one
            holder = self._area.widget() if narrow else self._aside.widget()
            column = holder.layout() if holder is not None else None
            if isinstance(column, QVBoxLayout):
                for widget in (self._empty, self._left):
                    column.insertWidget(column.count() - 1, widget)
            self._aside.setHidden(narrow)

    def _render(self, *, follow: bool) -> None:
        """Show what goes with this place; with `follow` what is new comes into sight."""
        if self._dossier is None or self._positie is None:
            return
        blad = client_blad(self._formulier, self._dossier, self._positie)
        self._title.set_text(blad.titel)
        self._beeld.show_beeld(blad.beeld)
        self._left.show_secties(blad.vast)
        newest = self._now.show_secties(blad.nu)
        self._empty.setVisible(not blad.vast and not blad.nu)
        if newest is not None and follow:
            QTimer.singleShot(0, newest, lambda: self._area.ensureWidgetVisible(newest))

    def _lay_out(self) -> None:
        columns = QHBoxLayout()
        columns.setSpacing(space(8))
        areas: list[QScrollArea] = []
        for widgets, share in (
            ((self._empty, self._left), 4),
            ((self._beeld, self._now), 5),
        ):
            inside = QWidget()
            column = QVBoxLayout(inside)
            column.setContentsMargins(0, 0, 0, space(8))
            column.setSpacing(space(6))
            for widget in widgets:
                column.addWidget(widget)
            column.addStretch(1)
            areas.append(scrolling(inside))
            columns.addWidget(areas[-1], share)
        self._aside, self._area = areas
        whole = QVBoxLayout(self)
        whole.setContentsMargins(space(12), space(8), space(8), 0)
        whole.setSpacing(space(6))
        whole.addWidget(self._title)
        whole.addLayout(columns, 1)


class _Beeld(Kaart):
    """The radar with what its marks mean, and the ladder and the week when they were told."""

    def __init__(self) -> None:
        super().__init__()
        self._radar = RadarWidget()
        self._radar.setObjectName("client.radar")
        self._radar.setMinimumHeight(scaled(_RADAR_PX))
        self._legend = Tekst("", "clientklein")
        self._ladder, self._week = Plaatveld(), Plaatveld()
        for widget in (self._legend, self._radar, self._ladder, self._week):
            self.inhoud.addWidget(widget)
        for veld in (self._radar, self._ladder, self._week):
            veld.maat = _MAAT
            veld.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def show_beeld(self, beeld: ClientBeeld | None) -> None:
        """Show these pictures; those that are not there leave no room."""
        plates = (beeld.ladder, beeld.week) if beeld else (None, None)
        drawn = beeld is not None and beeld.radar.aantal > 0
        if beeld is not None:
            self._radar.set_beeld(beeld.radar)
            self._legend.set_text(self._marks(beeld))
        self._radar.setVisible(drawn)
        self._legend.setVisible(drawn)
        for veld, plaat in zip((self._ladder, self._week), plates, strict=True):
            if plaat is not None:
                veld.set_plaat(plaat)
            veld.setVisible(plaat is not None)
        self.setVisible(drawn or any(plates))

    def _marks(self, beeld: ClientBeeld) -> str:
        words = [self.tr("● nu")]
        if beeld.radar.vorige_dag:
            words.append(self.tr("○ vorige keer"))
        if beeld.radar.heeft_wens:
            words.append(self.tr("◊ de wens"))
        return "    ".join(words)


class _Secties(QWidget):
    """Headings with their lines, large; the widgets are reused."""

    def __init__(self) -> None:
        super().__init__()
        self._blokken: list[_Blok] = []
        self._shown: tuple[Sectie, ...] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(space(6))

    def show_secties(self, secties: tuple[Sectie, ...]) -> QWidget | None:
        """Show these; returns the line that changed last, if any."""
        newest: QWidget | None = None
        if secties == self._shown:
            return newest
        self._shown = secties
        while len(self._blokken) < len(secties):
            self._blokken.append(_Blok())
            self._column.addWidget(self._blokken[-1])
        for index, blok in enumerate(self._blokken):
            if index < len(secties):
                newest = blok.show_sectie(secties[index]) or newest
            blok.setVisible(index < len(secties))
        return newest


class _Blok(Kaart):
    """One heading and its lines; the client's own words in the client's colour."""

    def __init__(self) -> None:
        super().__init__()
        self._head = Tekst("", "clientkop")
        self._lines: list[Tekst] = []
        self.inhoud.setContentsMargins(*[space(5)] * 4)
        self.inhoud.addWidget(self._head)

    def show_sectie(self, sectie: Sectie) -> QWidget | None:
        newest: QWidget | None = None
        self._head.set_text(sectie.titel)
        while len(self._lines) < len(sectie.regels):
            self._lines.append(Tekst("", "clienttekst"))
            self.inhoud.addWidget(self._lines[-1])
        for index, line in enumerate(self._lines):
            text = sectie.regels[index] if index < len(sectie.regels) else ""
            if text and text != line.text():
                newest = line
            line.set_text(text)
            own = text.startswith("“") and text.endswith("”")
            line.set_rol("clientwoorden" if own else "clienttekst")
            line.setVisible(bool(text))
        return newest


def second_screen(window: QWidget) -> QScreen | None:
    """A screen other than the one the window is on; None when there is only one."""
    here = window.screen()
    return next((s for s in QApplication.screens() if s is not here), None)
