"""The recovery code: what to keep on paper for the day the passphrase is forgotten.

Eight groups of four out of 32 letters and digits without I, L, O and U: thirty carry 150 random
bits, the last two check what was typed (one wrong letter, or two swapped, is always noticed).
"""

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
GROUPS, GROUP_LENGTH = 8, 4
RANDOM_BYTES = 19

_CHECKED = 2
_SYMBOLS = GROUPS * GROUP_LENGTH - _CHECKED
_PRIME = 1021  # the largest below 32 * 32: what is left after dividing fits the two check symbols
_LOOK_ALIKE = str.maketrans({"O": "0", "I": "1", "L": "1", "U": "V"})


def make_recovery_code(random_bytes: bytes) -> str:
    """The code for these `RANDOM_BYTES` random bytes, in groups, ready to be shown and printed."""
    value = int.from_bytes(random_bytes[:RANDOM_BYTES]) >> (RANDOM_BYTES * 8 - _SYMBOLS * 5)
    symbols = _as_symbols(value, _SYMBOLS) + _as_symbols(value % _PRIME, _CHECKED)
    return "-".join(symbols[at : at + GROUP_LENGTH] for at in range(0, len(symbols), GROUP_LENGTH))


def is_recovery_code(typed: str) -> bool:
    """Whether this is a recovery code without a typing mistake, of whichever vault."""
    symbols = normalised(typed)
    if len(symbols) != _SYMBOLS + _CHECKED or not set(symbols) <= set(ALPHABET):
        return False
    value, check = _as_number(symbols[:-_CHECKED]), _as_number(symbols[-_CHECKED:])
    return value % _PRIME == check


def normalised(typed: str) -> str:
    """The code as it counts: without spaces and dashes, in capitals, look-alikes settled."""
    return "".join(c for c in typed.upper() if c.isalnum()).translate(_LOOK_ALIKE)


def _as_symbols(number: int, length: int) -> str:
    symbols = ""
    for _ in range(length):
        number, last = divmod(number, len(ALPHABET))
        symbols = ALPHABET[last] + symbols
    return symbols


def _as_number(symbols: str) -> int:
    number = 0
    for symbol in symbols:
        number = number * len(ALPHABET) + ALPHABET.index(symbol)
    return number
