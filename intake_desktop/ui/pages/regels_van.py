"""Lines of the dossier as lines on the screen: who said it, with which letter and colour."""

from collections.abc import Callable, Iterable, Iterator

from intake_desktop.domain.afweging import Argument
from intake_desktop.domain.apart import Apart
from intake_desktop.domain.datums import short_date
from intake_desktop.domain.dossier import Dossier, initial
from intake_desktop.domain.formulier import Formulier
from intake_desktop.domain.grondslagen import APART, with_line_grondslag
from intake_desktop.domain.letters import PROFESSIONALS, letters_of
from intake_desktop.domain.noteren import naam_of, rol_van, with_eerder, with_speaker
from intake_desktop.domain.rollen import HUISHOUDEN, ROL_NAMEN, Grondslag, Rol
from intake_desktop.domain.schrijfhulp import about_people, about_words, names_of
from intake_desktop.domain.tijden import clock_time
from intake_desktop.domain.uitspraak import Eerder, Uitspraak
from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.language import tr
from intake_desktop.ui.widgets.regels import Regel, Regelkaart

LETTERS = PROFESSIONALS


def merk_van(dossier: Dossier, sleutel: str) -> tuple[str, str, str]:
    """Letter, role and name of a speaker, as `Merk.set_person` takes them.

    Someone who was taken off the list keeps a mark: what they said stays.
    """
    letters = letters_of(dossier)
    if sleutel in LETTERS:
        letter = letters.get(sleutel, LETTERS[Rol(sleutel)])
        return letter, rol_van(dossier, sleutel).value, naam_of(dossier, sleutel)
    if sleutel in (Rol.CLIENT, Rol.MEDECLIENT):
        naam = naam_of(dossier, sleutel)
        return letters.get(sleutel) or initial(naam), Rol.CLIENT.value, naam
    naam = naam_of(dossier, sleutel) if sleutel in letters else ROL_NAMEN[Rol.ANDER]
    return letters.get(sleutel) or initial(naam), Rol.ANDER.value, naam


def as_regels(dossier: Dossier, uitspraken: Iterable[Uitspraak]) -> tuple[Regel, ...]:
    """These lines for a Regelkaart, in the same order."""
    marks: dict[str, tuple[str, str, str]] = {}
    regels = []
    for uitspraak in uitspraken:
        if uitspraak.spreker not in marks:
            marks[uitspraak.spreker] = merk_van(dossier, uitspraak.spreker)
        letter, rol, naam = marks[uitspraak.spreker]
        apart = set_apart(uitspraak)
        before = tr("was eerder: {} ({})")
        was = tuple(before.format(e.tekst, _moment(e, uitspraak)) for e in uitspraak.eerder)
        regels.append(Regel(uitspraak.id, letter, rol, uitspraak.tekst, naam, apart, was))
    return tuple(regels)


def set_apart(line: Uitspraak | Argument) -> str:
    """What sets a line apart from the others: its basis, of both clients, said apart."""
    return " · ".join(_small_words(line))


def _small_words(line: Uitspraak | Argument) -> Iterator[str]:
    if line.grondslag:
        yield APART[line.grondslag]
    if line.persoon == HUISHOUDEN:
        yield tr("samen")
    if line.apart is not Apart.NEE:
        yield tr("apart gezegd")


def _moment(was: Eerder, line: Uitspraak) -> str:
    """Until when it said so: the time, with the day when that is another one."""
    clock = clock_time(was.tijd.time())
    return clock if was.tijd.date() == line.tijd.date() else f"{short_date(was.tijd)} {clock}"


def bind_regels(
    card: Regelkaart,
    session: DossierSession,
    formulier: Formulier,
    merge_key: Callable[[str], str],
) -> None:
    """Basis, corrections and hints of the lines of this card. `merge_key`: typing in a line.

    A hint comes when a line is ended; it blocks nothing and goes with the next line.
    """

    def choose(line: str, basis: Grondslag | None) -> None:
        label = card.tr("Wie een regel mag lezen")
        session.apply(label, lambda d: with_line_grondslag(formulier, d, line, basis))

    def keep(line: str) -> None:
        gesprek, now = session.dossier.gesprek, session.now()
        door = gesprek.schrijver if gesprek else ""
        session.end_typing()
        session.apply(
            card.tr("Regel verbeterd"),
            lambda d: with_eerder(d, line, door, now),
            merge_key=merge_key(line),
        )

    def hint(line: str) -> None:
        said = session.dossier.part(Uitspraak, line)
        own = said is None or said.spreker in (Rol.CLIENT, Rol.MEDECLIENT)
        about = about_people if own else about_words
        found = about(said.tekst, formulier.woorden, names_of(session.dossier)) if said else ()
        card.set_tip("\n".join(found))

    card.ended.connect(hint)
    card.removed.connect(lambda _line: card.set_tip(""))
    card.offer_basis()
    card.basis_chosen.connect(choose)
    card.reopened.connect(keep)


def bind_lines(
    card: Regelkaart,
    session: DossierSession,
    formulier: Formulier,
    merge_key: Callable[[str], str],
) -> None:
    """All but the typing itself, for a card of lines that belong to no leefgebied."""

    def remove(line: str) -> None:
        session.apply(card.tr("Regel weghalen"), lambda d: d.without_part(Uitspraak, line))

    def speak(line: str) -> None:
        said = session.dossier.part(Uitspraak, line)
        if said is not None:
            speaker = next_speaker(session.dossier, said.spreker)
            session.apply(card.tr("Wie dit zei"), lambda d: with_speaker(d, line, speaker))

    def move(line: str, before: str | None) -> None:
        label = card.tr("Regel verplaatsen")
        session.apply(label, lambda d: d.with_part_moved(Uitspraak, line, before))

    card.ended.connect(lambda _line: session.end_typing())
    card.removed.connect(remove)
    card.speaker_clicked.connect(speak)
    card.moved.connect(move)
    bind_regels(card, session, formulier, merge_key)


def next_speaker(dossier: Dossier, sleutel: str) -> str:
    """Who comes after this speaker: the client, the professionals who are here, then the others."""
    gesprek = dossier.gesprek
    here = [a.sleutel for a in gesprek.aanwezigen] if gesprek else []
    first = [Rol.CLIENT.value, *(rol.value for rol in LETTERS if rol.value in here)]
    order = [*first, *(key for key in here if key not in first)]
    at = order.index(sleutel) if sleutel in order else -1
    return order[(at + 1) % len(order)]
