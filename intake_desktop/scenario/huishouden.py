"""Two clients at one table, done by hand on the window: who it is about, who is in the room."""

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QAbstractButton

from intake_desktop.domain.aandacht import Kamer
from intake_desktop.errors import ScenarioStepError
from intake_desktop.scenario.begin import at_begin

if TYPE_CHECKING:
    from intake_desktop.scenario.speler import Speler

_SAMEN = "samen"


def tweede_client(speler: "Speler", waarden: dict[str, Any]) -> None:
    """Someone with an own dossier sits at the table too."""
    at_begin(speler)
    handen, name = speler.handen, waarden["naam"]
    if not handen.has("begin.tweede.naam"):
        handen.click("begin.tweede")
    relatie = waarden.get("relatie", "partner")
    if relatie != "partner":
        handen.choose("begin.tweede.relatie", relatie)
    handen.fill("begin.tweede.naam", name)
    speler.keukentafel.kluis.thread_.wait()
    handen.settle()
    row = "begin.tweede.gevonden"
    chips = handen.find(row).findChildren(QAbstractButton) if handen.has(row) else []
    known = [chip for chip in chips if chip.text().startswith(name)]
    if known:
        handen.click_widget(known[0], row)
    else:
        handen.enter()
    handen.wait_for(lambda: handen.has("tafel.over"), "de tweede cliënt aan tafel")


def over(speler: "Speler", waarden: dict[str, Any]) -> None:
    """Alt+1, Alt+2 or Alt+3: about whom it is now."""
    session, wie = speler.frame.session, waarden["wie"]
    about = session.aandacht
    if wie == _SAMEN:
        if not about.samen:
            speler.handen.press("Alt+3")
        return
    here = [session.dossier.id, session.partner.id if session.partner else ""]
    people = [d for d in session.dossiers if d.id in here]
    meant = [n for n, d in enumerate(people, 1) if d.client.naam.lower().startswith(wie.lower())]
    if not meant:
        raise ScenarioStepError(f"“{wie}” is geen cliënt aan deze tafel")
    if about.samen or people[meant[0] - 1].id != about.dossier:
        speler.handen.press(f"Alt+{meant[0]}")


def kamer(speler: "Speler", waarden: dict[str, Any]) -> None:
    """Who is in the room; Alt+0 where that is the key for it."""
    about, wie = speler.frame.session.aandacht, waarden["wie"]
    if wie not in list(Kamer):
        raise ScenarioStepError(f"“{wie}” kan niet; kies uit {', '.join(Kamer)}")
    if about.kamer == wie:
        return
    if Kamer.IEDEREEN in (wie, about.kamer) and wie != Kamer.ZONDER_CLIENT:
        speler.handen.press("Alt+0")
    else:
        speler.handen.click(f"tafel.kamer.{wie}")
