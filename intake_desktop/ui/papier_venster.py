"""A paper over the conversation, large: what will be printed, a closed version, a scan."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from intake_desktop.ui.theme import scaled
from intake_desktop.ui.widgets.knop import Knop
from intake_desktop.ui.widgets.overvenster import Overvenster
from intake_desktop.ui.widgets.papier import PapierBeeld
from intake_desktop.ui.widgets.tekst import Kop

_WIDEST = 900


class PapierVenster(Overvenster):
    """Over the whole window; Escape or *Sluiten* takes it away.

    It belongs to that widget, so that covering and locking also hide it.
    """

    print_requested = Signal(object)

    def __init__(self, over: QWidget) -> None:
        super().__init__(over, "papiervenster")
        self._pdf = b""
        self._title = Kop("", 2)
        self._print = Knop(self.tr("Afdrukken"), "primair")
        self._print.setObjectName("papiervenster.afdrukken")
        self._print.clicked.connect(lambda: self.print_requested.emit(self._pdf))
        self._close = Knop(self.tr("Sluiten"), "gewoon")
        self._close.setObjectName("papiervenster.sluiten")
        self._close.set_key("Esc")
        self._close.clicked.connect(self.go)
        self._paper = PapierBeeld()
        self._paper.setMaximumWidth(scaled(_WIDEST))
        self._picture = QLabel()
        self._picture.setObjectName("papiervenster.scan")
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setWidget(self._picture)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._print)
        head.addWidget(self._close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(26, 12, 26, 12)
        layout.addLayout(head)
        layout.addWidget(self.melding)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._paper, 20)
        middle.addWidget(self._area, 20)
        middle.addStretch(1)
        layout.addLayout(middle, 1)

    def show_pdf(self, title: str, pdf: bytes) -> None:
        """Show a PDF under this title; it can be printed from here."""
        self._pdf = pdf
        self._paper.show_pdf(pdf)
        self._open(title, is_paper=True)

    def show_picture(self, title: str, content: bytes) -> None:
        """Show a scan that is a picture."""
        image = QImage.fromData(content)
        if image.isNull():
            self._picture.setText(self.tr("Dit plaatje kan niet worden getoond. Het is bewaard."))
        else:
            wide = min(scaled(_WIDEST), image.width())
            smooth = Qt.TransformationMode.SmoothTransformation
            self._picture.setPixmap(QPixmap.fromImage(image.scaledToWidth(wide, smooth)))
        self._picture.setAccessibleName(title)
        self._open(title, is_paper=False)

    def _open(self, title: str, *, is_paper: bool) -> None:
        self._title.set_text(title)
        self._paper.setVisible(is_paper)
        self._print.setVisible(is_paper)
        self._area.setVisible(not is_paper)
        self.reads = self._paper.reads if is_paper else self._area
        self.come(self._close)
