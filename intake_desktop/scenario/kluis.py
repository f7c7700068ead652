"""What is done around a dossier and the vault: who saw it, handing over, copies, lock, erasing.

None of it happens at the table, so it is not counted as work of a gesprek.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QFileDialog, QLineEdit

from intake_desktop.errors import ScenarioStepError
from intake_desktop.scenario.begin import (
    back_to_newest,
    click_newest,
    unlock,
    wait_gesprek,
    wait_overview,
)
from intake_desktop.ui.gesprek_frame import GesprekFrame
from intake_desktop.ui.pages.over_dossier_page import OverDossierPage
from intake_desktop.ui.pages.reden_page import RedenPage
from intake_desktop.ui.pages.slot_page import SlotPage
from intake_desktop.ui.pages.terugzetten_page import TerugzettenPage

if TYPE_CHECKING:
    from intake_desktop.scenario.speler import Speler


def open_dossier(speler: "Speler", waarden: dict[str, Any]) -> None:
    """From the overview into the newest dossier; of a colleague's the reason is asked once."""
    handen, window = speler.handen, speler.keukentafel.window
    click_newest(speler)
    shown = (GesprekFrame, RedenPage)
    handen.wait_for(lambda: isinstance(window.screen_shown, shown), "het dossier, of de vraag")
    handen.settle()
    if isinstance(window.screen_shown, RedenPage):
        if not waarden.get("reden"):
            raise ScenarioStepError("dit dossier komt van een collega: zeg met “reden” waarom")
        handen.choose("reden.keuze", waarden["reden"])
        if waarden.get("toelichting"):
            handen.fill("reden.woorden", waarden["toelichting"])
        speler.picture("reden")
        handen.click("reden.verder")
    wait_gesprek(speler)


def over_dossier(speler: "Speler", waarden: dict[str, Any]) -> None:
    """Who saw it and how long it is kept; on paper too, when the client asks for that."""
    handen = speler.handen
    with _away(speler):
        _show_about(speler)
        if waarden.get("inzage"):
            handen.click("over.inzage")
            handen.wait_for(lambda: _made(speler, "inzage-*.pdf"), "de inzage op papier")
        speler.picture("over-dossier")
        handen.click("over.terug")


def draag_over(speler: "Speler", waarden: dict[str, Any]) -> None:
    """A sealed file of the newest dossier, for who knows the passphrase or holds the key."""
    handen = speler.handen
    with _away(speler):
        _show_about(speler)
        for key in ("sleutel", "wachtzin"):
            if waarden.get(key):
                handen.fill(f"over.{key}", waarden[key])
        handen.click("over.maak")
        handen.wait_for(lambda: _made(speler, "dossiers-*.age"), "het bestand voor de collega")
        speler.picture("overgedragen")
        handen.click("over.terug")


def wis(speler: "Speler", _waarden: dict[str, Any]) -> None:
    """The newest dossier is erased and the report kept; the overview is in front afterwards."""
    handen = speler.handen
    with _uncounted(speler):
        _to_overview(speler)
        _show_about(speler)
        handen.click("over.wis")
        handen.click("over.wis_zeker")
        handen.wait_for(lambda: handen.has("over.bewaar"), "het verslag van het wissen")
        handen.click("over.bewaar")
        speler.picture("gewist")
        handen.click("over.terug")
        wait_overview(speler)


def reservekopie(speler: "Speler", waarden: dict[str, Any]) -> None:
    """A backup now, also in a second place when one is named; `controleer` looks at the vault."""
    handen = speler.handen
    with _settings(speler, "kluis.kopieen", "kluis.kopieen.maken"):
        if waarden.get("plek"):
            place = speler.out / waarden["plek"]
            place.mkdir(parents=True, exist_ok=True)
            handen.click("kluis.kopieen.plek")
            _choose_folder(speler, "kluis.kopieen.map", str(place))
            handen.wait_for(lambda: any(place.iterdir()), "de kopie op de tweede plek")
        else:
            handen.click("kluis.kopieen.maken")
        handen.wait_for(lambda: handen.has("kluis.kopieen.melding"), "de kopie")
        speler.picture("reservekopie")
        if waarden.get("controleer"):
            handen.click("kluis.kopieen.controleren")
            handen.settle()


def wachtzin(speler: "Speler", waarden: dict[str, Any]) -> None:
    """Another passphrase; from here on the play unlocks with it."""
    handen, new = speler.handen, waarden["nieuw"]
    with _settings(speler, "kluis.wachtzin", "kluis.wachtzin.nu"):
        handen.fill("kluis.wachtzin.nu", speler.scenario.wachtzin)
        handen.fill("kluis.wachtzin.nieuw", new)
        handen.fill("kluis.wachtzin.nog_een_keer", new)
        speler.picture("wachtzin")
        handen.click("kluis.wachtzin.wijzigen")
        handen.wait_for(lambda: _is_empty(speler, "kluis.wachtzin.nu"), "de nieuwe wachtzin")
        speler.scenario = replace(speler.scenario, wachtzin=new)


