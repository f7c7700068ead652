"""Signing, saving, covering and undoing, done by hand on the window."""

from typing import TYPE_CHECKING, Any

from intake_desktop.domain.gespreksverloop import Positie, Stap
from intake_desktop.domain.papieren import Papiersoort
from intake_desktop.errors import ScenarioStepError
from intake_desktop.scenario.tafel import be_at
from intake_desktop.ui.cover import Cover
from intake_desktop.ui.widgets.papier import PapierBeeld

if TYPE_CHECKING:
    from intake_desktop.scenario.speler import Speler


def teken(speler: "Speler", waarden: dict[str, Any]) -> None:
    """The choice of one signer."""
    be_at(speler, Positie(Stap.TEKENEN))
    handen, name = speler.handen, f"tekenen.{waarden['wie']}"
    handen.click(f"{name}.keuze.{waarden['keuze']}")
    if waarden.get("want"):
        handen.fill(f"{name}.want", waarden["want"])
    if waarden.get("tot"):
        handen.fill(f"{name}.bedenktijd", waarden["tot"])


def nakijken(speler: "Speler", waarden: dict[str, Any]) -> None:
    """The list of what is worth a look before closing."""
    be_at(speler, Positie(Stap.TEKENEN))
    handen = speler.handen
    speler.picture("nakijken")
    if not waarden.get("regel"):
        return
    name = f"tekenen.nakijken.{waarden['regel']}"
    if not handen.has(name) and handen.has("tekenen.nakijken.meer"):
        handen.click("tekenen.nakijken.meer")
    if waarden.get("ga"):
        handen.click(f"{name}.ga")
        return
    handen.click(f"{name}.laat_zo")
    if waarden.get("reden"):
        handen.fill(f"{name}.reden", waarden["reden"])


def bewaar_plan(speler: "Speler", _waarden: dict[str, Any]) -> None:
    """The plan as a file, through the button."""
    be_at(speler, Positie(Stap.TEKENEN))
    speler.picture_place()
    before = _papers(speler)
    speler.handen.click("tekenen.bewaren")
    speler.handen.wait_for(lambda: _papers(speler) != before, "het plan staat in de map")


def bewaar_papieren(speler: "Speler", waarden: dict[str, Any]) -> None:
    """Every paper as a file, on the page *Daarna*; in large print as well when asked for."""
    be_at(speler, Positie(Stap.DAARNA))
    handen = speler.handen
    handen.click("daarna.informatieblad.bekijken")
    beeld = speler.frame.page.findChild(PapierBeeld)
    handen.wait_for(lambda: beeld is not None and beeld.page_count > 0, "het papier is te zien")
    speler.picture_place()
    for groot in (False, True) if waarden.get("groot") else (False,):
        if groot:
            handen.click("daarna.letters.groot")
        _save_all_papers(speler)


def _save_all_papers(speler: "Speler") -> None:
    before = _papers(speler)
    speler.handen.click("daarna.alles_bewaren")
    speler.handen.wait_for(
        lambda: len(_papers(speler) - before) >= len(Papiersoort), "alle papieren staan in de map"
    )


def _papers(speler: "Speler") -> set[tuple[str, int]]:
    return {(path.name, path.stat().st_mtime_ns) for path in speler.out.glob("*.pdf")}


def afdekken(speler: "Speler", _waarden: dict[str, Any]) -> None:
    """F9, look at the cover, and lift it again."""
    speler.handen.press("F9")
    cover = speler.keukentafel.window.findChild(Cover)
    if cover is None or not cover.isVisible():
        raise ScenarioStepError("het scherm werd niet afgedekt")
    speler.picture("afgedekt")
    speler.handen.press("F9")


def ongedaan(speler: "Speler", _waarden: dict[str, Any]) -> None:
    """Ctrl+Z."""
    speler.handen.press("Ctrl+Z")
