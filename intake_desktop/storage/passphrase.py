"""Which passphrases are good enough, and a good one drawn from plain Dutch words."""

from collections.abc import Callable, Iterator, Sequence

from intake_desktop.paths import RESOURCES
from intake_desktop.storage.recovery_code import is_recovery_code

MINIMUM_LENGTH = 12
WORDS = 4

TOO_SHORT = (
    f"Neem minstens {MINIMUM_LENGTH} tekens. "
    "Vier gewone woorden achter elkaar zijn makkelijk te onthouden."
)
TOO_EASY = (
    "Deze wachtzin is makkelijk te raden. "
    "Neem bijvoorbeeld vier woorden die niets met elkaar te maken hebben."
)

_ROWS = (
    "0123456789" * 3,
    "abcdefghijklmnopqrstuvwxyz",
    "qwertyuiopasdfghjklzxcvbnm",
    "azertyuiopqsdfghjklmwxcvbn",
    "1q2w3e4r5t6y7u8i9o0p",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
)
_LOOK_ALIKE = str.maketrans("@431!05$7", "aaeiiosst")
_AROUND_A_WORD = "0123456789!?.,-_ "
_LEAST_LETTERS, _LEAST_KINDS = 4, 5
_MOST_BEHIND = 8


def passphrase_objection(passphrase: str) -> str:
    """Why this passphrase will not do, as a sentence; empty when it will."""
    words = " ".join(passphrase.split())
    if len(words) < MINIMUM_LENGTH:
        return TOO_SHORT
    if _is_obvious(words.lower()) or is_recovery_code(words):
        return TOO_EASY
    return ""


def suggest_passphrase(choose: Callable[[Sequence[str]], str]) -> str:
    """Four words, each drawn with `choose` (`secrets.choice`) from more than 2 600: 45 bits.

    At the price of one guess (`keys.STANDARD_KDF`) that is centuries of a fast graphics card.
    """
    words = _words("woordenlijst.txt")
    return " ".join(choose(words) for _ in range(WORDS))


def _is_obvious(text: str) -> bool:
    compact = "".join(text.split())
    if len(set(compact)) < _LEAST_KINDS:
        return True
    if any(compact in row or compact in row[::-1] for row in _ROWS) or _is_common(text):
        return True
    # A year or a sign beside a word is no letter in disguise; at one end it may be.
    around = _AROUND_A_WORD
    cores = (text, text.strip(around), text.lstrip(around), text.rstrip(around))
    return any(_is_left_bare(reading) for reading in (text, *(_undisguised(c) for c in cores)))


def _is_common(text: str) -> bool:
    """Whether this is a password that leaks, or one common word, perhaps a few times, with ends."""
    listed = (RESOURCES / "wachtwoorden" / "veelgebruikt.txt").read_text(encoding="utf-8")
    words = {word for word in text.split() if not set(word) <= set(_AROUND_A_WORD)}
    tried = {"".join(text.split()), *(words if len(words) == 1 else ())}
    cores = {core for one in tried for core in _cores(one)}
    cores |= {_undisguised(core) for core in cores}
    return any(_is_line(once, listed) for core in cores for once in _once(core))


def _is_line(word: str, listed: str) -> bool:
    """Whether this is one of the sorted lines: looked up by halves, for it is asked at each key."""
    low, high = 0, len(listed)
    while low < high:
        middle = (low + high) // 2
        start = max(low, listed.rfind("\n", low, middle) + 1)
        end = listed.find("\n", middle)
        found = listed[start:end]
        if found == word:
            return True
        low, high = (end + 1, high) if found < word else (low, start)
    return False


def _cores(text: str) -> Iterator[str]:
    """The text with less and less of the figures and signs behind it, with those before or not."""
    for begun in {text, text.lstrip(_AROUND_A_WORD)}:
        least = len(begun.rstrip(_AROUND_A_WORD))
        most = min(len(begun), least + _MOST_BEHIND)
        yield begun
        yield from (begun[:end] for end in range(least, most + 1))


def _once(text: str) -> Iterator[str]:
    """The text, and what it is made of when that comes two or three times."""
    yield text
    for times in (2, 3):
        part = text[: len(text) // times]
        if part and part * times == text:
            yield part


def _undisguised(text: str) -> str:
    return text.translate(_LOOK_ALIKE)


def _is_left_bare(text: str) -> bool:
    """Whether hardly a letter is left once the obvious words are taken out."""
    letters = "".join(c for c in text if c.isalpha())
    for word in sorted(_words("makkelijk_te_raden.txt"), key=len, reverse=True):
        letters = letters.replace(word, "")
    return len(letters) < _LEAST_LETTERS


def _words(name: str) -> list[str]:
    return (RESOURCES / name).read_text(encoding="utf-8").split()
