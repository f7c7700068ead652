"""What a table in a form file may hold: fields with their kind, read with every mistake told."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Generic, TypeVar

from intake_desktop.definitions.bestanden import Bestand, line_of
from intake_desktop.definitions.fouten import FormFout, Pad, nearest, show_pad, suggestion

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


@dataclass(slots=True)
class Melder:
    """Collects the mistakes of one file and gives each its line."""

    bestand: Bestand
    fouten: list[FormFout] = field(default_factory=list)

    def meld(self, pad: Pad, wat: str, doe: str) -> None:
        """Note a mistake at this place."""
        line = line_of(self.bestand.tekst, pad)
        self.fouten.append(FormFout(self.bestand.naam, show_pad(pad), wat, doe, line))


@dataclass(frozen=True, slots=True)
class Gevonden(Generic[T_co]):
    """Something that was read, with the place where it stands."""

    waarde: T_co
    melder: Melder
    pad: Pad = ()

    def meld(self, sub: Pad, wat: str, doe: str) -> None:
        """Note a mistake in this thing, at `sub` inside it."""
        self.melder.meld((*self.pad, *sub), wat, doe)


# Reads one raw value; None means that a mistake was told (no field of a form is ever None).
Lezer = Callable[[Melder, Pad, Any], Any]


@dataclass(frozen=True, slots=True)
class Veld:
    """One key of a table: its name, how its value is read, and whether it must be there."""

    naam: str
    lees: Lezer
    verplicht: bool = True


def _kind(raw: object) -> str:
    names: tuple[tuple[type, str], ...] = (
        (bool, "ja of nee (true of false)"), (str, "tekst"), (int, "een getal"),
        (float, "een getal met een komma"), (list, "een lijst"), (dict, "een tabel"),
        (date, "een datum"),
    )  # fmt: skip
    return next((name for kind, name in names if isinstance(raw, kind)), "iets anders")


def tekst(melder: Melder, pad: Pad, raw: Any) -> str | None:
    """Text for people, without spaces around it; never empty."""
    if not isinstance(raw, str):
        wat = f"Hier hoort tekst, maar er staat {_kind(raw)}."
        melder.meld(pad, wat, 'Zet de tekst tussen aanhalingstekens: "…".')
        return None
    if not raw.strip():
        melder.meld(pad, "Deze tekst is leeg.", "Vul de tekst in, of haal de regel weg.")
        return None
    return raw.strip()


def patroon(vorm: str, uitleg: str) -> Lezer:
    """Text of a fixed shape, such as a code."""
    shape = re.compile(vorm)

    def lees(melder: Melder, pad: Pad, raw: Any) -> str | None:
        text = tekst(melder, pad, raw)
        if text is not None and not shape.fullmatch(text):
            melder.meld(pad, f"“{text}” kan hier niet.", uitleg)
            return None
        return text

    return lees


code = patroon(
    r"[a-z0-9_]+(\.[a-z0-9_]+)*",
    "Gebruik alleen kleine letters, cijfers, _ en een punt, zoals in “financien.schulden”.",
)
woord = patroon(r"[a-z0-9à-ÿ-]+", "Gebruik één woord in kleine letters, zoals “geld”.")


def getal(laagste: int, hoogste: int) -> Lezer:
    """A whole number from `laagste` up to and including `hoogste`."""

    def lees(melder: Melder, pad: Pad, raw: Any) -> int | None:
        if not isinstance(raw, int) or isinstance(raw, bool):
            wat = f"Hier hoort een heel getal, maar er staat {_kind(raw)}."
            melder.meld(pad, wat, "Schrijf het getal zonder aanhalingstekens.")
            return None
        if not laagste <= raw <= hoogste:
            remedy = f"Kies een getal van {laagste} tot en met {hoogste}."
            melder.meld(pad, f"Het getal {raw} kan hier niet.", remedy)
            return None
        return raw

    return lees


def ja_nee(melder: Melder, pad: Pad, raw: Any) -> bool | None:
    """True or false."""
    if isinstance(raw, bool):
        return raw
    wat = f"Hier hoort true (ja) of false (nee), maar er staat {_kind(raw)}."
    melder.meld(pad, wat, "Schrijf true of false, zonder aanhalingstekens.")
    return None


def datum(melder: Melder, pad: Pad, raw: Any) -> date | None:
    """A day."""
    if isinstance(raw, date) and not isinstance(raw, datetime):
        return raw
    wat = f"Hier hoort een datum, maar er staat {_kind(raw)}."
    melder.meld(pad, wat, "Schrijf jaar-maand-dag zonder aanhalingstekens: 2027-01-01.")
    return None


def keuze(waarden: Mapping[str, Any]) -> Lezer:
    """One of a closed list of words."""

    def lees(melder: Melder, pad: Pad, raw: Any) -> Any:
        word = tekst(melder, pad, raw)
        if word is None:
            return None
        if word not in waarden:
            melder.meld(pad, f"“{word}” kan hier niet.", suggestion(word, waarden))
            return None
        return waarden[word]

    return lees


def lijst(van: Lezer, *, minimum: int = 0, precies: int | None = None) -> Lezer:
    """A list; what is wrong inside it is told and left out."""

    def lees(melder: Melder, pad: Pad, raw: Any) -> tuple[Any, ...] | None:
        if not isinstance(raw, list):
            wat = f"Hier hoort een lijst, maar er staat {_kind(raw)}."
            melder.meld(pad, wat, 'Zet er vierkante haken omheen: ["…", "…"].')
            return None
        if precies is not None and len(raw) != precies:
            wat = f"Hier horen precies {precies} regels, maar er staan er {len(raw)}."
            melder.meld(pad, wat, f"Maak er {precies} van.")
            return None
        if len(raw) < minimum:
            wat = f"Hier horen er ten minste {minimum}, maar er staan er {len(raw)}."
            melder.meld(pad, wat, "Vul de lijst aan.")
            return None
        read = (van(melder, (*pad, i), item) for i, item in enumerate(raw))
        return tuple(item for item in read if item is not None)

    return lees


def read_tabel(
    melder: Melder, pad: Pad, raw: Any, velden: Iterable[Veld], *, naast: tuple[str, ...] = ()
) -> dict[str, Any] | None:
    """The fields of one table; None when a field it can not do without is wrong or missing.

    `naast` are keys that something else reads.
    """
    if not isinstance(raw, dict):
        wat = f"Hier hoort een tabel, maar er staat {_kind(raw)}."
        melder.meld(pad, wat, "Kijk hoe het in een ander bestand staat.")
        return None
    known = {v.naam: v for v in velden}
    meant = _tell_unknown(melder, pad, raw, (*known, *naast))
    read: dict[str, Any] = {}
    for name, veld in known.items():
        if name in raw:
            value = veld.lees(melder, (*pad, name), raw[name])
            if value is not None:
                read[name] = value
        elif veld.verplicht and name not in meant:
            melder.meld((*pad, name), "Deze sleutel ontbreekt.", f"Voeg toe: {name} = …")
    complete = all(v.naam in read for v in known.values() if v.verplicht)
    return read if complete else None


def _tell_unknown(
    melder: Melder, pad: Pad, raw: Iterable[str], known: tuple[str, ...]
) -> set[str | None]:
    """Tell every unknown key; the known ones that they look like are not missing as well."""
    unknown = [name for name in raw if name not in known]
    for name in unknown:
        wat = f"De sleutel “{name}” bestaat hier niet."
        melder.meld((*pad, name), wat, suggestion(name, known))
    return {nearest(name, known) for name in unknown}


def read_bladen(
    melder: Melder,
    naam: str,
    inhoud: dict[str, Any],
    lees: Callable[[Melder, Pad, Any], T | None],
) -> list[Gevonden[T]]:
    """The items of a file that holds nothing but `[[naam]]`."""
    _tell_unknown(melder, (), inhoud, (naam,))
    return read_tabellen(melder, naam, inhoud.get(naam), lees)


def read_tabellen(
    melder: Melder, naam: str, raw: Any, lees: Callable[[Melder, Pad, Any], T | None]
) -> list[Gevonden[T]]:
    """The items of `[[naam]]`, each with its place; what is wrong is told and left out."""
    if not isinstance(raw, list):
        wat = "Dit ontbreekt." if raw is None else f"Hier hoort [[{naam}]] boven elk deel."
        melder.meld((naam,), wat, f"Zet boven elk deel een regel met [[{naam}]].")
        return []
    found: list[Gevonden[T]] = []
    for i, item in enumerate(raw):
        read = lees(melder, (naam, i), item)
        if read is not None:
            found.append(Gevonden(read, melder, (naam, i)))
    return found


def waarden_van(soort: Iterable[str]) -> dict[str, Any]:
    """The words of an enum, for `keuze`."""
    return {str(item): item for item in soort}


def tell_double(found: Iterable[Gevonden[T]], key: Callable[[T], str], sleutel: str) -> None:
    """Tell every item whose `key` an earlier item already has."""
    seen: dict[str, Gevonden[T]] = {}
    for item in found:
        name = key(item.waarde)
        if name in seen:
            first = seen[name].melder.bestand.naam
            wat = f"“{name}” bestaat al, in {first}."
            item.meld((sleutel,), wat, "Kies iets anders, of haal er één weg.")
        else:
            seen[name] = item
