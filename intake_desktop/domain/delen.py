"""The dossier as one reader may see it; papers, screens and exports go through here."""

from dataclasses import replace

from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.matrix import Keuze
from intake_desktop.domain.rollen import Grondslag
from intake_desktop.domain.uitspraak import Plek, Uitspraak

DICHT = (Keuze.NIET_NODIG, Keuze.WIL_NIET)
"""With these a leefgebied is not talked about; what was noted before stays out of papers."""

VAN_EEN_WET = (Grondslag.PARTICIPATIEWET, Grondslag.WMO)
"""A line set apart for one law stands in the sheet of that law, not in the plan all three read."""


def closed_leefgebieden(dossier: Dossier, gesprek_id: str) -> frozenset[str]:
    """The leefgebieden of this gesprek that are *niet nodig* or that the client does not want."""
    return frozenset(
        s.leefgebied for s in dossier.standen if s.gesprek == gesprek_id and s.keuze in DICHT
    )


def for_ons_plan(dossier: Dossier) -> Dossier:
    """What Ons plan may show: one text for the client and both professionals.

    What was noted at the table on a leefgebied that was talked about is shown, as is every own
    question. Left out are loose notes that found no leefgebied, lines that someone set apart for
    one law, everything of a closed leefgebied, why a leefgebied was opened, what was agreed for
    today about danger, and why a hint was let be.
    """
    closed = {
        (g.id, code) for g in dossier.gesprekken for code in closed_leefgebieden(dossier, g.id)
    }
    return replace(
        dossier,
        uitspraken=tuple(u for u in dossier.uitspraken if _is_shared(u, closed)),
        scores=tuple(s for s in dossier.scores if (s.gesprek, s.leefgebied) not in closed),
        antwoorden=tuple(
            a for a in dossier.antwoorden if (a.gesprek, a.vraag.partition(".")[0]) not in closed
        ),
        standen=tuple(
            replace(s, open_reden="", hulp=(), verschil="")
            if (s.gesprek, s.leefgebied) in closed
            else replace(s, open_reden="")
            for s in dossier.standen
        ),
        vandaag=(),
        nagekeken=(),
    )


def _is_shared(line: Uitspraak, closed: set[tuple[str, str]]) -> bool:
    if line.plek is Plek.NOTITIE and not line.leefgebied:
        return False
    return line.grondslag not in VAN_EEN_WET and (line.gesprek, line.leefgebied) not in closed
