"""How someone signs: on paper (with the day and a scan), on the screen, or not at all."""

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from intake_desktop.domain.datums import short_date
from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.noteren import naam_of
from intake_desktop.domain.plan import Ondertekening, Tekenwijze, ondertekening_id
from intake_desktop.domain.plannen import with_ondertekening
from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.pages.plan_bewerken import show_if
from intake_desktop.ui.widgets.keuzerij import Keuzerij
from intake_desktop.ui.widgets.knop import Knop
from intake_desktop.ui.widgets.straks import Straks
from intake_desktop.ui.widgets.tekenvlak import Tekenveld
from intake_desktop.ui.widgets.tekst import Tekst
from intake_desktop.ui.widgets.veld import Datumveld


class TekenWijze(QWidget):
    """Below a choice. `scan(wie)` asks for a scan to attach, `show_scan(key)` to see one.

    `drop_scan(wie)` takes the wrong one away.
    """

    scan = Signal(str)
    drop_scan = Signal(str)
    show_scan = Signal(str)

    def __init__(self, session: DossierSession, wie: str) -> None:
        super().__init__()
        self._session, self._wie = session, wie
        prefix = f"tekenen.{wie}"
        self._way = Keuzerij(
            [
                (Tekenwijze.SCHERM.value, self.tr("Teken op het scherm")),
                (Tekenwijze.PAPIER.value, self.tr("Teken op papier")),
            ],
            self.tr("Handtekening (mag ook zonder)"),
        )
        self._way.setObjectName(f"{prefix}.wijze")
        self._way.chosen.connect(self._choose)
        self._pad = Straks(self._make_pad)
        self._paper = Straks(self._make_paper)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._way)
        layout.addLayout(self._pad.place)
        layout.addLayout(self._paper.place)

    def _make_pad(self) -> Tekenveld:
        pad = Tekenveld()
        pad.signed.connect(self._sign)
        return pad

    def _make_paper(self) -> "_OpPapier":
        paper = _OpPapier(f"tekenen.{self._wie}", self._session.today)
        paper.when.edited.connect(self._date)
        paper.scan.clicked.connect(self._ask_scan)
        paper.drop.clicked.connect(lambda: self.drop_scan.emit(self._wie))
        return paper

    def show_signing(self, dossier: Dossier, signing: Ondertekening, *, closed: bool) -> None:
        """Show how this person signed; in a closed plan only what is on paper can be added."""
        naam = naam_of(dossier, self._wie)
        self._way.set_value(signing.wijze)
        self._way.setEnabled(not closed or signing.wijze is not Tekenwijze.SCHERM)
        if (pad := self._pad.show_if(signing.wijze is Tekenwijze.SCHERM)) is not None:
            pad.name_parts(f"tekenen.{self._wie}", naam)
            pad.show_strepen(signing.strepen)
            pad.setEnabled(not closed)
        if (paper := self._paper.show_if(signing.wijze is Tekenwijze.PAPIER)) is not None:
            paper.show_signing(signing, self._paper_text(dossier, signing), naam)

    def _paper_text(self, dossier: Dossier, signing: Ondertekening) -> str:
        day = short_date(signing.papier_op) if signing.papier_op else signing.papier_tekst.strip()
        if not day:
            return self.tr("Druk het plan af. Vul hier in wanneer er is getekend.")
        by = naam_of(dossier, signing.papier_door) if signing.papier_door else ""
        text = self.tr("Ondertekend op papier op {} door {}.").format(
            day, naam_of(dossier, signing.wie)
        )
        noted = self.tr(" Genoteerd door {}.").format(by) if by else ""
        kept = self.tr(" De scan zit in de kluis.") if signing.bijlage else ""
        return f"{text}{noted}{kept}"

    def _choose(self, code: object) -> None:
        wijze = None if code is None else Tekenwijze(str(code))
        cleared: dict[str, Any] = {} if wijze is Tekenwijze.SCHERM else {"strepen": ()}
        self._apply(self.tr("Manier van tekenen"), wijze=wijze, **cleared)

    def _sign(self, strepen: object) -> None:
        self._apply(self.tr("Handtekening"), strepen=strepen)

    def _date(self, day: date | None, typed: str) -> None:
        gesprek = self._session.dossier.gesprek
        changes = {"papier_op": day, "papier_tekst": "" if day else typed,
                   "papier_door": gesprek.schrijver if gesprek else ""}  # fmt: skip
        self._apply(self.tr("Ondertekend op papier"), typing=True, **changes)

    def _ask_scan(self) -> None:
        signing = self._session.dossier.part(Ondertekening, self._key())
        if signing is not None and signing.bijlage:
            self.show_scan.emit(signing.bijlage)
        else:
            self.scan.emit(self._wie)

    def _key(self) -> str:
        return ondertekening_id(self._session.dossier.plan.versie, self._wie)

    def _apply(self, label: str, *, typing: bool = False, **changes: Any) -> None:
        key = f"tekenen.{self._wie}.papier" if typing else ""
        self._session.apply(
            label, lambda d: with_ondertekening(d, self._wie, **changes), merge_key=key
        )


class _OpPapier(QWidget):
    """The day on which it was signed on paper, and the scan of that."""

    def __init__(self, prefix: str, today: Callable[[], date]) -> None:
        super().__init__()
        self.when = Datumveld(
            self.tr("Ondertekend op papier op"), today, snel=((self.tr("vandaag"), 0),)
        )
        self.when.setObjectName(f"{prefix}.papier_op")
        self._state = Tekst("", "stil")
        self._state.setObjectName(f"{prefix}.papier_stand")
        self.scan = Knop(self.tr("Voeg een scan toe"), "gewoon")
        self.scan.setObjectName(f"{prefix}.scan")
        self.drop = Knop(self.tr("Haal de scan weg"), "stil")
        self.drop.setObjectName(f"{prefix}.scan_weg")
        row = QHBoxLayout()
        row.addWidget(self.scan)
        row.addWidget(self.drop)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.when)
        column.addWidget(self._state)
        column.addLayout(row)

    def show_signing(self, signing: Ondertekening, told: str, naam: str) -> None:
        """Show the day, what is known of it in words, and whether there is a scan."""
        self.when.set_value(signing.papier_op, signing.papier_tekst)
        self._state.set_text(told)
        has_scan = bool(signing.bijlage)
        self.scan.setText(self.tr("Bekijk de scan") if has_scan else self.tr("Voeg een scan toe"))
        for button in (self.scan, self.drop):
            button.setAccessibleName(f"{button.text()}, {naam}")
        show_if(self.drop, has_scan)
