"""The list of dossiers: large rows that are opened with one click or with Enter."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontInfo, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from intake_desktop.domain.letters import mark_of
from intake_desktop.domain.overzicht import DossierRegel
from intake_desktop.ui.models.dossiers import DossierModel, facts_of, moments_of, title_of
from intake_desktop.ui.theme import color
from intake_desktop.ui.widgets.rijenlijst import RijenLijst, looks_of

EDGE = 14
GAP = 8
RADIUS = 10
LETTERS_BESIDE = 78
Index = QModelIndex | QPersistentModelIndex


class DossierLijst(RijenLijst):
    """Shows a DossierModel; `opened` gives the id of the dossier that was clicked or entered."""

    opened = Signal(str)

    def __init__(self, model: DossierModel) -> None:
        super().__init__(model)
        self._dossiers = model
        self.setItemDelegate(DossierDelegate(self))
        self.setObjectName("overzicht.dossiers")
        self.setAccessibleName(self.tr("Dossiers"))
        self.setSpacing(0)
        self.setUniformItemSizes(True)

    def open_row(self, index: QModelIndex) -> None:
        """The dossier of this row."""
        self.opened.emit(self._dossiers.regel(index).id)


class DossierDelegate(QStyledItemDelegate):
    """Draws one dossier as a card: initial, name, birth date and number; the days at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as its lines; the days come below the name where there is no room beside it."""
        strong, small = _fonts(option.font)
        model, line = index.model(), QFontMetrics(small).height()
        paths = isinstance(model, DossierModel) and model.tells_paths
        lines = QFontMetrics(strong).height() + (2 if paths else 1) * line
        if not _beside(option):
            lines += 2 * line
        return QSize(200, lines + 2 * EDGE + GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the card and its words."""
        model = index.model()
        if not isinstance(model, DossierModel):
            return
        regel = model.regel(index)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = option.rect.adjusted(1, 1, -2, -GAP)
        _paint_card(painter, card, option)
        inside = card.adjusted(EDGE, EDGE - 2, -EDGE, -EDGE + 2)
        side = _paint_initial(painter, inside, regel, option.font)
        inside.setLeft(inside.left() + side + EDGE)
        known = (facts_of(regel), model.path_of(regel))
        facts = tuple(words for words in known if words)
        _paint_words(painter, inside, regel, facts, option)
        painter.restore()


def _fonts(font: QFont) -> tuple[QFont, QFont]:
    strong, small = QFont(font), QFont(font)
    strong.setWeight(QFont.Weight.DemiBold)
    strong.setPixelSize(round(QFontInfo(font).pixelSize() * 1.12))
    return strong, small


def _beside(option: QStyleOptionViewItem) -> bool:
    view = option.widget
    width = view.width() if view else option.rect.width()
    return width >= LETTERS_BESIDE * QFontMetrics(option.font).averageCharWidth()


def _paint_card(painter: QPainter, card: QRect, option: QStyleOptionViewItem) -> None:
    focused, hovered = looks_of(option)
    strong = focused or hovered
    painter.setBrush(color("kaart"))
    painter.setPen(QPen(color("accent" if strong else "lijn"), 2 if focused else 1))
    painter.drawRoundedRect(card, RADIUS, RADIUS)


def _paint_initial(painter: QPainter, inside: QRect, regel: DossierRegel, font: QFont) -> int:
    strong, _ = _fonts(font)
    side = round(QFontMetrics(strong).height() * 1.7)
    circle = QRect(inside.left(), inside.top(), side, side)
    circle.moveTop(inside.center().y() - side // 2)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color("client"))
    painter.drawEllipse(circle)
    painter.setPen(color("kaart"))
    painter.setFont(strong)
    painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, mark_of(title_of(regel)))
    return side


def _paint_words(
    painter: QPainter,
    box: QRect,
    regel: DossierRegel,
    facts: tuple[str, ...],
    option: QStyleOptionViewItem,
) -> None:
    """The name and what is known under it; the days at the right, or under that."""
    (strong, small), beside = _fonts(option.font), _beside(option)
    days = tuple(words for words in moments_of(regel) if words)
    lines = facts if beside else (*facts, *days)
    if beside and days:
        width = max(QFontMetrics(small).horizontalAdvance(words) for words in days) + 2
        right = QRect(box.right() - width, box.top(), width, box.height())
        _paint_lines(painter, right, tuple((words, small, "stil") for words in days))
        box = box.adjusted(0, 0, -width - EDGE, 0)
    name = (title_of(regel), strong, "tekst")
    _paint_lines(painter, box, (name, *((words, small, "stil") for words in lines)))


def _paint_lines(painter: QPainter, box: QRect, lines: tuple[tuple[str, QFont, str], ...]) -> None:
    """These lines below each other, in the middle of the box."""
    heights = [QFontMetrics(font).height() for _words, font, _role in lines]
    top = box.center().y() - sum(heights) // 2
    for (words, font, role), height in zip(lines, heights, strict=True):
        _paint_line(painter, QRect(box.left(), top, box.width(), height), words, font, role)
        top += height


def _paint_line(painter: QPainter, line: QRect, text: str, font: QFont, role: str) -> None:
    painter.setFont(font)
    painter.setPen(color(role))
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, line.width())
    painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
