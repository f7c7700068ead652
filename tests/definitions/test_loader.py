"""The form package as the program gets it."""

from pathlib import Path

from intake_desktop.definitions.loader import check_forms, load_formulier
from intake_desktop.domain.formulier import VraagType
from intake_desktop.domain.rollen import Grondslag, Rol
from intake_desktop.domain.voorwaarde import Voorwaarde
from tests.definitions.conftest import Spoil

GELD = "intake/leefgebieden/financien.toml"


def test_a_leefgebied_has_its_words_domain_and_ankers(forms: Path) -> None:
    geld = load_formulier(forms).leefgebied("financien")
    assert geld is not None
    assert geld.naam == "Geld en schulden"
    assert geld.domein == "Financiën"
    assert geld.lead is Rol.WIJKTEAM
    assert geld.grondslag is Grondslag.GEZAMENLIJK
    assert geld.ankers[0] == "geen geld voor eten, huur of stroom deze week"
    assert len(geld.feiten) == 5


def test_leefgebieden_come_in_the_order_of_the_form(forms: Path, spoil: Spoil) -> None:
    spoil("intake/formulier.toml", 'volgorde = [\n    "financien",', "volgorde = [")
    spoil("intake/formulier.toml", '    "justitie",\n]', '    "justitie",\n    "financien",\n]')
    assert [x.code for x in load_formulier(forms).leefgebieden][-2:] == ["justitie", "financien"]


def test_the_older_edition_gives_its_own_domains(forms: Path) -> None:
    old = load_formulier(forms, editie="2013")
    assert len(old.editie.domeinen) == 11
    domains = {x.code: x.domein for x in old.leefgebieden}
    assert domains["middelengebruik"] == "Verslaving"
    assert len(old.leefgebieden) == 11
    assert domains["dagbesteding"] == "Dagbesteding"
    assert domains["dagelijks_leven"] == "Activiteiten Dagelijks Leven"
    assert old.editie.officieel == load_formulier(forms).editie.officieel


def test_a_condition_is_read_as_data(forms: Path) -> None:
    formulier = load_formulier(forms)
    richting = formulier.vraag("financien.schulden_richting")
    assert richting is not None
    assert richting.toon_als == Voorwaarde("financien.schulden", ("ja", "weet_niet"))
    helper = formulier.vraag("instrumentele_adl.wie_helpt")
    assert helper is not None
    assert helper.toon_als == Voorwaarde("instrumentele_adl.lastig", ("niets",), ontkennend=True)


def test_a_question_without_extras_keeps_the_defaults(forms: Path) -> None:
    vraag = load_formulier(forms).vraag("willen.liefst")
    assert vraag is not None
    assert vraag.type is VraagType.EIGEN_WOORDEN
    assert vraag.opties == ()
    assert vraag.toon_als is None


def test_the_hash_is_the_same_for_the_same_words(forms: Path) -> None:
    assert load_formulier(forms).hash == load_formulier(forms).hash
    assert len(load_formulier(forms).hash) == 64


def test_one_changed_letter_changes_the_hash(forms: Path, spoil: Spoil) -> None:
    before = load_formulier(forms).hash
    spoil(GELD, "Geld en schulden", "Geld en schuld")
    assert load_formulier(forms).hash != before


def test_a_changed_template_changes_the_hash(forms: Path) -> None:
    before = load_formulier(forms).hash
    (forms / "documenten").mkdir(exist_ok=True)
    (forms / "documenten" / "nieuw.xml.j2").write_text("<kop>x</kop>", "utf-8")
    assert load_formulier(forms).hash != before


def test_notes_of_the_author_do_not_change_the_hash(forms: Path) -> None:
    before = load_formulier(forms).hash
    (forms / "README.md").write_text("anders", "utf-8")
    (forms / "intake" / "financien.toml~").write_text("kopie", "utf-8")
    assert load_formulier(forms).hash == before


def test_a_second_menukaart_adds_its_provisions(forms: Path) -> None:
    before = len(load_formulier(forms).menukaart)
    (forms / "menukaart" / "regio.toml").write_text(
        """
[[aanbod]]
code = "fietsles"
naam = "Fietsles"
uitleg = "U leert fietsen."
voor_wie = "Iedereen."
vraagt = "Niets."
treden = [1, 2]
leefgebieden = ["maatschappelijke_participatie"]
contact = "Buurthuis"
""",
        "utf-8",
    )
    assert len(load_formulier(forms).menukaart) == before + 1


def test_a_new_leefgebied_needs_only_the_steps_of_the_readme(forms: Path, spoil: Spoil) -> None:
    words = (forms / GELD).read_text("utf-8").replace('"financien', '"vervoer')
    aliases = 'aliassen = ["geld", "schulden", "schuld", "inkomen", "vervoer"]'
    words = words.replace(aliases, 'aliassen = ["bus"]')
    (forms / "intake/leefgebieden/vervoer.toml").write_text(words, "utf-8")
    spoil("intake/formulier.toml", '    "justitie",\n]', '    "justitie",\n    "vervoer",\n]')
    ankers = 'vervoer = ["een", "twee", "drie", "vier", "vijf"]\njustitie = ['
    spoil("matrix/eigen_ankers.toml", "justitie = [", ankers)
    for edition in ("2013", "2017"):
        spoil(f"matrix/editie_{edition}.toml", '["justitie"]', '["justitie", "vervoer"]')
    assert [fout.zin for fout in check_forms(forms)] == []
    assert load_formulier(forms).leefgebieden[-1].code == "vervoer"


def test_the_question_in_the_readme_can_be_copied(forms: Path) -> None:
    readme = (forms / "README.md").read_text("utf-8")
    start = readme.index("    [[feiten]]")
    block = readme[start : readme.index("\nDe code begint", start)]
    file = forms / "intake/leefgebieden/huisvesting.toml"
    example = "\n".join(line.removeprefix("    ") for line in block.splitlines())
    file.write_text(f"{file.read_text('utf-8')}\n{example}", "utf-8")
    assert [fout.zin for fout in check_forms(forms)] == []
    assert load_formulier(forms).vraag("huisvesting.huisdier") is not None
