"""More than one gesprek in a dossier: beginning the next, and what was said and agreed before.

Nothing of an earlier gesprek changes; everything here that is about earlier is only read.
"""

# Long: all that a later gesprek shows of the ones before it.

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime

from intake_desktop.domain.antwoord import Antwoord
from intake_desktop.domain.datums import MAANDEN, short_date
from intake_desktop.domain.delen import closed_leefgebieden
from intake_desktop.domain.dossier import Aanwezige, Dossier, Gesprek, with_parts
from intake_desktop.domain.editie import Vergelijk
from intake_desktop.domain.formulier import Formulier
from intake_desktop.domain.matrix import Keuze, LeefgebiedStand, stand_id
from intake_desktop.domain.noteren import lines_of, scores_of
from intake_desktop.domain.plan import (
    Actie,
    Pauze,
    Terugblik,
    Vervolg,
    still_to_give,
    terugblik_id,
)
from intake_desktop.domain.plannen import with_actie
from intake_desktop.domain.radar import agreed_niveau
from intake_desktop.domain.rollen import Rol
from intake_desktop.domain.tekst import geteld
from intake_desktop.domain.uitspraak import EigenVraag, Plek, Uitspraak, VraagStatus

_MOST_NAMED = 2
_PLEKKEN = (Plek.GAAT_GOED, Plek.LASTIG, Plek.WIL, Plek.NOTITIE)


@dataclass(frozen=True, slots=True)
class Nieuw:
    """What a new gesprek is given: its id, moment, route, and the form it follows."""

    id: str
    begonnen: datetime
    route: str
    editie: str
    formulier_versie: str


def start_vervolg(dossier: Dossier, nieuw: Nieuw) -> Dossier:
    """The next gesprek: professionals and place, leads and reasons carried over.

    Whoever else sat at the table is not taken for granted again (`eerdere_mensen`). When there is
    a plan, what follows is its next version, which is signed anew.
    """
    before = dossier.gesprek
    if before is None:
        return dossier
    here = tuple(a for a in before.aanwezigen if a.rol is not Rol.ANDER)
    gesprek = replace(
        before,
        id=nieuw.id,
        begonnen=nieuw.begonnen,
        route=nieuw.route,
        editie=nieuw.editie,
        formulier_versie=nieuw.formulier_versie,
        aanwezigen=here,
        niet_erbij="",
        meegenomen=part_ids(dossier),
        open_toen=tuple(_still_open(dossier)),
    )
    dossier = with_parts(dossier, (gesprek, *_carried_standen(dossier, nieuw.id)))
    return _next_version(dossier, nieuw.begonnen)


def part_ids(dossier: Dossier) -> tuple[str, ...]:
    """The ids of everything in the plan: goals, actions, provisions."""
    ids = [doel.id for doel in dossier.doelen]
    ids += [actie.id for actie in dossier.acties]
    return (*ids, *(v.id for v in dossier.voorzieningen))


def _still_open(dossier: Dossier) -> Iterator[str]:
    yield from (a.id for a in dossier.acties if not a.klaar and a.tekst.strip())
    yield from (v.id for v in dossier.eigen_vragen if v.status is not VraagStatus.BEANTWOORD)


def _carried_standen(dossier: Dossier, gesprek_id: str) -> Iterator[LeefgebiedStand]:
    """Per leefgebied who leads and why it was opened, as it was the last time."""
    latest = {s.leefgebied: s for s in dossier.standen if s.lead or s.open_reden}
    for code, stand in latest.items():
        key = stand_id(gesprek_id, code)
        yield LeefgebiedStand(key, gesprek_id, code, lead=stand.lead, open_reden=stand.open_reden)


def _next_version(dossier: Dossier, now: datetime) -> Dossier:
    plan = dossier.plan
    vervolg = plan.vervolg
    if vervolg.datum and vervolg.datum <= now.date():
        vervolg = Vervolg()
    begun = dossier.doelen or dossier.acties or dossier.voorzieningen or dossier.ondertekeningen
    return dossier.with_plan(
        vervolg=vervolg,
        versie=plan.versie + 1 if begun else plan.versie,
        reden_nieuwe_versie="",
        geven=still_to_give(plan) if begun else plan.geven,
    )


def is_vervolg(dossier: Dossier) -> bool:
    """Whether the present gesprek is not the first."""
    return len(dossier.gesprekken) > 1


def eerdere_gesprekken(dossier: Dossier) -> tuple[Gesprek, ...]:
    """The gesprekken before the present one, oldest first."""
    return dossier.gesprekken[:-1]


def gesprek_dag(gesprek: Gesprek, now: Gesprek | None = None) -> str:
    """The day of a gesprek as people say it: "12 mei", with the year when that is another one."""
    return _spoken_day(gesprek.begonnen.date(), now)


