"""Three short questions on the client's own screen, after the talk; the answers show nowhere.

As the client's screen it fills a second screen, or the window of a laptop that is turned round.
Nothing is required: *Klaar* with no answer counts nothing, Escape and F11 put it away.
"""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from intake_desktop.domain.ervaring import Ervaringsvraag
from intake_desktop.ui.client_vlak import ClientVlak
from intake_desktop.ui.theme import space
from intake_desktop.ui.widgets.blad import scrolling
from intake_desktop.ui.widgets.flow import FlowLayout
from intake_desktop.ui.widgets.keuzerij import Keuzerij
from intake_desktop.ui.widgets.knop import Knop
from intake_desktop.ui.widgets.tekst import Kop, Tekst


class ErvaringVenster(ClientVlak):
    """`given({vraag: keuze})` once, with what was answered. Put away, nothing was counted."""

    given = Signal(object)

    def __init__(self, vragen: tuple[Ervaringsvraag, ...], parent: QWidget | None) -> None:
        super().__init__("ervaring", parent)
        self._answers: dict[str, str] = {}
        self.setAccessibleName(self.tr("Vragen voor de cliënt. Escape sluit dit scherm."))
        inside = QFrame()
        inside.setProperty("groot", True)  # read from the other side of the table
        column = QVBoxLayout(inside)
        column.setContentsMargins(*[space(14)] * 4)
        column.setSpacing(space(6))
        head = Kop(self.tr("Hoe was het gesprek?"), 1)
        head.set_rol("clienttitel")
        column.addWidget(head)
        quiet = self.tr(
            "Uw antwoord telt mee zonder uw naam. Het komt niet in uw dossier. U mag een vraag "
            "overslaan."
        )
        column.addWidget(Tekst(quiet, "clienttekst"))
        for vraag in vragen:
            column.addWidget(Tekst(vraag.tekst, "clientkop"))
            chips = Keuzerij([(k.code, k.tekst) for k in vraag.keuzes], "")
            chips.setObjectName(f"ervaring.{vraag.code}")
            chips.setAccessibleName(vraag.tekst)
            chips.chosen.connect(partial(self._choose, vraag.code))
            column.addWidget(chips)
        self._ready = Knop(self.tr("Klaar"), "primair")
        self._ready.setObjectName("ervaring.klaar")
        self._ready.clicked.connect(self._finish)
        buttons = FlowLayout(gap=space(2))
        buttons.addWidget(self._ready)
        column.addLayout(buttons)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolling(inside))

    def show_on(self, screen: QScreen | None) -> None:
        """The first question has the focus."""
        super().show_on(screen)
        self.focusNextChild()

    def _choose(self, vraag: str, code: object) -> None:
        if code is None:
            self._answers.pop(vraag, None)
        else:
            self._answers[vraag] = str(code)

    def _finish(self) -> None:
        answers, self._answers = self._answers, {}
        if answers:
            self.given.emit(answers)
        self.closed.emit()
