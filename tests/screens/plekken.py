"""The places a person comes, in each state. A scene begins once and is walked for every size.

A walk shows a place and yields its name; whoever asked looks at the window and asks for the next.
"""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from unittest.mock import patch

from intake_desktop.domain.gespreksverloop import Positie, Stap, posities
from intake_desktop.errors import DiskFullError
from intake_desktop.storage.vault_files import VaultFiles
from intake_desktop.ui.cover import Cover
from intake_desktop.ui.gesprek_frame import GesprekFrame
from intake_desktop.ui.pages.overzicht_page import OverzichtPage
from tests.documents.gevallen import dossier_of
from tests.documents.papieren_kim import kim_compleet
from tests.screens.dossiers import vol
from tests.screens.open_plekken import later, opened, unfold
from tests.screens.programma import Programma, forms_with, give_municipality
from tests.storage.vaults import PASSPHRASE

Walk = Callable[[Programma], Iterator[str]]
_CODE = "4711"
_VOL_RIJEN = 60


@dataclass(frozen=True)
class Toneel:
    """A state: how the program begins, and the places it is walked past."""

    naam: str
    begin: Callable[[Path], Programma]
    walk: Walk


def _new(folder: Path) -> Programma:
    return Programma(folder / "nieuw", vault=False)


def _empty(folder: Path) -> Programma:
    program = Programma(folder / "leeg")
    program.unlock()
    program.handen.click("overzicht.nieuw")
    program.handen.wait_for(lambda: isinstance(program.screen, GesprekFrame), "het gesprek")
    return program


def _kim(folder: Path) -> Programma:
    program = Programma(folder / "kim", [kim_compleet()])
    program.unlock()
    return program


def _kim_at_table(folder: Path) -> Programma:
    program = _kim(folder)
    program.open(kim_compleet().id)
    return program


def _later(folder: Path) -> Programma:
    dossiers = [replace(dossier_of("bo-0"), id="bo"), dossier_of("ali-0"), dossier_of("ali-1")]
    program = Programma(folder / "later", dossiers, moment=datetime(2027, 1, 15, 10, 0))
    program.unlock()
    return program


def _vol(folder: Path) -> Programma:
    from tests.benchmarks.generate import dossiers

    home = give_municipality(folder / "vol")
    program = Programma(home, [*vol(), *dossiers(_VOL_RIJEN, lines=1)])
    program.unlock()
    return program


def _vol_at_table(folder: Path) -> Programma:
    program = Programma(folder / "vol", vol())
    program.unlock()
    program.open(vol()[0].id)
    return program


def _damaged(folder: Path) -> Programma:
    program = Programma(give_municipality(folder / "stuk"), [kim_compleet()])
    database = VaultFiles(program.home).database
    database.write_bytes(b"\x00" * database.stat().st_size)
    return program


def _wrong_forms(folder: Path) -> Programma:
    forms = forms_with(
        folder / "forms", "intake/leefgebieden/financien.toml", 'code = "financien"', "code = 3"
    )
    program = Programma(folder / "fout", [kim_compleet()], forms=forms)
    program.unlock()
    return program


def _failing(folder: Path) -> Programma:
    """A paper that can not be made; the rest of what fails is in the walk."""
    forms = forms_with(
        folder / "forms", "documenten/plan_van_aanpak.xml.j2", "<document", "<dokument"
    )
    program = Programma(folder / "mis", [kim_compleet()], forms=forms)
    program.unlock()
    program.open(kim_compleet().id)
    return program


def _first_start(p: Programma) -> Iterator[str]:
    """The set-up in its four steps, and an overview with nothing in it."""
    if p.window.is_guarded:
        p.window.show_overview()
        p.window.lock()
    shutil.rmtree(p.home, ignore_errors=True)
    p.window.show_start()
    p.settle()
    yield "wie"
    p.handen.fill("setup.naam", "S. Bakker")
    p.handen.click("setup.rol.klantmanager")
    p.handen.click("setup.verder")
    yield "wachtzin"
    p.handen.fill("setup.wachtzin", "te kort")
    p.handen.click("setup.maken")
    yield "wachtzin-te-kort"
    p.handen.fill("setup.wachtzin", PASSPHRASE)
    p.handen.fill("setup.nog_een_keer", PASSPHRASE)
    p.handen.click("setup.maken")
    p.handen.wait_for(lambda: p.handen.has("setup.herstelcode"), "de kluis wordt gemaakt")
    yield "herstelcode"
    p.handen.click("setup.bewaard.ja")
    p.handen.click("setup.klaar")
    yield "tafelcode"
    p.handen.click("setup.tafelcode.overslaan")
    p.handen.wait_for(lambda: isinstance(p.screen, OverzichtPage), "het overzicht")
    p.wait()
    yield "overzicht"


def _around(p: Programma) -> Iterator[str]:
    """What is there outside a conversation."""
    p.window.show_overview()
    p.wait()
    yield "overzicht"
    p.window.show_settings()
    yield "instellingen"
    unfold(p)
    yield "instellingen-open"
    p.window.show_import()
    yield "ophalen"
    p.window.show_about(kim_compleet().id)
    p.wait()
    yield "over-dossier"
    p.window.show_restore()
    yield "terugzetten"
    p.window.show_overview()
    p.wait()


