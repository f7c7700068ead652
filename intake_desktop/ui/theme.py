"""The one door to looks: colours, spaces, letters and icons. Nobody else sets a style sheet."""

import tomllib
from functools import cache
from string import Template

from PySide6.QtCore import QDir
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from intake_desktop.paths import FONTS, ICONS, THEMES

FAMILY = "Source Sans 3"
_FILES = ("SourceSans3-Regular.ttf", "SourceSans3-SemiBold.ttf", "SourceSans3-Bold.ttf")
_BASE_PX = 16
_SPACE_PX = 4


class _Looks:
    """What is in use now: the theme's colours by role, and the size of letters in percent."""

    def __init__(self) -> None:
        self.colours: dict[str, str] = {}
        self.scale = 100


_looks = _Looks()


def apply_theme(app: QApplication, naam: str = "licht", schaal: int = 100) -> None:
    """Give the whole application these looks. `schaal` is the size of letters, 100 to 200 %."""
    _load_fonts()
    QDir.setSearchPaths("icons", [str(ICONS)])
    _looks.colours = read_colours(naam)
    _looks.scale = schaal
    if app.style().objectName() != "fusion":
        app.setStyle(QStyleFactory.create("Fusion"))
    font = QFont(FAMILY)
    font.setPixelSize(scaled(_BASE_PX))
    app.setFont(font)
    app.setPalette(_palette())
    app.setStyleSheet(style_sheet(naam, schaal))


@cache
def read_colours(naam: str) -> dict[str, str]:
    """The colours of a theme by role, as `#RRGGBB`."""
    theme = tomllib.loads((THEMES / f"{naam}.toml").read_text(encoding="utf-8"))
    base: dict[str, str] = theme["kleuren"]
    return {role: base[name] for role, name in theme["rollen"].items()}


@cache
def style_sheet(naam: str, schaal: int) -> str:
    """The style sheet of a theme at this size of letters."""
    values = dict(read_colours(naam))
    for pixels in (1, 2, 3, 4, 5, 6, 8, 9, 10, 12, 13, 14, 15, 16, 18, 20, 24, 28, 30, 36, 40):
        values[f"px{pixels}"] = f"{max(1, round(pixels * schaal / 100))}px"
    texts = [p.read_text(encoding="utf-8") for p in sorted(THEMES.glob("*.qss"))]
    return Template("\n".join(texts)).substitute(values)


def color(role: str) -> QColor:
    """The colour of a role in the theme that is in use."""
    return QColor(_looks.colours.get(role) or read_colours("licht")[role])


def scaled(pixels: int) -> int:
    """So many pixels at 100 %, at the size of letters that is in use."""
    return round(pixels * _looks.scale / 100)


def space(steps: int) -> int:
    """A distance in steps of 4 pixels."""
    return scaled(steps * _SPACE_PX)


@cache
def icon(name: str) -> QIcon:
    """The icon with this meaning ("plus", "terug"); drawn when first shown."""
    return QIcon(f"icons:{name}.svg")


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
        (roles.PlaceholderText, "stil"),
        (roles.Link, "accent"),
        (roles.Mid, "lijn"),
    ):
        palette.setColor(role, color(name))
    return palette
