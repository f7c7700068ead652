"""What every question on screen is: the question in words, and a way to answer or leave it."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake_desktop.domain.antwoord import Antwoord
from intake_desktop.domain.formulier import Formulier, Vraag
from intake_desktop.ui.pages.open_reden import OpenReden
from intake_desktop.ui.theme import space
from intake_desktop.ui.widgets.tekst import Kop, Tekst
from intake_desktop.ui.widgets.veld import Tekstveld


class VraagWidget(QWidget):
    """Base of the questions: `set_antwoord` shows an answer, `changed(Antwoord, typing)` asks.

    It never emits while it is filled. `ended` follows when a field in it is left. Subclasses build
    their input in `build` and show an answer in `fill`.
    """

    changed = Signal(object, bool)
    ended = Signal()

    def __init__(self, vraag: Vraag, formulier: Formulier) -> None:
        super().__init__()
        self.vraag = vraag
        self.formulier = formulier
        self.antwoord = Antwoord("", "", vraag.code, vraag.tekst)
        self.setObjectName(f"vraag.{vraag.code}")
        self.setAccessibleName(vraag.tekst)
        self.inhoud = QVBoxLayout(self)
        self.inhoud.setContentsMargins(0, 0, 0, 0)
        self.inhoud.setSpacing(space(1))
        self.inhoud.addWidget(Kop(vraag.tekst, 3))
        self._gate = self._build_gate() if vraag.gesloten else None
        if vraag.hint:
            self.inhoud.addWidget(Tekst(vraag.hint, "klein"))
        self._vorige = Tekst("", "stil")
        self._vorige.setObjectName(self.part_name("vorige"))
        self._vorige.hide()
        self.inhoud.addWidget(self._vorige)
        self.build()
        self._toelichting = self._build_toelichting()

    def set_antwoord(self, antwoord: Antwoord) -> None:
        """Show this answer."""
        if antwoord == self.antwoord:
            return
        self.antwoord = antwoord
        self._show_gate()
        self.fill(antwoord)
        if self._toelichting is not None:
            self._toelichting.set_value(antwoord.toelichting)

    def show_vorige(self, text: str) -> None:
        """What was answered the last time, or nothing."""
        self._vorige.set_text(text)
        if self._vorige.isHidden() == bool(text):
            self._vorige.setVisible(bool(text))

    def build(self) -> None:
        """Make the input and add it to `inhoud`."""
        raise NotImplementedError

    def fill(self, antwoord: Antwoord) -> None:
        """Show this answer in the input."""
        raise NotImplementedError

    def answer(self, *, typing: bool = False, **changes: Any) -> None:
        """Ask for the answer with these fields changed; the question is kept as it was asked."""
        antwoord = replace(self.antwoord, vraagtekst=self.vraag.tekst, **changes)
        if antwoord == self.antwoord:
            return
        self.antwoord = antwoord
        self.changed.emit(antwoord, typing)

    def _build_gate(self) -> OpenReden:
        """A closed question: its input stays away until there is a reason."""
        gate = OpenReden(self.objectName(), self.vraag.tekst)
        gate.edited.connect(lambda text: self.answer(typing=True, open_reden=text))
        gate.left.connect(self.ended)
        gate.opened.connect(self._open)
        self._behind = QWidget()
        self.inhoud.addWidget(gate)
        self.inhoud.addWidget(self._behind)
        self.inhoud = QVBoxLayout(self._behind)
        self.inhoud.setContentsMargins(0, 0, 0, 0)
        self.inhoud.setSpacing(space(1))
        self._behind.hide()
        return gate

    def _show_gate(self) -> None:
        if self._gate is None:
            return
        self._gate.set_value(self.antwoord.open_reden)
        if not self.antwoord.open_reden.strip() and self.antwoord.is_leeg:
            self._behind.hide()
        elif not self.antwoord.is_leeg:
            self._behind.show()

    def _open(self) -> None:
        self.ended.emit()
        self._behind.show()
        self.focusNextChild()

    def part_name(self, part: str) -> str:
        """The objectName of an input inside this question."""
        return f"{self.objectName()}.{part}"

    def _build_toelichting(self) -> Tekstveld | None:
        if not self.vraag.toelichting or self.vraag.vervolg:
            return None
        field = Tekstveld(self.vraag.toelichting, regels=1)
        field.setObjectName(self.part_name("toelichting"))
        field.edited.connect(lambda text: self.answer(typing=True, toelichting=text))
        field.left.connect(self.ended)
        self.inhoud.addWidget(field)
        return field
