"""*Wie doet wat*: each person's actions, ticked by whom and when, and what got in the way."""

from PySide6.QtWidgets import QVBoxLayout

from intake_desktop.domain.daarna import acties_per_persoon
from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.plan import Actie
from intake_desktop.domain.vervolgen import terugblik_op, with_terugblik
from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.pages.daarna_deel import DaarnaDeel
from intake_desktop.ui.pages.plan_bewerken import show_if
from intake_desktop.ui.pages.terugblik_rij import TerugblikRij
from intake_desktop.ui.widgets.kaart import Kaart
from intake_desktop.ui.widgets.tekst import Kop


class ActiesDeel(DaarnaDeel):
    """Rows are used again; what is still to be done stands first with each person.

    That order is of when the page was opened: a row that is ticked stays under the hand.
    """

    def __init__(self, session: DossierSession) -> None:
        super().__init__(session, "daarna.acties", "")
        self.vouw.set_titel(self.tr("Wie doet wat"))
        self._rows: list[TerugblikRij] = []
        self._heads: list[Kop] = []
        self._places: dict[str, int] = {}

    def show_dossier(self, dossier: Dossier) -> None:
        """Also how many are still to be done, on the fold."""
        if dossier is not self._dossier:
            people = acties_per_persoon(dossier)
            left, every = sum(p.open for p in people), sum(len(p.acties) for p in people)
            words = self.tr("Wie doet wat: {} van {} nog te doen").format(left, every)
            title = words if every else self.tr("Wie doet wat: nog geen acties")
            if title != self._title:
                self._title = title
                self.vouw.set_titel(title)
        super().show_dossier(dossier)

    _title = ""

    def build(self, kaart: Kaart) -> None:
        """A column for the rows."""
        self._column = QVBoxLayout()
        kaart.inhoud.addLayout(self._column)

    def fill(self, dossier: Dossier) -> None:
        """A heading per person and a row per action."""
        people = acties_per_persoon(dossier)
        count = sum(len(p.acties) for p in people)
        while len(self._heads) < len(people):
            self._heads.append(Kop("", 3))
        while len(self._rows) < count:
            self._rows.append(self._row(len(self._rows) + 1))
        for widget in (*self._heads[len(people) :], *self._rows[count:]):
            widget.hide()
        place, at = 0, 0
        for head, person in zip(self._heads, people, strict=False):
            head.set_text(person.wie[:1].upper() + person.wie[1:])
            self._put(head, place)
            place += 1
            for actie in self._in_place(person.acties):
                row = self._rows[at]
                row.show_actie(dossier, actie, terugblik_op(dossier, actie.id), named=False)
                self._put(row, place)
                place, at = place + 1, at + 1

    def _in_place(self, acties: tuple[Actie, ...]) -> list[Actie]:
        for actie in acties:
            self._places.setdefault(actie.id, len(self._places))
        return sorted(acties, key=lambda a: self._places[a.id])

    def _put(self, widget: Kop | TerugblikRij, place: int) -> None:
        if self._column.indexOf(widget) != place:
            self._column.insertWidget(place, widget)
        show_if(widget, True)

    def _row(self, number: int) -> TerugblikRij:
        row = TerugblikRij(number, "daarna")
        row.chosen.connect(self._choose)
        row.edited.connect(self._type)
        row.left.connect(self.session.end_typing)
        return row

    def _choose(self, actie: str, klaar: object) -> None:
        wanted = None if klaar is None else bool(klaar)
        day, by = self.session.today(), self._by()
        self.session.apply(
            self.tr("Hoe een actie ging"),
            lambda d: with_terugblik(d, actie, wanted, door=by, op=day),
        )

    def _type(self, actie: str, klaar: bool, text: str) -> None:
        day, by = self.session.today(), self._by()
        self.session.apply(
            self.tr("Hoe een actie ging"),
            lambda d: with_terugblik(d, actie, klaar, text, door=by, op=day),
            merge_key=f"daarna.actie.{actie}",
        )

    def _by(self) -> str:
        gesprek = self.dossier.gesprek
        return gesprek.schrijver if gesprek else ""
