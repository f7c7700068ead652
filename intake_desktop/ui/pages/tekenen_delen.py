"""Asking the client whether something may go from one law to the other: *nee* first and equal."""

# Long: one question, its sentences, its record and its withdrawal belong together.

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from intake_desktop.domain.datums import short_date
from intake_desktop.domain.deelantwoord import Deelantwoord, to_tell
from intake_desktop.domain.deelvraag import Deelvraag
from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.formulier import Formulier
from intake_desktop.domain.gesproken import own_words
from intake_desktop.domain.noteren import naam_of
from intake_desktop.domain.rollen import Rol
from intake_desktop.domain.te_delen import TeDelen, te_delen
from intake_desktop.domain.tijden import clock_time
from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.language import tr
from intake_desktop.ui.pages.deel_wijzigingen import DeelWijzigingen
from intake_desktop.ui.pages.plan_bewerken import show_if
from intake_desktop.ui.theme import space
from intake_desktop.ui.widgets.kaart import Kaart
from intake_desktop.ui.widgets.keuzerij import Keuzerij
from intake_desktop.ui.widgets.knop import Knop
from intake_desktop.ui.widgets.tekst import Tekst
from intake_desktop.ui.widgets.veld import Regelveld
from intake_desktop.ui.widgets.vouw import Vouw

NEE, JA = "nee", "ja"


class DeelKaart(Kaart):
    """What could be asked, per side and leefgebied. Folded: nobody has to ask anything."""

    def __init__(self, session: DossierSession, formulier: Formulier) -> None:
        super().__init__()
        self._session, self._formulier = session, formulier
        self._changes = DeelWijzigingen(session, formulier, self)
        self._rows: dict[tuple[Rol, str], DeelRij] = {}
        self._shown: object = None
        self._dossier: Dossier | None = None
        self._found: Sequence[TeDelen] = ()
        self._fold = Vouw(self.tr("Delen: vraag het aan de cliënt"))
        self._fold.setObjectName("delen")
        self._fold.opened.connect(lambda _open: self._fill())
        self._fold.inhoud.setContentsMargins(0, 0, 0, 0)
        note = self.tr("Zonder antwoord gaat er niets mee. Vragen hoeft niet.")
        self._fold.inhoud.addWidget(Tekst(note, "stil"))
        self._list = QVBoxLayout()
        self._list.setSpacing(space(2))
        self._fold.inhoud.addLayout(self._list)
        self.inhoud.addWidget(self._fold)

    def show_dossier(self, dossier: Dossier) -> None:
        """Show what could be asked, and what was answered."""
        found = te_delen(self._formulier, dossier)
        shown = (found, dossier.deelantwoorden, dossier.gesprekken)
        if shown == self._shown:
            return
        self._shown, self._dossier, self._found = shown, dossier, found
        withdrawn = any(a.ingetrokken_op and not _all_told(dossier, a) for a in _asked(found))
        if withdrawn and not self._fold.is_open:
            self._fold.set_open(True)
        self._fill()
        show_if(self, bool(found))

    def _fill(self) -> None:
        """The questions, when someone looks at them."""
        if self._dossier is None or not self._fold.is_open:
            return
        keys = {(t.naar, t.leefgebied) for t in self._found}
        for index, item in enumerate(self._found):
            row = self._row(item)
            if self._list.indexOf(row) != index:
                self._list.insertWidget(index, row)
            row.show_item(self._dossier, item)
        for key, row in self._rows.items():
            show_if(row, key in keys)

    def _row(self, item: TeDelen) -> "DeelRij":
        key = (item.naar, item.leefgebied)
        if key not in self._rows:
            vraag = self._formulier.deelvraag(item.naar, self._session.today())
            field = self._formulier.leefgebied(item.leefgebied)
            naam = field.naam if field else self.tr("Los van een leefgebied")
            self._rows[key] = DeelRij(self._changes, item, naam, vraag)
        return self._rows[key]


