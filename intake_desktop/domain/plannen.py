"""The changes a plan and the picture before it go through, each a pure function of the dossier."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, TypeVar

from intake_desktop.domain.afweging import Argument, Kant
from intake_desktop.domain.dossier import Dossier, Gesprek
from intake_desktop.domain.formulier import Aanbod, Formulier
from intake_desktop.domain.matrix import Keuze
from intake_desktop.domain.noteren import (
    beeld_of,
    naam_of,
    named_speaker,
    ondertekening_of,
    stand_of,
    with_beeld,
)
from intake_desktop.domain.plan import Actie, Doel, Voorziening
from intake_desktop.domain.radar import agreed_niveau
from intake_desktop.domain.rollen import Rol
from intake_desktop.domain.uitspraak import Plek, opens_with_quote, speaker_of, without_quotes

Row = TypeVar("Row", Doel, Actie, Voorziening, Argument)


def with_doel(dossier: Dossier, doel_id: str, **changes: Any) -> Dossier:
    """Fields of a goal changed; the goal is made when it is new."""
    return dossier.with_part(replace(dossier.part(Doel, doel_id) or Doel(doel_id, ""), **changes))


def with_actie(dossier: Dossier, actie_id: str, **changes: Any) -> Dossier:
    """Fields of an action changed; the action is made when it is new."""
    present = dossier.part(Actie, actie_id) or Actie(actie_id, "")
    return dossier.with_part(replace(present, **changes))


def with_voorziening(dossier: Dossier, voorziening_id: str, **changes: Any) -> Dossier:
    """Fields of a chosen provision changed."""
    present = dossier.part(Voorziening, voorziening_id)
    return dossier if present is None else dossier.with_part(replace(present, **changes))


def is_empty(part: Doel | Actie) -> bool:
    """Whether nothing is in it but its place: then it may go without a word."""
    bare = Doel(part.id, "") if isinstance(part, Doel) else Actie(part.id, "", doel=part.doel)
    bare = replace(bare, persoon=part.persoon, apart=part.apart)
    return not part.tekst.strip() and replace(part, tekst="") == bare


def without_doel(dossier: Dossier, doel_id: str) -> Dossier:
    """The goal taken out; its actions and provisions stay in the plan, without a goal."""
    for actie in acties_of(dossier, doel_id):
        dossier = dossier.with_part(replace(actie, doel=""))
    for voorziening in voorzieningen_of(dossier, doel_id):
        dossier = dossier.with_part(replace(voorziening, doel=""))
    return dossier.without_part(Doel, doel_id)


def acties_of(dossier: Dossier, doel_id: str) -> tuple[Actie, ...]:
    """The actions of a goal in order; for "" those whose goal is not (or no longer) there."""
    if doel_id:
        return tuple(a for a in dossier.acties if a.doel == doel_id)
    goals = {d.id for d in dossier.doelen}
    return tuple(a for a in dossier.acties if a.doel not in goals)


def voorzieningen_of(dossier: Dossier, doel_id: str) -> tuple[Voorziening, ...]:
    """The provisions of a goal in order; for "" those whose goal is not there."""
    if doel_id:
        return tuple(v for v in dossier.voorzieningen if v.doel == doel_id)
    goals = {d.id for d in dossier.doelen}
    return tuple(v for v in dossier.voorzieningen if v.doel not in goals)


def with_shift(dossier: Dossier, shown: Sequence[Row], part_id: str, step: int) -> Dossier:
    """One row moved up (-1) or down (1) among the rows that are `shown` together."""
    ids = [row.id for row in shown]
    if part_id not in ids:
        return dossier
    at = ids.index(part_id)
    if not 0 <= at + step < len(ids):
        return dossier
    kind = type(shown[at])
    if step < 0:
        return dossier.with_part_moved(kind, part_id, ids[at - 1])
    return dossier.with_part_moved(kind, ids[at + 1], part_id)


def with_placed(
    dossier: Dossier,
    kind: type[Doel | Actie | Voorziening],
    part_id: str,
    near: str,
    *,
    below: bool,
) -> Dossier:
    """A part put just before the part `near`, or just after it; with "" at the end."""
    ids = {
        Doel: [d.id for d in dossier.doelen],
        Actie: [a.id for a in dossier.acties],
        Voorziening: [v.id for v in dossier.voorzieningen],
    }[kind]
    if part_id in ids:
        ids.remove(part_id)
    if near and near not in ids:
        return dossier
    at = ids.index(near) + below if near else len(ids)
    return dossier.with_part_moved(kind, part_id, ids[at] if at < len(ids) else None)


def with_argument(
    dossier: Dossier, gesprek: Gesprek, argument_id: str, kant: Kant, text: str
) -> Dossier:
    """A typed argument noted or changed; empty text takes it away. A quotation mark is the client.

    So does a name with a colon in front (`named_speaker`). An argument that is there keeps its
    speaker while its opening does not change.
    """
    if not text.strip():
        return dossier.without_part(Argument, argument_id)
    present = dossier.part(Argument, argument_id)
    named, text = named_speaker(dossier, gesprek, text)
    speaker = named or speaker_of(text, gesprek.schrijver)
    if present is None:
        return dossier.with_part(Argument(argument_id, gesprek.id, text, kant, speaker))
    if not named and opens_with_quote(present.tekst) == opens_with_quote(text):
        speaker = present.door
    return dossier.with_part(replace(present, tekst=text, door=speaker))


def with_argument_changed(dossier: Dossier, argument_id: str, **changes: Any) -> Dossier:
    """Other fields of an argument changed (door, gewicht)."""
    present = dossier.part(Argument, argument_id)
    return dossier if present is None else dossier.with_part(replace(present, **changes))


def argumenten_of(dossier: Dossier, gesprek: str, kant: Kant) -> tuple[Argument, ...]:
    """The arguments on one side of De Waag in this gesprek, in order."""
    return tuple(a for a in dossier.argumenten if a.gesprek == gesprek and a.kant is kant)


def with_eerst_line(dossier: Dossier, gesprek: str, index: int, text: str) -> Dossier:
    """The line at `index` of *Wat eerst* changed, or added when `index` is one past the end."""
    lines = list(beeld_of(dossier, gesprek).eerst)
    lines[index : index + 1] = [text] if text.strip() else []
    return with_beeld(dossier, gesprek, eerst=tuple(lines))


def with_eerst_shift(dossier: Dossier, gesprek: str, index: int, step: int) -> Dossier:
    """The line at `index` of *Wat eerst* moved up (-1) or down (1)."""
    lines = list(beeld_of(dossier, gesprek).eerst)
    other = index + step
    if not (0 <= index < len(lines) and 0 <= other < len(lines)):
        return dossier
    lines[index], lines[other] = lines[other], lines[index]
    return with_beeld(dossier, gesprek, eerst=tuple(lines))


def with_ladder(dossier: Dossier, gesprek: str, **changes: Any) -> Dossier:
    """Trede nu or streef changed."""
    ladder = replace(beeld_of(dossier, gesprek).ladder, **changes)
    return with_beeld(dossier, gesprek, ladder=ladder)


def with_vervolg(dossier: Dossier, **changes: Any) -> Dossier:
    """Fields of the next contact changed."""
    return dossier.with_plan(vervolg=replace(dossier.plan.vervolg, **changes))


def with_contact(dossier: Dossier, **changes: Any) -> Dossier:
    """Fields of the contact person changed."""
    return dossier.with_plan(contact=replace(dossier.plan.contact, **changes))


def with_geven(dossier: Dossier, **changes: Any) -> Dossier:
    """Fields of giving the paper changed."""
    return dossier.with_plan(geven=replace(dossier.plan.geven, **changes))


def with_ondertekening(dossier: Dossier, wie: str, **changes: Any) -> Dossier:
    """Fields of the choice of a signer for the present plan version changed."""
    return dossier.with_part(replace(ondertekening_of(dossier, wie), **changes))


def agreed_score(dossier: Dossier, gesprek: Gesprek, leefgebied: str) -> int | None:
    """The niveau they agreed on, as the picture shows it."""
    return agreed_niveau(
        {
            s.door: s.niveau
            for s in dossier.scores
            if s.gesprek == gesprek.id and s.leefgebied == leefgebied and s.editie == gesprek.editie
        }
    )


def niveau_nu(dossier: Dossier, doel: Doel) -> int | None:
    """The niveau of a goal's leefgebied now: as agreed in a later gesprek, else as it was noted."""
    gesprek = dossier.gesprek
    if gesprek is None or len(dossier.gesprekken) < 2 or not doel.leefgebied:
        return doel.nu
    agreed = agreed_score(dossier, gesprek, doel.leefgebied)
    return doel.nu if agreed is None else agreed


