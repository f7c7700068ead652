"""Steps that do not concern each other may come in any order: the contents are the same."""

from collections.abc import Callable
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from intake_desktop.definitions.loader import load_formulier
from intake_desktop.domain.afweging import Besluit, Kant, Klopt
from intake_desktop.domain.antwoord import Antwoord, antwoord_id
from intake_desktop.domain.dossier import PART_FIELDS, Dossier
from intake_desktop.domain.matrix import SAMEN, Hulp, Keuze
from intake_desktop.domain.noteren import (
    with_antwoord,
    with_beeld,
    with_eigen_vraag,
    with_keuze,
    with_line,
    with_scores,
    with_stand,
)
from intake_desktop.domain.plannen import with_actie, with_argument, with_doel_wish
from intake_desktop.domain.rollen import Rol
from intake_desktop.domain.uitspraak import Plek
from tests.factories import MOMENT, a_gesprek, an_empty_dossier

FORM = load_formulier()
GESPREK = a_gesprek()
DAY = date(2026, 11, 24)
Step = Callable[[Dossier], Dossier]


def line(key: str, code: str, plek: Plek, text: str) -> Step:
    return lambda d: with_line(d, GESPREK, key, text, plek=plek, leefgebied=code, now=MOMENT)


def gate(code: str, keuze: Keuze) -> Step:
    area = FORM.leefgebied(code)
    assert area is not None
    return lambda d: with_keuze(d, GESPREK.id, area, keuze)


def answer(code: str, **said: str | int | tuple[str, ...]) -> Step:
    made = Antwoord(antwoord_id(GESPREK.id, code), GESPREK.id, code, "", **said)  # type: ignore[arg-type]  # per question
    return lambda d: with_antwoord(d, made)


STEPS: tuple[Step, ...] = (
    lambda d: d.with_client(naam="Sam de Boer"),
    lambda d: with_eigen_vraag(d, GESPREK.id, "v1", tekst="Mag ik bijverdienen?"),
    line("u1", "", Plek.BELANGRIJK, "“Rust”"),
    line("u2", "financien", Plek.LASTIG, "Huur achter"),
    line("u3", "huisvesting", Plek.GAAT_GOED, "“Mooi huis”"),
    gate("justitie", Keuze.WIL_NIET),
    gate("sociaal_netwerk", Keuze.BESPREKEN),
    lambda d: with_scores(d, GESPREK, "financien", {"klantmanager": 2, SAMEN: 3}, DAY),
    lambda d: with_scores(d, GESPREK, "huisvesting", {"client": 4}, DAY),
    lambda d: with_stand(d, GESPREK.id, "financien", hulp=(Hulp.GEEN,)),
    lambda d: with_stand(d, GESPREK.id, "huisvesting", streef=5, streef_datum=DAY),
    lambda d: with_stand(d, GESPREK.id, "huisvesting", verschil="Ziet het anders"),
    lambda d: with_stand(d, GESPREK.id, "sociaal_netwerk", lead=Rol.WIJKTEAM),
    answer("willen.liefst", tekst="Koken"),
    answer("kunnen.uren", getal=12),
    lambda d: with_argument(d, GESPREK, "a1", Kant.HELPT, "Wil graag"),
    lambda d: with_argument(d, GESPREK, "a2", Kant.TELT_NIET_MEE, "“Te oud”"),
    lambda d: with_beeld(d, GESPREK.id, besluit=Besluit.WERK),
    lambda d: with_beeld(d, GESPREK.id, klopt=Klopt.JA),
    lambda d: with_doel_wish(d, "d1", "Werk"),
    lambda d: with_actie(d, "ac1", tekst="Bellen", wie="client"),
)


def contents(dossier: Dossier) -> dict[str, object]:
    """Everything in it, whatever the order in which it stands."""
    found: dict[str, object] = {"client": dossier.client, "plan": dossier.plan}
    for name in PART_FIELDS.values():
        found[name] = {part.id: part for part in getattr(dossier, name)}
    return found


@settings(max_examples=60)
@given(st.permutations(STEPS))
def test_independent_steps_in_any_order_leave_the_same_contents(steps: list[Step]) -> None:
    begin = an_empty_dossier().with_part(GESPREK)
    inorder, shuffled = begin, begin
    for step in STEPS:
        inorder = step(inorder)
    for step in steps:
        shuffled = step(shuffled)
    assert contents(shuffled) == contents(inorder)
