"""A loose note finds its leefgebied while it is typed: "/wonen lekkage in de keuken"."""

from difflib import get_close_matches

from intake_desktop.domain.formulier import Formulier

_CLOSE_ENOUGH = 0.7


def send_home(text: str, formulier: Formulier) -> tuple[str, str]:
    """The leefgebied code and the note without its address; code "" when there is none (yet).

    The address is a slash, a word and a space. The word may be the code, the name or an alias,
    and may hold a typing error ("/woonen ").
    """
    if not text.startswith("/") or " " not in text:
        return "", text
    word, rest = text[1:].split(" ", 1)
    addresses = _addresses(formulier)
    found = get_close_matches(word.lower(), addresses, n=1, cutoff=_CLOSE_ENOUGH)
    return (addresses[found[0]], rest) if found else ("", text)


def _addresses(formulier: Formulier) -> dict[str, str]:
    words: dict[str, str] = {}
    for leefgebied in formulier.leefgebieden:
        first_of_name = leefgebied.naam.lower().split()[0]
        for word in (leefgebied.code, first_of_name, *leefgebied.aliassen):
            words.setdefault(word.lower(), leefgebied.code)
    return words
