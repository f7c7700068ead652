"""What a municipality's own systems have to be told: its number and the addresses of its types."""

from collections.abc import Mapping
from dataclasses import dataclass, field

NOG_INVULLEN = "urn:keukentafel:invullen:"
"""Begins an address that only the importing system knows; what follows says which one."""

VERTROUWELIJK = (
    "openbaar",
    "beperkt_openbaar",
    "intern",
    "zaakvertrouwelijk",
    "vertrouwelijk",
    "confidentieel",
    "geheim",
    "zeer_geheim",
)
"""The values of ZGW *vertrouwelijkheidaanduiding* (Documenten API 1.4)."""


@dataclass(frozen=True, slots=True)
class Zaaksysteem:
    """`rsin` is the number of the municipality (nine digits; zeros: not filled in yet).

    `adressen` are addresses of types in its catalogue by a name of ours ("zaaktype.wmo").
    """

    rsin: str = "000000000"
    gemeente: str = ""
    vertrouwelijkheid: str = "zaakvertrouwelijk"
    adressen: Mapping[str, str] = field(default_factory=dict)

    def adres(self, code: str) -> str:
        """The address of this type, or one that says what has to be filled in."""
        return self.adressen.get(code, f"{NOG_INVULLEN}{code}")
