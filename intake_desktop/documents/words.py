"""Small pieces every paper shares: own words with their speaker, days in words."""

from dataclasses import dataclass
from datetime import date

from intake_desktop.domain.datums import short_date
from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.noteren import naam_of
from intake_desktop.domain.rollen import HUISHOUDEN, Rol
from intake_desktop.domain.uitspraak import Uitspraak, opens_with_quote, without_quotes


@dataclass(frozen=True, slots=True)
class Regel:
    """A line. With `eigen` it is quoted: `tekst` then comes without marks, the template adds them.

    `door` names the speaker where that is not the client.
    """

    tekst: str
    eigen: bool = False
    door: str = ""


def own_words(text: str) -> Regel:
    """A line of a field: quoted when it was typed with quotation marks."""
    quoted = opens_with_quote(text)
    return Regel(without_quotes(text) if quoted else text.strip(), quoted)


def line_of(dossier: Dossier, uitspraak: Uitspraak) -> Regel:
    """A line as it was said: the client's always quoted, those of others with their name."""
    line = own_words(uitspraak.tekst)
    if uitspraak.spreker == Rol.CLIENT:
        return Regel(line.tekst, eigen=True)
    if uitspraak.persoon == HUISHOUDEN and uitspraak.spreker == Rol.MEDECLIENT:
        return Regel(line.tekst, eigen=True, door=naam_of(dossier, uitspraak.spreker))
    return Regel(line.tekst, line.eigen, naam_of(dossier, uitspraak.spreker))


def day_or_text(day: date | None, typed: str) -> str:
    """The day written out, or what was typed when that was no day."""
    return short_date(day) if day else typed.strip()
