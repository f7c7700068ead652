"""The plan as it is read aloud at the table: section by section, in the words of the paper."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from intake_desktop.domain.afweging import BESLUIT_NAMEN, Klopt
from intake_desktop.domain.datums import long_date, short_date
from intake_desktop.domain.delen import for_ons_plan
from intake_desktop.domain.dossier import Dossier, Gesprek
from intake_desktop.domain.formulier import Formulier
from intake_desktop.domain.gespreksverloop import Positie, Stap
from intake_desktop.domain.noteren import beeld_of, lines_of, naam_of
from intake_desktop.domain.plan import (
    VOORZIENING_STATUS_NAMEN,
    Actie,
    ContactSoort,
    Doel,
    Vervolg,
    Voorziening,
)
from intake_desktop.domain.plannen import (
    acties_of,
    agreed_score,
    besproken_leefgebieden,
    voorzieningen_of,
)
from intake_desktop.domain.rollen import ROL_NAMEN, Rol
from intake_desktop.domain.tijden import clock_time
from intake_desktop.domain.uitspraak import (
    EigenVraag,
    Plek,
    Uitspraak,
    VraagStatus,
    without_quotes,
)

_PLEKKEN = ((Plek.GAAT_GOED, "Gaat goed"), (Plek.LASTIG, "Lastig"), (Plek.WIL, "Wens"))
_PLAN = Positie(Stap.PLAN)


@dataclass(frozen=True, slots=True)
class Sectie:
    """One part to read aloud: its title, its lines, and where it is put right.

    `sleutel` stays the same while the words change.
    """

    titel: str
    regels: tuple[str, ...]
    positie: Positie
    sleutel: str = ""


def secties(formulier: Formulier, dossier: Dossier) -> tuple[Sectie, ...]:
    """What is in the plan now, in order; a part without words is left out."""
    shown = for_ons_plan(dossier)
    gesprek = shown.gesprek
    if gesprek is None:
        return ()
    parts = (
        Sectie("Dit plan", tuple(_who(shown, gesprek)), Positie(Stap.BEGIN), "wie"),
        _important(shown, gesprek),
        *_leefgebieden(formulier, shown, gesprek),
        *_picture(formulier, shown, gesprek),
        *_doelen(formulier, shown),
        Sectie("Ook afgesproken", tuple(_steps(shown, "")), _PLAN, "los"),
        _questions(shown),
        Sectie("Zo houden we contact", tuple(_contact(shown)), _PLAN, "contact"),
        Sectie("Als het anders loopt", _said(shown.plan.als_het_anders_loopt), _PLAN, "anders"),
    )
    return tuple(part for part in parts if part.regels)


def _said(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def _who(dossier: Dossier, gesprek: Gesprek) -> Iterator[str]:
    yield f"Dit plan is van {naam_of(dossier, Rol.CLIENT)}."
    place = f", {gesprek.plaats.strip()}" if gesprek.plaats.strip() else ""
    yield f"We maakten het samen op {long_date(gesprek.begonnen.date())}{place}."
    others = [
        f"{a.naam} ({a.relatie or ROL_NAMEN[a.rol]})"
        for a in gesprek.aanwezigen
        if a.rol is not Rol.CLIENT and a.naam
    ]
    if others:
        yield f"Erbij waren: {', '.join(others)}."


def _important(dossier: Dossier, gesprek: Gesprek) -> Sectie:
    lines = lines_of(dossier, gesprek.id, Plek.BELANGRIJK)
    where = Positie(Stap.BELANGRIJK)
    return Sectie("Dit is belangrijk voor mij", tuple(_words(lines)), where, "belangrijk")


def _words(lines: Iterable[Uitspraak]) -> Iterator[str]:
    """Lines as they are read: the client's own words between quotation marks."""
    for line in lines:
        words = without_quotes(line.tekst)
        if words:
            yield f"“{words}”" if line.spreker == Rol.CLIENT else words


def _leefgebieden(formulier: Formulier, dossier: Dossier, gesprek: Gesprek) -> Iterator[Sectie]:
    """What was said per leefgebied; those with only a niveau stand together in one part."""
    only_scored = []
    for code in besproken_leefgebieden(formulier, dossier):
        leefgebied = formulier.leefgebied(code)
        lines = [
            f"{name}: {words}"
            for plek, name in _PLEKKEN
            for words in _words(lines_of(dossier, gesprek.id, plek, code))
        ]
        niveau = agreed_score(dossier, gesprek, code)
        words = f"{niveau}, {formulier.editie.niveaus[niveau - 1]}" if niveau else ""
        if leefgebied and lines:
            lines += [f"Samen gekozen: {words}."] if words else []
            where = Positie(Stap.LEEFGEBIED, code)
            yield Sectie(leefgebied.naam, tuple(lines), where, f"leefgebied.{code}")
        elif leefgebied and words:
            only_scored.append(f"{leefgebied.naam}: {words}.")
    where = Positie(Stap.LEEFGEBIEDEN)
    yield Sectie("Ook besproken", tuple(only_scored), where, "besproken")


