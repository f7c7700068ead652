"""Shipments for tests: one dossier with everything in it, and how it is written."""

from datetime import datetime
from typing import Any

from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.overdracht import Afzender, Verzonden, Zending, delen_van, merkteken
from intake_desktop.domain.rollen import Rol
from intake_desktop.exchange.dossier_file import write_zending
from tests.factories import a_dossier

MOMENT = datetime(2026, 11, 24, 10, 0)
SENDER = Afzender("Youssef Amrani", Rol.WIJKTEAM, "Wijkteam Noord", "3f9a2c01")


def a_zending(*dossiers: Dossier) -> Zending:
    """These dossiers, or Kim's, as another vault sends them."""
    sent = (
        Verzonden(
            dossier,
            {key: frozenset({merkteken(part)}) for key, part in delen_van(dossier).items()},
        )
        for dossier in dossiers or (a_dossier(),)
    )
    return Zending(SENDER, MOMENT, tuple(sent))


def a_file() -> bytes:
    """Kim's dossier as the file holds it, not sealed."""
    return write_zending(a_zending())


def a_plain() -> Any:
    """The same as values that can be changed."""
    import json

    return json.loads(a_file())
