"""A prepared file as CSV: what office programs make of it, read calmly and told line by line."""

# Long: every column and everything that can be wrong in a cell stand together.

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, time, timedelta

from intake_desktop.domain.datums import ImpossibleDateError, parse_date, short_date
from intake_desktop.domain.dossier import Client
from intake_desktop.domain.tekst import clean_text
from intake_desktop.domain.tijden import parse_time
from intake_desktop.domain.voorbereid import Bekend, Voorbereid, Voorbereiding, kenmerk_van
from intake_desktop.errors import ForeseenError
from intake_desktop.exchange.rekenblad import write_csv

MAX_BYTES, MAX_ROWS, MAX_CELL, MAX_FAULTS = 2 * 1024 * 1024, 2_000, 4_000, 12
KOLOMMEN = (
    "naam",
    "aanspreken",
    "geboortedatum",
    "clientnummer",
    "telefoon",
    "email",
    "reden",
    "partner",
    "afspraak",
    "tijd",
    "plaats",
    "bekend",
    "bron",
    "leefgebied",
)
EXAMPLE = "Voorbeeld:"
_OTHER_NAMES = {
    "cliëntnummer": "clientnummer", "klantnummer": "clientnummer", "e-mail": "email",
    "aanleiding": "reden", "datum afspraak": "afspraak", "afspraak datum": "afspraak",
    "geboren": "geboortedatum", "wat is bekend": "bekend",
}  # fmt: skip
_BSN = ("bsn", "burgerservicenummer", "sofinummer")
_DELIMITERS = ";,\t"
_EPOCH = date(1899, 12, 30)  # day 0 of Excel
_SERIAL = re.compile(r"([1-9]\d{4})([.,]0+)?")
_MIDNIGHT = re.compile(r"[ T]0{1,2}:00(:00)?(\.0+)?$")
_WRITTEN = re.compile(
    r"\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[-/. ]\d{1,2}[-/. ]\d{2,4}|\d{1,2} [a-z]+\.? \d{4}"
)
_FRACTION = re.compile(r"0?[.,]\d+")
_FORMULA = ("=", "@")
_SHORT_YEAR = re.compile(r"[-/. ]\d{1,2}[-/. ]\d{2}$")
_MINUTES, _ADULT = 24 * 60, 16
REST = "In uw kluis is niets veranderd."


def is_csv(raw: bytes, suffix: str) -> bool:
    """Whether this is meant as a prepared file, and not as one with dossiers."""
    return suffix.lower() in (".csv", ".txt", ".tsv", ".xls", ".xlsx", ".ods") and (
        raw.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] not in (b"{", b"[")
    )


def template() -> bytes:
    """An empty file with an example, as the program reads it."""
    example = (
        f"{EXAMPLE} Kim de Wit", "mevrouw De Wit", "12-03-1994", "482913", "06 1122 3344", "",
        "Wil praten over geld en werk", "", "24-11-2026", "10:00", "bij mevrouw thuis",
        "Er is een betalingsregeling", "gesprek aan de balie, 3 november 2026", "geld",
    )  # fmt: skip
    return write_csv([KOLOMMEN, example])


def read_voorbereid(raw: bytes, leefgebieden: Mapping[str, str], today: date) -> Voorbereiding:
    """What the file holds. `leefgebieden` gives the code for a code or name in small letters.

    Raises ForeseenError when it can not be read as a table at all.
    """
    rows = list(_rows(_text(raw)))
    if not rows:
        raise _refused("er staat niets in.")
    (_line, head), *body = rows
    columns, remarks = _columns(head)
    if "naam" not in columns:
        raise _refused(
            "de kolom “naam” ontbreekt. Bewaar de lege lijst en neem de kolommen daaruit over."
        )
    if len(body) > MAX_ROWS:
        raise _refused(f"er staan meer dan {MAX_ROWS} regels in. Verdeel het over meer bestanden.")
    body = [(line, cells) for line, cells in body if not _is_example(cells)]
    lezer = _Lezer(columns, len(head), leefgebieden, today)
    for line, cells in body:
        lezer.read(line, cells)
    if not lezer.found and not lezer.faults:
        raise _refused("er staat geen cliënt in.")
    faults = lezer.faults[:MAX_FAULTS]
    if len(lezer.faults) > MAX_FAULTS:
        faults.append(f"En nog {len(lezer.faults) - MAX_FAULTS} keer zoiets.")
    return Voorbereiding(tuple(lezer.found.values()), tuple(faults), (*remarks, *lezer.remarks))


def _is_example(cells: list[str]) -> bool:
    """The row of the template that shows how it is done."""
    return any(cell.startswith(EXAMPLE) for cell in cells)


