"""How long a dossier is kept, by the rules that are shipped."""

from datetime import date

from intake_desktop.definitions.loader import load_formulier
from intake_desktop.domain.bewaren import bewaartermijnen

DAY = date(2026, 11, 24)


def test_the_shipped_rules_say_until_when() -> None:
    regels = load_formulier().termijnregels
    found = {t.code: t.einde for t in bewaartermijnen(regels, DAY, DAY, DAY)}
    assert found["bewaren.laptop"] == date(2026, 12, 8)
    assert found["bewaren.wmo"] == date(2041, 11, 24)
    assert found["bewaren.pw.verleend"] == date(2036, 11, 24)
    assert found["bewaren.pw.niet_verleend"] == date(2031, 11, 24)


def test_what_was_not_handed_over_has_no_day_to_leave_the_laptop() -> None:
    regels = load_formulier().termijnregels
    codes = {t.code for t in bewaartermijnen(regels, DAY, None, DAY)}
    assert "bewaren.laptop" not in codes
    assert "bewaren.wmo" in codes
