"""The municipality as the window shows it."""

from pathlib import Path

import pytest
from PIL import Image

from intake_desktop.app.huisbeeld import accent_of, load_huisbeeld
from intake_desktop.paths import own_folder


@pytest.fixture
def eigen(tmp_path: Path) -> Path:
    own_folder(tmp_path).mkdir()
    return own_folder(tmp_path)


def test_without_an_own_folder_the_window_names_nobody(tmp_path: Path) -> None:
    assert load_huisbeeld(tmp_path) == ("", None, "")
    assert accent_of(tmp_path) == "#0B5F66"


def test_name_logo_and_accent_come_from_the_own_folder(eigen: Path) -> None:
    text = 'naam = "Gemeente Zee"\naccent = "#8B1A1A"\nlogo = "wapen.jpg"\n'
    (eigen / "gemeente.toml").write_text(text, encoding="utf-8")
    Image.new("RGB", (1600, 400), "navy").save(eigen / "wapen.jpg")
    huis = load_huisbeeld(eigen.parent)
    assert (huis.naam, huis.melding, accent_of(eigen.parent)) == ("Gemeente Zee", "", "#8B1A1A")
    assert huis.logo is not None
    assert (huis.logo.width(), huis.logo.height()) == (800, 200)


def test_what_can_not_be_used_is_told_and_left_out(eigen: Path) -> None:
    (eigen / "gemeente.toml").write_text('accent = "#FFFF00"\n', encoding="utf-8")
    (eigen / "logo.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(20))
    huis = load_huisbeeld(eigen.parent)
    assert (huis.naam, huis.logo, accent_of(eigen.parent)) == ("", None, "#0B5F66")
    assert "sleutel “accent”: deze kleur is te licht" in huis.melding
    assert "Het logo logo.png is geen goed PNG- of JPEG-bestand." in huis.melding
