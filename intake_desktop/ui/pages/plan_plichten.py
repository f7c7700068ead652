"""What the law asks of the client, and what follows when it is not done: picked, never typed."""

from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.formulier import Formulier
from intake_desktop.domain.plan import Verplichting
from intake_desktop.domain.uitkering import has_none
from intake_desktop.domain.verplichting import pickable, with_plichten
from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.pages.plan_bewerken import show_if
from intake_desktop.ui.theme import space
from intake_desktop.ui.widgets.kaart import Kaart
from intake_desktop.ui.widgets.keuzerij import Keuzerij
from intake_desktop.ui.widgets.tekst import Tekst
from intake_desktop.ui.widgets.veld import Regelveld
from intake_desktop.ui.widgets.vouw import Vouw


class PlichtenVouw(QWidget):
    """Folded until an obligation was picked; each with the words that were agreed about it.

    Who has no benefit has no such duties: then it is not there.
    """

    def __init__(self, session: DossierSession, formulier: Formulier) -> None:
        super().__init__()
        self._session, self._formulier = session, formulier
        self._shown: tuple[Verplichting, ...] | None = None
        self._offered = pickable(formulier, session.today())
        title = self.tr("Plichten, en wat er gebeurt als het niet lukt")
        self._vouw = Vouw(title, self._fill)
        self._vouw.setObjectName("plan.plichten")
        self._rows: list[_Plicht] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._vouw)

    def show_dossier(self, dossier: Dossier) -> None:
        """Show what was picked, with what was agreed about it."""
        duties = dossier.verplichtingen
        show_if(self, bool(duties or (self._offered and not has_none(dossier))))
        if duties is self._shown:
            return
        if duties and not self._shown:
            self._vouw.set_open(True)
        self._shown = duties
        if self._vouw.is_filled:
            self._show_duties(duties)

    def _show_duties(self, duties: tuple[Verplichting, ...]) -> None:
        self._choice.set_value(tuple(v.code for v in duties))
        while len(self._rows) < len(duties):
            self._rows.append(_Plicht(self._session))
            self._places.addWidget(self._rows[-1])
        for index, row in enumerate(self._rows):
            show_if(row, index < len(duties))
            if index < len(duties):
                row.show_plicht(duties[index])

    def _fill(self) -> None:
        self._choice = Keuzerij(
            [(text.code, text.titel) for text in self._offered],
            self.tr("Welke plichten horen bij dit plan?"),
            meer=True,
        )
        self._choice.setObjectName("plan.plichten.keuze")
        self._choice.chosen.connect(self._choose)
        self._places = QVBoxLayout()
        self._places.setSpacing(space(3))
        card = Kaart()
        quiet = self.tr(
            "Zeg eerlijk wat moet en wat er kan gebeuren. Wat lukt niet, en wat is daarvoor nodig?"
        )
        card.inhoud.addWidget(Tekst(quiet, "stil"))
        card.inhoud.addWidget(self._choice)
        card.inhoud.addLayout(self._places)
        self._vouw.inhoud.addWidget(card)
        self._show_duties(self._session.dossier.verplichtingen)

    def _choose(self, codes: object) -> None:
        chosen = tuple(str(code) for code in codes)  # type: ignore[attr-defined]  # a tuple here
        form, day = self._formulier, self._session.today()
        self._session.apply(
            self.tr("Plichten in het plan"), lambda d: with_plichten(d, chosen, form, day)
        )


class _Plicht(QWidget):
    """One obligation: the law's words, what was agreed about it, and the consequence."""

    def __init__(self, session: DossierSession) -> None:
        super().__init__()
        self._session, self._id = session, ""
        self._title, self._law = Tekst("", "sterk"), Tekst("")
        self._agreed = Regelveld(
            self.tr("Wat spreken we daarover af?"),
            self.tr("Mag leeg blijven"),
            zinnen=True,
        )
        self._agreed.edited.connect(self._type)
        self._agreed.left.connect(lambda _text: session.end_typing())
        self._after = Tekst("", "stil")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(1))
        for widget in (self._title, self._law, self._agreed, self._after):
            column.addWidget(widget)

    def show_plicht(self, plicht: Verplichting) -> None:
        """Show this obligation."""
        self._id = plicht.id
        self._agreed.setObjectName(f"plan.plichten.{plicht.code}.afspraak")
        self._agreed.setAccessibleName(self.tr("Afspraak over: {}").format(plicht.titel))
        self._title.set_text(plicht.titel)
        self._law.set_text(plicht.tekst)
        self._agreed.set_value(plicht.afspraak)
        self._after.set_text(self.tr("Anders: {}").format(plicht.gevolg))

    def _type(self, text: str) -> None:
        def agree(dossier: Dossier) -> Dossier:
            duty = dossier.part(Verplichting, self._id)
            return dossier.with_part(replace(duty, afspraak=text)) if duty else dossier

        key = f"plan.plichten.{self._id}"
        self._session.apply(self.tr("Afspraak over een plicht"), agree, merge_key=key)
