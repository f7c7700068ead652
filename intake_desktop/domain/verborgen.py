"""Answers whose question is no longer asked: kept, not counted, not printed, listed at the end."""

from collections.abc import Iterable, Mapping

from intake_desktop.domain.antwoord import Antwoord
from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.formulier import Formulier, Vraag
from intake_desktop.domain.voorwaarde import applies


def all_vragen(formulier: Formulier) -> tuple[Vraag, ...]:
    """Every question of the form: the facts of each leefgebied, then the blocks."""
    facts = tuple(v for x in formulier.alle_leefgebieden for v in x.feiten)
    return (*facts, *(v for b in formulier.blokken for v in b.vragen))


def answers_of(dossier: Dossier, gesprek_id: str) -> dict[str, Antwoord]:
    """The answers of this gesprek by the code of their question, also those that are hidden."""
    return {a.vraag: a for a in dossier.antwoorden if a.gesprek == gesprek_id}


def counted(vragen: Iterable[Vraag], given: Mapping[str, Antwoord]) -> dict[str, Antwoord]:
    """What was answered to questions that are asked. A hidden answer shows no other question.

    `vragen` are all questions of the form: one may wait for any other. An answer to a question
    that the form no longer has, counts.
    """
    conditions = {v.code: v.toon_als for v in vragen if v.toon_als is not None}
    left = dict(given)
    while hidden := [code for code in left if not applies(conditions.get(code), left)]:
        for code in hidden:
            del left[code]
    return left


def counted_answers(formulier: Formulier, dossier: Dossier, gesprek_id: str) -> dict[str, Antwoord]:
    """The answers of this gesprek that count and are printed."""
    return counted(all_vragen(formulier), answers_of(dossier, gesprek_id))


def hidden_answers(
    formulier: Formulier, dossier: Dossier, gesprek_id: str
) -> tuple[tuple[Vraag, Antwoord], ...]:
    """The answers of this gesprek that are kept, but whose question is no longer asked."""
    given = answers_of(dossier, gesprek_id)
    vragen = all_vragen(formulier)
    left = counted(vragen, given)
    away = ((v, given.get(v.code)) for v in vragen if v.code not in left)
    return tuple((v, a) for v, a in away if a is not None and not a.is_leeg)
