"""Someone else at the table: who they are, and whether the client wants them there."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from intake_desktop.domain.datums import short_date
from intake_desktop.domain.dossier import Aanwezige, Akkoord, Dossier
from intake_desktop.domain.noteren import naam_of, with_persoon, without_aanwezige
from intake_desktop.domain.rollen import Rol
from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.pages.binden import bind_text
from intake_desktop.ui.pages.plan_bewerken import show_if
from intake_desktop.ui.pages.regels_van import merk_van
from intake_desktop.ui.theme import space
from intake_desktop.ui.widgets.keuzerij import Keuzerij
from intake_desktop.ui.widgets.knop import Knop
from intake_desktop.ui.widgets.merk import Merk
from intake_desktop.ui.widgets.naast import Kolommen
from intake_desktop.ui.widgets.tekst import Tekst
from intake_desktop.ui.widgets.veld import Regelveld

TOLK, KIND = "tolk", "kind"


class Ander(QWidget):
    """A name, what they are to the client, and the client's answer to whether they may sit in."""

    def __init__(self, session: DossierSession, nummer: int) -> None:
        super().__init__()
        self._session = session
        self.sleutel = ""
        self._naam = self._veld("naam", self.tr("Naam"), nummer)
        self._relatie = self._veld("relatie", self.tr("Wie is dat?"), nummer)
        self._taal = self._veld("taal", self.tr("Tolkt in welke taal?"), nummer)
        self._kind = Tekst(
            self.tr("Alleen de voornaam, en alleen als het nodig is voor het plan."), "klein"
        )
        opties = [(str(Akkoord.JA), self.tr("Ja")), (str(Akkoord.NEE), self.tr("Nee"))]
        self._mag = Keuzerij(opties, "")
        self._mag.setObjectName(f"begin.ander.{nummer}.akkoord")
        self._mag.chosen.connect(self._answer)
        self._vraag, self._dag = Tekst("", "stil"), Tekst("", "klein")
        self._weg = Knop(self.tr("Weg"), rol="stil")
        self._weg.setObjectName(f"begin.ander.{nummer}.weg")
        self._weg.setAccessibleName(self.tr("Haal deze persoon van de lijst"))
        self._weg.clicked.connect(self._remove)
        self._merk = Merk("", Rol.ANDER.value)
        self._lay_out()
        self.setFocusProxy(self._naam)

    def show_person(self, person: Aanwezige, dossier: Dossier) -> None:
        """Show this person."""
        self.sleutel = person.sleutel
        self._merk.set_person(*merk_van(dossier, person.sleutel))
        for field, veld in (("naam", self._naam), ("relatie", self._relatie), ("taal", self._taal)):
            veld.set_value(getattr(person, field))
        relatie = person.relatie.strip().lower()
        show_if(self._taal, relatie == TOLK or bool(person.taal))
        show_if(self._kind, relatie == KIND)
        who = naam_of(dossier, Rol.CLIENT)
        self._vraag.set_text(self.tr("Vindt {} het goed dat deze persoon erbij zit?").format(who))
        self._mag.setAccessibleName(self._vraag.text())
        self._mag.set_value(None if person.akkoord is None else str(person.akkoord))
        asked = person.akkoord_op
        told = self.tr("Gevraagd op {}.").format(short_date(asked)) if asked else ""
        self._dag.set_text(told or self.tr("Nog niet gevraagd."))

    def _lay_out(self) -> None:
        beside = QVBoxLayout()
        beside.setContentsMargins(0, 0, 0, space(2))
        beside.addStretch(1)
        beside.addWidget(self._merk)
        row = QHBoxLayout()
        row.addLayout(beside)
        row.addWidget(Kolommen([self._naam, self._relatie], letters=20), 1)
        row.addWidget(self._weg, 0, Qt.AlignmentFlag.AlignBottom)
        asked = QHBoxLayout()
        asked.addWidget(self._mag)
        asked.addWidget(self._dag, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, space(2))
        column.addLayout(row)
        column.addWidget(self._taal)
        column.addWidget(self._kind)
        column.addWidget(self._vraag)
        column.addLayout(asked)

    def _veld(self, field: str, label: str, nummer: int) -> Regelveld:
        veld = Regelveld(label)
        veld.walk_on_enter()
        veld.setObjectName(f"begin.ander.{nummer}.{field}")
        step = self.tr("Iemand aan tafel")
        bind_text(veld, self._session, step, lambda d, t: with_field(d, self.sleutel, field, t))
        return veld

    def _answer(self, code: object) -> None:
        gesprek, sleutel = self._session.dossier.gesprek, self.sleutel
        answer = None if code is None else Akkoord(str(code))
        day = self._session.today() if answer else None
        if gesprek is not None:
            self._session.apply(
                self.tr("Mag deze persoon erbij zitten"),
                lambda d: with_persoon(d, gesprek.id, sleutel, akkoord=answer, akkoord_op=day),
            )

    def _remove(self) -> None:
        gesprek = self._session.dossier.gesprek
        if gesprek is not None:
            self._session.apply(
                self.tr("Persoon van de lijst"),
                lambda d: without_aanwezige(d, gesprek.id, self.sleutel),
            )


def with_field(dossier: Dossier, sleutel: str, field: str, text: str) -> Dossier:
    """One field of someone at the table changed."""
    gesprek = dossier.gesprek
    return with_persoon(dossier, gesprek.id, sleutel, **{field: text}) if gesprek else dossier
