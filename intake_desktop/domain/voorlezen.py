"""The plan as it is read aloud at the table: section by section, in the words of the paper."""

# Long: every part of the paper has its words to read here, in the order of the paper.

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from intake_desktop.domain.afweging import BESLUIT_NAMEN, Kant, Klopt
from intake_desktop.domain.antwoord import Antwoord
from intake_desktop.domain.antwoord_tekst import answer_text
from intake_desktop.domain.datums import long_date
from intake_desktop.domain.delen import for_ons_plan
from intake_desktop.domain.dossier import Dossier, Gesprek
from intake_desktop.domain.ernst import Nagekeken, nagekeken_id
from intake_desktop.domain.formulier import Formulier, Leefgebied, Vraag
from intake_desktop.domain.gespreksverloop import Positie, Stap
from intake_desktop.domain.gesproken import day_or_words, ending, own_words, rest, since, spoken
from intake_desktop.domain.huishouden import samen_met
from intake_desktop.domain.noteren import beeld_of, lines_of, naam_of
from intake_desktop.domain.plan import (
    NIET_GEREGELD,
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
    argumenten_of,
    besproken_leefgebieden,
    niveau_nu,
)
from intake_desktop.domain.radar import niveau_naam
from intake_desktop.domain.rollen import ROL_NAMEN, Rol
from intake_desktop.domain.tekst import ended
from intake_desktop.domain.tijden import clock_time
from intake_desktop.domain.uitspraak import (
    EigenVraag,
    Plek,
    VraagStatus,
)
from intake_desktop.domain.verborgen import counted_answers
from intake_desktop.domain.verplichting import on_ons_plan

PLEKKEN = (
    (Plek.GAAT_GOED, "Gaat goed"),
    (Plek.LASTIG, "Is lastig"),
    (Plek.WIL, "Dit wil ik"),
    (Plek.NOTITIE, "Verder"),
)
_KANTEN = ((Kant.HELPT, "Helpt"), (Kant.HINDERT, "Staat in de weg"))
_KLOPT = {Klopt.JA: "Ja, dit klopt", Klopt.DEELS: "Deels", Klopt.NEE: "Nee"}
_GELEZEN = "voorgelezen"
_PLAN = Positie(Stap.PLAN)
_TERUG = Positie(Stap.TERUGBLIK)


@dataclass(frozen=True, slots=True)
class Sectie:
    """One part to read aloud: its title, its lines, and where it is put right.

    `sleutel` stays the same while the words change.
    """

    titel: str
    regels: tuple[str, ...]
    positie: Positie
    sleutel: str = ""

    @property
    def kenmerk(self) -> str:
        """A mark of its words: another one as soon as a word differs."""
        words = "\n".join((self.titel, *self.regels))
        return sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def secties(formulier: Formulier, dossier: Dossier) -> tuple[Sectie, ...]:
    """What is in the plan now, in the order of the paper; a part without words is left out."""
    return secties_of(formulier, for_ons_plan(dossier))


def secties_of(formulier: Formulier, shown: Dossier) -> tuple[Sectie, ...]:
    """As `secties`, of a dossier that was read already (`delen`)."""
    gesprek = shown.gesprek
    if gesprek is None:
        return ()
    parts = (
        Sectie("Dit plan", tuple(_who(shown, gesprek)), Positie(Stap.BEGIN), "wie"),
        Sectie("Sinds de vorige keer", tuple(since(shown, gesprek)), _TERUG, "sinds"),
        _important(shown, gesprek),
        *_leefgebieden(formulier, shown, gesprek),
        *_picture(formulier, shown, gesprek),
        _willing_and_able(formulier, shown, gesprek),
        Sectie("Even rust", tuple(rest(shown)), _PLAN, "pauze"),
        Sectie("We sluiten af", tuple(ending(shown)), _TERUG, "afsluiting"),
        *_doelen(formulier, shown),
        Sectie("Dit spreken we ook af", tuple(_steps(shown, "")), _PLAN, "los"),
        Sectie("Hulp die we inzetten", tuple(_provisions(shown)), _PLAN, "hulp"),
        Sectie("Wat de wet van mij vraagt", tuple(_duties(shown)), _PLAN, "plichten"),
        _questions(shown),
        Sectie("Zo houden we contact", tuple(_contact(shown)), _PLAN, "contact"),
        Sectie("Als het anders loopt", _said(shown.plan.als_het_anders_loopt), _PLAN, "anders"),
    )
    return tuple(part for part in parts if part.regels)


