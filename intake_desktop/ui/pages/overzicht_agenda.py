"""*Op de agenda*: all that asks for attention, by day, calm; one click goes to its place."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from intake_desktop.domain.agenda import Agendaregel
from intake_desktop.ui.models.agenda import AgendaModel, name_of
from intake_desktop.ui.theme import color, scaled
from intake_desktop.ui.widgets.kaart import Kaart
from intake_desktop.ui.widgets.rijenlijst import (
    RijenLijst,
    looks_of,
    wrap_flags,
    wrapped_height,
)
from intake_desktop.ui.widgets.tekst import Tekst

MARGIN = 8
RADIUS = 8
Index = QModelIndex | QPersistentModelIndex


class AgendaKaart(Kaart):
    """`opened` gives the Afspraak of the line that was clicked or entered."""

    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("overzicht.agenda")
        self._model = AgendaModel(self)
        self._lijst = AgendaLijst(self._model)
        self._lijst.opened.connect(self.opened)
        self.setFocusProxy(self._lijst)
        self._leeg = Tekst(self.tr("De komende zes weken staat er niets."), "stil")
        self._stand = Tekst("", "stil")
        self.inhoud.addWidget(self._leeg)
        self.inhoud.addWidget(self._stand)
        self.inhoud.addWidget(self._lijst, 1)
        self.inhoud.addStretch(0)
        self.show_regels(())

    @property
    def aantal(self) -> int:
        """How many lines there are."""
        return self._model.aantal

    def show_regels(self, regels: tuple[Agendaregel, ...]) -> None:
        """Show these lines; the first is ready to be opened."""
        self._model.show_regels(regels)
        self._stand.set_text(self._count(regels))
        self._stand.setVisible(bool(regels))
        self._leeg.setVisible(not regels)
        self._lijst.setVisible(bool(regels))
        if regels:
            self._lijst.setCurrentIndex(self._model.index(0))

    def _count(self, regels: tuple[Agendaregel, ...]) -> str:
        """How many lines were earlier, are today and come."""
        before = sum(one.vooruit < 0 for one in regels)
        today = sum(one.vooruit == 0 for one in regels)
        found = (
            (self.tr("{} van eerder"), before),
            (self.tr("{} vandaag"), today),
            (self.tr("{} later"), len(regels) - before - today),
        )
        return " · ".join(words.format(count) for words, count in found if count)


class AgendaLijst(RijenLijst):
    """Shows an AgendaModel; rows are as high as their words."""

    opened = Signal(object)

    def __init__(self, model: AgendaModel) -> None:
        super().__init__(model)
        self._regels = model
        self.setItemDelegate(AgendaDelegate(self))
        self.setObjectName("overzicht.agenda.lijst")
        self.setAccessibleName(self.tr("Op de agenda"))

    def open_row(self, index: QModelIndex) -> None:
        """What this line is about."""
        self.opened.emit(self._regels.regel(index).afspraak)


class AgendaDelegate(QStyledItemDelegate):
    """Draws the day and the name on one line, and below it the words, on as many as they need."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the words at this width."""
        regel = _regel(index)
        view = option.widget
        width = view.viewport().width() if isinstance(view, QListView) else option.rect.width()
        if regel is None:
            return QSize(width, 0)
        return QSize(width, sum(_heights(option.font, regel, width)) + 2 * scaled(MARGIN))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the line."""
        regel = _regel(index)
        if regel is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint_ground(painter, option)
        margin = scaled(MARGIN)
        box = option.rect.adjusted(margin, margin, -margin, -margin)
        _paint_head(painter, box, regel, option.font)
        top = _heights(option.font, regel, option.rect.width())[0]
        painter.setFont(option.font)
        painter.setPen(color("tekst"))
        words = regel.afspraak.tekst
        flags = wrap_flags(option.font, words, box.width())
        painter.drawText(box.adjusted(0, top, 0, 0), flags, words)
        painter.restore()


def _regel(index: Index) -> Agendaregel | None:
    model = index.model()
    return model.regel(index) if isinstance(model, AgendaModel) else None


def _strong(font: QFont) -> QFont:
    strong = QFont(font)
    strong.setWeight(QFont.Weight.DemiBold)
    return strong


def _beside(font: QFont, regel: Agendaregel, width: int) -> bool:
    """Whether the day and the name fit on one line."""
    strong = QFontMetrics(_strong(font))
    used = strong.horizontalAdvance(name_of(regel)) + QFontMetrics(font).horizontalAdvance(
        regel.wanneer
    )
    return used + 3 * scaled(MARGIN) <= width


def _heights(font: QFont, regel: Agendaregel, width: int) -> tuple[int, int]:
    """How high the name with its day is, and how high the words below it are."""
    inside = max(1, width - 2 * scaled(MARGIN))
    head = wrapped_height(_strong(font), name_of(regel), inside)
    if not _beside(font, regel, width):
        head += QFontMetrics(font).height()
    return head, wrapped_height(font, regel.afspraak.tekst, inside)


def _paint_ground(painter: QPainter, option: QStyleOptionViewItem) -> None:
    focused, hovered = looks_of(option)
    if focused or hovered:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(color("accent"), 2 if focused else 1))
        painter.drawRoundedRect(option.rect.adjusted(1, 1, -2, -2), RADIUS, RADIUS)
        return
    painter.setPen(QPen(color("lijn"), 1))
    line = option.rect.adjusted(scaled(MARGIN), 0, -scaled(MARGIN), 0)
    painter.drawLine(line.bottomLeft(), line.bottomRight())


def _paint_head(painter: QPainter, box: QRect, regel: Agendaregel, font: QFont) -> None:
    strong = _strong(font)
    high, low = wrapped_height(strong, name_of(regel), box.width()), QFontMetrics(font).height()
    name, day = QRect(box.topLeft(), QSize(box.width(), high)), QRect(box)
    if _beside(font, regel, box.width() + 2 * scaled(MARGIN)):
        day = QRect(name)
        side = Qt.AlignmentFlag.AlignRight
    else:
        day = QRect(box.topLeft() + QPoint(0, high), QSize(box.width(), low))
        side = Qt.AlignmentFlag.AlignLeft
    painter.setFont(strong)
    painter.setPen(color("tekst"))
    painter.drawText(name, wrap_flags(strong, name_of(regel), box.width()), name_of(regel))
    painter.setFont(font)
    painter.setPen(color("stil"))
    painter.drawText(day, side | Qt.AlignmentFlag.AlignVCenter, regel.wanneer)
