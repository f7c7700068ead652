"""Who is at the table: the two professionals, and anyone the client brought."""

from collections.abc import Callable

import shiboken6
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from intake_desktop.domain.dossier import Aanwezige, Dossier, Gesprek
from intake_desktop.domain.duo import matching_collegas
from intake_desktop.domain.noteren import (
    with_aanwezige,
    with_gesprek,
    with_persoon,
)
from intake_desktop.domain.rollen import ROL_NAMEN, Rol
from intake_desktop.domain.vervolgen import eerdere_mensen
from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.language import tr
from intake_desktop.ui.pages.begin_ander import Ander, with_field
from intake_desktop.ui.pages.binden import bind_text
from intake_desktop.ui.pages.plan_bewerken import show_if
from intake_desktop.ui.pages.regels_van import LETTERS
from intake_desktop.ui.widgets.kaart import Kaart
from intake_desktop.ui.widgets.keuzerij import Keuzerij
from intake_desktop.ui.widgets.knop import Knop
from intake_desktop.ui.widgets.merk import Merk
from intake_desktop.ui.widgets.naast import Kolommen
from intake_desktop.ui.widgets.tekst import Tekst
from intake_desktop.ui.widgets.veld import Regelveld

RELATIES = (
    ("partner", tr("Partner")),
    ("moeder", tr("Moeder")),
    ("vader", tr("Vader")),
    ("kind", tr("Kind")),
    ("tolk", tr("Tolk")),
    ("clientondersteuner", tr("Cliëntondersteuner")),
    ("onderzoeker", tr("Onderzoeker")),
    ("anders", tr("Iemand anders")),
)


FindCollegas = Callable[[Callable[[tuple[Aanwezige, ...]], None]], None]

_MOST_OFFERED = 4


def _with_absent(dossier: Dossier, text: str) -> Dossier:
    gesprek = dossier.gesprek
    return with_gesprek(dossier, gesprek.id, niet_erbij=text) if gesprek else dossier