def klopt_of(dossier: Dossier, sectie: Sectie) -> Nagekeken | None:
    """That this section was read aloud in this gesprek and fits, as long as its words are these."""
    if dossier.gesprek is None:
        return None
    seen = dossier.part(Nagekeken, nagekeken_id(dossier.gesprek.id, _GELEZEN, sectie.sleutel))
    return seen if seen is not None and seen.kenmerk == sectie.kenmerk else None


def with_klopt(dossier: Dossier, sectie: Sectie, moment: datetime | None) -> Dossier:
    """This section fits, noted at this moment by who writes; None takes that back."""
    gesprek = dossier.gesprek
    if gesprek is None:
        return dossier
    key = nagekeken_id(gesprek.id, _GELEZEN, sectie.sleutel)
    if moment is None:
        return dossier.without_part(Nagekeken, key)
    return dossier.with_part(
        Nagekeken(key, gesprek.id, "", gesprek.schrijver, moment, sectie.kenmerk)
    )


def vervolg_sentence(vervolg: Vervolg) -> str:
    """How contact goes on, as one sentence."""
    if vervolg.soort is ContactSoort.AFSPRAAK:
        day = f" op {long_date(vervolg.datum)}" if vervolg.datum else ""
        at = f" om {clock_time(vervolg.tijd)} uur" if vervolg.tijd else ""
        rest = [x.strip() for x in (vervolg.tijd_tekst, vervolg.plaats) if x.strip()]
        typed = [vervolg.datum_tekst.strip()] if not day and vervolg.datum_tekst.strip() else []
        where = "".join(f", {part}" for part in (*typed, *rest))
        ending = "." if day or typed else ". De dag is nog niet afgesproken."
        return f"We spreken elkaar weer{day}{at}{where}{ending}"
    if vervolg.soort is ContactSoort.GEEN:
        return "Er is geen volgend gesprek afgesproken."
    until = day_or_words(vervolg.tot, vervolg.tot_tekst)
    way = "e-mail" if vervolg.soort is ContactSoort.EMAIL else "telefoon"
    ending = f", tot {until}" if until else ""
    return f"Er is geen volgend gesprek afgesproken. We houden contact per {way}{ending}."


