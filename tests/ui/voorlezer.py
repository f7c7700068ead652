"""What a screen reader says of a page, from top to bottom: one line per thing it meets.

The golden texts in tests/golden/voorlezen are made with it. After a change that was meant to be
heard, write them anew and look at what changed:

    QT_QPA_PLATFORM=offscreen python -m tests.ui.voorlezer
    git diff tests/golden/voorlezen
"""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QWidget

from intake_desktop.domain.gespreksverloop import Positie, Stap
from intake_desktop.session.autosave import Autosave
from intake_desktop.session.background import Background
from intake_desktop.ui.gesprek_frame import GesprekFrame
from intake_desktop.ui.tabvolgorde import put_in_order
from tests.documents.kim import formulier, kim
from tests.ui.gesprek import a_session
from tests.ui.raamwerk import Papieren

GOLDEN = Path(__file__).parents[1] / "golden" / "voorlezen"

_ROLES = {
    QAccessible.Role.PushButton: "knop",
    QAccessible.Role.ButtonMenu: "knop",
    QAccessible.Role.RadioButton: "keuzerondje",
    QAccessible.Role.CheckBox: "selectievakje",
    QAccessible.Role.EditableText: "tekstvak",
    QAccessible.Role.Grouping: "groep",
    QAccessible.Role.List: "lijst",
    QAccessible.Role.ListItem: "regel",
    QAccessible.Role.Graphic: "beeld",
    QAccessible.Role.Table: "tabel",
    QAccessible.Role.Cell: "cel",
    QAccessible.Role.ColumnHeader: "kolom",
    QAccessible.Role.RowHeader: "rij",
    QAccessible.Role.StaticText: "",
    QAccessible.Role.Heading: "kop",
}
_SILENT = (
    QAccessible.Role.Client,
    QAccessible.Role.Pane,
    QAccessible.Role.Border,
    QAccessible.Role.Window,
    QAccessible.Role.ScrollBar,
    QAccessible.Role.LayeredPane,
    QAccessible.Role.Whitespace,
)
_WHOLE = (
    QAccessible.Role.PushButton,
    QAccessible.Role.ButtonMenu,
    QAccessible.Role.RadioButton,
    QAccessible.Role.CheckBox,
    QAccessible.Role.EditableText,
)


def read_aloud(widget: QWidget) -> list[str]:
    """Every line that is heard, in the order of the accessibility tree."""
    put_in_order(widget)
    return list(_read(QAccessible.queryAccessibleInterface(widget), 0))


def _read(thing: QAccessibleInterface, depth: int) -> Iterator[str]:
    state = thing.state()
    if state.invisible:
        return
    said = _said(thing)
    if said:
        yield "  " * depth + said
    if thing.role() in _WHOLE:  # its words are its name: what is drawn inside is not said again
        return
    for number in range(thing.childCount()):
        child = thing.child(number)
        if child is not None and child.isValid():
            yield from _read(child, depth + bool(said))


def _said(thing: QAccessibleInterface) -> str:
    role, name = thing.role(), thing.text(QAccessible.Text.Name).replace("\n", " / ")
    if role in _SILENT:
        return f"({name})" if name and role is not QAccessible.Role.ScrollBar else ""
    known = _ROLES.get(role, str(role))
    parts = [f"{known}: {name}" if known else name]
    value = thing.text(QAccessible.Text.Value).replace("\n", " / ")
    if value and value != name:
        parts.append(f"“{value}”")
    state = thing.state()
    if role in (QAccessible.Role.RadioButton, QAccessible.Role.CheckBox):
        parts.append("gekozen" if state.checked else "niet gekozen")
    if state.disabled:
        parts.append("kan nu niet")
    if told := thing.text(QAccessible.Text.Description):
        parts.append(told.replace("\n", " / "))
    return ", ".join(part for part in parts if part)


def pages() -> Iterator[tuple[str, list[str]]]:
    """The pages with a golden text, by name: Kim's, after her hour."""
    session = a_session(kim())
    thread = Background("voorlezen")
    saving = Autosave(session, lambda _dossiers, _label: None, thread, session)
    frame = GesprekFrame(session, saving, formulier(), Papieren())
    frame.resize(1366, 768)
    frame.show()
    places = (Positie(Stap.LEEFGEBIED, "financien"), Positie(Stap.PLAN), Positie(Stap.TEKENEN))
    for place in places:
        frame.turn_to(place)
        QApplication.processEvents()
        QApplication.processEvents()
        yield place.leefgebied or str(place.stap), read_aloud(frame.page)
    frame.close()
    thread.stop()
    frame.deleteLater()


def main() -> None:
    """Write the golden texts anew."""
    from intake_desktop.app.keukentafel import make_application

    application = make_application(["voorlezer"])
    GOLDEN.mkdir(exist_ok=True)
    for name, lines in pages():
        (GOLDEN / f"{name}.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    application.quit()


if __name__ == "__main__":
    main()