class MensenKaart(Kaart):
    """The people of one gesprek; `collegas` reaches the vault and is handed in."""

    collegas: FindCollegas | None = None

    def __init__(self, session: DossierSession) -> None:
        super().__init__(self.tr("Wie zitten er aan tafel?"))
        self._session = session
        self._shown: tuple[Aanwezige, ...] | None = None
        self._professionals = {
            Rol.KLANTMANAGER: Professional(session, Rol.KLANTMANAGER, self.tr("Klantmanager")),
            Rol.WIJKTEAM: Professional(session, Rol.WIJKTEAM, self.tr("Wijkteam")),
        }
        self.inhoud.addWidget(Kolommen(list(self._professionals.values())))
        self._rows: list[Ander] = []
        self._others = QVBoxLayout()
        self.inhoud.addLayout(self._others)
        self._erbij = Keuzerij(RELATIES, self.tr("Wie is er nog meer?"))
        self._erbij.setObjectName("begin.erbij")
        self._erbij.chosen.connect(self._add)
        self.inhoud.addWidget(self._erbij)
        self._absent = Regelveld(
            self.tr("Is iemand er niet bij?"),
            self.tr("Mag leeg blijven. Bijvoorbeeld: de partner, die wil er niet bij zijn"),
        )
        self._absent.setObjectName("begin.niet_erbij")
        bind_text(self._absent, session, self.tr("Wie er niet bij is"), _with_absent)
        self.inhoud.addWidget(self._absent)
        self._schrijver = Keuzerij(self._writers(()), self.tr("Wie typt?"))
        self._schrijver.setObjectName("begin.schrijver")
        self._schrijver.chosen.connect(self._set_writer)
        self.inhoud.addWidget(self._schrijver)

    def showEvent(self, event: QShowEvent) -> None:
        """Look once who sat at a table before."""
        super().showEvent(event)
        if self.collegas is not None:
            find, self.collegas = self.collegas, None
            find(self._offer)

    def _offer(self, collegas: tuple[Aanwezige, ...]) -> None:
        if shiboken6.isValid(self):
            for professional in self._professionals.values():
                professional.offer(collegas)

    def show_gesprek(self, gesprek: Gesprek) -> None:
        """Show who is here and who types."""
        self._schrijver.set_value(gesprek.schrijver)
        self._absent.set_value(gesprek.niet_erbij)
        if gesprek.aanwezigen is self._shown:
            return
        self._shown = gesprek.aanwezigen
        for rol, professional in self._professionals.items():
            professional.show_person(gesprek.aanwezige(rol))
        others = [a for a in gesprek.aanwezigen if a.rol is Rol.ANDER]
        while len(self._rows) < len(others):
            self._rows.append(Ander(self._session, len(self._rows) + 1))
            self._others.addWidget(self._rows[-1])
        for index, row in enumerate(self._rows):
            row.setVisible(index < len(others))
            if index < len(others):
                row.show_person(others[index], self._session.dossier)
        self._erbij.set_opties([*self._met_before(), *RELATIES])
        self._schrijver.set_opties(self._writers(gesprek.aanwezigen))
        self._schrijver.set_value(gesprek.schrijver)

    def _met_before(self) -> list[tuple[str, str]]:
        """Who sat here in an earlier gesprek, to be added again in one click."""
        met = eerdere_mensen(self._session.dossier)
        return [(a.sleutel, " · ".join(x for x in (a.naam, a.relatie) if x)) for a in met]

    def _writers(self, people: tuple[Aanwezige, ...]) -> list[tuple[str, str]]:
        names = {a.sleutel: a.naam for a in people}
        return [
            (Rol.KLANTMANAGER.value, names.get(Rol.KLANTMANAGER) or self.tr("Klantmanager")),
            (Rol.WIJKTEAM.value, names.get(Rol.WIJKTEAM) or self.tr("Wijkteam")),
        ]

    def _set_writer(self, sleutel: object) -> None:
        gesprek = self._session.dossier.gesprek
        if gesprek is None:
            return
        if sleutel is None:
            self._schrijver.set_value(gesprek.schrijver)
            return
        self._session.apply(
            self.tr("Wie typt"), lambda d: with_gesprek(d, gesprek.id, schrijver=str(sleutel))
        )

    def _add(self, code: object) -> None:
        self._erbij.set_value(None)
        gesprek = self._session.dossier.gesprek
        if gesprek is None or code is None:
            return
        again = next((a for a in eerdere_mensen(self._session.dossier) if a.sleutel == code), None)
        if again is not None:
            step = self.tr("Iemand aan tafel")
            self._session.apply(step, lambda d: with_aanwezige(d, gesprek.id, again))
            return
        relatie = "" if code == "anders" else dict(RELATIES)[str(code)].lower()
        sleutel = self._session.new_id()
        self._session.apply(
            self.tr("Iemand aan tafel"),
            lambda d: with_persoon(d, gesprek.id, sleutel, relatie=relatie),
        )
        shown = next((row for row in self._rows if row.sleutel == sleutel), None)
        if shown is not None:
            shown.setFocus()


