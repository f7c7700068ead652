"""The one door to looks: colours, spaces, letters and icons. Nobody else sets a style sheet.

The first window waits for this: what it does not need is loaded when it is asked for.
"""

from collections.abc import Iterator
from functools import cache
from string import Template
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory, QWidget

from intake_desktop.kleuren import read_colours, read_theme
from intake_desktop.paths import FONTS, ICONS, THEMES

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

FAMILY = "Source Sans 3"
_FILES = ("SourceSans3-Regular.ttf", "SourceSans3-SemiBold.ttf")
_BOLD = "SourceSans3-Bold.ttf"
_BASE_PX = 16
LEAST_PX = 32
"""How high at least, at 100 %, what is clicked or typed in."""

_SPACE_PX = 4
_ICON_PX = 18
_HOLDS_PARTS = "kleedt_delen"  # the property of a widget whose parts get other looks one by one


class Looks:
    """A theme at one size of letters: what the application looks like now.

    `accent` is the colour of the municipality as its file gives it, or empty.
    """

    def __init__(self, naam: str, schaal: int, accent: str) -> None:
        self.naam, self.schaal, self.accent = naam, schaal, accent
        self.colours = {role: QColor(c) for role, c in read_colours(naam, accent).items()}
        self.icons: dict[tuple[str, str], QIcon] = {}


def apply_theme(
    app: QApplication,
    naam: str = "licht",
    schaal: int = 100,
    *,
    bold: bool = True,
    accent: str = "",
) -> None:
    """Give the whole application these looks. `schaal` is the size of letters, 100 to 200 %.

    The lock page has nothing bold: there `bold` may wait until `load_bold`. `accent` is the colour
    of the municipality; it stays when other looks are put on later.
    """
    _load_fonts()
    if bold:
        load_bold()
    if app.style().objectName() != "fusion":
        app.setStyle(QStyleFactory.create("Fusion"))
    use_looks(app, naam, schaal, accent)
    app.setStyleSheet(_sheet_in_use())


def use_looks(app: QApplication, naam: str, schaal: int, accent: str | None = None) -> None:
    """From now on these colours and letters are in use; sheets that are worn stay as they are.

    Without `accent` it stays as it was.
    """
    _in_use()[:] = [_looks_of(naam, schaal, looks().accent if accent is None else accent)]
    app.setFont(letters(scaled(_BASE_PX)))
    app.setPalette(_palette())


def letters(pixels: int) -> QFont:
    """Our letters, so high."""
    font = QFont(FAMILY)
    font.setPixelSize(pixels)
    return font


def dress(part: QWidget) -> None:
    """Let a part of a window wear the sheet in use, with all that is and comes in it.

    The application itself wears the sheet of its start: Qt tells each widget of another one once
    for every parent it has, which takes seconds. Parts that hold parts wear nothing themselves.
    """
    for worn in parts_of(part):
        if not is_dressed(worn):
            worn.setFont(QApplication.font())
            worn.setStyleSheet(_sheet_in_use())


def is_dressed(part: QWidget) -> bool:
    """Whether a part, as `parts_of` gives them, wears the sheet in use."""
    sheet = _sheet_in_use()
    app = QApplication.instance()
    worn = part.styleSheet()
    return (worn or (app.styleSheet() if isinstance(app, QApplication) else "")) == sheet


def hold_parts(*widgets: QWidget) -> None:
    """What is in these gets its looks part by part, so that what is not shown can wait."""
    for widget in widgets:
        widget.setProperty(_HOLDS_PARTS, True)


def holds_parts(widget: QWidget) -> bool:
    """Whether it is of those that `hold_parts` was told of."""
    return widget.property(_HOLDS_PARTS) is True


def parts_of(widget: QWidget) -> Iterator[QWidget]:
    """The parts of which each wears its own sheet: the widget itself, or what it holds."""
    if not holds_parts(widget):
        yield widget
        return
    for child in widget.children():
        if isinstance(child, QWidget):
            yield from parts_of(child)


def looks() -> Looks:
    """The looks in use; those of *licht* at 100 % while none were given."""
    held = _in_use()
    return held[0] if held else _looks_of("licht", 100, "")


