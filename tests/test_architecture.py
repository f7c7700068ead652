"""The house rules that no linter knows. The arrows themselves are contracts in setup.cfg."""

import ast
import io
import re
import subprocess
import sys
import tokenize
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "intake_desktop"
CODE = sorted(PACKAGE.rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))
CONCERNS_WITHOUT_A_PACKAGE = {
    "benchmarks",
    "faults",
    "golden",
    "journeys",
    "screens",
    "xserver",
}
MAX_FILE, MAX_FUNCTION = 330, 40  # "about" 300 and 30
SILENCED = re.compile(r"#\s*(noqa|type:\s*ignore|pragma)\b")
SILENCED_WITH_REASON = re.compile(
    r"#\s*(noqa: [A-Z0-9, ]+|type: ignore\[[\w, -]+\])\s*[-#:]+\s*\w.{5,}"
)


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@cache
def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


@cache
def _comments(path: Path) -> dict[int, str]:
    tokens = tokenize.generate_tokens(io.StringIO(path.read_text(encoding="utf-8")).readline)
    return {t.start[0]: t.string for t in tokens if t.type == tokenize.COMMENT}


def _imported(path: Path) -> Iterator[str]:
    for node in ast.walk(_tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


@pytest.mark.parametrize("init", sorted(PACKAGE.rglob("__init__.py")), ids=_name)
def test_the_init_of_a_package_is_its_docstring(init: Path) -> None:
    tree = _tree(init)
    assert ast.get_docstring(tree)
    others = [ast.unparse(n) for n in tree.body[1:] if "__version__" not in ast.unparse(n)]
    assert others == []


def test_domain_imports_only_the_standard_library() -> None:
    foreign = {
        f"{_name(path)}: {module}"
        for path in (PACKAGE / "domain").glob("*.py")
        for module in _imported(path)
        if module.split(".")[0] not in sys.stdlib_module_names
        and not module.startswith("intake_desktop.")
    }
    assert foreign == set()


def test_domain_asks_no_clock_and_no_random() -> None:
    asked = re.compile(r"\b(datetime\.now|date\.today|time\.time|(uuid|random|secrets)\.\w)")
    found = [
        f"{_name(path)}: {match[0]}"
        for path in (PACKAGE / "domain").glob("*.py")
        for match in asked.finditer(ast.unparse(_tree(path)))
    ]
    assert found == []


def test_only_paths_knows_where_things_are() -> None:
    asked = re.compile(r"__file__|Path\.home\(|expanduser")
    found = [_name(p) for p in CODE if asked.search(ast.unparse(_tree(p)))]
    assert found == ["intake_desktop/paths.py"]


def test_a_silenced_check_says_why() -> None:
    silent = [
        f"{_name(path)}:{line}"
        for path in [*CODE, *TESTS]
        for line, comment in _comments(path).items()
        if SILENCED.search(comment) and not SILENCED_WITH_REASON.search(comment)
    ]
    assert silent == []


def test_only_app_and_cli_catch_any_exception() -> None:
    """Elsewhere it is raised again at the end, or the line says where it goes."""
    found = [
        f"{_name(path)}:{node.lineno}"
        for path in CODE
        for node in ast.walk(_tree(path))
        if isinstance(node, ast.ExceptHandler)
        and (node.type is None or ast.unparse(node.type) in {"Exception", "BaseException"})
        and ast.unparse(node.body[-1]) != "raise"
        and node.lineno not in _comments(path)
    ]
    allowed = ("intake_desktop/app/", "intake_desktop/cli.py")
    assert [place for place in found if not place.startswith(allowed)] == []


def test_a_long_file_says_why_on_its_first_lines() -> None:
    long = [
        f"{_name(path)}: {len(lines)}"
        for path in CODE
        if len(lines := path.read_text(encoding="utf-8").splitlines()) > MAX_FILE
        and not any(line.startswith("# Long: ") for line in lines[:10])
    ]
    assert long == []


def test_a_long_function_says_why_on_its_first_line() -> None:
    long = [
        f"{_name(path)}: {node.name} {length}"
        for path in CODE
        for node in ast.walk(_tree(path))
        if isinstance(node, ast.FunctionDef)
        and (length := (node.end_lineno or 0) - node.lineno + 1) > MAX_FUNCTION
        and node.lineno not in _comments(path)
    ]
    assert long == []


def test_tests_mirror_the_package() -> None:
    folders = {p.name for p in (ROOT / "tests").iterdir() if any(p.glob("*.py"))}
    packages = {p.name for p in PACKAGE.iterdir() if (p / "__init__.py").is_file()}
    assert folders - CONCERNS_WITHOUT_A_PACKAGE <= packages
    assert packages <= folders


@pytest.mark.parametrize(
    "core", ["definitions", "storage", "documents", "domain", "cli", "commands"]
)
def test_the_core_runs_without_qt(core: str) -> None:
    package = PACKAGE / core
    names = [f"{core}.{p.stem}" for p in sorted(package.glob("[!_]*.py"))] or [core]
    code = "\n".join(f"import intake_desktop.{name}" for name in names)
    code += "\nimport sys; print([m for m in sys.modules if m.startswith('PySide6')])"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


def test_help_loads_nothing_heavy() -> None:
    code = (
        "import sys\nfrom intake_desktop.cli import main\n"
        "try:\n    main(['--help'])\nexcept SystemExit:\n    pass\n"
        "heavy = {'PySide6', 'reportlab', 'pikepdf', 'jinja2', 'sqlite_utils', 'cryptography'}\n"
        "print(sorted(heavy & set(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stderr.strip() == "[]"


def test_no_layout_is_asked_for_its_items_nor_who_had_the_focus() -> None:
    """What Python then holds of C++ outlives it: the next thing made there ends the program."""
    asked = re.compile(r"\.itemAt\(|(?m:^\s+def \w+\(self, _old: QWidget)|focusChanged")
    found = [_name(path) for path in CODE if asked.search(path.read_text("utf-8"))]
    assert found == ["intake_desktop/ui/focus.py"]
