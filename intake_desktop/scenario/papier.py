"""Signing, saving, covering and undoing, done by hand on the window."""

from typing import TYPE_CHECKING, Any

from intake_desktop.domain.bundel import papieren_voor
from intake_desktop.domain.gespreksverloop import Positie, Stap
from intake_desktop.domain.wmo_onderzoek import ONDERDELEN
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
    handen.choose(f"{name}.keuze", waarden["keuze"])
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


def onderzoek(speler: "Speler", waarden: dict[str, Any]) -> None:
    """The investigation of the Wmo, on the page *Daarna*."""
    _open_part(speler, "daarna.wmo", "daarna.wmo.uitkomst")
    for key in ("gemeld", *ONDERDELEN, "uitkomst"):
        if waarden.get(key):
            speler.handen.fill(f"daarna.wmo.{key}", waarden[key])
    for key in ("persoonlijk_plan", "aanvraag"):
        if waarden.get(key):
            speler.handen.click(f"daarna.wmo.{key}.{waarden[key]}")
    speler.picture("onderzoek")


def besluit(speler: "Speler", waarden: dict[str, Any]) -> None:
    """The decision of the Participatiewet, on the page *Daarna*."""
    _open_part(speler, "daarna.besluit", "daarna.besluit.nummer")
    for key in ("nummer", "datum", "evalueren"):
        if waarden.get(key):
            speler.handen.fill(f"daarna.besluit.{key}", waarden[key])
    if waarden.get("concreet"):
        speler.handen.click(f"daarna.besluit.concreet.{waarden['concreet']}")
    speler.picture("besluit")


def _open_part(speler: "Speler", name: str, inside: str) -> None:
    be_at(speler, Positie(Stap.DAARNA))
    if not speler.handen.has(inside):
        speler.handen.click(f"{name}.vouw")


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
    session, before = speler.frame.session, _papers(speler)
    count = len(papieren_voor(session.dossier, session.lezer))
    speler.handen.click("daarna.alles_bewaren")
    speler.handen.wait_for(
        lambda: len(_papers(speler) - before) >= count, "alle papieren staan in de map"
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