def besproken_leefgebieden(formulier: Formulier, dossier: Dossier) -> tuple[str, ...]:
    """The codes of the leefgebieden that were talked about in the latest gesprek, in form order."""
    gesprek = dossier.gesprek
    if gesprek is None:
        return ()
    chosen = {s.leefgebied: s.keuze for s in dossier.standen if s.gesprek == gesprek.id}
    touched = {u.leefgebied for u in dossier.uitspraken if u.gesprek == gesprek.id}
    touched |= {s.leefgebied for s in dossier.scores if s.gesprek == gesprek.id}
    here = dict.fromkeys(touched, Keuze.BESPREKEN)
    here |= {code: keuze for code, keuze in chosen.items() if keuze is not None}
    return tuple(x.code for x in formulier.alle_leefgebieden if here.get(x.code) is Keuze.BESPREKEN)


def with_doel_wish(dossier: Dossier, doel_id: str, words: str) -> Dossier:
    """The goal in words the client said; it takes the leefgebied where they were said, if free."""
    dossier = with_doel(dossier, doel_id, tekst=words)
    leefgebied = dict(wishes_of(dossier.without_part(Doel, doel_id))).get(words, "")
    doel = dossier.part(Doel, doel_id)
    if leefgebied and doel and not doel.leefgebied:
        return with_doel_leefgebied(dossier, doel_id, leefgebied)
    return dossier


