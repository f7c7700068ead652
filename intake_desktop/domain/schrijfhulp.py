"""Hints beside what people type in the plan: plain, small, about nobody else. They never block."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.plan import EERSTE_STAP_BINNEN, Actie, Doel
from intake_desktop.domain.plannen import acties_of
from intake_desktop.domain.woordenlijst import Woordenlijst

MOST = 3
"""More hints than these at once are not read."""

_SENTENCE = re.compile(r"[.!?;:\n]+")
_WORD = re.compile(r"\w[\w’'-]*")
_VAGUE = frozenset({"meer", "beter", "vaker", "minder", "proberen", "ooit", "misschien"})
_TWO_STEPS = re.compile(r"\ben\b|\bdaarna\b|\bvervolgens\b")
_STEP_LONG = 14
_NAME = re.compile(r"(?<=[\w,] )[A-Z][a-zà-ÿ]{2,}")
_NO_NAMES = frozenset(
    {"Wmo", "Werk", "Participatiewet", "Nederlands", "Nederland", "Januari", "Jobcoach"}
)


def about_words(text: str, lijst: Woordenlijst, names: Sequence[str] = ()) -> Iterator[str]:
    """Hard words, long sentences, diagnoses, and names of people who are not in `names`."""
    lowered = text.lower()
    for moeilijk in lijst.moeilijk:
        if re.search(rf"\b{re.escape(moeilijk.woord)}(?:s|e|en)?\b", lowered):
            yield f"“{moeilijk.woord}” is een moeilijk woord. Eenvoudiger: {moeilijk.beter}."
    longest = max((len(_WORD.findall(s)) for s in _SENTENCE.split(text)), default=0)
    if longest > lijst.langste_zin:
        yield f"Deze zin heeft {longest} woorden. Kan het in twee korte zinnen?"
    yield from about_people(text, lijst, names)


def about_people(text: str, lijst: Woordenlijst, names: Sequence[str] = ()) -> Iterator[str]:
    """Diagnoses, and names of people who are not in `names`: also beside the client's own words."""
    lowered = text.lower()
    for word in lijst.diagnoses:
        if word in lowered and re.search(rf"\b{re.escape(word)}\b", lowered):
            yield f"“{word}” is een ziekte. Schrijf liever wat het gevolg is, of wat nodig is."
            break
    known = {part for name in names for part in name.split()} | _NO_NAMES
    for name in _NAME.findall(text):
        if name not in known:
            yield f"Staat “{name}” voor iemand anders? “Uw zus” of “de buurvrouw” is genoeg."
            break


def about_doel(dossier: Dossier, doel: Doel, lijst: Woordenlijst) -> tuple[str, ...]:
    """Hints at a goal: SMART as plain questions, then its words."""
    return tuple(_doel(dossier, doel, lijst))[:MOST]


def about_actie(
    dossier: Dossier, actie: Actie, lijst: Woordenlijst, today: date
) -> tuple[str, ...]:
    """Hints at a step: whether it is one, small and soon enough, then its words."""
    return tuple(_actie(dossier, actie, lijst, today))[:MOST]


def _doel(dossier: Dossier, doel: Doel, lijst: Woordenlijst) -> Iterator[str]:
    if not doel.tekst.strip():
        return
    yield from about_words(doel.tekst, lijst, names_of(dossier))
    said = {word.lower() for word in _WORD.findall(doel.tekst)}
    if said & _VAGUE:
        yield "Waaraan merkt u straks dat het gelukt is?"
    if doel.datum is None and not doel.datum_tekst.strip():
        yield "Wanneer wilt u dat het zover is?"
    if not acties_of(dossier, doel.id):
        yield "Wat is de eerste kleine stap?"


def _actie(dossier: Dossier, actie: Actie, lijst: Woordenlijst, today: date) -> Iterator[str]:
    text = actie.tekst.strip()
    if not text:
        return
    yield from about_words(text, lijst, names_of(dossier))
    if _TWO_STEPS.search(text.lower()) or len(_WORD.findall(text)) > _STEP_LONG:
        yield "Is dit één stap? Een kleine stap lukt eerder."
    only = all(a.id == actie.id for a in acties_of(dossier, actie.doel) if not a.klaar)
    if only and actie.wanneer and actie.wanneer > today + EERSTE_STAP_BINNEN:
        yield "Kan er ook al iets kleins binnen zeven dagen?"


def names_of(dossier: Dossier) -> tuple[str, ...]:
    """The names of who is at the table, which nobody is pointed at for."""
    people = dossier.gesprek.aanwezigen if dossier.gesprek else ()
    client = dossier.client
    contact = dossier.plan.contact.naam
    return (client.naam, client.aanspreken, contact, *(a.naam for a in people),
            *(a.organisatie for a in people))  # fmt: skip
