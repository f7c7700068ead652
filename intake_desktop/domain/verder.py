"""Where someone was when the vault was locked; kept in the vault itself until it opens again."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Verder:
    """A dossier, a step, a leefgebied; the field with the cursor and where in it; how far down."""

    dossier: str = ""
    stap: str = ""
    leefgebied: str = ""
    veld: str = ""
    cursor: int = 0
    hoogte: int = 0
