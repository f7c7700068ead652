"""One own question of the client: its words, what became of it, and who finds out."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.noteren import with_eigen_vraag
from intake_desktop.domain.uitspraak import EigenVraag, VraagStatus
from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.pages.binden import bind_date, bind_text
from intake_desktop.ui.widgets.kaart import Kaart
from intake_desktop.ui.widgets.keuzerij import Keuzerij
from intake_desktop.ui.widgets.knop import Knop
from intake_desktop.ui.widgets.tekst import Tekst
from intake_desktop.ui.widgets.veld import Datumveld, Tekstveld

People = tuple[tuple[str, str], ...]


class VraagKaart(Kaart):
    """Shows one question; what belongs to a status appears when that status is chosen."""

    def __init__(self, session: DossierSession, nummer: int) -> None:
        super().__init__()
        self._session = session
        self._naam = f"eigen_vragen.{nummer}"
        self._vraag: EigenVraag | None = None
        self._people: People = ()
        self.setObjectName(self._naam)
        self._tekst = self._make_tekst()
        self._status = self._make_status()
        self._antwoord: Tekstveld | None = None
        self._door: Keuzerij | None = None
        self._voor: Datumveld | None = None
        row = QHBoxLayout()
        row.addWidget(self._status, 1)
        row.addWidget(self._make_weg(), 0, Qt.AlignmentFlag.AlignTop)
        self._gesteld = Tekst("", "klein")
        self.inhoud.addWidget(self._gesteld)
        self.inhoud.addWidget(self._tekst)
        self.inhoud.addLayout(row)

    def show_vraag(self, vraag: EigenVraag, people: People, gesteld: str = "") -> None:
        """Show this question; `people` may find it out; `gesteld` says when it came, if before."""
        self._gesteld.set_text(gesteld)
        self._gesteld.setVisible(bool(gesteld))
        if vraag == self._vraag and people == self._people:
            return
        self._vraag, self._people = vraag, people
        self._tekst.set_value(vraag.tekst)
        open_ = vraag.status is VraagStatus.OPEN
        self._status.set_value(None if open_ else vraag.status.value)
        self._show_antwoord(vraag)
        self._show_uitzoeken(vraag, people)

    @property
    def vraag_id(self) -> str:
        """The question that is shown; "" for none."""
        return self._vraag.id if self._vraag else ""

    def focus_open(self) -> None:
        """The focus at what is still open: who finds it out, else what becomes of it."""
        asked = self._vraag is not None and self._vraag.status is VraagStatus.UITZOEKEN
        (self._door if asked and self._door is not None else self._status).setFocus()

    def _show_antwoord(self, vraag: EigenVraag) -> None:
        shown = vraag.status is VraagStatus.BEANTWOORD
        if self._antwoord is None:
            if not shown:
                return
            self._antwoord = Tekstveld(self.tr("Het antwoord"), regels=1)
            self._antwoord.setObjectName(f"{self._naam}.antwoord")
            bind_text(
                self._antwoord,
                self._session,
                self.tr("Antwoord op een eigen vraag"),
                lambda d, text: self._with(d, antwoord=text),
            )
            self.inhoud.addWidget(self._antwoord)
        self._antwoord.setVisible(shown)
        self._antwoord.set_value(vraag.antwoord)

    def _show_uitzoeken(self, vraag: EigenVraag, people: People) -> None:
        shown = vraag.status is VraagStatus.UITZOEKEN
        if self._door is None or self._voor is None:
            if not shown:
                return
            self._door, self._voor = self._make_door(people), self._make_voor()
        self._door.setVisible(shown)
        self._voor.setVisible(shown)
        self._door.set_opties(people)
        self._door.set_value(vraag.door or None)
        self._voor.set_value(vraag.voor, vraag.voor_tekst)

    def _choose_status(self, code: object) -> None:
        status = VraagStatus(str(code)) if code else VraagStatus.OPEN
        self._apply(self.tr("Wat er met een eigen vraag gebeurt"), status=status)
        if status is VraagStatus.BEANTWOORD and self._antwoord is not None:
            self._antwoord.setFocus()

    def _apply(self, step: str, **changes: object) -> None:
        self._session.apply(step, lambda d: self._with(d, **changes))

    def _with(self, dossier: Dossier, **changes: object) -> Dossier:
        if self._vraag is None:
            return dossier
        return with_eigen_vraag(dossier, self._vraag.gesprek, self._vraag.id, **changes)

    def _leave(self, text: str) -> None:
        if not text.strip():
            self._remove()

    def _remove(self) -> None:
        if self._vraag is not None:
            key = self._vraag.id
            self._session.apply(
                self.tr("Eigen vraag weghalen"), lambda d: d.without_part(EigenVraag, key)
            )

    def _make_tekst(self) -> Tekstveld:
        veld = Tekstveld("", regels=1)
        veld.setObjectName(f"{self._naam}.tekst")
        veld.setAccessibleName(self.tr("Vraag"))
        veld.setProperty("groot", True)
        veld.input.setProperty("rol", "woorden")
        bind_text(
            veld, self._session, self.tr("Eigen vraag"), lambda d, text: self._with(d, tekst=text)
        )
        veld.left.connect(self._leave)
        return veld

    def _make_status(self) -> Keuzerij:
        opties = [
            (VraagStatus.BEANTWOORD.value, self.tr("Beantwoord")),
            (VraagStatus.UITZOEKEN.value, self.tr("Uitzoeken")),
            (VraagStatus.GEPARKEERD.value, self.tr("Later")),
        ]
        rij = Keuzerij(opties, "")
        rij.setObjectName(f"{self._naam}.status")
        rij.setAccessibleName(self.tr("Wat gebeurt er met deze vraag?"))
        rij.chosen.connect(self._choose_status)
        return rij

    def _make_weg(self) -> Knop:
        weg = Knop(self.tr("Weg"), rol="stil")
        weg.setObjectName(f"{self._naam}.weg")
        weg.setAccessibleName(self.tr("Haal deze vraag weg"))
        weg.clicked.connect(self._remove)
        return weg

    def _make_door(self, people: People) -> Keuzerij:
        rij = Keuzerij(people, self.tr("Wie zoekt het uit?"))
        rij.setObjectName(f"{self._naam}.door")
        step = self.tr("Wie een vraag uitzoekt")
        rij.chosen.connect(lambda code: self._apply(step, door=str(code or "")))
        self.inhoud.addWidget(rij)
        return rij

    def _make_voor(self) -> Datumveld:
        veld = Datumveld(self.tr("Voor welke dag?"), self._session.today)
        veld.setObjectName(f"{self._naam}.voor")

        def change(dossier: Dossier, day: date | None, text: str) -> Dossier:
            return self._with(dossier, voor=day, voor_tekst=text)

        bind_date(veld, self._session, self.tr("Dag voor een eigen vraag"), change)
        self.inhoud.addWidget(veld)
        return veld
