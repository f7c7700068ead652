"""Words that are pointed at while people type: hard ones, and names of illnesses."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MoeilijkWoord:
    """A hard word with a simpler one."""

    woord: str
    beter: str


@dataclass(frozen=True, slots=True)
class Woordenlijst:
    """The words of `forms/woorden.toml`."""

    moeilijk: tuple[MoeilijkWoord, ...] = ()
    diagnoses: tuple[str, ...] = ()
    langste_zin: int = 15
