"""What asks for attention on a day, of one dossier."""

from dataclasses import replace
from datetime import date, time
from typing import Any

import pytest

from intake_desktop.domain.afspraken import AfspraakSoort, volgen_van, with_ritme
from intake_desktop.domain.apart import Apart
from intake_desktop.domain.contactritme import ritme_zin
from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.plan import (
    Actie,
    Afsluiting,
    Besluit,
    ContactSoort,
    Geven,
    Ondertekening,
    Ontheffing,
    Pauze,
    Plan,
    Tekenkeuze,
    Vervolg,
)
from intake_desktop.domain.verwijzing import Verwijzing
from tests.factories import DAY, MOMENT, a_gesprek

LATER = date(2026, 12, 18)


def lines(dossier: Dossier) -> list[tuple[AfspraakSoort, date, str]]:
    return [(a.soort, a.dag, a.tekst) for a in volgen_van(dossier).afspraken]


def a_bare(**plan: Any) -> Dossier:
    return Dossier("d", MOMENT, plan=Plan(**plan), gesprekken=(a_gesprek(),))


@pytest.mark.parametrize(
    ("plan", "soort", "words"),
    [
        (
            {"vervolg": Vervolg(ContactSoort.AFSPRAAK, LATER, tijd=time(10, 30), plaats="thuis")},
            AfspraakSoort.GESPREK,
            "Gesprek om 10.30, thuis",
        ),
        (
            {"vervolg": Vervolg(ContactSoort.TELEFOON, tot=LATER)},
            AfspraakSoort.CONTACT,
            "Contact per telefoon",
        ),
        (
            {"pauze": Pauze("rust", DAY, LATER)},
            AfspraakSoort.RUST,
            "Weer kijken; het traject staat stil sinds 20 november 2026",
        ),
        ({"geven": Geven(later=True, op=LATER)}, AfspraakSoort.PAPIER, "Ons plan geven"),
        (
            {"besluit": Besluit(evalueren_op=LATER)},
            AfspraakSoort.KIJKEN,
            "Kijken of het plan nog klopt",
        ),
    ],
)
def test_a_day_of_the_plan_is_a_line(
    plan: dict[str, Any], soort: AfspraakSoort, words: str
) -> None:
    assert lines(a_bare(**plan)) == [(soort, LATER, words)]


def test_what_was_given_or_met_is_no_line_any_more() -> None:
    given = Geven(later=True, op=LATER, gegeven_op=LATER)
    met = Vervolg(ContactSoort.AFSPRAAK, LATER)
    dossier = with_ritme(a_bare(geven=given, vervolg=met), gehoord_op=LATER)
    assert lines(dossier) == []


def test_thinking_time_and_exemptions_end_on_a_day() -> None:
    signing = Ondertekening("1.client", "client", 1, Tekenkeuze.BEDENKTIJD, bedenktijd_tot=LATER)
    dossier = replace(
        a_bare(),
        ondertekeningen=(signing, replace(signing, id="0.client", versie=0)),
        ontheffingen=(Ontheffing("o", "", tot=LATER),),
    )
    assert [words for _soort, _day, words in lines(dossier)] == [
        "Einde van de bedenktijd",
        "Einde van de ontheffing",
    ]


def test_steps_of_professionals_are_lines_but_not_what_was_agreed_apart() -> None:
    step = Actie("a", "Ik bel de woningbouw", "klantmanager", LATER)
    dossier = replace(
        a_bare(),
        acties=(
            step,
            replace(step, id="b", wie="client"),
            replace(step, id="c", klaar=True),
            replace(step, id="d", apart=Apart.JA),
        ),
    )
    (found,) = volgen_van(dossier).afspraken
    assert (found.tekst, found.wie) == ("Ik bel de woningbouw", "klantmanager")


def test_we_ask_whether_they_arrived_until_they_did_or_came_back() -> None:
    sent = Verwijzing("v", "g", "schuldhulp", "Marja Smit", vraag_op=LATER)
    dossier = replace(
        a_bare(),
        verwijzingen=(
            sent,
            replace(sent, id="w", aangekomen=True),
            replace(sent, id="x", terug_reden="te_druk"),
        ),
    )
    assert lines(dossier) == [
        (AfspraakSoort.AANGEKOMEN, LATER, "Aangekomen bij Marja Smit, schuldhulp?")
    ]


def test_a_handover_stands_on_its_day_until_something_was_heard() -> None:
    going = Verwijzing("v", "g", "schuldhulp", "Marja Smit", op=LATER)
    heard = replace(going, id="w", aangekomen=False)
    assert lines(replace(a_bare(), verwijzingen=(going, heard))) == [
        (AfspraakSoort.OVERDRACHT, LATER, "Warme overdracht: Marja Smit, schuldhulp")
    ]


def test_aftercare_has_its_day_and_an_ended_track_is_no_silence() -> None:
    end = Afsluiting(op=DAY, nazorg=True, nazorg_wat="een keer bellen", nazorg_op=LATER)
    dossier = a_bare(afsluiting=end)
    assert lines(dossier) == [(AfspraakSoort.CONTACT, LATER, "Nazorg: een keer bellen")]
    assert volgen_van(dossier).rust
    assert lines(a_bare(afsluiting=replace(end, nazorg_gedaan=True))) == []


def test_a_rhythm_reads_as_people_say_it() -> None:
    assert [ritme_zin(1), ritme_zin(2)] == ["elke week", "elke 2 weken"]
    volgen = volgen_van(with_ritme(a_bare(), weken=2))
    assert (volgen.ritme, volgen.gehoord) == (2, DAY)
