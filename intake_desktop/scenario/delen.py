"""Who may read what: basis of a line, corrections, sharing, done by hand on the window."""

from typing import TYPE_CHECKING, Any

from intake_desktop.domain.gespreksverloop import Positie, Stap
from intake_desktop.domain.te_delen import te_delen, uitzonderingen
from intake_desktop.errors import ScenarioStepError
from intake_desktop.scenario.tafel import basis_key, be_at, be_at_leefgebied

if TYPE_CHECKING:
    from intake_desktop.scenario.speler import Speler


def grondslag(speler: "Speler", waarden: dict[str, Any]) -> None:
    """The line that was noted last in a column gets a basis of its own, by one key."""
    be_at_leefgebied(speler, waarden["leefgebied"])
    speler.handen.put_cursor(f"leefgebied.{waarden['kolom']}.invoer")
    speler.handen.press(f"Alt+{basis_key(waarden['grondslag'])}")


def verbeter(speler: "Speler", waarden: dict[str, Any]) -> None:
    """A line of a column is corrected; what it said stays, on request."""
    be_at_leefgebied(speler, waarden["leefgebied"])
    speler.handen.click_row(f"leefgebied.{waarden['kolom']}.lijst", waarden["regel"] - 1)
    speler.handen.press("Ctrl+A")
    speler.handen.type(waarden["tekst"])
    speler.handen.enter()


def wissel_lead(speler: "Speler", waarden: dict[str, Any]) -> None:
    """Alt+L: the other professional leads this leefgebied."""
    be_at_leefgebied(speler, waarden["leefgebied"])
    speler.handen.press("Alt+L")


def kant(speler: "Speler", waarden: dict[str, Any]) -> None:
    """Whoever sits on this seat works for the other side: two klantmanagers, or two of the team."""
    be_at(speler, Positie(Stap.BEGIN))
    speler.handen.click(f"begin.{waarden['wie']}.kant")


def uitzondering(speler: "Speler", waarden: dict[str, Any]) -> None:
    """The list of exceptions at reading aloud: one line chosen, or the list looked over."""
    be_at(speler, Positie(Stap.TEKENEN))
    handen, name = speler.handen, "tekenen.uitzonderingen"
    found = uitzonderingen(speler.frame.formulier, speler.frame.session.dossier)
    if waarden.get("regel", 0) > len(found) or not found:
        raise ScenarioStepError(f"de lijst met uitzonderingen heeft {len(found)} regels")
    if not handen.has(f"{name}.bekeken"):
        handen.click(f"{name}.vouw")
    speler.picture("uitzonderingen")
    if not waarden.get("regel"):
        handen.click(f"{name}.bekeken")
        return
    line = f"tekenen.uitzondering.{waarden['regel']}"
    if not handen.has(line) and handen.has(f"{name}.meer"):
        handen.click(f"{name}.meer")
    handen.click(f"{line}.kies.{waarden.get('kies', 'in_plan')}")


def deel(speler: "Speler", waarden: dict[str, Any]) -> None:
    """The client is asked whether something may go to the other side, and answers."""
    name = _asked(speler, waarden)
    if waarden.get("gevolg"):
        speler.handen.fill(f"{name}.gevolg", waarden["gevolg"])
    speler.handen.choose(f"{name}.antwoord", waarden["antwoord"])
    speler.picture("delen")


def trek_in(speler: "Speler", waarden: dict[str, Any]) -> None:
    """A yes is taken back; `verteld` are the people who were told."""
    name = _asked(speler, waarden)
    speler.handen.click(f"{name}.trek_in")
    for wie in waarden.get("verteld", []):
        speler.handen.click(f"{name}.verteld.{wie}")


def _asked(speler: "Speler", waarden: dict[str, Any]) -> str:
    """The name of the question, folded open; of a sentence when `zin` says which."""
    be_at(speler, Positie(Stap.TEKENEN))
    _check_to_share(speler, waarden)
    name = f"delen.{waarden['naar']}.{waarden['leefgebied']}"
    if not speler.handen.has(name):
        speler.handen.click("delen.vouw")
    if not waarden.get("zin"):
        return name
    sentence = f"{name}.zin.{waarden['zin']}"
    if not speler.handen.has(sentence):
        speler.handen.click(f"{name}.zinnen.vouw")
    return sentence


def _check_to_share(speler: "Speler", waarden: dict[str, Any]) -> None:
    """Only what stands under the law of the other side can be asked about."""
    frame = speler.frame
    found = te_delen(frame.formulier, frame.session.dossier)
    wanted = [
        t for t in found if (t.naar, t.leefgebied) == (waarden["naar"], waarden["leefgebied"])
    ]
    if not wanted:
        known = ", ".join(f"{t.leefgebied} naar {t.naar}" for t in found if t.leefgebied) or "niets"
        raise ScenarioStepError(
            f"bij “{waarden['leefgebied']}” staat niets dat naar {waarden['naar']} kan gaan. "
            f"Er kan nu gevraagd worden: {known}. Zet een regel met “grondslag” onder één wet"
        )
    if waarden.get("zin", 0) > len(wanted[0].regels):
        raise ScenarioStepError(f"er zijn daar {len(wanted[0].regels)} zinnen; geef “zin” van 1 af")