@cache
def _in_use() -> list[Looks]:
    """The one that was chosen last. To ask the application for it took a tenth of a page turn."""
    return []


@cache
def style_sheet(naam: str, schaal: int, accent: str = "") -> str:
    """The style sheet of a theme at this size of letters, with the municipality's accent if any."""
    QDir.setSearchPaths("icons", [str(ICONS)])  # where a sheet says its pictures are
    texts = [p.read_text(encoding="utf-8") for p in sorted(THEMES.glob("*.qss"))]
    values = _Values(schaal)
    values.update(read_theme(naam).get("tekens", {}))
    values.update(read_colours(naam, accent))
    return Template("\n".join(texts)).substitute(values)


class _Values(dict[str, str]):
    """What stands for the placeholders of a style sheet; `px12` is 12 pixels at 100 %."""

    def __init__(self, schaal: int) -> None:
        super().__init__()
        self._schaal = schaal

    def __missing__(self, name: str) -> str:
        if name.startswith("px") and name[2:].isdigit():
            return f"{max(1, round(int(name[2:]) * self._schaal / 100))}px"
        raise KeyError(name)


def color(role: str) -> QColor:
    """The colour of a role in the theme that is in use."""
    return looks().colours[role]


def scaled(pixels: int) -> int:
    """So many pixels at 100 %, at the size of letters that is in use."""
    return round(pixels * looks().schaal / 100)


def space(steps: int) -> int:
    """A distance in steps of 4 pixels."""
    return scaled(steps * _SPACE_PX)


def icon(name: str, rol: str = "tekst") -> "QIcon":
    """The icon with this meaning ("plus", "terug") in the colour of a role."""
    known = looks().icons
    if (name, rol) not in known:
        known[name, rol] = _drawn(name, rol)
    return known[name, rol]


def restyle(widget: QWidget, name: str, value: object) -> None:
    """Give a widget another dynamic property and the looks that go with it."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        widget.update()


def _drawn(name: str, rol: str) -> "QIcon":
    """Drawn for plain and for dense screens; Qt's SVG code is loaded with the first one."""
    from PySide6.QtGui import QIcon, QImage, QPixmap

    svg = (ICONS / f"{name}.svg").read_text(encoding="utf-8")
    made = QIcon()
    for mode, role in ((QIcon.Mode.Normal, rol), (QIcon.Mode.Disabled, "uit")):
        shape = svg.replace("currentColor", color(role).name())
        for density in (1, 2):
            side = str(scaled(_ICON_PX) * density)
            sized = shape.replace('width="24"', f'width="{side}"', 1)
            sized = sized.replace('height="24"', f'height="{side}"', 1)
            pixmap = QPixmap.fromImage(QImage.fromData(sized.encode()))
            pixmap.setDevicePixelRatio(density)
            made.addPixmap(pixmap, mode)
    return made


@cache
def _looks_of(naam: str, schaal: int, accent: str) -> Looks:
    return Looks(naam, schaal, accent)


def _sheet_in_use() -> str:
    now = looks()
    return style_sheet(now.naam, now.schaal, now.accent)


@cache
def load_bold() -> None:
    """The letters of headings."""
    QFontDatabase.addApplicationFont(str(FONTS / _BOLD))


@cache
def _load_fonts() -> None:
    for name in _FILES:
        QFontDatabase.addApplicationFont(str(FONTS / name))


def _palette() -> QPalette:
    palette = QPalette()
    roles = QPalette.ColorRole
    for role, name in (
        (roles.Window, "achtergrond"),
        (roles.Base, "kaart"),
        (roles.AlternateBase, "zijkant"),
        (roles.Button, "kaart"),
        (roles.Text, "tekst"),
        (roles.WindowText, "tekst"),
        (roles.ButtonText, "tekst"),
        (roles.ToolTipBase, "tekst"),
        (roles.ToolTipText, "kaart"),
        (roles.Highlight, "accent"),
        (roles.HighlightedText, "op_accent"),
        (roles.PlaceholderText, "hint"),
        (roles.Link, "accent"),
        (roles.Mid, "lijn"),
    ):
        palette.setColor(role, color(name))
    for role in (roles.Text, roles.WindowText, roles.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, color("uit"))
    return palette
