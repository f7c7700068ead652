"""Fields: a label, what was typed, and a sentence under it when something is odd."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from intake_desktop.domain.datums import ImpossibleDateError, long_date, parse_date, short_date
from intake_desktop.domain.tekst import clean_text
from intake_desktop.ui.theme import space
from intake_desktop.ui.widgets.invoer import Invoerregel, Invoervlak
from intake_desktop.ui.widgets.tekst import Tekst


class _Veld(QWidget):
    """What all fields share: the label above, the sentence under it."""

    edited = Signal(str)
    left = Signal(str)
    entered = Signal(str)

    def __init__(self, label: str, input_: Invoerregel | Invoervlak, hint: str) -> None:
        super().__init__()
        self.input = input_
        self.input.setPlaceholderText(hint)
        self._label = Tekst(label, "stil")
        self._melding = Tekst("", "fout")
        self._melding.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(1))
        column.addWidget(self._label)
        column.addWidget(self.input)
        column.addWidget(self._melding)
        self._label.setVisible(bool(label))
        self.setFocusProxy(self.input)
        self.setAccessibleName(label)

    def walk_on_enter(self) -> None:
        """Enter goes on to the next field, as on paper."""
        self.input.setProperty("enter_verder", True)
        self.entered.connect(lambda _text: self.focusNextChild())

    def set_melding(self, text: str, rol: str = "fout") -> None:
        """Say this under the field; empty hides it."""
        if self._melding.property("rol") != rol:
            self._melding.setProperty("rol", rol)
            self._melding.style().unpolish(self._melding)
            self._melding.style().polish(self._melding)
        self._melding.set_text(text)
        self._melding.setVisible(bool(text))

    def setAccessibleName(self, name: str) -> None:
        """The name is spoken at the input itself."""
        super().setAccessibleName(name)
        self.input.setAccessibleName(name)

    def setProperty(self, name: str, value: object) -> bool:
        """Looks ("groot") belong to the input too."""
        self.input.setProperty(name, value)
        return super().setProperty(name, value)


class Regelveld(_Veld):
    """One line of text."""

    def __init__(self, label: str, hint: str = "", parent: QWidget | None = None) -> None:
        line = Invoerregel()
        super().__init__(label, line, hint)
        if parent is not None:
            self.setParent(parent)
        self._line = line
        line.textEdited.connect(lambda text: self.edited.emit(clean_text(text)))
        line.left.connect(lambda: self.left.emit(self.value()))
        line.returnPressed.connect(self._enter)

    def value(self) -> str:
        """What stands in it."""
        return clean_text(self._line.text())

    def set_value(self, text: str) -> None:
        """Show this text without telling anyone."""
        if text != self._line.text():
            self._line.setText(text)

    def select_all(self) -> None:
        """Select what stands in it, so that typing replaces it."""
        self._line.selectAll()

    def _enter(self) -> None:
        self.entered.emit(self.value())
        self.left.emit(self.value())


class Tekstveld(_Veld):
    """Several lines of text; it grows with what is typed."""

    def __init__(
        self, label: str, hint: str = "", regels: int = 2, enter_ends: bool = False
    ) -> None:
        area = Invoervlak(regels, enter_ends=enter_ends)
        super().__init__(label, area, hint)
        self._area = area
        area.textChanged.connect(lambda: self.edited.emit(self.value()))
        area.left.connect(lambda: self.left.emit(self.value()))
        area.entered.connect(lambda: self.entered.emit(self.value()))

    def value(self) -> str:
        """What stands in it."""
        return clean_text(self._area.words())

    def set_value(self, text: str) -> None:
        """Show this text without telling anyone."""
        if text != self.value():
            self._area.set_words(text)


class Datumveld(_Veld):
    """A day, typed the way people say it; `edited(day or None, what was typed)`."""

    edited = Signal(object, str)  # a day beside the text

    def __init__(
        self,
        label: str,
        today: Callable[[], date],
        toekomst: bool = True,
        snel: Sequence[tuple[str, int]] = (),
        hint: str = "",
    ) -> None:
        line = Invoerregel()
        super().__init__(label, line, hint or self.tr("bijvoorbeeld 4 december"))
        self._line, self._today, self._toekomst = line, today, toekomst
        line.textEdited.connect(self._typed)
        line.left.connect(lambda: self.left.emit(self.value()))
        line.returnPressed.connect(lambda: self.entered.emit(self.value()))
        if snel:
            row = QHBoxLayout()
            for words, days in snel:
                row.addWidget(self._quick(words, days))
            row.addStretch()
            column = self.layout()
            if isinstance(column, QVBoxLayout):
                column.insertLayout(2, row)

    def value(self) -> str:
        """What was typed."""
        return clean_text(self._line.text())

    def set_value(self, day: date | None, text: str = "") -> None:
        """Show this day, or the words that are no day, without telling anyone.

        What was typed stays as it was typed ("morgen") while it means this day.
        """
        if self._read(self.value()) == (day, text):
            self._say(day, text)
            return
        shown = self._in_words(day) if day else text
        if shown != self._line.text():
            self._line.setText(shown)
        self._say(day, text)

    def _read(self, typed: str) -> tuple[date | None, str]:
        try:
            day = parse_date(typed, self._today(), future=self._toekomst)
        except ImpossibleDateError:
            day = None
        return (day, "") if day else (None, typed)

    def _typed(self, _text: str) -> None:
        day, text = self._read(self.value())
        self._say(day, text)
        self.edited.emit(day, text)

    def _quick(self, words: str, days: int) -> QPushButton:
        button = QPushButton(words)
        button.setProperty("rol", "chip")

        def choose() -> None:
            day = self._today() + timedelta(days=days)
            self._line.setText(long_date(day))
            self._say(day, "")
            self.edited.emit(day, "")

        button.clicked.connect(choose)
        return button

    def _say(self, day: date | None, text: str) -> None:
        if day is None:
            self.set_melding(self._impossible(text))
        elif self._toekomst and day < self._today():
            self.set_melding(self.tr("Deze dag is al geweest. Klopt dat?"))
        elif not self._toekomst and day > self._today():
            self.set_melding(self.tr("Deze dag moet nog komen. Klopt dat?"))
        else:
            words = self._in_words(day)
            self.set_melding("" if self.value() == words else words, "stil")

    def _in_words(self, day: date) -> str:
        """A day to come with its weekday; nobody needs the weekday on which they were born."""
        return long_date(day) if self._toekomst else short_date(day)

    def _impossible(self, text: str) -> str:
        try:
            parse_date(text, self._today(), future=self._toekomst)
        except ImpossibleDateError:
            return self.tr("{} bestaat niet. Uw tekst blijft staan. Kies een andere dag.").format(
                text
            )
        return ""
