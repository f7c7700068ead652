"""Where things are: shipped resources, shipped forms, and the user's own folder.

Nobody else builds such paths. A wheel carries `resources/` and `forms/` inside the package; a
checkout has them beside it.
"""

import os
import sys
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def _shipped(name: str) -> Path:
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / name


RESOURCES = _shipped("resources")
FORMS = _shipped("forms")
FONTS = RESOURCES / "fonts"
ICONS = RESOURCES / "icons"
THEMES = RESOURCES / "themes"
ICC_PROFILE = RESOURCES / "icc" / "sRGB.icc"
HANDLEIDING = RESOURCES / "handleiding"
VOORBEELDEN = RESOURCES / "voorbeelden"
VERTALINGEN = RESOURCES / "vertalingen"

PART_SUFFIX = ".deel"
"""Behind the name of a file that is being written and is not whole yet."""

BUNDELMAP = "daarna"
"""The folder for bundles in that for papers."""


def user_home(given: Path | None = None) -> Path:
    """The user's own folder: `given` (--home), else KEUKENTAFEL_HOME, else the system's place.

    The folder is not made here; whoever writes into it does that with mode 0700.
    """
    if given is not None:
        return given.expanduser().absolute()
    if named := os.environ.get("KEUKENTAFEL_HOME"):
        return Path(named).expanduser().absolute()
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA", Path.home() / "AppData" / "Local"))
        return base / "Keukentafel"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "Keukentafel"
    base = Path(os.environ.get("XDG_DATA_HOME", Path.home() / ".local" / "share"))
    return base / "keukentafel"


def example_home(home: Path) -> Path:
    """The folder of the example, beside that of the real vault and never inside it."""
    return home.with_name(f"{home.name}-voorbeeld")


def own_folder(home: Path) -> Path:
    """Where a municipality keeps its own words, name, colour and logo for the papers."""
    return home / "eigen"


def seal_folder(home: Path) -> Path:
    """The certificates (public) whose seals this computer knows."""
    return home / "zegels"


def packs_folder(home: Path) -> Path:
    """Where licensed texts of the municipality are kept in the user's folder."""
    return home / "tekstpakketten"


def bug_log(home: Path) -> Path:
    """The file in the user's folder that says where in the code a bug showed."""
    return home / "fouten.log"
