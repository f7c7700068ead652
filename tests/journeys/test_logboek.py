"""What people do in the window gets into the log: each action once, no name, no words."""

from collections.abc import Callable
from functools import partial

from intake_desktop.domain.logboek import Handeling, LogRegel
from intake_desktop.domain.noteren import with_gesprek
from intake_desktop.storage.logboek import lines_of
from tests.journeys.tafel import Tafel


def log_of(tafel: Tafel) -> list[LogRegel]:
    """The lines that are in the vault now."""
    kluis = tafel.keukentafel.kluis
    found: list[LogRegel] = []
    kluis.thread_.run(lambda: found.extend(lines_of(kluis.open_vault())))
    assert kluis.thread_.wait()
    return found


def test_thirty_actions_are_thirty_lines(open_program: Callable[..., Tafel]) -> None:
    tafel = open_program()
    tafel.unlock()  # 1
    tafel.start_gesprek()
    session = tafel.frame.session
    gesprek = session.dossier.gesprek
    assert gesprek is not None
    for number in range(24):  # 2-25: choices, each at once
        place = f"kamer {number}"
        session.apply("Plaats", partial(with_gesprek, gesprek_id=gesprek.id, plaats=place))
    tafel.handen.fill("begin.naam", "Kim")  # 26: typing in one field
    tafel.wait_saved()
    session.undo()  # 27
    tafel.wait_saved()
    tafel.keukentafel.window.show_overview()
    assert tafel.has_dossiers()
    tafel.handen.fill("overzicht.zoek", "kamer")  # 28: one search, however many letters
    tafel.handen.settle()
    tafel.open_first()  # 29
    tafel.keukentafel.window.kluis.note(Handeling.AFGEDRUKT, session.dossier.id)  # 30
    log = log_of(tafel)
    assert [line.handeling.value for line in log] == [
        "ontgrendeld", *["gewijzigd"] * 26, "gezocht", "bekeken", "afgedrukt",
    ]  # fmt: skip
    assert len(log) == 30
    assert "Kim" not in str(log)
    assert "kamer" not in str(log)
