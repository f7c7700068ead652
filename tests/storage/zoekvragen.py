"""What nobody types in a search box unless they mean harm; `make faults` asks 5 000 of them."""

import random
from collections.abc import Iterator

_PIECES = (
    '"', "'", "*", "(", ")", ":", "^", "-", "+", ";", "--", "/*", "*/", "NEAR", "AND", "OR", "NOT",
    "NEAR(a b, 9)", "'; drop table deel; --", '" OR 1=1 --', "tekst:", "rowid", "{", "}", "\\", "%",
    "_", "\x00", "\ud800", "\u202e", "\ufeff", "🏠", "Özlem", "kim", "a" * 3000, "1e999", "-1",
    "zoek MATCH", "insert into zoek(zoek) values('delete-all')", "?", "@", "$", "\n", "\t", "𝕂",
)  # fmt: skip


def hostile_queries(seed: int, count: int) -> Iterator[str]:
    """So many queries; the same seed gives the same ones."""
    chance = random.Random(seed)  # noqa: S311 - a test that repeats
    for _ in range(count):
        pieces = chance.choices(_PIECES, k=chance.randint(1, 12))
        yield chance.choice(["", " "]).join(pieces)
