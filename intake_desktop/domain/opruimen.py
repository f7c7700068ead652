"""Hand over, then wipe: the part that is not one's own leaves this laptop, what is mine stays.

What leaves is everything that the owner of the vault may not read by themselves: what stands under
the law of the colleague or is of the client alone. First the others have to have it.
"""

from dataclasses import dataclass
from datetime import date, datetime

from intake_desktop.domain.bundel import BUNDEL_VAN, bundel_van, ontvangers
from intake_desktop.domain.datums import short_date
from intake_desktop.domain.delen import own_part
from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.formulier import Formulier
from intake_desktop.domain.overdracht import delen_van
from intake_desktop.domain.rollen import Rol
from intake_desktop.domain.tekst import geteld
from intake_desktop.domain.wissen import Elders, elsewhere_lines, kopie_lines


@dataclass(frozen=True, slots=True)
class Wat:
    """What clearing out would do, in numbers of parts."""

    weg: int = 0
    korter: int = 0

    @property
    def is_niets(self) -> bool:
        """Whether everything here is one's own."""
        return not (self.weg or self.korter)


def wat_weggaat(formulier: Formulier, dossier: Dossier, rol: Rol) -> Wat:
    """How many parts leave, and how many stay with fewer words in them."""
    whole, own = delen_van(dossier), delen_van(own_part(formulier, dossier, rol))
    gone = sum(key not in own for key in whole)
    shorter = sum(key in own and own[key] != part for key, part in whole.items())
    return Wat(gone, shorter)


def eerst_nog(dossier: Dossier, rol: Rol) -> str:
    """What has to be done before anything may leave, as a sentence; empty when it may."""
    for lezer in ontvangers(dossier):
        if str(lezer) == str(rol):
            continue
        given, name = bundel_van(dossier, lezer), BUNDEL_VAN[lezer]
        if given is None or given.hoeft_niet:
            return f"Geef eerst het deel van {name}. Dat doet u op de bladzijde Daarna."
        if given.aangekomen_op is None:
            return f"Vraag eerst of het deel is aangekomen bij {name}."
    if dossier.plan.geven.gegeven_op is None:
        return "Geef eerst Ons plan aan de cliënt."
    return ""


@dataclass(frozen=True, slots=True)
class Opruimverslag:
    """What left, in figures; nothing about whom it was.

    `tot` is until when the rest may stay, `kopieen_tot` until when the backups of before may.
    """

    dossier: str
    moment: datetime
    weg: int
    korter: int
    gebleven: int
    wijzigingen: int
    kopieen: int
    kopieen_over: int
    eerste_zonder: int = 0
    tot: date | None = None
    kopieen_tot: date | None = None


def report_lines(verslag: Opruimverslag, elders: Elders | None = None) -> tuple[str, ...]:
    """The report in plain Dutch, a sentence each; `elders` None: there is no second place."""
    moment = f"{short_date(verslag.moment.date())} om {verslag.moment:%H:%M}"
    lines = [
        f"Het deel dat niet van u is, ging weg uit dossier {verslag.dossier} op {moment}.",
        f"Weg: {_regels(verslag.weg)}, ook uit de zoekindex.",
        f"Korter geworden: {_regels(verslag.korter)}. Er staat nog wat u mag lezen.",
        f"Leeggemaakt: {_regels(verslag.wijzigingen)} van de geschiedenis.",
        "De vrijgekomen plekken in de kluis zijn met nullen overschreven.",
        f"Gebleven: {_regels(verslag.gebleven)} van u en van u samen, en wat is getekend.",
    ]
    if verslag.tot is not None:
        lines.append(f"Dat mag hier blijven tot en met {short_date(verslag.tot)}.")
    over, until = verslag.kopieen_over, verslag.kopieen_tot
    lines.extend(kopie_lines(verslag.kopieen, over, until, "opruimen"))
    if over and until is not None:
        lines.append("Zet u zo’n kopie terug, ruim het dossier dan opnieuw op.")
    if elders is not None:
        lines.extend(elsewhere_lines(elders))
    lines.append("Wat u al meegaf, zoals een bundel op een stick of papier, is niet gewist.")
    return tuple(lines)


def _regels(count: int) -> str:
    return geteld(count, "regel", "regels")
