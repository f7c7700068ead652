"""The panel at the right: what goes into the plan, the client's own questions, a loose note."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QScrollArea, QVBoxLayout, QWidget

from intake_desktop.domain.datums import short_date
from intake_desktop.domain.dossier import Dossier, Gesprek
from intake_desktop.domain.formulier import Formulier
from intake_desktop.domain.gespreksverloop import Positie, Stap
from intake_desktop.domain.losse_notitie import send_home
from intake_desktop.domain.noteren import naam_of, with_line
from intake_desktop.domain.plan import Actie
from intake_desktop.domain.plannen import with_actie
from intake_desktop.domain.uitspraak import EigenVraag, Plek, Uitspraak, VraagStatus
from intake_desktop.domain.volledigheid import Melding
from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.theme import scaled
from intake_desktop.ui.widgets.kaart import Kaart
from intake_desktop.ui.widgets.knop import Knop
from intake_desktop.ui.widgets.tekst import Kop, Tekst
from intake_desktop.ui.widgets.veld import Regelveld, Tekstveld
from intake_desktop.ui.widgets.versleept import VersleepKaart

_NEWEST_ACTIES = 4
_WIDTH_PX = 300
_SIGNS = {
    VraagStatus.OPEN: ("☐", "open"),
    VraagStatus.BEANTWOORD: ("☑", "beantwoord"),
    VraagStatus.GEPARKEERD: ("☐", "geparkeerd"),
    VraagStatus.UITZOEKEN: ("☐", "wordt uitgezocht"),
}


class SidePanel(QScrollArea):
    """Always beside the conversation; `go_to(Positie)` when something in it is clicked."""

    go_to = Signal(object)
    said = Signal(str)
    danger = Signal()

    def __init__(self, session: DossierSession, formulier: Formulier) -> None:
        super().__init__()
        self.setProperty("rol", "zijkant")
        self.setFixedWidth(scaled(_WIDTH_PX))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        body = QWidget()
        body.setProperty("rol", "zijkant")
        layout = QVBoxLayout(body)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(10)
        self._acties = _Acties(session)
        self._vragen = _Vragen()
        self._notities = _Notities(session, formulier)
        layout.addWidget(self._notities)
        layout.addWidget(self._acties)
        layout.addWidget(self._vragen)
        layout.addStretch(1)
        today = Knop(self.tr("Wat doen we vandaag?"), "stil", toetsen="F7")
        today.setObjectName("zijkant.vandaag")
        today.clicked.connect(self.danger)
        layout.addWidget(today)
        self.setWidget(body)
        self._acties.go_to.connect(self.go_to)
        self._vragen.go_to.connect(self.go_to)
        self._notities.said.connect(self.said)

    def changeEvent(self, event: QEvent) -> None:
        """Larger letters need a wider panel."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.setFixedWidth(scaled(_WIDTH_PX))

    def show_dossier(self, dossier: Dossier) -> None:
        """Show what this dossier holds of the plan, the questions and the notes."""
        self._acties.show_dossier(dossier)
        self._vragen.show_dossier(dossier)
        self._notities.show_dossier(dossier)

    def focus_note(self) -> None:
        """Ctrl+J: the cursor in the loose note."""
        self._notities.focus_note()

    def show_onderdeel(self, melding: Melding) -> None:
        """The loose note this hint is about, if it is about one that still waits."""
        if button := self._notities.place_button(melding.onderdeel):
            self.show()
            button.setFocus()

    def place_note(self, note_id: str, code: str) -> None:
        """A loose note goes to this leefgebied."""
        self._notities.place(note_id, code)

    def start_actie(self, text: str) -> None:
        """Ctrl+Shift+A: a new step for the plan, with the selected words already in it."""
        self._acties.start(text)


