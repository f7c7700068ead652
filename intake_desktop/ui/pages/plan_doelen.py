"""The goals of the plan as cards; one part at a time is open for changing."""

# Long: showing, opening, moving and changing the parts of one board belong together.

from functools import cached_property

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.formulier import Formulier
from intake_desktop.domain.menukaart import redenen
from intake_desktop.domain.plan import MAX_DOELEN_EERST, Actie, Doel, Voorziening
from intake_desktop.domain.plannen import (
    acties_of,
    chosen_voorziening,
    voorzieningen_of,
    with_actie,
    with_doel_wish,
    with_placed,
    with_shift,
    with_voorziening,
    without_doel,
)
from intake_desktop.domain.vervolgen import with_terugblik
from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.pages.plan_actie import ActieBewerker
from intake_desktop.ui.pages.plan_bewerken import Bewerker, bring_into_view, show_if
from intake_desktop.ui.pages.plan_doel import DoelBewerker
from intake_desktop.ui.pages.plan_kaart import PlanKaart
from intake_desktop.ui.pages.plan_open import Open, Soort
from intake_desktop.ui.pages.plan_slepen import Neergezet
from intake_desktop.ui.pages.plan_voorziening import VoorzieningBewerker
from intake_desktop.ui.pages.plan_wensen import Wensen
from intake_desktop.ui.widgets.melding import Meldingsbalk
from intake_desktop.ui.widgets.menukaart_kiezer import MenukaartKiezer
from intake_desktop.ui.widgets.straks import Straks

_GAP = 14


