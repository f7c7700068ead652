"""What is said aloud before the conversation starts: who we are, who reads what, free help."""

from datetime import date

from intake_desktop.domain.datums import short_date
from intake_desktop.domain.dossier import Gesprek
from intake_desktop.domain.formulier import Formulier, Openingstekst
from intake_desktop.domain.noteren import with_gesprek
from intake_desktop.domain.rollen import Rol
from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.pages.plan_bewerken import bring_into_view, show_if
from intake_desktop.ui.widgets.kaart import Kaart
from intake_desktop.ui.widgets.keuzerij import Keuzerij
from intake_desktop.ui.widgets.naast import Kolommen
from intake_desktop.ui.widgets.tekst import Tekst
from intake_desktop.ui.widgets.vouw import Vouw

VERTELD = "verteld"


class OpeningKaart(Kaart):
    """The opening text per role, and two things that were told, each with its day."""

    def __init__(self, session: DossierSession, formulier: Formulier) -> None:
        super().__init__(self.tr("Zeg dit eerst hardop"))
        self._session = session
        self._folds = {t.rol: self._fold(t) for t in formulier.openingsteksten}
        self.inhoud.addWidget(Kolommen(list(self._folds.values())))
        self._petten = self._told(
            "petten_verteld",
            "begin.petten",
            self.tr("Dit hebben we verteld"),
            self.tr("Twee petten verteld"),
        )
        self._hulp = self._told(
            "ondersteuning_verteld",
            "begin.ondersteuning",
            self.tr("Gratis cliëntondersteuning verteld"),
            self.tr("Cliëntondersteuning verteld"),
        )
        self._wanneer = Tekst("", rol="klein")
        self.inhoud.addWidget(Kolommen([self._petten, self._hulp]))
        self.inhoud.addWidget(self._wanneer)

    def show_gesprek(self, gesprek: Gesprek) -> None:
        """Show what was told and when."""
        for_two = self._folds.get(Rol.MEDECLIENT)
        if for_two is not None:
            show_if(for_two, bool(gesprek.samen_met))
        told, help_told = gesprek.petten_verteld, gesprek.ondersteuning_verteld
        self._petten.set_value(VERTELD if told else None)
        self._hulp.set_value(VERTELD if help_told else None)
        parts = (
            self.tr("Verteld op {}.").format(short_date(told)) if told else "",
            self.tr("Cliëntondersteuning verteld op {}.").format(short_date(help_told))
            if help_told
            else "",
        )
        self._wanneer.set_text(" ".join(part for part in parts if part))

    def focus_told(self, code: str) -> None:
        """The focus at what the check with this code is about, if it is about this card."""
        told = {"petten_niet_verteld": self._petten, "ondersteuning_niet_verteld": self._hulp}
        if row := told.get(code):
            row.setFocus()
            bring_into_view(row)

    def _fold(self, tekst: Openingstekst) -> Vouw:
        def fill() -> None:
            for regel in tekst.regels:
                fold.inhoud.addWidget(Tekst(regel))

        fold = Vouw(tekst.titel, fill)
        fold.setObjectName(f"begin.opening.{tekst.rol}")
        return fold

    def _told(self, field: str, naam: str, text: str, step: str) -> Keuzerij:
        rij = Keuzerij([(VERTELD, text)], "")
        rij.setObjectName(naam)
        rij.setAccessibleName(self.tr("Zeg dit eerst hardop"))

        def choose(code: object) -> None:
            gesprek = self._session.dossier.gesprek
            day: date | None = self._session.today() if code else None
            if gesprek is not None:
                self._session.apply(step, lambda d: with_gesprek(d, gesprek.id, **{field: day}))

        rij.chosen.connect(choose)
        return rij