class _Acties(QWidget):
    """The newest steps of the plan and a field for one more, kept from its first letter."""

    go_to = Signal(object)

    def __init__(self, session: DossierSession) -> None:
        super().__init__()
        self._session = session
        self._typing = ""
        self._shown: tuple[Actie, ...] | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(Kop(self.tr("Voor het plan"), 3))
        self._cards = QVBoxLayout()
        self._cards.setSpacing(6)
        self._layout.addLayout(self._cards)
        self._field = Regelveld(self.tr("Nieuwe actie"), self.tr("Wat gaan we doen?"))
        self._field.setObjectName("zijkant.actie")
        self._field.edited.connect(self._type)
        self._field.left.connect(self._finish)
        self._field.hide()
        self._layout.addWidget(self._field)
        self._button = Knop(self.tr("Actie"), "gewoon", icoon="plus", toetsen="Ctrl ⇧ A")
        self._button.setObjectName("zijkant.nieuwe_actie")
        self._button.clicked.connect(lambda: self.start(""))
        self._layout.addWidget(self._button, 0, Qt.AlignmentFlag.AlignLeft)

    def start(self, text: str) -> None:
        self._field.show()
        if text.strip():
            self._finish(self._field.value())
            self._field.show()
            self._field.set_value(text)
            self._type(text)
        self._field.setFocus()

    def show_dossier(self, dossier: Dossier) -> None:
        if dossier.acties is self._shown:
            return
        self._shown = dossier.acties
        if self._typing and dossier.part(Actie, self._typing) is None:  # undone
            self._typing = ""
            self._field.set_value("")
        _empty(self._cards)
        acties = [actie for actie in dossier.acties if actie.id != self._typing]
        for actie in acties[-_NEWEST_ACTIES:]:
            card = Kaart()
            card.inhoud.addWidget(Tekst(actie.tekst, "sterk"))
            who = naam_of(dossier, actie.wie) if actie.wie else self.tr("wie spreken we nog af")
            day = f"voor {short_date(actie.wanneer)}" if actie.wanneer else actie.wanneer_tekst
            card.inhoud.addWidget(Tekst(" · ".join(part for part in (who, day) if part), "stil"))
            self._cards.addWidget(card)
        more = len(acties) - _NEWEST_ACTIES
        if more > 0:
            button = Knop(self.tr("Nog {} in het plan").format(more), "stil")
            button.clicked.connect(lambda: self.go_to.emit(Positie(Stap.PLAN)))
            self._cards.addWidget(button)

    def _type(self, text: str) -> None:
        if not text.strip() and not self._typing:
            return
        key = self._typing = self._typing or self._session.new_id()

        def note(dossier: Dossier) -> Dossier:
            if text.strip():
                return with_actie(dossier, key, tekst=text)
            return dossier.without_part(Actie, key)

        self._session.apply(self.tr("Actie toevoegen"), note, merge_key=f"zijkant.actie.{key}")

    def _finish(self, text: str) -> None:
        if self._typing:
            self._type(text.strip())
            self._session.end_typing()
        self._typing = ""
        self._shown = None
        self._field.set_value("")
        self._field.hide()
        self.show_dossier(self._session.dossier)


class _Vragen(QWidget):
    """The client's own questions, always in sight."""

    go_to = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[EigenVraag, ...] | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.addWidget(Kop(self.tr("Eigen vragen"), 3))
        self._empty = Tekst(self.tr("Nog geen eigen vragen."), "stil")
        layout.addWidget(self._empty)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        layout.addLayout(self._rows)

    def show_dossier(self, dossier: Dossier) -> None:
        if dossier.eigen_vragen is self._shown:
            return
        self._shown = dossier.eigen_vragen
        _empty(self._rows)
        self._empty.setVisible(not dossier.eigen_vragen)
        for vraag in dossier.eigen_vragen:
            sign, words = _SIGNS[vraag.status]
            row = QWidget()
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 2, 0, 2)
            line.addWidget(Tekst(sign), 0, Qt.AlignmentFlag.AlignTop)
            text = Tekst(vraag.tekst)
            text.setAccessibleName(f"{vraag.tekst}, {words}")
            line.addWidget(text, 1)
            self._rows.addWidget(row)


