"""A local label for a client, from the forms: it orders a list and decides nothing."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Klantprofiel:
    """One label; `code` is what a dossier keeps, `uitleg` says for whom it is."""

    code: str
    naam: str
    uitleg: str = ""


def profiel_naam(profielen: Iterable[Klantprofiel], code: str) -> str:
    """What a label is called; its code when the forms do not have it any more."""
    return next((p.naam for p in profielen if p.code == code), code)
