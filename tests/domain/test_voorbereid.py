"""A conversation made ready at the office."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from intake_desktop.definitions.loader import load_formulier
from intake_desktop.domain.afspraken import laatst_gehoord, volgen_van
from intake_desktop.domain.dossier import Aanwezige, Client, Gesprek
from intake_desktop.domain.overzicht import regel
from intake_desktop.domain.plan import Vervolg
from intake_desktop.domain.rollen import Rol
from intake_desktop.domain.voorbereid import (
    Bekend,
    Bij,
    Voorbereid,
    begun,
    dossier_of,
    is_known,
    taken_along,
    zin_van,
)

NOW = datetime(2026, 11, 20, 9, 0)
DAY = date(2026, 11, 24)
KIM = Voorbereid(
    2, Client("Kim de Wit", geboortedatum=date(1994, 3, 12)), "werk", "Bo", DAY, time(10, 30),
    "thuis", (Bekend("Er is een regeling", "balie", "financien"),),
)  # fmt: skip
BIJ = Bij(
    Aanwezige(Rol.KLANTMANAGER, "S. Bakker", Rol.KLANTMANAGER),
    NOW,
    load_formulier(),
    iter(map(str, range(1000))).__next__,
)


def test_all_that_is_prepared_stands_in_the_dossier_with_its_source() -> None:
    dossier = dossier_of(KIM, "d", BIJ)
    assert [u.tekst for u in dossier.uitspraken] == [
        "Reden van het gesprek: werk",
        "Partner: Bo",
        "Er is een regeling (bron: balie)",
    ]
    assert all(u.spreker == Rol.KLANTMANAGER for u in dossier.uitspraken)
    assert dossier.uitspraken[2].leefgebied == "financien"
    assert (dossier.plan.vervolg.datum, dossier.plan.vervolg.tijd) == (DAY, time(10, 30))


def test_a_partner_with_a_dossier_needs_no_note() -> None:
    said = [u.tekst for u in dossier_of(KIM, "d", BIJ, gekoppeld=True).uitspraken]
    assert said == ["Reden van het gesprek: werk", "Er is een regeling (bron: balie)"]


def test_who_was_prepared_and_sits_down_with_the_partner_brings_what_was_ready() -> None:
    bo = dossier_of(KIM, "b", BIJ)
    gesprek = Gesprek("g-nu", datetime.combine(DAY, time(10, 30)), "breed", "2017", samen_met="b")
    now = taken_along(bo, gesprek)
    assert now.gesprekken == ()
    assert {u.gesprek for u in now.uitspraken} == {"g-nu"}
    assert now.plan.vervolg == Vervolg()
    assert taken_along(now, gesprek) is now
    early = replace(gesprek, begonnen=NOW)
    assert taken_along(bo, early).plan.vervolg.datum == DAY, "that appointment is still to come"


def test_what_is_prepared_was_no_gesprek_yet_and_stands_on_the_agenda() -> None:
    dossier = dossier_of(KIM, "d", BIJ)
    assert regel(dossier, NOW).laatste_gesprek is None
    assert laatst_gehoord(dossier) is None
    assert [a.tekst for a in volgen_van(dossier).afspraken] == ["Gesprek om 10.30, thuis"]


def test_it_begins_when_it_is_opened_on_the_day_and_not_before() -> None:
    dossier = dossier_of(KIM, "d", BIJ)
    assert begun(dossier, NOW) is dossier
    late = datetime.combine(DAY, time(10, 41)) + timedelta(days=1)
    now = begun(dossier, late)
    assert now.gesprek is not None
    assert (now.gesprek.begonnen, now.gesprek.voorbereid) == (late, False)
    assert now.plan.vervolg == Vervolg()
    assert begun(now, late + timedelta(days=9)) is now


def test_without_an_appointment_it_begins_when_it_is_opened() -> None:
    dossier = dossier_of(replace(KIM, afspraak=None, tijd=None), "d", BIJ)
    assert dossier.plan.vervolg == Vervolg()
    later = NOW + timedelta(days=30)
    started = begun(dossier, later).gesprek
    assert started is not None
    assert started.begonnen == later


def test_who_has_a_dossier_is_known_by_number_or_by_name_and_birth() -> None:
    here = regel(dossier_of(KIM, "d", BIJ), NOW)
    assert is_known(replace(KIM, client=replace(KIM.client, naam="KIM DE WIT")), [here])
    assert not is_known(replace(KIM, client=replace(KIM.client, geboortedatum=None)), [here])
    numbered = replace(here, clientnummer="7", naam="Kim Jansen")
    assert is_known(replace(KIM, client=replace(KIM.client, clientnummer="7")), [numbered])
    other = replace(here, clientnummer="8")
    assert not is_known(replace(KIM, client=replace(KIM.client, clientnummer="7")), [other])


def test_what_becomes_of_a_line_is_a_sentence() -> None:
    assert zin_van(KIM, known=False) == (
        "Regel 2: Kim de Wit, geboren 12 maart 1994: een nieuw dossier. Gesprek op 24 november "
        "2026 om 10.30. Klaar voor het gesprek: de reden als notitie, 1 regel met bron."
    )
    assert zin_van(KIM, known=True).endswith("Staat al in uw kluis; daar verandert niets.")
