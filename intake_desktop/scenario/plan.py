"""The picture together and the plan, done by hand on the window."""

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QAbstractButton

from intake_desktop.domain.gespreksverloop import Positie, Stap
from intake_desktop.domain.noteren import naam_of
from intake_desktop.domain.rollen import Rol
from intake_desktop.domain.waag import GEWICHTEN
from intake_desktop.errors import ScenarioStepError
from intake_desktop.scenario.tafel import be_at, key_of, type_line

if TYPE_CHECKING:
    from intake_desktop.scenario.speler import Speler

_BEELD = Positie(Stap.BEELD)
_PLAN = Positie(Stap.PLAN)


def argument(speler: "Speler", waarden: dict[str, Any]) -> None:
    """Something that helps or hinders: by whom, how heavy, who reads it."""
    be_at(speler, _BEELD)
    handen, kant = speler.handen, waarden["kant"]
    type_line(speler, f"beeld.{kant}.nieuw", waarden)
    dossier = speler.frame.session.dossier
    here = dossier.gesprek.id if dossier.gesprek else ""
    shown = [a for a in dossier.argumenten if a.kant == kant and a.gesprek == here]
    if not shown:
        raise ScenarioStepError("het argument kwam niet op de lijst")
    made, row = shown[-1].id, f"beeld.{kant}.{len(shown)}"
    for _turn in range(len(GEWICHTEN)):
        weight = {a.id: a.gewicht for a in speler.frame.session.dossier.argumenten}[made]
        if waarden.get("gewicht") in (None, weight):
            break
        handen.click(f"{row}.gewicht")


def besluit(speler: "Speler", waarden: dict[str, Any]) -> None:
    """What the three decide."""
    be_at(speler, _BEELD)
    speler.handen.choose("beeld.besluit", waarden["besluit"])


def trede(speler: "Speler", waarden: dict[str, Any]) -> None:
    """The rungs of the participatieladder: now and hoped for."""
    be_at(speler, _BEELD)
    if not speler.handen.has("beeld.trede_nu"):
        speler.handen.click("beeld.ladder")
    for name, key in (("beeld.trede_nu", "nu"), ("beeld.trede_wens", "streef")):
        if waarden.get(key):
            speler.handen.choose(name, str(waarden[key]))


def eerst(speler: "Speler", waarden: dict[str, Any]) -> None:
    """The next thing that comes first, in the client's order."""
    be_at(speler, _BEELD)
    speler.handen.put_cursor("beeld.eerst.nieuw")
    speler.handen.type(waarden["tekst"])
    speler.handen.enter()


def klopt(speler: "Speler", waarden: dict[str, Any]) -> None:
    """The client's answer to "Klopt dit beeld?"."""
    be_at(speler, _BEELD)
    speler.handen.choose("beeld.klopt", waarden["antwoord"])
    if waarden.get("want"):
        speler.handen.fill("beeld.klopt_want", waarden["want"])


def doel(speler: "Speler", waarden: dict[str, Any]) -> None:
    """A goal in the client's words."""
    be_at(speler, _PLAN)
    handen = speler.handen
    number = len(speler.frame.session.dossier.doelen) + 1
    handen.press("Ctrl+Shift+D")
    name = f"plan.doel.{number}"
    if not handen.has(f"{name}.tekst"):
        handen.click("plan.vierde_doel.actie")
    handen.put_cursor(f"{name}.tekst")
    handen.type(waarden["tekst"])
    if waarden.get("leefgebied") and not handen.has(f"{name}.leefgebied.{waarden['leefgebied']}"):
        handen.choose(f"{name}.leefgebied", "ander")
    for chip in ("leefgebied", "streef"):
        if waarden.get(chip):
            handen.choose(f"{name}.{chip}", str(waarden[chip]))
    for field in ("waarom", "datum"):
        if waarden.get(field):
            handen.fill(f"{name}.{field}", waarden[field])
    _who_reads(speler, name, waarden)
    if waarden.get("datum") and not waarden.get("grondslag"):
        handen.enter()


def actie(speler: "Speler", waarden: dict[str, Any]) -> None:
    """One step: what, who, when; under a goal, or on its own."""
    be_at(speler, _PLAN)
    handen, prefix = speler.handen, _place(waarden)
    number = len(_of_goal(speler, waarden, "acties")) + 1
    name = f"{prefix}.actie.{number}"
    if handen.has(f"{prefix}.nieuwe_actie"):
        handen.click(f"{prefix}.nieuwe_actie")
        handen.put_cursor(f"{name}.tekst")
        handen.type(waarden["tekst"])
    else:
        handen.press("Ctrl+Shift+A")
        handen.type(waarden["tekst"])
        handen.enter()
        handen.click(name)
    _who(speler, f"{name}.wie", waarden)
    if waarden.get("wanneer"):
        handen.fill(f"{name}.wanneer", waarden["wanneer"])
    _who_reads(speler, name, waarden)
    if waarden.get("wanneer") and not waarden.get("grondslag"):
        handen.enter()


def voorziening(speler: "Speler", waarden: dict[str, Any]) -> None:
    """A provision from the menukaart: which, who asks, how it stands."""
    be_at(speler, _PLAN)
    handen, prefix = speler.handen, _place(waarden)
    number = len(_of_goal(speler, waarden, "voorzieningen")) + 1
    handen.click(f"{prefix}.menukaart")
    offer = f"menukaart.{waarden['code']}.kies"
    if not (handen.has(offer) and handen.in_sight(offer)):
        _look_for(speler, waarden["code"], offer)
    else:
        handen.click(offer)
    name = f"{prefix}.voorziening.{number}"
    if waarden.get("wie") and not handen.has(f"{name}.wie"):
        handen.click(name)
    _who(speler, f"{name}.wie", waarden)
    if waarden.get("status"):
        handen.choose(f"{name}.status", waarden["status"])


