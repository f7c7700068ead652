"""A provision from the menukaart, open for changing: where it stands and who asks for it."""

from typing import Any

from PySide6.QtWidgets import QWidget

from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.formulier import Formulier
from intake_desktop.domain.plan import VOORZIENING_STATUS_NAMEN, Voorziening, VoorzieningStatus
from intake_desktop.domain.plannen import with_voorziening
from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.pages.plan_bewerken import Bewerker
from intake_desktop.ui.pages.plan_wie import WieKeuze
from intake_desktop.ui.widgets.keuzerij import Keuzerij
from intake_desktop.ui.widgets.tekst import Kop, Tekst
from intake_desktop.ui.widgets.veld import Regelveld


class VoorzieningBewerker(Bewerker):
    """Status, who asks, a remark. A conversation never grants a provision."""

    def __init__(self, session: DossierSession, formulier: Formulier) -> None:
        super().__init__(session, formulier, move=True)
        self._name = Kop("", 3)
        self._about = Tekst("", "stil")
        statuses = [(s.value, VOORZIENING_STATUS_NAMEN[s]) for s in VoorzieningStatus]
        self._status = Keuzerij(statuses, self.tr("Hoe staat het ervoor?"))
        self._status.chosen.connect(self._choose_status)
        self.wie = WieKeuze(self.tr("Wie vraagt het aan?"))
        self.wie.chosen.connect(self._choose_wie)
        self.wie.left.connect(self.end_typing)
        self._remark = Regelveld(self.tr("Toelichting, als dat nodig is"), zinnen=True)
        self._remark.edited.connect(self._remarked)
        self._remark.left.connect(self.end_typing)
        for widget in (self._name, self._about, self._status, self.wie, self._remark):
            self.inhoud.addWidget(widget)

    def fields(self) -> dict[str, QWidget]:
        """The fields by the last part of their object name."""
        return {"status": self._status, "toelichting": self._remark}

    def name_fields(self, prefix: str, row: str) -> None:
        """Object names for where the provision stands now."""
        super().name_fields(prefix, row)
        self.wie.name_parts(f"{prefix}.wie")

    def show_part(self, part_id: str, doel: str) -> None:
        """Turn to this provision."""
        super().show_part(part_id, doel)
        self.wie.stop_typing()

    def show_dossier(self, dossier: Dossier) -> None:
        """Show the provision as it is in this dossier."""
        voorziening = dossier.part(Voorziening, self.part_id)
        if voorziening is None:
            return
        self._name.setText(voorziening.naam)
        offer = next((a for a in self.formulier.menukaart if a.code == voorziening.code), None)
        self._about.set_text(f"{offer.voor_wie} {offer.contact}" if offer else "")
        self._status.set_value(voorziening.status.value)
        self.wie.show_wie(dossier, voorziening.wie)
        self._remark.set_value(voorziening.toelichting)

    def focus_first(self) -> None:
        """The focus where who asks is chosen."""
        self.wie.setFocus()

    def _choose_status(self, code: object) -> None:
        if code is not None:
            self._apply(self.tr("Stand van een voorziening"), status=VoorzieningStatus(str(code)))

    def _choose_wie(self, wie: str, typing: bool) -> None:
        self._apply(self.tr("Wie de voorziening aanvraagt"), "wie" if typing else "", wie=wie)

    def _remarked(self, text: str) -> None:
        self._apply(self.tr("Toelichting bij een voorziening"), "toelichting", toelichting=text)

    def _apply(self, label: str, typing: str = "", **changes: Any) -> None:
        key = self.part_id
        merge_key = f"plan.voorziening.{key}.{typing}" if typing else ""
        self.session.apply(
            label, lambda d: with_voorziening(d, key, **changes), merge_key=merge_key
        )
