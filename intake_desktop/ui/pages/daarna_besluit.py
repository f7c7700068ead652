"""What the Participatiewetblad asks beside the plan: the decision, and when we look again."""

from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.plan import Besluit
from intake_desktop.domain.rollen import Rol
from intake_desktop.domain.verplichting import has_concrete, is_annex, with_besluit
from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.pages.binden import bind_date, bind_text
from intake_desktop.ui.pages.daarna_deel import DaarnaDeel, JaNee
from intake_desktop.ui.widgets.kaart import Kaart
from intake_desktop.ui.widgets.tekst import Tekst
from intake_desktop.ui.widgets.veld import Datumveld, Regelveld


class BesluitVouw(DaarnaDeel):
    """For the klantmanager alone, and at a table where they sit."""

    def __init__(self, session: DossierSession) -> None:
        super().__init__(session, "daarna.besluit", "", Rol.KLANTMANAGER)
        self.vouw.set_titel(self.tr("Voor het Participatiewetblad: het besluit"))

    def build(self, kaart: Kaart) -> None:
        """The number and day of the decision, when we look again, and whether it asks something."""
        session = self.session
        self._state = Tekst("", "stil")
        self._number = Regelveld(self.tr("Nummer van het besluit"))
        self._number.setObjectName("daarna.besluit.nummer")
        self._day = Datumveld(self.tr("Dag van het besluit"), session.today, toekomst=False)
        self._day.setObjectName("daarna.besluit.datum")
        self._again = Datumveld(
            self.tr("Wanneer kijken we of het nog klopt?"),
            session.today,
            snel=((self.tr("over drie maanden"), 91), (self.tr("over een half jaar"), 182)),
        )
        self._again.setObjectName("daarna.besluit.evalueren")
        self._concrete = JaNee(
            (self.tr("ja"), self.tr("nee")), self.tr("Staan er concrete verplichtingen in?")
        )
        self._concrete.setObjectName("daarna.besluit.concreet")
        self._meaning = Tekst("", "stil")
        self._connect()
        for widget in (
            self._state, self._number, self._day, self._again, self._concrete, self._meaning,
        ):  # fmt: skip
            kaart.inhoud.addWidget(widget)

    def fill(self, dossier: Dossier) -> None:
        """Show what was noted."""
        besluit = dossier.plan.besluit
        self._state.set_text(self._what_it_is(besluit))
        self._number.set_value(besluit.nummer)
        self._day.set_value(besluit.datum, besluit.datum_tekst)
        self._again.set_value(besluit.evalueren_op, besluit.evalueren_tekst)
        self._concrete.show_answer(besluit.concreet)
        self._meaning.set_text(self._what_it_means(dossier))

    def _what_it_is(self, besluit: Besluit) -> str:
        if is_annex(besluit):
            return self.tr("Het blad is een bijlage bij dit besluit.")
        return self.tr("Zonder nummer is het blad een concept. Dat staat op elke bladzijde.")

    def _what_it_means(self, dossier: Dossier) -> str:
        if has_concrete(dossier):
            words = self.tr("Op het blad staat hoe de cliënt bezwaar kan maken.")
        else:
            words = self.tr("Op het blad staat niets over bezwaar.")
        if dossier.plan.besluit.concreet is not None:
            return words
        unanswered = self.tr("Nog niet beantwoord; de afspraken bij de plichten tellen nu.")
        return f"{unanswered} {words}"

    def _connect(self) -> None:
        session = self.session
        bind_text(
            self._number,
            session,
            self.tr("Nummer van het besluit"),
            lambda d, text: with_besluit(d, nummer=text),
        )
        bind_date(
            self._day,
            session,
            self.tr("Dag van het besluit"),
            lambda d, day, text: with_besluit(d, datum=day, datum_tekst=text),
        )
        bind_date(
            self._again,
            session,
            self.tr("Dag waarop we weer kijken"),
            lambda d, day, text: with_besluit(d, evalueren_op=day, evalueren_tekst=text),
        )
        self._concrete.listen(
            lambda answer: session.apply(
                self.tr("Concrete verplichtingen"), lambda d: with_besluit(d, concreet=answer)
            )
        )
