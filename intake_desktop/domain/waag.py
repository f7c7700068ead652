"""De Waag: two lists side by side, and what is set aside. No scale, no sum, no outcome.

Described once; the screen makes it editable, the paper prints it.
"""

from dataclasses import dataclass

from intake_desktop.domain.afweging import Kant
from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.noteren import naam_of
from intake_desktop.domain.plannen import argumenten_of

GEWICHTEN = ("licht", "gewoon", "zwaar")
"""What people call the weights 1 to 3."""

TITELS = {
    Kant.HELPT: "Wat helpt",
    Kant.HINDERT: "Wat staat in de weg",
    Kant.TELT_NIET_MEE: "Genoemd, maar dit telt niet mee",
}


@dataclass(frozen=True, slots=True)
class WaagArgument:
    """One argument: its words, who brought it in (key and name), its weight 1 to 3."""

    id: str
    tekst: str
    door: str
    naam: str
    gewicht: int

    @property
    def weegt(self) -> str:
        """The weight in a word."""
        return GEWICHTEN[min(max(self.gewicht, 1), len(GEWICHTEN)) - 1]

    @property
    def bolletjes(self) -> str:
        """The weight as it is drawn: filled and open dots."""
        return "●" * self.gewicht + "○" * (len(GEWICHTEN) - self.gewicht)

    @property
    def zin(self) -> str:
        """As it is spoken."""
        said = self.tekst.strip().rstrip(".")
        return f"{said}, gezegd door {self.naam or 'ons samen'}, weegt {self.weegt}."


@dataclass(frozen=True, slots=True)
class WaagKolom:
    """One list."""

    kant: Kant
    titel: str
    argumenten: tuple[WaagArgument, ...]


@dataclass(frozen=True, slots=True)
class WaagBeeld:
    """What helps, what hinders, what is set aside."""

    helpt: WaagKolom
    hindert: WaagKolom
    telt_niet_mee: WaagKolom

    @property
    def kolommen(self) -> tuple[WaagKolom, WaagKolom, WaagKolom]:
        """The three lists in reading order."""
        return self.helpt, self.hindert, self.telt_niet_mee

    @property
    def alt(self) -> str:
        """All of it in words, for who does not see the lists."""
        told = [
            f"{kolom.titel}: {' '.join(a.zin for a in kolom.argumenten)}"
            for kolom in self.kolommen
            if kolom.argumenten
        ]
        return " ".join([*told, "Het programma rekent niets uit."])


def describe_waag(dossier: Dossier, gesprek_id: str) -> WaagBeeld:
    """The arguments of this gesprek, each side in the order in which they were said."""
    return WaagBeeld(*(_kolom(dossier, gesprek_id, kant) for kant in Kant))


def _kolom(dossier: Dossier, gesprek_id: str, kant: Kant) -> WaagKolom:
    found = (
        WaagArgument(a.id, a.tekst, a.door, naam_of(dossier, a.door), a.gewicht)
        for a in argumenten_of(dossier, gesprek_id, kant)
    )
    return WaagKolom(kant, TITELS[kant], tuple(found))
