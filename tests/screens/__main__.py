"""`make screens`: every place as a picture, and one page with all of them.

`python -m tests.screens MAP [TONEEL…]`. Those of licht also show the whole length
of a page that scrolls.
"""

import html
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from intake_desktop.app.keukentafel import make_application
from intake_desktop.ui.theme import apply_theme, looks
from intake_desktop.ui.voorkeuren import THEMAS
from tests.screens.plekken import TONELEN, Toneel
from tests.screens.programma import Programma

SIZES = ((1366, 768), (1920, 1080))
SCALES = (100, 200)
_QUICK = 60  # of 100: larger files that are written sooner
_STYLE = """
body { font: 16px/1.5 "Source Sans 3", sans-serif; margin: 24px; background: #FAF7F2;
       color: #22303C; }
h2 { margin: 32px 0 8px; } figure { display: inline-block; margin: 0 12px 16px 0;
vertical-align: top; width: 300px; } img { width: 300px; border: 1px solid #C9C0B1; }
figcaption { font-size: 14px; overflow-wrap: anywhere; } nav a { margin-right: 16px; }
"""


def main(arguments: list[str]) -> None:
    """Walk every scene in every theme and size, and write the contact sheet."""
    out, wanted = Path(arguments[0]), arguments[1:]
    out.mkdir(parents=True, exist_ok=True)
    application = make_application(["screens"])
    made: dict[str, list[str]] = {}
    for toneel in TONELEN:
        if wanted and toneel.naam not in wanted:
            continue
        for picture in _scene(application, toneel, out):
            made.setdefault(toneel.naam, []).append(picture)
        print(f"{toneel.naam}: {len(made[toneel.naam])}")
    (out / "index.html").write_text(_sheet(made), encoding="utf-8")
    print(f"{sum(map(len, made.values()))} schermen in {out / 'index.html'}")


def _scene(application: QApplication, toneel: Toneel, out: Path) -> Iterator[str]:
    """The scene in every theme, at every size of letters and of the window."""
    with tempfile.TemporaryDirectory(prefix="keukentafel-") as folder:
        apply_theme(application, THEMAS[0][0], SCALES[0])
        program = toneel.begin(Path(folder))
        for schaal in SCALES:
            for thema, _naam in THEMAS:
                if (looks().naam, looks().schaal) != (thema, schaal):
                    apply_theme(application, thema, schaal)
                for width, height in SIZES:
                    program.window.resize(width, height)
                    program.settle()
                    for place in toneel.walk(program):
                        program.settle()
                        name = f"{toneel.naam}_{place}_{width}_{schaal}_{thema}"
                        yield from _pictures(program, out, name, whole=thema == THEMAS[0][0])
        program.close()


def _pictures(program: Programma, out: Path, name: str, *, whole: bool) -> Iterator[str]:
    """What is in front; and when `whole`, the page that scrolls in its full length."""
    window = program.window
    yield _save(window, out, name)
    page = _page_in_front(window) if whole else None
    if page is not None:
        yield _save(page, out, f"{name}_heel")


def _page_in_front(window: QWidget) -> QWidget | None:
    """What scrolls in the middle of the window, when it is longer than there is room for."""
    widget = window.childAt(window.rect().center())
    while widget is not None and not isinstance(widget, QScrollArea):
        widget = widget.parentWidget()
    if widget is None or widget.verticalScrollBar().maximum() == 0:
        return None
    return widget.widget()


def _save(widget: QWidget, out: Path, name: str) -> str:
    widget.grab().save(str(out / f"{name}.png"), "PNG", _QUICK)
    return f"{name}.png"


def _sheet(made: dict[str, list[str]]) -> str:
    """The contact sheet: small pictures below the name of their scene; a click enlarges."""
    links = "".join(f'<a href="#{name}">{name}</a>' for name in made)
    parts = [f"<h2 id={name!r}>{html.escape(name)}</h2>{_figures(made[name])}" for name in made]
    return (
        '<!doctype html><html lang="nl"><meta charset="utf-8"><title>Keukentafel: schermen</title>'
        f"<style>{_STYLE}</style><h1>Alle schermen</h1><nav>{links}</nav>{''.join(parts)}</html>\n"
    )


def _figures(pictures: list[str]) -> str:
    return "".join(
        f'<figure><a href="{p}"><img loading="lazy" alt="{p}" src="{p}"></a>'
        f"<figcaption>{p.removesuffix('.png').replace('_', ' · ')}</figcaption></figure>"
        for p in pictures
    )


if __name__ == "__main__":
    main(sys.argv[1:])
