"""Putting words right at reading aloud: the words of one section as fields, in large letters."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake_desktop.domain.verbeteren import Plaats, Woorden
from intake_desktop.ui.pages.plan_bewerken import show_if
from intake_desktop.ui.theme import space
from intake_desktop.ui.widgets.veld import Datumveld, Tekstveld


class Verbetervelden(QWidget):
    """`typed(Plaats, words, what it said before)`, `dated(Plaats, day or None, words)`.

    What is emptied is told when the field is left, so that a line does not vanish under the
    cursor. `tips` gives the hints beside a text.
    """

    typed = Signal(object, str, str)
    dated = Signal(object, object, str)
    left = Signal()
    ready = Signal()

    def __init__(self, today: Callable[[], date], tips: Callable[[Woorden], str]) -> None:
        super().__init__()
        self._today, self._tips = today, tips
        self._name = ""
        self._words: dict[str, Woordveld | Dagveld] = {}
        self._shown: tuple[Woorden, ...] = ()
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(space(2))

    def show_woorden(self, name: str, woorden: Sequence[Woorden]) -> None:
        """Show these; a field that stays is not touched while its words are the same."""
        if name == self._name and tuple(woorden) == self._shown:
            return
        self._name, self._shown = name, tuple(woorden)
        wanted = {w.plaats.sleutel for w in woorden}
        for key in [k for k in self._words if k not in wanted]:
            gone = self._words.pop(key)
            self._box.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for index, words in enumerate(woorden):
            field = self._field(words)
            if self._box.indexOf(field) != index:
                self._box.insertWidget(index, field)
            field.setObjectName(f"{name}.woorden.{index + 1}")
            field.setAccessibleName(words.naam)
            if isinstance(field, Dagveld):
                field.set_value(words.dag, words.tekst)
            else:
                field.show_words(words, self._tips(words))
            show_if(field, True)

    def focus_first(self) -> None:
        """The cursor in the first words."""
        first = next((self._words[w.plaats.sleutel] for w in self._shown), None)
        if first is not None:
            first.setFocus()

    def clear(self) -> None:
        """Let go of what was shown: the next time a line is opened anew."""
        self.show_woorden("", ())

    def _field(self, words: Woorden) -> "Woordveld | Dagveld":
        key = words.plaats.sleutel
        if key not in self._words:
            self._words[key] = self._day(words) if words.is_dag else self._text(words)
        return self._words[key]

    def _text(self, words: Woorden) -> "Woordveld":
        field = Woordveld(words)
        field.typed.connect(self.typed)
        field.left.connect(lambda _text: self.left.emit())
        field.entered.connect(lambda _text: self._next(field))
        return field

    def _day(self, words: Woorden) -> "Dagveld":
        field = Dagveld(words.naam, self._today)
        field.edited.connect(lambda day, text: self.dated.emit(words.plaats, day, text))
        field.left.connect(lambda _text: self.left.emit())
        field.entered.connect(lambda _text: self._next(field))
        return field

    def _next(self, field: QWidget) -> None:
        """Enter goes on to the next words; after the last the section is ready."""
        fields = [self._words[w.plaats.sleutel] for w in self._shown]
        at = fields.index(field) + 1 if field in fields else len(fields)
        if at < len(fields):
            fields[at].setFocus()
        else:
            self.ready.emit()


class Woordveld(Tekstveld):
    """Words of one place; it remembers what they said when it was opened."""

    typed = Signal(object, str, str)

    def __init__(self, words: Woorden) -> None:
        super().__init__(words.naam, regels=1, enter_ends=True)
        self.setProperty("groot", True)
        self._plaats: Plaats = words.plaats
        self._was = words.tekst
        self.set_value(words.tekst)
        self.edited.connect(self._tell)
        self.left.connect(self._tell_empty)

    def show_words(self, words: Woorden, tip: str) -> None:
        """Show these words and what may be simpler about them."""
        if words.tekst.strip() != self.value().strip():
            self.set_value(words.tekst)
        self.set_melding(tip, "klein")

    def _tell(self, text: str) -> None:
        if text.strip():
            self.typed.emit(self._plaats, text, self._was)

    def _tell_empty(self, text: str) -> None:
        if not text.strip() and self._was.strip():
            self.typed.emit(self._plaats, "", self._was)


class Dagveld(Datumveld):
    """A day of one place, in large letters."""

    def __init__(self, naam: str, today: Callable[[], date]) -> None:
        super().__init__(naam, today)
        self.setProperty("groot", True)
