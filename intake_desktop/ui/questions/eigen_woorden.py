"""A question that is answered in own words."""

from intake_desktop.domain.antwoord import Antwoord
from intake_desktop.ui.questions.vraag_widget import VraagWidget
from intake_desktop.ui.widgets.veld import Tekstveld


class EigenWoordenVraag(VraagWidget):
    """A field that grows with what is said."""

    def build(self) -> None:
        """One text field."""
        self._field = Tekstveld("", regels=2)
        self._field.setObjectName(self.part_name("tekst"))
        self._field.setAccessibleName(self.vraag.tekst)
        self._field.edited.connect(lambda text: self.answer(typing=True, tekst=text))
        self._field.left.connect(self.ended)
        self.inhoud.addWidget(self._field)
        self.setFocusProxy(self._field)

    def fill(self, antwoord: Antwoord) -> None:
        """The words as they were typed."""
        self._field.set_value(antwoord.tekst)
