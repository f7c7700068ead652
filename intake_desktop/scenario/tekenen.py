"""Signing on screen or on paper, closing the plan and giving it, done by hand on the window."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from intake_desktop.domain.gespreksverloop import Positie, Stap
from intake_desktop.domain.versies import closed_version, why_open
from intake_desktop.domain.voorlezen import secties
from intake_desktop.errors import ScenarioStepError
from intake_desktop.scenario.tafel import be_at, key_of

if TYPE_CHECKING:
    from intake_desktop.scenario.speler import Speler

_TEKENEN = Positie(Stap.TEKENEN)
_WAVE = ((10, 70), (25, 20), (40, 75), (55, 25), (70, 60), (88, 45))


def voorlezen(speler: "Speler", waarden: dict[str, Any]) -> None:
    """A section read aloud: put right where it stands, and that it fits."""
    be_at(speler, _TEKENEN)
    handen, frame = speler.handen, speler.frame
    read = secties(frame.formulier, frame.session.paper_on_screen)
    number = next(
        (n for n, s in enumerate(read, start=1) if s.titel.startswith(waarden["deel"])), 0
    )
    if not number:
        titles = ", ".join(f"“{s.titel}”" for s in read)
        raise ScenarioStepError(f"er is geen stuk “{waarden['deel']}”; wel {titles}")
    name = f"tekenen.deel.{number}"
    if waarden.get("woorden"):
        handen.click(f"{name}.verbeter")
        field = f"{name}.woorden.{waarden['woorden']}"
        if not handen.has(field):
            raise ScenarioStepError(f"er zijn geen woorden {waarden['woorden']} in dit stuk")
        handen.fill(field, waarden.get("tekst", ""))
        speler.picture("verbeter")
        handen.click(f"{name}.verbeter")
    if waarden.get("klopt"):
        handen.click(f"{name}.klopt")


def onderteken(speler: "Speler", waarden: dict[str, Any]) -> None:
    """Someone signs: drawn on the screen, or noted as signed on paper on a day."""
    be_at(speler, _TEKENEN)
    handen, name = speler.handen, f"tekenen.{waarden['wie']}"
    if not handen.has(f"{name}.wijze.{waarden['wijze']}"):
        raise ScenarioStepError(
            f"{waarden['wie']} heeft nog niet gekozen, of ondertekenen past niet bij die keuze; "
            f"zet er eerst een stap “teken” met wie = “{waarden['wie']}” voor"
        )
    handen.choose(f"{name}.wijze", waarden["wijze"])
    if waarden["wijze"] == "scherm":
        _draw(speler, f"{name}.vlak")
        handen.click(f"{name}.klaar")
        speler.picture("handtekening")
    elif waarden.get("op"):
        handen.fill(f"{name}.papier_op", waarden["op"])


def vastleggen(speler: "Speler", waarden: dict[str, Any]) -> None:
    """Close this version; with the reason when it is not the first."""
    be_at(speler, _TEKENEN)
    handen, session = speler.handen, speler.frame.session
    if waarden.get("reden"):
        handen.fill("tekenen.reden", waarden["reden"])
    if why := why_open(session.dossier):
        raise ScenarioStepError(why)
    handen.click("tekenen.vastleggen")
    handen.wait_for(lambda: closed_version(session.dossier) is not None, "het plan is vastgelegd")
    speler.picture("vastgelegd")


def geef(speler: "Speler", waarden: dict[str, Any]) -> None:
    """Give the plan now, later, on a card, as calendar file or as a copy for the mail."""
    be_at(speler, _TEKENEN)
    handen, hoe = speler.handen, waarden["hoe"]
    if hoe in ("gegeven", "later"):
        handen.choose("tekenen.gegeven", hoe)
        if waarden.get("op"):
            handen.fill("tekenen.geven_op", waarden["op"])
        if waarden.get("door"):
            handen.choose("tekenen.geven_door.keuze", key_of(speler, waarden["door"]))
        return
    if hoe == "kaartje":
        handen.click("tekenen.kaartje.vouw")
        speler.picture("kaartje")
        return
    if not handen.has("tekenen.agenda"):
        handen.click("tekenen.anders.vouw")
    if hoe == "mailkopie":
        handen.fill("tekenen.wachtwoord", waarden.get("wachtwoord", ""))
    handen.click(f"tekenen.{hoe}")


def _draw(speler: "Speler", name: str) -> None:
    """A wave, drawn with the mouse."""
    field = speler.handen.find(name)
    wide, high = field.width(), field.height()
    first, *rest = (QPoint(x * wide // 100, y * high // 100) for x, y in _WAVE)
    QTest.mousePress(field, Qt.MouseButton.LeftButton, pos=first)
    for point in rest:
        QTest.mouseMove(field, point)
    QTest.mouseRelease(field, Qt.MouseButton.LeftButton, pos=rest[-1])
