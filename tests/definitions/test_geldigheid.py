"""Days of data that applies for a time."""

from dataclasses import dataclass
from datetime import date

from intake_desktop.definitions.bestanden import Bestand
from intake_desktop.definitions.geldigheid import tell_days_turned, tell_overlaps
from intake_desktop.definitions.schema import Gevonden, Melder

JANUARY, JUNE, JULY = date(2026, 1, 1), date(2026, 6, 30), date(2026, 7, 1)


@dataclass(frozen=True)
class Tekst:
    code: str
    geldig_van: date
    geldig_tot: date | None = None


def told(*texts: Tekst) -> list[str]:
    melder = Melder(Bestand("x.toml", "", {}))
    tell_overlaps(
        [Gevonden(text, melder, ("teksten", i)) for i, text in enumerate(texts)], "teksten"
    )
    return [f"{fout.sleutel}: {fout.wat}" for fout in melder.fouten]


def test_texts_that_follow_each_other_without_a_day_in_common_are_right() -> None:
    assert told(Tekst("a", JULY), Tekst("a", JANUARY, JUNE), Tekst("b", JANUARY)) == []


def test_two_texts_on_one_day_are_told_at_the_later_one() -> None:
    (first,) = told(Tekst("a", JULY), Tekst("a", JANUARY, JULY))
    assert first == "teksten[1].geldig_van: Van “a” gelden op 1 juli 2026 twee teksten."
    assert len(told(Tekst("a", JANUARY), Tekst("a", JULY))) == 1


def test_a_last_day_before_the_first_is_told() -> None:
    melder = Melder(Bestand("x.toml", "", {}))
    tell_days_turned(melder, (), Tekst("a", JULY, JUNE))
    tell_days_turned(melder, (), Tekst("a", JANUARY, JUNE))
    assert [fout.sleutel for fout in melder.fouten] == ["geldig_tot"]
