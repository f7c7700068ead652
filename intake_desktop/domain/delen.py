"""The one door: a dossier as one reader may see it; papers, screens and exports go through here.

| reader | function | sees |
|---|---|---|
| the table | `for_tafel` | what everyone present heard, or may read |
| a professional | `for_klantmanager`, `for_wijkteam` | their law, both laws, what was let pass |
| the client | `for_client` | everything but what was agreed for today |
| Ons plan | `for_ons_plan` | one text for all three |
| a law sheet | `for_participatiewetblad`, `for_wmo_verslag` | as that side, less what is closed |
| Deelblad | `for_deelblad` | what passes, on whose answer, and what stays where |

Each gives the same dossier back, and the same tuples in it, where nothing is left out. What was
said apart (`zicht`) is for the professionals and the client, not for the table, and not for a
paper that others at home read too: on each paper only what the client chose for it.
"""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from intake_desktop.domain.deelantwoord import Deelantwoord, latest_answers, passed_line
from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.formulier import Formulier
from intake_desktop.domain.grondslagen import VAN_EEN_WET, WET_VAN, Grondslagen
from intake_desktop.domain.lezing import Lezing, about, new_at_table
from intake_desktop.domain.matrix import Keuze
from intake_desktop.domain.rollen import Grondslag, Rol
from intake_desktop.domain.uitspraak import Plek
from intake_desktop.domain.verwijzing import Verwijzing
from intake_desktop.domain.zicht import alone, at_table, for_own_paper

DICHT = (Keuze.NIET_NODIG, Keuze.WIL_NIET)
"""With these a leefgebied is not talked about; what was noted before stays out of papers."""


class Lezer(StrEnum):
    """Who reads: everyone at the table, or one of the three by themselves."""

    TAFEL = "tafel"
    KLANTMANAGER = "klantmanager"
    WIJKTEAM = "wijkteam"
    CLIENT = "client"


def lezer_at_opening(dossier: Dossier, rol: Rol, today: date) -> Lezer:
    """Who reads a dossier that is opened: the table of today, else whoever unlocked (`rol`).

    After its plan was closed a gesprek is over, also on the same day.
    """
    gesprek = dossier.gesprek
    closed = any(v.id == str(dossier.plan.versie) for v in dossier.getekend)
    going_on = gesprek is None or (gesprek.begonnen.date() >= today and not closed)
    return Lezer.TAFEL if going_on or rol not in WET_VAN else Lezer(rol)


def for_lezer(formulier: Formulier, dossier: Dossier, lezer: Lezer) -> Dossier:
    """The dossier as this reader may see it on a screen."""
    if lezer is Lezer.TAFEL:
        return for_tafel(formulier, dossier)
    if lezer is Lezer.CLIENT:
        return for_client(dossier)
    return _for_rol(formulier, dossier, Rol(lezer))


def for_tafel(formulier: Formulier, dossier: Dossier) -> Dossier:
    """What everyone present may see: said while they sat there, or theirs to read.

    Of an earlier gesprek, whoever was not there sees what they may read by themselves.
    """
    dossier = at_table(dossier)
    return Lezing(formulier, dossier, new_at_table(dossier)).whole()


def for_klantmanager(formulier: Formulier, dossier: Dossier) -> Dossier:
    """What the klantmanager may read afterwards: Participatiewet, gezamenlijk, and consequences.

    The plan itself is of all three. For the sheet of the law see `for_participatiewetblad`.
    """
    return _for_rol(formulier, dossier, Rol.KLANTMANAGER)


def for_wijkteam(formulier: Formulier, dossier: Dossier) -> Dossier:
    """What the wijkteam may read afterwards: Wmo, gezamenlijk, and what the client let pass.

    The plan itself is of all three. For the report of the law see `for_wmo_verslag`.
    """
    return _for_rol(formulier, dossier, Rol.WIJKTEAM)


def own_part(formulier: Formulier, dossier: Dossier, rol: Rol) -> Dossier:
    """What a professional keeps when the rest leaves their vault.

    As they may read it by themselves; what was said apart keeps its own key beside the table's.
    """
    return Lezing(formulier, dossier, lambda _gesprek: (rol,)).whole()


def for_client(dossier: Dossier) -> Dossier:
    """Everything about the client, also why things were done; it is their right (Wmo 5.3.2).

    What was agreed for today about danger stays out: a paper at home can be read by others.
    """
    dossier = alone(dossier)
    return replace(dossier, vandaag=()) if dossier.vandaag else dossier


def for_participatiewetblad(formulier: Formulier, dossier: Dossier) -> Dossier:
    """What the Participatiewetblad may hold; its readers are the klantmanager and the client.

    Lines, niveaus, answers, goals, steps and provisions under the Participatiewet or of both laws;
    of the Wmo only the consequences the client let pass (then the text of a line).
    Nothing of a closed leefgebied, of today, of hints, or of what a line said before.
    """
    return _law_sheet(formulier, dossier, Rol.KLANTMANAGER)


def for_wmo_verslag(formulier: Formulier, dossier: Dossier) -> Dossier:
    """What the Wmo-verslag may hold; its readers are the wijkteam and the client.

    Lines, niveaus, answers, goals, steps and provisions under the Wmo or of both laws; of the
    Participatiewet only what the client let pass, and that holds. Nothing of a closed leefgebied,
    of today, of hints, or of what a line said before.
    """
    return _law_sheet(formulier, dossier, Rol.WIJKTEAM)


