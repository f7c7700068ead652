"""The municipality as the window shows it, from the same file as the papers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake_desktop.errors import DefinitionError
from intake_desktop.huisstijl import damaged_logo, find_huisstijl, read_logo, told
from intake_desktop.paths import own_folder
from intake_desktop.ui.huisbeeld import Huisbeeld

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QImage

_LARGEST_PX = 800


def load_huisbeeld(home: Path) -> Huisbeeld:
    """Name and logo; what can not be used is left out, and told."""
    huis, path, faults = find_huisstijl(own_folder(home))
    if path is None:
        return Huisbeeld(huis.eigen_naam, None, " ".join(faults))
    try:
        return Huisbeeld(huis.eigen_naam, _picture(path), " ".join(faults))
    except DefinitionError as error:
        return Huisbeeld(huis.eigen_naam, None, " ".join((*faults, told(error))))


def accent_of(home: Path) -> str:
    """The colour in which the window works."""
    return find_huisstijl(own_folder(home)).huis.accent


def _picture(path: Path) -> QImage:
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QImage

    image = QImage.fromData(read_logo(path))
    if image.isNull():
        raise damaged_logo(path)
    if max(image.width(), image.height()) <= _LARGEST_PX:
        return image
    way = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    return image.scaled(_LARGEST_PX, _LARGEST_PX, *way)
