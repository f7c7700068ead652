"""Wat doen we vandaag? Whom we call before we leave, by whom; the steps of the Meldcode."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from intake_desktop.domain.aandacht import Kamer
from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.formulier import Formulier
from intake_desktop.domain.plan import Actie
from intake_desktop.domain.vandaag import (
    Belpunt,
    VandaagStap,
    company,
    stappen_of,
    with_vandaag_stap,
)
from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.pages.page import Page
from intake_desktop.ui.pages.plan_bewerken import bring_into_view, show_if
from intake_desktop.ui.pages.vandaag_bellen import Bellijst, Meldcode
from intake_desktop.ui.pages.vandaag_stap import VandaagRij
from intake_desktop.ui.theme import space
from intake_desktop.ui.toetsen import bind
from intake_desktop.ui.widgets.kaart import Kaart
from intake_desktop.ui.widgets.knop import Knop
from intake_desktop.ui.widgets.melding import Meldingsbalk
from intake_desktop.ui.widgets.tekst import Kop, Tekst
from intake_desktop.ui.widgets.veld import Regelveld


class VandaagPage(Page):
    """Opens over the page of a conversation and goes back to it; nothing on it is required.

    When someone else is at the table it shows a warning first, and nothing about danger.
    """

    closed = Signal()

    def __init__(self, session: DossierSession, formulier: Formulier) -> None:
        super().__init__(session, formulier)
        self._alone = False
        self._shown: object = None
        self._rows: list[VandaagRij] = []
        self._warning = Meldingsbalk("let_op")
        self._warning.setObjectName("vandaag.niet_alleen")
        self._warning.actie.connect(self._go_on)
        self._calls = Bellijst(formulier.vandaag.bellen)
        self._calls.chosen.connect(self._call)
        self._agreed = Kaart(self.tr("Dit doen we vandaag"))
        self._agreed_rows = QVBoxLayout()
        self._agreed_rows.setSpacing(space(2))
        self._other = Regelveld(
            self.tr("Iets anders dat vandaag moet"), self.tr("Bijvoorbeeld: samen naar de winkel")
        )
        self._other.setObjectName("vandaag.anders")
        self._other.entered.connect(self._do_other)
        self._body = QWidget()
        self._lay_out()
        back = bind("Esc", self, self.closed.emit, self.tr("Terug naar het gesprek"))
        back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def open(self) -> None:
        """Start with the warning when someone sits there; each time again."""
        self._alone = False
        self.show_dossier(self.session.dossier)
        self.focus_first()

    def show_dossier(self, dossier: Dossier) -> None:
        """Show what was agreed for today in this gesprek."""
        gesprek = self.gesprek
        kamer = self.session.aandacht.kamer
        shown = (dossier.vandaag, dossier.gesprekken, dossier.client, self._alone, kamer)
        if shown == self._shown:
            return
        self._shown = shown
        warn = kamer is Kamer.IEDEREEN and bool(company(gesprek.aanwezigen)) and not self._alone
        self._warning.set(
            self.tr("Er zit iemand bij. Praat hier liever apart over.") if warn else "",
            self.tr("Toch verder"),
        )
        show_if(self._body, not warn)
        steps = stappen_of(dossier, gesprek.id)
        while len(self._rows) < len(steps):
            self._rows.append(self._new_row())
        for index, row in enumerate(self._rows):
            show_if(row, index < len(steps))
            if index < len(steps):
                row.show_stap(dossier, steps[index], index + 1)

    def focus_first(self) -> None:
        """Where something can be chosen; with the warning, the way back."""
        if self._body.isHidden():
            self._back.setFocus()
        else:
            self._calls.setFocus()

    def _lay_out(self) -> None:
        self._back = Knop(self.tr("Terug naar het gesprek"), "stil", icoon="terug", toetsen="Esc")
        self._back.setObjectName("vandaag.terug")
        self._back.clicked.connect(self.closed)
        head = QHBoxLayout()
        head.addWidget(Kop(self.tr("Wat doen we vandaag?")), 1)
        head.addWidget(self._back, 0, Qt.AlignmentFlag.AlignTop)
        before = self.tr("Spreek af wie er belt, voordat u weggaat. Bel samen als dat kan.")
        self._agreed.inhoud.addLayout(self._agreed_rows)
        self._agreed.inhoud.addWidget(self._other)
        private = self.tr(
            "Dit blijft uit het plan dat u samen tekent. Alleen een actie die u eruit maakt, "
            "komt in het plan."
        )
        self._agreed.inhoud.addWidget(Tekst(private, "klein"))
        inner = QVBoxLayout(self._body)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(space(3))
        for part in (
            Tekst(before, "stil"),
            self._calls,
            self._agreed,
            Meldcode(self.formulier.vandaag),
        ):
            inner.addWidget(part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space(3))
        layout.addLayout(head)
        layout.addWidget(self._warning)
        layout.addWidget(self._body)
        layout.addStretch()

    def _new_row(self) -> VandaagRij:
        row = VandaagRij()
        row.changed.connect(lambda label, typing, fields: self._change(row, label, typing, fields))
        row.left.connect(self.session.end_typing)
        row.removed.connect(lambda: self._remove(row.stap_id))
        row.into_plan.connect(lambda: self._into_plan(row.stap_id))
        self._agreed_rows.addWidget(row)
        return row

    def _go_on(self) -> None:
        self._alone = True
        self.show_dossier(self.session.dossier)
        self.focus_first()

    def _call(self, point: Belpunt) -> None:
        self._add(
            VandaagStap(
                self.session.new_id(), self.gesprek.id, point.code, point.naam, point.nummer
            )
        )

    def _do_other(self, text: str) -> None:
        if text.strip():
            self._other.set_value("")
            self._add(VandaagStap(self.session.new_id(), self.gesprek.id, naam=text.strip()))

    def _add(self, stap: VandaagStap) -> None:
        self.session.apply(self.tr("Vandaag doen"), lambda d: d.with_part(stap))
        row = next((r for r in self._rows if r.stap_id == stap.id), None)
        if row is not None:
            row.focus_first()
            bring_into_view(row)

    def _change(self, row: VandaagRij, label: str, typing: bool, fields: dict[str, Any]) -> None:
        key = row.stap_id
        if "gedaan" in fields:
            fields = {**fields, "gedaan_op": self.session.now() if fields["gedaan"] else None}
        merge_key = f"vandaag.{key}.{'.'.join(fields)}" if typing else ""
        self.session.apply(
            label, lambda d: with_vandaag_stap(d, key, **fields), merge_key=merge_key
        )

    def _remove(self, key: str) -> None:
        self.session.apply(
            self.tr("Weghalen voor vandaag"), lambda d: d.without_part(VandaagStap, key)
        )
        self.said.emit(self.tr("Weggehaald. Terug met Ctrl Z."))
        self._other.setFocus()

    def _into_plan(self, key: str) -> None:
        stap = self.session.dossier.part(VandaagStap, key)
        if stap is None:
            return
        words = self.tr("{} bellen").format(stap.naam) if stap.wie_bellen else stap.naam
        actie = Actie(
            self.session.new_id(),
            words,
            stap.door,
            self.session.today(),
            klaar=stap.gedaan,
        )
        self.session.apply(self.tr("Actie van vandaag"), lambda d: d.with_part(actie))
        self.said.emit(self.tr("Staat als actie in het plan: {}.").format(words))
