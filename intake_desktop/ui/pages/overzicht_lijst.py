"""The list of dossiers: large rows that are opened with one click or with Enter."""

from typing import NamedTuple

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontInfo, QFontMetrics, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from intake_desktop.domain.letters import mark_of
from intake_desktop.ui.models.dossiers import DossierModel, facts_of, moments_of, title_of
from intake_desktop.ui.theme import color
from intake_desktop.ui.widgets.rijenlijst import (
    RijenLijst,
    looks_of,
    wrap_flags,
    wrapped_height,
)

EDGE = 14
GAP = 8
RADIUS = 10
LETTERS_BESIDE = 78
Index = QModelIndex | QPersistentModelIndex


class Rij(NamedTuple):
    """The words of one dossier: the name, what is known below it, the days."""

    naam: str
    feiten: tuple[str, ...]
    dagen: tuple[str, ...]


class Breedte(NamedTuple):
    """How wide the words of a row are on one line: the name and what is below it, the days."""

    links: int
    dagen: int


class Maat:
    """How rows are laid out in these letters at this width, in pixels."""

    def __init__(self, font: QFont, view: RijenLijst, *, paths: bool) -> None:
        """With `paths` each row has room for what `DossierModel.path_of` tells."""
        self.sterk, self.klein = QFont(font), QFont(font)
        self.sterk.setWeight(QFont.Weight.DemiBold)
        self.sterk.setPixelSize(round(QFontInfo(font).pixelSize() * 1.12))
        self._sterk, self._klein = QFontMetrics(self.sterk), QFontMetrics(self.klein)
        self.beside = view.width() >= LETTERS_BESIDE * QFontMetrics(font).averageCharWidth()
        self.initial = round(self._sterk.height() * 1.7)
        self._inside = view.viewport().width() - 3 - 2 * EDGE - self.initial - EDGE
        lines = (2 if paths else 1) + (0 if self.beside else 2)
        words = self._sterk.height() + lines * self._klein.height()
        self.basis = words + 2 * EDGE + GAP
        """How high a row is in which everything fits on its line."""

    def breedte(self, rij: Rij) -> Breedte:
        """How wide its words are."""
        small = self._klein.horizontalAdvance
        facts = max(map(small, rij.feiten), default=0)
        days = max(map(small, rij.dagen), default=-2) + 2
        return Breedte(max(self._sterk.horizontalAdvance(rij.naam), facts), days)

    def room(self, days: int) -> int:
        """How wide the words in the middle can be, beside days of this width where they are."""
        return max(1, self._inside - (days + EDGE if self.beside and days else 0))

    def fits(self, breedte: Breedte) -> bool:
        """Whether all words keep to their line."""
        links = breedte.links if self.beside else max(breedte)
        return links <= self.room(breedte.dagen)

    def lines(self, rij: Rij) -> tuple[tuple[str, QFont, str], ...]:
        """The words in the middle of the row, each with its letters and the role of its colour."""
        small = rij.feiten if self.beside else (*rij.feiten, *rij.dagen)
        return ((rij.naam, self.sterk, "tekst"), *((words, self.klein, "stil") for words in small))

    def height(self, rij: Rij) -> int:
        """How high this row is: what is too long goes on below."""
        room = self.room(self.breedte(rij).dagen)
        words = sum(wrapped_height(font, line, room) for line, font, _ in self.lines(rij))
        return max(self.basis, words + 2 * EDGE + GAP)


