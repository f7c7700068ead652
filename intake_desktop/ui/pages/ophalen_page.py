"""Taking in dossiers that a colleague handed over: first what is in the file, then the choice."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout

from intake_desktop.domain.over_dossier import Ophaalbeeld, Vragen
from intake_desktop.domain.tekst import geteld
from intake_desktop.ui.pages.blad_pagina import BladPagina
from intake_desktop.ui.pages.geheimveld import Geheimveld
from intake_desktop.ui.pages.plan_bewerken import bring_into_view
from intake_desktop.ui.ports import BeheerPort
from intake_desktop.ui.widgets.kaart import Kaart
from intake_desktop.ui.widgets.keuzerij import Keuzerij
from intake_desktop.ui.widgets.knop import Knop
from intake_desktop.ui.widgets.tekst import Tekst
from intake_desktop.ui.widgets.veld import Regelveld
from intake_desktop.ui.widgets.versleept import taken_file

MOST_NAMES, MOST_LINES, MOST_QUESTIONS = 12, 40, 20


class OphalenPage(BladPagina):
    """Nothing changes before *Haal op*; then all of the file comes in, or nothing."""

    def __init__(self, beheer: BeheerPort) -> None:
        super().__init__("ophalen", "")
        self.show_titel(self.tr("Dossiers ophalen"))
        self._beheer = beheer
        self._bestand = Regelveld(self.tr("Bestand van uw collega of van kantoor"))
        self._bestand.setObjectName("ophalen.bestand")
        self._bestand.input.setAcceptDrops(False)  # a file that is let go here is for the page
        self.setAcceptDrops(True)
        self._wachtzin = Geheimveld(
            self.tr("Wachtzin van het bestand, als het die heeft"), "ophalen.wachtzin"
        )
        self._wachtzin.entered.connect(self._look)
        self._kies = self._knop("kies", self.tr("Kies een bestand …"))
        self._kies.clicked.connect(self._choose_file)
        self._bekijk = self._knop("bekijk", self.tr("Bekijk wat erin zit"), "primair")
        self._bekijk.clicked.connect(self._look)
        self._inhoud = Tekst("")
        self._inhoud.setObjectName("ophalen.inhoud")
        self._ophalen = self._knop("ja", self.tr("Haal op"), "primair")
        self._ophalen.clicked.connect(self._take_in)
        self._ophalen.hide()
        self._leeg = self._knop("sjabloon", self.tr("Lege lijst bewaren …"), "stil")
        self._leeg.clicked.connect(self._choose_template)
        self._vragen = QVBoxLayout()
        self._rijen: list[Keuzerij] = []
        self._antwoorden: dict[str, str] = {}
        self._lay_out()
        self.setFocusProxy(self._bestand)

    def _lay_out(self) -> None:
        quiet = self.tr(
            "Een bestand met dossiers, of een lijst (CSV) waarmee op kantoor een gesprek is "
            "voorbereid. Wat er al staat, verandert niet."
        )
        kaart = Kaart(self.tr("Het bestand"))
        kaart.inhoud.addWidget(Tekst(quiet, "stil"))
        for part in (self._bestand, self._kies, self._wachtzin, self._bekijk, self._leeg):
            side = Qt.AlignmentFlag.AlignLeft if isinstance(part, Knop) else Qt.AlignmentFlag(0)
            kaart.inhoud.addWidget(part, 0, side)
        self._voorbeeld = Kaart(self.tr("Dit zit erin"))
        self._voorbeeld.inhoud.addWidget(self._inhoud)
        self._voorbeeld.inhoud.addLayout(self._vragen)
        self._voorbeeld.inhoud.addWidget(self._ophalen, 0, Qt.AlignmentFlag.AlignLeft)
        self._voorbeeld.hide()
        self._asked = 0
        self.bezig.stopped.connect(self._stop)
        self.cards.addWidget(kaart)
        self.cards.addWidget(self._voorbeeld)

    def _choose_file(self) -> None:
        path, _kind = QFileDialog.getOpenFileName(
            self, self.tr("Kies een bestand"), "", self.tr("Dossiers (*.age *.json *.csv)")
        )
        if path:
            self._bestand.set_value(path)

    def _look(self) -> None:
        self._voorbeeld.hide()
        self.show_melding("")
        self._asked += 1
        path = Path(self._bestand.value().strip())
        self.bezig.begin(self.tr("Het bestand wordt bekeken …"), can_stop=True)
        show, refuse = (partial(self._heard, self._asked, f) for f in (self._show, self._refuse))
        self._beheer.preview(path, self._wachtzin.value(), show, refuse)

    def _heard(self, asked: int, tell: Callable[[Any], None], answer: object) -> None:
        """The answer about a file, unless nobody waits for it any more."""
        if shiboken6.isValid(self) and asked == self._asked:
            self.bezig.end()
            tell(answer)

    def _stop(self) -> None:
        """Nothing was changed yet: what is found in the file is let go of."""
        self._asked += 1
        self.show_melding(self.tr("Gestopt. Er is niets opgehaald."))
        self._bekijk.setFocus()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """One file of this computer may be let go here."""
        taken_file(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Look into the file; nothing is taken in yet."""
        if path := taken_file(event):
            self.open_file(path)

    def open_file(self, path: Path) -> None:
        """Look into this file at once; it was let go here, or on the overview."""
        self._bestand.set_value(str(path))
        self._look()

    def save_template(self, path: Path) -> None:
        """Write an empty prepared file, and say where it is."""
        said = self.tr("De lege lijst staat in {}.")
        self._beheer.template(path, lambda made: self._refuse(said.format(made)), self._refuse)

    def _choose_template(self) -> None:
        path, _kind = QFileDialog.getSaveFileName(
            self, self.tr("Lege lijst bewaren"), "gesprekken.csv", self.tr("Rekenblad (*.csv)")
        )
        if path:
            self.save_template(Path(path))

    def _ask(self, vragen: Vragen) -> None:
        """A row per question; what nobody answers is not guessed."""
        self._antwoorden = {}
        for old in self._rijen:
            old.setParent(None)
            old.deleteLater()
        self._rijen = []
        for number, (key, words, keuzes) in enumerate(vragen[:MOST_QUESTIONS], start=1):
            row = Keuzerij(keuzes, words)
            row.setObjectName(f"ophalen.partner.{number}")
            row.chosen.connect(partial(self._answer, row, key))
            self._rijen.append(row)
            self._vragen.addWidget(row)

    def _answer(self, row: Keuzerij, key: str, code: object) -> None:
        self._antwoorden[key] = str(code or "")
        row.set_value(code)

    def _show_prepared(self, beeld: Ophaalbeeld) -> None:
        """What becomes of each line; with mistakes in it, those, and nothing can be taken in."""
        if beeld.fouten:
            head = self.tr(
                "Er is nog niets opgehaald. Verbeter dit in het bestand en bekijk het opnieuw:"
            )
            lines = beeld.fouten
        elif not beeld.nieuw:
            head, lines = self.tr("Alles staat al in uw kluis. Er is niets te doen."), beeld.regels
        else:
            head = self.tr("Nieuw: {}. Staat al in uw kluis: {}. Zo komt het binnen:").format(
                beeld.nieuw, beeld.gelijk
            )
            lines = beeld.regels
        more = len(lines) - MOST_LINES
        shown = [
            *lines[:MOST_LINES],
            *([self.tr("En nog {}.").format(geteld(more, "regel", "regels"))] if more > 0 else []),
        ]
        if beeld.vragen and not beeld.fouten:
            shown.append(self.tr("Kiest u hieronder niets, dan komt die naam mee als notitie."))
        self._inhoud.set_text("\n".join((head, *shown)))
        ready = bool(beeld.nieuw) and not beeld.fouten
        self._ask(beeld.vragen if ready else ())
        self._ophalen.setVisible(ready)
        self._voorbeeld.show()
        bring_into_view(self._voorbeeld)
        if ready:
            self._ophalen.setFocus()

    def _show(self, beeld: Ophaalbeeld) -> None:
        if not shiboken6.isValid(self):
            return
        self._ask(())
        if beeld.regels or beeld.fouten:
            self._show_prepared(beeld)
            return
        more = len(beeld.namen) - MOST_NAMES
        rest = self.tr(" en nog {}").format(more) if more > 0 else ""
        namen = ", ".join(beeld.namen[:MOST_NAMES]) + rest
        lines = [
            self.tr("Van {}, gemaakt op {}.").format(beeld.afzender, beeld.gemaakt),
            self.tr("Over: {}.").format(namen),
            self.tr("Nieuw: {}. Bijgewerkt: {}. Al gelijk: {}.").format(
                beeld.nieuw, beeld.bijgewerkt, beeld.gelijk
            ),
        ]
        if beeld.verschillen:
            lines.append(
                self.tr(
                    "{} keer is hetzelfde op twee plekken veranderd. Beide blijven bewaard; "
                    "u kiest daarna bij “Over een dossier”."
                ).format(beeld.verschillen)
            )
        if beeld.los:
            lines.append(
                self.tr(
                    "Uit hetzelfde huishouden, maar niet in dit bestand: {}. De koppeling blijft "
                    "staan. Vraag uw collega om dat dossier ook."
                ).format(", ".join(beeld.los))
            )
        if beeld.leesbaar:
            lines.append(
                self.tr("Let op: dit bestand was niet versleuteld. Wis het na het ophalen.")
            )
        self._inhoud.set_text("\n".join(lines))
        self._ophalen.show()
        self._voorbeeld.show()
        self._ophalen.setFocus()

    def _take_in(self) -> None:
        def done(_nothing: object) -> None:
            if shiboken6.isValid(self):
                self._ophalen.hide()
                self._ask(())
                self.show_gelukt(self.tr("Opgehaald. U vindt de dossiers in het overzicht."))

        self.bezig.begin(self.tr("De dossiers komen binnen …"))
        self._beheer.take_in(self._antwoorden, done, self._refuse)

    def _refuse(self, sentence: str) -> None:
        if shiboken6.isValid(self):
            self.show_melding(sentence)

    def _knop(self, naam: str, text: str, rol: str = "gewoon") -> Knop:
        knop = Knop(text, rol)
        knop.setObjectName(f"ophalen.{naam}")
        return knop
