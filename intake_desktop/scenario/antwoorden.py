"""Whether an answer in a conversation file fits its question, told before anything is played."""

from typing import Any

from intake_desktop.domain.formulier import Formulier, Vraag, VraagType
from intake_desktop.errors import DefinitionError
from intake_desktop.scenario.lezen import Scenario, remedy

_PAST: dict[VraagType, tuple[str, ...]] = {
    VraagType.EIGEN_WOORDEN: ("tekst",),
    VraagType.KEUZES: ("keuzes", "toelichting"),
    VraagType.SCHAAL: ("getal", "vervolg"),
    VraagType.REGELS: ("regels",),
    VraagType.UREN: ("getal", "keuzes"),
    VraagType.LEEFGEBIEDEN: ("keuzes",),
    VraagType.RIJEN: ("regels",),
}
"""Which keys of an answer fit each type of question; `reden` opens any closed one."""

_MOST = 10


def check_antwoorden(scenario: Scenario, formulier: Formulier) -> None:
    """Look at every answer of the file. Raises DefinitionError at the first that does not fit."""
    for stap in scenario.stappen:
        vraag = formulier.vraag(stap.waarden.get("vraag", "")) if stap.doe == "antwoord" else None
        if vraag is not None and (wrong := _wrong(vraag, stap.waarden, formulier)):
            raise DefinitionError(f"{scenario.bestand.name}, {stap}: {wrong}")


def _wrong(vraag: Vraag, given: dict[str, Any], formulier: Formulier) -> str:
    """What does not fit, in a sentence; empty when all does."""
    fits = _PAST[vraag.type]
    for key in given:
        if key not in ("vraag", "reden", *fits):
            return f"“{key}” past niet bij “{vraag.code}” ({vraag.type}); neem {' of '.join(fits)}."
    number = given.get("getal")
    if vraag.type is VraagType.SCHAAL and number is not None and not 0 <= number <= _MOST:
        return f"“getal = {number}” past niet; neem een getal van 0 tot en met {_MOST}."
    several = vraag.type is VraagType.LEEFGEBIEDEN or vraag.type is VraagType.UREN or vraag.meer
    if not several and len(given.get("keuzes", [])) > 1:
        return f"bij “{vraag.code}” past één keuze. Neem er één."
    known = {
        VraagType.KEUZES: [o.code for o in vraag.opties],
        VraagType.LEEFGEBIEDEN: [x.code for x in formulier.alle_leefgebieden],
    }.get(vraag.type, [])
    for word in given.get("keuzes", []):
        if known and word not in known:
            return f"“keuzes = {word}” bestaat niet. {remedy(str(word), known)}"
    return ""
