"""Kim's months after the first gesprek: handed over and cleared out, looked at again, closed."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from intake_desktop.definitions.loader import load_formulier
from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.plan import Doelstand
from intake_desktop.domain.trend import reeksen
from intake_desktop.domain.uitspraak import Plek
from intake_desktop.scenario.speler import play
from intake_desktop.scenario.verslag import stored_dossiers
from intake_desktop.storage.keys import KdfParameters
from tests.journeys.conftest import Gespeeld
from tests.journeys.papier import words_of

SECRET = "kachel fiets aardbei molen"
LATER = """
naam = "Kim, later"
datum = 2026-12-15
[gebruiker]
naam = "S. Bakker"
rol = "klantmanager"
[[stap]]
doe = "open_dossier"
[[stap]]
doe = "uitgereikt"
wat = "geven"
hoe = "gegeven"
[[stap]]
doe = "vink"
actie = 1
hoe = "klaar"
[[stap]]
doe = "opruimen"
[[stap]]
doe = "overdracht"
wie = "Marja Smit"
aangekomen = "ja"
[[stap]]
doe = "vervolg_gesprek"
datum = 2027-03-02
[[stap]]
doe = "editie"
editie = "2013"
[[stap]]
doe = "terugblik"
kolom = "gelukt"
tekst = "De regeling loopt"
[[stap]]
doe = "doelstand"
doel = 1
stand = "bereikt"
waarom = "Ze vond werk bij de bakker"
[[stap]]
doe = "doelstand"
doel = 2
stand = "veranderd"
nu = "Elke maand rondkomen"
[[stap]]
doe = "doelstand"
doel = 3
stand = "losgelaten"
waarom = "Oma past nu op"
[[stap]]
doe = "score"
leefgebied = "financien"
samen = 4
[[stap]]
doe = "trede"
nu = 5
streef = 6
[[stap]]
doe = "afsluiten"
reden = "werk"
op = "2 maart 2027"
nazorg = "ja"
nazorg_wat = "even bellen"
nazorg_op = "1 juni 2027"
[[stap]]
doe = "bewaar_plan"
[[stap]]
doe = "uitgereikt"
wat = "nazorg"
hoe = "gedaan"
"""


class Verder:
    """What was left: the dossier, and the second plan."""

    def __init__(self, dossier: Dossier, plan: Path) -> None:
        self.dossier, self.plan = dossier, plan


@pytest.fixture(scope="module")
def verder(
    kim: Gespeeld, tmp_path_factory: pytest.TempPathFactory, cheap_kdf: KdfParameters
) -> Verder:
    folder = tmp_path_factory.mktemp("kim-later")
    home, out, file = folder / "home", folder / "uit", folder / "later.toml"
    shutil.copytree(kim.home, home)
    file.write_text(LATER, encoding="utf-8")
    said: list[str] = []
    assert play(str(file), out, home, kdf=cheap_kdf, say=said.append, pictures=False) == 0, said
    (plan,) = out.glob("plan-van-aanpak-*-v2.pdf")
    (dossier,) = stored_dossiers(home, SECRET, cheap_kdf)
    return Verder(dossier, plan)


def test_what_was_of_the_wijkteam_left_and_the_gesprek_after_it_goes_on(
    kim: Gespeeld, verder: Verder
) -> None:
    (before,) = kim.dossiers
    assert before.onderzoeken
    assert verder.dossier.onderzoeken == ()
    assert len(verder.dossier.gesprekken) == 2


def test_goals_and_the_end_of_the_track_are_kept(verder: Verder) -> None:
    dossier = verder.dossier
    assert [t.stand for t in dossier.doelterugblikken] == [
        Doelstand.BEREIKT, Doelstand.VERANDERD, Doelstand.LOSGELATEN,
    ]  # fmt: skip
    assert [doel.tekst for doel in dossier.doelen] == ["Elke maand rondkomen"]
    end = dossier.plan.afsluiting
    assert (end.reden, end.nazorg_op, end.nazorg_gedaan) == ("werk", date(2027, 6, 1), True)
    assert [u.tekst for u in dossier.uitspraken if u.plek is Plek.GELUKT] == ["De regeling loopt"]


def test_the_second_plan_tells_all_of_it_with_what_went_well_first(verder: Verder) -> None:
    words = words_of(verder.plan)
    told = (
        "Dit is versie 2 van het plan", "De regeling loopt", "Ze vond werk bij de bakker",
        "veranderd. Nu: Elke maand rondkomen", "Marja Smit, schuldhulp in de wijk",
        "Het contact is er", "andere editie", "We sluiten het traject af", "op 1 juni 2027",
    )  # fmt: skip
    assert [part for part in told if part not in words] == []
    assert words.index("De regeling loopt") < words.index("Ons doel")


def test_figures_of_two_editions_do_not_stand_in_one_line(verder: Verder) -> None:
    money = next(r for r in reeksen(load_formulier(), verder.dossier) if "Geld" in r.naam)
    assert [m.editie for m in money.metingen] == ["2017", "2013"]
    assert "andere editie" in money.tekst
