"""A partner in a prepared file: an own dossier, linked in one household; who it is, is asked.

Nothing is guessed: when someone with that name has a dossier already, people say whether that is
the partner. Until they do, the name comes along as a note and nothing is linked.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from intake_desktop.domain.datums import short_date
from intake_desktop.domain.dossier import Dossier, Huisgenoot
from intake_desktop.domain.overzicht import DossierRegel
from intake_desktop.domain.voorbereid import Voorbereid, is_known, kenmerk_van

NIEUW = "nieuw"
"""The answer that the partner is someone else than who is here: a new dossier."""
_RELATIE = "partner"


@dataclass(frozen=True, slots=True)
class Koppeling:
    """The partner of one client of the file, called `naam`.

    `van` and `rij` are what tells a client of the file from the others (`kenmerk_van`); `rij` is
    empty when the partner has no line of an own. `hier` are the dossiers of that name in the vault:
    with any of those it is asked. `dubbel`: more lines have that name, so nobody can tell.
    """

    van: str
    regel: int
    naam: str
    rij: str = ""
    hier: tuple[DossierRegel, ...] = ()
    dubbel: bool = False

    @property
    def vraagt(self) -> bool:
        """Whether people have to say who it is."""
        return bool(self.hier)

    def vraag(self) -> str:
        """What is asked."""
        return f"Regel {self.regel}: de partner heet {self.naam}. Is dat iemand uit uw kluis?"

    def keuzes(self) -> tuple[tuple[str, str], ...]:
        """The answers: the code and the words of each."""
        return (*((one.id, f"Ja: {_who(one)}") for one in self.hier), (NIEUW, "Nee, een ander"))

    def zin(self, antwoord: str = "") -> str:
        """What becomes of the partner, in words."""
        who = f"Regel {self.regel}: de partner {self.naam}"
        if self.dubbel:
            return (
                f"{who} staat vaker in het bestand. De naam komt mee als notitie. "
                "Koppel de twee bij het gesprek, onder Kennismaken."
            )
        if self.rij:
            return f"{who} staat ook in het bestand. De twee dossiers worden gekoppeld."
        chosen = next((one for one in self.hier if one.id == antwoord), None)
        if chosen is not None:
            return (
                f"{who} is {_who(chosen)}. Daar komt alleen de koppeling bij; "
                "verder verandert er niets."
            )
        if self.vraagt and antwoord != NIEUW:
            return f"{who}: nog niet gekozen. Zonder keuze komt de naam mee als notitie."
        return f"{who} krijgt een eigen dossier. De twee dossiers worden gekoppeld."

    def is_gekoppeld(self, antwoord: str) -> bool:
        """Whether two dossiers are linked, with this answer."""
        if self.dubbel:
            return False
        return not self.vraagt or antwoord in {code for code, _words in self.keuzes()}


def koppelingen_van(
    clienten: Iterable[Voorbereid], nieuw: Iterable[Voorbereid], regels: Iterable[DossierRegel]
) -> tuple[Koppeling, ...]:
    """The partners of who gets a dossier; of two who name each other once."""
    all_here, all_lines, all_new = tuple(regels), tuple(clienten), tuple(nieuw)
    found: dict[str, Koppeling] = {}
    for one in all_new:
        naam = one.partner.strip()
        if not naam:
            continue
        van = kenmerk_van(one)
        rows = [x for x in all_lines if _same(x.client.naam, naam) and x is not one]
        made = len(rows) == 1 and rows[0] in all_new
        rij = kenmerk_van(rows[0]) if made else ""
        named = found.get(rij)
        if named is not None and named.rij == van:
            continue
        here = () if made or len(rows) > 1 else tuple(_called(naam, rows, all_here))
        found[van] = Koppeling(van, one.regel, naam, rij, here, len(rows) > 1)
    return tuple(found.values())


def linked(one: Dossier, other: Dossier, huishouden: str) -> tuple[Dossier, Dossier]:
    """Both dossiers, each with the other as partner; all else stays as it is.

    A household that one of them has already is kept; `huishouden` is the key of a new one.
    """
    shared = other.huishouden or one.huishouden or huishouden
    return _with_mate(one, other, shared), _with_mate(other, one, shared)


def _called(
    naam: str, rows: Iterable[Voorbereid], regels: Iterable[DossierRegel]
) -> Iterator[DossierRegel]:
    """Who is here under that name, or is known by the line that the partner has."""
    for regel in regels:
        if _same(regel.naam, naam) or any(is_known(row, [regel]) for row in rows):
            yield regel


def _with_mate(dossier: Dossier, other: Dossier, huishouden: str) -> Dossier:
    client = other.client
    if dossier.part(Huisgenoot, other.id) is not None:
        return dossier
    return dossier.with_part(
        Huisgenoot(other.id, huishouden, client.naam, client.aanspreken, _RELATIE)
    )


def _same(one: str, other: str) -> bool:
    return " ".join(one.split()).casefold() == " ".join(other.split()).casefold()


def _who(regel: DossierRegel) -> str:
    born = f"geboren {short_date(regel.geboortedatum)}" if regel.geboortedatum else ""
    number = f"nummer {regel.clientnummer}" if regel.clientnummer else ""
    return ", ".join(part for part in (regel.naam, born, number) if part)
