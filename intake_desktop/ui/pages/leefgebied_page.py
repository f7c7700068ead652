"""Step 5, one leefgebied: what goes well, what is hard, what the client wants, how it goes now."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.duo import lead_of, other_of
from intake_desktop.domain.formulier import Formulier, Leefgebied
from intake_desktop.domain.gespreksverloop import Positie
from intake_desktop.domain.matrix import SCORERS, Keuze, LeefgebiedStand
from intake_desktop.domain.noteren import lines_of, naam_of, scores_of, stand_of
from intake_desktop.domain.uitspraak import Plek
from intake_desktop.domain.vervolgen import last_lines, last_scores, other_edition_score
from intake_desktop.domain.volledigheid import Melding
from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.pages.leefgebied_kop import LeefgebiedKop
from intake_desktop.ui.pages.leefgebied_wijzigingen import LeefgebiedWijzigingen
from intake_desktop.ui.pages.losse_notities import LosseNotities
from intake_desktop.ui.pages.open_reden import OpenReden
from intake_desktop.ui.pages.page import Page
from intake_desktop.ui.pages.plan_bewerken import bring_into_view
from intake_desktop.ui.pages.regels_van import as_regels, bind_regels, merk_van
from intake_desktop.ui.pages.vandaag_aanbod import VandaagAanbod
from intake_desktop.ui.pages.vorige_keer import VorigeKeer, vorige_scores
from intake_desktop.ui.pages.vragenlijst import Vragenlijst
from intake_desktop.ui.pages.zelfredzaam import Zelfredzaam
from intake_desktop.ui.theme import space
from intake_desktop.ui.toetsen import bind
from intake_desktop.ui.widgets.kaart import Kaart
from intake_desktop.ui.widgets.naast import Rij
from intake_desktop.ui.widgets.regels import Regelkaart
from intake_desktop.ui.widgets.straks import Straks
from intake_desktop.ui.widgets.tekst import Tekst
from intake_desktop.ui.widgets.vouw import Vouw

_COLUMN_LETTERS = 78


class LeefgebiedPage(Page):
    """One page for all leefgebieden: `show_positie` fills it with the one that is turned to."""

    def __init__(self, session: DossierSession, formulier: Formulier) -> None:
        super().__init__(session, formulier)
        self._leefgebied = formulier.leefgebieden[0]
        self._changes = LeefgebiedWijzigingen(session, formulier, self._leefgebied, self)
        self._seen: dict[str, object] = {}
        self._facts: dict[str, Vragenlijst] = {}
        self._cards = {plek: self._card(plek) for plek in (Plek.GAAT_GOED, Plek.LASTIG, Plek.WIL)}
        self._away = Tekst("")
        self._offer = VandaagAanbod()
        self._offer.actie.connect(self.danger)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space(3))
        self._gate = Straks(self._make_gate)
        layout.addWidget(self._build_top())
        layout.addLayout(self._gate.place)
        layout.addWidget(self._away)
        layout.addWidget(self._build_body())
        layout.addStretch()
        self._fill(self._leefgebied)
        swap = bind("Alt+L", self, self._swap_lead, self.tr("De ander leidt dit onderdeel"))
        facts = bind("Alt+F", self, self._go_to_facts, self.tr("Goed om te weten"))
        for shortcut in (swap, facts):
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def show_positie(self, positie: Positie) -> None:
        """Fill the page with this leefgebied."""
        leefgebied = self.formulier.leefgebied(positie.leefgebied)
        with _laid_out_once(self, self._top, self._body, self._zelf, *self._cards.values()):
            if leefgebied is not None and leefgebied is not self._leefgebied:
                self._say_unread()
                self._fill(leefgebied)
            self.show_dossier(self.session.dossier)

    def show_dossier(self, dossier: Dossier) -> None:
        """Show what was noted about this leefgebied; only what differs is touched."""
        gesprek, code = self.gesprek, self._leefgebied.code
        stand = stand_of(dossier, gesprek.id, code)
        people = (dossier.client, dossier.gesprekken)
        self._show(
            "people", (stand.id, stand.lead, people), lambda: self._show_people(dossier, stand)
        )
        self._show("stand", stand, lambda: self._show_stand(stand))
        scores = scores_of(dossier, gesprek, code)
        self._show("scores", (stand.id, scores), lambda: self._zelf.show_scores(scores))
        self._offer.show_for(dossier, gesprek, code)
        for plek, card in self._cards.items():
            self._show_lines(card, plek, dossier)
        self._show_earlier(dossier)
        notes = lines_of(dossier, gesprek.id, Plek.NOTITIE, code)
        self._show("notes", notes, lambda: self._notes.show_notities(notes))
        if code in self._facts:
            self._facts[code].show_dossier(dossier, gesprek.id)

    def show_minutes(self, minutes: int) -> None:
        """How long this leefgebied was talked about, calmly, beside its number."""
        self._top.show_minutes(minutes)

    def focus_first(self) -> None:
        """The first column; the reason when it is closed, the choice when it is left alone."""
        if not self._body.isHidden():
            self._cards[Plek.GAAT_GOED].setFocus()
        elif (gate := self._gate.made) is not None and not gate.isHidden():
            gate.setFocus()
        else:
            self._top.setFocus()

    def show_onderdeel(self, melding: Melding) -> None:
        """The niveaus or a fact, when the hint is about those; else where typing starts."""
        if melding.code == "alleen_eigen_cijfers" and not self._body.isHidden():
            self._zelf.setFocus()
            bring_into_view(self._zelf)
        elif melding.code == "verborgen_antwoord" and not self._body.isHidden():
            self._fold.set_open(True)
            self._open_facts(opened=True)
            self._facts[self._leefgebied.code].focus_vraag(melding.onderdeel)

    def _build_top(self) -> QWidget:
        self._top = LeefgebiedKop()
        self._top.lead_swapped.connect(self._swap_lead)
        self._top.chosen.connect(self._choose)
        self._top.needed_edited.connect(self._changes.give_needed)
        self._top.needed_left.connect(self._changes.end_typing)
        return self._top

    def _make_gate(self) -> "_Poort":
        gate = _Poort(OpenReden("leefgebied", self._leefgebied.naam))
        gate.reden.edited.connect(self._changes.give_reason)
        gate.reden.left.connect(self._changes.end_typing)
        gate.reden.opened.connect(lambda: self._choose(Keuze.BESPREKEN))
        return gate

    def _build_body(self) -> QWidget:
        self._body = QWidget()
        layout = QVBoxLayout(self._body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space(3))
        self._notes = LosseNotities()
        self._notes.placed.connect(self._changes.place_note)
        layout.addWidget(self._notes)
        self._earlier = Straks(lambda: VorigeKeer(_COLUMN_LETTERS))
        layout.addLayout(self._earlier.place)
        columns = Rij(list(self._cards.values()), _COLUMN_LETTERS, (1, 1, 1))
        columns.setMinimumHeight(space(38))
        layout.addWidget(columns)
        layout.addWidget(self._build_zelf())
        layout.addWidget(self._offer)
        self._fold = Vouw(self.tr("Goed om te weten"))
        self._fold.setObjectName("leefgebied.feiten")
        self._fold.opened.connect(self._open_facts)
        layout.addWidget(self._fold)
        return self._body

    def _build_zelf(self) -> QWidget:
        self._zelf = Zelfredzaam(self.session.today)
        self._zelf.show_bron(self.formulier.bron)
        self._zelf.agreed.connect(self._changes.agree)
        self._zelf.typed.connect(self._changes.type_scores)
        self._zelf.finished.connect(self._changes.finish_scores)
        self._zelf.verschil_edited.connect(self._changes.give_verschil)
        self._zelf.verschil_left.connect(self._changes.end_typing)
        self._zelf.hulp_chosen.connect(self._changes.choose_help)
        self._zelf.streef_chosen.connect(self._changes.aim_at)
        self._zelf.streef_dated.connect(self._changes.aim_by)
        return self._zelf

    def _card(self, plek: Plek) -> Regelkaart:
        titles = {
            Plek.GAAT_GOED: self.tr("Wat gaat goed"),
            Plek.LASTIG: self.tr("Wat is lastig"),
            Plek.WIL: self.tr("Wat wilt u"),
        }
        card = Regelkaart(titles[plek], "", self.session.new_id)
        card.setObjectName(f"leefgebied.{plek}")
        card.edited.connect(lambda line, text: self._changes.write(plek, line, text))
        card.ended.connect(lambda _line: self._changes.end_typing())
        card.removed.connect(self._changes.remove)
        card.speaker_clicked.connect(self._changes.change_speaker)
        card.moved.connect(self._changes.move)
        bind_regels(card, self.session, self.formulier, lambda line: self._changes.typing_key(line))
        return card

    def _fill(self, leefgebied: Leefgebied) -> None:
        self._leefgebied = leefgebied
        self._changes.turn_to(leefgebied)
        for card in self._cards.values():
            card.stop_typing()
        codes = [x.code for x in self.formulier.leefgebieden]
        number = codes.index(leefgebied.code) + 1 if leefgebied.code in codes else 0
        self._top.show_leefgebied(leefgebied, number, len(codes))
        if (gate := self._gate.made) is not None:
            gate.reden.set_leefgebied(leefgebied.naam)
        niveaus = self.formulier.editie.niveaus
        _set_visible(self._zelf, bool(leefgebied.domein))  # else it is of another edition
        self._zelf.show_leefgebied(leefgebied.domein, niveaus, self.formulier.ankers(leefgebied))
        self._fold.set_open(False)
        _set_visible(self._fold, bool(leefgebied.feiten))
        for code, facts in self._facts.items():
            _set_visible(facts, code == leefgebied.code)

    def _say_unread(self) -> None:
        if unread := self._zelf.unread():
            said = self.tr("“{}” bij {} lees ik niet als cijfers. Het is niet opgeschreven.")
            self.said.emit(said.format(unread, self._leefgebied.naam))

    def _show(self, name: str, value: object, show: Callable[[], None]) -> None:
        if name in self._seen and self._seen[name] == value:
            return
        self._seen[name] = value
        show()

    def _show_lines(self, card: Regelkaart, plek: Plek, dossier: Dossier) -> None:
        lines = lines_of(dossier, self.gesprek.id, plek, self._leefgebied.code)
        shown = (lines, dossier.client, dossier.gesprekken)
        self._show(plek, shown, lambda: card.set_regels(as_regels(dossier, lines)))

    def _show_earlier(self, dossier: Dossier) -> None:
        """What an earlier gesprek holds; it can only change with an undo of its beginning."""
        code = self._leefgebied.code

        def show() -> None:
            verwant = self.formulier.verwant(code)
            eerder = last_lines(dossier, code, verwant)
            shown = self._earlier.show_if(eerder is not None)
            if shown is not None and eerder is not None:
                shown.show_eerder(dossier, eerder)
            scored = last_scores(dossier, code)
            initial = merk_van(dossier, "client")[0]
            other = other_edition_score(self.formulier, dossier, code)
            self._zelf.show_vorige(vorige_scores(*scored, initial) if scored else other)

        self._show("earlier", (code, [g.id for g in dossier.gesprekken]), show)

    def _swap_lead(self) -> None:
        self.said.emit(self._changes.swap_lead())

    def _show_people(self, dossier: Dossier, stand: LeefgebiedStand) -> None:
        lead = lead_of(self._leefgebied, stand, self.gesprek)
        other = other_of(self.gesprek, lead)
        self._top.show_lead(*merk_van(dossier, lead))
        self._top.show_collega(naam_of(dossier, other) if other else "")
        self._zelf.show_people({door: merk_van(dossier, door) for door in SCORERS})

    def _show_stand(self, stand: LeefgebiedStand) -> None:
        self._top.show_keuze(stand.keuze)
        self._top.show_needed(stand)
        self._zelf.show_stand(stand)
        away = stand.keuze in (Keuze.NIET_NODIG, Keuze.WIL_NIET)
        closed = self._leefgebied.gesloten and stand.keuze is not Keuze.BESPREKEN
        self._away.set_text(self._away_text(stand.keuze))
        _set_visible(self._away, away)
        if (gate := self._gate.show_if(closed and not away)) is not None:
            gate.reden.set_value(stand.open_reden)
        _set_visible(self._body, not closed and not away)
        self._top.show_questions(not closed and not away)

    def _away_text(self, keuze: Keuze | None) -> str:
        if keuze is Keuze.WIL_NIET:
            return self.tr("U wilt hier niet over praten. Dat is goed.")
        return self.tr("Hier praten we nu niet over. Dat kan later nog.")

    def _choose(self, keuze: Keuze | None) -> None:
        if keuze is Keuze.BESPREKEN and not self._changes.may_open():
            self._top.show_keuze(None)
            self._changes.choose(None)
            self._gate.get().reden.open_with("")
            return
        self._changes.choose(keuze)
        if keuze is Keuze.BESPREKEN:
            self.focus_first()

    def _go_to_facts(self) -> None:
        """The cursor in the first fact, folded open; nowhere while this leefgebied is closed."""
        if not self._body.isHidden() and not self._fold.isHidden():
            self._fold.set_open(True)
            self._open_facts(opened=True)
            self._facts[self._leefgebied.code].focus_first()

    def _open_facts(self, opened: bool) -> None:
        leefgebied = self._leefgebied
        if not opened or leefgebied.code in self._facts:
            return
        facts = Vragenlijst(leefgebied.feiten, self.formulier)
        facts.changed.connect(self._changes.answer)
        facts.ended.connect(self._changes.end_typing)
        facts.show_dossier(self.session.dossier, self.gesprek.id)
        self._facts[leefgebied.code] = facts
        self._fold.inhoud.addWidget(facts)


class _Poort(Kaart):
    """Before a closed leefgebied: the reason that opens it."""

    def __init__(self, reden: OpenReden) -> None:
        super().__init__()
        self.reden = reden
        self.inhoud.addWidget(reden)
        self.setFocusProxy(reden)


def _set_visible(widget: QWidget, visible: bool) -> None:
    if widget.isHidden() == visible:
        widget.setVisible(visible)


@contextmanager
def _laid_out_once(*widgets: QWidget) -> Iterator[None]:
    """Turning the page shows and hides parts; each would lay out the whole page again."""
    layouts = [layout for widget in widgets if (layout := widget.layout()) is not None]
    for layout in layouts:
        layout.setEnabled(False)
    yield
    for layout in layouts:
        layout.setEnabled(True)
