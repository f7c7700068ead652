"""The first start, unlocking, and getting to know each other, done by hand on the window."""

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from intake_desktop.domain.gespreksverloop import Positie, Stap
from intake_desktop.domain.vervolgen import eerdere_mensen
from intake_desktop.domain.voorbereid_partner import NIEUW
from intake_desktop.errors import ScenarioStepError
from intake_desktop.scenario.tafel import be_at
from intake_desktop.ui.gesprek_frame import GesprekFrame
from intake_desktop.ui.pages.overzicht_page import OverzichtPage
from intake_desktop.ui.widgets.veld import Regelveld

if TYPE_CHECKING:
    from intake_desktop.scenario.speler import Speler

_PROFESSIONALS = ("klantmanager", "wijkteam")


def first_start(speler: "Speler") -> None:
    """Who are you, passphrase twice, keep the recovery code; no table code."""
    handen, user = speler.handen, speler.scenario.gebruiker
    handen.fill("setup.naam", user["naam"])
    handen.click(f"setup.rol.{user['rol']}")
    for field in ("organisatie", "telefoon", "email"):
        if user.get(field):
            handen.fill(f"setup.{field}", user[field])
    speler.picture("eerste-start")
    handen.click("setup.verder")
    handen.fill("setup.wachtzin", speler.scenario.wachtzin)
    handen.fill("setup.nog_een_keer", speler.scenario.wachtzin)
    handen.click("setup.maken")
    handen.wait_for(lambda: handen.has("setup.herstelcode"), "de kluis wordt gemaakt")
    label = handen.find("setup.herstelcode")
    speler.herstelcode = label.text() if isinstance(label, QLabel) else ""
    handen.click("setup.bewaard.ja")
    handen.click("setup.klaar")
    handen.click("setup.tafelcode.overslaan")
    wait_overview(speler)


def unlock(speler: "Speler") -> None:
    """The passphrase, and the overview comes."""
    speler.picture("slot")
    speler.handen.fill("slot.wachtzin", speler.scenario.wachtzin)
    speler.handen.enter()
    wait_overview(speler)


def nieuw_gesprek(speler: "Speler", _waarden: dict[str, Any]) -> None:
    """From the overview into a new conversation; here the hour begins to count."""
    speler.picture("overzicht")
    speler.start_counting()
    speler.handen.click("overzicht.nieuw")
    wait_gesprek(speler)


def haal_op(speler: "Speler", waarden: dict[str, Any]) -> None:
    """From the overview: take in a file with dossiers, or a prepared list, and back again."""
    handen = speler.handen
    handen.click("overzicht.ophalen")
    handen.fill("ophalen.bestand", waarden["bestand"])
    if waarden.get("wachtzin"):
        handen.fill("ophalen.wachtzin", waarden["wachtzin"])
    handen.click("ophalen.bekijk")
    handen.wait_for(lambda: handen.has("ophalen.ja"), "wat er in het bestand zit")
    speler.picture("ophalen")
    if waarden.get("partner"):
        _say_who_partner_is(speler, waarden["partner"] == "ja")
    handen.click("ophalen.ja")
    handen.wait_for(lambda: not handen.has("ophalen.ja"), "de dossiers zijn opgehaald")
    handen.click("ophalen.terug")
    wait_overview(speler)


def _say_who_partner_is(speler: "Speler", known: bool) -> None:
    """The first partner that is asked about: someone of the vault (the first named), or not."""
    asked = speler.keukentafel.window.findChild(QWidget, "ophalen.partner.1")
    if asked is None:
        raise ScenarioStepError("er wordt niet gevraagd wie een partner is")
    names = [b.objectName() for b in asked.findChildren(QAbstractButton)]
    speler.handen.click(names[0] if known else f"ophalen.partner.1.{NIEUW}")


def herlaad(speler: "Speler", _waarden: dict[str, Any]) -> None:
    """Close the program, start it again, unlock, open the newest dossier."""
    speler.stop()
    speler.start()
    unlock(speler)
    _open_newest(speler)


def dag(speler: "Speler", waarden: dict[str, Any]) -> None:
    """Break off, let days pass, start the program again and go on with the same gesprek."""
    speler.stop()
    speler.let_days_pass(waarden["datum"], waarden.get("tijd"))
    speler.start()
    unlock(speler)
    _open_newest(speler)
    if speler.handen.has("hervat.tweede"):
        speler.picture("hervatten")
        speler.handen.click("hervat.tweede")


def vervolg_gesprek(speler: "Speler", waarden: dict[str, Any]) -> None:
    """Back to the overview, days pass, and from there into the next gesprek."""
    speler.picture_place()
    speler.handen.click("kop.overzicht")
    wait_overview(speler)
    speler.let_days_pass(waarden["datum"], waarden.get("tijd"))
    speler.start_next_gesprek()
    speler.picture("overzicht")
    _open_newest(speler)
    speler.picture("hervatten")
    speler.handen.click("hervat.actie")


def back_to_newest(speler: "Speler") -> None:
    """From the overview into the dossier that changed last."""
    wait_overview(speler)
    _open_newest(speler)


