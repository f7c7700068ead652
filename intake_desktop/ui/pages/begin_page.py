"""Getting acquainted: whose conversation it is, who is here, where, along which route."""

from PySide6.QtWidgets import QVBoxLayout

from intake_desktop.domain.dossier import Bijstand, Client, Dossier
from intake_desktop.domain.formulier import Formulier
from intake_desktop.domain.volledigheid import Melding
from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.pages.begin_gesprek import GesprekKaart
from intake_desktop.ui.pages.begin_mensen import FindCollegas, MensenKaart
from intake_desktop.ui.pages.begin_opening import OpeningKaart
from intake_desktop.ui.pages.begin_teksten import ImportPakket, TekstenKaart
from intake_desktop.ui.pages.begin_tweede import FindDossiers, LoadDossier, TweedeKaart
from intake_desktop.ui.pages.binden import bind_date, bind_text
from intake_desktop.ui.pages.page import Page
from intake_desktop.ui.theme import space
from intake_desktop.ui.widgets.kaart import Kaart
from intake_desktop.ui.widgets.keuzerij import Keuzerij
from intake_desktop.ui.widgets.naast import Kolommen
from intake_desktop.ui.widgets.tekst import Kop, Tekst
from intake_desktop.ui.widgets.veld import Datumveld, Regelveld


class BeginPage(Page):
    """Kennismaken. Nothing here is required."""

    def __init__(self, session: DossierSession, formulier: Formulier) -> None:
        super().__init__(session, formulier)
        self.setObjectName("begin")
        self._client = ClientKaart(session)
        self._mensen = MensenKaart(session)
        self._gesprek = GesprekKaart(session, formulier)
        self._opening = OpeningKaart(session, formulier)
        self._tweede = TweedeKaart(session)
        self._teksten = TekstenKaart(session, formulier)
        self._gesprek.inhoud.addWidget(self._teksten)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(3))
        column.addWidget(Kop(self.tr("Kennismaken"), 1))
        uitleg = self.tr("Vul in wat u weet. Wat leeg blijft, kan later of hoeft niet.")
        column.addWidget(Tekst(uitleg, rol="stil"))
        for kaart in (self._opening, self._client, self._tweede, self._mensen, self._gesprek):
            column.addWidget(kaart)
        column.addStretch(1)

    def show_dossier(self, dossier: Dossier) -> None:
        """Show the client and the present conversation."""
        self._client.show_client(dossier.client)
        self._tweede.show_dossier(dossier)
        self._mensen.show_gesprek(self.gesprek)
        self._gesprek.show_gesprek(self.gesprek)
        self._teksten.show_gesprek(self.gesprek)
        self._opening.show_gesprek(self.gesprek)

    def set_import(self, import_pakket: ImportPakket) -> None:
        """What keeps a licensed text pack."""
        self._teksten.import_pakket = import_pakket

    def set_collegas(self, find: FindCollegas) -> None:
        """What finds the colleagues of earlier gesprekken in this vault."""
        self._mensen.collegas = find

    def set_dossiers(self, find: FindDossiers, load: LoadDossier) -> None:
        """What finds and loads other dossiers of this vault."""
        self._tweede.search, self._tweede.load = find, load

    def focus_first(self) -> None:
        """Put the cursor in the client's name."""
        self._client.setFocus()

    def show_onderdeel(self, melding: Melding) -> None:
        """What was told at the start, or the name."""
        self._opening.focus_told(melding.code)


class ClientKaart(Kaart):
    """Who the dossier is about, and how to reach them."""

    def __init__(self, session: DossierSession) -> None:
        super().__init__(self.tr("Over wie gaat het?"))
        self._session = session
        self._shown: Client | None = None
        naam = self._veld("naam", self.tr("Naam"), self.tr("Voornaam en achternaam"))
        aanspreken = self._veld(
            "aanspreken", self.tr("Zo spreken we u aan"), self.tr("mevrouw De Wit")
        )
        hint = self.tr("Bijvoorbeeld 12-3-1990")
        self._geboren = Datumveld(
            self.tr("Geboortedatum"), session.today, toekomst=False, hint=hint
        )
        self._geboren.setObjectName("begin.geboortedatum")
        self._geboren.walk_on_enter()
        bind_date(
            self._geboren,
            session,
            self.tr("Geboortedatum"),
            lambda d, day, text: d.with_client(geboortedatum=day, geboortedatum_tekst=text),
        )
        nummer = self._veld("clientnummer", self.tr("Cliëntnummer"))
        telefoon = self._veld("telefoon", self.tr("Telefoon"))
        email = self._veld("email", self.tr("E-mail"))
        hint = self.tr("Bijvoorbeeld: appen, na schooltijd")
        bereikbaar = self._veld("bereikbaar", self.tr("Hoe bereiken we u het best?"), hint)
        self._velden = {
            "naam": naam,
            "aanspreken": aanspreken,
            "clientnummer": nummer,
            "telefoon": telefoon,
            "email": email,
            "bereikbaar": bereikbaar,
        }
        order = [naam, aanspreken, self._geboren, nummer, telefoon, email]
        self.inhoud.addWidget(Kolommen(order))
        self.inhoud.addWidget(bereikbaar)
        self.inhoud.addWidget(self._benefit())
        self.setFocusProxy(naam)

    def show_client(self, client: Client) -> None:
        """Show these facts."""
        if client is self._shown:
            return
        self._shown = client
        for field, veld in self._velden.items():
            veld.set_value(getattr(client, field))
        self._geboren.set_value(client.geboortedatum, client.geboortedatum_tekst)
        self._bijstand.set_value(client.bijstand)

    def _benefit(self) -> Keuzerij:
        names = {
            Bijstand.HEEFT: self.tr("Heeft een uitkering"),
            Bijstand.VRAAGT_AAN: self.tr("Vraagt een uitkering aan"),
            Bijstand.GEEN: self.tr("Geen uitkering"),
        }
        self._bijstand = Keuzerij(
            [(stand.value, naam) for stand, naam in names.items()],
            self.tr("Uitkering van de gemeente (Participatiewet)"),
        )
        self._bijstand.setObjectName("begin.bijstand")
        self._bijstand.chosen.connect(self._choose_benefit)
        return self._bijstand

    def _choose_benefit(self, code: object) -> None:
        stand = None if code is None else Bijstand(str(code))
        self._session.apply(
            self.tr("Uitkering van de gemeente"), lambda d: d.with_client(bijstand=stand)
        )

    def _veld(self, field: str, label: str, hint: str = "") -> Regelveld:
        veld = Regelveld(label, hint)
        veld.walk_on_enter()
        veld.setObjectName(f"begin.{field}")
        bind_text(veld, self._session, label, lambda d, text: d.with_client(**{field: text}))
        return veld
