"""One task per step: as the published object type asks, for who does it or follows it."""

from typing import Any

import jsonschema

from intake_desktop.domain.bundel import for_bundel
from intake_desktop.domain.delen import Lezer
from intake_desktop.exchange.taken import TAAK_VERPLICHT, interne_taken
from tests.documents.kim import NOW, formulier, kim
from tests.exchange.gepubliceerd import published_json
from tests.factories import an_empty_dossier


def tasks(lezer: Lezer) -> list[dict[str, Any]]:
    shown = for_bundel(formulier(), kim(), lezer)
    return list(interne_taken(lezer, formulier(), shown, NOW))


def test_every_step_is_one_task_that_fits_the_published_type() -> None:
    schema = published_json("internetaak-schema.json")
    for lezer in (Lezer.KLANTMANAGER, Lezer.WIJKTEAM):
        found = tasks(lezer)
        assert len(found) == len(kim().acties)
        for task in found:
            jsonschema.validate(task, schema, format_checker=jsonschema.FormatChecker())


def test_every_task_has_what_the_type_requires() -> None:
    for task in tasks(Lezer.WIJKTEAM):
        assert set(task) >= set(TAAK_VERPLICHT)
        assert task["actor"]["identificatie"]


def test_who_does_it_gets_it_and_the_rest_is_followed() -> None:
    found = [str(task["handeling"]) for task in tasks(Lezer.KLANTMANAGER)]
    assert "Uitzoeken hoe mevrouw een werkervaringsplek kan krijgen" in found
    assert "Volgen (mevrouw De Wit): Cv bijwerken met de tips van vandaag" in found
    assert "Volgen (nog niet bekend wie): Samen een oplossing zoeken voor de oppas" in found


def test_numbers_are_unique_and_a_plan_without_steps_has_no_tasks() -> None:
    numbers = [task["nummer"] for task in tasks(Lezer.KLANTMANAGER)]
    assert len(set(numbers)) == len(numbers)
    assert list(interne_taken(Lezer.WIJKTEAM, formulier(), an_empty_dossier(), NOW)) == []
