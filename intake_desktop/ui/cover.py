"""The cover: hides everything at once when a child walks in or the bell rings (F9)."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from intake_desktop.ui.pages.geheimveld import Geheimveld
from intake_desktop.ui.toegang import ROL, SCHERM
from intake_desktop.ui.widgets.knop import Knop
from intake_desktop.ui.widgets.tekst import Kop, Tekst

_OF_THE_WINDOW = (
    Qt.Key.Key_F9,
    Qt.Key.Key_F12,
    Qt.Key.Key_Plus,
    Qt.Key.Key_Equal,
    Qt.Key.Key_Minus,
)
_CODE_LETTERS = 56


class Cover(QWidget):
    """Fills the window over everything else and shows nothing of anyone.

    F9 or a click lifts it; where there is a table code, only that does.
    """

    lifted = Signal()
    code_typed = Signal(str)
    """Someone typed this as the table code."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("afdekking")
        self.setProperty("rol", "afdekking")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty(ROL, SCHERM)
        self._sentence, self._how = Tekst("", "gewoon"), Tekst("", "stil")
        self._ask = self._make_ask()
        layout = QVBoxLayout(self)
        layout.addStretch()
        for label in (
            Kop(self.tr("Even pauze"), 1),
            Tekst(self.tr("Het scherm is afgedekt. Wat u typte, blijft staan."), "gewoon"),
            self._sentence,
            self._how,
        ):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            layout.addWidget(label)
        middle = QHBoxLayout()  # not by alignment: words that wrap would get too little height
        middle.addStretch(1)
        middle.addWidget(self._ask, 2)
        middle.addStretch(1)
        layout.addLayout(middle)
        layout.addStretch()
        self.hide()

    def cover(self, sentence: str = "", *, with_code: bool = False) -> None:
        """Hide everything, now; `sentence` says what else there is to know."""
        self._sentence.set_text(sentence)
        self._sentence.setVisible(bool(sentence))
        how = (
            self.tr("Typ de tafelcode om verder te gaan. F12 sluit de kluis.")
            if with_code
            else self.tr("Druk op F9 of klik om verder te gaan.")
        )
        self._how.set_text(how)
        self.setAccessibleName(self.tr("Het scherm is afgedekt. {}").format(how))
        self._ask.setHidden(not with_code)
        self._code.set_value("")
        self._code.set_melding("")
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())
        self.raise_()
        self.show()
        self._keep_focus()

    def refuse_code(self, left: int) -> None:
        """That was not the table code; so many tries are left before the vault is locked."""
        zin = self.tr("Dat is niet de tafelcode. Nog {} keer, dan gaat de kluis op slot.")
        self._code.set_melding(zin.format(left))
        self._code.select_all()

    def event(self, event: QEvent) -> bool:
        """Shortcuts of what is underneath do nothing; F9, F12 and the size of letters do."""
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and event.key() not in _OF_THE_WINDOW:
            event.accept()
            return True
        return super().event(event)

    def focusNextPrevChild(self, _forward: bool) -> bool:
        """Tab goes nowhere."""
        return True

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Nothing underneath takes the keys, whatever happens there."""
        super().focusOutEvent(event)
        QTimer.singleShot(0, self, self._keep_keys)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Only F9 does something here; nothing typed reaches what is underneath."""
        if event.key() == Qt.Key.Key_F9 and self._ask.isHidden():
            self.lifted.emit()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click lifts the cover, where no code is asked."""
        event.accept()
        if self._ask.isHidden():
            self.lifted.emit()

    def _make_ask(self) -> QWidget:
        ask = QWidget()
        self._code = Geheimveld(self.tr("Tafelcode"), "afdekking.code")
        go_on = Knop(self.tr("Verder"), "primair")
        go_on.setObjectName("afdekking.verder")
        self._code.entered.connect(self._offer)
        go_on.clicked.connect(self._offer)
        column = QVBoxLayout(ask)
        column.addWidget(self._code)
        column.addWidget(go_on)
        ask.setMaximumWidth(_CODE_LETTERS * self.fontMetrics().averageCharWidth())
        return ask

    def _offer(self) -> None:
        self.code_typed.emit(self._code.value())

    def _keep_keys(self) -> None:
        if self.isVisible() and self.isActiveWindow():
            self._keep_focus()

    def _keep_focus(self) -> None:
        if self._ask.isHidden():
            self.setFocus()
        else:
            self._code.setFocus()
