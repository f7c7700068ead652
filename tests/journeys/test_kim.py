"""Kim's hour, from an empty laptop to a signed plan on paper, on the real window."""

import shutil
import subprocess
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtTest import QTest

from intake_desktop.app.overdragen import read_file
from intake_desktop.definitions.loader import load_formulier
from intake_desktop.domain.bundel import for_bundel
from intake_desktop.domain.delen import Lezer
from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.grondslagen import Grondslagen
from intake_desktop.domain.plan import Doelstand
from intake_desktop.domain.rollen import Grondslag, Rol
from intake_desktop.domain.trend import reeksen
from intake_desktop.domain.uitspraak import Plek
from intake_desktop.errors import ForeseenError
from intake_desktop.paths import VOORBEELDEN
from intake_desktop.storage.dossiers import DossierStore
from intake_desktop.storage.keys import KdfParameters
from intake_desktop.storage.overdracht import Overdracht
from intake_desktop.storage.vault import create_vault
from tests.documents.kim import NOW
from tests.factories import an_eigenaar
from tests.journeys.conftest import Gespeeld, played
from tests.storage.vaults import CHEAP_KDF, PASSPHRASE

FACTS = (
    "Ik wil vast werk en elke maand een vast bedrag",
    "Er zijn schulden",
    "De uren zijn heel onregelmatig en passen niet bij de gastouder",
    "Er is niemand in de buurt die ook op haar kind kan passen",
    "We hebben het cv samen bekeken en tips gegeven",
    "Cv bijwerken met de tips van vandaag",
    "werkervaringsplek",
    "vacaturelijst van de gemeente",
    "Aparte afspraak maken over de schulden",
    "Er is geen volgend gesprek",
    "per e-mail",
    "bij het wijkteam",
    "onderzoeker",
)


def no_mouse(*_given: object) -> None:
    pytest.fail("the mouse was used")


def words_of(pdf: Path) -> str:
    done = subprocess.run(["pdftotext", str(pdf), "-"], capture_output=True, text=True, check=True)
    return " ".join(done.stdout.split())


def test_the_hour_is_played_to_its_end(kim: Gespeeld) -> None:
    assert kim.said == []
    assert kim.code == 0


def test_the_report_counts_what_a_reopened_vault_holds(kim: Gespeeld) -> None:
    (dossier,) = kim.dossiers
    assert kim.verslag["uitspraken"] == len(dossier.uitspraken) > 8
    assert kim.verslag["scores"] == len(dossier.scores)
    assert kim.verslag["doelen"] == len(dossier.doelen) == 3
    assert kim.verslag["acties"] == len(dossier.acties) == 5


def test_the_hour_takes_fewer_than_80_actions_other_than_typing(kim: Gespeeld) -> None:
    assert 0 < kim.verslag["handelingen_zonder_typen"] < 80


def test_every_fact_of_the_case_is_on_the_paper(kim: Gespeeld) -> None:
    words = words_of(kim.plan)
    assert [fact for fact in FACTS if fact not in words] == []


def test_every_own_question_is_printed_with_what_became_of_it(kim: Gespeeld) -> None:
    words = words_of(kim.plan)
    for vraag in kim.dossiers[0].eigen_vragen:
        assert vraag.tekst in words
        assert vraag.antwoord in words


def test_every_page_that_was_visited_left_a_picture(kim: Gespeeld) -> None:
    names = {path.stem.split("-", 1)[1] for path in kim.out.glob("*.png")}
    assert {"overzicht", "begin", "eigen_vragen", "belangrijk", "leefgebieden", "beeld", "plan",
            "tekenen", "leefgebied-financien", "afgedekt", "slot"} <= names  # fmt: skip


def test_no_file_name_tells_whose_plan_it_is(kim: Gespeeld) -> None:
    names = " ".join(path.name.lower() for path in kim.out.iterdir())
    assert "kim" not in names
    assert "wit" not in names


def test_with_the_keyboard_alone_the_same_hour_gives_the_same_plan_byte_for_byte(
    kim: Gespeeld, tmp_path: Path, cheap_kdf: KdfParameters, monkeypatch: pytest.MonkeyPatch
) -> None:
    for mouse in ("mouseClick", "mousePress", "mouseMove", "mouseRelease", "mouseDClick"):
        monkeypatch.setattr(QTest, mouse, no_mouse)
    whole = (VOORBEELDEN / "kim.toml").read_text(encoding="utf-8")
    at_the_table = whole.partition('[[stap]]\ndoe = "bewaar_papieren"')[0]
    assert at_the_table != whole
    path = tmp_path / "kim.toml"
    path.write_text(at_the_table, encoding="utf-8")
    again = played(str(path), tmp_path, cheap_kdf, muis=False)
    assert again.said == []
    assert again.plan.read_bytes() == kim.plan.read_bytes()


