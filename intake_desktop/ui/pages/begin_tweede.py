"""A second client at this table: someone new, or a dossier that is on this laptop already."""

from collections.abc import Callable

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake_desktop.domain.datums import short_date
from intake_desktop.domain.dossier import Client, Dossier
from intake_desktop.domain.huishouden import partner_of, with_medeclient, without_medeclient
from intake_desktop.domain.overzicht import DossierRegel
from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.language import tr
from intake_desktop.ui.pages.plan_bewerken import show_if
from intake_desktop.ui.widgets.kaart import Kaart
from intake_desktop.ui.widgets.keuzerij import Keuzerij
from intake_desktop.ui.widgets.knop import Knop
from intake_desktop.ui.widgets.straks import Straks
from intake_desktop.ui.widgets.tekst import Tekst
from intake_desktop.ui.widgets.veld import Regelveld
from intake_desktop.ui.widgets.vouw import Vouw

FindDossiers = Callable[[str, Callable[[tuple[DossierRegel, ...]], None]], None]
LoadDossier = Callable[[str, Callable[[Dossier], None]], None]

_PARTNER = "partner"
_RELATIES = (
    _PARTNER,
    tr("ouder"),
    tr("kind"),
    tr("broer of zus"),
    tr("huisgenoot"),
)
_MOST_FOUND = 4


class TweedeKaart(Kaart):
    """Folded until someone wants it; `search` and `load` reach the vault and are handed in."""

    search: FindDossiers | None = None
    load: LoadDossier | None = None

    def __init__(self, session: DossierSession) -> None:
        super().__init__()
        self._session = session
        self._found: tuple[DossierRegel, ...] = ()
        self._relatie = _PARTNER
        self._fold = Vouw(self.tr("Er zit een tweede cliënt aan tafel"), self._fill)
        self._fold.setObjectName("begin.tweede")
        self._there = Straks(self._make_there)
        self.inhoud.addWidget(self._fold)
        self.inhoud.addLayout(self._there.place)

    def _fill(self) -> None:
        self._naam = Regelveld(self.tr("Naam"), self.tr("Voornaam en achternaam"))
        self._naam.setObjectName("begin.tweede.naam")
        self._naam.setAccessibleName(self.tr("Naam van de tweede cliënt"))
        self._naam.edited.connect(self._search)
        self._naam.entered.connect(lambda _text: self._enter())
        self._known = Keuzerij([], self.tr("Al een dossier op deze laptop?"))
        self._known.setObjectName("begin.tweede.gevonden")
        self._known.chosen.connect(self._choose)
        self._wie = Keuzerij([(r, r.capitalize()) for r in _RELATIES], self.tr("Wie is dat?"))
        self._wie.setObjectName("begin.tweede.relatie")
        self._wie.chosen.connect(self._choose_relatie)
        self._new = Knop(self.tr("Nieuw dossier, en aan tafel"), "primair")
        self._new.setObjectName("begin.tweede.nieuw")
        self._new.clicked.connect(self._make)
        uitleg = self.tr("Ieder krijgt een eigen dossier en een eigen plan. Doelen mogen samen.")
        column = self._fold.inhoud
        column.addWidget(Tekst(uitleg, "stil"))
        for widget in (self._naam, self._known, self._wie):
            column.addWidget(widget)
        column.addWidget(self._new, 0, Qt.AlignmentFlag.AlignLeft)
        self._known.hide()
        self._show_asked()

    def show_dossier(self, dossier: Dossier) -> None:
        """Show who the second client is, or how one comes to the table."""
        partner = partner_of(dossier)
        show_if(self._fold, partner is None)
        there = self._there.show_if(partner is not None)
        if partner is not None and there is not None:
            name = partner.naam or partner.aanspreken or self.tr("De tweede cliënt")
            words = f"{name} ({partner.relatie})" if partner.relatie else name
            told = self.tr(
                "{} zit als tweede cliënt aan tafel, met een eigen dossier en een eigen plan. "
                "Alt 1 en Alt 2 kiezen over wie het gaat. Met Alt 3 noteert u voor allebei."
            )
            there.told.set_text(told.format(words))
        if self._fold.is_filled:
            self._show_asked()

    def _show_asked(self) -> None:
        self._wie.set_value(self._relatie)
        if not self._naam.value().strip():
            self._show_found(())

    def _make_there(self) -> "_AanTafel":
        there = _AanTafel()
        there.leave.clicked.connect(self._take_off)
        return there

    def _search(self, text: str) -> None:
        if self.search is None or not text.strip():
            self._show_found(())
            return

        def found(regels: tuple[DossierRegel, ...]) -> None:
            if shiboken6.isValid(self) and self._naam.value() == text:
                here = {d.id for d in (self._session.dossier, self._session.partner) if d}
                self._show_found(tuple(r for r in regels if r.id not in here)[:_MOST_FOUND])

        self.search(text.strip(), found)

    def _show_found(self, regels: tuple[DossierRegel, ...]) -> None:
        """First who belongs to this household already, then who was found."""
        mates = [(h.id, h.naam or h.aanspreken) for h in self._session.dossier.huisgenoten]
        known = [(r.id, _line(r)) for r in regels if r.id not in dict(mates)]
        self._found = regels
        self._known.set_opties([*mates, *known])
        show_if(self._known, bool(mates or known))

    def _enter(self) -> None:
        if self._found:
            self._known.setFocus()
        else:
            self._make()

    def _choose(self, dossier_id: object) -> None:
        self._known.set_value(None)
        here = next((d for d in self._session.dossiers if d.id == dossier_id), None)
        if here is not None:
            self._link(here)
        elif self.load is not None and dossier_id is not None:
            self.load(str(dossier_id), self._link)

    def _choose_relatie(self, relatie: object) -> None:
        self._relatie = str(relatie or self._relatie)
        self._wie.set_value(self._relatie)

    def _make(self) -> None:
        session = self._session
        client = Client(naam=self._naam.value().strip())
        self._link(Dossier(session.new_id(), session.now(), client))

    def _link(self, other: Dossier) -> None:
        if not shiboken6.isValid(self):
            return
        session = self._session
        huishouden = session.dossier.huishouden or other.huishouden or session.new_id()
        session.bring(other)
        session.apply(
            self.tr("Tweede cliënt aan tafel"),
            lambda d: with_medeclient(d, other, huishouden, self._relatie),
        )
        if self._fold.is_filled:
            self._naam.set_value("")

    def _take_off(self) -> None:
        self._session.apply(self.tr("Tweede cliënt niet aan tafel"), without_medeclient)


class _AanTafel(QWidget):
    """Who sits at the table as second client, and that they are not there this time."""

    def __init__(self) -> None:
        super().__init__()
        self.told = Tekst("")
        self.leave = Knop(self.tr("Is er deze keer niet bij"), "stil")
        self.leave.setObjectName("begin.tweede.weg")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.told)
        column.addWidget(self.leave, 0, Qt.AlignmentFlag.AlignLeft)


def _line(regel: DossierRegel) -> str:
    born = short_date(regel.geboortedatum) if regel.geboortedatum else ""
    return " · ".join(part for part in (regel.naam or regel.aanspreken, born) if part)
