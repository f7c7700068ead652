"""What is done after the table: giving each their part, handing over, copying, clearing out."""

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QApplication

from intake_desktop.domain.bundel import BUNDEL_NAMEN, bundel_name
from intake_desktop.domain.delen import Lezer
from intake_desktop.domain.evalueren import doelen_te_bekijken
from intake_desktop.domain.gespreksverloop import Positie, Stap
from intake_desktop.errors import ScenarioStepError
from intake_desktop.paths import BUNDELMAP
from intake_desktop.scenario.begin import back_to_newest
from intake_desktop.scenario.tafel import be_at
from intake_desktop.ui.pages.over_dossier_page import OverDossierPage

if TYPE_CHECKING:
    from intake_desktop.scenario.speler import Speler

WORDS = "wachtzinnen.txt"
TERMIJNEN = "daarna.termijnen"
HANDOVER_TEXTS = (
    "naar", "telefoon", "waarover", "op", "vraag_op", "toelichting", "terug_toelichting",
)  # fmt: skip
CLOSING_TEXTS = ("op", "toelichting", "nazorg_wat", "nazorg_op")


def bundel(speler: "Speler", waarden: dict[str, Any]) -> None:
    """The bundle of one role, with this passphrase; the text beside it tells the passphrase."""
    be_at(speler, Positie(Stap.DAARNA))
    handen, lezer = speler.handen, Lezer(waarden["voor"])
    handen.fill("daarna.bundel.wachtzin", waarden["wachtzin"])
    handen.click(f"daarna.bundel.{lezer}.maken")
    dossier = speler.frame.session.dossier
    made = speler.out / BUNDELMAP / bundel_name(dossier, lezer)
    handen.wait_for(made.exists, "de bundel staat in de map")
    handen.wait_for(
        lambda: any(u.aan == lezer for u in speler.frame.session.dossier.plan.uitgereikt),
        "de bundel is gegeven",
    )
    words = speler.out / BUNDELMAP / WORDS
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


def uitgereikt(speler: "Speler", waarden: dict[str, Any]) -> None:
    """What is said of one row of *Wat gaat naar wie*."""
    be_at(speler, Positie(Stap.DAARNA))
    row = f"daarna.geef.{waarden['wat']}.keuze"
    speler.handen.click(f"{row}.{waarden['hoe']}")
    if waarden.get("beeld"):
        speler.picture_place()


def vink(speler: "Speler", waarden: dict[str, Any]) -> None:
    """One action ticked on *Daarna*, or not yet with what got in the way."""
    _open(speler, "daarna.acties", "daarna.actie.1")
    name = f"daarna.actie.{waarden['actie']}"
    speler.handen.click(f"{name}.keuze.{waarden['hoe']}")
    if waarden.get("tekst"):
        speler.handen.fill(f"{name}.tekst", waarden["tekst"])


def overdracht(speler: "Speler", waarden: dict[str, Any]) -> None:
    """A warm handover: a new one for this name, or what is heard of one that is there."""
    _open(speler, "daarna.overdracht", "daarna.overdracht.nieuw")
    handen, frame = speler.handen, speler.frame
    names = [v.wie for v in frame.session.dossier.verwijzingen]
    if waarden["wie"] in names:
        row = f"daarna.overdracht.{names.index(waarden['wie']) + 1}"
        if not handen.has(f"{row}.wie"):
            handen.click(f"{row}.vouw")
    else:
        row = f"daarna.overdracht.{len(names) + 1}"
        handen.click("daarna.overdracht.nieuw")
        handen.fill(f"{row}.wie", waarden["wie"])
    for key in HANDOVER_TEXTS:
        if waarden.get(key):
            handen.fill(f"{row}.{key}", waarden[key])
    for key in ("reden", "mee.keuze", "leest", "aangekomen", "terug"):
        choice = waarden.get(key.partition(".")[0])
        if choice:
            handen.choose(f"{row}.{key}", choice)
    speler.picture("overdracht")


