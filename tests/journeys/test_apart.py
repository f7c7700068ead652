"""A partner leaves the room and comes back: what was said meanwhile stays with who said it."""

from pathlib import Path

from PySide6.QtWidgets import QApplication

from intake_desktop.domain.apart import is_apart
from intake_desktop.domain.dossier import Akkoord
from intake_desktop.scenario.lezen import read_scenario
from intake_desktop.scenario.speler import play
from intake_desktop.scenario.stappen import SOORTEN
from intake_desktop.scenario.verslag import stored_dossiers
from intake_desktop.storage.keys import KdfParameters
from tests.journeys.papier import words_of

SECRET = "Zij is bang voor hem"
STEPS = f"""
naam = "Apart"
datum = 2026-11-26
verzonnen = true
[gebruiker]
naam = "L. Peeters"
rol = "klantmanager"
[[stap]]
doe = "nieuw_gesprek"
[[stap]]
doe = "client"
naam = "Noor Smit"
[[stap]]
doe = "tweede_client"
naam = "Tom Smit"
[[stap]]
doe = "aanwezig"
rol = "ander"
naam = "A. Ince"
soort = "tolk"
taal = "Turks"
akkoord = "ja"
[[stap]]
doe = "kamer"
wie = "apart"
[[stap]]
doe = "noteer"
leefgebied = "huiselijke_relaties"
kolom = "lastig"
tekst = "{SECRET}"
[[stap]]
doe = "score"
leefgebied = "huiselijke_relaties"
samen = 2
[[stap]]
doe = "kamer"
wie = "iedereen"
[[stap]]
doe = "noteer"
leefgebied = "huiselijke_relaties"
kolom = "gaat_goed"
tekst = "Ze eten samen"
[[stap]]
doe = "bewaar_plan"
[[stap]]
doe = "over"
wie = "Tom"
[[stap]]
doe = "bewaar_plan"
[[stap]]
doe = "herlaad"
"""


def test_what_was_said_apart_is_kept_and_comes_on_nobody_s_paper(
    qapp: QApplication, tmp_path: Path, cheap_kdf: KdfParameters
) -> None:
    script, out, home = tmp_path / "apart.toml", tmp_path / "out", tmp_path / "home"
    script.write_text(STEPS, encoding="utf-8")
    said: list[str] = []
    assert (play(str(script), out, home, kdf=cheap_kdf, say=said.append), said) == (0, [])
    dossiers = stored_dossiers(home, read_scenario(script, SOORTEN).wachtzin, cheap_kdf)
    hers, his = sorted(dossiers, key=lambda d: d.client.naam)
    assert [u.tekst for u in hers.uitspraken if is_apart(u.id)] == [SECRET]
    assert [is_apart(score.id) for score in hers.scores] == [True]
    assert not any(SECRET in str(part) for part in (his, *his.gesprekken))
    papers = [words_of(paper) for paper in out.glob("*.pdf")]
    assert len(papers) == 2
    assert not any(SECRET in words or "2 van 5" in words for words in papers)
    assert "Ze eten samen" in " ".join(papers)
    asked = [
        [a.akkoord for a in d.gesprekken[0].aanwezigen if a.taal == "Turks"] for d in (hers, his)
    ]
    assert asked == [[Akkoord.JA], [None]]