def _spoken_day(day: date, now: Gesprek | None) -> str:
    if now is not None and now.begonnen.year == day.year:
        return f"{day.day} {MAANDEN[day.month - 1]}"
    return short_date(day)


def eerdere_mensen(dossier: Dossier) -> tuple[Aanwezige, ...]:
    """Others who sat at the table before and are not on the list now, each once."""
    gesprek = dossier.gesprek
    here = {a.sleutel for a in gesprek.aanwezigen} if gesprek else set()
    met = {
        a.sleutel: a
        for g in eerdere_gesprekken(dossier)
        for a in g.aanwezigen
        if a.rol is Rol.ANDER and a.naam
    }
    return tuple(a for key, a in met.items() if key not in here)


@dataclass(frozen=True, slots=True)
class Eerder:
    """What was noted about one leefgebied in an earlier gesprek; `dag` as people say it."""

    dag: str
    regels: dict[Plek, tuple[Uitspraak, ...]]


def last_lines(dossier: Dossier, leefgebied: str, verwant: tuple[str, ...] = ()) -> Eerder | None:
    """What was said about this leefgebied the last time before now; None when nothing was.

    `verwant` are the leefgebieden of other editions where the same was talked about.
    """
    for gesprek in reversed(eerdere_gesprekken(dossier)):
        closed = closed_leefgebieden(dossier, gesprek.id)
        areas = [code for code in (leefgebied, *verwant) if code not in closed]
        lines = {
            plek: tuple(u for code in areas for u in lines_of(dossier, gesprek.id, plek, code))
            for plek in _PLEKKEN
        }
        if any(lines.values()):
            return Eerder(gesprek_dag(gesprek, dossier.gesprek), lines)
    return None


def last_scores(dossier: Dossier, leefgebied: str) -> tuple[str, dict[str, int]] | None:
    """The day and the niveaus of the last time before now, in the present edition."""
    now = dossier.gesprek
    for gesprek in reversed(eerdere_gesprekken(dossier)):
        given = scores_of(dossier, gesprek, leefgebied)
        closed = leefgebied in closed_leefgebieden(dossier, gesprek.id)
        if given and not closed and now and gesprek.editie == now.editie:
            return gesprek_dag(gesprek, now), given
    return None


def other_edition_score(formulier: Formulier, dossier: Dossier, leefgebied: str) -> str:
    """What to say about an earlier niveau in another edition: beside ours, or only that it is so.

    Empty when there is none, or when there is a later one in the present edition.
    """
    now = dossier.gesprek
    for gesprek in reversed(eerdere_gesprekken(dossier)):
        day, same = gesprek_dag(gesprek, now), now is not None and gesprek.editie == now.editie
        closed = closed_leefgebieden(dossier, gesprek.id)
        given = scores_of(dossier, gesprek, leefgebied) if leefgebied not in closed else {}
        if given and same:
            return ""
        kind = formulier.vergelijk(leefgebied, gesprek.editie)
        if given and kind is not Vergelijk.NIET and (agreed := agreed_niveau(given)):
            about = "ongeveer " if kind is Vergelijk.ONGEVEER else ""
            return f"Vorige keer ({day}), andere editie: {about}{agreed}"
        related = set(formulier.verwant(leefgebied)) - closed
        if any(scores_of(dossier, gesprek, code) for code in related):
            return f"Vorige keer ({day}): andere editie, niet te vergelijken"
    return ""


def earlier_answers(dossier: Dossier) -> dict[str, tuple[str, Antwoord]]:
    """Per question the day and the answer of the last time before now."""
    found: dict[str, tuple[str, Antwoord]] = {}
    for gesprek in eerdere_gesprekken(dossier):
        day, closed = (
            gesprek_dag(gesprek, dossier.gesprek),
            closed_leefgebieden(dossier, gesprek.id),
        )
        found |= {
            a.vraag: (day, a)
            for a in dossier.antwoorden
            if a.gesprek == gesprek.id and a.vraag.partition(".")[0] not in closed
        }
    return found


def is_nieuw(dossier: Dossier, part_id: str) -> bool:
    """Whether this goal, action or provision came into the plan after an earlier gesprek."""
    gesprek = dossier.gesprek
    return is_vervolg(dossier) and gesprek is not None and part_id not in gesprek.meegenomen


def te_bekijken(dossier: Dossier) -> tuple[Actie, ...]:
    """The actions of before that were still to be done when this gesprek began."""
    gesprek = dossier.gesprek
    asked = gesprek.open_toen if gesprek else ()
    return tuple(a for a in dossier.acties if a.id in asked)


def eerder_beantwoord(dossier: Dossier) -> tuple[EigenVraag, ...]:
    """The own questions that had their answer before this gesprek began."""
    gesprek = dossier.gesprek
    if gesprek is None or not is_vervolg(dossier):
        return ()
    return tuple(
        v
        for v in dossier.eigen_vragen
        if v.gesprek != gesprek.id
        and v.id not in gesprek.open_toen
        and v.status is VraagStatus.BEANTWOORD
    )


