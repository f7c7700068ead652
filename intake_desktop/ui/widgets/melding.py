"""A sentence in a coloured bar on the page itself, if wanted with one or two things to do."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QWidget

from intake_desktop.ui.theme import icon, scaled, space
from intake_desktop.ui.toegang import announce
from intake_desktop.ui.widgets.flow import FlowLayout
from intake_desktop.ui.widgets.knop import Knop
from intake_desktop.ui.widgets.tekst import Tekst

_INK = {"let_op": "let_op_tekst", "fout": "fout"}
_ICON_PX = 22


class Meldingsbalk(QFrame):
    """Rol is let_op, fout, goed or info; hidden while there is nothing to say."""

    actie = Signal()
    tweede = Signal()
    letters_beside = 70
    """So many letters wide at least is a bar with its buttons beside the sentence."""

    def __init__(self, rol: str = "let_op", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("rol", f"melding_{rol}")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._rol, self._said = rol, ""
        self._box: QBoxLayout | None = None
        self.hide()

    def _make_parts(self) -> None:
        """What is in the bar, when there is something to say for the first time."""
        rol, name = self._rol, self.objectName()
        self._icon, self._text = QLabel(), Tekst("")
        self._first, self._second = Knop("", "chip"), Knop("", "chip")
        names = {"let_op": self.tr("Let op"), "fout": self.tr("Fout"), "goed": self.tr("Gelukt")}
        self._icon.setAccessibleName(names.get(rol, self.tr("Uitleg")))
        self._first.clicked.connect(self.actie)
        self._second.clicked.connect(self.tweede)
        words = QHBoxLayout()
        words.setSpacing(space(3))
        words.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        words.addWidget(self._text, 1)
        buttons = FlowLayout(gap=space(2))
        buttons.addWidget(self._first)
        buttons.addWidget(self._second)
        self._box = box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        box.setContentsMargins(space(4), space(2), space(4), space(2))
        box.setSpacing(space(3))
        box.addLayout(words, 1)
        box.addLayout(buttons)
        self._draw_icon()
        self.setObjectName(name)

    def setObjectName(self, name: str) -> None:
        """The buttons are named after the bar: "plan.vierde_doel.actie"."""
        super().setObjectName(name)
        if self._box is not None:
            self._first.setObjectName(f"{name}.actie")
            self._second.setObjectName(f"{name}.tweede")

    def set(self, text: str, actie: str = "", tweede: str = "") -> None:
        """Say this; empty text hides the bar."""
        if text and text != self._said:
            announce(self, text, urgent=self._rol == "fout")
        self._said = text
        if self._box is None:
            if not text:
                return
            self._make_parts()
        self._text.set_text(text)
        self.setAccessibleName(text)
        for button, words in ((self._first, actie), (self._second, tweede)):
            button.setText(words)
            button.setVisible(bool(words))
        self.setVisible(bool(text))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What can be done stands beside the sentence, or below it where letters are big."""
        super().resizeEvent(event)
        if self._box is None:
            return
        wide = event.size().width() >= self.letters_beside * self.fontMetrics().averageCharWidth()
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if way != self._box.direction():
            self._box.setDirection(way)

    def changeEvent(self, event: QEvent) -> None:
        """The icon grows with the letters."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and self._box is not None:
            self._draw_icon()

    def _draw_icon(self) -> None:
        drawn = icon(self._rol, _INK.get(self._rol, "accent"))
        side = scaled(_ICON_PX)
        self._icon.setPixmap(drawn.pixmap(QSize(side, side), self.devicePixelRatioF()))

    def text(self) -> str:
        """What it says now."""
        return self._said
