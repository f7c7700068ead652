"""Putting words right where they are read aloud: which words of a section can be typed anew.

Who does a step, a niveau or a choice is changed on its own page; words and days are changed here.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from intake_desktop.domain.afweging import Argument, Kant
from intake_desktop.domain.antwoord import Antwoord
from intake_desktop.domain.delen import for_ons_plan
from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.formulier import Formulier, Vraag
from intake_desktop.domain.noteren import (
    antwoord_of,
    beeld_of,
    lines_of,
    naam_of,
    with_antwoord,
    with_beeld,
    with_line,
)
from intake_desktop.domain.plan import (
    Actie,
    Doel,
    Terugblik,
    Verplichting,
    Voorziening,
    terugblik_id,
)
from intake_desktop.domain.plannen import acties_of, argumenten_of, with_argument
from intake_desktop.domain.uitspraak import Eerder, EigenVraag, Plek, Uitspraak
from intake_desktop.domain.verborgen import counted_answers
from intake_desktop.domain.verplichting import on_ons_plan
from intake_desktop.domain.vervolgen import te_bekijken
from intake_desktop.domain.voorlezen import PLEKKEN, Sectie

_BESPREKEN = (Plek.GELUKT, Plek.VERANDERD)
_DAGEN = {"datum": "datum_tekst", "wanneer": "wanneer_tekst", "voor": "voor_tekst"}


@dataclass(frozen=True, slots=True)
class Plaats:
    """Where words stand in the dossier.

    `soort` is the kind of part with this `id`; None: the plan as a whole, or the picture. `veld`
    is the field; `index` counts in a field that holds several lines.
    """

    soort: type[Any] | None
    id: str
    veld: str
    index: int = -1

    @property
    def sleutel(self) -> str:
        """A name for it that is the same as long as the words stand there."""
        kind = self.soort.__name__.lower() if self.soort else "plan"
        return f"{kind}.{self.id}.{self.veld}.{self.index}"


@dataclass(frozen=True, slots=True)
class Woorden:
    """Words that can be put right: where they stand, what they are called, what they say now.

    `dag` and `is_dag` when it is a day; `tekst` then keeps what was typed when it is none.
    `eigen` says that they are the client's: nobody makes those simpler.
    """

    plaats: Plaats
    naam: str
    tekst: str
    dag: date | None = None
    is_dag: bool = False
    eigen: bool = False


def woorden_of(formulier: Formulier, dossier: Dossier, sectie: Sectie) -> tuple[Woorden, ...]:
    """What can be put right in this section, in the order in which it is read; often nothing."""
    kind, _, code = sectie.sleutel.partition(".")
    find, shown = _SECTIES.get(kind), for_ons_plan(dossier)
    return tuple(find(formulier, shown, code)) if find and shown.gesprek else ()


def with_woorden(
    dossier: Dossier, plaats: Plaats, tekst: str, *, was: str, nu: datetime
) -> Dossier:
    """These words in that place; a line keeps what it said (`was`) as what it said before.

    A line, an argument and a step that were emptied go; other fields are empty then.
    """
    if plaats.soort is None:
        return _with_plan_words(dossier, plaats, tekst)
    part = dossier.part(plaats.soort, plaats.id)
    gesprek = dossier.gesprek
    if part is None or gesprek is None:
        return dossier
    if isinstance(part, Uitspraak):
        return _with_line(dossier, part, tekst, was, nu)
    if isinstance(part, Argument):
        return with_argument(dossier, gesprek, part.id, part.kant, tekst)
    if isinstance(part, Actie) and not tekst.strip() and plaats.veld == "tekst":
        return dossier.without_part(Actie, part.id)
    if isinstance(part, Antwoord):
        return with_antwoord(dossier, _with_answer_words(part, plaats, tekst))
    return dossier.with_part(replace(part, **{plaats.veld: tekst}))


def with_dag(dossier: Dossier, plaats: Plaats, dag: date | None, getypt: str) -> Dossier:
    """This day in that place, or what was typed when it is none."""
    changes: dict[str, Any] = {plaats.veld: dag, _DAGEN[plaats.veld]: "" if dag else getypt}
    if plaats.soort is None:
        return dossier.with_plan(vervolg=replace(dossier.plan.vervolg, **changes))
    part = dossier.part(plaats.soort, plaats.id)
    return dossier if part is None else dossier.with_part(replace(part, **changes))


def _with_line(dossier: Dossier, line: Uitspraak, tekst: str, was: str, nu: datetime) -> Dossier:
    gesprek = next((g for g in dossier.gesprekken if g.id == line.gesprek), None)
    if gesprek is None:
        return dossier
    present = dossier.gesprek or gesprek
    if was != line.tekst or (tekst.strip() and tekst != was):
        known = line.eerder and line.eerder[-1].tekst == was
        said = line.eerder if known else (*line.eerder, Eerder(was, nu, present.schrijver))
        dossier = dossier.with_part(replace(line, eerder=said))
    return with_line(
        dossier, gesprek, line.id, tekst, plek=line.plek, leefgebied=line.leefgebied, now=nu
    )


def _with_answer_words(answer: Antwoord, plaats: Plaats, tekst: str) -> Antwoord:
    if plaats.veld != "regels":
        changes: dict[str, Any] = {plaats.veld: tekst}
        return replace(answer, **changes)
    return replace(answer, regels=_with_row(answer.regels, plaats.index, tekst))


def _with_row(rows: tuple[str, ...], at: int, tekst: str) -> tuple[str, ...]:
    if not 0 <= at < len(rows):
        return rows
    return (*rows[:at], *((tekst,) if tekst.strip() else ()), *rows[at + 1 :])


def _with_plan_words(dossier: Dossier, plaats: Plaats, tekst: str) -> Dossier:
    if plaats.id == "beeld" and dossier.gesprek is not None:
        gesprek = dossier.gesprek.id
        if plaats.veld == "eerst":
            rows = _with_row(beeld_of(dossier, gesprek).eerst, plaats.index, tekst)
            return with_beeld(dossier, gesprek, eerst=rows)
        return with_beeld(dossier, gesprek, **{plaats.veld: tekst})
    if not plaats.id:
        return dossier.with_plan(**{plaats.veld: tekst})
    changed = replace(getattr(dossier.plan, plaats.id), **{plaats.veld: tekst})
    return dossier.with_plan(**{plaats.id: changed})


def _lines(dossier: Dossier, places: Iterator[tuple[Plek, str, str]]) -> Iterator[Woorden]:
    gesprek = dossier.gesprek
    for plek, leefgebied, naam in places:
        for line in lines_of(dossier, gesprek.id if gesprek else "", plek, leefgebied):
            who = naam_of(dossier, line.spreker)
            called = f"{naam}, {who}" if naam else who
            place = Plaats(Uitspraak, line.id, "tekst")
            yield Woorden(place, called, line.tekst, eigen=line.spreker == "client")


def _sinds(_form: Formulier, dossier: Dossier, _code: str) -> Iterator[Woorden]:
    yield from _lines(dossier, ((p, "", n) for p, n in zip(_BESPREKEN, ("Gelukt", "Veranderd"),
                                                            strict=True)))  # fmt: skip
    gesprek = dossier.gesprek
    for actie in te_bekijken(dossier):
        key = terugblik_id(gesprek.id if gesprek else "", actie.id)
        told = dossier.part(Terugblik, key)
        if told is not None:
            yield Woorden(Plaats(Terugblik, key, "tekst"), actie.tekst.strip(), told.tekst)


def _belangrijk(_form: Formulier, dossier: Dossier, _code: str) -> Iterator[Woorden]:
    yield from _lines(dossier, iter(((Plek.BELANGRIJK, "", ""),)))


def _leefgebied(formulier: Formulier, dossier: Dossier, code: str) -> Iterator[Woorden]:
    yield from _lines(dossier, ((plek, code, naam) for plek, naam in PLEKKEN))
    leefgebied = formulier.leefgebied(code)
    if leefgebied is not None:
        yield from _answers(formulier, dossier, leefgebied.feiten)


def _willen(formulier: Formulier, dossier: Dossier, _code: str) -> Iterator[Woorden]:
    for blok in formulier.blokken:
        yield from _answers(formulier, dossier, blok.vragen)


def _answers(
    formulier: Formulier, dossier: Dossier, vragen: tuple[Vraag, ...]
) -> Iterator[Woorden]:
    """The typed words of these answers; what was chosen or pointed at is no words."""
    gesprek = dossier.gesprek.id if dossier.gesprek else ""
    counted = counted_answers(formulier, dossier, gesprek)
    for vraag in (v for v in vragen if v.code in counted):
        answer = antwoord_of(dossier, gesprek, vraag.code)
        asked = answer.vraagtekst or vraag.tekst
        said = [("tekst", -1, answer.tekst), *(("regels", n, r) for n, r in
                                               enumerate(answer.regels))]  # fmt: skip
        if len(vraag.vervolg) <= 1:
            said.append(("toelichting", -1, answer.toelichting))
        for veld, index, words in said:
            if words.strip():
                yield Woorden(Plaats(Antwoord, answer.id, veld, index), asked, words, eigen=True)


def _werk(_form: Formulier, dossier: Dossier, _code: str) -> Iterator[Woorden]:
    gesprek = dossier.gesprek.id if dossier.gesprek else ""
    for kant, naam in ((Kant.HELPT, "Helpt"), (Kant.HINDERT, "Staat in de weg")):
        for argument in argumenten_of(dossier, gesprek, kant):
            called = f"{naam}, {naam_of(dossier, argument.door)}"
            place = Plaats(Argument, argument.id, "tekst")
            yield Woorden(place, called, argument.tekst, eigen=argument.door == "client")


def _eerst(_form: Formulier, dossier: Dossier, _code: str) -> Iterator[Woorden]:
    rows = beeld_of(dossier, dossier.gesprek.id if dossier.gesprek else "").eerst
    for n, row in enumerate(rows):
        yield Woorden(Plaats(None, "beeld", "eerst", n), f"Wat eerst, {n + 1}", row, eigen=True)


def _klopt(_form: Formulier, dossier: Dossier, _code: str) -> Iterator[Woorden]:
    beeld = beeld_of(dossier, dossier.gesprek.id if dossier.gesprek else "")
    yield Woorden(Plaats(None, "beeld", "klopt_want"), "Want", beeld.klopt_want, eigen=True)


def _pauze(_form: Formulier, dossier: Dossier, _code: str) -> Iterator[Woorden]:
    yield Woorden(Plaats(None, "pauze", "reden"), "De reden", dossier.plan.pauze.reden)


def _doel(_form: Formulier, dossier: Dossier, doel_id: str) -> Iterator[Woorden]:
    doel = dossier.part(Doel, doel_id)
    if doel is None:
        return
    yield Woorden(Plaats(Doel, doel.id, "tekst"), "Het doel", doel.tekst)
    yield Woorden(Plaats(Doel, doel.id, "waarom"), "Waarom", doel.waarom)
    if doel.erbij:
        yield Woorden(Plaats(Doel, doel.id, "erbij"), "Waarom er een doel bij komt", doel.erbij)
    place = Plaats(Doel, doel.id, "datum")
    yield Woorden(place, "Wanneer klaar", doel.datum_tekst, doel.datum, is_dag=True)
    yield from _stappen(dossier, doel.id)


def _los(_form: Formulier, dossier: Dossier, _code: str) -> Iterator[Woorden]:
    yield from _stappen(dossier, "")


def _stappen(dossier: Dossier, doel_id: str) -> Iterator[Woorden]:
    for n, actie in enumerate(acties_of(dossier, doel_id), start=1):
        who = naam_of(dossier, actie.wie) if actie.wie else "nog niemand"
        yield Woorden(Plaats(Actie, actie.id, "tekst"), f"Stap {n}, {who}", actie.tekst)
        place, called = Plaats(Actie, actie.id, "wanneer"), f"Stap {n}, wanneer"
        yield Woorden(place, called, actie.wanneer_tekst, actie.wanneer, is_dag=True)


def _hulp(_form: Formulier, dossier: Dossier, _code: str) -> Iterator[Woorden]:
    for v in dossier.voorzieningen:
        yield Woorden(Plaats(Voorziening, v.id, "toelichting"), v.naam, v.toelichting)


def _plichten(_form: Formulier, dossier: Dossier, _code: str) -> Iterator[Woorden]:
    for duty in on_ons_plan(dossier):
        called = f"{duty.titel}. Dat betekent"
        yield Woorden(Plaats(Verplichting, duty.id, "afspraak"), called, duty.afspraak)


def _vragen(_form: Formulier, dossier: Dossier, _code: str) -> Iterator[Woorden]:
    for n, vraag in enumerate((v for v in dossier.eigen_vragen if v.tekst.strip()), start=1):
        yield Woorden(Plaats(EigenVraag, vraag.id, "tekst"), f"Vraag {n}", vraag.tekst, eigen=True)
        place = Plaats(EigenVraag, vraag.id, "antwoord")
        yield Woorden(place, f"Antwoord op vraag {n}", vraag.antwoord)


def _contact(_form: Formulier, dossier: Dossier, _code: str) -> Iterator[Woorden]:
    vervolg, contact = dossier.plan.vervolg, dossier.plan.contact
    if vervolg.datum or vervolg.datum_tekst:
        place = Plaats(None, "vervolg", "datum")
        yield Woorden(place, "Volgend gesprek", vervolg.datum_tekst, vervolg.datum, is_dag=True)
    for id_, veld, naam, words in (
        ("vervolg", "plaats", "Waar", vervolg.plaats),
        ("vervolg", "toelichting", "Hoe we contact houden", vervolg.toelichting),
        ("contact", "naam", "Contactpersoon", contact.naam),
        ("contact", "telefoon", "Telefoon", contact.telefoon),
        ("contact", "email", "E-mail", contact.email),
    ):
        if words.strip():
            yield Woorden(Plaats(None, id_, veld), naam, words)


def _anders(_form: Formulier, dossier: Dossier, _code: str) -> Iterator[Woorden]:
    place = Plaats(None, "", "als_het_anders_loopt")
    yield Woorden(place, "Als het anders loopt", dossier.plan.als_het_anders_loopt)


_SECTIES: dict[str, Callable[[Formulier, Dossier, str], Iterator[Woorden]]] = {
    "sinds": _sinds,
    "belangrijk": _belangrijk,
    "leefgebied": _leefgebied,
    "werk": _werk,
    "eerst": _eerst,
    "klopt": _klopt,
    "willen": _willen,
    "pauze": _pauze,
    "doel": _doel,
    "los": _los,
    "hulp": _hulp,
    "plichten": _plichten,
    "vragen": _vragen,
    "contact": _contact,
    "anders": _anders,
}
