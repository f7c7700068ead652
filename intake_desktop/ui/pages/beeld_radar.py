"""The picture of the niveaus on the page: the radar, and below it the same as a table."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from intake_desktop.domain.datums import short_date
from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.formulier import Formulier
from intake_desktop.domain.radar import RadarBeeld, RadarRij, describe_radar
from intake_desktop.ui.charts.radar_widget import RadarWidget
from intake_desktop.ui.widgets.kaart import Kaart
from intake_desktop.ui.widgets.tekst import Kop, Tekst

_HIGH = 0.86

_SHARES = (4, 5, 6)  # of the width: the views of three people are the longest


class RadarKaart(Kaart):
    """The niveaus of this gesprek as a figure and in words."""

    def __init__(self, formulier: Formulier) -> None:
        super().__init__()
        self._formulier = formulier
        self._parts: tuple[object, ...] = ()
        self._beeld: RadarBeeld | None = None
        self._radar = RadarWidget()
        self._radar.setObjectName("beeld.radar")
        self._table = _Tabel()
        self._legend = Tekst("", "stil")
        none = self.tr(
            "Er is nog geen niveau gekozen. Dat hoeft ook niet voor een plan. "
            "Kiest u bij een leefgebied een niveau, dan komt hier de tekening."
        )
        self._none = Tekst(none, "stil")
        for widget in (
            Kop(self.tr("Hoe gaat het nu?"), 3),
            self._legend,
            self._none,
            self._radar,
            self._table,
            Tekst(formulier.bron, "klein"),
        ):
            self.inhoud.addWidget(widget)
        self.inhoud.addStretch()

    def show_dossier(self, dossier: Dossier) -> None:
        """Draw the latest gesprek, when something in it changed."""
        parts = (dossier.scores, dossier.standen, dossier.gesprekken)
        if self._parts and all(a is b for a, b in zip(parts, self._parts, strict=True)):
            return
        self._parts = parts
        gesprek = dossier.gesprek
        beeld = describe_radar(self._formulier, dossier, gesprek.id if gesprek else "")
        if beeld == self._beeld:
            return
        self._beeld = beeld
        some = beeld.aantal > 0
        self._radar.set_beeld(beeld)
        self._table.set_beeld(beeld)
        self._legend.set_text(self._legend_text(beeld))
        self._legend.setVisible(some)
        self._radar.setVisible(some)
        self._table.setVisible(bool(beeld.rijen))
        self._none.setVisible(not some)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The figure is about as high as the card is wide."""
        super().resizeEvent(event)
        height = max(self._radar.minimumSizeHint().height(), round(event.size().width() * _HIGH))
        if height != self._radar.maximumHeight():
            self._radar.setFixedHeight(height)

    def _legend_text(self, beeld: RadarBeeld) -> str:
        words = [self.tr("● nu")]
        if beeld.vorige_dag:
            words.append(self.tr("○ vorige keer ({})").format(short_date(beeld.vorige_dag)))
        if beeld.heeft_wens:
            words.append(self.tr("◊ de wens"))
        if beeld.vorige_editie:
            words.append(self.tr("andere editie: {}").format(beeld.vorige_editie))
        elif beeld.andere_editie:
            words.append(self.tr("eerder: andere editie, niet te vergelijken"))
        return "   ".join(words)


class _Tabel(QWidget):
    """The rows of the picture as words; labels are reused."""

    def __init__(self) -> None:
        super().__init__()
        self._cells: list[tuple[Tekst, Tekst, Tekst]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 8, 0, 8)
        self._grid.setVerticalSpacing(8)
        self._grid.setHorizontalSpacing(12)
        for column, share in enumerate(_SHARES):
            self._grid.setColumnStretch(column, share)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        titles = (self.tr("Leefgebied"), self.tr("Samen nu"), self.tr("Ieders kijk"))
        self._titles = [Tekst(text, "klein") for text in titles]
        for column, title in enumerate(self._titles):
            self._grid.addWidget(title, 0, column, Qt.AlignmentFlag.AlignTop)

    def set_beeld(self, beeld: RadarBeeld) -> None:
        rows = beeld.rijen
        while len(self._cells) < len(rows):
            self._add_row()
        for index, cells in enumerate(self._cells):
            texts = self._texts(rows[index]) if index < len(rows) else ("", "", "")
            for cell, text in zip(cells, texts, strict=True):
                cell.set_text(text)
                cell.setVisible(index < len(rows))
        views = any(self._texts(row)[2] for row in rows)
        self._titles[2].setVisible(views)
        self._grid.setColumnStretch(2, _SHARES[2] if views else 0)

    def _add_row(self) -> None:
        row = (Tekst("", "sterk"), Tekst(""), Tekst("", "stil"))
        for column, cell in enumerate(row):
            self._grid.addWidget(cell, len(self._cells) + 1, column, Qt.AlignmentFlag.AlignTop)
        self._cells.append(row)

    def _texts(self, rij: RadarRij) -> tuple[str, str, str]:
        together = f"{rij.niveau}  {rij.niveau_naam}" if rij.niveau else self.tr("niet gekozen")
        words = (
            (self.tr("cliënt"), rij.client),
            (self.tr("klantmanager"), rij.klantmanager),
            (self.tr("wijkteam"), rij.wijkteam),
        )
        views = [f"{word} {niveau}" for word, niveau in words if niveau and rij.verschilt]
        if rij.streef:
            views.append(self.tr("de wens {}").format(rij.streef))
        if rij.vorige_tekst:
            views.append(self.tr("vorige keer {}").format(rij.vorige_tekst))
        return rij.label, together, ", ".join(views)
