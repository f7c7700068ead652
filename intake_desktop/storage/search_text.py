"""What search finds a dossier by, and how what people type in the search box is read."""

from intake_desktop.domain.afweging import Argument, Beeld
from intake_desktop.domain.antwoord import Antwoord
from intake_desktop.domain.apart import is_apart
from intake_desktop.domain.deelantwoord import Deelantwoord
from intake_desktop.domain.dossier import Client, Gesprek, Huisgenoot
from intake_desktop.domain.ernst import Nagekeken
from intake_desktop.domain.matrix import LeefgebiedStand, Score
from intake_desktop.domain.plan import (
    Actie,
    Doel,
    Doelterugblik,
    GetekendeVersie,
    Ondertekening,
    Ontheffing,
    Plan,
    Terugblik,
    Verplichting,
    Voorziening,
)
from intake_desktop.domain.termijnen import Mijlpaal
from intake_desktop.domain.uitspraak import EigenVraag, Uitspraak
from intake_desktop.domain.vandaag import VandaagStap
from intake_desktop.domain.verwijzing import Verwijzing
from intake_desktop.domain.wmo_onderzoek import ONDERDELEN, WmoOnderzoek

MOST_WORDS = 8
"""Words after these in a search box do not count."""

FIELDS: dict[type, tuple[str, ...]] = {
    Client: ("naam", "aanspreken", "telefoon", "email", "bereikbaar", "clientnummer"),
    Plan: ("als_het_anders_loopt", "reden_nieuwe_versie"),
    Gesprek: ("plaats", "niet_erbij"),
    EigenVraag: ("tekst", "antwoord"),
    Uitspraak: ("tekst",),
    LeefgebiedStand: ("waarom_nodig", "open_reden", "verschil"),
    Score: (),
    Antwoord: ("tekst", "regels", "rijen", "toelichting"),
    Argument: ("tekst",),
    Beeld: ("eerst", "klopt_want"),
    Doel: ("tekst", "waarom", "datum_tekst"),
    Actie: ("tekst", "wanneer_tekst"),
    Voorziening: ("naam", "toelichting"),
    Ondertekening: ("want",),
    VandaagStap: (),
    Nagekeken: (),
    Terugblik: ("tekst",),
    GetekendeVersie: (),
    Verplichting: ("afspraak",),
    Ontheffing: ("reden",),
    WmoOnderzoek: (*ONDERDELEN, "uitkomst"),
    Deelantwoord: ("gevolg",),
    Huisgenoot: ("naam",),
    Mijlpaal: ("datum_tekst",),
    Doelterugblik: ("waarom",),
    Verwijzing: ("naar", "wie", "waarover", "toelichting", "terug_toelichting"),
}
"""Per kind of part the fields with words in them; lists of lines count line by line.

What was agreed for today and what was said apart is private: nobody finds a dossier by it."""

_PLAIN_LETTERS = str.maketrans(
    {"ı": "i", "İ": "I", "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ß": "ss"}
)
"""Letters that the index does not see as a letter with a mark, as most people type them."""


def search_text(part: object) -> str:
    """The words of a part, one field or line below the other; empty when it has none."""
    lines: list[str] = []
    if is_apart(getattr(part, "id", "")):
        return ""
    for name in FIELDS[type(part)]:
        value = getattr(part, name)
        several = (value,) if isinstance(value, str) else value
        lines.extend(" ".join(line) if isinstance(line, tuple) else line for line in several)
    if isinstance(part, Gesprek):
        lines.extend(a.naam for a in part.aanwezigen)
    if isinstance(part, Client):
        lines.extend(_digits(part))
    return "\n".join(line for line in lines if line).translate(_PLAIN_LETTERS)


def match_expressions(typed: str) -> tuple[str, ...]:
    """One index query for each word that was typed: it finds words that begin like it.

    Every word is quoted, so that nothing in it is read as an instruction.
    """
    words = (w for w in typed.translate(_PLAIN_LETTERS).split() if any(c.isalnum() for c in w))
    return tuple(f'"{w.replace(chr(34), "")}"*' for w in words)[:MOST_WORDS]


def _digits(client: Client) -> list[str]:
    """The phone number without spaces, and the birth date as people write it."""
    phone = "".join(c for c in client.telefoon if c.isdigit())
    born = client.geboortedatum
    return [phone, f"{born.day}-{born.month}-{born.year}" if born else ""]
