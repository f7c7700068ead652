"""The calendar file: the meeting and the first step, readable by others, without the client."""

from dataclasses import replace
from datetime import date, datetime, time
from typing import Any

from icalendar import Calendar

from intake_desktop.domain.plan import Actie, ContactSoort, Vervolg
from intake_desktop.domain.termijnen import Mijlpaal
from intake_desktop.domain.verwijzing import Verwijzing
from intake_desktop.exchange.agenda import calendar_file, work_calendar
from tests.documents.kim import formulier, kim
from tests.factories import an_empty_dossier

NOW = datetime(2026, 11, 24, 11, 0)


def test_the_meeting_and_the_first_step_come_back_from_the_file() -> None:
    dossier = an_empty_dossier(
        acties=(Actie("a1", "De school bellen", wanneer=date(2026, 11, 27)),)
    ).with_plan(
        vervolg=Vervolg(
            ContactSoort.AFSPRAAK, date(2026, 12, 4), tijd=time(9, 30), plaats="bij u thuis"
        )
    )
    made = calendar_file(dossier, NOW)
    assert made is not None
    calendar: Any = Calendar.from_ical(made)
    meeting, step = calendar.walk("VEVENT")
    assert meeting["summary"] == "Gesprek over mijn plan"
    assert meeting["dtstart"].dt == datetime(2026, 12, 4, 9, 30)
    assert meeting["location"] == "bij u thuis"
    assert step["summary"] == "De school bellen"
    assert (step["dtstart"].dt, step["dtend"].dt) == (date(2026, 11, 27), date(2026, 11, 28))
    assert calendar_file(dossier, NOW) == made


def test_the_name_of_the_client_is_not_in_it() -> None:
    made = calendar_file(kim(), NOW)
    assert made is not None
    assert b"Kim" not in made
    assert b"De Wit" not in made


def test_without_a_day_there_is_no_file() -> None:
    assert calendar_file(an_empty_dossier(acties=(Actie("a", "ooit"),)), NOW) is None


def test_words_of_people_can_not_break_out_of_their_line() -> None:
    hostile = "bel\r\nEND:VEVENT\nBEGIN:VALARM; , \\"
    dossier = an_empty_dossier(acties=(Actie("a", hostile, wanneer=date(2026, 12, 1)),))
    made = calendar_file(dossier, NOW)
    assert made is not None
    calendar: Any = Calendar.from_ical(made)
    assert len(calendar.walk("VEVENT")) == 1
    assert calendar.walk("VALARM") == []


def test_the_calendar_of_a_professional_holds_deadlines_and_days_and_no_name() -> None:
    melding = Mijlpaal("m", "wmo_melding", date(2026, 11, 17))
    going = Verwijzing("v", "g", "schuldhulp", "Marja Smit", op=date(2026, 12, 4))
    steps = (
        Actie("a1", "Kim bellen", wie="wijkteam", wanneer=date(2026, 11, 27)),
        Actie("a2", "Kim mailen", wie="klantmanager", wanneer=date(2026, 11, 27)),
    )
    dossier = replace(
        kim(), acties=steps, mijlpalen=(melding,), verwijzingen=(going,), ondertekeningen=()
    ).with_plan(vervolg=Vervolg(ContactSoort.AFSPRAAK, date(2026, 12, 11), tijd=time(9, 30)))
    made = work_calendar(dossier, formulier().termijnregels, "wijkteam", NOW)
    assert made is not None
    assert not [name for name in (b"Kim", b"Marja", b"De Wit") if name in made]
    calendar: Any = Calendar.from_ical(made)
    days = {str(e["summary"]): e["dtstart"].dt for e in calendar.walk("VEVENT")}
    assert days["Een stap uit een plan"] == date(2026, 11, 27)
    assert days["Een warme overdracht"] == date(2026, 12, 4)
    assert days["Gesprek over mijn plan"] == datetime(2026, 12, 11, 9, 30)
    assert date(2026, 12, 29) in days.values(), "six weeks after the melding"
    assert len(days) == len(calendar.walk("VEVENT")), "the colleague's step is not theirs"


def test_a_professional_without_a_day_gets_no_calendar() -> None:
    assert work_calendar(an_empty_dossier(), (), "wijkteam", NOW) is None
