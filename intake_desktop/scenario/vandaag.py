"""*Wat doen we vandaag?*, done by hand on the window: F7, who is called, by whom, done."""

from typing import TYPE_CHECKING, Any

from intake_desktop.domain.vandaag import stappen_of
from intake_desktop.errors import ScenarioStepError
from intake_desktop.scenario.tafel import key_of

if TYPE_CHECKING:
    from intake_desktop.scenario.speler import Speler


def vandaag(speler: "Speler", waarden: dict[str, Any]) -> None:
    """One thing that happens today; then back to the page."""
    handen = speler.handen
    handen.press("F7")
    if handen.has("vandaag.niet_alleen.actie"):
        speler.picture("vandaag-niet-alleen")
        handen.click("vandaag.niet_alleen.actie")
    gesprek = speler.frame.session.dossier.gesprek
    before = len(stappen_of(speler.frame.session.dossier, gesprek.id)) if gesprek else 0
    if waarden.get("bel"):
        handen.click(f"vandaag.bel.{waarden['bel']}")
    elif waarden.get("anders"):
        handen.fill("vandaag.anders", waarden["anders"])
        handen.enter()
    else:
        raise ScenarioStepError("zeg met “bel” of “anders” wat er vandaag gebeurt")
    _fill(speler, f"vandaag.stap.{before + 1}", waarden)
    speler.picture("vandaag")
    handen.press("Escape")


def _fill(speler: "Speler", name: str, waarden: dict[str, Any]) -> None:
    handen, door = speler.handen, key_of(speler, waarden.get("door", ""))
    if door and handen.has(f"{name}.door.keuze.{door}"):
        handen.choose(f"{name}.door.keuze", door)
    elif door:
        handen.choose(f"{name}.door.keuze", "iemand_anders")
        handen.fill(f"{name}.door_anders", door)
    if waarden.get("tekst"):
        handen.fill(f"{name}.tekst", waarden["tekst"])
    for key, button in (("gedaan", "gedaan"), ("actie", "plan")):
        if waarden.get(key):
            handen.click(f"{name}.{button}")
