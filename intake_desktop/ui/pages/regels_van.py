"""Lines of the dossier as lines on the screen: who said it, with which letter and colour."""

from collections.abc import Iterable

from intake_desktop.domain.dossier import Dossier, initial
from intake_desktop.domain.noteren import naam_of
from intake_desktop.domain.rollen import ROL_NAMEN, Rol
from intake_desktop.domain.uitspraak import Uitspraak
from intake_desktop.ui.widgets.regels import Regel

LETTERS = {Rol.KLANTMANAGER: "K", Rol.WIJKTEAM: "W"}


def merk_van(dossier: Dossier, sleutel: str) -> tuple[str, str, str]:
    """Letter, role and name of a speaker, as `Merk.set_person` takes them.

    The professionals have fixed letters; the client and others have their initial. Someone who
    was taken off the list keeps a mark: what they said stays.
    """
    if sleutel in LETTERS:
        return LETTERS[Rol(sleutel)], sleutel, naam_of(dossier, sleutel)
    if sleutel == Rol.CLIENT:
        letter = initial(dossier.client.naam) or initial(dossier.client.aanspreken) or "C"
        return letter, Rol.CLIENT.value, naam_of(dossier, sleutel)
    here = any(g.aanwezige(sleutel) for g in dossier.gesprekken)
    naam = naam_of(dossier, sleutel) if here else ROL_NAMEN[Rol.ANDER]
    return initial(naam), Rol.ANDER.value, naam


def as_regels(dossier: Dossier, uitspraken: Iterable[Uitspraak]) -> tuple[Regel, ...]:
    """These lines for a Regelkaart, in the same order."""
    marks: dict[str, tuple[str, str, str]] = {}
    regels = []
    for uitspraak in uitspraken:
        if uitspraak.spreker not in marks:
            marks[uitspraak.spreker] = merk_van(dossier, uitspraak.spreker)
        letter, rol, naam = marks[uitspraak.spreker]
        regels.append(Regel(uitspraak.id, letter, rol, uitspraak.tekst, naam))
    return tuple(regels)


def next_speaker(dossier: Dossier, sleutel: str) -> str:
    """Who comes after this speaker: the client, the professionals who are here, then the others."""
    gesprek = dossier.gesprek
    here = [a.sleutel for a in gesprek.aanwezigen] if gesprek else []
    first = [Rol.CLIENT.value, *(rol.value for rol in LETTERS if rol.value in here)]
    order = [*first, *(key for key in here if key not in first)]
    at = order.index(sleutel) if sleutel in order else -1
    return order[(at + 1) % len(order)]
