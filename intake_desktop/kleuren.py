"""The colours of the themes by role, and whether one can be read on another.

Plain Python, for screen and paper alike. The lock page waits for this: it loads nothing.
"""

from collections.abc import Iterable
from functools import cache

from intake_desktop.paths import THEMES

LEESBAAR = 4.5
"""The least contrast of words with what is behind them (WCAG 2.2, 1.4.3)."""

GRONDEN = ("kaart", "achtergrond", "zijkant")
"""The roles on which a theme writes in its accent; the first is as white as paper in *licht*."""

_OP_TINT = ("tekst", "stil", "klantmanager", "wijkteam", "client", "ander")
_DIEPER, _TINT_PERCENTS = 35, range(12, 0, -1)
_STEPS = 100
_SOFT = 0.4  # how full a colour is at most that is made lighter: in the dark a fuller one glares
_MIDDLE = 0.18  # the luminance between light and dark grounds


@cache
def read_theme(naam: str) -> dict[str, dict[str, str]]:
    """The tables of a theme that name texts: `kleuren`, `rollen`, `tekens` and `gemeente`.

    Line by line: Python's own reader of TOML would take a tenth of our part of the start-up.
    """
    tables: dict[str, dict[str, str]] = {}
    table: dict[str, str] = {}
    for line in (THEMES / f"{naam}.toml").read_text(encoding="utf-8").splitlines():
        key, _, value = line.partition(" = ")
        if line.startswith("["):
            table = tables.setdefault(line.strip("[]"), {})
        elif value.startswith('"'):
            table[key] = value.split('"')[1]
    return tables


@cache
def read_colours(naam: str, accent: str = "") -> dict[str, str]:
    """The colours of a theme by role, as `#RRGGBB`; `accent` is that of the municipality, if any.

    A theme without a table `gemeente` keeps its own accent.
    """
    theme = read_theme(naam)
    colours = {role: theme["kleuren"][name] for role, name in theme["rollen"].items()}
    wanted = theme.get("gemeente")
    if not accent or not wanted or accent.upper() == colours["accent"]:
        return colours
    return colours | _accents(colours, accent, float(wanted["contrast"]))


def contrast(one: str, other: str) -> float:
    """The contrast of two colours `#RRGGBB`, 1 to 21 (WCAG 2.2, relative luminance)."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def least_contrast(colour: str, grounds: Iterable[str]) -> float:
    """The contrast with the ground on which it is hardest to read."""
    return min(contrast(colour, ground) for ground in grounds)


def grounds_of(naam: str) -> list[str]:
    """What an accent must be told from in this theme."""
    return [read_colours(naam)[role] for role in GRONDEN]


def readable(colour: str, grounds: Iterable[str], least: float = LEESBAAR) -> str:
    """The nearest lighter or darker colour of the same hue that can be read on all of these."""
    from colorsys import hls_to_rgb, rgb_to_hls

    grounds = tuple(grounds)
    hue, light, full = rgb_to_hls(*(part / 255 for part in _parts(colour)))
    end = 0.0 if _luminance(grounds[0]) > _MIDDLE else 1.0
    soft = full if end == 0.0 else min(full, _SOFT)
    for step in range(_STEPS):
        if least_contrast(colour, grounds) >= least:
            break
        lightness = light + (end - light) * (step + 1) / _STEPS
        colour = _written(255 * part for part in hls_to_rgb(hue, lightness, soft))
    return colour


def _accents(colours: dict[str, str], accent: str, least: float) -> dict[str, str]:
    """An accent with its deeper colour and its tint, each readable wherever this theme has it."""
    own = readable(accent, [colours[role] for role in GRONDEN], least)
    deep = _mixed(own, colours["tekst"], _DIEPER)
    inks = [own, deep, *(colours[role] for role in _OP_TINT)]
    tints = (_mixed(colours["kaart"], own, percent) for percent in _TINT_PERCENTS)
    fits = (tint for tint in tints if all(contrast(ink, tint) >= LEESBAAR for ink in inks))
    return {"accent": own, "accent_diep": deep, "accent_tint": next(fits, colours["kaart"])}


def _mixed(one: str, other: str, percent: int) -> str:
    """So many percents of the other in the one."""
    pairs = zip(_parts(one), _parts(other), strict=True)
    return _written(a + (b - a) * percent / 100 for a, b in pairs)


def _luminance(colour: str) -> float:
    parts = (part / 255 for part in _parts(colour))
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _parts(colour: str) -> list[int]:
    return [int(colour[at : at + 2], 16) for at in (1, 3, 5)]


def _written(parts: Iterable[float]) -> str:
    return "#" + "".join(f"{round(part):02X}" for part in parts)