class _Notities(QWidget):
    """A loose note: sent home with a slash, or kept in the inbox until it is placed."""

    said = Signal(str)

    def __init__(self, session: DossierSession, formulier: Formulier) -> None:
        super().__init__()
        self._session, self._formulier = session, formulier
        self._id = ""
        self._shown: tuple[Uitspraak, ...] | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self._field = Tekstveld(
            self.tr("Losse notitie (Ctrl J)"),
            self.tr("Typ wat u hoort. Begin met /wonen om de notitie meteen te plaatsen."),
            enter_ends=True,
        )
        self._field.setObjectName("zijkant.notitie")
        self._field.edited.connect(self._type)
        self._field.entered.connect(lambda _text: self._finish())
        self._field.left.connect(lambda _text: self._finish())
        layout.addWidget(self._field)
        self._inbox = QVBoxLayout()
        self._inbox.setSpacing(6)
        layout.addLayout(self._inbox)

    def focus_note(self) -> None:
        self._field.setFocus()

    def place_button(self, note_id: str) -> QWidget | None:
        """Where this note gets its place, while it waits."""
        return self.findChild(QWidget, f"zijkant.plaats.{note_id}") if note_id else None

    def show_dossier(self, dossier: Dossier) -> None:
        if dossier.uitspraken is self._shown:
            return
        self._shown = dossier.uitspraken
        self._follow_undo(dossier)
        loose = tuple(u for u in dossier.uitspraken if u.plek is Plek.NOTITIE and not u.leefgebied)
        _empty(self._inbox)
        for note in loose:
            if note.id != self._id:
                self._inbox.addWidget(self._card(note))

    def _follow_undo(self, dossier: Dossier) -> None:
        """The note that was being typed is undone: then the field is empty too."""
        typed = send_home(self._field.value(), self._formulier)[1].strip()
        if self._id and typed and dossier.part(Uitspraak, self._id) is None:
            self._id = ""
            self._field.set_value("")

    def _gesprek(self) -> Gesprek | None:
        return self._session.dossier.gesprek

    def _type(self, text: str) -> None:
        gesprek = self._gesprek()
        if gesprek is None or not (text.strip() or self._id):
            return
        self._id = self._id or self._session.new_id()
        code, words = send_home(text, self._formulier)
        line_id, now = self._id, self._session.now()

        def note(dossier: Dossier) -> Dossier:
            noted = with_line(
                dossier, gesprek, line_id, words, plek=Plek.NOTITIE, leefgebied=code, now=now
            )
            present = noted.part(Uitspraak, line_id)
            return noted.with_part(replace(present, leefgebied=code)) if present else noted

        self._session.apply(self.tr("Losse notitie"), note, merge_key=f"notitie.{line_id}")

    def _finish(self) -> None:
        if not self._id:
            return
        note = self._session.dossier.part(Uitspraak, self._id)
        self._id = ""
        self._field.set_value("")
        self._session.end_typing()
        self._shown = None
        self.show_dossier(self._session.dossier)
        home = self._formulier.leefgebied(note.leefgebied) if note else None
        if home:
            self.said.emit(self.tr("Notitie staat bij {}.").format(home.naam))

    def _card(self, note: Uitspraak) -> Kaart:
        card = VersleepKaart(note.id)
        card.setObjectName(f"zijkant.los.{note.id}")
        card.setToolTip(self.tr("Sleep naar een leefgebied in de lijst links"))
        words = Tekst(note.tekst)
        words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        card.inhoud.addWidget(words)
        button = Knop(self.tr("Waar hoort dit bij?"), "stil")
        button.setObjectName(f"zijkant.plaats.{note.id}")
        menu = QMenu(button)
        for leefgebied in self._formulier.leefgebieden:
            menu.addAction(leefgebied.naam, partial(self.place, note.id, leefgebied.code))
        button.setMenu(menu)
        card.inhoud.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def place(self, note_id: str, code: str) -> None:
        note = self._session.dossier.part(Uitspraak, note_id)
        if note:
            placed = replace(note, leefgebied=code)
            self._session.apply(self.tr("Notitie plaatsen"), lambda d: d.with_part(placed))


def _empty(layout: QVBoxLayout) -> None:
    while item := layout.takeAt(0):
        if widget := item.widget():
            widget.hide()
            widget.deleteLater()
