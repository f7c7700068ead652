"""How long a dossier is kept, and until when it may stay on this laptop."""

from datetime import date, datetime

from intake_desktop.domain.termijnen import Mijlpaal, Termijn, Termijnregel, termijnen_van

LAATSTE_WIJZIGING, OVERGEDRAGEN = "bewaren_wijziging", "bewaren_overgedragen"
OPGERUIMD = "bewaren_opgeruimd"
KOPIEEN = "bewaren_kopieen"
"""Events that the vault knows by itself; rules in `forms/termijnen.toml` count from them."""


def bewaartermijnen(
    regels: tuple[Termijnregel, ...],
    gewijzigd: date,
    overgedragen: date | None,
    today: date,
    opgeruimd: date | None = None,
) -> tuple[Termijn, ...]:
    """The terms that hold for a dossier, the first to end first.

    Once the part of the others left (`opgeruimd`), what stays has a term of its own.
    """
    left = opgeruimd is not None and (overgedragen is None or overgedragen <= opgeruimd)
    events = (
        Mijlpaal("gewijzigd", LAATSTE_WIJZIGING, gewijzigd),
        Mijlpaal("overgedragen", OVERGEDRAGEN, None if left else overgedragen),
        Mijlpaal("opgeruimd", OPGERUIMD, opgeruimd if left else None),
    )
    return termijnen_van(regels, events, today)


def laptop_termijnen(
    regels: tuple[Termijnregel, ...],
    overgedragen: datetime | None,
    opgeruimd: datetime | None,
    today: date,
) -> tuple[Termijn, ...]:
    """Until when a dossier that was handed over may stay on this laptop.

    Where the part of the others left since, the term of what stayed counts.
    """
    if overgedragen is None:
        return ()
    soort, day = OVERGEDRAGEN, overgedragen.date()
    if opgeruimd is not None and opgeruimd >= overgedragen:
        soort, day = OPGERUIMD, opgeruimd.date()
    return termijnen_van(regels, (Mijlpaal(soort, soort, day),), today)


def kopieen_tot(regels: tuple[Termijnregel, ...], today: date) -> date | None:
    """Until when backups may hold what is erased today; None without a rule: they go at once."""
    found = termijnen_van(regels, (Mijlpaal("", KOPIEEN, today),), today)
    return found[0].einde if found else None


def opgeruimd_tot(regels: tuple[Termijnregel, ...], today: date) -> date | None:
    """Until when what stays may stay here, when the rest leaves today; None without a rule."""
    found = termijnen_van(regels, (Mijlpaal("", OPGERUIMD, today),), today)
    return found[0].einde if found else None
