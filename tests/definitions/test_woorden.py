"""The word list that is shipped, and mistakes in it."""

from tests.documents.kim import formulier


def test_the_shipped_list_has_hard_words_with_a_simpler_one_and_diagnoses() -> None:
    woorden = formulier().woorden
    assert {w.woord for w in woorden.moeilijk} >= {"u dient", "participeren"}
    assert all(w.beter.strip() and w.beter.lower() != w.woord for w in woorden.moeilijk)
    assert "depressie" in woorden.diagnoses
    assert 5 <= woorden.langste_zin <= 60