def with_doel_leefgebied(dossier: Dossier, doel_id: str, leefgebied: str) -> Dossier:
    """The goal belongs to this leefgebied; `nu` follows from the agreed score.

    The streef is left open: people choose how far they go, the program proposes none.
    """
    gesprek = dossier.gesprek
    nu = agreed_score(dossier, gesprek, leefgebied) if gesprek and leefgebied else None
    return with_doel(dossier, doel_id, leefgebied=leefgebied, nu=nu, streef=None)


def client_naam(dossier: Dossier) -> str:
    """The client's name as a sentence begins with it: "Mevrouw De Wit"."""
    naam = naam_of(dossier, Rol.CLIENT)
    return naam[:1].upper() + naam[1:]


def wishes_of(dossier: Dossier) -> tuple[tuple[str, str], ...]:
    """What the client wants, in own words, with its leefgebied; what is a goal already is not."""
    gesprek = dossier.gesprek
    taken = {d.tekst.strip() for d in dossier.doelen}
    found = {
        without_quotes(u.tekst): u.leefgebied
        for u in dossier.uitspraken
        if gesprek and u.gesprek == gesprek.id and u.plek is Plek.WIL and u.spreker == Rol.CLIENT
    }
    return tuple((words, code) for words, code in found.items() if words and words not in taken)


def doel_ideas(formulier: Formulier, dossier: Dossier, leefgebied: str) -> tuple[str, ...]:
    """Words a goal may start from: what the client wants, in own words, then the form's goals.

    Without a leefgebied: what the client wants anywhere. What is a goal already is left out.
    """
    wishes = [words for words, code in wishes_of(dossier) if leefgebied in ("", code)]
    field = formulier.leefgebied(leefgebied)
    taken = {d.tekst.strip() for d in dossier.doelen}
    offered = [idea for idea in (field.doelen if field else ()) if idea not in taken]
    return tuple(dict.fromkeys((*wishes, *offered)))


def actie_ideas(formulier: Formulier, dossier: Dossier, leefgebied: str) -> tuple[str, ...]:
    """The form's actions of a leefgebied that are not in the plan yet."""
    field = formulier.leefgebied(leefgebied)
    taken = {a.tekst.strip() for a in dossier.acties}
    return tuple(i for i in (field.acties if field else ()) if i not in taken)


def asker_of(formulier: Formulier, dossier: Dossier, leefgebied: str) -> str:
    """Who asks for a provision of this leefgebied: its lead when present, else who writes."""
    gesprek = dossier.gesprek
    if gesprek is None:
        return ""
    field = formulier.leefgebied(leefgebied)
    lead = stand_of(dossier, gesprek.id, leefgebied).lead or (field.lead if field else None)
    return lead if lead and gesprek.aanwezige(lead) else gesprek.schrijver


def chosen_voorziening(
    formulier: Formulier, dossier: Dossier, aanbod: Aanbod, voorziening_id: str, doel_id: str
) -> Voorziening:
    """The provision that choosing this offer puts into the plan: being asked for, never granted."""
    doel = dossier.part(Doel, doel_id)
    leefgebied = (
        doel.leefgebied if doel and doel.leefgebied else next(iter(aanbod.leefgebieden), "")
    )
    wie = asker_of(formulier, dossier, leefgebied)
    return Voorziening(voorziening_id, aanbod.code, aanbod.naam, wie, doel=doel_id)