class DeelRij(QFrame):
    """One leefgebied: the question, the answer, its sentences, what was recorded."""

    def __init__(
        self, changes: DeelWijzigingen, item: TeDelen, naam: str, vraag: Deelvraag | None
    ) -> None:
        super().__init__()
        self._changes, self._item = changes, item
        self._name = f"delen.{item.naar}.{item.leefgebied or 'los'}"
        self.setObjectName(self._name)
        self.setProperty("rol", "rij")
        self._lines: list[ZinRij] = []
        self._dossier: Dossier | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space(1), space(1), space(1), space(1))
        asked = vraag.about(f"“{naam}”") if vraag else naam
        if item.naar is Rol.KLANTMANAGER:
            asked = f"{naam}. {asked}"
        layout.addWidget(Tekst(asked, "sterk"))
        if vraag:
            layout.addWidget(Tekst(f"{vraag.uitleg} {vraag.gerust}", "stil"))
        self._answer = _yes_no(self._name, asked)
        self._answer.chosen.connect(self._choose)
        layout.addWidget(self._answer)
        show_if(self._answer, item.naar is Rol.WIJKTEAM)
        self._record = Verslag(changes, self._name)
        layout.addWidget(self._record)
        self._fold = Vouw("")
        self._fold.setObjectName(f"{self._name}.zinnen")
        self._fold.opened.connect(lambda _open: self._fill())
        layout.addWidget(self._fold)

    def show_item(self, dossier: Dossier, item: TeDelen) -> None:
        """Show the answers to this question."""
        self._item, self._dossier = item, dossier
        self._answer.set_value(_code(item.antwoord))
        self._record.show_answer(dossier, item.antwoord)
        count = len(item.regels)
        one = item.naar is Rol.WIJKTEAM
        self._fold.set_titel(
            self.tr("Per zin ({})").format(count)
            if one
            else self.tr("Schrijf een gevolg op ({})").format(count)
        )
        show_if(self._fold, bool(count))
        self._fill()

    def _fill(self) -> None:
        """The sentences, when someone looks at them: there may be hundreds."""
        if self._dossier is None or not self._fold.is_open:
            return
        item, count = self._item, len(self._item.regels)
        while len(self._lines) < count:
            row = ZinRij(self._changes, f"{self._name}.zin.{len(self._lines) + 1}", item.naar)
            self._lines.append(row)
            self._fold.inhoud.addWidget(row)
        for index, row in enumerate(self._lines):
            if index < count:
                row.show_zin(self._dossier, item, item.regels[index].id)
            show_if(row, index < count)

    def _choose(self, code: object) -> None:
        if code is None:
            self._answer.set_value(_code(self._item.antwoord))
            return
        self._changes.answer(self._item, code == JA)


class ZinRij(QWidget):
    """One sentence with its own answer; to the klantmanager only its consequence goes."""

    def __init__(self, changes: DeelWijzigingen, name: str, naar: Rol) -> None:
        super().__init__()
        self._changes, self._item, self._line = changes, TeDelen(naar, ""), ""
        self.setObjectName(name)
        self._words = Tekst("")
        self._answer = _yes_no(name, "")
        self._answer.chosen.connect(self._choose)
        self._record = Verslag(changes, name)
        self._gevolg = Regelveld(
            changes.tr("Gevolg voor werk: dit leest de klantmanager"),
            changes.tr("Bijvoorbeeld: maximaal 16 uur, niet lang staan"),
            zinnen=True,
        )
        self._gevolg.setObjectName(f"{name}.gevolg")
        self._gevolg.edited.connect(self._write)
        self._gevolg.left.connect(lambda _text: changes.end_typing())
        line = QHBoxLayout()
        line.addWidget(self._words, 1)
        line.addWidget(self._answer, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, space(1))
        layout.addLayout(line)
        layout.addWidget(self._gevolg)
        layout.addWidget(self._record)
        show_if(self._gevolg, naar is Rol.KLANTMANAGER)

    def show_zin(self, dossier: Dossier, item: TeDelen, line_id: str) -> None:
        """Show this sentence and what was answered about it."""
        self._item, self._line = item, line_id
        line = next(r for r in item.regels if r.id == line_id)
        words = own_words(line.tekst)
        self._words.set_text(words)
        self._answer.setAccessibleName(words)
        answer = item.zin(line_id)
        self._answer.set_value(_code(answer))
        gevolg = answer.gevolg if answer else ""
        self._gevolg.set_value(gevolg)
        show_if(self._answer, item.naar is Rol.WIJKTEAM or bool(gevolg.strip()))
        self._record.show_answer(dossier, answer)

    def _write(self, text: str) -> None:
        self._changes.write_gevolg(self._item, self._line, text)

    def _choose(self, code: object) -> None:
        if code is None:
            self._answer.set_value(_code(self._item.zin(self._line)))
            return
        self._changes.answer(self._item, code == JA, self._line)


