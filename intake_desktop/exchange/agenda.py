"""A calendar file (iCalendar, RFC 5545) with the next meeting and the first step."""

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.handkopie import first_step
from intake_desktop.domain.plan import ContactSoort, Vervolg

if TYPE_CHECKING:
    from icalendar import Event

_MEETING = timedelta(hours=1)
_PRODUCER = "-//Keukentafel//Plan van aanpak//NL"
_CALL = "Bel {} als het anders loopt."


def calendar_file(dossier: Dossier, now: datetime) -> bytes | None:
    """The file for the client's own calendar; None when there is no day to put in it.

    It holds no name of the client and nothing of the plan but the first step: others see calendars.
    `now` is the moment of the clock, `dossier` what the paper may show.
    """
    from icalendar import Calendar

    found = [*_meeting(dossier, now), *_first(dossier, now)]
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
