"""A change, removal, swap or insertion in the log shows, wherever it is."""

import random
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from intake_desktop.domain.logboek import (
    Handeling,
    LogRegel,
    chained,
    first_break,
    log_document,
    read_log,
    slot_of,
    sporen,
)

MOMENT = datetime(2026, 11, 24, 10, 0)


def a_log(length: int = 30) -> tuple[LogRegel, ...]:
    """So many lines about two dossiers, each an hour after the one before."""
    lines: list[LogRegel] = []
    for number in range(1, length + 1):
        bare = LogRegel(
            number,
            MOMENT + timedelta(hours=number),
            "klantmanager-3f9a2c01",
            list(Handeling)[number % len(Handeling)],
            f"dossier-{number % 2}",
        )
        lines.append(chained(bare, lines[-1].hash if lines else ""))
    return tuple(lines)


def changed(log: list[LogRegel], chance: random.Random) -> None:
    at = chance.randrange(len(log))
    field, value = chance.choice(
        [
            ("tijd", MOMENT),
            ("actor", "wijkteam-00000000"),
            ("handeling", Handeling.GEWEIGERD),
            ("object", "dossier-9"),
            ("resultaat", "mislukt"),
            ("hash", "0" * 64),
        ]
    )
    new: dict[str, Any] = {field: value}
    log[at] = replace(log[at], **new) if getattr(log[at], field) != value else chained(log[at], "x")


def removed(log: list[LogRegel], chance: random.Random) -> None:
    del log[chance.randrange(len(log))]


def swapped(log: list[LogRegel], chance: random.Random) -> None:
    one, other = chance.sample(range(len(log)), 2)
    log[one], log[other] = log[other], log[one]


def inserted(log: list[LogRegel], chance: random.Random) -> None:
    at = chance.randrange(len(log))
    before = log[at - 1].hash if at else ""
    log.insert(at, chained(replace(log[at], handeling=Handeling.GEWIST), before))


def is_sound(log: tuple[LogRegel, ...], slot: str) -> bool:
    return first_break(log) is None and slot_of(log) == slot


def test_every_changed_byte_of_the_file_is_noticed() -> None:
    log = a_log(4)
    text = log_document(log)
    unseen = []
    for at, letter in enumerate(text):
        spoilt = text[:at] + chr(ord(letter) ^ 1) + text[at + 1 :]
        try:
            lines, slot = read_log(spoilt)
        except ValueError:
            continue
        if first_break(lines) is None and slot_of(lines) == slot:
            unseen.append(text[max(0, at - 20) : at + 1])
    assert unseen == []


def test_a_log_that_nobody_touched_is_whole() -> None:
    log = a_log()
    assert is_sound(log, slot_of(log))


@pytest.mark.parametrize("tamper", [changed, removed, swapped, inserted])
def test_every_way_to_tamper_shows_every_time(tamper: object) -> None:
    chance, slot = random.Random(20261124), slot_of(a_log())  # noqa: S311 - a test that repeats
    for _ in range(100):
        log = list(a_log())
        tamper(log, chance)  # type: ignore[operator]  # one of the functions above
        assert not is_sound(tuple(log), slot)


def test_a_file_of_the_log_reads_back_equal_and_says_how_far_it_goes() -> None:
    log = a_log()
    assert read_log(log_document(log)) == (log, slot_of(log))
    assert read_log(log_document(())) == ((), "0:")


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", "null", '{"formaat": "keukentafel-logboek", "versie": 9}', "[" * 9999]
)
def test_another_file_is_no_log(text: str) -> None:
    with pytest.raises(ValueError, match="not a log"):
        read_log(text)


def test_people_read_it_per_day_and_person_with_the_newest_day_first() -> None:
    def did(day: int, actor: str, what: Handeling) -> LogRegel:
        return LogRegel(day, datetime(2026, 11, day, 9), actor, what)

    found = sporen(
        [
            did(1, "wijkteam", Handeling.BEKEKEN),
            did(2, "wijkteam", Handeling.BEKEKEN),
            did(2, "wijkteam", Handeling.GEWIJZIGD),
            did(2, "wijkteam", Handeling.GEWIJZIGD),
            did(2, "klantmanager", Handeling.AFGEDRUKT),
        ]
    )
    assert [(s.dag.day, s.actor, s.handelingen) for s in found] == [
        (2, "wijkteam", ((Handeling.BEKEKEN, 1), (Handeling.GEWIJZIGD, 2))),
        (2, "klantmanager", ((Handeling.AFGEDRUKT, 1),)),
        (1, "wijkteam", ((Handeling.BEKEKEN, 1),)),
    ]
