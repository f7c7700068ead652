"""About a dossier: who saw it, how long it is kept, handing over, choosing, erasing."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import shiboken6
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from intake_desktop.domain.datums import short_date
from intake_desktop.domain.deelantwoord import Deelantwoord
from intake_desktop.domain.over_dossier import OverDossier, Uitgave, bewaar_regels, spoor_regels
from intake_desktop.ui.bestanden import keep_report, papers_left
from intake_desktop.ui.language import tr
from intake_desktop.ui.pages.blad_pagina import BladPagina
from intake_desktop.ui.pages.opruim_kaart import OpruimKaart
from intake_desktop.ui.pages.versies_kaart import VersiesKaart
from intake_desktop.ui.ports import BeheerPort
from intake_desktop.ui.theme import space
from intake_desktop.ui.widgets.flow import FlowLayout
from intake_desktop.ui.widgets.kaart import Kaart
from intake_desktop.ui.widgets.knop import Knop
from intake_desktop.ui.widgets.tekst import Tekst
from intake_desktop.ui.widgets.veld import Regelveld


class OverDossierPage(BladPagina):
    """Filled by the vault; what is done here is told above the cards."""

    open_requested = Signal(str)
    """Open the conversation of this dossier."""

    def __init__(self, beheer: BeheerPort, dossier_id: str, folder: Path) -> None:
        super().__init__("over", "", columns=2)
        self.show_titel(self.tr("Over dit dossier"))
        self._beheer, self._dossier, self._folder = beheer, dossier_id, folder
        self._gewist = False
        self._gesprek = self._knop("gesprek", self.tr("Naar het gesprek"), self._open)
        self._inzage = self._knop("inzage", self.tr("Alles op papier voor de cliënt"), self._give)
        self._versies = VersiesKaart(beheer)
        self._versies.failed.connect(self.show_melding)
        self._versies.chosen.connect(self.reload)
        self._gezien = Kaart(self.tr("Wie heeft dit gezien?"))
        self._bewaren = Kaart(self.tr("Hoe lang wordt dit bewaard?"))
        self._delen = Kaart(self.tr("Wat mag worden gedeeld?"))
        self._lijnen: dict[Kaart, list[Tekst]] = {}
        self._sleutel = self._veld("sleutel", self.tr("Sleutel van uw collega (begint met age1)"))
        self._wachtzin = self._veld("wachtzin", self.tr("Of een wachtzin die u samen afspreekt"))
        self._eigen = Tekst("", "klein")
        self._eigen.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._opruimen = OpruimKaart(beheer, dossier_id, folder)
        self._opruimen.said.connect(self.show_melding)
        self._opruimen.kept.connect(self.show_gelukt)
        self._opruimen.cleared.connect(self.reload)
        self._zeker = Knop(self.tr("Ja, wis dit dossier voor altijd"), "gewoon")
        self._zeker.setObjectName("over.wis_zeker")
        self._zeker.clicked.connect(self._erase)
        self._zeker.hide()
        self._wis = self._knop("wis", self.tr("Wis dit dossier"), self._ask_sure)
        self._bewaar = self._knop("bewaar", self.tr("Bewaar dit verslag"), self._keep_report)
        self._bewaar.hide()
        self._naam = self._knop(
            "naam", self.tr("Haal de naam weg uit het dossier van de ander"), self._forget_name
        )
        self._naam.hide()
        self._verslag = Tekst("")
        self._verslag.setObjectName("over.verslag")
        self._lay_out()
        self.reload()

    def reload(self) -> None:
        """Ask the vault again."""
        self._beheer.over(self._dossier, self._show, self.show_melding)

    def _show(self, over: OverDossier) -> None:
        if not shiboken6.isValid(self) or self._gewist:
            return
        if over.naam:
            self.show_titel(self.tr("Over het dossier van {}").format(over.naam))
        self._fill(self._gezien, spoor_regels(over))
        self._fill(self._bewaren, bewaar_regels(over))
        self._fill(self._delen, [_answer(a, over.leefgebieden) for a in over.antwoorden])
        self._delen.setVisible(bool(over.antwoorden))
        self._versies.show_keuzes(over.keuzes)
        self._opruimen.show_over(over)
        self._eigen.set_text(
            self.tr("Uw eigen sleutel, om zelf dossiers te ontvangen: {}").format(over.sleutel)
        )
        self._voorstel = over.wachtzin

    def _fill(self, kaart: Kaart, lines: Sequence[str]) -> None:
        """Lines below each other in a card; labels are used again."""
        labels = self._lijnen.setdefault(kaart, [])
        while len(labels) < len(lines):
            labels.append(Tekst(""))
            kaart.inhoud.addWidget(labels[-1])
        for label, line in zip(labels, lines, strict=False):
            label.set_text(line)
        for number, label in enumerate(labels):
            label.setVisible(number < len(lines))

    def _export(self) -> None:
        uitgave = Uitgave(
            self._dossier, self._folder, self._sleutel.value().strip(), self._wachtzin.value()
        )

        def made(path: str) -> None:
            if shiboken6.isValid(self):
                self.show_gelukt(self.tr("Het versleutelde bestand staat klaar: {}").format(path))
                self.reload()

        self.bezig.begin(self.tr("Het bestand wordt gemaakt …"))
        self._beheer.export(uitgave, made, self.show_melding)

    def _give(self) -> None:
        def made(path: str) -> None:
            if shiboken6.isValid(self):
                self.show_gelukt(self.tr("Alles over de cliënt staat in {}.").format(path))
                self.reload()

        self.bezig.begin(self.tr("Het papier wordt gemaakt …"))
        self._beheer.inzage(self._dossier, self._folder, made, self.show_melding)

    def _suggest(self) -> None:
        self._wachtzin.set_value(self._voorstel)

    def _ask_sure(self) -> None:
        self._wis.hide()
        self._zeker.show()
        self._zeker.setFocus()

    def _erase(self) -> None:
        def erased(report: tuple[str, ...], named: bool) -> None:
            if not shiboken6.isValid(self):
                return
            self._gewist = True
            for part in (
                self._zeker,
                self._gesprek,
                self._inzage,
                self._gezien,
                self._bewaren,
                self._delen,
            ):
                part.hide()
            self._overdragen.hide()
            self._opruimen.hide()
            self.show_titel(self.tr("Dossier gewist"))
            self.show_melding("")
            left = papers_left(self._folder, self._dossier)
            self._verslag.set_text("\n".join((*report, *([left] if left else ()))))
            self._bewaar.show()
            self._naam.setVisible(named)

        self.bezig.begin(self.tr("Het dossier wordt gewist …"))
        self._beheer.erase(self._dossier, erased, self.show_melding)

    def _forget_name(self) -> None:
        def gone(_nothing: object) -> None:
            if shiboken6.isValid(self):
                self._naam.hide()
                self.show_gelukt(self.tr("De naam is ook daar weggehaald."))

        self._beheer.forget_name(self._dossier, gone, self.show_melding)

    def _keep_report(self) -> None:
        path = self._folder / f"wisverslag-{self._dossier[:6]}.txt"
        done = self.tr("Het dossier is wel gewist.")
        kept, told = keep_report(path, self._verslag.text(), done)
        (self.show_gelukt if kept else self.show_melding)(told)

    def _open(self) -> None:
        self.open_requested.emit(self._dossier)

    def _lay_out(self) -> None:
        self._overdragen = Kaart(self.tr("Overdragen aan een collega"))
        uitleg = self.tr(
            "U maakt een versleuteld bestand. Woont er iemand in dezelfde huishouding in de kluis, "
            "dan gaat dat dossier mee."
        )
        parts: tuple[QWidget, ...] = (
            Tekst(uitleg, "stil"),
            self._sleutel,
            self._wachtzin,
            _row(
                self._knop("voorstel", self.tr("Stel een wachtzin voor"), self._suggest),
                self._knop("maak", self.tr("Maak het bestand"), self._export),
            ),
            self._eigen,
        )
        _put(self._overdragen, parts)
        wissen = Kaart(self.tr("Wissen"))
        zin = self.tr(
            "Alles gaat weg, ook de geschiedenis. Uit oudere reservekopieën gaat het vanzelf weg, "
            "na een termijn. Het verslag zegt wanneer."
        )
        wat = (Tekst(zin, "stil"), self._wis, self._zeker, self._verslag, self._naam, self._bewaar)
        _put(wissen, wat)
        self.head.addWidget(_row(self._gesprek, self._inzage))
        for kaart in (
            self._versies, self._gezien, self._bewaren, self._delen, self._overdragen,
            self._opruimen, wissen,
        ):  # fmt: skip
            self.cards.addWidget(kaart)
        self._voorstel = ""

    def _knop(self, naam: str, text: str, slot: Callable[[], None]) -> Knop:
        knop = Knop(text, "gewoon")
        knop.setObjectName(f"over.{naam}")
        knop.clicked.connect(slot)
        return knop

    def _veld(self, naam: str, label: str) -> Regelveld:
        veld = Regelveld(label)
        veld.setObjectName(f"over.{naam}")
        return veld


def _row(*buttons: Knop) -> QWidget:
    """Buttons beside each other, as wide as their words."""
    holder = QWidget()
    row = FlowLayout(holder, gap=space(2))
    for button in buttons:
        row.addWidget(button)
    return holder


def _put(kaart: Kaart, parts: tuple[QWidget, ...]) -> None:
    """Below each other; buttons are as wide as their words."""
    for part in parts:
        side = Qt.AlignmentFlag.AlignLeft if isinstance(part, Knop) else Qt.AlignmentFlag(0)
        kaart.inhoud.addWidget(part, 0, side)


def _answer(antwoord: Deelantwoord, leefgebieden: Mapping[str, str]) -> str:
    """What the client answered about sharing, and whether it was taken back."""
    naam = leefgebieden.get(antwoord.leefgebied, antwoord.leefgebied)
    asked = f"{short_date(antwoord.gevraagd_op.date())}: {antwoord.vraagtekst or naam}"
    said = {True: tr("ja"), False: tr("nee"), None: tr("nog niet gevraagd")}[antwoord.mag]
    back = antwoord.ingetrokken_op
    taken_back = tr(", ingetrokken op {}").format(short_date(back.date())) if back else ""
    return f"{asked} – {said}{taken_back}"
