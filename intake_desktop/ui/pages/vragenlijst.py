"""A list of questions on a page: which of them apply, and what was answered."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake_desktop.domain.antwoord import Antwoord
from intake_desktop.domain.antwoord_tekst import answer_text
from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.formulier import Formulier, Vraag
from intake_desktop.domain.noteren import antwoord_of
from intake_desktop.domain.verborgen import all_vragen, answers_of, counted
from intake_desktop.domain.vervolgen import earlier_answers
from intake_desktop.domain.voorwaarde import applies
from intake_desktop.ui.pages.plan_bewerken import bring_into_view
from intake_desktop.ui.questions.registry import make_vraag
from intake_desktop.ui.questions.vraag_widget import VraagWidget
from intake_desktop.ui.theme import space

_LETTERS = 110


class Vragenlijst(QWidget):
    """Questions below each other. One that does not apply is hidden; its answer is kept."""

    changed = Signal(object, bool)
    ended = Signal()

    def __init__(self, vragen: Sequence[Vraag], formulier: Formulier) -> None:
        super().__init__()
        self._widgets: list[VraagWidget] = []
        self._formulier = formulier
        self._asked = all_vragen(formulier)
        self._shown: tuple[str, tuple[Antwoord, ...]] | None = None
        layout = QVBoxLayout(self)
        self._layout = layout
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space(6))
        for vraag in vragen:
            widget = make_vraag(vraag, formulier)
            widget.changed.connect(self.changed)
            widget.ended.connect(self.ended)
            layout.addWidget(widget)
            self._widgets.append(widget)

    def show_dossier(self, dossier: Dossier, gesprek: str) -> None:
        """Show the answers of this gesprek and the questions that apply to them."""
        shown = (gesprek, dossier.antwoorden)
        if self._shown == shown:
            return
        if self._shown is None or self._shown[0] != gesprek:
            self._show_earlier(dossier)
        self._shown = shown
        given = counted(self._asked, answers_of(dossier, gesprek))
        for widget in self._widgets:
            self._show(widget, antwoord_of(dossier, gesprek, widget.vraag.code), given)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep lines short enough to read."""
        super().resizeEvent(event)
        widest = _LETTERS * self.fontMetrics().averageCharWidth()
        self._layout.setContentsMargins(0, 0, max(0, event.size().width() - widest), 0)

    def focus_first(self) -> None:
        """The cursor in the first question."""
        if self._widgets:
            self._widgets[0].setFocus()

    def focus_vraag(self, code: str) -> None:
        """The cursor in this question; in the one that hides it when it is not asked now."""
        asked = {widget.vraag.code: widget for widget in self._widgets}
        widget = asked.get(code)
        while widget is not None and widget.isHidden() and widget.vraag.toon_als is not None:
            widget = asked.get(widget.vraag.toon_als.vraag)
        if widget is not None:
            widget.setFocus()
            bring_into_view(widget)

    def _show_earlier(self, dossier: Dossier) -> None:
        earlier = earlier_answers(dossier)
        for widget in self._widgets:
            day, antwoord = earlier.get(widget.vraag.code, ("", None))
            said = answer_text(widget.vraag, antwoord, self._formulier) if antwoord else ""
            told = self.tr("Vorige keer ({}): {}").format(day, said)
            widget.show_vorige(told if said else "")

    def _show(self, widget: VraagWidget, antwoord: Antwoord, given: Mapping[str, Antwoord]) -> None:
        widget.set_antwoord(antwoord)
        wanted = applies(widget.vraag.toon_als, given)
        if widget.isHidden() == wanted:
            widget.setVisible(wanted)
