"""Looks: colours by role, readable everywhere, and only in the theme files."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QColor, QFontInfo, QIcon
from PySide6.QtWidgets import QApplication, QLabel, QSpinBox
from pytestqt.qtbot import QtBot

from intake_desktop import paths
from intake_desktop.kleuren import contrast, read_colours, read_theme
from intake_desktop.ui.language import speak_dutch
from intake_desktop.ui.theme import (
    FAMILY,
    apply_theme,
    color,
    icon,
    looks,
    restyle,
    scaled,
    space,
    style_sheet,
)

THEMES = sorted(p.stem for p in paths.THEMES.glob("*.toml") if "rollen" in p.read_text("utf-8"))
UI = Path(__file__).resolve().parents[2] / "intake_desktop" / "ui"
A_COLOUR = re.compile(r"#[0-9a-fA-F]{6}\b")
LEAST_CONTRAST = 4.5


@pytest.fixture
def app(qapp: QApplication) -> QApplication:
    apply_theme(qapp)
    return qapp


def whole_theme(naam: str) -> dict[str, Any]:
    return tomllib.loads((paths.THEMES / f"{naam}.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("naam", THEMES)
def test_a_theme_is_read_as_any_reader_of_toml_reads_it(naam: str) -> None:
    theme = whole_theme(naam)
    assert read_theme(naam) == {
        name: theme.get(name)
        for name in ("kleuren", "rollen", "tekens", "gemeente")
        if name in theme
    } | {"contrast": {}}


@pytest.mark.parametrize("naam", THEMES)
def test_every_text_can_be_read_on_every_ground_it_stands_on(naam: str) -> None:
    colours = read_colours(naam)
    poor = [
        f"{text} on {ground}: {contrast(colours[text], colours[ground]):.2f}"
        for text, grounds in whole_theme(naam)["contrast"].items()
        for ground in grounds
        if contrast(colours[text], colours[ground]) < LEAST_CONTRAST
    ]
    assert poor == []


@pytest.mark.parametrize("naam", THEMES)
def test_the_edge_of_a_field_can_be_seen(naam: str) -> None:
    colours = read_colours(naam)
    assert contrast(colours["veldrand"], colours["kaart"]) >= 3
    assert contrast(colours["veldrand"], colours["achtergrond"]) >= 3


@pytest.mark.parametrize("naam", THEMES)
def test_every_base_colour_is_used_and_every_role_has_one(naam: str) -> None:
    theme = read_theme(naam)
    assert set(theme["rollen"].values()) == set(theme["kleuren"])


@pytest.mark.parametrize("naam", THEMES)
@pytest.mark.parametrize("schaal", [100, 125, 150, 175, 200])
def test_every_placeholder_is_filled(naam: str, schaal: int) -> None:
    assert "$" not in style_sheet(naam, schaal)


def test_sizes_grow_with_the_letters() -> None:
    assert "font-size: 30px" in style_sheet("licht", 100)
    assert "font-size: 60px" in style_sheet("licht", 200)


def test_a_placeholder_nobody_knows_is_a_mistake() -> None:
    from intake_desktop.ui.theme import _Values

    with pytest.raises(KeyError):
        _Values(100)["geen_rol"]


def test_colours_stand_only_in_the_theme_files() -> None:
    files = [*UI.rglob("*.py"), *paths.THEMES.glob("*.qss")]
    assert [p.name for p in files if A_COLOUR.search(p.read_text(encoding="utf-8"))] == []


def test_style_sheets_are_set_in_one_place() -> None:
    setting = [p.name for p in UI.rglob("*.py") if "setStyleSheet" in p.read_text(encoding="utf-8")]
    assert setting == ["theme.py"]


def test_the_letters_are_ours_and_large_enough(app: QApplication) -> None:
    label = QLabel("Wat is belangrijk?")
    assert QFontInfo(label.font()).family() == FAMILY
    assert QFontInfo(label.font()).pixelSize() == 16


def test_colours_and_distances_follow_the_theme_in_use(app: QApplication) -> None:
    assert color("accent") == QColor(read_colours("licht")["accent"])
    apply_theme(app, schaal=200)
    assert (looks().schaal, space(2), scaled(10)) == (200, 16, 20)
    apply_theme(app)
    assert (looks().schaal, space(2), scaled(10)) == (100, 8, 10)


@pytest.mark.parametrize("naam", THEMES)
def test_a_field_for_a_number_looks_as_our_other_fields(
    app: QApplication, qtbot: QtBot, naam: str
) -> None:
    apply_theme(app, naam)
    field = QSpinBox()
    qtbot.addWidget(field)
    field.resize(field.sizeHint())
    assert field.height() >= 36
    plain = field.grab().toImage().pixelColor(field.width() // 2, field.height() - 6)
    assert plain == color("kaart")
    apply_theme(app)


@pytest.mark.parametrize("path", sorted(paths.ICONS.glob("*.svg")), ids=lambda p: p.stem)
def test_every_icon_draws_in_the_colour_of_its_role(app: QApplication, path: Path) -> None:
    image = icon(path.stem, "fout").pixmap(18, 18).toImage()
    drawn = [
        image.pixelColor(x, y)
        for x in range(18)
        for y in range(18)
        if image.pixelColor(x, y).alpha()
    ]
    assert drawn
    if "currentColor" in path.read_text(encoding="utf-8"):
        solid = [c for c in drawn if c.alpha() > 250]
        assert all(near(c, color("fout")) for c in solid)


def near(one: QColor, other: QColor) -> bool:
    pairs = zip(one.getRgb()[:3], other.getRgb()[:3], strict=True)  # type: ignore[index]  # getRgb gives numbers
    return all(abs(a - b) < 8 for a, b in pairs)


def test_an_icon_that_can_not_be_used_is_paler(app: QApplication) -> None:
    plus = icon("plus")
    normal, disabled = (
        plus.pixmap(18, 18, mode).toImage().pixelColor(9, 9)
        for mode in (QIcon.Mode.Normal, QIcon.Mode.Disabled)
    )
    assert disabled.lightness() > normal.lightness()


def test_icons_are_drawn_once(app: QApplication) -> None:
    assert icon("plus") is icon("plus")


def test_another_property_gives_other_looks(app: QApplication, qtbot: QtBot) -> None:
    label = QLabel("Wat ik zei")
    qtbot.addWidget(label)
    label.ensurePolished()
    restyle(label, "rol", "citaat")
    assert label.palette().color(label.foregroundRole()) == color("client")


def test_starting_up_loads_no_drawing_code() -> None:
    code = "import sys, intake_desktop.ui.theme; print([m for m in sys.modules if 'Svg' in m])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_qt_speaks_dutch(app: QApplication) -> None:
    speak_dutch(app)
    assert app.translate("QPlatformTheme", "Cancel") == "Annuleren"


def test_every_icon_is_used_and_named_by_its_meaning() -> None:
    code = "".join(p.read_text(encoding="utf-8") for p in UI.rglob("*.py"))
    themes = "".join(p.read_text(encoding="utf-8") for p in paths.THEMES.glob("*.*"))
    named = {p.stem for p in paths.ICONS.glob("*.svg")}
    assert {n for n in named if f'"{n}"' not in code and f"{n}.svg" not in themes} == set()