def _search(p: Programma) -> Iterator[str]:
    """The overview when there is much, and when nothing is found."""
    yield from _around(p)
    p.handen.fill("overzicht.zoek", "bestaat niet")
    p.wait()
    yield "niets-gevonden"
    p.handen.fill("overzicht.zoek", "a")
    p.wait()


def _gesprek(p: Programma) -> Iterator[str]:
    """Every page of the conversation that is open."""
    frame, seen = p.frame, 0
    for place in posities(frame.formulier, frame.session.dossier):
        seen += place.stap is Stap.LEEFGEBIED
        if place.stap is Stap.LEEFGEBIED and seen > p.most_leefgebieden:
            continue
        p.turn_to(place)
        if place.stap is Stap.PLAN:
            p.wait()  # the paper beside it
        yield name_of(place)


def name_of(place: Positie) -> str:
    """How a place is called in the name of a picture."""
    return f"leefgebied-{place.leefgebied}" if place.leefgebied else str(place.stap)


def _table(p: Programma) -> Iterator[str]:
    """Every page, and what comes over a page."""
    yield from _gesprek(p)
    p.turn_to(Positie(Stap.BEELD))
    p.handen.press("F7")
    yield "vandaag"
    p.handen.press("F7")
    p.handen.press("F11")
    yield "scherm-van-de-client"
    p.handen.press("F11")
    p.window.go_anywhere()
    yield "palet"
    p.handen.press("Escape")
    p.window.cover()
    yield "afgedekt"
    p.window.cover()
    p.handen.press("F1")
    yield "uitleg"
    p.handen.press("F1")


def _wrong(p: Programma) -> Iterator[str]:
    """What a conversation looks like when things do not succeed."""
    p.turn_to(Positie(Stap.BEGIN))
    p.handen.fill("begin.geboortedatum", "31-02-1990")
    p.handen.press("Tab")
    yield "datum"
    p.turn_to(Positie(Stap.PLAN))
    p.wait()
    yield "papier"
    p.turn_to(Positie(Stap.BELANGRIJK))
    full = DiskFullError(
        "De schijf is vol. Wat u nu typt, is nog niet bewaard. Maak ruimte; dan gaat het vanzelf."
    )
    with patch("intake_desktop.storage.dossiers.DossierStore.save_all", side_effect=full):
        p.handen.put_cursor("belangrijk.regels.invoer")
        p.handen.type("Rust in huis\n")
        p.handen.wait_for(lambda: p.handen.has("gesprek.melding"), "de melding van de schijf")
        yield "schijf-vol"
    p.handen.press("Ctrl+Z")
    p.handen.wait_for(lambda: not p.handen.has("gesprek.melding"), "bewaard")
    p.window.tell_bug(
        "Er ging iets mis in het programma zelf. Wat u typte, is bewaard. "
        "Sluit Keukentafel en start het opnieuw."
    )
    yield "fout-in-het-programma"
    p.window.tell_bug("")
    yield from _wrong_code(p)
    yield from _wrong_file(p)


def _wrong_code(p: Programma) -> Iterator[str]:
    """Under the cover, where there is a table code and something else was typed."""
    p.window.cover()
    cover = p.window.findChild(Cover)
    assert cover is not None
    cover.cover("", with_code=True)
    cover.refuse_code(4)
    yield "verkeerde-tafelcode"
    p.window.cover()


def _wrong_file(p: Programma) -> Iterator[str]:
    """A file that is not there."""
    dossier = p.frame.session.dossier.id
    p.window.show_overview()
    p.window.show_import()
    p.handen.fill("ophalen.bestand", "/bestaat/niet.age")
    p.handen.click("ophalen.bekijk")
    p.wait()
    yield "bestand-niet-gevonden"
    p.open(dossier)


def _lock(p: Programma) -> Iterator[str]:
    """A vault that can not be read."""
    p.window.show_start()
    p.settle()
    yield "slot"
    p.handen.fill("slot.wachtzin", "dit is de verkeerde zin")
    p.handen.enter()
    p.wait()
    yield "verkeerde-wachtzin"
    p.handen.fill("slot.wachtzin", PASSPHRASE)
    p.handen.enter()
    p.wait()
    yield "beschadigde-kluis"
    p.window.show_restore()
    yield "geen-kopie"


def _not_opened(p: Programma) -> Iterator[str]:
    p.window.show_overview()
    p.wait()
    p.window.open_gesprek(kim_compleet().id)
    p.wait()
    yield "formulier-met-een-fout"


TONELEN = (
    Toneel("eerste-start", _new, _first_start),
    Toneel("leeg", _empty, _gesprek),
    Toneel("kim-rondom", _kim, _around),
    Toneel("kim", _kim_at_table, _table),
    Toneel("kim-open", _kim_at_table, opened),
    Toneel("later", _later, later),
    Toneel("vol-rondom", _vol, _search),
    Toneel("vol", _vol_at_table, _table),
    Toneel("fout-slot", _damaged, _lock),
    Toneel("fout-formulier", _wrong_forms, _not_opened),
    Toneel("fout", _failing, _wrong),
)
"""Every state: nothing yet, Kim, a full household, and what does not succeed."""
