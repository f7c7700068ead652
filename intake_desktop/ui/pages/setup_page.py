"""The first start, in four short steps: who are you, passphrase, recovery code, table code."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from intake_desktop.domain.eigenaar import Eigenaar
from intake_desktop.ui.pages.beeldmerk import Beeldmerk
from intake_desktop.ui.pages.setup_code import CodeStap
from intake_desktop.ui.pages.setup_tafelcode import TafelcodeStap
from intake_desktop.ui.pages.setup_wie import WieStap
from intake_desktop.ui.pages.setup_zin import ZinStap
from intake_desktop.ui.ports import KluisPort, PapierPort
from intake_desktop.ui.theme import scaled, space
from intake_desktop.ui.toegang import ROL, STIL, announce
from intake_desktop.ui.widgets.past_zich import PastBijLetters
from intake_desktop.ui.widgets.tekst import Kop, Tekst

WIDTH_LETTERS = 92
_STEP_PX = 640  # the highest of the four steps, with white around it


class SetupPage(PastBijLetters, QWidget):
    """Makes the vault of whoever starts the program here for the first time."""

    ready = Signal()
    """The vault is made and open, and the recovery code is kept."""

    code_chosen = Signal(str)
    """This table code, just before `ready`; not when that was skipped."""

    back = Signal()
    """No vault is made after all; there are others on this laptop."""

    restore_requested = Signal()
    """Put a backup back: of someone who had a vault on another laptop."""

    example_requested = Signal()
    """Practise first, in a window of its own."""

    print_requested = Signal(bytes)
    """Print this PDF: the sheet with the recovery code."""

    def __init__(self, kluis: KluisPort, papier: PapierPort) -> None:
        super().__init__()
        self.setObjectName("setup")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._kluis = kluis
        self._eigenaar: Eigenaar | None = None
        self._wie = WieStap(others=bool(kluis.kluizen()))
        self._zin, self._code, self._tafelcode = ZinStap(kluis), CodeStap(papier), TafelcodeStap()
        self._koppen = (
            self.tr("Wie bent u?"),
            self.tr("Uw wachtzin"),
            self.tr("Uw herstelcode"),
            self.tr("Een korte tafelcode"),
        )
        self._merk, self._waar, self._kop = Beeldmerk(), Tekst("", rol="stil"), Kop("", 1)
        self._stack, self._middle = QStackedWidget(), QWidget()
        self._stack.setProperty(ROL, STIL)
        self._steps = (self._wie, self._zin, self._code, self._tafelcode)
        for step in self._steps:
            self._stack.addWidget(_scrolled(step))
        self._wie.ready.connect(self._to_passphrase)
        self._wie.back.connect(self._leave)
        self._wie.restore_requested.connect(self.restore_requested)
        self._zin.back.connect(lambda: self._turn_to(0))
        self._zin.chosen.connect(self._create)
        self._code.print_requested.connect(self.print_requested)
        self._code.ready.connect(lambda: self._turn_to(3))
        self._tafelcode.chosen.connect(self._finish)
        self._lay_out()
        self._turn_to(0)

    def focus_first(self) -> None:
        """Put the cursor where this step begins."""
        self._steps[self._stack.currentIndex()].focus_first()

    def show_melding(self, sentence: str) -> None:
        """Say this at the last step, for instance that there is no printer."""
        self._code.show_melding(sentence)

    def _turn_to(self, index: int) -> None:
        self._waar.set_text(self.tr("Stap {} van {}").format(index + 1, len(self._steps)))
        self._kop.set_text(self._koppen[index])
        self._stack.setCurrentIndex(index)
        self.setFocusProxy(self._steps[index])
        self.focus_first()
        announce(self, f"{self._waar.text()}: {self._kop.text()}")

    def _leave(self) -> None:
        self._kluis.leave_another()
        self.back.emit()

    def _finish(self, code: str) -> None:
        if code:
            self.code_chosen.emit(code)
        self.ready.emit()

    def _to_passphrase(self, eigenaar: Eigenaar) -> None:
        self._eigenaar = eigenaar
        self._turn_to(1)

    def _create(self, passphrase: str) -> None:
        if self._eigenaar is None:
            return
        self._zin.set_busy(True)
        self._kluis.create(passphrase, self._eigenaar, self._created, self._failed)

    def _created(self, code: str) -> None:
        self._zin.set_busy(False)
        self._zin.forget()
        self._code.show_code(code, self._eigenaar.naam if self._eigenaar else "")
        self._turn_to(2)

    def _failed(self, sentence: str) -> None:
        self._zin.set_busy(False)
        self._zin.show_error(sentence)

    def _lay_out(self) -> None:
        self._tafelcode.example_requested.connect(self.example_requested)
        column = self._column = QVBoxLayout(self._middle)
        column.setSpacing(space(2))
        column.addWidget(self._merk, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._waar)
        column.addWidget(self._kop)
        column.addWidget(self._stack, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(self._middle, 8)
        row.addStretch(1)
        self.fit()

    def fit(self) -> None:
        """No wider than lines are easy to read."""
        self._middle.setMaximumWidth(WIDTH_LETTERS * self.fontMetrics().averageCharWidth() + 52)
        self._use_height(self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is room the sign of the program stands above, and all of it lower."""
        super().resizeEvent(event)
        self._use_height(event.size().height())

    def _use_height(self, height: int) -> None:
        spare = height - scaled(_STEP_PX) - self._merk.sizeHint().height()
        self._merk.setVisible(spare >= 0)
        self._column.setContentsMargins(26, 40 + max(0, spare) // 3, 26, 26)


def _scrolled(step: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(step)
    return area
