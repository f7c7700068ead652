"""What is typed in any field is in the dossier at once, before the field is left."""

import json
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget

from intake_desktop.domain.plain import to_plain
from intake_desktop.ui.widgets.invoer import Invoerregel, Invoervlak
from tests.journeys.tafel import Tafel

NO_ANSWER = (
    "menukaart.zoek",  # looks something up
    "leefgebied.scores",  # figures that are called out, taken at Enter
)
PLACES = (
    ("begin", ("begin.erbij.moeder", "begin.plaats.anders")),
    ("eigen_vragen", ("zijkant.nieuwe_actie",)),
    ("belangrijk", ()),
    ("leefgebieden", ("leefgebieden.geestelijke_gezondheid.keuze.bespreken",)),
    ("financien", ("leefgebied.feiten",)),
    ("willen_kunnen_balans", ()),
    ("willen_kunnen_balans", ("wkb.blok.kunnen",)),
    ("willen_kunnen_balans", ("wkb.blok.balans",)),
    ("beeld", ("beeld.klopt.nee",)),
    ("plan", ("plan.nieuw_doel", "plan.vervolg.soort.afspraak")),
    ("tekenen", ("tekenen.client.keuze.niet_akkoord", "tekenen.klantmanager.keuze.bedenktijd")),
)
"""Where fields are, and what brings out those that only come when asked for."""


def fields(tafel: Tafel) -> Iterator[tuple[str, QWidget]]:
    """Every field for words that can be seen, with the name it goes by."""
    kinds: list[QWidget] = [
        *tafel.window.findChildren(Invoerregel),
        *tafel.window.findChildren(Invoervlak),
    ]
    for field in kinds:
        around = field.parentWidget()
        name = field.objectName() or (around.objectName() if around else "")
        if field.isVisible() and field.isEnabled() and name not in NO_ANSWER:
            yield name, field


@pytest.mark.parametrize(("place", "asked"), PLACES)
def test_what_is_typed_in_any_field_is_in_the_dossier_at_once(
    tafel: Tafel, place: str, asked: tuple[str, ...]
) -> None:
    tafel.go_to(place)
    for name in asked:
        tafel.handen.click(name)
    lost = []
    for number, (name, field) in enumerate(list(fields(tafel))):
        word = f"qx{number}zw"
        field.setFocus()
        tafel.handen.type(word)
        kept = json.dumps(to_plain(tafel.frame.session.dossier))
        if word not in kept:
            lost.append(name)
    assert lost == []
    tafel.wait_saved()