class DossierLijst(RijenLijst):
    """Shows a DossierModel; `opened` gives the id of the dossier that was clicked or entered.

    Rows are equally high, which is quick for thousands, until a name is too long for its line.
    Words are measured once, when their row comes.
    """

    opened = Signal(str)

    def __init__(self, model: DossierModel) -> None:
        super().__init__(model)
        self._dossiers = model
        self._paths = False
        self._breedtes: list[Breedte] = []
        self._widest = Breedte(0, 0)
        self.setItemDelegate(DossierDelegate(self))
        self.setObjectName("overzicht.dossiers")
        self.setAccessibleName(self.tr("Dossiers"))
        self.setSpacing(0)
        self.setUniformItemSizes(True)
        self.maat = Maat(self.font(), self, paths=False)
        """How rows are laid out now."""
        model.modelReset.connect(self._measure)
        model.layoutChanged.connect(self._measure)
        model.rowsInserted.connect(self._measure_new)

    def open_row(self, index: QModelIndex) -> None:
        """The dossier of this row."""
        self.opened.emit(self._dossiers.regel(index).id)

    def height_of(self, index: Index) -> int:
        """How high this row is."""
        if self.uniformItemSizes() or self.maat.fits(self._breedtes[index.row()]):
            return self.maat.basis
        return self.maat.height(words_of(self._dossiers, index))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width: what was too long may fit, and the other way round."""
        self._lay_out()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Larger letters: fewer fit on a line."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and self.font() != self.maat.klein:
            self._measure()

    def _measure(self) -> None:
        """In other letters, or of other dossiers."""
        self._breedtes, self._widest, self._paths = [], Breedte(0, 0), False
        self._measure_rows(0, self._dossiers.rowCount())

    def _measure_new(self, _parent: QModelIndex, first: int, last: int) -> None:
        self._measure_rows(first, last + 1)

    def _measure_rows(self, first: int, end: int) -> None:
        self._lay_out()  # in the letters of now
        for row in range(first, end):
            index = self._dossiers.index(row)
            self._paths = self._paths or bool(self._dossiers.path_of(self._dossiers.regel(index)))
            self._breedtes.append(self.maat.breedte(words_of(self._dossiers, index)))
        self._widest = Breedte(*map(max, zip(self._widest, *self._breedtes[first:], strict=True)))
        self._lay_out()

    def _lay_out(self) -> None:
        self.maat = Maat(self.font(), self, paths=self._paths)
        self.setUniformItemSizes(self.maat.fits(self._widest))


class DossierDelegate(QStyledItemDelegate):
    """Draws one dossier as a card: initial, name, birth date and number; the days at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as its words; the days come below the name where there is no room beside it."""
        view = option.widget
        return QSize(200, view.height_of(index)) if isinstance(view, DossierLijst) else QSize()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the card and its words."""
        view, model = option.widget, index.model()
        if not isinstance(view, DossierLijst) or not isinstance(model, DossierModel):
            return
        maat, rij = view.maat, words_of(model, index)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = option.rect.adjusted(1, 1, -2, -GAP)
        _paint_card(painter, card, option)
        inside = card.adjusted(EDGE, 0, -EDGE, 0)
        _paint_initial(painter, inside, rij.naam, maat)
        inside.setLeft(inside.left() + maat.initial + EDGE)
        _paint_words(painter, inside, rij, maat)
        painter.restore()


def words_of(model: DossierModel, index: Index) -> Rij:
    """What a row shows."""
    regel = model.regel(index)
    facts = (facts_of(regel), model.path_of(regel))
    days = moments_of(regel)
    return Rij(title_of(regel), tuple(filter(None, facts)), tuple(filter(None, days)))


def _paint_card(painter: QPainter, card: QRect, option: QStyleOptionViewItem) -> None:
    focused, hovered = looks_of(option)
    strong = focused or hovered
    painter.setBrush(color("kaart"))
    painter.setPen(QPen(color("accent" if strong else "lijn"), 2 if focused else 1))
    painter.drawRoundedRect(card, RADIUS, RADIUS)


def _paint_initial(painter: QPainter, inside: QRect, naam: str, maat: Maat) -> None:
    side = maat.initial
    circle = QRect(inside.left(), inside.center().y() - side // 2, side, side)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color("client"))
    painter.drawEllipse(circle)
    painter.setPen(color("kaart"))
    painter.setFont(maat.sterk)
    painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, mark_of(naam))


def _paint_words(painter: QPainter, box: QRect, rij: Rij, maat: Maat) -> None:
    """The name and what is known under it; the days at the right, or under that."""
    days = maat.breedte(rij).dagen
    if days and maat.beside:
        right = QRect(box.right() - days, box.top(), days, box.height())
        _paint_lines(painter, right, tuple((words, maat.klein, "stil") for words in rij.dagen))
    left = QRect(box.left(), box.top(), maat.room(days), box.height())
    _paint_lines(painter, left, maat.lines(rij))


def _paint_lines(painter: QPainter, box: QRect, lines: tuple[tuple[str, QFont, str], ...]) -> None:
    """These lines below each other, in the middle of the box."""
    heights = [wrapped_height(font, words, box.width()) for words, font, _role in lines]
    top = box.center().y() - sum(heights) // 2
    for (words, font, role), height in zip(lines, heights, strict=True):
        painter.setFont(font)
        painter.setPen(color(role))
        line = QRect(box.left(), top, box.width(), height)
        painter.drawText(line, wrap_flags(font, words, box.width()), words)
        top += height
