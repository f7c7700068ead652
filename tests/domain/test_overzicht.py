from datetime import date, datetime, timedelta

from intake_desktop.domain.overzicht import regel
from intake_desktop.domain.plan import ContactSoort, Vervolg
from tests.factories import DAY, MOMENT, a_dossier, a_gesprek, a_plan, an_empty_dossier


def test_the_line_tells_who_it_is_and_when_they_spoke_last() -> None:
    dossier = a_dossier().with_part(a_gesprek(id="g2", begonnen=MOMENT - timedelta(days=30)))
    line = regel(dossier, MOMENT)
    assert (line.naam, line.aanspreken) == ("Kim de Wit", "mevrouw De Wit")
    assert line.laatste_gesprek == DAY
    assert line.vervolg == date(2026, 12, 18)


def test_a_meeting_goes_before_the_last_day_of_contact() -> None:
    vervolg = Vervolg(ContactSoort.AFSPRAAK, date(2026, 12, 4), tot=date(2026, 12, 18))
    assert regel(a_dossier(plan=a_plan(vervolg=vervolg)), MOMENT).vervolg == date(2026, 12, 4)


def test_an_empty_dossier_has_an_empty_line() -> None:
    line = regel(an_empty_dossier(), datetime(2026, 1, 1))
    assert (line.naam, line.laatste_gesprek, line.vervolg) == ("", None, None)
