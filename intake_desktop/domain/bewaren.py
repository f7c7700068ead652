"""How long a dossier is kept, and until when it may stay on this laptop."""

from datetime import date, datetime

from intake_desktop.domain.termijnen import Mijlpaal, Termijn, Termijnregel, termijnen_van

LAATSTE_WIJZIGING, OVERGEDRAGEN = "bewaren_wijziging", "bewaren_overgedragen"
"""Events that the vault knows by itself; rules in `forms/termijnen.toml` count from them."""


def bewaartermijnen(
    regels: tuple[Termijnregel, ...], gewijzigd: date, overgedragen: date | None, today: date
) -> tuple[Termijn, ...]:
    """The terms that hold for a dossier, the first to end first."""
    events = (
        Mijlpaal("gewijzigd", LAATSTE_WIJZIGING, gewijzigd),
        Mijlpaal("overgedragen", OVERGEDRAGEN, overgedragen),
    )
    return termijnen_van(regels, events, today)


def te_lang_hier(
    regels: tuple[Termijnregel, ...], overgedragen: dict[str, datetime], today: date
) -> tuple[str, ...]:
    """The ids of the dossiers that stay longer than a rule lets them after handing over."""
    ends = {
        one: termijnen_van(regels, (Mijlpaal("overgedragen", OVERGEDRAGEN, when.date()),), today)
        for one, when in overgedragen.items()
    }
    return tuple(one for one, found in ends.items() if any(t.einde < today for t in found))
