"""The picture together: the niveaus, what weighs for work, what comes first, does it fit."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.formulier import Formulier
from intake_desktop.domain.volledigheid import Melding
from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.pages.beeld_eerst import EerstKaart
from intake_desktop.ui.pages.beeld_kaarten import KloptKaart, LadderKaart, WaagKaart, WeekKaart
from intake_desktop.ui.pages.beeld_radar import RadarKaart
from intake_desktop.ui.pages.page import Page
from intake_desktop.ui.pages.plan_bewerken import bring_into_view
from intake_desktop.ui.theme import space
from intake_desktop.ui.widgets.naast import NaastElkaar
from intake_desktop.ui.widgets.tekst import Kop, Tekst

_BESIDE = 118


class BeeldPage(Page):
    """Left the picture of the niveaus; right what people conclude from it together."""

    breed = True

    def __init__(self, session: DossierSession, formulier: Formulier) -> None:
        super().__init__(session, formulier)
        self._radar = RadarKaart(formulier)
        self._week = WeekKaart(formulier)
        self._waag = WaagKaart(session, formulier)
        self._ladder = LadderKaart(session, formulier)
        self._eerst = EerstKaart(session, formulier)
        self._klopt = KloptKaart(session)
        left = _column(self._radar, self._week)
        right = _column(self._waag, self._ladder, self._eerst, self._klopt)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(Kop(self.tr("Het beeld samen"), 1))
        layout.addWidget(Tekst(self.tr("Kijk samen of dit klopt."), "stil"))
        layout.addWidget(NaastElkaar(left, right, _BESIDE, (12, 13)), 1)

    def show_dossier(self, dossier: Dossier) -> None:
        """Show the picture of the latest gesprek."""
        self._radar.show_dossier(dossier)
        self._week.show_dossier(dossier)
        self._waag.show_dossier(dossier)
        self._ladder.show_dossier(dossier)
        self._eerst.show_dossier(dossier)
        self._klopt.show_dossier(dossier)

    def focus_first(self) -> None:
        """The cursor where the first argument is typed."""
        self._waag.focus_first()

    def show_onderdeel(self, melding: Melding) -> None:
        """The card this hint is about, with the focus there."""
        cards = {"klopt_niet_zonder_want": self._klopt, "trede_lager": self._ladder}
        if card := cards.get(melding.code):
            card.setFocus()
            bring_into_view(card)


def _column(*cards: QWidget) -> QWidget:
    """Cards below each other."""
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(space(4))
    for card in cards:
        column.addWidget(card)
    column.addStretch()
    return whole
