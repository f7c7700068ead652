"""The words beside and in a bundle: they help, and tell nothing about anyone."""

from intake_desktop.exchange.bundel_uitleg import BUITEN, inhoud

CLIENT = ("deel-gezamenlijk/plan-van-aanpak.pdf", "dossier/dossier.json")
WIJKTEAM = (*CLIENT, "deel-wmo/ggm-sociaalteam.json", "taken/1.json")


def test_the_text_beside_it_tells_every_way_to_open() -> None:
    assert "intake-desktop bundel openen" in BUITEN
    assert "age --decrypt" in BUITEN
    for place in ("WINDOWS", "MAC OF LINUX", "EEN EIGEN SLEUTEL", "ALS HET NIET LUKT"):
        assert place in BUITEN


def test_the_text_in_it_says_for_whom_and_where_things_are() -> None:
    said = inhoud("wijkteam", WIJKTEAM)
    assert "voor: wijkteam" in said
    for place in ("deel-gezamenlijk/", "deel-wmo/", "taken/", "manifest.json", "zgw-zaak.json"):
        assert place in said


def test_it_names_no_folder_that_is_not_there() -> None:
    said = inhoud("cliënt", CLIENT)
    for place in ("deel-wmo/", "taken/", "agenda/", "zgw-", "ggm-"):
        assert place not in said


def test_every_line_fits_a_plain_window() -> None:
    for line in (*BUITEN.splitlines(), *inhoud("wijkteam", WIJKTEAM).splitlines()):
        assert len(line) <= 100