class Doelenbord(QWidget):
    """Cards with goals, and a card with what has no goal. What is open is state of the view.

    An editor is made when a part of its kind is first opened: most of them never are.
    """

    said = Signal(str)

    def __init__(self, session: DossierSession, formulier: Formulier) -> None:
        super().__init__()
        self._session, self._formulier = session, formulier
        self._opened: Open | None = None
        self._cards: list[PlanKaart] = []
        self._loose = self._new_card()
        self._editors: list[QWidget] = []
        self._wishes = Straks(self._make_wishes)
        self._fourth = Meldingsbalk("info")
        self._fourth.setObjectName("plan.vierde_doel")
        self._goals = QVBoxLayout()
        self._goals.setSpacing(_GAP)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(_GAP)
        layout.addLayout(self._wishes.place)
        layout.addLayout(self._goals)
        layout.addWidget(self._fourth)
        layout.addWidget(self._loose)
        self._fourth.actie.connect(self._new_doel)
        self._fourth.tweede.connect(lambda: self._fourth.set(""))

    def show_dossier(self, dossier: Dossier) -> None:
        """Show the goals of this dossier; what is open stays open where its part now stands."""
        self._follow(dossier)
        doelen = self._shown_doelen(dossier)
        while len(self._cards) < len(doelen):
            card = self._new_card()
            self._cards.append(card)
            self._goals.addWidget(card)
        for number, card in enumerate(self._cards, start=1):
            if number <= len(doelen):
                card.show_doel(number, doelen[number - 1], dossier, self._opened, self._editor_of)
            show_if(card, number <= len(doelen))
        self._loose.show_doel(0, None, dossier, self._opened, self._editor_of)
        wishes = self._wishes.show_if(not doelen)
        if wishes is not None and not doelen:
            wishes.show_dossier(dossier)
        self._show_editor(dossier)

    def open_part(self, part: Open | None) -> None:
        """Open this part for changing in place of the one that is open; None only closes."""
        self._leave()
        self._opened = part
        dossier = self._session.dossier
        editor = self._bewerker_of(part)
        if part is not None and editor is not None:
            editor.show_part(part.id, part.doel)
        elif part is not None:
            doel = dossier.part(Doel, part.doel)
            taken = frozenset(v.code for v in dossier.voorzieningen)
            fits = redenen(self._formulier, dossier, self._session.today())
            self._menukaart.show_for(doel.leefgebied if doel else "", taken, fits)
        self.show_dossier(dossier)
        if editor is not None:
            editor.focus_first()
            bring_into_view(editor)
        elif part is not None:
            self._menukaart.setFocus()
            bring_into_view(self._menukaart)

    def open_id(self, part_id: str) -> bool:
        """Open the goal, action or provision with this id; False when there is none."""
        dossier = self._session.dossier
        if actie := dossier.part(Actie, part_id):
            known = dossier.part(Doel, actie.doel)
            self.open_part(Open(Soort.ACTIE, part_id, actie.doel if known else ""))
            return True
        if dossier.part(Doel, part_id):
            self.open_part(Open(Soort.DOEL, part_id, part_id))
            return True
        if voorziening := dossier.part(Voorziening, part_id):
            known = dossier.part(Doel, voorziening.doel)
            self.open_part(Open(Soort.VOORZIENING, part_id, voorziening.doel if known else ""))
            return True
        return False

    def open_first_step(self) -> None:
        """The first action that is still to be done: what can happen within seven days?"""
        todo = (a for a in self._session.dossier.acties if not a.klaar)
        if actie := next(todo, None):
            self.open_id(actie.id)

    def new_actie(self, doel_id: str) -> None:
        """A new action of this goal, open for its first words."""
        self.open_part(Open(Soort.ACTIE, self._session.new_id(), doel_id))

    def ask_new_doel(self) -> None:
        """A new goal; the fourth is asked about, never refused."""
        if len(self._session.dossier.doelen) < MAX_DOELEN_EERST:
            self._new_doel()
            return
        self._fourth.set(
            self.tr(
                "Er staan al drie doelen. Voor de eerste tijd is dat vaak genoeg. Toch nog één?"
            ),
            self.tr("Toch een doel erbij"),
            self.tr("Later"),
        )
        bring_into_view(self._fourth)

    def focus_first(self) -> bool:
        """The focus at the first card; False when there is none."""
        if self._opened is not None or not self._cards or self._cards[0].isHidden():
            return self._opened is not None
        self._cards[0].focus_add()
        return True

    # -- showing

    def _shown_doelen(self, dossier: Dossier) -> tuple[Doel, ...]:
        """The goals, and at the end the new one that has no words yet."""
        opened = self._opened
        if opened is None or opened.soort is not Soort.DOEL or dossier.part(Doel, opened.id):
            return dossier.doelen
        return (*dossier.doelen, Doel(opened.id, ""))

    def _show_editor(self, dossier: Dossier) -> None:
        opened = self._opened
        shown = self._editor_of(opened.soort) if opened else None
        for other in self._editors:
            show_if(other, other is shown)
        editor = self._bewerker_of(opened)
        if editor is not None and opened is not None:
            editor.name_fields(*self._place_of(opened, dossier))
            editor.show_dossier(dossier)

    def _place_of(self, part: Open, dossier: Dossier) -> tuple[str, str]:
        """Object name and spoken name of a part where it stands now."""
        goals = [d.id for d in self._shown_doelen(dossier)]
        number = goals.index(part.doel) + 1 if part.doel in goals else 0
        prefix = f"plan.doel.{number}" if number else "plan.los"
        if part.soort is Soort.DOEL:
            return prefix, self.tr("doel {}").format(number)
        if part.soort is Soort.ACTIE:
            ids = [a.id for a in acties_of(dossier, part.doel)]
        else:
            ids = [v.id for v in voorzieningen_of(dossier, part.doel)]
        at = ids.index(part.id) + 1 if part.id in ids else len(ids) + 1
        return f"{prefix}.{part.soort}.{at}", f"{part.soort} {at}"

    def _follow(self, dossier: Dossier) -> None:
        """What is open goes along with its goal, and closes when an undo took it away."""
        opened = self._opened
        if opened is None or opened.soort is Soort.DOEL:
            return
        doel = opened.doel
        if opened.soort is Soort.ACTIE:
            actie = dossier.part(Actie, opened.id)
            doel = actie.doel if actie else doel
        elif opened.soort is Soort.VOORZIENING and not dossier.part(Voorziening, opened.id):
            self._opened = None
            return
        known = not doel or dossier.part(Doel, doel) is not None
        self._opened = Open(opened.soort, opened.id, doel if known else "")

    # -- changing

    @cached_property
    def _doel(self) -> DoelBewerker:
        editor = DoelBewerker(self._session, self._formulier)
        editor.ended.connect(self._end)
        self._take_in(editor)
        return editor

    @cached_property
    def _actie(self) -> ActieBewerker:
        editor = ActieBewerker(self._session, self._formulier)
        editor.ended.connect(self._end)
        self._take_in(editor)
        return editor

    @cached_property
    def _voorziening(self) -> VoorzieningBewerker:
        editor = VoorzieningBewerker(self._session, self._formulier)
        self._take_in(editor)
        return editor

    @cached_property
    def _menukaart(self) -> MenukaartKiezer:
        editor = MenukaartKiezer(self._formulier.menukaart, self._formulier.leefgebieden)
        editor.chosen.connect(self._choose_offer)
        self._take_in(editor)
        return editor

    def _editor_of(self, soort: Soort) -> QWidget:
        if soort is Soort.MENUKAART:
            return self._menukaart
        if soort is Soort.DOEL:
            return self._doel
        return self._actie if soort is Soort.ACTIE else self._voorziening

    def _bewerker_of(self, part: Open | None) -> Bewerker | None:
        """The editor of this part; None for the menukaart, which is no part."""
        editor = self._editor_of(part.soort) if part else None
        return editor if isinstance(editor, Bewerker) else None

    def _take_in(self, editor: Bewerker | MenukaartKiezer) -> None:
        editor.closed.connect(self._close)
        if isinstance(editor, Bewerker):
            editor.moved.connect(self._move_opened)
            editor.removed.connect(self._remove_opened)
        editor.setParent(self)
        editor.hide()
        self._editors.append(editor)

    def _make_wishes(self) -> Wensen:
        wishes = Wensen()
        wishes.taken.connect(self._take_wish)
        return wishes

    def _new_card(self) -> PlanKaart:
        card = PlanKaart(self._formulier, self._session.today())
        card.open_requested.connect(self.open_part)
        card.new_actie.connect(self.new_actie)
        card.move_requested.connect(self._move)
        card.remove_requested.connect(self._remove)
        card.done_changed.connect(self._done)
        card.dropped.connect(self._put)
        return card

    def _new_doel(self) -> None:
        self._fourth.set("")
        key = self._session.new_id()
        self.open_part(Open(Soort.DOEL, key, key))

    def _take_wish(self, words: str) -> None:
        key = self._session.new_id()
        self._session.apply(self.tr("Doel"), lambda d: with_doel_wish(d, key, words))
        self.open_part(Open(Soort.DOEL, key, key))

    def _leave(self) -> None:
        """What was open is left: an empty part goes, typing ends."""
        opened, self._opened = self._opened, None
        if opened is not None and opened.soort is Soort.DOEL:
            self._doel.drop_if_empty()
        elif opened is not None and opened.soort is Soort.ACTIE:
            self._actie.drop_if_empty()
        self._session.end_typing()

    def _close(self) -> None:
        opened = self._opened
        self.open_part(None)
        if opened is None:
            return
        card = self._card_of(opened.doel)
        if opened.soort in (Soort.DOEL, Soort.MENUKAART):
            card.focus_add()
        else:
            card.focus_row(opened.soort, opened.id)

    def _end(self) -> None:
        """Enter after the day of a goal or an action: one more Enter begins the next action."""
        opened = self._opened
        self.open_part(None)
        if opened is not None:
            self._card_of(opened.doel).focus_add()

    def _card_of(self, doel_id: str) -> PlanKaart:
        here = (c for c in self._cards if c.doel_id == doel_id and not c.isHidden())
        return next(here, self._loose) if doel_id else self._loose

    def _move_opened(self, step: int) -> None:
        if self._opened is not None:
            self._move(self._opened, step)

    def _move(self, part: Open, step: int) -> None:
        def change(dossier: Dossier) -> Dossier:
            if part.soort is Soort.DOEL:
                return with_shift(dossier, dossier.doelen, part.id, step)
            if part.soort is Soort.ACTIE:
                return with_shift(dossier, acties_of(dossier, part.doel), part.id, step)
            return with_shift(dossier, voorzieningen_of(dossier, part.doel), part.id, step)

        self._session.apply(self.tr("Volgorde in het plan"), change)
        if self._opened is None:
            self._card_of(part.doel).focus_row(part.soort, part.id)

    def _put(self, put: Neergezet) -> None:
        """A part was dragged to another place, perhaps to another goal."""
        self._leave()

        def change(dossier: Dossier) -> Dossier:
            if put.soort is Soort.DOEL:
                return with_placed(dossier, Doel, put.id, put.bij, below=put.onder)
            if put.soort is Soort.ACTIE:
                moved = with_actie(dossier, put.id, doel=put.doel)
                return with_placed(moved, Actie, put.id, put.bij, below=put.onder)
            moved = with_voorziening(dossier, put.id, doel=put.doel)
            return with_placed(moved, Voorziening, put.id, put.bij, below=put.onder)

        self._session.apply(self.tr("Volgorde in het plan"), change)
        self.show_dossier(self._session.dossier)

    def _remove_opened(self) -> None:
        opened, self._opened = self._opened, None
        if opened is not None:
            self._remove(opened)
            self.show_dossier(self._session.dossier)

    def _remove(self, part: Open) -> None:
        self._session.end_typing()
        if part.soort is Soort.DOEL:
            label = self.tr("Doel weghalen")
            self._session.apply(label, lambda d: without_doel(d, part.id))
            self.said.emit(self.tr("Doel weggehaald. De acties staan nu los. Terug met Ctrl Z."))
            return
        kind = Actie if part.soort is Soort.ACTIE else Voorziening
        self._session.apply(self.tr("Regel weghalen"), lambda d: d.without_part(kind, part.id))
        self.said.emit(self.tr("Regel weggehaald. Terug met Ctrl Z."))
        self._card_of(part.doel).focus_add()

    def _done(self, key: str, done: bool) -> None:
        day, gesprek = self._session.today(), self._session.dossier.gesprek
        by = gesprek.schrijver if gesprek else ""
        self._session.apply(
            self.tr("Actie klaar"), lambda d: with_terugblik(d, key, done or None, door=by, op=day)
        )

    def _choose_offer(self, code: str) -> None:
        offer = next((a for a in self._formulier.menukaart if a.code == code), None)
        opened = self._opened
        if offer is None or opened is None:
            return
        key, doel = self._session.new_id(), opened.doel
        self._session.apply(
            self.tr("Voorziening kiezen"),
            lambda d: d.with_part(chosen_voorziening(self._formulier, d, offer, key, doel)),
        )
        self.open_part(Open(Soort.VOORZIENING, key, doel))
