"""A question that is answered by choosing from options."""

from intake_desktop.domain.antwoord import Antwoord
from intake_desktop.ui.questions.vraag_widget import VraagWidget
from intake_desktop.ui.widgets.keuzerij import Keuzerij


class KeuzesVraag(VraagWidget):
    """Chips: one or several, as the question says. An option that no longer exists is kept."""

    def options(self) -> list[tuple[str, str]]:
        """Code and text of what can be chosen."""
        return [(o.code, o.tekst) for o in self.vraag.opties]

    def build(self) -> None:
        """One row of chips that wraps."""
        self._chips = Keuzerij(self.options(), "", meer=self.vraag.meer)
        self._chips.setAccessibleName(self.vraag.tekst)
        self._chips.setObjectName(self.part_name("keuzes"))
        self._chips.chosen.connect(self._choose)
        self.inhoud.addWidget(self._chips)
        self.setFocusProxy(self._chips)

    def fill(self, antwoord: Antwoord) -> None:
        """The chosen chips."""
        offered = {code for code, _ in self.options()}
        chosen = tuple(code for code in antwoord.keuzes if code in offered)
        self._chips.set_value(chosen if self.vraag.meer else next(iter(chosen), None))

    def _choose(self, value: object) -> None:
        offered = {code for code, _ in self.options()}
        gone = tuple(code for code in self.antwoord.keuzes if code not in offered)
        if isinstance(value, tuple):
            self.answer(keuzes=(*value, *gone))
        else:
            self.answer(keuzes=() if value is None else (str(value),))
