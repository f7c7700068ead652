"""The letter that marks each person on screen; more only where one would mean two people."""

from collections import Counter
from functools import lru_cache

from intake_desktop.domain.dossier import Dossier, initial
from intake_desktop.domain.rollen import ROL_NAMEN, Rol

PROFESSIONALS: dict[Rol, str] = {Rol.KLANTMANAGER: "K", Rol.WIJKTEAM: "W"}
"""Their letters are always the same; a second one of the same side has a 2 behind it."""

_MOST = 3
_NAMELESS = "C"
_READ = 200
"""So many letters of a name are looked at; a text that got into its field may be endless."""


def letters_of(dossier: Dossier) -> dict[str, str]:
    """A mark per key of everyone who was ever at the table of this client, and of the client.

    Dawit and Hanna are D and H; Dawit and Daan are Daw and Daa. Who bears the same name is taken
    for the same person. It is the same seen from the dossier of either of two clients.
    """
    people = {a.sleutel: a for g in dossier.gesprekken for a in g.aanwezigen}
    client = dossier.client
    names = {str(Rol.CLIENT): client.naam or client.aanspreken}
    letters: dict[str, str] = {}
    for key, person in people.items():
        if key in PROFESSIONALS:
            second = "" if person.rol is Rol(key) else "2"
            letters[key] = PROFESSIONALS.get(person.rol, "") + second
        elif key != Rol.CLIENT:
            names[key] = person.naam or person.relatie or ROL_NAMEN[Rol.ANDER]
    for mate in dossier.huisgenoten:
        if Rol.MEDECLIENT in people and not names[Rol.MEDECLIENT]:
            names[Rol.MEDECLIENT] = mate.naam or mate.aanspreken
    return letters | _apart(tuple(names.items()))


def mark_of(name: str) -> str:
    """The mark of someone beside whom no others stand: one letter, two where none is free."""
    return _mark(name, 1)


@lru_cache(maxsize=4)  # the same few people are asked for at every key and every page
def _apart(named: tuple[tuple[str, str], ...]) -> dict[str, str]:
    """A mark per key: as few letters as keep different names apart, at most three; else counted."""
    names = dict(named)
    sizes = dict.fromkeys(names, 1)
    marks = {key: _mark(name, 1) for key, name in names.items()}
    if len(set(marks.values())) == len(marks):
        return marks
    for _more in range(_MOST - 1):
        marks = {key: _mark(name, sizes[key]) for key, name in names.items()}
        bearers = Counter(mark for mark, _name in {(marks[k], names[k]) for k in names})
        for key, mark in marks.items():
            sizes[key] += bearers[mark] > 1
    marks = {key: _mark(name, sizes[key]) for key, name in names.items()}
    counted: dict[str, str] = {}
    for key, mark in marks.items():
        same = sorted({names[k] for k, other in marks.items() if other == mark})
        place = same.index(names[key])
        counted[key] = f"{mark}{place + 1}" if place else mark
    return counted


def _mark(name: str, size: int) -> str:
    """So many letters of the word whose capital is free; two at least where none is."""
    words = ["".join(c for c in word if c.isalpha()) for word in name[:_READ].split()]
    words = [word for word in words if word]
    if not words:
        return _NAMELESS
    free = initial(name)
    word = next((w for w in words if free and w[0].upper() == free), words[0])
    return word[:1].upper() + word[1 : size if free else max(size, 2)].lower()
