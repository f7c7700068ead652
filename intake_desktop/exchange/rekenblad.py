"""Tables for a spreadsheet: CSV as Dutch spreadsheets open it, or ODS. No cell is a formula."""

from __future__ import annotations

import csv
import io
import zipfile
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from intake_desktop.errors import ForeseenError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from intake_desktop.domain.aantallen import Telling

CSV, ODS = ".csv", ".ods"
VERBORGEN = "niet getoond"
_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%")
_MIME = "application/vnd.oasis.opendocument.spreadsheet"
_WHEN = (1980, 1, 1, 0, 0, 0)  # a date of its own would tell nothing and differ every time
_SPACES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
)
_MANIFEST = (
    '<?xml version="1.0" encoding="UTF-8"?><manifest:manifest '
    'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">'
    f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{_MIME}"/>'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
    "</manifest:manifest>"
)

Cell = str | int


def write_tables(tellingen: Iterable[Telling], suffix: str) -> bytes:
    """The counts as a file of this kind (".csv" or ".ods").

    Raises ForeseenError for another kind.
    """
    rows = [row for table in tellingen for row in (*_rows(table), ())]
    if suffix.lower() == CSV:
        return write_csv(rows)
    if suffix.lower() == ODS:
        return _ods(rows)
    raise ForeseenError(
        "De aantallen kunnen alleen in een bestand dat eindigt op .csv of .ods. "
        "Er is niets gemaakt. Kies een andere naam."
    )


def neutral(text: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(_STARTS) else text


def write_csv(rows: Iterable[Sequence[Cell]]) -> bytes:
    """Rows with semicolons, in UTF-8 with the mark by which Excel knows it."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerows([neutral(c) if isinstance(c, str) else c for c in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")


def _rows(telling: Telling) -> Iterable[tuple[Cell, ...]]:
    yield (telling.titel, "aantal")
    for name, count in (*telling.groepen, ("totaal", telling.totaal)):
        yield (name, VERBORGEN if count is None else count)


def _ods(rows: Iterable[Sequence[Cell]]) -> bytes:
    body = "".join(f"<table:table-row>{_cells(row)}</table:table-row>" for row in rows)
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {_SPACES} '
        'office:version="1.3"><office:body><office:spreadsheet>'
        f'<table:table table:name="Aantallen">{body}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, text in (
            ("mimetype", _MIME),  # first and not packed, so that others know the file by it
            ("content.xml", content),
            ("META-INF/manifest.xml", _MANIFEST),
        ):
            archive.writestr(zipfile.ZipInfo(name, _WHEN), text)
    return out.getvalue()


def _cells(row: Sequence[Cell]) -> str:
    if not row:
        return "<table:table-cell/>"
    return "".join(_cell(cell) for cell in row)


def _cell(cell: Cell) -> str:
    if isinstance(cell, int):
        value = f'office:value-type="float" office:value="{cell}"'
        return f"<table:table-cell {value}><text:p>{cell}</text:p></table:table-cell>"
    words = escape(neutral(cell))
    return (
        f'<table:table-cell office:value-type="string"><text:p>{words}</text:p></table:table-cell>'
    )
