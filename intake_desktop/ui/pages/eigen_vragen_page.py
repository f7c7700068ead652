"""The client's own questions: the agenda of the conversation, answered in print."""

from PySide6.QtWidgets import QVBoxLayout

from intake_desktop.domain.dossier import Dossier, Gesprek
from intake_desktop.domain.formulier import Formulier
from intake_desktop.domain.noteren import naam_of, with_eigen_vraag
from intake_desktop.domain.rollen import Rol
from intake_desktop.domain.uitspraak import EigenVraag
from intake_desktop.domain.vervolgen import eerder_beantwoord, gesprek_dag
from intake_desktop.domain.volledigheid import Melding
from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.pages.eigen_vraag_kaart import VraagKaart
from intake_desktop.ui.pages.page import Page
from intake_desktop.ui.pages.plan_bewerken import bring_into_view
from intake_desktop.ui.pages.regels_van import LETTERS
from intake_desktop.ui.theme import space
from intake_desktop.ui.toegang import announce
from intake_desktop.ui.widgets.kaart import Kaart
from intake_desktop.ui.widgets.tekst import Kop, Tekst
from intake_desktop.ui.widgets.veld import Regelveld


class EigenVragenPage(Page):
    """A card per question, and a field for the next one.

    A question exists from its first letter; it gets its own card when Enter ends it, so that the
    cursor stays where it is while people talk.
    """

    def __init__(self, session: DossierSession, formulier: Formulier) -> None:
        super().__init__(session, formulier)
        self.setObjectName("eigen_vragen")
        self._typing = ""
        self._cards: list[VraagKaart] = []
        self._veld = self._make_veld()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(3))
        column.addWidget(Kop(self.tr("Welke vragen heeft u zelf?"), 1))
        uitleg = self.tr("Uw vragen blijven rechts in beeld, tot elke vraag een antwoord heeft.")
        column.addWidget(Tekst(uitleg, rol="stil"))
        self._answered = Tekst("", "stil")
        self._answered.setObjectName("eigen_vragen.eerder")
        column.addWidget(self._answered)
        self._list = QVBoxLayout()
        self._list.setSpacing(space(3))
        column.addLayout(self._list)
        entry = Kaart()
        entry.inhoud.addWidget(self._veld)
        column.addWidget(entry)
        column.addStretch(1)

    def show_dossier(self, dossier: Dossier) -> None:
        """Show the questions, without the one that is being typed in the field."""
        if self._typing and dossier.part(EigenVraag, self._typing) is None and self._veld.value():
            self._veld.set_value("")
        present = dossier.part(EigenVraag, self._typing) if self._typing else None
        if present is not None:
            self._veld.set_value(present.tekst)
        done = eerder_beantwoord(dossier)
        self._show_answered(done)
        vragen = [v for v in dossier.eigen_vragen if v.id != self._typing and v not in done]
        while len(self._cards) < len(vragen):
            self._cards.append(VraagKaart(self.session, len(self._cards) + 1))
            self._list.addWidget(self._cards[-1])
        people = self._people(dossier)
        for index, card in enumerate(self._cards):
            card.setVisible(index < len(vragen))
            if index < len(vragen):
                card.show_vraag(vragen[index], people, self._asked_on(dossier, vragen[index]))

    def focus_first(self) -> None:
        """Put the cursor where the next question is typed."""
        self._veld.setFocus()

    def show_onderdeel(self, melding: Melding) -> None:
        """The question this hint is about: what becomes of it, or who finds it out."""
        here = (c for c in self._cards if c.vraag_id == melding.onderdeel and not c.isHidden())
        if card := next(here, None):
            card.focus_open()
            bring_into_view(card)

    def _show_answered(self, done: tuple[EigenVraag, ...]) -> None:
        told = [f"“{v.tekst.strip()}” {v.antwoord.strip()}".strip() for v in done]
        text = self.tr("Eerder beantwoord:\n{}").format("\n".join(told)) if told else ""
        self._answered.set_text(text)
        self._answered.setVisible(bool(text))

    def _asked_on(self, dossier: Dossier, vraag: EigenVraag) -> str:
        """The day of an earlier gesprek in which this question came; empty for one of now."""
        asked = dossier.part(Gesprek, vraag.gesprek)
        if asked is None or asked.id == self.gesprek.id:
            return ""
        return self.tr("Vraag van {}").format(gesprek_dag(asked, self.gesprek))

    def _people(self, dossier: Dossier) -> tuple[tuple[str, str], ...]:
        gesprek = dossier.gesprek
        here = [a.sleutel for a in gesprek.aanwezigen] if gesprek else []
        keys = [Rol.CLIENT.value, *(r.value for r in LETTERS)]
        keys += [key for key in here if key not in keys]
        return tuple((key, naam_of(dossier, key)) for key in keys)

    def _make_veld(self) -> Regelveld:
        veld = Regelveld(self.tr("Nieuwe vraag"), self.tr("Wat wilt u vandaag weten?"), zinnen=True)
        veld.setObjectName("eigen_vragen.nieuw")
        veld.setProperty("groot", True)
        veld.edited.connect(self._type)
        veld.entered.connect(lambda _text: self._tell())
        veld.left.connect(lambda _text: self._finish())
        return veld

    def _type(self, text: str) -> None:
        if not self._typing:
            if not text.strip():
                return
            self._typing = self.session.new_id()
        vraag_id, gesprek = self._typing, self.gesprek.id

        def note(dossier: Dossier) -> Dossier:
            if not text.strip():
                return dossier.without_part(EigenVraag, vraag_id)
            return with_eigen_vraag(dossier, gesprek, vraag_id, tekst=text)

        self.session.apply(self.tr("Eigen vraag"), note, merge_key=f"eigen_vragen.{vraag_id}")

    def _tell(self) -> None:
        if self._typing:
            announce(self, self.tr("Genoteerd"))  # the field is empty; nothing else is heard

    def _finish(self) -> None:
        if not self._typing:
            return
        self._typing = ""
        self._veld.set_value("")
        self.session.end_typing()
        self.show_dossier(self.session.dossier)
