"""Giving each their bundle, done by hand on the page *Daarna*."""

from typing import TYPE_CHECKING, Any

from intake_desktop.domain.bundel import BUNDEL_NAMEN, bundel_name
from intake_desktop.domain.delen import Lezer
from intake_desktop.domain.gespreksverloop import Positie, Stap
from intake_desktop.scenario.tafel import be_at

if TYPE_CHECKING:
    from intake_desktop.scenario.speler import Speler

FOLDER, WORDS = "daarna", "wachtzinnen.txt"


def bundel(speler: "Speler", waarden: dict[str, Any]) -> None:
    """The bundle of one role, with this passphrase; the text beside it tells the passphrase."""
    be_at(speler, Positie(Stap.DAARNA))
    handen, lezer = speler.handen, Lezer(waarden["voor"])
    handen.fill("daarna.bundel.wachtzin", waarden["wachtzin"])
    handen.click(f"daarna.bundel.{lezer}.maken")
    dossier = speler.frame.session.dossier
    made = speler.out / FOLDER / bundel_name(dossier, lezer)
    handen.wait_for(made.exists, "de bundel staat in de map")
    handen.wait_for(
        lambda: any(u.aan == lezer for u in speler.frame.session.dossier.plan.uitgereikt),
        "de bundel is gegeven",
    )
    words = speler.out / FOLDER / WORDS
    with words.open("a", encoding="utf-8") as file:
        file.write(f"{BUNDEL_NAMEN[lezer]}: {waarden['wachtzin']}\n")
    if waarden.get("beeld"):
        speler.picture("bundels")
