"""Closing a version of the plan: what it means, why it is not possible yet, what was closed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from intake_desktop.domain.datums import short_date
from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.versies import asks_reason, closed_version, why_open
from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.pages.plan_bewerken import show_if
from intake_desktop.ui.pages.tekenen_geven import Wens
from intake_desktop.ui.versie_balk import REDEN
from intake_desktop.ui.widgets.kaart import Kaart
from intake_desktop.ui.widgets.knop import Knop
from intake_desktop.ui.widgets.straks import Straks
from intake_desktop.ui.widgets.tekst import Tekst
from intake_desktop.ui.widgets.veld import Tekstveld


class VastlegKaart(Kaart):
    """Closing this version, why there is a new one, and the versions that were closed before."""

    asked = Signal(str, str)

    def __init__(self, session: DossierSession) -> None:
        super().__init__()
        self.set_titel(self.tr("Het plan vastleggen"))
        self._session = session
        self._state = Tekst("")
        self._state.setObjectName("tekenen.vastleggen.stand")
        self._reason = Straks(self._make_reason)
        self._close = Knop(self.tr("Leg het plan vast"), "primair")
        self._close.setObjectName("tekenen.vastleggen")
        self._close.clicked.connect(lambda: self.asked.emit(Wens.VASTLEGGEN, ""))
        self._note = Tekst(
            self.tr(
                "Daarna verandert dit papier niet meer. Een onzichtbaar zegel laat zien of het "
                "bestand is veranderd. Het bewijst niet wie er tekende. Wordt het plan anders, "
                "dan komt er een nieuwe versie."
            ),
            "klein",
        )
        self._old: list[Knop] = []
        self.inhoud.addWidget(self._state)
        self.inhoud.addLayout(self._reason.place)
        self.inhoud.addWidget(self._note)
        row = QHBoxLayout()
        row.addWidget(self._close)
        row.addStretch()
        self.inhoud.addLayout(row)

    def show_dossier(self, dossier: Dossier) -> None:
        """Show whether it can be closed, and what was closed before."""
        closed, why = closed_version(dossier), why_open(dossier)
        versie = dossier.plan.versie
        if closed is not None:
            told = self.tr(
                "Versie {} is vastgelegd op {}. Verandert u iets, dan wordt dat versie {}."
            ).format(versie, short_date(closed.op.date()), versie + 1)
        else:
            told = why or self.tr("Iedereen heeft gekozen. U kunt versie {} vastleggen.").format(
                versie
            )
        self._state.set_text(told)
        again = any(v.versie < versie for v in dossier.getekend) and closed is None
        if (reason := self._reason.show_if(again)) is not None:
            reason.set_value(dossier.plan.reden_nieuwe_versie)
        self._show_old(dossier)
        if closed is not None and self._close.isVisible() and dossier.getekend:
            self._old[len(dossier.getekend) - 1].setFocus()  # else Qt picks the first of the page
        show_if(self._close, closed is None)
        show_if(self._note, closed is None)
        self._close.setEnabled(not why and not asks_reason(dossier))

    def _show_old(self, dossier: Dossier) -> None:
        while len(self._old) < len(dossier.getekend):
            button = Knop("", "stil")
            button.clicked.connect(
                lambda _on=False, button=button: self.asked.emit(
                    Wens.VERSIE, str(button.property("versie"))
                )
            )
            self._old.append(button)
            self.inhoud.addWidget(button)
        for index, button in enumerate(self._old):
            show_if(button, index < len(dossier.getekend))
            if index < len(dossier.getekend):
                versie = dossier.getekend[index]
                button.setProperty("versie", versie.id)
                button.setObjectName(f"tekenen.versie.{versie.id}")
                day = short_date(versie.op.date())
                button.setText(
                    self.tr("Bekijk versie {}, zoals getekend op {}").format(versie.id, day)
                )

    def _make_reason(self) -> Tekstveld:
        reason = Tekstveld(
            self.tr("Waarom komt er een nieuwe versie?"),
            self.tr("In gewone woorden, bijvoorbeeld: de cursus begint later"), 2,
        )  # fmt: skip
        reason.setObjectName("tekenen.reden")
        reason.edited.connect(self._type)
        reason.left.connect(lambda _text: self._session.end_typing())
        return reason

    def _type(self, text: str) -> None:
        self._session.apply(
            self.tr("Reden van de nieuwe versie"),
            lambda d: d.with_plan(reden_nieuwe_versie=text),
            merge_key=REDEN,
        )
