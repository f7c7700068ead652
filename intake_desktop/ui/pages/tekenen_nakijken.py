"""Before closing: what is missing or contradicts itself, in the order of the conversation."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.ernst import Ernst, Nagekeken
from intake_desktop.domain.nakijken import nagekeken_of
from intake_desktop.domain.volledigheid import Melding
from intake_desktop.ui.pages.plan_bewerken import show_if
from intake_desktop.ui.theme import space
from intake_desktop.ui.widgets.kaart import Kaart
from intake_desktop.ui.widgets.knop import Knop
from intake_desktop.ui.widgets.tekst import Tekst
from intake_desktop.ui.widgets.veld import Regelveld
from intake_desktop.ui.widgets.vouw import Vouw

_FIRST = 4
_NAME = "tekenen.nakijken"


class NakijkKaart(Kaart):
    """The list, folded when nothing is left in it.

    `jump(Melding)` goes to the place; `let_be(Melding, reden)` says that it is fine as it is, with
    a reason or "", and None brings the hint back.
    """

    jump = Signal(object)
    let_be = Signal(object, object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[NakijkRij] = []
        self._all = False
        self._found: tuple[tuple[Melding, Nagekeken | None], ...] | None = None
        self._fold = Vouw("")
        self._fold.setObjectName(_NAME)
        self._list = QVBoxLayout()
        self._list.setSpacing(space(1))
        self._more = Knop("", "stil")
        self._more.setObjectName(f"{_NAME}.meer")
        self._more.clicked.connect(self._show_all)
        self._fold.inhoud.setContentsMargins(0, 0, 0, 0)
        self._fold.inhoud.addWidget(
            Tekst(self.tr("Niets hiervan moet. U kunt altijd verder."), "stil")
        )
        self._fold.inhoud.addLayout(self._list)
        self._fold.inhoud.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self.inhoud.addWidget(self._fold)

    def show_meldingen(self, dossier: Dossier, found: Sequence[Melding]) -> None:
        """Show these; one that someone let be stays in its place, quietly."""
        gesprek = dossier.gesprek
        key = gesprek.id if gesprek else ""
        now = tuple((m, nagekeken_of(dossier, key, m)) for m in found)
        if now == self._found:
            return
        before = self._count(self._found) if self._found is not None else -1
        self._found = now
        count = self._count(now)
        title = self.tr("Kijk nog even na ({})").format(count)
        self._fold.set_titel(title if count else self.tr("Kijk nog even na: niets meer"))
        if bool(count) != (before > 0) or before < 0:
            self._fold.set_open(bool(count))
        self._show_rows()

    def _count(self, found: Sequence[tuple[Melding, Nagekeken | None]]) -> int:
        return sum(seen is None for _melding, seen in found)

    def _show_rows(self) -> None:
        found = self._found or ()
        shown = found if self._all else found[:_FIRST]
        while len(self._rows) < len(shown):
            row = NakijkRij(len(self._rows) + 1)
            row.jump.connect(self.jump)
            row.let_be.connect(self.let_be)
            row.left.connect(self.left)
            self._rows.append(row)
            self._list.addWidget(row)
        for index, row in enumerate(self._rows):
            if index < len(shown):
                row.show_melding(*shown[index])
            show_if(row, index < len(shown))
        rest = len(found) - len(shown)
        self._more.setText(self.tr("Nog {} laten zien").format(rest))
        show_if(self._more, rest > 0)

    def _show_all(self) -> None:
        self._all = True
        self._show_rows()


class NakijkRij(QFrame):
    """One hint: the sentence, a way there, and that it may stay as it is."""

    jump = Signal(object)
    let_be = Signal(object, object)
    left = Signal()

    def __init__(self, number: int) -> None:
        super().__init__()
        self._melding: Melding | None = None
        self._seen = False
        self.setProperty("rol", "rij")
        name = f"{_NAME}.{number}"
        self.setObjectName(name)
        self._text = Tekst("")
        self._go = Knop(self.tr("Ga erheen"), "chip")
        self._go.setObjectName(f"{name}.ga")
        self._go.clicked.connect(lambda: self.jump.emit(self._melding))
        self._fine = Knop(self.tr("Laat zo"), "stil")
        self._fine.setObjectName(f"{name}.laat_zo")
        self._fine.clicked.connect(self._turn)
        self._reason = Regelveld("", self.tr("Waarom? Mag leeg blijven"), zinnen=True)
        self._reason.setObjectName(f"{name}.reden")
        self._reason.edited.connect(lambda text: self.let_be.emit(self._melding, text))
        self._reason.left.connect(lambda _text: self.left.emit())
        line = QHBoxLayout()
        line.addWidget(self._text, 1)
        for button in (self._go, self._fine):
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space(1), space(1), space(1), space(1))
        layout.setSpacing(space(1))
        layout.addLayout(line)
        layout.addWidget(self._reason)

    def show_melding(self, melding: Melding, seen: Nagekeken | None) -> None:
        """Show this hint, and whether someone let it be."""
        self._melding, self._seen = melding, seen is not None
        words = melding.tekst
        if melding.ernst is Ernst.BLOKKEREN:
            words = self.tr("Eerst nodig: {}").format(words)
        self._text.set_rol("stil" if seen else "gewoon")
        self._text.set_text(f"✓ {words}" if seen else words)
        self._fine.setText(self.tr("Toch nakijken") if seen else self.tr("Laat zo"))
        for button in (self._go, self._fine):
            button.setAccessibleName(f"{button.text()}: {melding.tekst}")
        self._reason.setAccessibleName(self.tr("Waarom: {}").format(melding.tekst))
        self._reason.set_value(seen.reden if seen else "")
        show_if(self._fine, melding.ernst is not Ernst.BLOKKEREN)
        show_if(self._reason, seen is not None)

    def _turn(self) -> None:
        self.let_be.emit(self._melding, None if self._seen else "")