def op_slot(speler: "Speler", _waarden: dict[str, Any]) -> None:
    """F12, and unlock again: back at the same page of the same gesprek."""
    with _uncounted(speler):
        before = speler.frame.positie
        _lock(speler)
        unlock_to(speler, GesprekFrame)
        if speler.frame.positie != before:
            raise ScenarioStepError("na het slot kwam een andere bladzijde")


def zet_terug(speler: "Speler", _waarden: dict[str, Any]) -> None:
    """From the lock page: the newest backup is put back, and the vault opened with it."""
    handen, window = speler.handen, speler.keukentafel.window
    with _uncounted(speler):
        _to_overview(speler)
        _lock(speler)
        handen.click("slot.terugzetten")
        handen.wait_for(lambda: isinstance(window.screen_shown, TerugzettenPage), "de kopieën")
        handen.fill("terugzetten.wachtzin", speler.scenario.wachtzin)
        handen.click("terugzetten.doen")
        handen.wait_for(lambda: _is_empty(speler, "terugzetten.wachtzin"), "de kopie is teruggezet")
        speler.picture("teruggezet")
        handen.click("terugzetten.terug")
        handen.wait_for(lambda: isinstance(window.screen_shown, SlotPage), "het slot")
        unlock(speler)


def unlock_to(speler: "Speler", screen: type) -> None:
    """The passphrase on the lock page, until this kind of screen is in front."""
    handen, window = speler.handen, speler.keukentafel.window
    handen.fill("slot.wachtzin", speler.scenario.wachtzin)
    handen.enter()
    handen.wait_for(lambda: isinstance(window.screen_shown, screen), "de kluis gaat open")
    handen.settle()


def _lock(speler: "Speler") -> None:
    window = speler.keukentafel.window
    speler.handen.press("F12")
    speler.handen.wait_for(lambda: isinstance(window.screen_shown, SlotPage), "het slot")
    speler.picture("op-slot")


def _show_about(speler: "Speler") -> None:
    """From the overview to the page about the newest dossier."""
    handen, window = speler.handen, speler.keukentafel.window
    handen.click("overzicht.over")
    click_newest(speler)
    handen.wait_for(lambda: isinstance(window.screen_shown, OverDossierPage), "over dit dossier")
    handen.wait_for(lambda: handen.has("over.wis"), "wat er over dit dossier is")
    speler.keukentafel.kluis.thread_.wait()
    handen.settle()


@contextmanager
def _settings(speler: "Speler", fold: str, inside: str) -> Iterator[None]:
    """On *Instellingen* with this part open; then back to where we were."""
    handen = speler.handen
    with _away(speler):
        handen.click("overzicht.instellingen")
        handen.wait_for(lambda: handen.has(fold), "de instellingen")
        if not handen.has(inside):
            handen.click(fold)
        yield
        handen.click("instellingen.terug")


@contextmanager
def _away(speler: "Speler") -> Iterator[None]:
    """From the overview; back into the same dossier where we came from one."""
    in_gesprek = isinstance(speler.keukentafel.window.screen_shown, GesprekFrame)
    with _uncounted(speler):
        _to_overview(speler)
        yield
        if in_gesprek:
            back_to_newest(speler)
        else:
            wait_overview(speler)


@contextmanager
def _uncounted(speler: "Speler") -> Iterator[None]:
    geteld = speler.handen.geteld
    before = (geteld.handelingen, geteld.toetsen)
    yield
    geteld.handelingen, geteld.toetsen = before


def _to_overview(speler: "Speler") -> None:
    if isinstance(speler.keukentafel.window.screen_shown, GesprekFrame):
        speler.handen.click("kop.overzicht")
    wait_overview(speler)


def _choose_folder(speler: "Speler", name: str, place: str) -> None:
    """The answer of the window that asks for a folder; nobody can be seen working in that one."""
    dialog = speler.keukentafel.window.findChild(QFileDialog, name)
    if dialog is None:
        raise ScenarioStepError("er wordt niet om een map gevraagd")
    dialog.fileSelected.emit(place)
    dialog.done(0)
    speler.keukentafel.window.activateWindow()
    speler.handen.settle()


def _is_empty(speler: "Speler", name: str) -> bool:
    """Whether a field for a secret was emptied: it did its work."""
    field = speler.handen.find(name)
    inner = field if isinstance(field, QLineEdit) else field.findChild(QLineEdit)
    return inner is not None and not inner.text()


def _made(speler: "Speler", pattern: str) -> bool:
    return any(speler.out.glob(pattern))
