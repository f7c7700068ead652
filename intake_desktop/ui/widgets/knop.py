"""A button with a verb, if wanted an icon and the key that does the same."""

from functools import cache

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QShortcutEvent
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton

from intake_desktop.ui.theme import color, icon, letters, scaled, space

_INK = {"primair": "op_accent", "groot": "op_accent", "chip": "tekst", "rij": "stil"}
_FILLED = ("primair", "groot")
_KEY_PX = 13


class Knop(QPushButton):
    """A button; Enter presses it, as the space bar does.

    `toetsen` ("Ctrl Enter") is shown as a key behind the text; it sets no shortcut.
    """

    def __init__(self, text: str, rol: str = "gewoon", icoon: str = "", toetsen: str = "") -> None:
        super().__init__()
        self._text, self._toetsen, self._icoon, self._alt = "", toetsen, icoon, ""
        self.setProperty("rol", rol)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(True)  # or Qt presses it by the space bar alone
        self.setText(text)
        self._show_icon()

    def text(self) -> str:
        """The verb, as it was given."""
        return self._text

    def set_toetsen(self, toetsen: str) -> None:
        """Show this key behind the verb; empty: none."""
        if toetsen != self._toetsen:
            self._toetsen = toetsen
            self.updateGeometry()

    def set_alt(self, letter: str) -> None:
        """Alt with this letter of the verb presses the button; it is underlined."""
        self._alt = letter
        self.setText(self._text)
        self.installEventFilter(self)

    def set_key(self, keys: str) -> None:
        """These keys press the button."""
        self.setShortcut(keys)
        self.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A key works at once; Qt would show the button pressed for a tenth of a second first."""
        pressed = watched is self and isinstance(event, QShortcutEvent)
        if pressed and not event.isAmbiguous():  # type: ignore[attr-defined]  # it is one
            self.click()
            return True
        return super().eventFilter(watched, event)

    def set_icoon(self, icoon: str) -> None:
        """Show another icon before the verb."""
        if icoon != self._icoon:
            self._icoon = icoon
            self._show_icon()

    def setText(self, text: str) -> None:
        """Show this verb; the key behind it is not spoken."""
        self._text = text
        words, at = text.replace("&", "&&"), -1
        if self._alt:
            at = words.lower().find(self._alt)
        super().setText(f"{words[:at]}&{words[at:]}" if at >= 0 else words)
        self.setAccessibleName(text)

    def sizeHint(self) -> QSize:
        """Room for the key too."""
        hint = super().sizeHint()
        return QSize(hint.width() + self._key_width(), hint.height())

    def minimumSizeHint(self) -> QSize:
        """A verb is never cut off."""
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        """Icons grow with the letters."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and self._icoon:
            self._show_icon()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The button, its key, and the ring of the focus where the border does not show it."""
        painter = QPainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        style = self.style()
        style.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option, painter, self)
        key, spare = self._key_width(), 0
        if key:  # the verb and its key stay together in a wide button
            spare = max(0, self.width() - self.sizeHint().width()) // 2
            option.rect = option.rect.adjusted(spare, 0, -spare - key, 0)
        elif self.property("rol") == "vouw":  # as far from the ring at the left as at the right
            option.rect = option.rect.adjusted(space(1), 0, 0, 0)
        style.drawControl(QStyle.ControlElement.CE_PushButtonLabel, option, painter, self)
        if key:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_key(painter, key, spare)
        if self.hasFocus() and self.property("rol") in _FILLED:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(color("op_accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(4, 4, -4, -4), 6, 6)
        painter.end()

    def _key_width(self) -> int:
        """The key with the space around it; 0 when there is none."""
        if not self._toetsen:
            return 0
        _font, metrics = _key_letters(scaled(_KEY_PX))
        return metrics.horizontalAdvance(self._toetsen) + space(5)

    def _paint_key(self, painter: QPainter, width: int, spare: int) -> None:
        font, metrics = _key_letters(scaled(_KEY_PX))
        high = metrics.height() + scaled(2)
        left = (
            self.width()
            - spare
            - width
            - space(1)
            - (0 if self.property("rol") == "stil" else space(1))
        )
        cap = QRect(left, (self.height() - high) // 2, width - space(2), high)
        ink = color("accent") if self.property("rol") != "stil" else color("stil")
        painter.setPen(QPen(_edge(self.isEnabled()), 1))
        painter.setBrush(color("kaart"))
        painter.drawRoundedRect(QRectF(cap).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(ink if self.isEnabled() else color("uit"))
        painter.setFont(font)
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self._toetsen)

    def _show_icon(self) -> None:
        if self._icoon:
            self.setIcon(icon(self._icoon, _INK.get(str(self.property("rol")), "accent")))
            self.setIconSize(QSize(scaled(18), scaled(18)))


@cache
def _key_letters(pixels: int) -> tuple[QFont, QFontMetrics]:
    """The letters of a key, and how wide they are: asked for at every layout."""
    font = letters(pixels)
    font.setWeight(QFont.Weight.DemiBold)
    return font, QFontMetrics(font)


def _edge(enabled: bool) -> QColor:
    return color("lijn_sterk" if enabled else "lijn")
