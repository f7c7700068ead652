"""The owner sees counts only, and none of a small group."""

from collections.abc import Callable, Mapping

from pytestqt.qtbot import QtBot

from intake_desktop.domain.ervaring import Ervaringsblok, Ervaringsregel
from intake_desktop.ui.pages.ervaring_kaart import ErvaringKaart
from tests.ui.pages.aan_tafel import words

Done = Callable[[tuple[Ervaringsblok, ...]], None]


class Counted:
    """Answers at once."""

    def __init__(self, *blokken: Ervaringsblok) -> None:
        self.blokken = blokken

    def count(self, answers: Mapping[str, str], failed: Callable[[str], None]) -> None:
        raise NotImplementedError

    def tellingen(self, done: Done, failed: Callable[[str], None]) -> None:
        done(self.blokken)


def test_counts_are_read_by_year_and_small_groups_are_not_there(qtbot: QtBot) -> None:
    lines = (Ervaringsregel("Ja", 12), Ervaringsregel("Nee", None))
    card = ErvaringKaart(Counted(
        Ervaringsblok(2026, "Voelde u zich gehoord?", lines), Ervaringsblok(2025, "Geholpen?", ())
    ))  # fmt: skip
    qtbot.addWidget(card)
    card.show()
    said = words(card)
    assert "2026 · Voelde u zich gehoord? Ja: 12, Nee: te weinig om te laten zien." in said
    assert "2025 · Geholpen? nog te weinig antwoorden om te laten zien." in said


def test_without_answers_it_says_so(qtbot: QtBot) -> None:
    card = ErvaringKaart(Counted())
    qtbot.addWidget(card)
    card.show()
    assert "Er is nog niets gevraagd." in words(card)
