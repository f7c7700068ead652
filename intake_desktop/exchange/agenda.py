"""Calendar files (iCalendar, RFC 5545): the client's own, and that of a professional.

Others see calendars: none of them holds the name of a client.
"""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from intake_desktop.domain.afspraken import AfspraakSoort, volgen_van
from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.handkopie import first_step
from intake_desktop.domain.plan import ContactSoort, Vervolg
from intake_desktop.domain.termijnen import Termijnregel, termijnen_van

if TYPE_CHECKING:
    from icalendar import Event

_MEETING, _MARK = timedelta(hours=1), 6
_PRODUCER = "-//Keukentafel//Plan van aanpak//NL"
_CALL = "Bel {} als het anders loopt."


def calendar_file(dossier: Dossier, now: datetime) -> bytes | None:
    """The file for the client's own calendar; None when there is no day to put in it.

    Nothing of the plan is in it but the first step. `now` is the moment of the clock, `dossier`
    what the paper may show.
    """
    return _file([*_meeting(dossier, now), *_first(dossier, now)])


def work_calendar(
    dossier: Dossier, regels: tuple[Termijnregel, ...], rol: str, now: datetime
) -> bytes | None:
    """The file for a professional: meetings, deadlines and what was agreed for a day.

    What it is about is said by its kind, and of whom by the mark of the dossier. `dossier` is as
    this professional may read it, `rol` theirs; steps of the colleague are left out.
    """
    volgen = volgen_van(dossier)
    terms = termijnen_van(regels, volgen.mijlpalen, now.date())
    days = [
        (one.dag, one.soort, WOORDEN.get(one.soort, one.tekst))
        for one in volgen.afspraken
        if one.soort is not AfspraakSoort.GESPREK and one.wie in ("", rol)
    ]
    days += [(t.einde, AfspraakSoort.TERMIJN, t.titel) for t in terms if not t.gedaan]
    return _file([*_meeting(dossier, now), *_days(dossier, days, now)])


WOORDEN = {
    AfspraakSoort.CONTACT: "Contact met een cliënt",
    AfspraakSoort.KIJKEN: "Kijken of een plan nog klopt",
    AfspraakSoort.RUST: "Weer kijken: een traject staat stil",
    AfspraakSoort.PAPIER: "Ons plan geven",
    AfspraakSoort.BEDENKTIJD: "Einde van een bedenktijd",
    AfspraakSoort.STAP: "Een stap uit een plan",
    AfspraakSoort.OVERDRACHT: "Een warme overdracht",
    AfspraakSoort.AANGEKOMEN: "Vragen of een cliënt is aangekomen",
}
"""How a day is called where others can read it; a term has the words of its rule."""


def _days(
    dossier: Dossier, days: Iterable[tuple[date, AfspraakSoort, str]], now: datetime
) -> list["Event"]:
    number = dossier.client.clientnummer.strip() or dossier.id[-_MARK:]
    found = []
    for count, (day, soort, words) in enumerate(sorted(days)):
        event = _event(f"{dossier.id}-{soort}-{day.isoformat()}-{count}", words, now)
        _whole_day(event, day)
        event.add("description", f"Dossier {number}. Wat het is, staat in Keukentafel.")
        found.append(event)
    return found


def _file(found: list["Event"]) -> bytes | None:
    from icalendar import Calendar

    if not found:
        return None
    calendar = Calendar()
    calendar.add("prodid", _PRODUCER)
    calendar.add("version", "2.0")
    for event in found:
        calendar.add_component(event)
    written: bytes = calendar.to_ical()
    return written


def _meeting(dossier: Dossier, now: datetime) -> list["Event"]:
    vervolg = dossier.plan.vervolg
    if vervolg.soort is not ContactSoort.AFSPRAAK or vervolg.datum is None:
        return []
    event = _event(f"{dossier.id}-afspraak", "Gesprek over mijn plan", now)
    if vervolg.tijd is None:
        _whole_day(event, vervolg.datum)
    else:
        start = datetime.combine(vervolg.datum, vervolg.tijd)  # floating: the clock on the wall
        event.add("dtstart", start)
        event.add("dtend", start + _MEETING)
    if vervolg.plaats.strip():
        event.add("location", vervolg.plaats.strip())
    event.add("description", _about(dossier, vervolg))
    return [event]


def _first(dossier: Dossier, now: datetime) -> list["Event"]:
    step = first_step(dossier)
    if step is None or step.wanneer is None:
        return []
    event = _event(f"{dossier.id}-{step.id}", step.tekst.strip(), now)
    _whole_day(event, step.wanneer)
    return [event]


def _event(key: str, summary: str, now: datetime) -> "Event":
    from icalendar import Event

    event = Event()
    event.add("uid", f"{key}@keukentafel")
    event.add("dtstamp", now.astimezone(UTC))
    event.add("summary", summary)
    return event


def _whole_day(event: "Event", day: date) -> None:
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(days=1))
    event.add("transp", "TRANSPARENT")


def _about(dossier: Dossier, vervolg: Vervolg) -> str:
    contact = dossier.plan.contact
    who = ", ".join(x.strip() for x in (contact.naam, contact.telefoon) if x.strip())
    return " ".join(x for x in (vervolg.toelichting.strip(), _CALL.format(who) if who else "") if x)
