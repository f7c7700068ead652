"""Gates 50 and 52: whatever is typed or asked: it is kept as shown, and nothing else happens."""

import random
from collections.abc import Iterator, Mapping

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from intake_desktop.domain.tekst import clean_text
from tests.factories import a_dossier
from tests.faults.gate import Outcome, Room
from tests.faults.sound import problems
from tests.faults.window import application
from tests.journeys.tafel import NAME, Tafel
from tests.storage.vaults import CHEAP_KDF, make_closed_vault, make_vault, reopened, store_of

LONGEST = 1_000_000
_ODD = (
    "\x00", "\x1b[31m", "\ud800", "\udfff", "\ufffe", "\u202e", "\u2066", "\u200b", "\ufeff",
    "<b>", "&amp;", "'; drop table deel; --", "İı", "ﷺ", "e\u0301", "👩‍👩‍👧‍👦", "\U0001f600", "\t",
    "{{ 7*7 }}", "%s", "\\", '"', "=1+1", "\u00a0", "\u2028", "中文", "עברית", "🇳🇱", "\u0000\u0001",
)  # fmt: skip
_QUERY = (
    '"', "'", "*", "(", ")", "NEAR", "AND", "OR", "NOT", ":", "^", "-", "+", "{", "}", ";", "--",
    "tekst:", "drop table deel", "%", "_", "\x00", "kim", " ", "\ud800", "a",
)  # fmt: skip


def odd_texts(chance: random.Random) -> Iterator[str]:
    """Without end: strings of odd pieces and of any character there is."""
    while True:
        if chance.random() < 0.5:
            yield "".join(chance.choice(_ODD) for _ in range(chance.randrange(1, 12)))
        else:
            yield "".join(chr(chance.randrange(0x110000)) for _ in range(chance.randrange(1, 40)))


def typed(room: Room) -> Mapping[int, Outcome]:
    """Gate 50: put into a field as a paste does; shown, saved and read back."""
    application()
    chance, rounds = room.chance(), room.count(10_000, 100)
    home = room.folder / "kluis"
    make_closed_vault(home)
    tafel = Tafel(home, CHEAP_KDF, room.folder)
    tafel.unlock()
    tafel.start_gesprek()
    tafel.handen.put_cursor(NAME)
    field = tafel.handen.find(NAME)
    inner = field.focusProxy() or field
    assert isinstance(inner, QLineEdit | QPlainTextEdit)
    texts, wrong, raw = odd_texts(chance), list[str](), 0
    for turn in range(rounds):
        text = next(texts)
        raw += "\x00" in text or text != text.encode("utf-8", "replace").decode()
        shown = _pasted(inner, text)
        if shown != tafel.frame.session.dossier.client.naam or not _same(shown, text):
            wrong.append(repr(text)[:80])
        if turn % 50 == 49:
            tafel.wait_saved()
    tafel.wait_saved()
    last = tafel.frame.session.dossier
    tafel.close()
    vault = reopened(home)
    kept = store_of(vault).load(last.id) == last
    unsound = problems(vault)
    vault.close()
    return {
        50: Outcome(
            not wrong and kept and not unsound and raw > 0,
            f"{len(wrong)} of {rounds} texts shown otherwise than typed {wrong[:2]}, the last one "
            f"was {'' if kept else 'NOT '}kept {unsound}",
            f"{raw} of them could not be kept as they are",
        )
    }


def _pasted(inner: QLineEdit | QPlainTextEdit, text: str) -> str:
    """Over what is there, as Ctrl+V does; what is shown then."""
    inner.selectAll()
    if isinstance(inner, QLineEdit):
        inner.insert(clean_text(text))
        return inner.text()
    inner.insertPlainText(clean_text(text))
    return inner.toPlainText()


def _same(shown: str, text: str) -> bool:
    """Whether it is what was typed, after the documented cleaning; one line has no line ends."""
    wanted = clean_text(text)
    return shown.split() == wanted.split() or shown == wanted


def asked(room: Room) -> Mapping[int, Outcome]:
    """Gate 52: hostile queries to the search of the vault, some of them through the box itself."""
    chance, rounds = room.chance(), room.count(5000, 400)
    home = room.folder / "kluis"
    vault, _ = make_vault(home)
    store = store_of(vault)
    store.save(None, a_dossier(), "Nieuw", "klantmanager")
    before = [tuple(row) for row in vault.db.execute("select * from deel")]
    queries = ["".join(chance.choice(_QUERY) for _ in range(chance.randrange(1, 9)))
               for _ in range(rounds)]  # fmt: skip
    failed, raw = list[str](), 0
    for query in queries:
        try:
            store.search(query)
        except Exception as error:
            failed.append(f"{query!r}: {error}")
        raw += _fails_raw(vault.db, query)
    same = before == [tuple(row) for row in vault.db.execute("select * from deel")]
    unsound = problems(vault)
    vault.close()
    shown = _in_the_box(room, queries[: room.count(200, 10)])
    return {
        52: Outcome(
            not failed and same and not unsound and not shown,
            f"{len(failed)} of {rounds} queries failed {failed[:2]}, {len(shown)} said anything "
            f"of an error, the rows are {'the same' if same else 'CHANGED'}",
            f"{raw} of them are errors when they reach the index as they are",
        )
    }


def _fails_raw(db: object, query: str) -> bool:
    try:
        db.execute("select rowid from zoek where zoek match ?", [query]).fetchall()  # type: ignore[attr-defined]  # the database of the vault
    except Exception:
        return True
    return False


def _in_the_box(room: Room, queries: list[str]) -> list[str]:
    application()
    tafel = Tafel(room.folder / "kluis", CHEAP_KDF, room.folder)
    tafel.unlock()
    tafel.has_dossiers()  # the box comes with the first of them
    found = []
    for query in queries:
        tafel.paste("overzicht.zoek", query.replace("\x00", ""))
        tafel.keukentafel.kluis.thread_.wait()
        tafel.handen.settle()
        if "mis" in tafel.words().split():
            found.append(query)
    tafel.close()
    return found
