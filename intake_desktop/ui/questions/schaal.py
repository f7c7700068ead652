"""A question that is answered with a figure from 0 to 10, and then talked about."""

from functools import partial

from intake_desktop.domain.antwoord import Antwoord
from intake_desktop.domain.antwoord_tekst import join_vervolg, split_vervolg
from intake_desktop.ui.questions.vraag_widget import VraagWidget
from intake_desktop.ui.widgets.schaal import Schaal
from intake_desktop.ui.widgets.straks import Straks
from intake_desktop.ui.widgets.veld import Tekstveld


class SchaalVraag(VraagWidget):
    """The figure; then the follow-up questions, each when the one before it is done."""

    def build(self) -> None:
        """The scale, with its follow-up questions still away."""
        self._scale = Schaal(self.vraag.tekst, self.vraag.laag, self.vraag.hoog)
        self._scale.setObjectName(self.part_name("schaal"))
        self._scale.chosen.connect(lambda figure: self.answer(getal=figure))
        self._scale.chosen.connect(self._show_vervolg)
        self.inhoud.addWidget(self._scale)
        self.setFocusProxy(self._scale)
        self._reached = 0
        asked = enumerate(self.vraag.vervolg)
        self._vervolg = [Straks(partial(self._field, n, text)) for n, text in asked]
        for field in self._vervolg:
            self.inhoud.addLayout(field.place)

    def fill(self, antwoord: Antwoord) -> None:
        """The figure and what was said about it."""
        self._scale.set_value(antwoord.getal)
        said = split_vervolg(antwoord.toelichting, len(self._vervolg))
        for field, text in zip(self._vervolg, said, strict=True):
            if text or field.made is not None:
                field.get().set_value(text)
        self._reached = 0
        self._show_vervolg()

    def _field(self, number: int, text: str) -> Tekstveld:
        field = Tekstveld(text, regels=1, enter_ends=True)
        field.setObjectName(self.part_name(f"vervolg.{number + 1}"))
        field.edited.connect(lambda _: self._type())
        field.left.connect(lambda _: self._leave(number))
        field.entered.connect(lambda _: self._go_on(number))
        return field

    def _said(self) -> list[str]:
        """What was said to each follow-up question; "" where nothing was."""
        return [field.made.value() if field.made else "" for field in self._vervolg]

    def _type(self) -> None:
        self.answer(typing=True, toelichting=join_vervolg(self._said()))
        self._show_vervolg()

    def _leave(self, number: int) -> None:
        self._reached = max(self._reached, number + 1)
        self._show_vervolg()
        self.ended.emit()

    def _go_on(self, number: int) -> None:
        self._leave(number)
        if number + 1 < len(self._vervolg):
            self._vervolg[number + 1].get().setFocus()

    def _show_vervolg(self) -> None:
        said = [number for number, text in enumerate(self._said(), start=1) if text]
        upto = max([self._reached, *said])
        open_ = self.antwoord.getal is not None
        for number, field in enumerate(self._vervolg):
            wanted = bool(said and number < said[-1]) or (open_ and number <= upto)
            field.show_if(wanted)
