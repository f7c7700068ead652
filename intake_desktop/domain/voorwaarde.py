"""When a vraag applies, given the answers so far: a condition is data, never code."""

from collections.abc import Mapping
from dataclasses import dataclass

from intake_desktop.domain.antwoord import Antwoord


@dataclass(frozen=True, slots=True)
class Voorwaarde:
    """`toon_als` beside a question: the answer to `vraag` is, or is not, one of `waarden`.

    An unanswered question counts as having no value: `is` fails, `is_niet` holds.
    """

    vraag: str
    waarden: tuple[str, ...]
    ontkennend: bool = False


def applies(voorwaarde: Voorwaarde | None, antwoorden: Mapping[str, Antwoord]) -> bool:
    """Whether a question with this condition is shown. `antwoorden` is keyed by question code."""
    if voorwaarde is None:
        return True
    antwoord = antwoorden.get(voorwaarde.vraag)
    given = set(antwoord.keuzes) if antwoord else set()
    if antwoord and antwoord.tekst.strip():
        given.add(antwoord.tekst.strip().lower())
    met = bool(given & set(voorwaarde.waarden))
    return not met if voorwaarde.ontkennend else met