def overnemen(speler: "Speler", waarden: dict[str, Any]) -> None:
    """So many fields copied into the case system, one key each; all when no number is given."""
    _open(speler, "daarna.overnemen", "daarna.overnemen.volgende")
    button = speler.handen.find("daarna.overnemen.volgende")
    left = waarden.get("velden", 100)
    while left and button.isEnabled():
        speler.handen.click("daarna.overnemen.volgende")
        if not QApplication.clipboard().text():
            raise ScenarioStepError("er staat niets op het klembord")
        left -= 1
    speler.picture("overnemen")


def ervaring(speler: "Speler", waarden: dict[str, Any]) -> None:
    """What the client thought, on their own screen: an answer per question, some left out."""
    be_at(speler, Positie(Stap.DAARNA))
    handen = speler.handen
    handen.click("daarna.geven.vragen")
    speler.picture("ervaring")
    for vraag, keuze in waarden.items():
        handen.choose(f"ervaring.{vraag}", keuze)
    handen.click("ervaring.klaar")


def doelstand(speler: "Speler", waarden: dict[str, Any]) -> None:
    """What became of a goal of before, on *Hoe ging het?*."""
    be_at(speler, Positie(Stap.TERUGBLIK))
    name = f"terugblik.doel.{waarden['doel']}"
    speler.handen.choose(f"{name}.stand", waarden["stand"])
    if waarden.get("waarom"):
        speler.handen.fill(f"{name}.waarom", waarden["waarom"])
    if waarden.get("nu"):
        dossier = speler.frame.session.dossier
        key = doelen_te_bekijken(dossier)[waarden["doel"] - 1].id
        be_at(speler, Positie(Stap.PLAN))
        goal = f"plan.doel.{[d.id for d in dossier.doelen].index(key) + 1}"
        if not speler.handen.has(f"{goal}.tekst"):
            speler.handen.click(f"{goal}.wijzig")
        speler.handen.fill(f"{goal}.tekst", waarden["nu"])


def afsluiten(speler: "Speler", waarden: dict[str, Any]) -> None:
    """The track ends, with a reason and what the client wants afterwards."""
    be_at(speler, Positie(Stap.TERUGBLIK))
    handen = speler.handen
    if not handen.has("terugblik.afsluiten.op"):
        handen.click("terugblik.afsluiten.vouw")
    for key in ("reden", "nazorg"):
        if waarden.get(key):
            handen.choose(f"terugblik.afsluiten.{key}", waarden[key])
    for key in CLOSING_TEXTS:
        if waarden.get(key):
            handen.fill(f"terugblik.afsluiten.{key}", waarden[key])
    speler.picture("afsluiten")


def opruimen(speler: "Speler", waarden: dict[str, Any]) -> None:
    """The part of the others leaves this vault, on the page about the dossier; then back."""
    be_at(speler, Positie(Stap.DAARNA))
    handen = speler.handen
    handen.click("daarna.geven.opruimen")
    window = speler.keukentafel.window
    handen.wait_for(lambda: isinstance(window.screen_shown, OverDossierPage), "over dit dossier")
    handen.wait_for(lambda: handen.has("over.opruimen"), "er is iets op te ruimen")
    handen.click("over.opruimen")
    handen.click("over.opruimen_zeker")
    handen.wait_for(lambda: handen.has("over.bewaar_opruimen"), "er is opgeruimd")
    handen.click("over.bewaar_opruimen")
    speler.picture("opgeruimd")
    handen.click("over.terug")
    back_to_newest(speler)


def _open(speler: "Speler", part: str, inside: str) -> None:
    """A part of *Daarna* folded open; `inside` is something in it."""
    be_at(speler, Positie(Stap.DAARNA))
    if not speler.handen.has(inside):
        speler.handen.click(f"{part}.vouw")
