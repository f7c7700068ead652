"""The steps of the conversation: any order, moving on is never blocked."""

from datetime import datetime

from intake_desktop.definitions.loader import load_formulier
from intake_desktop.domain.dossier import Dossier, Gesprek
from intake_desktop.domain.gespreksverloop import (
    Merkteken,
    Positie,
    Stap,
    merkteken,
    naam_van,
    next_positie,
    posities,
    previous_positie,
    resume_positie,
)
from intake_desktop.domain.matrix import Keuze
from intake_desktop.domain.noteren import with_stand

FORMULIER = load_formulier()
MOMENT = datetime(2026, 11, 24, 10, 0)
GELD = Positie(Stap.LEEFGEBIED, "financien")


def a_conversation(route: str = "breed") -> Dossier:
    return Dossier("d", MOMENT, gesprekken=(Gesprek("g", MOMENT, route, "2017"),))


def test_every_route_offers_every_leefgebied_and_begins_with_getting_to_know_each_other() -> None:
    for route in FORMULIER.routes:
        places = posities(FORMULIER, a_conversation(route.code))
        assert places[0] == Positie(Stap.BEGIN)
        codes = [p.leefgebied for p in places if p.stap is Stap.LEEFGEBIED]
        assert sorted(codes) == sorted(x.code for x in FORMULIER.leefgebieden)


def test_next_passes_what_is_not_needed_and_what_is_closed() -> None:
    dossier = with_stand(a_conversation(), "g", "financien", keuze=Keuze.NIET_NODIG)
    after = next_positie(FORMULIER, dossier, Positie(Stap.LEEFGEBIEDEN))
    assert after != GELD
    visited, place = [], Positie(Stap.BEGIN)
    while (following := next_positie(FORMULIER, dossier, place)) != place:
        visited.append(following.leefgebied)
        place = following
    closed = {x.code for x in FORMULIER.leefgebieden if x.gesloten}
    assert closed.isdisjoint(visited)
    assert place == Positie(Stap.DAARNA)


def test_next_stops_at_a_closed_leefgebied_that_was_chosen() -> None:
    dossier = with_stand(a_conversation(), "g", "justitie", keuze=Keuze.BESPREKEN, open_reden="VOG")
    places = [Positie(Stap.LEEFGEBIEDEN)]
    while (following := next_positie(FORMULIER, dossier, places[-1])) != places[-1]:
        places.append(following)
    assert Positie(Stap.LEEFGEBIED, "justitie") in places


def test_back_goes_where_next_came_from() -> None:
    dossier = a_conversation()
    place = next_positie(FORMULIER, dossier, Positie(Stap.LEEFGEBIEDEN))
    assert previous_positie(FORMULIER, dossier, place) == Positie(Stap.LEEFGEBIEDEN)
    begin = Positie(Stap.BEGIN)
    assert previous_positie(FORMULIER, dossier, begin) == begin


def test_nothing_said_is_marked_neutrally_and_not_now_is_no_gap() -> None:
    assert merkteken(a_conversation(), GELD) is Merkteken.LEEG
    declined = with_stand(a_conversation(), "g", "financien", keuze=Keuze.WIL_NIET)
    assert merkteken(declined, GELD) is Merkteken.NIET_NU


def test_a_conversation_goes_on_at_the_last_place_where_something_was_noted() -> None:
    assert resume_positie(FORMULIER, a_conversation()) == Positie(Stap.BEGIN)
    dossier = with_stand(a_conversation(), "g", "financien", keuze=Keuze.BESPREKEN)
    assert resume_positie(FORMULIER, dossier) == GELD


def test_places_are_called_what_the_client_reads() -> None:
    assert naam_van(FORMULIER, GELD) == "Geld en schulden"
    assert naam_van(FORMULIER, Positie(Stap.PLAN)) == "Plan van aanpak"