def _refused(what: str) -> ForeseenError:
    return ForeseenError(f"Dit bestand wordt niet opgehaald: {what} {REST}")


def _text(raw: bytes) -> str:
    if len(raw) > MAX_BYTES:
        raise _refused("het is te groot.")
    if raw[:4] in (b"PK\x03\x04", b"\xd0\xcf\x11\xe0"):
        raise _refused("dit is een rekenblad. Kies in uw rekenprogramma “Opslaan als” en dan CSV.")
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings: tuple[str, ...] = ("utf-16",)
    else:
        encodings = ("utf-8-sig", "cp1252")
    for encoding in encodings:
        try:
            text = raw.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" not in text:
            return text
    raise _refused("er staan tekens in die geen tekst zijn. Bewaar het opnieuw als CSV (UTF-8).")


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """Each row that holds something, with the line on which it begins."""
    first, _, rest = text.partition("\n")
    skipped, delimiter = 0, ""
    if re.fullmatch(r"sep=.\r?", first.strip("\ufeff")):
        delimiter, text, skipped = first.strip("\ufeff")[4], rest, 1
        first = rest.partition("\n")[0]
    delimiter = delimiter or max(_DELIMITERS, key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    begins = 1
    while True:
        try:
            cells = next(reader, None)
        except csv.Error as error:
            raise _refused(
                f"vanaf regel {begins + skipped} klopt een aanhalingsteken niet. "
                'Kijk of elke cel die met " begint, ook met " eindigt.'
            ) from error
        if cells is None:
            return
        if any(cell.strip() for cell in cells):
            yield begins + skipped, [clean_text(cell).strip() for cell in cells]
        begins = reader.line_num + 1


def _columns(head: list[str]) -> tuple[dict[str, int], list[str]]:
    """The place of each column that is known, and what to say about the others."""
    found: dict[str, int] = {}
    remarks = []
    for place, cell in enumerate(head):
        name = " ".join(cell.lower().replace("_", " ").split())
        name = _OTHER_NAMES.get(name, name)
        if name in found:
            raise _refused(f"de kolom “{name}” staat er twee keer in. Haal er een weg.")
        if name in KOLOMMEN:
            found[name] = place
        elif name in _BSN:
            remarks.append(
                "Er staat een kolom met het BSN in. Die wordt niet gelezen; haal hem uit het "
                "bestand."
            )
        elif name:
            remarks.append(f"De kolom “{cell[:40]}” ken ik niet; die wordt niet gelezen.")
    return found, remarks


@dataclass(slots=True)
class _Lezer:
    """Reads row by row: a client once, and on later rows of the same client what is known more."""

    columns: dict[str, int]
    width: int
    leefgebieden: Mapping[str, str]
    today: date
    found: dict[str, Voorbereid] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)

    def read(self, line: int, cells: list[str]) -> None:
        """One row; what is wrong in it is told with the line and what to do."""
        before = len(self.faults)
        if any(cells[self.width :]):
            self._fault(
                line, "", "hier staan meer cellen dan er kolommen zijn",
                "Zet tekst waar een puntkomma of komma in staat tussen aanhalingstekens.",
            )  # fmt: skip
        row = {name: cells[at] if at < len(cells) else "" for name, at in self.columns.items()}
        for name, cell in row.items():
            self._check_cell(line, name, cell)
        one = self._client(line, row)
        if len(self.faults) == before:
            self._keep(one)

    def _check_cell(self, line: int, name: str, cell: str) -> None:
        if cell.startswith(_FORMULA):
            self._fault(line, name, "hier staat een formule", "Zet in de cel de waarde zelf.")
        if len(cell) > MAX_CELL:
            self._fault(
                line, name, "deze tekst is te lang", f"Maak er hoogstens {MAX_CELL} letters van."
            )

    def _client(self, line: int, row: dict[str, str]) -> Voorbereid:
        get = row.get
        if not get("naam"):
            self._fault(
                line,
                "naam",
                "de naam ontbreekt",
                "Vul de naam in, ook op een tweede regel van dezelfde cliënt.",
            )
        born = self._day(line, "geboortedatum", get("geboortedatum", ""))
        meeting = self._day(line, "afspraak", get("afspraak", ""))
        self._check_days(line, born, meeting)
        client = Client(
            naam=" ".join(get("naam", "").split()),
            aanspreken=get("aanspreken", ""),
            geboortedatum=born,
            telefoon=get("telefoon", ""),
            email=get("email", ""),
            clientnummer=get("clientnummer", ""),
        )
        known = self._known(line, row)
        return Voorbereid(
            line, client, get("reden", ""), get("partner", ""), meeting,
            self._time(line, get("tijd", "")), get("plaats", ""), (known,) if known else (),
        )  # fmt: skip

    def _check_days(self, line: int, born: date | None, meeting: date | None) -> None:
        """A birth or an appointment on a day that can not be, or that may be a mistake."""
        if born and born > self.today:
            self._fault(
                line,
                "geboortedatum",
                f"{short_date(born)} is nog niet geweest",
                "Kijk het jaar na.",
            )
        elif born and meeting and meeting < born:
            self._fault(
                line,
                "afspraak",
                f"{short_date(meeting)} is vóór de geboortedatum",
                "Kijk welke van de twee niet klopt.",
            )
        if meeting and meeting < self.today:
            self.remarks.append(
                f"Regel {line}: de afspraak op {short_date(meeting)} is al geweest. Klopt het jaar?"
            )

    def _known(self, line: int, row: dict[str, str]) -> Bekend | None:
        words, source = row.get("bekend", ""), row.get("bron", "")
        area = row.get("leefgebied", "")
        if not words:
            if source or area:
                self._fault(
                    line,
                    "bekend",
                    "hier staat een bron of leefgebied, maar niet wat bekend is",
                    "Vul in wat bekend is, of maak de regel leeg.",
                )
            return None
        if not source:
            self._fault(
                line,
                "bron",
                "bij wat bekend is, ontbreekt de bron",
                "Schrijf waar u het van weet, en van wanneer.",
            )
        code = self.leefgebieden.get(area.lower(), "") if area else ""
        if area and not code:
            self._fault(
                line,
                "leefgebied",
                f"“{area[:40]}” is geen leefgebied",
                "Gebruik een naam uit het programma, of laat de cel leeg.",
            )
        return Bekend(words, source, code)

    def _keep(self, one: Voorbereid) -> None:
        key = kenmerk_van(one)
        first = self.found.get(key)
        if first is None:
            self.found[key] = one
            return
        if any(_differs(a, b) for a, b in _same_fields(first, one)):
            self._fault(
                one.regel, "", f"deze cliënt staat ook op regel {first.regel}, met andere gegevens",
                "Laat op de tweede regel alleen naam, geboortedatum of nummer staan, en wat er "
                "bekend is.",
            )  # fmt: skip
            return
        self.found[key] = replace(first, bekend=(*first.bekend, *one.bekend))

    def _day(self, line: int, name: str, cell: str) -> date | None:
        if not cell:
            return None
        words = _MIDNIGHT.sub("", cell)
        if serial := _SERIAL.fullmatch(words):
            return _EPOCH + timedelta(days=int(serial[1]))
        day = None
        if _WRITTEN.fullmatch(words.lower()):
            try:
                day = parse_date(words, self.today, future=name != "geboortedatum")
            except ImpossibleDateError:
                self._fault(
                    line,
                    name,
                    f"“{words}” is een dag die niet bestaat",
                    "Schrijf de dag als 24-11-2026.",
                )
                return None
        short = name == "geboortedatum" and _SHORT_YEAR.search(words)
        if day and short and self.today.year - day.year < _ADULT:
            self._fault(
                line,
                name,
                f"“{words}” kan {day.year - 100} zijn of {day.year}",
                "Schrijf het jaar met vier cijfers.",
            )
            return None
        if day is None:
            self._fault(line, name, f"“{cell[:30]}” is geen dag", "Schrijf de dag als 24-11-2026.")
        return day

    def _time(self, line: int, cell: str) -> time | None:
        if not cell:
            return None
        if _FRACTION.fullmatch(cell):
            minutes = round(float(cell.replace(",", ".")) * _MINUTES) % _MINUTES
            return time(minutes // 60, minutes % 60)
        found = parse_time(re.sub(r":00$", "", cell) if cell.count(":") == 2 else cell)
        if found is None:
            self._fault(line, "tijd", f"“{cell[:30]}” is geen tijd", "Schrijf de tijd als 10:30.")
        return found

    def _fault(self, line: int, column: str, what: str, remedy: str) -> None:
        where = f"Regel {line}, kolom {column}" if column else f"Regel {line}"
        self.faults.append(f"{where}: {what}. {remedy}")


def _same_fields(one: Voorbereid, other: Voorbereid) -> Iterator[tuple[object, object]]:
    yield from (
        (getattr(one.client, name), getattr(other.client, name))
        for name in ("naam", "aanspreken", "geboortedatum", "telefoon", "email")
    )
    yield from (
        (getattr(one, name), getattr(other, name))
        for name in ("reden", "partner", "afspraak", "tijd", "plaats")
    )


def _differs(first: object, later: object) -> bool:
    """A later row may leave a cell empty; what it says must be the same."""
    return bool(later) and first != later
