"""All dossiers in one list by day."""

from datetime import date, datetime, timedelta

from intake_desktop.definitions.loader import load_formulier
from intake_desktop.domain.afspraken import OVER, Afspraak, AfspraakSoort, Volgen
from intake_desktop.domain.agenda import Agendaregel, Gevolgd, Weg, agenda_van
from intake_desktop.domain.rollen import Rol
from intake_desktop.domain.termijnen import Mijlpaal

TODAY = date(2026, 11, 24)
RULES = load_formulier().termijnregels


def an_agenda(
    *volgen: Volgen, sent: Weg | None = None, rol: Rol = Rol.KLANTMANAGER
) -> list[Agendaregel]:
    followed = (Gevolgd(f"d{n}", f"Kim {n}", v) for n, v in enumerate(volgen))
    return list(agenda_van(RULES, followed, sent or Weg(), TODAY, rol))


def told(lines: list[Agendaregel]) -> list[tuple[str, str]]:
    return [(one.wanneer, one.afspraak.tekst) for one in lines]


def a_step(ahead: int, wie: str = "") -> Afspraak:
    day = TODAY + timedelta(days=ahead)
    return Afspraak(day, AfspraakSoort.STAP, f"Stap {ahead}", "d0", wie=wie)


def test_lines_stand_by_day_with_how_far_it_is_in_words() -> None:
    steps = tuple(a_step(n) for n in (20, 3, 1, 0, -1, -9, 43))
    assert told(an_agenda(Volgen(steps))) == [
        ("was op 15 november", "Stap -9"),
        ("was gisteren", "Stap -1"),
        ("vandaag", "Stap 0"),
        ("morgen", "Stap 1"),
        ("over 3 dagen", "Stap 3"),
        ("op 14 december", "Stap 20"),
    ]


def test_a_step_of_the_colleague_is_not_in_my_list() -> None:
    steps = Volgen((a_step(1, "klantmanager"), a_step(2, "wijkteam"), a_step(3, "tolk")))
    assert [words for _when, words in told(an_agenda(steps))] == ["Stap 1", "Stap 3"]


def test_terms_that_were_not_met_are_in_the_list() -> None:
    met = Mijlpaal("m", "wmo_aanvraag", TODAY, gedaan=("wmo.2.3.5.besluit",))
    lines = an_agenda(Volgen(mijlpalen=(Mijlpaal("n", "wmo_aanvraag", TODAY), met)))
    assert told(lines) == [("over 14 dagen", "Besluit over de aanvraag")]


def test_who_was_not_heard_of_by_the_rhythm_that_was_agreed() -> None:
    heard = TODAY - timedelta(weeks=3)
    (line,) = an_agenda(Volgen(ritme=2, gehoord=heard))
    assert line.wanneer == "was op 17 november"
    assert line.afspraak.tekst == "Contact, elke 2 weken; laatst gehoord op 3 november"


def test_a_long_silence_is_told_without_an_agreement_too() -> None:
    assert an_agenda(Volgen(gehoord=TODAY)) == [], "too far ahead to be a line"
    (line,) = an_agenda(Volgen(gehoord=TODAY - timedelta(weeks=20)))
    assert line.afspraak.tekst == "Lang niet gehoord; laatst gehoord op 7 juli"


def test_rest_and_a_contact_in_sight_are_no_silence() -> None:
    heard = TODAY - timedelta(weeks=3)
    assert an_agenda(Volgen(ritme=2, gehoord=heard, rust=True)) == []
    assert an_agenda(Volgen(ritme=4, gehoord=heard, vooruit=TODAY + timedelta(days=2))) == []
    late = Volgen(ritme=4, gehoord=heard, vooruit=TODAY + timedelta(days=9))
    assert len(an_agenda(late)) == 1


def test_what_was_handed_over_leaves_this_laptop_on_a_day() -> None:
    (line,) = an_agenda(Volgen(), sent=Weg({"d0": datetime(2026, 11, 20, 9, 0)}))
    assert (line.wanneer, line.afspraak.plek) == ("over 10 dagen", OVER)
    assert line.afspraak.tekst == "Weg van deze laptop"


def test_what_stays_after_tidying_has_a_term_of_its_own() -> None:
    sent, cleared = datetime(2026, 8, 20, 9, 0), datetime(2026, 8, 27, 9, 0)
    (line,) = an_agenda(Volgen(), sent=Weg({"d0": sent}, {"d0": cleared}))
    assert (line.wanneer, line.afspraak.tekst) == (
        "over 3 dagen",
        "Uw eigen deel weg van deze laptop",
    )
