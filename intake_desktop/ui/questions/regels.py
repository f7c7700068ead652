"""A question that is answered with lines, in an order that may mean something."""

from itertools import count

from intake_desktop.domain.antwoord import Antwoord
from intake_desktop.ui.questions.vraag_widget import VraagWidget
from intake_desktop.ui.widgets.regels import Regel, Regelkaart
from intake_desktop.ui.widgets.tekst import Tekst


class RegelsVraag(VraagWidget):
    """Lines, one per Enter. More than the question's `maximum` is kept, with a friendly hint."""

    def build(self) -> None:
        """A card of lines."""
        self._numbers = count(1)
        self._lines: list[tuple[str, str]] = []
        self._card = Regelkaart("", "", self._new_id)
        self._card.setObjectName(self.part_name("regels"))
        self._card.setAccessibleName(self.vraag.tekst)
        self._card.input.setAccessibleName(self.vraag.tekst)
        self._card.edited.connect(self._edit)
        self._card.ended.connect(self._end)
        self._card.removed.connect(self._remove)
        self._card.moved.connect(self._move)
        self.inhoud.addWidget(self._card)
        self._enough = Tekst("", "klein")
        self._enough.hide()
        self.inhoud.addWidget(self._enough)
        self.setFocusProxy(self._card)

    def fill(self, antwoord: Antwoord) -> None:
        """The lines in their order; a line that is there already keeps its place on screen."""
        known = iter(self._lines)
        self._lines = [(next(known, ("", ""))[0] or self._new_id(), t) for t in antwoord.regels]
        self._show()

    def _new_id(self) -> str:
        return f"{self.vraag.code}.{next(self._numbers)}"

    def _remove(self, line: str) -> None:
        self._become([entry for entry in self._lines if entry[0] != line], typing=False)

    def _end(self, _line: str) -> None:
        self._lines = [entry for entry in self._lines if entry[1].strip()]
        self.ended.emit()

    def _edit(self, line: str, text: str) -> None:
        if line in [key for key, _ in self._lines]:
            self._become([(key, text if key == line else said) for key, said in self._lines])
        else:
            self._become([*self._lines, (line, text)])

    def _move(self, line: str, before: str | None) -> None:
        moving = [entry for entry in self._lines if entry[0] == line]
        rest = [entry for entry in self._lines if entry[0] != line]
        keys = [key for key, _ in rest]
        at = keys.index(before) if before in keys else len(rest)
        self._become([*rest[:at], *moving, *rest[at:]], typing=False)

    def _become(self, lines: list[tuple[str, str]], *, typing: bool = True) -> None:
        self._lines = lines
        self.answer(typing=typing, regels=tuple(t for _, t in lines if t.strip()))
        self._show()

    def _show(self) -> None:
        most = self.vraag.maximum
        marks = [str(n) if most else "•" for n in range(1, len(self._lines) + 1)]
        lines = zip(marks, self._lines, strict=True)
        self._card.set_regels([Regel(key, mark, "client", text) for mark, (key, text) in lines])
        over = bool(most) and len(self._lines) > most
        self._enough.set_text(
            self.tr("Het zijn er meer dan {}. Zet bovenaan wat het zwaarst weegt.").format(most)
        )
        self._enough.setVisible(over)
