"""What assistive technology meets on its bus: the system's own Python runs this, which has `gi`.

Reads one question per line and answers with one line of JSON: `controls` gives what is shown and
takes the focus, as [role, name, whether it is chosen, the group around it]; `heard` gives what was
told or got the focus since the last time, as [kind, words].
"""

import json
import sys
from collections.abc import Iterator
from typing import Any

import gi  # type: ignore[import-not-found]  # of the system, not of the venv

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # type: ignore[import-not-found]  # noqa: E402 - after that

PROGRAM = "Keukentafel"
TOLD, FOCUSED = "object:announcement", "object:state-changed:focused"
_GROUPS = ("panel", "list", "table")


def main() -> None:
    """Answer until the questions end."""
    Atspi.init()
    heard: list[tuple[str, str]] = []

    def hear(event: Any) -> None:
        if event.type.startswith(TOLD):
            heard.append(("verteld", str(event.any_data)))
        elif event.detail1:
            heard.append(("focus", event.source.get_name()))

    ear = Atspi.EventListener.new(hear)
    for kind in (TOLD, FOCUSED):
        ear.register(kind)
    loop = GLib.MainLoop()

    def answer(_source: object, _condition: object) -> bool:
        word = sys.stdin.readline().strip()
        if not word:
            loop.quit()
            return False
        found: list[tuple[str, ...]] = list(controls()) if word == "controls" else list(heard)
        if word == "heard":
            heard.clear()
        print(json.dumps(found), flush=True)
        return True

    GLib.io_add_watch(sys.stdin, GLib.IO_IN | GLib.IO_HUP, answer)
    print(json.dumps("ready"), flush=True)
    loop.run()


def controls() -> Iterator[tuple[str, ...]]:
    """Everything of the program that is shown and takes the focus, in the order of its tree."""
    desktop = Atspi.get_desktop(0)
    for number in range(desktop.get_child_count()):
        program = desktop.get_child_at_index(number)
        if program is not None and program.get_name() == PROGRAM:
            yield from _below(program, "", shown=True)


def _below(thing: Any, group: str, *, shown: bool) -> Iterator[tuple[str, ...]]:
    states, role, name = thing.get_state_set(), thing.get_role_name(), thing.get_name()
    if not shown and not states.contains(Atspi.StateType.SHOWING):
        return
    if states.contains(Atspi.StateType.FOCUSABLE):
        chosen = "gekozen" if states.contains(Atspi.StateType.CHECKED) else ""
        yield role, name, chosen, group
    if role in _GROUPS and name:
        group = name
    for number in range(thing.get_child_count()):
        child = thing.get_child_at_index(number)
        if child is not None:
            yield from _below(child, group, shown=False)


if __name__ == "__main__":
    main()
