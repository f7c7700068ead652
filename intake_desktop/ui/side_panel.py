"""The panel at the right: the client's own questions, a loose note, what goes into the plan."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from intake_desktop.domain.datums import near_date
from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.formulier import Formulier
from intake_desktop.domain.gespreksverloop import Positie, Stap
from intake_desktop.domain.noteren import naam_of
from intake_desktop.domain.plan import Actie
from intake_desktop.domain.plannen import with_actie
from intake_desktop.domain.uitspraak import EigenVraag, VraagStatus
from intake_desktop.domain.volledigheid import Melding
from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.language import tr
from intake_desktop.ui.notitiebak import Notitiebak
from intake_desktop.ui.theme import scaled
from intake_desktop.ui.widgets.kaart import Kaart
from intake_desktop.ui.widgets.knop import Knop
from intake_desktop.ui.widgets.past_zich import PastBijLetters
from intake_desktop.ui.widgets.straks import Straks
from intake_desktop.ui.widgets.tekst import Kop, Tekst
from intake_desktop.ui.widgets.veld import Regelveld

_NEWEST_ACTIES = 4
_WIDTH_PX, _ROOMY_PX = 300, 360
_SIGNS = {
    VraagStatus.OPEN: ("☐", tr("open")),
    VraagStatus.BEANTWOORD: ("☑", tr("beantwoord")),
    VraagStatus.GEPARKEERD: ("☐", tr("geparkeerd")),
    VraagStatus.UITZOEKEN: ("☐", tr("wordt uitgezocht")),
}


class SidePanel(PastBijLetters, QScrollArea):
    """Always beside the conversation; `go_to(Positie)` when something in it is clicked."""

    go_to = Signal(object)
    said = Signal(str)
    danger = Signal()

    def __init__(self, session: DossierSession, formulier: Formulier) -> None:
        super().__init__()
        self.setProperty("rol", "zijkant")
        self.setAccessibleName(self.tr("Naast het gesprek"))
        self._roomy = False
        self.fit()
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
        self._notities = Notitiebak(session, formulier)
        for part in (self._vragen, self._notities, self._acties):  # the questions stay in sight
            layout.addWidget(part)
        layout.addStretch(1)
        today = Knop(self.tr("Wat doen we vandaag?"), "stil", toetsen="F7")
        today.setObjectName("zijkant.vandaag")
        today.clicked.connect(self.danger)
        layout.addWidget(today)
        self.setWidget(body)
        self._acties.go_to.connect(self.go_to)
        self._vragen.go_to.connect(self.go_to)
        self._notities.said.connect(self.said)

    def set_roomy(self, *, roomy: bool) -> None:
        """Wider in a wide window, so that fewer lines break."""
        if roomy != self._roomy:
            self._roomy = roomy
            self.fit()

    def fit(self) -> None:
        """As wide as its letters ask."""
        self.setFixedWidth(scaled(_ROOMY_PX if self._roomy else _WIDTH_PX))

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
        self._steps: list[_ActieKaart] = []
        self._more = Straks(self._make_more)
        self._layout.addLayout(self._more.place)
        self._field = Regelveld(self.tr("Nieuwe actie"), self.tr("Wat gaan we doen?"), zinnen=True)
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
        acties = [actie for actie in dossier.acties if actie.id != self._typing]
        newest = acties[-_NEWEST_ACTIES:]
        while len(self._steps) < len(newest):
            self._steps.append(_ActieKaart())
            self._cards.addWidget(self._steps[-1])
        for index, step in enumerate(self._steps):
            step.setVisible(index < len(newest))
            if index < len(newest):
                step.show_actie(dossier, newest[index], self._session.today())
        more = len(acties) - len(newest)
        if button := self._more.show_if(more > 0):
            button.setText(self.tr("Nog {} in het plan").format(more))

    def _make_more(self) -> Knop:
        button = Knop("", "stil")
        button.setObjectName("zijkant.meer_acties")
        button.clicked.connect(lambda: self.go_to.emit(Positie(Stap.PLAN)))
        return button

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


class _ActieKaart(Kaart):
    """One step of the plan; reused, for it changes with every letter."""

    def __init__(self) -> None:
        super().__init__()
        self._words, self._agreed = Tekst("", "sterk"), Tekst("", "stil")
        self.inhoud.addWidget(self._words)
        self.inhoud.addWidget(self._agreed)

    def show_actie(self, dossier: Dossier, actie: Actie, today: date) -> None:
        self._words.set_text(actie.tekst)
        who = naam_of(dossier, actie.wie) if actie.wie else self.tr("wie spreken we nog af")
        day = actie.wanneer_tekst
        if actie.wanneer:
            day = self.tr("voor {}").format(near_date(actie.wanneer, today))
        self._agreed.set_text(" · ".join(part for part in (who, day) if part))


class _Vragen(QWidget):
    """The client's own questions, always in sight."""

    go_to = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[EigenVraag, ...] | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(Kop(self.tr("Eigen vragen"), 3))
        self._empty = Tekst(self.tr("Nog geen eigen vragen."), "stil")
        layout.addWidget(self._empty)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        layout.addLayout(self._list)
        self._rows: list[_Vraag] = []

    def show_dossier(self, dossier: Dossier) -> None:
        vragen = dossier.eigen_vragen
        if vragen is self._shown:
            return
        self._shown = vragen
        self._empty.setVisible(not vragen)
        while len(self._rows) < len(vragen):
            self._rows.append(_Vraag())
            self._list.addWidget(self._rows[-1])
        for index, row in enumerate(self._rows):
            row.setVisible(index < len(vragen))
            if index < len(vragen):
                row.show_vraag(vragen[index])


class _Vraag(QWidget):
    """One question with the sign of how it stands; reused, for it changes with every letter."""

    def __init__(self) -> None:
        super().__init__()
        self._sign, self._words = Tekst(""), Tekst("")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 2, 0, 2)
        line.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._words, 1)

    def show_vraag(self, vraag: EigenVraag) -> None:
        sign, said = _SIGNS[vraag.status]
        self._sign.set_text(sign)
        self._words.set_text(vraag.tekst)
        told = f"{vraag.tekst}, {said}"
        if self._words.accessibleName() != told:
            self._words.setAccessibleName(told)
