"""The fixed texts that a client reads: easy enough, short sentences, plain words.

The measure is Flesch-Douma: 206.84 - 77 x syllables per word - 0.93 x words per sentence, which is
Flesch's Reading Ease fitted to Dutch by W.H. Douma (De leesbaarheid van landbouwbladen, Wageningen
1960). 60 to 70 is ordinary language, about B1; higher is easier. A formula counts letters and not
ideas: it points at a text, a person judges it.
"""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from intake_desktop.definitions.loader import load_formulier
from intake_desktop.paths import FORMS
from tests.test_architecture import PACKAGE
from tests.test_shipped_forms import all_words

EASY_ENOUGH = 60.0
MOST_WORDS = 20
FOR_CLIENTS = (
    "plan_van_aanpak",
    "informatieblad",
    "deelblad",
    "gespreksblad",
    "inzage",
    "_beeld",
    "_belangrijk",
    "_bezwaar",
    "_contact",
    "_doelen",
    "_eigen_vragen",
    "_leefgebieden",
    "_pauze",
    "_plichten",
    "_sinds",
    "_tekenen",
    "_voorzieningen",
    "_willen_kunnen_balans",
)
"""The papers that a client takes home, and their parts (forms/documenten)."""

AT_THE_TABLE = ("client_venster.py", "client_scherm.py", "pages/*.py")
"""What a client sees on the screen: all three sit before the same pages."""

ALONE = (
    "overzicht",
    "instellingen",
    "slot",
    "setup",
    "kluis",
    "ophalen",
    "over_dossier",
)
"""Pages that the owner of the laptop sees alone."""

ENGLISH = {"the", "and", "save", "cancel", "error", "please", "your", "file", "open the", "loading"}
_VOWELS = re.compile(r"ij|[aeiouyáàâäéèêëíìîïóòôöúùûü]+", re.IGNORECASE)
_APART = re.compile(r"(?<=[aeiou])(?=[äëïöü])|(?<=eu)(?=[aeiou])|(?<=ij)(?=[aeou])", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_SENTENCE = re.compile(r"(?<=[.?:;])\s+|\n")


def syllables(word: str) -> int:
    """Groups of vowels; "ij" is one, a letter with dots begins a new one."""
    parts = _APART.sub("-", word.lower()).split("-")
    return max(1, sum(len(_VOWELS.findall(part)) for part in parts))


def flesch_douma(text: str) -> float:
    """How easy a Dutch text reads; see the formula above."""
    words = _WORD.findall(text)
    sentences = [s for s in _SENTENCE.split(text) if _WORD.search(s)]
    per_word = sum(map(syllables, words)) / len(words)
    return 206.84 - 77 * per_word - 0.93 * len(words) / len(sentences)


def papers() -> Iterator[tuple[str, str]]:
    """The words of each paper, without what the program fills in."""
    for name in FOR_CLIENTS:
        source = (FORMS / "documenten" / f"{name}.xml.j2").read_text("utf-8")
        plain = re.sub(r"\{#.*?#\}|\{%.*?%\}", "", source, flags=re.DOTALL)
        plain = re.sub(r"\{\{.*?\}\}", "dit", plain, flags=re.DOTALL)
        plain = re.sub(r"</?[a-z_]+[^>]*>", "\n", plain)
        yield name, "\n".join(line.strip() for line in plain.splitlines() if line.strip())


def screens() -> Iterator[tuple[str, str]]:
    """The sentences of each page, from its own source."""
    folder = PACKAGE / "ui"
    for path in sorted({p for pattern in AT_THE_TABLE for p in folder.glob(pattern)}):
        if not path.name.startswith(ALONE):
            yield path.name, "\n".join(_said(path))


def _said(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        named = getattr(node.func, "attr", getattr(node.func, "id", ""))
        if named == "tr" and isinstance(node.args[0], ast.Constant):
            yield str(node.args[0].value).replace("{}", "dit")


@cache
def texts() -> dict[str, str]:
    """Everything fixed that a client reads, by where it stands."""
    return {**dict(papers()), **dict(screens()), "forms": "\n".join(all_words(load_formulier()))}


LONG_ENOUGH = 40
"""Words that a text needs before a formula says anything about it."""

OF_THE_FIELD = {"traject"}
"""Hard, but what the thing is called in letters and on the menukaart; the words beside it help."""


@pytest.mark.parametrize(
    ("word", "parts"),
    [("plan", 1), ("tijd", 1), ("gemeente", 3), ("cliënt", 2), ("ruïne", 3), ("zeeën", 2)],
)
def test_syllables_are_groups_of_vowels(word: str, parts: int) -> None:
    assert syllables(word) == parts


def test_office_dutch_scores_lower_than_plain_dutch() -> None:
    office = (
        "Ten behoeve van de arbeidsintegratie dient belanghebbende medewerking te verlenen aan het "
        "onderzoek naar de mogelijkheden tot arbeidsinschakeling."
    )
    assert (
        flesch_douma(office) < 50 < 80 < flesch_douma("Wilt u hulp? Vraag het ons. Wij bellen u.")
    )


def test_every_text_for_a_client_is_easy_enough() -> None:
    long = {n: t for n, t in texts().items() if len(_WORD.findall(t)) >= LONG_ENOUGH}
    assert len(long) > 30
    found = {name: round(flesch_douma(text), 1) for name, text in long.items()}
    assert {name: score for name, score in found.items() if score < EASY_ENOUGH} == {}


def test_no_sentence_for_a_client_is_longer_than_20_words() -> None:
    sentences = [s for text in texts().values() for s in _SENTENCE.split(text)]
    assert [s for s in sentences if len(_WORD.findall(s)) > MOST_WORDS] == []


def test_no_text_for_a_client_has_a_word_from_our_own_list_of_hard_words() -> None:
    hard = [m.woord for m in load_formulier().woorden.moeilijk if m.woord not in OF_THE_FIELD]
    assert "u dient" in hard
    found = [
        (name, word)
        for name, text in texts().items()
        for word in hard
        if re.search(rf"\b{re.escape(word)}(?:s|e|en)?\b", text.lower())
    ]
    assert found == []


def test_no_text_for_a_client_is_english_or_shouts() -> None:
    told = {name: set(re.findall(r"[a-z]+", text.lower())) for name, text in texts().items()}
    assert [(name, words & ENGLISH) for name, words in told.items() if words & ENGLISH] == []
    assert [name for name, text in texts().items() if "!" in text] == []
