"""The inbox at the right: a loose note is sent home with a slash, or waits until it is placed."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from intake_desktop.domain.dossier import Dossier, Gesprek
from intake_desktop.domain.formulier import Formulier
from intake_desktop.domain.losse_notitie import send_home
from intake_desktop.domain.noteren import with_line
from intake_desktop.domain.uitspraak import Plek, Uitspraak
from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.widgets.kaart import Kaart
from intake_desktop.ui.widgets.knop import Knop
from intake_desktop.ui.widgets.tekst import Tekst
from intake_desktop.ui.widgets.veld import Tekstveld
from intake_desktop.ui.widgets.versleept import VersleepKaart


class Notitiebak(QWidget):
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
            self.tr("Typ wat u hoort. Begin met /\u2060wonen om de notitie meteen te plaatsen."),
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
        """The cursor where a note is typed."""
        self._field.setFocus()

    def place_button(self, note_id: str) -> QWidget | None:
        """Where this note gets its place, while it waits."""
        return self.findChild(QWidget, f"zijkant.plaats.{note_id}") if note_id else None

    def show_dossier(self, dossier: Dossier) -> None:
        """Show the notes that wait for a place."""
        if dossier.uitspraken is self._shown:
            return
        self._shown = dossier.uitspraken
        self._follow_undo(dossier)
        loose = tuple(u for u in dossier.uitspraken if u.plek is Plek.NOTITIE and not u.leefgebied)
        empty(self._inbox)
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
        """This note goes to that leefgebied."""
        note = self._session.dossier.part(Uitspraak, note_id)
        if note:
            placed = replace(note, leefgebied=code)
            self._session.apply(self.tr("Notitie plaatsen"), lambda d: d.with_part(placed))


def empty(layout: QVBoxLayout) -> None:
    """Take everything out of a column."""
    while item := layout.takeAt(0):
        if widget := item.widget():
            widget.hide()
            widget.deleteLater()