def _said(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def _who(dossier: Dossier, gesprek: Gesprek) -> Iterator[str]:
    yield f"Dit is het plan van {naam_of(dossier, Rol.CLIENT)}."
    place = f", {gesprek.plaats.strip()}" if gesprek.plaats.strip() else ""
    yield f"We maakten het samen aan tafel op {long_date(gesprek.begonnen.date())}{place}."
    others = [
        f"{a.naam} ({a.relatie or ROL_NAMEN[a.rol]})"
        for a in gesprek.aanwezigen
        if a.rol is not Rol.CLIENT and a.naam
    ]
    if others:
        yield f"Aan tafel waren ook: {', '.join(others)}."
    if absent := gesprek.niet_erbij.strip():
        yield f"Niet erbij: {ended(absent)}"


def _important(dossier: Dossier, gesprek: Gesprek) -> Sectie:
    lines = lines_of(dossier, gesprek.id, Plek.BELANGRIJK)
    where = Positie(Stap.BELANGRIJK)
    return Sectie("Dit is belangrijk voor mij", tuple(spoken(dossier, lines)), where, "belangrijk")


def _leefgebieden(formulier: Formulier, dossier: Dossier, gesprek: Gesprek) -> Iterator[Sectie]:
    """What was said per leefgebied; those with only a niveau stand together in one part."""
    discussed = besproken_leefgebieden(formulier, dossier)
    answers = counted_answers(formulier, dossier, gesprek.id)
    only_scored = []
    for leefgebied in (x for x in formulier.alle_leefgebieden if x.code in discussed):
        said = _leefgebied_lines(dossier, gesprek, leefgebied)
        said += _answered(formulier, leefgebied.feiten, answers)
        niveau = agreed_score(dossier, gesprek, leefgebied.code)
        name = niveau_naam(formulier, niveau)
        if said:
            level = (f"Niveau: {niveau} van 5, {name}.",) if niveau else ()
            where = Positie(Stap.LEEFGEBIED, leefgebied.code)
            yield Sectie(leefgebied.naam, (*said, *level), where, f"leefgebied.{leefgebied.code}")
        elif niveau:
            only_scored.append(f"{leefgebied.naam}: {niveau} van 5, {name}.")
    where = Positie(Stap.LEEFGEBIEDEN)
    yield Sectie("Ook besproken", tuple(only_scored), where, "besproken")


def _leefgebied_lines(
    dossier: Dossier, gesprek: Gesprek, leefgebied: Leefgebied
) -> tuple[str, ...]:
    return tuple(
        f"{name}: {words}"
        for plek, name in PLEKKEN
        for words in spoken(dossier, lines_of(dossier, gesprek.id, plek, leefgebied.code))
    )


def _answered(
    formulier: Formulier, vragen: tuple[Vraag, ...], answers: Mapping[str, Antwoord]
) -> tuple[str, ...]:
    given = ((vraag, answers.get(vraag.code)) for vraag in vragen)
    return tuple(
        f"{antwoord.vraagtekst or vraag.tekst} {answer_text(vraag, antwoord, formulier)}"
        for vraag, antwoord in given
        if antwoord and not antwoord.is_leeg
    )


def _picture(formulier: Formulier, dossier: Dossier, gesprek: Gesprek) -> Iterator[Sectie]:
    beeld, where = beeld_of(dossier, gesprek.id), Positie(Stap.BEELD)
    lines = [
        f"{title}: {own_words(a.tekst)} – {naam_of(dossier, a.door)}"
        for kant, title in _KANTEN
        for a in argumenten_of(dossier, gesprek.id, kant)
    ]
    treden = {t.nummer: t.naam.lower() for t in formulier.treden}
    for word, trede in (("Trede nu", beeld.ladder.nu), ("Trede straks", beeld.ladder.streef)):
        if trede is not None:
            lines.append(f"{word}: {trede}, {treden.get(trede, '')}".rstrip(", ") + ".")
    if beeld.besluit is not None:
        lines.append(f"Ons besluit: {BESLUIT_NAMEN[beeld.besluit].lower()}.")
    yield Sectie("Werk en meedoen", tuple(lines), where, "werk")
    first = tuple(f"{n}. {line}" for n, line in enumerate(beeld.eerst, start=1))
    yield Sectie("Wat eerst", first, where, "eerst")
    if beeld.klopt is not None:
        why = own_words(beeld.klopt_want)
        answer = f"{_KLOPT[beeld.klopt]}, want {why}" if why else f"{_KLOPT[beeld.klopt]}."
        yield Sectie("Klopt dit beeld?", (answer,), where, "klopt")


def _willing_and_able(formulier: Formulier, dossier: Dossier, gesprek: Gesprek) -> Sectie:
    answers = counted_answers(formulier, dossier, gesprek.id)
    lines = tuple(
        line for blok in formulier.blokken for line in _answered(formulier, blok.vragen, answers)
    )
    return Sectie("Wat ik wil en kan", lines, Positie(Stap.WILLEN_KUNNEN_BALANS), "willen")


def _doelen(formulier: Formulier, dossier: Dossier) -> Iterator[Sectie]:
    for number, doel in enumerate(dossier.doelen, start=1):
        title = f"Doel {number}: {own_words(doel.tekst)}".rstrip(": ")
        lines = (
            *_aim(formulier, dossier, doel, niveau_nu(dossier, doel)),
            *_steps(dossier, doel.id),
        )
        yield Sectie(title, lines or ("Nog geen stappen afgesproken.",), _PLAN, f"doel.{doel.id}")


def _aim(formulier: Formulier, dossier: Dossier, doel: Doel, nu: int | None) -> Iterator[str]:
    if doel.waarom.strip():
        yield f"Waarom: {own_words(doel.waarom)}"
    if doel.erbij.strip():
        yield f"Waarom er een doel bij komt: {own_words(doel.erbij)}"
    if together := samen_met(dossier, doel.persoon):
        yield f"Samen met {together}."
    leefgebied = formulier.leefgebied(doel.leefgebied)
    facts = [leefgebied.naam] if leefgebied else []
    if nu is not None:
        facts.append(f"nu {nu}")
    if doel.streef is not None:
        facts.append(f"straks {doel.streef}")
    if when := day_or_words(doel.datum, doel.datum_tekst):
        facts.append(f"klaar op {when}" if doel.datum else when)
    if facts:
        yield f"{', '.join(facts)}."


def _steps(dossier: Dossier, doel_id: str) -> Iterator[str]:
    for actie in acties_of(dossier, doel_id):
        if actie.tekst.strip():
            yield _step(dossier, actie)


def _step(dossier: Dossier, actie: Actie) -> str:
    who = naam_of(dossier, actie.wie) if actie.wie else ""
    when = day_or_words(actie.wanneer, actie.wanneer_tekst)
    rest = ", ".join(part for part in (who, when) if part)
    done = " Dat is al klaar." if actie.klaar else ""
    words = own_words(actie.tekst)
    return f"{words} – {rest}.{done}" if rest else f"{words}{done}"


def _provisions(dossier: Dossier) -> Iterator[str]:
    for voorziening in dossier.voorzieningen:
        yield _provision(dossier, voorziening)
    if dossier.voorzieningen:
        yield "Over een aanvraag hoort u apart of het doorgaat."


def _provision(dossier: Dossier, voorziening: Voorziening) -> str:
    status = VOORZIENING_STATUS_NAMEN[voorziening.status]
    acting = voorziening.wie and voorziening.status not in NIET_GEREGELD
    who = f" door {naam_of(dossier, voorziening.wie)}" if acting else ""
    extra = f" {voorziening.toelichting.strip()}" if voorziening.toelichting.strip() else ""
    return f"{voorziening.naam}: {status}{who}.{extra}"


def _duties(dossier: Dossier) -> Iterator[str]:
    for duty in on_ons_plan(dossier):
        agreed = f" Dat betekent: {duty.afspraak.strip()}" if duty.afspraak.strip() else ""
        after = f" Anders: {duty.gevolg}" if duty.gevolg else ""
        yield f"{duty.titel}. {duty.tekst}{agreed.removesuffix('.')}{'.' if agreed else ''}{after}"


def _questions(dossier: Dossier) -> Sectie:
    lines = tuple(
        f"“{v.tekst.strip()}” {_answer(dossier, v)}"
        for v in dossier.eigen_vragen
        if v.tekst.strip()
    )
    return Sectie("Mijn vragen", lines, Positie(Stap.EIGEN_VRAGEN), "vragen")


def _answer(dossier: Dossier, vraag: EigenVraag) -> str:
    parts = [own_words(vraag.antwoord)] if vraag.antwoord.strip() else []
    if vraag.status is VraagStatus.UITZOEKEN:
        who = naam_of(dossier, vraag.door) if vraag.door else "Nog niet afgesproken wie"
        day = day_or_words(vraag.voor, vraag.voor_tekst)
        parts.append(f"{who} zoekt dit uit{f', voor {day}' if day else ''}.")
    elif vraag.status is VraagStatus.GEPARKEERD:
        parts.append("Deze vraag bewaren we voor later.")
    return " ".join(parts) or "Nog geen antwoord."


def _contact(dossier: Dossier) -> Iterator[str]:
    vervolg, contact = dossier.plan.vervolg, dossier.plan.contact
    if vervolg.soort is not None:
        yield vervolg_sentence(vervolg)
    if vervolg.toelichting.strip():
        yield vervolg.toelichting.strip()
    if contact.naam.strip():
        ways = [x.strip() for x in (contact.telefoon, contact.email) if x.strip()]
        yield f"Uw contactpersoon: {', '.join((contact.naam.strip(), *ways))}."
