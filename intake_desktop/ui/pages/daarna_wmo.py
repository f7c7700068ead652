"""What the Wmo-verslag asks beside what was said: the investigation, its outcome, a request."""

from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake_desktop.domain.delen import Lezer
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
from intake_desktop.ui.pages.plan_bewerken import show_if
from intake_desktop.ui.widgets.kaart import Kaart
from intake_desktop.ui.widgets.keuzerij import Keuzerij
from intake_desktop.ui.widgets.tekst import Tekst
from intake_desktop.ui.widgets.veld import Datumveld, Tekstveld
from intake_desktop.ui.widgets.vouw import Vouw

JA, NEE = "ja", "nee"
_PLAN = {JA: True, NEE: False}
_CODES = {True: JA, False: NEE, None: None}
LEZERS = (Lezer.TAFEL, Lezer.WIJKTEAM)


class WmoVouw(QWidget):
    """For the wijkteam alone, and at a table where it sits; folded at first.

    Under each subject stands what the report says already, of what was noted at the table.
    """

    def __init__(self, session: DossierSession) -> None:
        super().__init__()
        self._session = session
        self._shown: Dossier | None = None
        self.setObjectName("daarna.wmo")
        self._vouw = Vouw(self.tr("Voor het Wmo-verslag: het onderzoek"))
        self._vouw.setObjectName("daarna.wmo")
        self._vouw.opened.connect(lambda _open: self._fill())
        self._gemeld = Datumveld(self.tr("Dag van de melding"), session.today, toekomst=False)
        self._gemeld.setObjectName("daarna.wmo.gemeld")
        self._eigen_plan = Keuzerij(
            ((JA, self.tr("ja")), (NEE, self.tr("nee"))),
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
        self._lay_out()

    def show_dossier(self, dossier: Dossier) -> None:
        """Show what was noted, to whom it is for."""
        if dossier is self._shown:
            return
        self._shown = dossier
        gesprek = dossier.gesprek
        here = gesprek is not None and gesprek.aanwezige(Rol.WIJKTEAM) is not None
        show_if(self, here and self._session.lezer in LEZERS)
        if self._vouw.is_open:
            self._fill()

    def _fill(self) -> None:
        dossier = self._shown
        if dossier is None:
            return
        noted, said = latest_onderzoek(dossier), said_about(dossier)
        self._gemeld.set_value(noted.gemeld_op, noted.gemeld_tekst)
        self._eigen_plan.set_value(_CODES[noted.persoonlijk_plan])
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

        bind_text(field, self._session, label, note)
        return field

    def _connect(self) -> None:
        bind_date(
            self._gemeld,
            self._session,
            self.tr("Dag van de melding"),
            lambda d, day, text: _noted(d, gemeld_op=day, gemeld_tekst=text),
        )
        self._eigen_plan.chosen.connect(
            lambda code: self._session.apply(
                self.tr("Eigen plan van de cliënt"),
                lambda d: _noted(d, persoonlijk_plan=_PLAN.get(code)),
            )
        )
        self._aanvraag.chosen.connect(
            lambda code: self._session.apply(
                self.tr("Wilt u een aanvraag doen?"),
                lambda d: _noted(d, aanvraag=Aanvraag(code) if code else None),
            )
        )

    def _lay_out(self) -> None:
        card = Kaart()
        quiet = self.tr(
            "Wat aan tafel is gezegd, staat al in het verslag. Vul alleen aan wat nog ontbreekt. "
            "Schrijf gevolgen op, geen diagnoses."
        )
        card.inhoud.addWidget(Tekst(quiet, "stil"))
        card.inhoud.addWidget(self._gemeld)
        card.inhoud.addWidget(self._eigen_plan)
        for name, field in self._fields.items():
            card.inhoud.addWidget(field)
            if name in self._said:
                card.inhoud.addWidget(self._said[name])
        card.inhoud.addWidget(self._aanvraag)
        self._vouw.inhoud.addWidget(card)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._vouw)
        self.hide()


def _noted(dossier: Dossier, **changes: Any) -> Dossier:
    """Of the investigation that counts: an earlier one goes on, it is not begun again."""
    return with_onderzoek(dossier, latest_onderzoek(dossier).id, **changes)
