"""What people do in the window gets into the log: each action once, no name, no words."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from intake_desktop.domain.deelantwoord import Deelantwoord, with_deelantwoord, without_yes
from intake_desktop.domain.logboek import LogRegel
from intake_desktop.domain.noteren import with_gesprek
from intake_desktop.domain.rollen import Rol
from intake_desktop.storage.logboek import lines_of
from intake_desktop.ui import printing
from intake_desktop.ui.pages.over_dossier_page import OverDossierPage
from tests.factories import MOMENT, a_score
from tests.journeys.tafel import Tafel


def log_of(tafel: Tafel) -> list[LogRegel]:
    """The lines that are in the vault now."""
    kluis = tafel.keukentafel.kluis
    found: list[LogRegel] = []
    kluis.thread_.run(lambda: found.extend(lines_of(kluis.open_vault())))
    assert kluis.thread_.wait()
    return found


def test_thirty_actions_are_thirty_lines(
    open_program: Callable[..., Tafel], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printing, "print_pdf", lambda *_args, printed, **_words: printed)
    tafel = open_program()
    tafel.unlock()  # 1
    tafel.start_gesprek()
    session = tafel.frame.session
    gesprek = session.dossier.gesprek
    assert gesprek is not None
    for number in range(15):  # 2-16: choices, each at once
        place = f"kamer {number}"
        session.apply("Plaats", partial(with_gesprek, gesprek_id=gesprek.id, plaats=place))
    tafel.handen.fill("begin.naam", "Kim")  # 17: typing in one field
    tafel.wait_saved()
    session.undo()  # 18
    tafel.wait_saved()
    session.apply("Score", lambda d: d.with_part(a_score(id="s9", gesprek=gesprek.id)))  # 19
    tafel.wait_saved()
    for mag in (False, True):  # 20, 21: what the client says about sharing
        answer = Deelantwoord(f"d{mag}", gesprek.id, "werk", Rol.WIJKTEAM, mag, "k", MOMENT)
        session.apply("Delen", partial(with_deelantwoord, answer=answer))
    session.apply("Delen", lambda d: without_yes(d, d.deelantwoorden[0].id, MOMENT))  # 22
    tafel.wait_saved()
    tafel.go_to("daarna")
    for soort in ("participatiewetblad", "deelblad"):  # 23, 24: kept as a file
        tafel.handen.click(f"daarna.{soort}.bewaren")
        said = partial(has_file, tafel.folder, soort)
        tafel.handen.wait_for(said, "het blad")
    tafel.handen.click("daarna.ons_plan.afdrukken")  # 25
    tafel.handen.wait_for(lambda: "printer gestuurd" in tafel.words(), "de printer")
    tafel.keukentafel.window.show_overview()
    assert tafel.has_dossiers()
    tafel.handen.fill("overzicht.zoek", "kamer")  # 26: one search, however many letters
    tafel.handen.settle()
    tafel.open_first()  # 27
    tafel.keukentafel.window.show_about(session.dossier.id)
    tafel.wait_for(OverDossierPage)
    tafel.handen.click("over.inzage")  # 28
    tafel.handen.wait_for(lambda: has_file(tafel.folder, "inzage"), "de inzage")
    tafel.handen.wait_for(lambda: "inzage gegeven" in tafel.words(), "het spoor")
    tafel.handen.click("over.voorstel")
    tafel.handen.click("over.maak")  # 29
    tafel.handen.wait_for(lambda: has_file(tafel.folder, "dossiers"), "het bestand")
    tafel.handen.wait_for(lambda: "staat klaar" in tafel.words(), "dat het klaar staat")
    tafel.handen.click("over.wis")
    tafel.handen.click("over.wis_zeker")  # 30
    tafel.handen.wait_for(lambda: "Dossier gewist" in tafel.words(), "het verslag")
    log = log_of(tafel)
    assert [line.handeling.value for line in log] == [
        "ontgrendeld", *["gewijzigd"] * 17, "gescoord", *["gedeeld"] * 3, *["bewaard"] * 2,
        "afgedrukt", "gezocht", "bekeken", "inzage", "overgedragen", "gewist",
    ]  # fmt: skip
    assert len(log) == 30
    assert "Kim" not in str(log)
    assert "kamer" not in str(log)


def has_file(folder: Path, start: str) -> bool:
    return bool(list(folder.glob(f"{start}*")))