def _open_newest(speler: "Speler") -> None:
    page = speler.keukentafel.window.screen_shown
    if not isinstance(page, OverzichtPage):
        raise ScenarioStepError("het overzicht kwam niet terug")
    click_newest(speler)
    wait_gesprek(speler)


def click_newest(speler: "Speler") -> None:
    """The first row of the list: the dossier that changed last."""
    handen = speler.handen
    handen.wait_for(lambda: handen.has_rows("overzicht.dossiers"), "de lijst met dossiers")
    handen.click_row("overzicht.dossiers", 0)


def client(speler: "Speler", waarden: dict[str, Any]) -> None:
    """The client's name, how to reach them, whether there is a benefit."""
    at_begin(speler)
    for field, text in waarden.items():
        if field != "uitkering":
            speler.handen.fill(f"begin.{field}", text)
    if waarden.get("uitkering"):
        speler.handen.choose("begin.bijstand", waarden["uitkering"])


def aanwezig(speler: "Speler", waarden: dict[str, Any]) -> None:
    """Someone who sits at the table."""
    at_begin(speler)
    handen, rol = speler.handen, waarden["rol"]
    if rol in _PROFESSIONALS:
        for field in ("naam", "organisatie", "telefoon", "email"):
            if waarden.get(field):
                handen.fill(f"begin.{rol}.{field}", waarden[field])
        return
    met = eerdere_mensen(speler.frame.session.dossier)
    again = next((a.sleutel for a in met if a.naam == waarden["naam"]), "")
    if again:
        handen.click(f"begin.erbij.{again}")
        return
    gesprek = speler.frame.session.dossier.gesprek
    others = [a for a in gesprek.aanwezigen if a.rol == "ander"] if gesprek else []
    handen.click(f"begin.erbij.{waarden.get('soort', 'anders')}")
    number = len(others) + 1
    handen.fill(f"begin.ander.{number}.naam", waarden["naam"])
    for field in ("relatie", "taal"):
        if waarden.get(field):
            handen.fill(f"begin.ander.{number}.{field}", waarden[field])
    if waarden.get("akkoord"):
        handen.choose(f"begin.ander.{number}.akkoord", waarden["akkoord"])


def plaats(speler: "Speler", waarden: dict[str, Any]) -> None:
    """Where we sit."""
    at_begin(speler)
    speler.handen.choose("begin.plaats", waarden["waar"])
    if waarden.get("tekst"):
        speler.handen.fill("begin.plaats_tekst", waarden["tekst"])


def niet_erbij(speler: "Speler", waarden: dict[str, Any]) -> None:
    """Who is not at the table though it is about them too."""
    at_begin(speler)
    speler.handen.fill("begin.niet_erbij", waarden["tekst"])


def route(speler: "Speler", waarden: dict[str, Any]) -> None:
    """Which route the conversation takes; it may change on the way."""
    at_begin(speler)
    speler.handen.choose("begin.route", waarden["route"])


def editie(speler: "Speler", waarden: dict[str, Any]) -> None:
    """Which edition of the matrix this gesprek uses."""
    at_begin(speler)
    before = speler.frame
    if before.formulier.editie.code == waarden["editie"]:
        return
    speler.handen.choose("begin.editie", waarden["editie"])
    speler.handen.wait_for(lambda: speler.frame is not before, "de andere indeling")


def tekstpakket(speler: "Speler", waarden: dict[str, Any]) -> None:
    """Load licensed texts of the municipality."""
    at_begin(speler)
    handen, before = speler.handen, speler.frame
    if not handen.has("begin.teksten.bestand"):
        handen.click("begin.teksten")
    handen.fill("begin.teksten.bestand", str(speler.scenario.bestand.parent / waarden["bestand"]))
    handen.click("begin.teksten.laden")
    if speler.frame is before:
        veld = before.findChild(Regelveld, "begin.teksten.bestand")
        if veld is not None and (said := veld.input.accessibleDescription()):
            raise ScenarioStepError(said)
    handen.wait_for(lambda: speler.frame is not before, "de teksten van het pakket")


def schrijver(speler: "Speler", waarden: dict[str, Any]) -> None:
    """Who types."""
    at_begin(speler)
    speler.handen.choose("begin.schrijver", waarden["wie"])


def vertel(speler: "Speler", waarden: dict[str, Any]) -> None:
    """Something that was said aloud at the start."""
    at_begin(speler)
    speler.handen.click(f"begin.{waarden['wat']}.verteld")


def at_begin(speler: "Speler") -> None:
    """On *Kennismaken*."""
    be_at(speler, Positie(Stap.BEGIN))


def wait_overview(speler: "Speler") -> None:
    """Until the overview is in front."""
    window = speler.keukentafel.window
    speler.handen.wait_for(lambda: isinstance(window.screen_shown, OverzichtPage), "het overzicht")
    speler.handen.settle()


def wait_gesprek(speler: "Speler") -> None:
    """Until a conversation is in front."""
    window = speler.keukentafel.window
    speler.handen.wait_for(lambda: isinstance(window.screen_shown, GesprekFrame), "het gesprek")
    speler.handen.settle()
