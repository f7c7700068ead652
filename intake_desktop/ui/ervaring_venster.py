"""Three short questions on the client's own screen, after the talk; the answers show nowhere.

As the client's screen it fills a second screen, or the window of a laptop that is turned round.
Nothing is required: *Klaar* with no answer counts nothing, Escape and F11 put it away.
"""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QScreen
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from intake_desktop.domain.ervaring import Ervaringsvraag
from intake_desktop.ui.theme import space
from intake_desktop.ui.widgets.flow import FlowLayout
from intake_desktop.ui.widgets.keuzerij import Keuzerij
from intake_desktop.ui.widgets.knop import Knop
from intake_desktop.ui.widgets.tekst import Kop, Tekst

_KEYS = (Qt.Key.Key_F11, Qt.Key.Key_Escape)


class ErvaringVenster(QWidget):
    """`given({vraag: keuze})` once, with what was answered; `closed` when it was put away."""

    given = Signal(object)
    closed = Signal()

    def __init__(self, vragen: tuple[Ervaringsvraag, ...], parent: QWidget | None) -> None:
        super().__init__(parent)
        self._answers: dict[str, str] = {}
        self.setObjectName("ervaring")
        self.setProperty("rol", "clientvenster")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle("Keukentafel")
        self.setAccessibleName(self.tr("Vragen voor de cliënt. Escape sluit dit scherm."))
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(*[space(14)] * 4)
        column.setSpacing(space(6))
        column.addWidget(Kop(self.tr("Hoe was het gesprek?"), 1))
        quiet = self.tr(
            "Uw antwoord telt mee zonder uw naam. Het komt niet in uw dossier. U mag een vraag "
            "overslaan."
        )
        column.addWidget(Tekst(quiet, "voorlees"))
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
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setProperty("rol", "blad")
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)

    def show_on(self, screen: QScreen | None) -> None:
        """Fill this screen, or the window it is part of."""
        parent = self.parentWidget()
        if screen is not None:
            self.setGeometry(screen.geometry())
            self.showFullScreen()
        elif parent is not None:
            self.setGeometry(parent.rect())
            self.show()
            self.raise_()
        self.focusNextChild()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F11 and Escape put it away; nothing was counted then."""
        if event.key() in _KEYS:
            self.closed.emit()
        event.accept()

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