def terugblik_op(dossier: Dossier, actie_id: str) -> Terugblik | None:
    """How this action went, as was said in the present gesprek."""
    gesprek = dossier.gesprek
    return dossier.part(Terugblik, terugblik_id(gesprek.id, actie_id)) if gesprek else None


def terugblikken_op(dossier: Dossier, actie_id: str) -> tuple[Terugblik, ...]:
    """All that was said about how this action went, in the order of the gesprekken."""
    return tuple(t for t in dossier.terugblikken if t.actie == actie_id)


def verloop_van(dossier: Dossier, actie: Actie) -> tuple[str, ...]:
    """How an action went, each time it was looked back on: "12 mei, nog niet: geen gehoor"."""
    days = {g.id: gesprek_dag(g, dossier.gesprek) for g in dossier.gesprekken}
    return tuple(
        f"{_spoken_day(t.op, dossier.gesprek) if t.op else days.get(t.gesprek, '')}, "
        f"{'klaar' if t.klaar else 'nog niet'}"
        + (f": {t.tekst.strip()}" if t.tekst.strip() else "")
        for t in terugblikken_op(dossier, actie.id)
    )


def with_terugblik(  # noqa: PLR0913 - what was done, and by whom and when it was said
    dossier: Dossier,
    actie_id: str,
    klaar: bool | None,
    tekst: str | None = None,
    *,
    door: str = "",
    op: date | None = None,
) -> Dossier:
    """An action is done, or not yet, as `door` (a key) said on `op`; None takes that back.

    `tekst` is how it went or what got in the way; None leaves what stands there. Typing on keeps
    who said it first.
    """
    gesprek = dossier.gesprek
    if gesprek is None:
        return dossier
    key = terugblik_id(gesprek.id, actie_id)
    present = dossier.part(Terugblik, key)
    if klaar is None:
        dossier = dossier.without_part(Terugblik, key)
    else:
        words = tekst if tekst is not None else present.tekst if present else ""
        same = present is not None and present.klaar is klaar and bool(present.door)
        by, day = (present.door, present.op) if present is not None and same else (door, op)
        dossier = dossier.with_part(Terugblik(key, gesprek.id, actie_id, klaar, words, by, day))
    return with_actie(dossier, actie_id, klaar=bool(klaar))


def with_pauze(dossier: Dossier, **changes: object) -> Dossier:
    """The track rests, or fields of its rest changed."""
    return dossier.with_plan(pauze=replace(dossier.plan.pauze, **changes))  # type: ignore[arg-type]  # fields of Pauze


def weer_verder(dossier: Dossier) -> Dossier:
    """The track goes on."""
    return dossier.with_plan(pauze=Pauze())


def gedaan(formulier: Formulier, dossier: Dossier) -> str:
    """What was done so far in the latest gesprek, in one or two sentences."""
    gesprek = dossier.gesprek
    if gesprek is None:
        return ""
    talked = _listed(_talked_about(formulier, dossier, gesprek))
    said = [f"Besproken: {talked}." if talked else "Er is nog weinig opgeschreven."]
    doelen, acties = len(dossier.doelen), len(dossier.acties)
    if doelen or acties:
        done = sum(a.klaar for a in dossier.acties)
        ready = f", waarvan {done} klaar" if done else ""
        steps = f"{geteld(acties, 'actie', 'acties')}{ready}" if acties else ""
        goals = geteld(doelen, "doel", "doelen") if doelen else ""
        said.append(f"In het plan: {' en '.join(p for p in (goals, steps) if p)}.")
    if dossier.plan.pauze.sinds:
        said.append(f"Het traject staat stil sinds {short_date(dossier.plan.pauze.sinds)}.")
    return " ".join(said)


def _talked_about(formulier: Formulier, dossier: Dossier, gesprek: Gesprek) -> list[str]:
    """The subjects of a gesprek: own questions, what matters, the leefgebieden."""
    touched = {u.leefgebied for u in dossier.uitspraken if u.gesprek == gesprek.id}
    touched |= {s.leefgebied for s in dossier.scores if s.gesprek == gesprek.id}
    touched |= {
        s.leefgebied
        for s in dossier.standen
        if s.gesprek == gesprek.id and s.keuze is Keuze.BESPREKEN
    }
    touched -= closed_leefgebieden(dossier, gesprek.id)
    asked = any(v.gesprek == gesprek.id for v in dossier.eigen_vragen)
    names = [x.naam for x in formulier.alle_leefgebieden if x.code in touched]
    if len(names) > _MOST_NAMED:
        names = [geteld(len(names), "leefgebied", "leefgebieden")]
    return (["eigen vragen"] if asked else []) + [n[:1].lower() + n[1:] for n in names]


def _listed(names: list[str]) -> str:
    return " en ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
