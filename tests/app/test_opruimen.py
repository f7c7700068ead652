"""Hand over, then wipe, through the window: nothing of the others is left in any file."""

from pathlib import Path

from intake_desktop.domain.bundel import with_aangekomen, with_uitgereikt
from intake_desktop.domain.delen import Lezer
from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.plannen import with_geven
from intake_desktop.domain.rollen import Grondslag
from intake_desktop.storage.vault import Vault
from intake_desktop.ui.pages.over_dossier_page import OverDossierPage
from tests.app.test_beheer import copy_to, keep
from tests.factories import DAY, a_dossier, an_uitspraak
from tests.faults.leaks import hits
from tests.journeys.tafel import Tafel
from tests.storage.test_erase import everything

STEM = "geheimvandeander"
MINE = "blijftvanmij"


def planted() -> Dossier:
    """Words of the wijkteam in a dossier of a klantmanager, handed over and arrived."""
    lines = [
        an_uitspraak(id=f"u{n}", tekst=f"{STEM}{n:02}", grondslag=Grondslag.WMO) for n in range(8)
    ]
    mine = an_uitspraak(id="m", tekst=MINE, grondslag=Grondslag.PARTICIPATIEWET)
    dossier = a_dossier(id="kim", huisgenoten=(), uitspraken=(*lines, mine))
    dossier = with_aangekomen(with_uitgereikt(dossier, Lezer.WIJKTEAM, DAY), Lezer.WIJKTEAM, DAY)
    return with_geven(dossier, gegeven_op=DAY)


def test_after_clearing_out_no_marker_is_in_any_file_of_the_program(
    tafel: Tafel, tmp_path: Path
) -> None:
    keep(tafel, planted())
    stick = tmp_path / "stick"
    stick.mkdir()
    copy_to(tafel, stick)
    tafel.window.show_about("kim")
    tafel.wait_for(OverDossierPage)
    tafel.handen.wait_for(lambda: tafel.handen.has("over.opruimen"), "er is iets op te ruimen")
    tafel.handen.click("over.opruimen")
    tafel.handen.click("over.opruimen_zeker")
    tafel.handen.wait_for(lambda: tafel.handen.has("over.bewaar_opruimen"), "er is opgeruimd")
    said = tafel.words()
    assert "In 1 oudere reservekopie staat het nog, versleuteld." in said
    assert "Dat mag hier blijven tot en met 20 februari 2027." in said
    tafel.handen.click("over.bewaar_opruimen")
    kluis, found = tafel.keukentafel.kluis, list[tuple[bool, bool]]()
    kluis.use(lambda vault: found.append(marked(vault)))
    assert kluis.thread_.wait()
    assert found == [(False, True)]
    tafel.close()
    for folder in (tafel.home, tafel.folder, stick):
        assert hits(folder, STEM) == []


def marked(vault: Vault) -> tuple[bool, bool]:
    """Whether words of the others, and words of mine, are anywhere in the vault in clear."""
    words = everything(vault)
    return STEM in words, MINE in words


def test_before_everyone_has_their_part_it_is_refused_and_nothing_leaves(tafel: Tafel) -> None:
    keep(tafel, a_dossier(id="kim", huisgenoten=()))
    heard: list[str] = []
    beheer = tafel.window.beheer
    assert beheer is not None
    beheer.opruimen("kim", lambda report: heard.extend(report), heard.append)
    tafel.handen.wait_for(lambda: bool(heard), "het antwoord")
    assert heard == [
        "Geef eerst het deel van het wijkteam. Dat doet u op de bladzijde Daarna. "
        "Er is nog niets opgeruimd."
    ]
