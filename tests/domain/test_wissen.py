"""The report of what was erased, and the name that a housemate's dossier keeps."""

from dataclasses import replace
from datetime import date, datetime

from intake_desktop.domain.huishouden import with_medeclient
from intake_desktop.domain.wissen import Elders, Wisverslag, report_lines, without_name
from tests.domain.paar import FATMA, MEHMET, a_couple
from tests.factories import a_dossier

VERSLAG = Wisverslag("kim", datetime(2026, 12, 24, 10), 1, 2, 3, 4, 5, 0)


def test_the_second_place_is_told_only_where_there_is_one() -> None:
    assert "tweede plek" not in " ".join(report_lines(VERSLAG))
    assert "Weggehaald van de tweede plek: 3 reservekopieën." in report_lines(
        VERSLAG, Elders(True, 3)
    )
    assert "Daar niet weg te halen: 2 reservekopieën. Doe dat zelf." in report_lines(
        VERSLAG, Elders(True, 3, 2)
    )
    assert "zodra er weer" in " ".join(report_lines(VERSLAG, Elders(bereikt=False)))


def test_copies_of_before_that_may_stay_are_told_with_their_last_day() -> None:
    told = " ".join(
        report_lines(replace(VERSLAG, kopieen=0, kopieen_over=3, kopieen_tot=date(2027, 1, 24)))
    )
    assert "In 3 oudere reservekopieën staat het nog, versleuteld." in told
    assert "Uiterlijk na 24 januari 2027 gaat dat vanzelf weg" in told
    assert "dan wist het programma dit dossier daarin opnieuw" in told
    assert "niet weg te halen" not in told
    none = report_lines(replace(VERSLAG, kopieen=0, kopieen_tot=date(2027, 1, 24)))
    assert "oudere" not in " ".join(none)


def test_without_name_takes_the_housemate_out_of_what_names_them() -> None:
    fatma, _mehmet = a_couple()
    assert "Mehmet" in str(fatma)
    left = without_name(fatma, MEHMET)
    assert "Mehmet" not in str(left)
    assert left.client.naam == "Fatma Ali"
    assert left.gesprekken[0].samen_met == MEHMET, "that there was someone stays"


def test_without_name_leaves_other_dossiers_alone() -> None:
    kim = a_dossier()
    assert without_name(kim, FATMA) is kim
    fatma, mehmet = a_couple()
    linked = with_medeclient(fatma, mehmet, "h", "partner")
    assert without_name(linked, "iemand") is linked
