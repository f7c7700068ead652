"""When a dossier opens again: what was done so far, and on with it or a new gesprek."""

from PySide6.QtCore import Signal

from intake_desktop.domain.datums import long_date
from intake_desktop.domain.delen import Lezer
from intake_desktop.domain.formulier import Formulier
from intake_desktop.domain.huishouden import partner_of
from intake_desktop.domain.noteren import naam_of
from intake_desktop.domain.rollen import GRONDSLAG_NAMEN, HUISHOUDEN, Grondslag
from intake_desktop.domain.vervolgen import Nieuw, gedaan, start_vervolg
from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.widgets.melding import Meldingsbalk

_OTHER_LAW = {
    Lezer.KLANTMANAGER: Grondslag.WMO,
    Lezer.WIJKTEAM: Grondslag.PARTICIPATIEWET,
}
VERVOLG = "vervolg"
"""The route of a next gesprek, where the forms have one; else the first route."""


class HervatBalk(Meldingsbalk):
    """Shown when the last gesprek was on an earlier day; `started` when a new one begins."""

    started = Signal()
    letters_beside = 95  # it says much: beside its buttons it would be higher than a small screen

    def __init__(self, session: DossierSession, formulier: Formulier) -> None:
        super().__init__("info")
        self._session, self._formulier = session, formulier
        self.setObjectName("hervat")
        self.actie.connect(self._start)
        self.tweede.connect(self._go_on)

    def show_opening(self) -> str:
        """Ask what to do with a gesprek of an earlier day.

        One of today goes on as it was; then what was done so far is returned, as a sentence.
        """
        dossier = self._session.dossier
        gesprek, today = dossier.gesprek, self._session.today()
        begun = gesprek is not None and (dossier.uitspraken or dossier.client.naam)
        if gesprek is None or not begun:
            return ""
        done = gedaan(self._formulier, dossier)
        if gesprek.begonnen.date() >= today and self._session.lezer is Lezer.TAFEL:
            return self.tr("U gaat verder waar u was. {}").format(done)
        day = long_date(gesprek.begonnen.date())
        told = self.tr("Het laatste gesprek was op {}. {}").format(day, done)
        if partner_of(dossier):
            both = self.tr("Een nieuw gesprek is weer met {}.")
            told = f"{told} {both.format(naam_of(dossier, HUISHOUDEN))}"
        if self._session.lezer is not Lezer.TAFEL:
            law = GRONDSLAG_NAMEN[_OTHER_LAW[self._session.lezer]]
            alone = self.tr("Wat onder de {} valt, staat hier niet bij.")
            told = f"{told} {alone.format(law)}"
        self.set(told, self.tr("Nieuw gesprek"), self.tr("Verder met dat gesprek"))
        return ""

    def _go_on(self) -> None:
        self.set("")
        self._session.sit_down()

    def _start(self) -> None:
        session, form = self._session, self._formulier
        nieuw = Nieuw(
            session.new_id(),
            session.now(),
            form.route(VERVOLG).code,
            form.standaard or form.editie.code,
            form.hash,
        )
        self.set("")
        session.sit_down()
        session.apply(self.tr("Nieuw gesprek"), lambda d: start_vervolg(d, nieuw))
        self.started.emit()