def _picture(formulier: Formulier, dossier: Dossier, gesprek: Gesprek) -> Iterator[Sectie]:
    beeld = beeld_of(dossier, gesprek.id)
    lines = []
    if beeld.besluit is not None:
        lines.append(f"Over werk besluiten we samen: {BESLUIT_NAMEN[beeld.besluit].lower()}.")
    treden = {t.nummer: t.naam for t in formulier.treden}
    for word, trede in (("Nu", beeld.ladder.nu), ("De wens is", beeld.ladder.streef)):
        if trede is not None:
            lines.append(f"{word}: trede {trede}, {treden.get(trede, '')}".rstrip(", ") + ".")
    if beeld.klopt in (Klopt.DEELS, Klopt.NEE):
        answer = "deels" if beeld.klopt is Klopt.DEELS else "nee"
        want = f", want {beeld.klopt_want.strip()}" if beeld.klopt_want.strip() else "."
        lines.append(f"Klopt dit beeld? {answer.capitalize()}{want}")
    where = Positie(Stap.BEELD)
    yield Sectie("Het beeld samen", tuple(lines), where, "beeld")
    first = tuple(f"{n}. {line}" for n, line in enumerate(beeld.eerst, start=1))
    yield Sectie("Wat eerst", first, where, "eerst")


def _doelen(formulier: Formulier, dossier: Dossier) -> Iterator[Sectie]:
    for number, doel in enumerate(dossier.doelen, start=1):
        title = f"Doel {number}: {doel.tekst.strip()}".rstrip(": ")
        lines = (*_aim(formulier, doel), *_steps(dossier, doel.id))
        yield Sectie(title, lines or ("Nog geen acties.",), _PLAN, f"doel.{doel.id}")


def _aim(formulier: Formulier, doel: Doel) -> Iterator[str]:
    if doel.waarom.strip():
        yield f"Waarom: {doel.waarom.strip()}"
    leefgebied = formulier.leefgebied(doel.leefgebied)
    facts = [leefgebied.naam] if leefgebied else []
    if doel.nu is not None:
        facts.append(f"nu {doel.nu}")
    if doel.streef is not None:
        facts.append(f"we gaan voor {doel.streef}")
    if when := _when(doel.datum, doel.datum_tekst):
        facts.append(f"klaar op {when}")
    if facts:
        yield f"{', '.join(facts)}."


def _steps(dossier: Dossier, doel_id: str) -> Iterator[str]:
    for actie in acties_of(dossier, doel_id):
        if actie.tekst.strip():
            yield _step(dossier, actie)
    for voorziening in voorzieningen_of(dossier, doel_id):
        yield _provision(dossier, voorziening)


def _step(dossier: Dossier, actie: Actie) -> str:
    who = naam_of(dossier, actie.wie) if actie.wie else ""
    when = _when(actie.wanneer, actie.wanneer_tekst)
    rest = ", ".join(part for part in (who, when) if part)
    done = " Dat is al klaar." if actie.klaar else ""
    words = actie.tekst.strip()
    return f"{words} – {rest}.{done}" if rest else f"{words}{done}"


def _provision(dossier: Dossier, voorziening: Voorziening) -> str:
    status = VOORZIENING_STATUS_NAMEN[voorziening.status]
    who = f" door {naam_of(dossier, voorziening.wie)}" if voorziening.wie else ""
    if status == "besproken":
        who = ""
    extra = f" {voorziening.toelichting.strip()}" if voorziening.toelichting.strip() else ""
    return f"{voorziening.naam}: {status}{who}.{extra}"


def _when(day: date | None, typed: str) -> str:
    return short_date(day) if day else typed.strip()


def _questions(dossier: Dossier) -> Sectie:
    lines = tuple(
        f"{v.tekst.strip()} {_answer(dossier, v)}" for v in dossier.eigen_vragen if v.tekst.strip()
    )
    return Sectie("Mijn vragen", lines, Positie(Stap.EIGEN_VRAGEN), "vragen")


def _answer(dossier: Dossier, vraag: EigenVraag) -> str:
    if vraag.antwoord.strip():
        return vraag.antwoord.strip()
    if vraag.status is VraagStatus.UITZOEKEN:
        who = naam_of(dossier, vraag.door) if vraag.door else "We"
        verb = "zoekt" if vraag.door else "zoeken"
        day = _when(vraag.voor, vraag.voor_tekst)
        until = f", voor {day}" if day else ""
        return f"{who} {verb} dit uit{until}."
    if vraag.status is VraagStatus.GEPARKEERD:
        return "Hier komen we op terug."
    return "Deze vraag is nog open."


def _contact(dossier: Dossier) -> Iterator[str]:
    vervolg, contact = dossier.plan.vervolg, dossier.plan.contact
    if vervolg.soort is not None:
        yield vervolg_sentence(vervolg)
    if vervolg.toelichting.strip():
        yield vervolg.toelichting.strip()
    if contact.naam.strip():
        ways = [x.strip() for x in (contact.telefoon, contact.email) if x.strip()]
        yield f"Bij vragen: {', '.join((contact.naam.strip(), *ways))}."


def vervolg_sentence(vervolg: Vervolg) -> str:
    """How contact goes on, as one sentence."""
    if vervolg.soort is ContactSoort.AFSPRAAK:
        day = long_date(vervolg.datum) if vervolg.datum else vervolg.datum_tekst.strip()
        at = f"om {clock_time(vervolg.tijd)} uur" if vervolg.tijd else vervolg.tijd_tekst.strip()
        parts = [part for part in (day, at, vervolg.plaats.strip()) if part]
        return f"We spreken elkaar weer: {', '.join(parts) or 'dag nog afspreken'}."
    if vervolg.soort is ContactSoort.GEEN:
        return "Er is geen vast contact afgesproken."
    until = _when(vervolg.tot, vervolg.tot_tekst)
    way = "e-mail" if vervolg.soort is ContactSoort.EMAIL else "telefoon"
    ending = f" tot {until}" if until else ""
    return f"Er is geen volgend gesprek. We houden contact per {way}{ending}."