def test_a_step_the_window_can_not_do_ends_the_play_and_is_named(
    tmp_path: Path, cheap_kdf: KdfParameters
) -> None:
    path = tmp_path / "proef.toml"
    path.write_text(
        'naam = "Proef"\ndatum = 2026-11-24\n[gebruiker]\nnaam = "S. Bakker"\n'
        'rol = "klantmanager"\n[[stap]]\ndoe = "nieuw_gesprek"\n'
        '[[stap]]\ndoe = "belangrijk"\ntekst = "Rust"\nwie = "buurman"\n',
        encoding="utf-8",
    )
    ended = played(str(path), tmp_path, cheap_kdf)
    assert ended.code == 1
    assert ended.said[0].startswith(
        "proef.toml, regel 8, stap 2 (belangrijk): niemand aan tafel heet “buurman”."
    )


# Her colleagues each open their bundle in a vault of their own.

OTHER = {Rol.KLANTMANAGER: Grondslag.WMO, Rol.WIJKTEAM: Grondslag.PARTICIPATIEWET}


def words_given(kim: Gespeeld) -> dict[str, str]:
    """The example passphrases that the demo leaves beside the bundles."""
    lines = (kim.out / "daarna" / "wachtzinnen.txt").read_text("utf-8").splitlines()
    return dict(line.split(": ", 1) for line in lines)


@pytest.mark.parametrize("rol", OTHER)
def test_each_sees_what_is_theirs_and_nothing_more(kim: Gespeeld, rol: Rol, tmp_path: Path) -> None:
    form, (whole,) = load_formulier(), kim.dossiers
    (bundle,) = (kim.out / "daarna").glob(f"*-{rol}.zip.age")
    vault, _code = create_vault(tmp_path, PASSPHRASE, an_eigenaar(rol=rol), kdf=CHEAP_KDF)
    try:
        zending = read_file(vault, bundle, words_given(kim)[rol])
        store = DossierStore(vault, lambda: NOW)
        assert Overdracht(vault, store, lambda: NOW).take_in(zending, rol).nieuw == 1
        theirs = store.load(whole.id)
    finally:
        vault.close()
    expected = for_bundel(form, whole, Lezer(rol))
    assert theirs.uitspraken == expected.uitspraken
    assert theirs.doelen == expected.doelen
    assert [bool(whole.onderzoeken), bool(theirs.onderzoeken)] == [True, rol is Rol.WIJKTEAM]
    basis = Grondslagen(form, whole)
    yes = {a.leefgebied for a in whole.deelantwoorden if a.staat and a.naar is rol}
    asked = {u.leefgebied for u in theirs.uitspraken if basis.of_line(u) is OTHER[rol]}
    assert asked == yes  # only what the client said that may go along


def test_the_bundle_of_the_other_is_refused_with_a_sentence(kim: Gespeeld, tmp_path: Path) -> None:
    (bundle,) = (kim.out / "daarna").glob("*-klantmanager.zip.age")
    vault, _code = create_vault(tmp_path, PASSPHRASE, an_eigenaar(rol=Rol.WIJKTEAM), kdf=CHEAP_KDF)
    try:
        with pytest.raises(ForeseenError, match="voor een ander: klantmanager"):
            read_file(vault, bundle, words_given(kim)["klantmanager"])
    finally:
        vault.close()


# Her months after it: cleared out, looked at again, closed with aftercare.

LATER = Path(__file__).with_name("kim_later.toml")


@dataclass(frozen=True)
class Verder:
    """What was left: the dossier, and the second plan."""

    dossier: Dossier
    plan: Path


@pytest.fixture(scope="module")
def verder(
    kim: Gespeeld, tmp_path_factory: pytest.TempPathFactory, cheap_kdf: KdfParameters
) -> Verder:
    folder = tmp_path_factory.mktemp("kim-later")
    shutil.copytree(kim.home, folder / "home")
    later = played(str(LATER), folder, cheap_kdf)
    assert later.said == []
    (dossier,) = later.dossiers
    (plan,) = later.out.glob("plan-van-aanpak-*-v2.pdf")
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
