"""The picture of the niveaus on the page: the radar, and the same as a table."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from intake_desktop.domain.datums import short_date
from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.formulier import Formulier
from intake_desktop.domain.radar import RadarBeeld, RadarRij, describe_radar
from intake_desktop.ui.charts.radar_widget import RadarWidget
from intake_desktop.ui.widgets.kaart import Kaart
from intake_desktop.ui.widgets.knop import Knop
from intake_desktop.ui.widgets.tekst import Kop, Tekst


class RadarKaart(Kaart):
    """The niveaus of this gesprek as a figure or as a table; the choice is only how it looks."""

    def __init__(self, formulier: Formulier) -> None:
        super().__init__()
        self._formulier = formulier
        self._parts: tuple[object, ...] = ()
        self._beeld: RadarBeeld | None = None
        self._radar = RadarWidget()
        self._radar.setObjectName("beeld.radar")
        self._table = _Tabel()
        self._legend = Tekst("", "stil")
        self._none = Tekst(
            self.tr("Er is nog geen niveau gekozen. Dat hoeft ook niet voor een plan."), "stil"
        )
        self._source = Tekst(formulier.editie.bron, "klein")
        figure = self._toggle("figuur", self.tr("Figuur"))
        table = self._as_table = self._toggle("tabel", self.tr("Tabel"))
        self._group = QButtonGroup(self)
        for button in (figure, table):
            self._group.addButton(button)
        figure.setChecked(True)
        table.toggled.connect(self._turn)
        head = QHBoxLayout()
        head.addWidget(Kop(self.tr("Hoe gaat het nu?"), 2), 1)
        head.addWidget(figure)
        head.addWidget(table)
        self.inhoud.addLayout(head)
        for widget in (self._legend, self._none, self._table):
            self.inhoud.addWidget(widget)
        self.inhoud.addWidget(self._radar, 1)
        self.inhoud.addStretch()
        self.inhoud.addWidget(self._source)
        self._table.hide()

    def show_dossier(self, dossier: Dossier) -> None:
        """Draw the latest gesprek, when something in it changed."""
        parts = (dossier.scores, dossier.standen, dossier.gesprekken)
        if all(a is b for a, b in zip(parts, self._parts, strict=False)) and self._parts:
            return
        self._parts = parts
        gesprek = dossier.gesprek
        beeld = describe_radar(self._formulier, dossier, gesprek.id if gesprek else "")
        if beeld == self._beeld:
            return
        self._beeld = beeld
        self._radar.set_beeld(beeld)
        self._table.set_beeld(beeld, dossier)
        self._legend.set_text(self._legend_text(beeld))
        self._legend.setVisible(beeld.aantal > 0)
        self._none.setVisible(beeld.aantal == 0)
        self._turn(self._as_table.isChecked())

    def _legend_text(self, beeld: RadarBeeld) -> str:
        words = self.tr("● nu")
        if beeld.vorige_dag:
            words += self.tr("   ○ vorige keer ({})").format(short_date(beeld.vorige_dag))
        if beeld.andere_editie:
            words += self.tr("   Eerder: andere editie, niet te vergelijken")
        return words

    def _toggle(self, code: str, text: str) -> Knop:
        button = Knop(text, "chip")
        button.setCheckable(True)
        button.setObjectName(f"beeld.{code}")
        return button

    def _turn(self, table: bool) -> None:
        self._table.setVisible(table)
        self._radar.setVisible(not table and self._beeld is not None and self._beeld.aantal > 0)


class _Tabel(QWidget):
    """The rows of the picture as words; labels are reused."""

    def __init__(self) -> None:
        super().__init__()
        self._cells: list[list[Tekst]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 8, 0, 0)
        self._grid.setVerticalSpacing(8)
        self._grid.setHorizontalSpacing(12)
        self._grid.setColumnStretch(0, 5)
        self._grid.setColumnStretch(1, 5)
        self._grid.setColumnStretch(2, 4)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        for column, text in enumerate(self._titles()):
            self._grid.addWidget(Tekst(text, "klein"), 0, column, Qt.AlignmentFlag.AlignTop)

    def set_beeld(self, beeld: RadarBeeld, dossier: Dossier) -> None:
        rows = beeld.rijen
        while len(self._cells) < len(rows):
            self._add_row()
        for index, cells in enumerate(self._cells):
            texts = self._texts(rows[index]) if index < len(rows) else ("", "", "")
            for cell, text in zip(cells, texts, strict=True):
                cell.set_text(text)
                cell.setVisible(index < len(rows))

    def _titles(self) -> tuple[str, str, str]:
        return self.tr("Leefgebied"), self.tr("Samen nu"), self.tr("Ieders kijk, en vorige keer")

    def _add_row(self) -> None:
        row = [Tekst("", "sterk"), Tekst(""), Tekst("", "stil")]
        for column, cell in enumerate(row):
            self._grid.addWidget(cell, len(self._cells) + 1, column, Qt.AlignmentFlag.AlignTop)
        self._cells.append(row)

    def _texts(self, rij: RadarRij) -> tuple[str, str, str]:
        together = f"{rij.niveau}  {rij.niveau_naam}" if rij.niveau else self.tr("niet gekozen")
        views = [
            f"{word} {niveau}"
            for word, niveau in (
                (self.tr("cliënt"), rij.client),
                (self.tr("klantmanager"), rij.klantmanager),
                (self.tr("wijkteam"), rij.wijkteam),
            )
            if niveau
        ]
        if rij.vorige:
            views.append(self.tr("vorige keer {}").format(rij.vorige))
        return rij.label, together, ", ".join(views)
