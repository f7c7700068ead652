"""Fields: a label, what was typed, and a sentence under it when something is odd."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake_desktop.domain.datums import ImpossibleDateError, long_date, parse_date, short_date
from intake_desktop.domain.tekst import clean_text
from intake_desktop.ui.theme import restyle, space
from intake_desktop.ui.toegang import announce
from intake_desktop.ui.widgets.flow import FlowLayout
from intake_desktop.ui.widgets.invoer import ZINNEN, Invoerregel, Invoervlak, one_line
from intake_desktop.ui.widgets.knop import Knop
from intake_desktop.ui.widgets.tekst import Tekst
from intake_desktop.ui.widgets.zicht import reveal


class _Veld(QWidget):
    """What all fields share: the label above, the sentence under it.

    A conversation has a hundred fields: what has no words has no widget.
    """

    edited = Signal(str)
    left = Signal(str)
    entered = Signal(str)

    def __init__(self, label: str, input_: Invoerregel | Invoervlak, hint: str) -> None:
        super().__init__()
        self.input = input_
        self.input.setPlaceholderText(hint)
        self._melding: Tekst | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(1))
        if label:
            column.addWidget(Tekst(label, "stil"))
        column.addWidget(self.input)
        self._column = column
        self.setFocusProxy(self.input)
        self.setAccessibleName(label)

    def walk_on_enter(self) -> None:
        """Enter goes on to the next field, as on paper."""
        self.input.setProperty("enter_verder", True)
        self.entered.connect(lambda _text: self.focusNextChild())

    def set_melding(self, text: str, rol: str = "fout") -> None:
        """Say this under the field; empty hides it."""
        if self._melding is None and text:
            self._melding = Tekst("", "fout")
            self._column.addWidget(self._melding)
        if self._melding is not None:
            self._melding.set_rol(rol)
            self._melding.set_text(text)
            if self._melding.isHidden() == bool(text):
                self._melding.setVisible(bool(text))
                if text and self.input.hasFocus():  # who types sees what is said about it
                    QTimer.singleShot(0, self, lambda: reveal(self, self.rect()))
        if self.input.accessibleDescription() != text:
            self.input.setAccessibleDescription(text)
            if rol == "fout":
                announce(self.input, text)
        restyle(self.input, "fout", bool(text) and rol == "fout")

    def setAccessibleName(self, name: str) -> None:
        """The name is spoken at the input itself."""
        super().setAccessibleName(name)
        self.input.setAccessibleName(name)

    def setProperty(self, name: str, value: object) -> bool:
        """Looks ("groot") belong to the input too."""
        self.input.setProperty(name, value)
        return super().setProperty(name, value)


class Regelveld(_Veld):
    """One line of text; `zinnen` where people write sentences, whose spelling is looked after."""

    def __init__(
        self, label: str, hint: str = "", parent: QWidget | None = None, *, zinnen: bool = False
    ) -> None:
        line = Invoerregel()
        line.setProperty(ZINNEN, zinnen)
        super().__init__(label, line, hint)
        if parent is not None:
            self.setParent(parent)
        self._line = line
        line.textEdited.connect(lambda _text: self.edited.emit(self.value()))
        line.left.connect(lambda: self.left.emit(self.value()))
        line.returnPressed.connect(self._enter)

    def value(self) -> str:
        """What stands in it."""
        return one_line(self._line.text())

    def set_value(self, text: str) -> None:
        """Show this text without telling anyone."""
        self._line.set_words(one_line(text))

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
        clean = clean_text(text)
        if clean != self.value():
            self._area.set_words(clean)


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
        super().__init__(label, line, hint or self.tr("Bijvoorbeeld: 4 december"))
        self._line, self._today, self._toekomst = line, today, toekomst
        line.textEdited.connect(self._typed)
        line.left.connect(lambda: self.left.emit(self.value()))
        line.returnPressed.connect(lambda: self.entered.emit(self.value()))
        self._quick = {days: self._make_quick(words, days) for words, days in snel}
        if self._quick:
            row = FlowLayout(gap=space(2))
            for button in self._quick.values():
                row.addWidget(button)
            self._column.addLayout(row)

    def value(self) -> str:
        """What was typed."""
        return one_line(self._line.text())

    def set_value(self, day: date | None, text: str = "") -> None:
        """Show this day, or the words that are no day, without telling anyone.

        What was typed stays as it was typed ("morgen") while it means this day.
        """
        if self._read(self.value()) == (day, text):
            self._say(day, text)
            return
        shown = self._in_words(day) if day else text
        self._line.set_words(one_line(shown))
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

    def setObjectName(self, name: str) -> None:
        """The quick days are named by how far they are: "plan.actie.wanneer.over_7"."""
        super().setObjectName(name)
        for days, button in self._quick.items():
            button.setObjectName(f"{name}.over_{days}")

    def _make_quick(self, words: str, days: int) -> Knop:
        button = Knop(f"{words[:1].upper()}{words[1:]}", "chip")
        button.setAccessibleName(f"{self.accessibleName()}: {words}")
        button.clicked.connect(lambda: self._choose(days))
        return button

    def _choose(self, days: int) -> None:
        day = self._today() + timedelta(days=days)
        self._line.set_words(self._in_words(day))
        self._say(day, "")
        self.edited.emit(day, "")

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