class Professional(QWidget):
    """Name, organisation, phone and e-mail of the klantmanager or the wijkteam.

    Who sat at a table before is offered under the name: Enter fills in the first, a click any.
    """

    def __init__(self, session: DossierSession, rol: Rol, title: str) -> None:
        super().__init__()
        self._session, self._rol = session, rol
        self._shown: Aanwezige | None = None
        head = QHBoxLayout()
        self._merk = Merk(LETTERS[rol], rol.value, title)
        self._title = Tekst(title, rol="sterk")
        self._side = Knop(self.tr("Is van de andere kant"), rol="stil")
        self._side.setObjectName(f"begin.{rol}.kant")
        self._side.clicked.connect(self._swap_side)
        policy = self._side.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # so that both seats stand at the same height
        self._side.setSizePolicy(policy)
        self._side.hide()
        head.addWidget(self._merk)
        head.addWidget(self._title, 1)
        head.addWidget(self._side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        self._velden = {
            "naam": self._veld("naam", self.tr("Naam"), title),
            "organisatie": self._veld("organisatie", self.tr("Organisatie"), title),
            "telefoon": self._veld("telefoon", self.tr("Telefoon"), title),
            "email": self._veld("email", self.tr("E-mail"), title),
        }
        self._collegas: tuple[Aanwezige, ...] = ()
        self._known = Keuzerij([], self.tr("Zat hier eerder. Enter vult de eerste in."))
        self._known.setObjectName(f"begin.{rol}.bekend")
        self._known.chosen.connect(self._take)
        self._known.hide()
        for veld in self._velden.values():
            column.addWidget(veld)
        column.insertWidget(2, self._known)
        self._velden["naam"].edited.connect(lambda _text: self._show_known())
        self._velden["naam"].entered.connect(lambda _text: self._take_first())
        self.setFocusProxy(self._velden["naam"])

    def show_person(self, person: Aanwezige | None) -> None:
        """Show this person; None is an empty chair."""
        if person == self._shown:
            return
        self._shown = person
        for field, veld in self._velden.items():
            veld.set_value(getattr(person, field) if person else "")
        self._show_side(person.rol if person else self._rol)
        self._show_known()

    def offer(self, collegas: tuple[Aanwezige, ...]) -> None:
        """These may sit here; only those of this seat are shown."""
        self._collegas = collegas
        self._show_known()

    def _matching(self) -> tuple[Aanwezige, ...]:
        """Nobody once more than a name stands there, or when there is no more to fill in."""
        now = {field: veld.value() for field, veld in self._velden.items()}
        if any(text for field, text in now.items() if field != "naam"):
            return ()
        meant = matching_collegas(self._collegas, self._rol, now["naam"])
        return tuple(p for p in meant if any(getattr(p, f) != t for f, t in now.items()))[
            :_MOST_OFFERED
        ]

    def _show_known(self) -> None:
        offered = self._matching()
        self._known.set_opties([(str(n), _line(p)) for n, p in enumerate(offered)])
        show_if(self._known, bool(offered))

    def _take_first(self) -> None:
        """Enter after some letters; an empty name is passed by."""
        if self._velden["naam"].value().strip():
            self._take("0")

    def _take(self, place: object) -> None:
        self._known.set_value(None)
        offered, gesprek = self._matching(), self._session.dossier.gesprek
        if gesprek is None or place is None or int(str(place)) >= len(offered):
            return
        again = offered[int(str(place))]
        fields = {field: getattr(again, field) for field in self._velden}
        self._session.end_typing()
        self._session.apply(
            self.tr("Collega aan tafel"),
            lambda d: with_persoon(d, gesprek.id, self._rol, rol=again.rol, **fields),
        )

    def _show_side(self, rol: Rol) -> None:
        """For whom this professional works; two of the same side may sit here."""
        second = "" if rol is self._rol else "2"
        naam = ROL_NAMEN[rol]
        self._merk.set_person(f"{LETTERS[rol]}{second}", rol.value, naam)
        self._title.set_text(f"{naam[:1].upper()}{naam[1:]}")
        self._side.setText(self.tr("Toch {}").format(ROL_NAMEN[_other(rol)]))
        show_if(self._side, self._shown is not None)

    def _swap_side(self) -> None:
        gesprek = self._session.dossier.gesprek
        if self._shown is not None and gesprek is not None:
            rol = _other(self._shown.rol)
            step = self.tr("Voor wie iemand werkt")
            self._session.apply(step, lambda d: with_persoon(d, gesprek.id, self._rol, rol=rol))

    def _veld(self, field: str, label: str, title: str) -> Regelveld:
        veld = Regelveld(label)
        veld.walk_on_enter()
        veld.setObjectName(f"begin.{self._rol}.{field}")
        veld.setAccessibleName(f"{label} {title.lower()}")
        step = f"{label} {title.lower()}"
        bind_text(veld, self._session, step, lambda d, t: with_field(d, self._rol, field, t))
        return veld


def _line(person: Aanwezige) -> str:
    return " · ".join(part for part in (person.naam, person.organisatie) if part)


def _other(rol: Rol) -> Rol:
    return Rol.WIJKTEAM if rol is Rol.KLANTMANAGER else Rol.KLANTMANAGER
