"""What is known around a dossier: who did what with it, how long it is kept, what is to choose."""

from dataclasses import dataclass, field
from pathlib import Path

from intake_desktop.domain.datums import short_date
from intake_desktop.domain.deelantwoord import Deelantwoord
from intake_desktop.domain.logboek import Handeling, Spoor
from intake_desktop.domain.opruimen import Wat
from intake_desktop.domain.rollen import ROL_NAMEN, Rol
from intake_desktop.domain.samenvoegen import Keuze
from intake_desktop.domain.termijnen import Termijn

HANDELING_NAMEN = {
    Handeling.ONTGRENDELD: "de kluis geopend",
    Handeling.GEWEIGERD: "een verkeerde wachtzin",
    Handeling.GEZOCHT: "gezocht",
    Handeling.BEKEKEN: "bekeken",
    Handeling.REDEN: "gezegd waarom",
    Handeling.GEWIJZIGD: "iets gewijzigd",
    Handeling.GESCOORD: "een score gegeven",
    Handeling.AFGEDRUKT: "afgedrukt",
    Handeling.BEWAARD: "als bestand bewaard",
    Handeling.OVERGEDRAGEN: "overgedragen",
    Handeling.OPGEHAALD: "opgehaald uit een bestand",
    Handeling.GEDEELD: "gedeeld",
    Handeling.INZAGE: "inzage gegeven",
    Handeling.GEWIST: "gewist",
    Handeling.OPGERUIMD: "het deel van een ander opgeruimd",
}
"""How people read what was done."""

REDENEN = (
    ("overgenomen", "Ik neem dit dossier over"),
    ("samen", "Wij werken samen aan dit dossier"),
    ("vervanging", "Ik vervang een collega"),
    ("anders", "Iets anders"),
)
"""Why someone opens a dossier that a colleague handed over; the code goes into the log."""


@dataclass(frozen=True, slots=True)
class OverDossier:
    """Everything the page about one dossier shows. `namen` tells who an actor of the log is.

    `weg` is what is not the owner's own, `eerst` what has to be done before that may leave;
    `redenen` are why it was opened after a colleague handed it over, each a code and words;
    `leefgebieden` tells how each is called, by its code.
    """

    id: str
    naam: str
    sporen: tuple[Spoor, ...]
    namen: dict[str, str]
    termijnen: tuple[Termijn, ...]
    keuzes: tuple[Keuze, ...]
    antwoorden: tuple[Deelantwoord, ...]
    sleutel: str
    wachtzin: str
    weg: Wat = field(default_factory=Wat)
    eerst: str = ""
    redenen: tuple[tuple[str, str], ...] = ()
    leefgebieden: dict[str, str] = field(default_factory=dict)


Vragen = tuple[tuple[str, str, tuple[tuple[str, str], ...]], ...]
"""What is asked before a file comes in: a key, the words, the answers (each a code and words)."""


@dataclass(frozen=True, slots=True)
class Ophaalbeeld:
    """What taking in a file would do, for people to read first.

    `los` names who belongs to the household of someone in it, and is neither in it nor here. Of a
    prepared file `regels` says what becomes of each line and what is not read, and `fouten` what is
    wrong in it: with any of those nothing can be taken in. `vragen` are asked before it comes in;
    unanswered is an answer too.
    """

    afzender: str
    gemaakt: str
    namen: tuple[str, ...]
    nieuw: int
    bijgewerkt: int
    gelijk: int
    verschillen: int
    leesbaar: bool
    los: tuple[str, ...] = ()
    regels: tuple[str, ...] = ()
    fouten: tuple[str, ...] = ()
    vragen: Vragen = ()


@dataclass(frozen=True, slots=True)
class Uitgave:
    """What to make a file of, and for whom."""

    dossier: str
    map: Path
    sleutel: str = ""
    wachtzin: str = ""


def spoor_zin(spoor: Spoor) -> str:
    """What was done, in words: "bekeken, 3 keer iets gewijzigd"."""
    return ", ".join(
        HANDELING_NAMEN[what] if count == 1 else f"{count} keer {HANDELING_NAMEN[what]}"
        for what, count in spoor.handelingen
    )


def spoor_regels(over: OverDossier) -> tuple[str, ...]:
    """Who did what, a line per day and person, newest first; then why it was opened here."""
    done = (
        f"{short_date(s.dag.date())} · {_who(over, s.actor)}: {spoor_zin(s)}" for s in over.sporen
    )
    return (*done, *(_reden_zin(code, words) for code, words in over.redenen))


def _reden_zin(code: str, words: str) -> str:
    """Why a colleague's dossier was opened: "Waarom geopend: Ik vervang een collega. Ziek."."""
    reden = dict(REDENEN).get(code, code)
    return f"Waarom geopend: {reden}. {words}".strip()


def bewaar_regels(over: OverDossier) -> tuple[str, ...]:
    """Until when it is kept, with the source of each rule."""
    return tuple(
        f"{t.titel}: tot en met {short_date(t.einde)}." + (f" ({t.regel.bron})" if t.regel else "")
        for t in over.termijnen
    )


def _who(over: OverDossier, actor: str) -> str:
    """The name where it is ours; else the role, with what tells two of them apart."""
    if actor in over.namen:
        return over.namen[actor]
    role, _, number = actor.rpartition("-")
    return f"{ROL_NAMEN[Rol(role)]} ({number})" if role in ROL_NAMEN else actor
