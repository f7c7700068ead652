"""The lines that were said so far, as high as they are; each is changed where it stands."""

# Long: Qt hands keys, mouse, focus and sizes of one list to one class.

from collections.abc import Callable, Sequence
from functools import cached_property, partial

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QCursor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QMenu

from intake_desktop.domain.rollen import Grondslag
from intake_desktop.ui.models.regels_model import Regel, RegelsModel
from intake_desktop.ui.theme import LEAST_PX, icon, scaled
from intake_desktop.ui.widgets.past_zich import PastBijMaat
from intake_desktop.ui.widgets.regel_editor import RegelEditor
from intake_desktop.ui.widgets.regel_tekening import RegelTekening
from intake_desktop.ui.widgets.wie_leest import BASIS_KEYS, add_basis
from intake_desktop.ui.widgets.zicht import reveal

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MARGIN = 12
_SPARE = 50


class RegelsLijst(PastBijMaat, QListView):
    """A click, Enter or F2 changes a line, Delete takes it away, Alt+Up and Alt+Down move it.

    `edited` follows every keystroke, `reopened` comes before the first: the line was ended. A line
    that was emptied is `removed` when it is left. Where it `offers_basis`, P, W, G and C choose one
    (`basis_chosen` with a Grondslag, or None for as its leefgebied).
    """

    edited = Signal(str, str)
    ended = Signal(str)
    removed = Signal(str)
    speaker_clicked = Signal(str)
    moved = Signal(str, object)
    reopened = Signal(str)
    basis_chosen = Signal(str, object)
    done = Signal()  # typing goes on below the list

    def __init__(self) -> None:
        super().__init__()
        self.offers_basis = False
        self._lines = RegelsModel(self)
        self._drawing = RegelTekening(self, self._lines)
        self._heights: dict[str, int] = {}
        self.setModel(self._lines)
        self.setItemDelegate(self._drawing)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setAutoScroll(False)
        self.hide()

    def setObjectName(self, name: str) -> None:
        """The place where a line is changed is named after the list."""
        super().setObjectName(name)
        if self._has_editor:
            self._editor.setObjectName(f"{name}.wijzig")

    def regels(self) -> tuple[Regel, ...]:
        """The lines that are shown."""
        return self._lines.regels

    def show_regels(self, regels: Sequence[Regel]) -> None:
        """Show these lines; what is being typed in one of them stays."""
        changed = self._lines.show_regels(regels)
        if not self._measure_all():
            for row in changed:
                self._measure(row)
        self._forget_others()
        if self._edited_id:
            self._editor.follow(self._edited_regel())
        self._fit()
        if self.isHidden() == bool(regels):
            self.setVisible(bool(regels))
        self.executeDelayedItemsLayout()  # else the first painting does so, and asks for another

    def is_editing(self, line_id: str) -> bool:
        """Whether the words of this line are being changed."""
        return bool(line_id) and line_id == self._edited_id

    def edit_line(self, line_id: str) -> None:
        """Change the words of this line in place."""
        row = self._lines.row_of(line_id)
        if row >= 0 and not self.is_editing(line_id):
            self._editor.finish()
            row = self._lines.row_of(line_id)
            self.setCurrentIndex(self._lines.index(row, 0))
            self._editor.open(self._lines.regels[row])
            self._editor_grew()

    def current_line(self) -> str:
        """The line that is being changed, or that has the focus; "" when none has."""
        row = self.currentIndex().row()
        if self._edited_id or not self.hasFocus():
            return self._edited_id
        return self._lines.regels[row].id if 0 <= row < len(self._lines.regels) else ""

    def focus_last(self) -> None:
        """The focus on the last line."""
        self.setCurrentIndex(self._lines.index(len(self._lines.regels) - 1, 0))
        self.setFocus()
        self._reveal()

    def focus_line(self, line_id: str) -> None:
        """The focus on this line, when it is there."""
        row = self._lines.row_of(line_id)
        if row >= 0:
            self.setCurrentIndex(self._lines.index(row, 0))
            self._reveal()

    def sizeHint(self) -> QSize:
        """As wide as there is room, as high as the lines."""
        return QSize(160, self.minimumHeight())

    def minimumSizeHint(self) -> QSize:
        """Words wrap."""
        return QSize(60, self.minimumHeight())

    def scrollTo(  # noqa: N802 - Qt's own name
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """All lines are in the list; it is the page that scrolls."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What the keys do is in the class docstring; Up and Down walk."""
        row, key = self.currentIndex().row(), Qt.Key(event.key())
        if not 0 <= row < len(self._lines.regels):
            event.ignore()
            return
        line_id, held = self._lines.regels[row].id, event.modifiers()
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(key, 0)
        if step and held & Qt.KeyboardModifier.AltModifier:
            self._move(row, step)
        elif step:
            self._step(row + step)
        elif held & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        elif key in _ENTER or key == Qt.Key.Key_F2:
            self.edit_line(line_id)
        elif key == Qt.Key.Key_Delete:
            self._remove(row)
        elif (basis := self._basis_of(event)) is not None:
            self.basis_chosen.emit(line_id, basis)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The letter gives the line to someone else, the words are changed."""
        index = self.indexAt(event.position().toPoint())
        if not index.isValid() or event.button() != Qt.MouseButton.LeftButton:
            return
        line_id = self._lines.regel(index).id
        if self._on_letter(event.position().toPoint(), index):
            self.setCurrentIndex(index)
            self.speaker_clicked.emit(line_id)
        else:
            self.edit_line(line_id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand on the letter, a text cursor on the words."""
        super().mouseMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        shape = Qt.CursorShape.IBeamCursor
        if index.isValid() and self._on_letter(event.position().toPoint(), index):
            shape = Qt.CursorShape.PointingHandCursor
        if self.viewport().cursor().shape() != shape:
            self.viewport().setCursor(shape)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with a line, for who looks for it."""
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if index.isValid():
            self.setCurrentIndex(index)
            below = self.visualRect(index).center()
            menu = self._menu_of(index.row())
            menu.popup(self.viewport().mapToGlobal(below) if by_key else event.globalPos())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The page scrolls."""
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tab comes at the line where the focus was, else at the last."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._lines.regels:
            self.setCurrentIndex(self._lines.index(len(self._lines.regels) - 1, 0))
        self._reveal()
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The ring goes."""
        super().focusOutEvent(event)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The lines in sight, in one go: Qt would ask for each of them apart."""
        painter = QPainter(self.viewport())
        focused = self.currentIndex().row() if self.hasFocus() else -1
        self._drawing.begin(painter, hovered=self._row_under_mouse(), focused=focused)
        seen, width, top = event.rect(), self.viewport().width(), 0
        first, last = seen.top(), seen.bottom()
        for row, regel in enumerate(self._lines.regels):
            high = self._heights[regel.id]
            if top > last:
                break
            if top + high > first:
                self._drawing.draw(painter, row, QRect(0, top, width, high))
            top += high
        painter.end()

    def fit(self) -> None:
        """A narrower list is higher; so is one with larger letters."""
        self._measure_all()

    def _measure_all(self) -> bool:
        """Measure all lines, if the width or the letters are others than before."""
        if not self._drawing.lay_out_for(self.font(), self.width()):
            return False
        for row in range(len(self._lines.regels)):
            self._measure(row)
        self._fit()
        return True

    def _measure(self, row: int) -> None:
        regel = self._lines.regels[row]
        high = self._drawing.height(regel)
        if self.is_editing(regel.id):
            around = high - self._drawing.words_area(QRect(0, 0, self.width(), high)).height()
            high = max(high, self._editor.words_height() + around)
        self._heights[regel.id] = high
        item = self._lines.item(row)
        if item.sizeHint().height() != high:
            item.setSizeHint(QSize(0, high))

    def _fit(self) -> None:
        """As high as all lines together."""
        total = sum(self._heights[regel.id] for regel in self._lines.regels)
        total = max(total, scaled(LEAST_PX))
        if total != self.minimumHeight() or total != self.maximumHeight():
            self.setFixedHeight(total)
        row = self._lines.row_of(self._edited_id)
        if row >= 0:
            line = self.visualRect(self._lines.index(row, 0))
            self._editor.cover(self._drawing.words_area(line))

    def _forget_others(self) -> None:
        """Of lines that are gone nothing is kept."""
        shown = self._lines.regels
        self._drawing.forget_others(shown)
        if len(self._heights) > 2 * len(shown) + _SPARE:
            self._heights = {regel.id: self._heights[regel.id] for regel in shown}

    def _row_under_mouse(self) -> int:
        place = self.viewport()
        return self.indexAt(place.mapFromGlobal(QCursor.pos())).row() if place.underMouse() else -1

    def _on_letter(self, at: QPoint, index: QModelIndex) -> bool:
        return at.x() <= self._drawing.letter_area(self.visualRect(index)).right() + 4

    def _step(self, row: int) -> None:
        if row >= len(self._lines.regels):
            self.done.emit()
        elif row >= 0:
            self.setCurrentIndex(self._lines.index(row, 0))
            self._reveal()

    def _move(self, row: int, step: int) -> None:
        ids = [regel.id for regel in self._lines.regels]
        line_id = ids[row]
        if step < 0 < row:
            self.moved.emit(line_id, ids[row - 1])
        elif step > 0 and row < len(ids) - 1:
            self.moved.emit(line_id, ids[row + 2] if row + 2 < len(ids) else None)
        self.focus_line(line_id)

    def _remove(self, row: int) -> None:
        self.removed.emit(self._lines.regels[row].id)
        if not self._lines.regels:
            self.done.emit()
        else:
            self._step(min(row, len(self._lines.regels) - 1))

    def _menu_of(self, row: int) -> QMenu:
        line_id, last = self._lines.regels[row].id, len(self._lines.regels) - 1
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(icon("wijzig"), self.tr("Verander"), lambda: self.edit_line(line_id))
        menu.addAction(
            icon("persoon"),
            self.tr("Iemand anders zei dit"),
            lambda: self.speaker_clicked.emit(line_id),
        )
        up = menu.addAction(icon("omhoog"), self.tr("Omhoog"), lambda: self._move(row, -1))
        down = menu.addAction(icon("omlaag"), self.tr("Omlaag"), lambda: self._move(row, 1))
        up.setEnabled(row > 0)
        down.setEnabled(row < last)
        menu.addSeparator()
        menu.addAction(icon("weg"), self.tr("Haal weg"), lambda: self._remove(row))
        if self.offers_basis:
            self._add_basis(menu, self._lines.regels[row])
        return menu

    def _basis_of(self, event: QKeyEvent) -> Grondslag | None:
        plain = self.offers_basis and not event.modifiers()
        return BASIS_KEYS.get(event.text().lower()) if plain else None

    def _add_basis(self, menu: QMenu, regel: Regel) -> None:
        """Who may read this line, and what it said before."""
        choose = partial(self.basis_chosen.emit, regel.id)
        menu.addSection(self.tr("Wie mag dit lezen?"))
        add_basis(menu, self.tr("Zoals dit leefgebied"), regel.apart, choose)
        if regel.eerder:
            menu.addSection(self.tr("Wat er eerder stond"))
        for words in regel.eerder:
            menu.addAction(words.replace("&", "&&")).setEnabled(False)

    def _reveal(self) -> None:
        """Let the page scroll until the line with the focus is in sight."""
        reveal(self.viewport(), self.visualRect(self.currentIndex()))

    @cached_property
    def _editor(self) -> RegelEditor:
        """Made for the first line that is changed: most lists never need it."""
        editor = RegelEditor(self.viewport())
        editor.setObjectName(f"{self.objectName()}.wijzig")
        editor.textChanged.connect(self._editor_grew)
        editor.opened_again.connect(self.reopened)
        editor.typed.connect(self.edited)
        editor.finished.connect(self._finished)
        editor.entered.connect(lambda: self._leave_editor(self.done.emit))
        editor.escaped.connect(lambda: self._leave_editor(self.setFocus))
        return editor

    @property
    def _has_editor(self) -> bool:
        return "_editor" in vars(self)

    @property
    def _edited_id(self) -> str:
        """The line that is being changed; "" when none is."""
        return self._editor.line_id if self._has_editor else ""

    def _edited_regel(self) -> Regel | None:
        row = self._lines.row_of(self._edited_id)
        return self._lines.regels[row] if row >= 0 else None

    def _editor_grew(self) -> None:
        row = self._lines.row_of(self._edited_id)
        if row >= 0:
            self._measure(row)
            self._fit()

    def _leave_editor(self, go_on: Callable[[], object]) -> None:
        self._editor.finish()
        go_on()

    def _finished(self, line_id: str, emptied: bool) -> None:
        row = self._lines.row_of(line_id)
        if row >= 0:
            self._measure(row)
            self._fit()
        self.viewport().update()
        (self.removed if emptied else self.ended).emit(line_id)