def menukaart(speler: "Speler", waarden: dict[str, Any]) -> None:
    """Look at the menukaart with some filters; nothing is chosen."""
    be_at(speler, _PLAN)
    handen = speler.handen
    handen.click(f"{_place(waarden)}.menukaart")
    if waarden.get("leefgebied"):
        handen.choose("menukaart.leefgebied", waarden["leefgebied"])
    words = {"trede": "trede {}", "uren": "{} uur", "leeftijd": "{} jaar",
             "uitkering": "{} uitkering", "taal": "{} nederlands"}  # fmt: skip
    typed = [text.format(waarden[key]) for key, text in words.items() if waarden.get(key)]
    if line := " ".join(filter(None, (waarden.get("zoek", ""), *typed))):
        handen.fill("menukaart.zoek", line)
    speler.picture("menukaart")
    handen.press("Escape")


def contact(speler: "Speler", waarden: dict[str, Any]) -> None:
    """How there is contact, with whom, and what if it goes differently."""
    be_at(speler, _PLAN)
    handen = speler.handen
    if waarden.get("soort"):
        handen.choose("plan.vervolg.soort", waarden["soort"])
    for field in ("datum", "tijd", "plaats", "tot", "toelichting"):
        if waarden.get(field):
            handen.fill(f"plan.vervolg.{field}", waarden[field])
    if waarden.get("persoon"):
        handen.choose("plan.contact.wie", key_of(speler, waarden["persoon"]))
    if waarden.get("anders"):
        handen.fill("plan.anders", waarden["anders"])


def plicht(speler: "Speler", waarden: dict[str, Any]) -> None:
    """An obligation of the law, with what was agreed about it."""
    be_at(speler, _PLAN)
    handen, code = speler.handen, waarden["code"]
    if not (handen.has("plan.plichten") or handen.has("plan.plichten.keuze")):
        raise ScenarioStepError(
            "er is gezegd dat de cliënt geen uitkering heeft; dan zijn er geen plichten te kiezen"
        )
    if not handen.has("plan.plichten.keuze"):
        handen.click("plan.plichten")
    handen.choose("plan.plichten.keuze", code)
    if waarden.get("afspraak"):
        handen.fill(f"plan.plichten.{code}.afspraak", waarden["afspraak"])


def pauze(speler: "Speler", waarden: dict[str, Any]) -> None:
    """The track rests: why, and when we look again."""
    be_at(speler, _PLAN)
    handen = speler.handen
    if not handen.has("plan.pauze.begin"):
        handen.click("plan.pauze")
    handen.click("plan.pauze.begin")
    handen.fill("plan.pauze.reden", waarden["reden"])
    if waarden.get("weer_kijken"):
        handen.fill("plan.pauze.weer_kijken", waarden["weer_kijken"])


def _place(waarden: dict[str, Any]) -> str:
    return f"plan.doel.{waarden['doel']}" if waarden.get("doel") else "plan.los"


def _of_goal(speler: "Speler", waarden: dict[str, Any], kind: str) -> list[Any]:
    dossier = speler.frame.session.dossier
    number = waarden.get("doel")
    if number and number > len(dossier.doelen):
        raise ScenarioStepError(
            f"er is nog geen doel {number}; bij {naam_of(dossier, Rol.CLIENT)} "
            f"staan er {len(dossier.doelen)}"
        )
    goals = {d.id for d in dossier.doelen}
    wanted = dossier.doelen[number - 1].id if number else ""
    return [p for p in getattr(dossier, kind) if (p.doel if p.doel in goals else "") == wanted]


def _who(speler: "Speler", name: str, waarden: dict[str, Any]) -> None:
    wie = key_of(speler, waarden.get("wie", ""))
    if not wie:
        return
    handen = speler.handen
    if handen.has(f"{name}.keuze.{wie}"):
        handen.choose(f"{name}.keuze", wie)
        return
    handen.choose(f"{name}.keuze", "iemand_anders")
    handen.fill(f"{name}_anders", wie)


def _who_reads(speler: "Speler", name: str, waarden: dict[str, Any]) -> None:
    """Only where it is another than everyone."""
    if waarden.get("grondslag"):
        speler.handen.click(f"{name}.leest")
        speler.handen.choose(f"{name}.leest.keuze", waarden["grondslag"])


def _look_for(speler: "Speler", code: str, offer: str) -> None:
    """Type its name; Enter takes the first that is found."""
    handen = speler.handen
    wanted = next((a for a in speler.frame.formulier.menukaart if a.code == code), None)
    if wanted is None:
        known = ", ".join(a.code for a in speler.frame.formulier.menukaart)
        raise ScenarioStepError(f"“{code}” staat niet op de menukaart; kies uit {known}")
    handen.fill("menukaart.zoek", wanted.naam)
    first = handen.find("menukaart").findChildren(QAbstractButton)
    shown = [b.objectName() for b in first if b.isVisible() and b.objectName().endswith(".kies")]
    if shown[:1] == [offer]:
        handen.enter()
    else:
        handen.click(offer)
