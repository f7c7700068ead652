"""Every word for people goes through `tr`, and a translator's catalogue can be made of them."""

import ast
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from html import unescape
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtGui import QRawFont
from PySide6.QtWidgets import QApplication

from intake_desktop import paths
from intake_desktop.ui.language import speak_dutch
from tests.test_architecture import PACKAGE

SOURCES = sorted((PACKAGE / "ui").rglob("*.py"))
NAMES = {"Keukentafel", "Source Sans 3", "Fusion", "PKCS#12 (*.p12 *.pfx)"}
_SENTENCE = re.compile(r"[A-Za-zÀ-ÿ]{2,},? [A-Za-zÀ-ÿ]|^[A-ZÀ-Þ][a-zà-ÿ]{2,}[^._]*$")
_KEY = re.compile(r"^(Ctrl|Alt|Shift|Esc|F\d)\b")


def said_without_tr(path: Path) -> Iterator[str]:
    """Literals that look like words for people and are not translated."""
    tree = _tree(path)
    fine: set[ast.AST] = set()
    for node in ast.walk(tree):
        docstring = isinstance(node, ast.Expr) and _is_text(node.value)
        called = _name(node.func) if isinstance(node, ast.Call) else ""
        if docstring or isinstance(node, ast.Raise) or called in ("tr", "cast", "RuntimeError"):
            fine.update(ast.walk(node))
        elif isinstance(node, ast.Assign) and _name(node.targets[0]) == "__all__":
            fine.update(ast.walk(node.value))
        elif isinstance(node, ast.AnnAssign | ast.arg) and node.annotation is not None:
            fine.update(ast.walk(node.annotation))
        elif isinstance(node, ast.FunctionDef) and node.returns is not None:
            fine.update(ast.walk(node.returns))
    for node in ast.walk(tree):
        if node in fine or not _is_text(node):
            continue
        text = str(node.value)  # type: ignore[attr-defined]  # a Constant
        if _SENTENCE.search(text) and text not in NAMES and not _KEY.match(text):
            yield f"{path.name}:{node.lineno} {text}"  # type: ignore[attr-defined]  # a Constant


def test_every_sign_on_the_screen_is_in_our_own_letters(qapp: QApplication) -> None:
    """Another font would look different on each machine, and costs memory."""
    font = QRawFont(str(paths.FONTS / "SourceSans3-Regular.ttf"), 16)
    missing = {
        f"{path.name}:{node.lineno} {sign} {ord(sign):x}"
        for path in SOURCES
        for node in ast.walk(_tree(path))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        for sign in node.value
        if sign.isprintable() and not font.supportsCharacter(ord(sign))
    }
    assert not missing


@cache
def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


def _is_text(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def _name(node: ast.expr) -> str:
    return getattr(node, "attr", getattr(node, "id", ""))


def translated() -> Iterator[tuple[Path, ast.Call]]:
    for path in SOURCES:
        for node in ast.walk(_tree(path)):
            if isinstance(node, ast.Call) and _name(node.func) == "tr" and node.args:
                yield path, node


def test_no_words_for_people_stand_outside_the_catalogue() -> None:
    assert [line for path in SOURCES for line in said_without_tr(path)] == []


def test_what_is_translated_is_a_plain_text_that_a_tool_can_find() -> None:
    calls = list(translated())
    assert len(calls) > 500
    loose = [f"{p.name}:{n.lineno}" for p, n in calls if not _is_text(n.args[0])]
    assert [place for place in loose if not place.startswith("language.py")] == []


def test_a_catalogue_holds_every_text(tmp_path: Path) -> None:
    tool = shutil.which("pyside6-lupdate", path=str(Path(sys.executable).parent))
    if tool is None:
        pytest.skip("pyside6-lupdate is not installed")
    catalogue = tmp_path / "keukentafel.ts"
    subprocess.run(
        [tool, *map(str, SOURCES), "-ts", str(catalogue)], check=True, capture_output=True
    )
    sources = re.findall(r"<source>(.*?)</source>", catalogue.read_text("utf-8"), re.DOTALL)
    found = set(map(unescape, sources))
    wanted = {str(n.args[0].value) for _p, n in translated() if isinstance(n.args[0], ast.Constant)}
    assert wanted - found == set()


@pytest.mark.parametrize(
    ("context", "english", "dutch"),
    [
        ("QPlatformTheme", "Cancel", "Annuleren"),
        ("QPlatformTheme", "Save", "Opslaan"),
        ("QFileDialog", "&Open", "&Openen"),
        ("QFileDialog", "File &name:", "Bestands&naam:"),
        ("QPrintDialog", "Print", "Afdrukken"),
        ("QLineEdit", "&Paste", "&Plakken"),
        ("QFileDialog", "&Look in:", "&Zoeken in:"),
        ("QAbstractFileIconProvider", "Folder", "Map"),
    ],
)
def test_qt_s_own_windows_speak_dutch(
    qapp: QApplication, context: str, english: str, dutch: str
) -> None:
    speak_dutch(qapp)
    assert QCoreApplication.translate(context, english).replace("&", "") == dutch.replace("&", "")


def test_what_qt_s_dutch_lacks_is_added_word_for_word(qapp: QApplication) -> None:
    speak_dutch(qapp)
    source = ElementTree.parse(paths.VERTALINGEN / "qt_aanvulling_nl.ts")  # noqa: S314 - our own
    for context in source.iter("context"):
        for message in context.iter("message"):
            english, dutch = message.findtext("source", ""), message.findtext("translation")
            assert QCoreApplication.translate(context.findtext("name", ""), english) == dutch


def test_dates_weeks_and_money_are_dutch(qapp: QApplication) -> None:
    speak_dutch(qapp)
    here = QLocale()
    assert here.toString(QLocale("C").toDate("2026-12-04", "yyyy-MM-dd"), "dddd d MMMM yyyy") == (
        "vrijdag 4 december 2026"
    )
    assert here.firstDayOfWeek().name == "Monday"
    assert here.decimalPoint() == ","
    assert here.currencySymbol() == "€"
