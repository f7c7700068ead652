"""Giving each their bundle, done by hand on the page *Daarna*."""

from typing import TYPE_CHECKING, Any

from intake_desktop.domain.bundel import BUNDEL_NAMEN, bundel_name
from intake_desktop.domain.delen import Lezer
from intake_desktop.domain.gespreksverloop import Positie, Stap
from intake_desktop.scenario.tafel import be_at

if TYPE_CHECKING:
    from intake_desktop.scenario.speler import Speler

FOLDER, WORDS = "daarna", "wachtzinnen.txt"
TERMIJNEN = "daarna.termijnen"


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


def termijn(speler: "Speler", waarden: dict[str, Any]) -> None:
    """Something happened on a day; the term with this number (as shown) was met."""
    _open_termijnen(speler)
    handen = speler.handen
    number = len(speler.frame.session.dossier.mijlpalen) + 1
    handen.click(f"{TERMIJNEN}.nieuw.{waarden['wat']}")
    handen.fill(f"{TERMIJNEN}.dag.{number}", waarden["dag"])
    if waarden.get("gedaan"):
        handen.click(f"{TERMIJNEN}.termijn.{waarden['gedaan']}.gedaan")
    if waarden.get("beeld"):
        speler.picture("termijnen")


def ritme(speler: "Speler", waarden: dict[str, Any]) -> None:
    """How often there is contact, when they were heard last, and the local label."""
    _open_termijnen(speler)
    for key, name in (("weken", "ritme"), ("profiel", "profiel")):
        if waarden.get(key):
            speler.handen.click(f"{TERMIJNEN}.{name}.{waarden[key]}")
    if waarden.get("gehoord"):
        speler.handen.fill(f"{TERMIJNEN}.gehoord", waarden["gehoord"])


def _open_termijnen(speler: "Speler") -> None:
    be_at(speler, Positie(Stap.DAARNA))
    if not speler.handen.has(f"{TERMIJNEN}.ritme"):
        speler.handen.click(f"{TERMIJNEN}.vouw")