class Verslag(QWidget):
    """Who asked, when, in which words; withdrawing, and then who must be told."""

    def __init__(self, changes: DeelWijzigingen, name: str) -> None:
        super().__init__()
        self._changes = changes
        self._answer: Deelantwoord | None = None
        self._text = Tekst("", "klein")
        self._back = Knop(self.tr("Trek in"), "stil")
        self._back.setObjectName(f"{name}.trek_in")
        self._back.clicked.connect(self._withdraw)
        self._tell = Keuzerij([], self.tr("Vertel dit nog aan:"), meer=True)
        self._tell.setObjectName(f"{name}.verteld")
        self._tell.chosen.connect(self._told)
        line = QHBoxLayout()
        line.addWidget(self._text, 1)
        line.addWidget(self._back)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(line)
        layout.addWidget(self._tell)
        self.show_answer(None, None)

    def show_answer(self, dossier: Dossier | None, answer: Deelantwoord | None) -> None:
        """Show what was recorded of this answer."""
        self._answer = answer
        asked = answer is not None and answer.mag is not None
        show_if(self, asked)
        if answer is None or dossier is None or not asked:
            return
        when = short_date(answer.gevraagd_op)
        clock = clock_time(answer.gevraagd_op.time())
        who = naam_of(dossier, answer.gevraagd_door)
        text = self.tr("Gevraagd door {} op {} om {}.").format(who, when, clock)
        if answer.formulering:
            words = short_date(date.fromisoformat(answer.formulering))
            text += self.tr(" In de woorden van {}.").format(words)
        if answer.ingetrokken_op:
            text += self.tr(" Ingetrokken op {}.").format(short_date(answer.ingetrokken_op))
        self._text.set_text(text)
        show_if(self._back, answer.staat)
        withdrawn = answer.ingetrokken_op is not None
        if withdrawn:
            keys = to_tell(dossier, answer)
            self._tell.set_opties([(key, naam_of(dossier, key)) for key in keys])
            self._tell.set_value(answer.verteld)
        show_if(self._tell, withdrawn)

    def _withdraw(self) -> None:
        if self._answer is not None:
            self._changes.withdraw(self._answer)

    def _told(self, keys: object) -> None:
        if self._answer is not None and isinstance(keys, tuple):
            self._changes.tell(self._answer, keys)


def _yes_no(name: str, spoken: str) -> Keuzerij:
    """Two chips of the same kind, *nee* first."""
    row = Keuzerij([(NEE, tr("Nee")), (JA, tr("Ja"))], "")
    row.setObjectName(f"{name}.antwoord")
    row.setAccessibleName(spoken)
    return row


def _code(answer: Deelantwoord | None) -> str | None:
    if answer is None or answer.mag is None or answer.ingetrokken_op is not None:
        return None
    return JA if answer.mag else NEE


def _asked(found: Sequence[TeDelen]) -> tuple[Deelantwoord, ...]:
    whole = tuple(t.antwoord for t in found if t.antwoord)
    return (*whole, *(a for t in found for _zin, a in t.zinnen))


def _all_told(dossier: Dossier, answer: Deelantwoord) -> bool:
    return set(to_tell(dossier, answer)) <= set(answer.verteld)
