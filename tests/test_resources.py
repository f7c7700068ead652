"""What ships beside the code: it is all there, it is licensed, and a wheel takes it along."""

import configparser
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from intake_desktop import paths

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def setup_cfg() -> configparser.ConfigParser:
    config = configparser.ConfigParser()
    config.read(ROOT / "setup.cfg", encoding="utf-8")
    return config


def _lines(config: configparser.ConfigParser, section: str, option: str) -> list[str]:
    return [x.strip() for x in config[section][option].splitlines() if x.strip()]


def _code_packages() -> Iterator[str]:
    for init in sorted((ROOT / "intake_desktop").rglob("__init__.py")):
        yield ".".join(init.parent.relative_to(ROOT).parts)


def test_setup_cfg_lists_every_package(setup_cfg: configparser.ConfigParser) -> None:
    listed = set(_lines(setup_cfg, "options", "packages"))
    shipped = {"intake_desktop.forms", "intake_desktop.resources"}
    assert listed == {*_code_packages(), *shipped}


def test_a_folder_with_code_is_a_package() -> None:
    folders = {p.parent for p in (ROOT / "intake_desktop").rglob("*.py")}
    assert [f for f in folders if not (f / "__init__.py").is_file()] == []


@pytest.mark.parametrize("name", ["forms", "resources"])
def test_a_wheel_takes_forms_and_resources_inside_the_package(
    setup_cfg: configparser.ConfigParser, name: str
) -> None:
    package = f"intake_desktop.{name}"
    assert f"{package} = {name}" in _lines(setup_cfg, "options", "package_dir")
    assert setup_cfg["options.package_data"][package] == "**/*"


def test_no_shipped_file_hides_from_the_pattern() -> None:
    # setuptools' ** skips names that start with a dot
    shipped = [*paths.RESOURCES.rglob("*"), *paths.FORMS.rglob("*")]
    assert [p.name for p in shipped if p.name.startswith(".")] == []


def test_every_folder_that_paths_names_is_there() -> None:
    named = [paths.FONTS, paths.ICONS, paths.THEMES, paths.VOORBEELDEN]
    assert [p.name for p in named if not any(p.iterdir())] == []
    assert paths.ICC_PROFILE.is_file()


@pytest.mark.parametrize(
    ("folder", "licence"),
    [
        (paths.FONTS, "OPEN FONT LICENSE"),
        (paths.ICONS, "ISC"),
        (paths.ICC_PROFILE.parent, "zlib"),
        (paths.RESOURCES / "wachtwoorden", "MIT"),
    ],
)
def test_what_others_made_has_its_licence_beside_it(folder: Path, licence: str) -> None:
    texts = [p.read_text(encoding="utf-8") for p in folder.glob("LICENSE*")]
    assert texts
    assert any(licence in text for text in texts)


def test_the_licence_is_the_whole_eupl() -> None:
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert text.startswith("EUROPEAN UNION PUBLIC LICENCE v. 1.2")
    assert text.rstrip().endswith("require the production of a new EUPL version.")
    assert [n for n in range(1, 16) if f"\n{n}." not in text] == []


def test_every_dependency_says_why_it_is_there() -> None:
    lines = (ROOT / "setup.cfg").read_text(encoding="utf-8").splitlines()
    start = lines.index("install_requires =") + 1
    end = next(i for i in range(start, len(lines)) if not lines[i].strip())
    wanted = lines[start:end]
    unexplained = [
        line.strip()
        for before, line in zip(["", *wanted], wanted, strict=False)
        if not line.lstrip().startswith("#") and not before.lstrip().startswith("#")
    ]
    assert unexplained == []


@pytest.mark.parametrize(
    "page", ["README.md", "forms/README.md", "resources/voorbeelden/README.md"]
)
def test_every_link_in_a_readme_leads_somewhere(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    links = [x for x in re.findall(r"\]\(([^)#]+)[^)]*\)", text) if "://" not in x]
    assert [x for x in links if not (ROOT / page).parent.joinpath(x).exists()] == []
