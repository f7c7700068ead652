"""What the Wmo-verslag asks beside what was said: the investigation, its outcome, a request."""

from typing import Any

from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.rollen import Rol
from intake_desktop.domain.wmo_onderzoek import (
    AANVRAAG_NAMEN,
    ONDERDELEN,
    Aanvraag,
    latest_onderzoek,
    said_about,
    with_onderzoek,
)
from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.pages.binden import bind_date, bind_text
from intake_desktop.ui.pages.daarna_deel import DaarnaDeel, JaNee
from intake_desktop.ui.pages.plan_bewerken import show_if
from intake_desktop.ui.widgets.kaart import Kaart
from intake_desktop.ui.widgets.keuzerij import Keuzerij
from intake_desktop.ui.widgets.tekst import Tekst
from intake_desktop.ui.widgets.veld import Datumveld, Tekstveld


class WmoVouw(DaarnaDeel):
    """For the wijkteam alone, and at a table where it sits.

    Under each subject stands what the report says already, of what was noted at the table.
    """

    def __init__(self, session: DossierSession) -> None:
        super().__init__(session, "daarna.wmo", "", Rol.WIJKTEAM)
        self.vouw.set_titel(self.tr("Voor het Wmo-verslag: het onderzoek"))

    def build(self, kaart: Kaart) -> None:
        """The day of the melding, the seven subjects, what came out, and a request."""
        session = self.session
        self._gemeld = Datumveld(self.tr("Dag van de melding"), session.today, toekomst=False)
        self._gemeld.setObjectName("daarna.wmo.gemeld")
        self._eigen_plan = JaNee(
            (self.tr("ja"), self.tr("nee")),
            self.tr("Gaf de cliënt een eigen (persoonlijk) plan?"),
        )
        self._eigen_plan.setObjectName("daarna.wmo.persoonlijk_plan")
        self._fields = {name: self._field(name, label) for name, label in self._labels().items()}
        self._said = {name: Tekst("", "stil") for name in ONDERDELEN}
        self._aanvraag = Keuzerij(
            [(str(code), words) for code, words in AANVRAAG_NAMEN.items()],
            self.tr("Wilt u een aanvraag doen?"),
        )
        self._aanvraag.setObjectName("daarna.wmo.aanvraag")
        self._connect()
        self._lay_out(kaart)

    def fill(self, dossier: Dossier) -> None:
        """Show what was noted."""
        noted, said = latest_onderzoek(dossier), said_about(dossier)
        self._gemeld.set_value(noted.gemeld_op, noted.gemeld_tekst)
        self._eigen_plan.show_answer(noted.persoonlijk_plan)
        for name, field in self._fields.items():
            field.set_value(getattr(noted, name))
        for name, label in self._said.items():
            label.set_text(said.get(name, ""))
            show_if(label, name in said)
        self._aanvraag.set_value(noted.aanvraag and str(noted.aanvraag))

    def _labels(self) -> dict[str, str]:
        return {
            "behoeften": self.tr("a. Wat nodig is en wat de cliënt wil"),
            "eigen_kracht": self.tr("b. Wat de cliënt zelf kan, en wie thuis helpt"),
            "netwerk": self.tr("c. Mensen om de cliënt heen"),
            "mantelzorger": self.tr("d. Wat de mantelzorger nodig heeft"),
            "algemeen": self.tr("e. Wat er in de buurt is"),
            "samenwerking": self.tr("f. Hulp van andere organisaties"),
            "bijdrage": self.tr("g. Wat de cliënt zelf betaalt"),
            "uitkomst": self.tr("Wat eruit komt"),
        }

    def _field(self, name: str, label: str) -> Tekstveld:
        field = Tekstveld(label, regels=1)
        field.setObjectName(f"daarna.wmo.{name}")

        def note(dossier: Dossier, text: str) -> Dossier:
            return _noted(dossier, **{name: text})

        bind_text(field, self.session, label, note)
        return field

    def _connect(self) -> None:
        session = self.session
        bind_date(
            self._gemeld,
            session,
            self.tr("Dag van de melding"),
            lambda d, day, text: _noted(d, gemeld_op=day, gemeld_tekst=text),
        )
        self._eigen_plan.listen(
            lambda answer: session.apply(
                self.tr("Eigen plan van de cliënt"), lambda d: _noted(d, persoonlijk_plan=answer)
            )
        )
        self._aanvraag.chosen.connect(
            lambda code: session.apply(
                self.tr("Wilt u een aanvraag doen?"),
                lambda d: _noted(d, aanvraag=Aanvraag(code) if code else None),
            )
        )

    def _lay_out(self, kaart: Kaart) -> None:
        quiet = self.tr(
            "Wat aan tafel is gezegd, staat al in het verslag. Vul alleen aan wat nog ontbreekt. "
            "Schrijf gevolgen op, geen diagnoses."
        )
        kaart.inhoud.addWidget(Tekst(quiet, "stil"))
        kaart.inhoud.addWidget(self._gemeld)
        kaart.inhoud.addWidget(self._eigen_plan)
        for name, field in self._fields.items():
            kaart.inhoud.addWidget(field)
            if name in self._said:
                kaart.inhoud.addWidget(self._said[name])
                self._said[name].hide()
        kaart.inhoud.addWidget(self._aanvraag)


def _noted(dossier: Dossier, **changes: Any) -> Dossier:
    """Of the investigation that counts: an earlier one goes on, it is not begun again."""
    return with_onderzoek(dossier, latest_onderzoek(dossier).id, **changes)
