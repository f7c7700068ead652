"""*Termijnen en contact*: how often we hear of each other, and the days from which terms count."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from intake_desktop.domain.afspraken import laatst_gehoord, with_ritme
from intake_desktop.domain.contactritme import WEKEN, ritme_zin
from intake_desktop.domain.datums import short_date
from intake_desktop.domain.delen import Lezer
from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.formulier import Formulier
from intake_desktop.domain.lezing import LEEST
from intake_desktop.domain.mijlpalen import (
    Termijnstand,
    gaten_zin,
    is_typed,
    mijlpalen_van,
    standen_van,
    voor_geboorte_zin,
    with_mijlpaal,
    with_termijn_gedaan,
)
from intake_desktop.domain.rollen import Rol
from intake_desktop.domain.termijnen import Gebeurtenis, Mijlpaal, Termijn
from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.pages.binden import bind_date
from intake_desktop.ui.pages.plan_bewerken import show_if
from intake_desktop.ui.theme import space
from intake_desktop.ui.widgets.kaart import Kaart
from intake_desktop.ui.widgets.keuzeknop import Vinkchip, mark
from intake_desktop.ui.widgets.keuzerij import Keuzerij
from intake_desktop.ui.widgets.knop import Knop
from intake_desktop.ui.widgets.melding import Meldingsbalk
from intake_desktop.ui.widgets.tekst import Kop, Tekst
from intake_desktop.ui.widgets.veld import Datumveld
from intake_desktop.ui.widgets.vouw import Vouw


class TermijnenVouw(QWidget):
    """Folded at first; below it which term comes first. Made when it is first opened."""

    def __init__(self, session: DossierSession, formulier: Formulier) -> None:
        super().__init__()
        self._session, self._formulier = session, formulier
        self._shown: Dossier | None = None
        self._kaart: TermijnenKaart | None = None
        self.setObjectName("daarna.termijnen")
        self._vouw = Vouw(self.tr("Termijnen en contact"))
        self._vouw.setObjectName("daarna.termijnen")
        self._vouw.opened.connect(lambda _open: self._fill())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._vouw)
        self._eerst = Tekst("", "stil")  # beside the fold it would be wider than a small screen
        self._eerst.setObjectName("daarna.termijnen.eerst")
        self._eerst.hide()
        layout.addWidget(self._eerst)

    def show_dossier(self, dossier: Dossier) -> None:
        """Show until when what runs, and how often there is contact."""
        if dossier is self._shown:
            return
        self._shown = dossier
        form, today = self._formulier, self._session.today()
        standen = standen_van(
            form.termijnregels, form.gebeurtenissen, mijlpalen_van(dossier), today
        )
        first = next((s for s in standen if not s.termijn.gedaan), None)
        words = ""
        if first is not None:
            words = self.tr("Eerste termijn: {} ({})").format(
                first.termijn.titel[0].lower() + first.termijn.titel[1:], first.dag
            )
        self._eerst.set_text(words)
        self._eerst.setVisible(bool(words))
        self._fill()

    def _fill(self) -> None:
        if self._shown is None or not self._vouw.is_open:
            return
        if self._kaart is None:
            self._kaart = TermijnenKaart(self._session, self._formulier)
            self._vouw.inhoud.addWidget(self._kaart)
        self._kaart.show_dossier(self._shown)


class TermijnenKaart(Kaart):
    """Rows are used again. A known day is told where it stands and is not asked again."""

    def __init__(self, session: DossierSession, formulier: Formulier) -> None:
        super().__init__()
        self._session, self._formulier = session, formulier
        self._events = {g.code: g for g in formulier.gebeurtenissen}
        self._ritme = Keuzerij(
            [(str(weken), ritme_zin(weken)) for weken in WEKEN],
            self.tr("Hoe vaak hoort u van elkaar? Spreek dat samen af."),
        )
        self._ritme.setObjectName("daarna.termijnen.ritme")
        self._gehoord = Datumveld(
            self.tr("Laatste keer gebeld of gemaild"),
            session.today,
            toekomst=False,
            snel=((self.tr("vandaag"), 0),),
        )
        self._gehoord.setObjectName("daarna.termijnen.gehoord")
        self._laatst = Tekst("", "stil")
        self._profiel = Keuzerij(
            [(p.code, p.naam) for p in formulier.klantprofielen],
            self.tr("Klantprofiel: een eigen naam, alleen voor uw lijst"),
        )
        self._profiel.setObjectName("daarna.termijnen.profiel")
        self._nieuw = Keuzerij((), self.tr("Wat is er gebeurd? Kies, en vul de dag in."))
        self._nieuw.setObjectName("daarna.termijnen.nieuw")
        self._gat = Meldingsbalk("let_op")
        self._gat.setObjectName("daarna.termijnen.melding")
        self._bekend = Tekst("", "stil")
        self._days: list[_MijlpaalRij] = []
        self._terms: list[_TermijnRij] = []
        self._day_rows, self._term_rows = QVBoxLayout(), QVBoxLayout()
        self._leeg = Tekst(self.tr("Nog geen dag ingevuld: er loopt geen termijn."), "stil")
        self._connect()
        self._lay_out()

    def show_dossier(self, dossier: Dossier) -> None:
        """Show the rhythm, the days and the terms."""
        plan = dossier.plan
        self._ritme.set_value(str(plan.ritme.weken) if plan.ritme.weken else None)
        self._gehoord.set_value(plan.ritme.gehoord_op, plan.ritme.gehoord_tekst)
        heard = laatst_gehoord(dossier)
        last = self.tr("Laatst gehoord: {}.").format(short_date(heard)) if heard else ""
        self._laatst.set_text(last)
        self._profiel.set_value(plan.klantprofiel or None)
        self._nieuw.set_opties([(g.code, g.naam) for g in self._offered()])
        events = mijlpalen_van(dossier)
        self._show_days(dossier, events)
        self._show_terms(events)
        rules = self._formulier.termijnregels
        wrong = (gaten_zin(rules, events), voor_geboorte_zin(dossier))
        self._gat.set(" ".join(words for words in wrong if words))

    def _offered(self) -> tuple[Gebeurtenis, ...]:
        """What someone may fill in: not what the program knows, nor what is of the other law."""
        lezer = self._session.lezer
        rol = None if lezer is Lezer.TAFEL else Rol(lezer)
        return tuple(
            g
            for g in self._formulier.gebeurtenissen
            if not g.zelf and (rol is None or g.grondslag in LEEST[rol])
        )

    def _show_days(self, dossier: Dossier, events: tuple[Mijlpaal, ...]) -> None:
        typed = [m for m in events if is_typed(dossier, m)]
        while len(self._days) < len(typed):
            self._days.append(_MijlpaalRij(self._session, len(self._days) + 1, self._event))
            self._day_rows.addWidget(self._days[-1])
        for index, row in enumerate(self._days):
            show_if(row, index < len(typed))
            if index < len(typed):
                row.show_mijlpaal(typed[index])
        known = [m for m in events if m not in typed and m.datum]
        words = [f"{self._event(m.soort).naam}: {short_date(m.datum)}" for m in known if m.datum]
        self._bekend.set_text(
            self.tr("Staat al in het dossier: {}.").format("; ".join(words)) if words else ""
        )
        show_if(self._bekend, bool(words))

    def _show_terms(self, events: tuple[Mijlpaal, ...]) -> None:
        form = self._formulier
        standen = standen_van(
            form.termijnregels, form.gebeurtenissen, events, self._session.today()
        )
        while len(self._terms) < len(standen):
            self._terms.append(_TermijnRij(len(self._terms) + 1))
            self._terms[-1].ticked.connect(self._tick)
            self._term_rows.addWidget(self._terms[-1])
        for index, row in enumerate(self._terms):
            show_if(row, index < len(standen))
            if index < len(standen):
                row.show_stand(standen[index])
        show_if(self._leeg, not standen)

    def _event(self, code: str) -> Gebeurtenis:
        """The event with this code; one that left the forms is called by its code."""
        return self._events.get(code) or Gebeurtenis(code, code)

    def _tick(self, termijn: Termijn, done: bool) -> None:
        self._session.apply(
            self.tr("Termijn gehaald"), lambda d: with_termijn_gedaan(d, termijn, done)
        )

    def _add(self, code: object) -> None:
        self._nieuw.set_value(None)
        event = self._event(str(code))
        key, before = self._session.new_id(), len(self._session.dossier.mijlpalen)
        self._session.apply(
            self.tr("Dag waarop iets gebeurde"), lambda d: with_mijlpaal(d, key, event, None)
        )
        if before < len(self._days):
            self._days[before].setFocus()

    def _connect(self) -> None:
        session = self._session
        self._ritme.chosen.connect(
            lambda code: session.apply(
                self.tr("Hoe vaak we van elkaar horen"),
                lambda d: with_ritme(d, weken=int(code or 0)),
            )
        )
        bind_date(
            self._gehoord,
            session,
            self.tr("Laatste contact"),
            lambda d, day, text: with_ritme(d, gehoord_op=day, gehoord_tekst=text),
        )
        self._profiel.chosen.connect(
            lambda code: session.apply(
                self.tr("Klantprofiel"), lambda d: d.with_plan(klantprofiel=code or "")
            )
        )
        self._nieuw.chosen.connect(self._add)

    def _lay_out(self) -> None:
        column = self.inhoud
        column.setSpacing(space(3))
        for widget in (self._ritme, self._gehoord, self._laatst, self._profiel):
            column.addWidget(widget)
        self._profiel.setVisible(bool(self._formulier.klantprofielen))
        column.addWidget(Kop(self.tr("Vanaf welke dag tellen de termijnen?"), 3))
        column.addWidget(self._nieuw)
        column.addLayout(self._day_rows)
        column.addWidget(self._bekend)
        column.addWidget(self._gat)
        column.addWidget(Kop(self.tr("Wat loopt er?"), 3))
        column.addWidget(self._leeg)
        column.addLayout(self._term_rows)


class _MijlpaalRij(QWidget):
    """One event: its name above the day, and a way to take it out."""

    def __init__(
        self, session: DossierSession, number: int, event: Callable[[str], Gebeurtenis]
    ) -> None:
        super().__init__()
        self._session, self._event, self._mijlpaal = session, event, Mijlpaal("", "")
        self._naam = Tekst("", "label")
        name = f"daarna.termijnen.dag.{number}"
        self._dag = Datumveld("", session.today, toekomst=False)
        self._dag.setObjectName(name)
        self._weg = Knop(self.tr("Weghalen"), "stil")
        self._weg.setObjectName(f"{name}.weg")
        self._weg.clicked.connect(self._remove)
        bind_date(
            self._dag,
            session,
            self.tr("Dag waarop iets gebeurde"),
            lambda d, day, text: with_mijlpaal(
                d, self._mijlpaal.id, event(self._mijlpaal.soort), day, text
            ),
        )
        row = QHBoxLayout()
        row.addWidget(self._dag, 1)
        row.addWidget(self._weg, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(1))
        column.addWidget(self._naam)
        column.addLayout(row)
        self.setFocusProxy(self._dag)

    def show_mijlpaal(self, mijlpaal: Mijlpaal) -> None:
        """Show this event."""
        self._mijlpaal = mijlpaal
        naam = self._event(mijlpaal.soort).naam
        self._naam.set_text(naam)
        self._dag.setAccessibleName(naam)
        self._weg.setAccessibleName(self.tr("Weghalen: {}").format(naam))
        self._dag.set_value(mijlpaal.datum, mijlpaal.datum_tekst)

    def _remove(self) -> None:
        key = self._mijlpaal.id
        self._session.apply(self.tr("Dag weggehaald"), lambda d: d.without_part(Mijlpaal, key))


class _TermijnRij(QWidget):
    """One term: until when, how far that is, where it comes from; `ticked(Termijn, bool)`."""

    ticked = Signal(object, bool)

    def __init__(self, number: int) -> None:
        super().__init__()
        self._termijn: Termijn | None = None
        self._regel, self._bron = Tekst("", "sterk"), Tekst("", "stil")
        self._klaar = Vinkchip()
        self._klaar.setText(self.tr("Gedaan"))
        self._klaar.setObjectName(f"daarna.termijnen.termijn.{number}.gedaan")
        self._klaar.clicked.connect(self._tick)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._regel)
        words.addWidget(self._bron)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space(3))
        row.addLayout(words, 1)
        row.addWidget(self._klaar, 0, Qt.AlignmentFlag.AlignTop)

    def show_stand(self, stand: Termijnstand) -> None:
        """Show this term."""
        termijn = self._termijn = stand.termijn
        told = termijn.gedaan or stand.dag.startswith("op ")  # that day stands there already
        day = "" if told else f" ({stand.dag})"
        self._regel.set_text(f"{stand.regel}{day}")
        self._bron.set_text(stand.bron)
        self._klaar.setAccessibleName(self.tr("Gedaan: {}").format(stand.regel))
        mark(self._klaar, chosen=termijn.gedaan)

    def _tick(self) -> None:
        if self._termijn is not None:
            self.ticked.emit(self._termijn, not self._termijn.gedaan)