def for_ons_plan(dossier: Dossier) -> Dossier:
    """What Ons plan may show: one text for the client and both professionals.

    What was noted at the table on a leefgebied that was talked about is shown, as is every own
    question. Left out are loose notes that found no leefgebied, whatever someone set apart for
    one law, the investigation of the Wmo, everything of a closed leefgebied, why a leefgebied was
    opened, what a line said before, what was agreed for today about danger, why a hint was let
    be, and what was said apart, unless the client chose that it may stand here.
    """
    dossier = for_own_paper(dossier)
    apart = {d.id for d in dossier.doelen if d.grondslag in VAN_EEN_WET}
    return _for_paper(
        replace(
            dossier,
            uitspraken=tuple(u for u in dossier.uitspraken if u.grondslag not in VAN_EEN_WET),
            argumenten=tuple(a for a in dossier.argumenten if a.grondslag not in VAN_EEN_WET),
            doelen=tuple(d for d in dossier.doelen if d.id not in apart),
            acties=tuple(
                a
                for a in dossier.acties
                if a.grondslag not in VAN_EEN_WET and (a.grondslag or a.doel not in apart)
            ),
            voorzieningen=tuple(v for v in dossier.voorzieningen if v.doel not in apart),
            onderzoeken=(),
            deelantwoorden=(),
            doelterugblikken=tuple(
                t for t in dossier.doelterugblikken if t.doel.grondslag not in VAN_EEN_WET
            ),
            verwijzingen=tuple(v for v in dossier.verwijzingen if v.grondslag not in VAN_EEN_WET),
        )
    )


@dataclass(frozen=True, slots=True)
class Deelregel:
    """One answer of the client as the Deelblad tells it, with the words that pass (if any do)."""

    antwoord: Deelantwoord
    teksten: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Blijft:
    """How many lines about a leefgebied (code, "" for none) stay under one basis."""

    leefgebied: str
    grondslag: Grondslag
    aantal: int


@dataclass(frozen=True, slots=True)
class Deelblad:
    """What passes and what stays. All three read it, so of what stays it only says how much.

    `overdrachten` are the handovers that both laws may read: what goes to someone outside.
    """

    regels: tuple[Deelregel, ...] = ()
    blijft: tuple[Blijft, ...] = ()
    overdrachten: tuple[Verwijzing, ...] = ()


def for_deelblad(formulier: Formulier, dossier: Dossier) -> Deelblad:
    """What the Deelblad may hold: every answer, the words that pass, and what stays where.

    Answers in the order they were asked, also *nee* and what was withdrawn (both without words).
    """
    dossier = for_own_paper(dossier)
    basis, paper = Grondslagen(formulier, dossier), _for_paper(dossier)
    answers = latest_answers(dossier.deelantwoorden)
    passing: dict[str, list[str]] = {}
    stays: dict[tuple[str, Grondslag], int] = {}
    for line in paper.uitspraken:
        law = basis.of_line(line)
        naar = {Grondslag.PARTICIPATIEWET: Rol.WIJKTEAM, Grondslag.WMO: Rol.KLANTMANAGER}.get(law)
        if naar is None and law is not Grondslag.CLIENT:
            continue
        passed = passed_line(answers, line, law, naar) if naar else None
        if passed and naar:
            by = answers.get((naar, line.leefgebied, line.id))
            by = by or answers[(naar, line.leefgebied, "")]
            passing.setdefault(by.id, []).append(passed.tekst)
        else:
            stays[(line.leefgebied, law)] = stays.get((line.leefgebied, law), 0) + 1
    return Deelblad(
        tuple(
            Deelregel(a if a.id in passing else replace(a, gevolg=""), tuple(passing.get(a.id, ())))
            for a in dossier.deelantwoorden
        ),
        tuple(Blijft(code, law, count) for (code, law), count in stays.items()),
        tuple(v for v in dossier.verwijzingen if v.grondslag is Grondslag.GEZAMENLIJK),
    )


def closed_leefgebieden(dossier: Dossier, gesprek_id: str) -> frozenset[str]:
    """The leefgebieden of this gesprek that are *niet nodig* or that the client does not want."""
    return frozenset(
        s.leefgebied for s in dossier.standen if s.gesprek == gesprek_id and s.keuze in DICHT
    )


def _for_rol(formulier: Formulier, dossier: Dossier, rol: Rol) -> Dossier:
    return Lezing(formulier, alone(dossier), lambda _gesprek: (rol,)).whole()


def _law_sheet(formulier: Formulier, dossier: Dossier, rol: Rol) -> Dossier:
    own = for_own_paper(dossier)
    return _for_paper(Lezing(formulier, own, lambda _gesprek: (rol,), strikt=True).whole())


def _for_paper(dossier: Dossier) -> Dossier:
    """Without what belongs on no paper, whoever reads it."""
    closed = {
        (g.id, code) for g in dossier.gesprekken for code in closed_leefgebieden(dossier, g.id)
    }
    return replace(
        dossier,
        uitspraken=tuple(
            replace(u, eerder=()) if u.eerder else u
            for u in dossier.uitspraken
            if (u.leefgebied or u.plek is not Plek.NOTITIE)
            and (u.gesprek, u.leefgebied) not in closed
        ),
        scores=tuple(s for s in dossier.scores if (s.gesprek, s.leefgebied) not in closed),
        antwoorden=tuple(
            a for a in dossier.antwoorden if (a.gesprek, about(a.vraag)) not in closed
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
