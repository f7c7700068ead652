"""Spelling: looked up on a thread of its own, nothing where there is no word list."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from intake_desktop.session.spelling import Spelling, find_list, load_hunspell, system_folders


class Boek:
    """Knows two words."""

    def knows(self, word: str) -> bool:
        return word in ("huis", "tuin")

    def suggest(self, word: str) -> tuple[str, ...]:
        return ("huis",) if word == "hiuis" else ()


def test_a_wrong_word_is_known_a_moment_later(qtbot: QtBot) -> None:
    spelling = Spelling(Boek, None)
    with qtbot.waitSignal(spelling.learned):
        assert not spelling.is_wrong("hiuis")
        assert not spelling.is_wrong("huis")
    qtbot.waitUntil(lambda: spelling.is_wrong("hiuis"))
    assert not spelling.is_wrong("huis")
    told: list[tuple[str, ...]] = []
    spelling.suggest("hiuis", told.append)
    qtbot.waitUntil(lambda: told == [("huis",)])
    spelling.forget()


def test_without_a_word_list_nothing_is_wrong(qtbot: QtBot) -> None:
    loaded: list[bool] = []

    def nothing() -> None:
        loaded.append(True)

    spelling = Spelling(nothing, None)
    for word in ("hiuis", "xq"):
        assert not spelling.is_wrong(word)
    qtbot.waitUntil(lambda: loaded == [True])
    assert not spelling.is_wrong("hiuis")
    spelling.forget()


def test_a_list_is_rules_and_words_in_the_first_folder_that_has_both(tmp_path: Path) -> None:
    half, whole = tmp_path / "half", tmp_path / "heel"
    for folder in (half, whole):
        folder.mkdir()
        (folder / "nl_NL.aff").write_text("SET UTF-8\n", "utf-8")
    (whole / "nl_NL.dic").write_text("1\nhuis\n", "utf-8")
    assert find_list([tmp_path / "weg", half]) is None
    assert find_list([half, whole]) == (whole / "nl_NL.aff", whole / "nl_NL.dic")


def test_the_library_of_the_system_answers(tmp_path: Path) -> None:
    (tmp_path / "nl_NL.aff").write_text("SET UTF-8\nTRY aeiou\n", "utf-8")
    (tmp_path / "nl_NL.dic").write_text("2\ncliënt\nhuis\n", "utf-8")
    book = load_hunspell(tmp_path)
    if book is None:
        pytest.skip("libhunspell is not on this system")
    assert book.knows("cliënt")
    assert not book.knows("hiuis")
    assert book.suggest("hiuis") == ("huis",)
    assert not book.knows("日本")
    assert system_folders()
