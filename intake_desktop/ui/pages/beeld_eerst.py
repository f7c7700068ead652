"""What first: lines in the client's order."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.formulier import Formulier
from intake_desktop.domain.noteren import beeld_of
from intake_desktop.domain.plannen import (
    besproken_leefgebieden,
    client_naam,
    with_eerst_line,
    with_eerst_shift,
)
from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.widgets.kaart import Kaart
from intake_desktop.ui.widgets.keuzerij import Keuzerij
from intake_desktop.ui.widgets.leesveld import Leesveld
from intake_desktop.ui.widgets.nieuwe_regel import NieuweRegel
from intake_desktop.ui.widgets.rijknoppen import Rijknoppen, step_of
from intake_desktop.ui.widgets.tekst import Tekst


class EerstKaart(Kaart):
    """The client says what comes first; typed, or taken from what was discussed."""

    def __init__(self, session: DossierSession, formulier: Formulier) -> None:
        super().__init__(self.tr("Wat eerst?"))
        self._session, self._formulier = session, formulier
        self._rows: list[_Rij] = []
        self._shown: tuple[str, ...] | None = None
        self._offered: tuple[tuple[str, str], ...] = ()
        self._draft_at = -1
        self._who = Tekst("", "stil")
        self._hint = Tekst(formulier.eerst_hint, "stil")
        self._hint.setObjectName("beeld.eerst.hint")
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._input = NieuweRegel("", self.tr("Wat nog meer?"), session.new_id)
        self._input.setObjectName("beeld.eerst.nieuw")
        self._input.setAccessibleName(self.tr("Wat eerst, nieuwe regel"))
        self._input.edited.connect(self._type)
        self._input.ended.connect(self._end)
        self._chips = Keuzerij([], self.tr("Of kies wat u heeft besproken"))
        self._chips.setObjectName("beeld.eerst.leefgebied")
        self._chips.chosen.connect(self._take)
        self.inhoud.addWidget(self._who)
        self.inhoud.addWidget(self._hint)
        self._hint.hide()
        self.inhoud.addLayout(self._list)
        self.inhoud.addWidget(self._input)
        self.inhoud.addWidget(self._chips)
        self._chips.hide()

    def show_dossier(self, dossier: Dossier) -> None:
        """Show the lines, and as chips what was discussed and is not a line yet."""
        gesprek = dossier.gesprek
        if gesprek is None:
            return
        self._who.set_text(self.tr("{} kiest de volgorde.").format(client_naam(dossier)))
        lines = beeld_of(dossier, gesprek.id).eerst
        if self._input.draft:
            self._input.show_draft(lines[self._draft_at] if self._draft_at < len(lines) else "")
        if self._input.draft:
            lines = lines[: self._draft_at] + lines[self._draft_at + 1 :]
        self._offer(dossier, lines)
        if lines != self._shown:
            self._shown = lines
            self._show_lines(lines)

    def _offer(self, dossier: Dossier, lines: tuple[str, ...]) -> None:
        discussed = besproken_leefgebieden(self._formulier, dossier)
        hinted = bool(self._formulier.eerst_hint) and self._formulier.eerst_leefgebied in discussed
        if self._hint.isHidden() == hinted:
            self._hint.setVisible(hinted)
        offered = tuple(
            (code, leefgebied.naam)
            for code in discussed
            if (leefgebied := self._formulier.leefgebied(code))
            and not any(line.startswith(leefgebied.naam) for line in lines)
        )
        if offered != self._offered:
            self._offered = offered
            self._chips.set_opties(offered)
            self._chips.setVisible(bool(offered))

    def _show_lines(self, lines: tuple[str, ...]) -> None:
        while len(self._rows) < len(lines):
            self._rows.append(self._new_row(len(self._rows)))
        for index, row in enumerate(self._rows):
            row.setVisible(index < len(lines))
            if index < len(lines):
                row.show_line(lines[index], last=index == len(lines) - 1)

    def _new_row(self, index: int) -> "_Rij":
        row = _Rij(index)
        row.words.edited.connect(lambda text: self._apply_line(index, text))
        row.words.left.connect(self._session.end_typing)
        row.words.emptied.connect(lambda: self._remove(index))
        row.buttons.moved.connect(lambda step: self._move(index, step))
        row.moved.connect(lambda step: self._move(index, step))
        row.buttons.removed.connect(lambda: self._remove(index))
        self._list.addWidget(row)
        return row

    def _gesprek_id(self) -> str:
        gesprek = self._session.dossier.gesprek
        return gesprek.id if gesprek else ""

    def _lines(self) -> tuple[str, ...]:
        return beeld_of(self._session.dossier, self._gesprek_id()).eerst

    def _apply_line(self, index: int, text: str) -> None:
        gesprek = self._gesprek_id()
        self._session.apply(
            self.tr("Wat eerst"),
            lambda d: with_eerst_line(d, gesprek, index, text),
            merge_key=f"beeld.eerst.{index}",
        )

    def _type(self, key: str, text: str) -> None:
        gesprek = self._gesprek_id()
        if self._draft_at < 0:
            self._draft_at = len(self._lines())
        at = self._draft_at
        self._session.apply(
            self.tr("Wat eerst"),
            lambda d: with_eerst_line(d, gesprek, at, text),
            merge_key=f"beeld.eerst.{key}",
        )

    def _end(self, _key: str) -> None:
        self._draft_at = -1
        self._session.end_typing()
        self.show_dossier(self._session.dossier)

    def _take(self, code: object) -> None:
        leefgebied = self._formulier.leefgebied(str(code))
        gesprek, at = self._gesprek_id(), len(self._lines())
        if leefgebied is not None:
            self._session.apply(
                self.tr("Wat eerst"), lambda d: with_eerst_line(d, gesprek, at, leefgebied.naam)
            )

    def _move(self, index: int, step: int) -> None:
        gesprek = self._gesprek_id()
        self._session.apply(
            self.tr("Volgorde van wat eerst"),
            lambda d: with_eerst_shift(d, gesprek, index, step),
        )
        if 0 <= index + step < len(self._lines()):
            self._rows[index + step].take_focus(self._rows[index])

    def _remove(self, index: int) -> None:
        gesprek = self._gesprek_id()
        self._session.apply(
            self.tr("Regel van wat eerst weg"), lambda d: with_eerst_line(d, gesprek, index, "")
        )


class _Rij(QWidget):
    """One line: number, words, up, down, away. Alt+Up and Alt+Down move it."""

    moved = Signal(int)

    def __init__(self, index: int) -> None:
        super().__init__()
        self._index = index
        naam = f"beeld.eerst.{index + 1}"
        self.setObjectName(naam)
        self.words = Leesveld(self.tr("Regel {}").format(index + 1))
        self.words.setObjectName(f"{naam}.tekst")
        self.buttons = Rijknoppen()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 2, 0, 2)
        layout.addWidget(Tekst(str(index + 1), "sterk"))
        layout.addWidget(self.words, 1)
        layout.addWidget(self.buttons, 0, Qt.AlignmentFlag.AlignTop)

    def show_line(self, text: str, *, last: bool) -> None:
        self.words.set_value(text)
        self.buttons.name_buttons(self.objectName(), text)
        self.buttons.set_ends(first=self._index == 0, last=last)

    def take_focus(self, before: "_Rij") -> None:
        """The focus goes along with the line that moved from `before` to here."""
        if before.words.hasFocus():
            self.words.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt+Up and Alt+Down move this line."""
        if step := step_of(event):
            self.moved.emit(step)
        else:
            super().keyPressEvent(event)
