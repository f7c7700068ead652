"""Looking back, in a later gesprek: what went well first, what changed, what became of the plan."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtWidgets import QVBoxLayout

from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.formulier import Formulier
from intake_desktop.domain.lezing import newcomers
from intake_desktop.domain.noteren import lines_of, with_line
from intake_desktop.domain.platen import gesprekken_plaat
from intake_desktop.domain.trend import trend_plaat
from intake_desktop.domain.uitspraak import Plek
from intake_desktop.domain.vervolgen import (
    eerdere_gesprekken,
    gesprek_dag,
    te_bekijken,
    terugblik_op,
    with_terugblik,
)
from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.charts.plaatveld import PlaatMetTabel
from intake_desktop.ui.pages.page import Page
from intake_desktop.ui.pages.regels_van import as_regels, bind_lines
from intake_desktop.ui.pages.terugblik_afsluiten import AfsluitDeel
from intake_desktop.ui.pages.terugblik_doelen import DoelenKaart
from intake_desktop.ui.pages.terugblik_rij import TerugblikRij
from intake_desktop.ui.theme import space
from intake_desktop.ui.widgets.kaart import Kaart
from intake_desktop.ui.widgets.naast import Rij
from intake_desktop.ui.widgets.regels import Regel, Regelkaart
from intake_desktop.ui.widgets.tekst import Kop, Tekst

_COLUMN_LETTERS = 64


class TerugblikPage(Page):
    """Two cards of lines, and the actions of before, each done or not yet and why."""

    def __init__(self, session: DossierSession, formulier: Formulier) -> None:
        super().__init__(session, formulier)
        self.setObjectName("terugblik")
        self._shown: dict[Plek, tuple[Regel, ...]] = {}
        self._rows: list[TerugblikRij] = []
        self._cards = {
            Plek.GELUKT: self._card(
                Plek.GELUKT, self.tr("Wat is er gelukt?"), self.tr("Ook als het klein is.")
            ),
            Plek.VERANDERD: self._card(
                Plek.VERANDERD,
                self.tr("Wat is er veranderd?"),
                self.tr("Wat is er gebeurd sinds de vorige keer?"),
            ),
        }
        self._earlier = Tekst("", "stil")
        self._lijn = Kaart(self.tr("Onze gesprekken"))
        self._plaat = PlaatMetTabel("terugblik.gesprekken")
        self._lijn.inhoud.addWidget(self._plaat)
        self._trend = Kaart(self.tr("Hoe het ging in de tijd"))
        self._cijfers = PlaatMetTabel("terugblik.trend")
        self._trend.inhoud.addWidget(self._cijfers)
        self._trend.inhoud.addWidget(Tekst(formulier.bron, "klein"))
        self._measured: tuple[object, ...] = ()
        self._doelen = DoelenKaart(session)
        self._afsluiten = AfsluitDeel(session, formulier)
        self._acties = Kaart(self.tr("Wat we de vorige keer afspraken"))
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(3))
        column.addWidget(Kop(self.tr("Hoe ging het?"), 1))
        column.addWidget(self._earlier)
        cards = Rij(list(self._cards.values()), _COLUMN_LETTERS, (1, 1))
        cards.setMinimumHeight(space(34))
        column.addWidget(cards)
        column.addWidget(self._acties)
        column.addWidget(self._doelen)
        column.addWidget(self._afsluiten)
        column.addWidget(self._trend)
        column.addWidget(self._lijn)
        column.addStretch(1)

    def show_dossier(self, dossier: Dossier) -> None:
        """Show the lines of this gesprek and the actions that were still to be done."""
        for plek, card in self._cards.items():
            lines = as_regels(dossier, lines_of(dossier, self.gesprek.id, plek))
            if lines != self._shown.get(plek):
                self._shown[plek] = lines
                card.set_regels(lines)
        self._show_earlier(dossier)
        self._show_acties(dossier)
        self._doelen.show_dossier(dossier)
        self._afsluiten.show_dossier(dossier)
        self._show_trend(dossier)

    def focus_first(self) -> None:
        """What went well comes first."""
        self._cards[Plek.GELUKT].setFocus()

    def _show_earlier(self, dossier: Dossier) -> None:
        plaat = gesprekken_plaat(self.formulier, dossier)
        self._plaat.set_plaat(plaat)
        if self._lijn.isHidden() == (plaat is not None):
            self._lijn.setVisible(plaat is not None)
        days = [gesprek_dag(g, self.gesprek) for g in eerdere_gesprekken(dossier)]
        if not days:
            self._earlier.set_text(self.tr("Dit is het eerste gesprek in dit dossier."))
            return
        told = self.tr("We spraken elkaar op {}. Begin met wat er gelukt is.")
        words = told.format(_and(days))
        if new := newcomers(dossier):
            were = self.tr("was") if len(new) == 1 else self.tr("waren")
            why = self.tr(
                "{} {} daar niet bij. Wat toen voor een ander is genoteerd, staat daarom nu niet "
                "op het scherm. Het is niet weg: bij het delen kiest de cliënt wat verder mag."
            )
            words = f"{words}\n{why.format(_and(new), were)}"
        self._earlier.set_text(words)

    def _show_trend(self, dossier: Dossier) -> None:
        measured = (dossier.scores, dossier.beelden, dossier.standen, dossier.gesprekken)
        if self._measured and all(a is b for a, b in zip(measured, self._measured, strict=True)):
            return
        self._measured = measured
        plaat = trend_plaat(self.formulier, dossier)
        self._cijfers.set_plaat(plaat)
        self._trend.setVisible(plaat is not None)

    def _show_acties(self, dossier: Dossier) -> None:
        acties = te_bekijken(dossier)
        while len(self._rows) < len(acties):
            self._rows.append(self._row(len(self._rows) + 1))
        for index, row in enumerate(self._rows):
            row.setVisible(index < len(acties))
            if index < len(acties):
                actie = acties[index]
                row.show_actie(dossier, actie, terugblik_op(dossier, actie.id))
        self._acties.setVisible(bool(acties))

    def _row(self, number: int) -> TerugblikRij:
        row = TerugblikRij(number)
        row.chosen.connect(self._choose)
        row.edited.connect(self._type)
        row.left.connect(self.session.end_typing)
        self._acties.inhoud.addWidget(row)
        return row

    def _choose(self, actie: str, klaar: object) -> None:
        wanted = None if klaar is None else bool(klaar)
        self.session.apply(
            self.tr("Hoe een actie ging"),
            lambda d: with_terugblik(d, actie, wanted, **self._said_now()),
        )

    def _type(self, actie: str, klaar: bool, text: str) -> None:
        self.session.apply(
            self.tr("Hoe een actie ging"),
            lambda d: with_terugblik(d, actie, klaar, text, **self._said_now()),
            merge_key=f"terugblik.{actie}",
        )

    def _said_now(self) -> dict[str, Any]:
        """Who says it, and on which day."""
        return {"door": self.gesprek.schrijver, "op": self.session.today()}

    def _card(self, plek: Plek, title: str, hint: str) -> Regelkaart:
        card = Regelkaart(title, hint, self.session.new_id)
        card.setObjectName(f"terugblik.{plek}")
        card.edited.connect(partial(self._write, plek))
        bind_lines(card, self.session, self.formulier, lambda line: f"terugblik.{line}")
        return card

    def _write(self, plek: Plek, line_id: str, text: str) -> None:
        gesprek, now = self.gesprek, self.session.now()
        self.session.apply(
            self.tr("Terugblik"),
            lambda d: with_line(d, gesprek, line_id, text, plek=plek, leefgebied="", now=now),
            merge_key=f"terugblik.{line_id}",
        )


def _and(words: Sequence[str]) -> str:
    """As people say it: "a, b en c"."""
    return " en ".join(filter(None, (", ".join(words[:-1]), words[-1])))
