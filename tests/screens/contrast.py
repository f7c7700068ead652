"""Whether words can be told from what is behind them, in every theme, from the theme's own names.

The places are walked in a theme of which every role has a colour of its own (`probe_theme`). So the
palette of a widget says which roles meet there; the contrast of those two follows from the files of
the real themes (WCAG 2.2, 1.4.3: 4.5 to 1, or 3 to 1 for large letters). A colour that is no role
of the theme was put in by hand.
"""

import shutil
from functools import cache
from pathlib import Path

from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QPlainTextEdit, QWidget

from intake_desktop import kleuren
from intake_desktop.paths import THEMES
from intake_desktop.ui.voorkeuren import THEMAS

PROBE = "proef"
LEAST, LEAST_LARGE = 4.5, 3.0
_LARGE_PX, _LARGE_BOLD_PX = 24, 19
_WITH_WORDS = (QLabel, QAbstractButton, QLineEdit, QPlainTextEdit)


def probe_theme(folder: Path) -> Path:
    """A folder of themes with one in which every role has its own colour."""
    shutil.copytree(THEMES, folder)
    known = kleuren.read_theme(THEMAS[0][0])
    colours = {role: f"#{0x204060 + 0x010307 * n:06X}" for n, role in enumerate(known["rollen"])}
    tables = {"kleuren": colours, "rollen": {role: role for role in colours}}
    lines = [f'naam = "{PROBE}"']
    for name, table in {**tables, "tekens": known["tekens"]}.items():
        lines += [f"[{name}]", *(f'{key} = "{value}"' for key, value in table.items())]
    (folder / f"{PROBE}.toml").write_text("\n".join(lines), encoding="utf-8")
    return folder


def contrast_mistakes(widgets: list[QWidget], roles: dict[str, str]) -> list[str]:
    """What is hard to read, in which theme. `roles`: of each colour (#rrggbb) its role."""
    found = []
    for widget in widgets:
        if not isinstance(widget, _WITH_WORDS) or not widget.isEnabled() or not _words(widget):
            continue
        ink, paper = _ink(widget), _paper(widget)
        pair = [roles.get(colour.name()) for colour in (ink, paper)]
        if None in pair:
            found.append(f"{widget.objectName()}: {ink.name()} op {paper.name()} staat in geen rol")
            continue
        least = LEAST_LARGE if _is_large(widget.font()) else LEAST
        for naam, _label in THEMAS:
            ratio = of_roles(naam, str(pair[0]), str(pair[1]))
            if ratio < least:
                found.append(
                    f"{type(widget).__name__} ({widget.objectName()}): {pair[0]} op {pair[1]} "
                    f"is {ratio:.2f} in {naam}: “{_words(widget)[:30]}”"
                )
    return found


@cache
def of_roles(naam: str, ink: str, paper: str) -> float:
    """The contrast of two roles in a theme."""
    colours = kleuren.read_colours(naam)
    return ratio(QColor(colours[ink]), QColor(colours[paper]))


def ratio(one: QColor, other: QColor) -> float:
    """The contrast of two colours, 1 to 21 (WCAG 2.2)."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _ink(widget: QWidget) -> QColor:
    if isinstance(widget, QLineEdit) and not widget.text():
        return widget.palette().color(QPalette.ColorRole.PlaceholderText)
    return widget.palette().color(widget.foregroundRole())


def _paper(widget: QWidget) -> QColor:
    """The first colour behind the words that is not transparent."""
    behind: QWidget | None = widget
    while behind is not None:
        colour = behind.palette().color(behind.backgroundRole())
        if colour.alpha() > 0:
            return colour
        behind = behind.parentWidget()
    return QColor()


def _words(widget: QWidget) -> str:
    for name in ("text", "toPlainText", "placeholderText"):
        read = getattr(widget, name, None)
        if callable(read) and (words := str(read())):
            return words
    return ""


def _is_large(font: QFont) -> bool:
    least = _LARGE_BOLD_PX if font.weight() >= QFont.Weight.Bold else _LARGE_PX
    return font.pixelSize() >= least
