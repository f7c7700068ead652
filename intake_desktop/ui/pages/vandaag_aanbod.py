"""At niveau 1: an offer to look at what happens today. Never forced; *Niet nu* lets it go."""

from intake_desktop.domain.dossier import Dossier, Gesprek
from intake_desktop.domain.matrix import SAMEN, SCORERS
from intake_desktop.domain.noteren import scores_of
from intake_desktop.domain.vandaag import GEVAAR, stappen_of
from intake_desktop.ui.pages.plan_bewerken import bring_into_view
from intake_desktop.ui.widgets.melding import Meldingsbalk


class VandaagAanbod(Meldingsbalk):
    """Shows itself when anyone gave niveau 1 here; it names no danger, for others read along."""

    def __init__(self) -> None:
        super().__init__("let_op")
        self.setObjectName("leefgebied.vandaag")
        self._key = ("", "")
        self._let_go: set[tuple[str, str]] = set()
        self.tweede.connect(self._not_now)
        self._say("")

    def show_for(self, dossier: Dossier, gesprek: Gesprek, leefgebied: str) -> None:
        """Offer it, unless someone let it go here, or something was agreed for today already.

        It comes into sight when the figure is given; who turns to the page later sees its top.
        """
        before, self._key = self._key, (gesprek.id, leefgebied)
        given = scores_of(dossier, gesprek, leefgebied)
        now = GEVAAR in (given.get(door) for door in (*SCORERS, SAMEN))
        if not now:
            self._let_go.discard(self._key)
        wanted = now and self._key not in self._let_go and not stappen_of(dossier, gesprek.id)
        if wanted == bool(self.text()):
            return
        offer = self.tr("Hier kan iets niet wachten. Zullen we kijken wat er vandaag kan?")
        self._say(offer if wanted else "")
        if wanted and self._key == before:
            bring_into_view(self)

    def _not_now(self) -> None:
        self._let_go.add(self._key)
        self._say("")

    def _say(self, text: str) -> None:
        self.set(text, self.tr("Wat doen we vandaag? (F7)"), self.tr("Niet nu"))
