"""The picture together and the plan, done by hand on the window."""

from typing import TYPE_CHECKING, Any

from intake_desktop.domain.gespreksverloop import Positie, Stap
from intake_desktop.errors import ScenarioStepError
from intake_desktop.scenario.tafel import be_at

if TYPE_CHECKING:
    from intake_desktop.scenario.speler import Speler

_BEELD = Positie(Stap.BEELD)
_PLAN = Positie(Stap.PLAN)
_SPEAKERS = 8


def argument(speler: "Speler", waarden: dict[str, Any]) -> None:
    """Something that helps or hinders: by whom, how heavy."""
    be_at(speler, _BEELD)
    handen, kant = speler.handen, waarden["kant"]
    handen.put_cursor(f"beeld.{kant}.nieuw")
    handen.type(waarden["tekst"])
    handen.enter()
    dossier = speler.frame.session.dossier
    shown = [a for a in dossier.argumenten if a.kant == kant]
    if not shown:
        raise ScenarioStepError("het argument kwam niet op de lijst")
    made, row = shown[-1].id, f"beeld.{kant}.{len(shown)}"
    for field, wanted, name in (
        ("door", waarden.get("wie"), f"{row}.wie"),
        ("gewicht", waarden.get("gewicht"), f"{row}.gewicht"),
    ):
        for _turn in range(_SPEAKERS):
            arguments = {a.id: a for a in speler.frame.session.dossier.argumenten}
            if wanted is None or getattr(arguments[made], field) == wanted:
                break
            handen.click(name)
        else:
            raise ScenarioStepError(f"“{wanted}” kan hier niet worden gekozen")


def besluit(speler: "Speler", waarden: dict[str, Any]) -> None:
    """What the three decide."""
    be_at(speler, _BEELD)
    speler.handen.click(f"beeld.besluit.{waarden['besluit']}")


def trede(speler: "Speler", waarden: dict[str, Any]) -> None:
    """The rungs of the participatieladder: now and hoped for."""
    be_at(speler, _BEELD)
    if not speler.handen.has("beeld.trede_nu"):
        speler.handen.click("beeld.ladder")
    for name, key in (("beeld.trede_nu", "nu"), ("beeld.trede_wens", "streef")):
        if waarden.get(key):
            speler.handen.click(f"{name}.{waarden[key]}")


def eerst(speler: "Speler", waarden: dict[str, Any]) -> None:
    """The next thing that comes first, in the client's order."""
    be_at(speler, _BEELD)
    speler.handen.put_cursor("beeld.eerst.nieuw")
    speler.handen.type(waarden["tekst"])
    speler.handen.enter()


def klopt(speler: "Speler", waarden: dict[str, Any]) -> None:
    """The client's answer to "Klopt dit beeld?"."""
    be_at(speler, _BEELD)
    speler.handen.click(f"beeld.klopt.{waarden['antwoord']}")
    if waarden.get("want"):
        speler.handen.fill("beeld.klopt_want", waarden["want"])
