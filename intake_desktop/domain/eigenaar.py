"""Whose vault it is: the professional who unlocks, as printed and as named in the event log."""

from dataclasses import dataclass

from intake_desktop.domain.rollen import Rol


@dataclass(frozen=True, slots=True)
class Eigenaar:
    """The owner of a vault: one person, with the role they take at the table."""

    naam: str
    rol: Rol
    organisatie: str = ""
    telefoon: str = ""
    email: str = ""
