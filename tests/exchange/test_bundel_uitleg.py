"""The words beside and in a bundle: they help, and tell nothing about anyone."""

from intake_desktop.exchange.bundel_uitleg import BUITEN, INHOUD


def test_the_text_beside_it_tells_both_ways_to_open() -> None:
    assert "intake-desktop bundel openen" in BUITEN
    assert "age --decrypt" in BUITEN


def test_the_text_in_it_says_for_whom_and_where_things_are() -> None:
    said = INHOUD.format(voor="wijkteam")
    assert "voor: wijkteam" in said
    for place in ("deel-gezamenlijk/", "dossier/dossier.json", "manifest.json"):
        assert place in said
