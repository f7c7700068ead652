"""Files that mean harm or are no file of ours, each with a name; and a way to make many more."""

import gzip
import io
import json
import random
import zipfile
from collections.abc import Callable, Iterator
from typing import Any

from tests.exchange.zendingen import a_file, a_plain

Plain = dict[str, Any]


def hostile_files() -> Iterator[tuple[str, bytes]]:
    """A name and the bytes of each kind of file that must be refused."""
    yield from _not_ours()
    yield from _broken_json()
    for name, change in _CHANGES.items():
        plain = a_plain()
        change(plain)
        yield name, json.dumps(plain, ensure_ascii=True).encode()


def mutated(number: int) -> bytes:
    """A real file with something changed; the same number gives the same bytes.

    For `make faults`: 20 000 of these are read, and each is refused or is a whole dossier.
    """
    chance = random.Random(number)  # noqa: S311 - a test that repeats
    raw = bytearray(a_file())
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(raw))
        match chance.randrange(6):
            case 0:
                raw[at] ^= 1 << chance.randrange(8)
            case 1:
                del raw[at : at + chance.randint(1, 40)]
            case 2:
                raw[at:at] = bytes(chance.randrange(256) for _ in range(chance.randint(1, 8)))
            case 3:
                raw[at:at] = chance.choice(_TOKENS)
            case 4:
                other = chance.randrange(len(raw))
                raw[at:at] = raw[other : other + chance.randint(1, 60)]
            case _:
                del raw[at:]
        if not raw:
            raw = bytearray(b"{")
    return bytes(raw)


_TOKENS = (
    b'"', b"{", b"}", b"[", b"]", b",", b":", b"null", b"true", b"1e999", b"NaN", b"-1", b"\\u0000",
    b"\\ud800", b"../", b'""', b"\x00", b"\xff", b"9" * 400, b'{"id":1}', b"[[[[[[[[",
)  # fmt: skip


def _not_ours() -> Iterator[tuple[str, bytes]]:
    zipped = io.BytesIO()
    with zipfile.ZipFile(zipped, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("../../evil.txt", b"0" * 10_000_000)
    yield "empty", b""
    yield "one byte", b"\x00"
    yield "text", b"Beste collega, hierbij het dossier."
    yield "zip bomb", zipped.getvalue()
    yield "gzip", gzip.compress(a_file())
    yield "pdf", b"%PDF-1.7\n%%EOF"
    yield "sqlite", b"SQLite format 3\x00" + b"\x00" * 4096
    yield "html", b"<html><script>alert(1)</script></html>"
    yield "xml bomb", b'<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>'
    yield "csv", b"naam;nummer\n=cmd|' /C calc'!A0;1"
    yield "utf-16", a_file().decode().encode("utf-16")
    yield "byte order mark", b"\xef\xbb\xbf" + a_file()
    yield "latin-1", '{"formaat":"é"}'.encode("latin-1")
    yield "nul bytes", b"\x00" * 100_000
    yield "pickle", b"\x80\x04\x95\x05\x00\x00\x00\x00\x00\x00\x00."


def _broken_json() -> Iterator[tuple[str, bytes]]:
    whole = a_file()
    yield "cut off", whole[:-1]
    yield "cut in half", whole[: len(whole) // 2]
    yield "twice", whole * 2
    yield "something after it", whole + b"x"
    yield "a changed brace", whole.replace(b"{", b"[", 1)
    yield "deep lists", b"[" * 100_000
    yield "deep objects", b'{"a":' * 100_000 + b"1" + b"}" * 100_000
    yield "deep and closed", b"[" * 100_000 + b"]" * 100_000
    yield "a long number", b'{"formaat":' + b"9" * 5_000 + b"}"
    yield "NaN", b'{"formaat":NaN}'
    yield "infinity", b'{"formaat":-Infinity}'
    yield "a fraction", b'{"formaat":1.5}'
    yield "an exponent", b'{"formaat":1e999}'
    yield "a name twice", b'{"formaat":"keukentafel-dossiers",' + whole[1:]
    yield "too many values", b"[" + b"1," * 1_100_000 + b"1]"
    yield "too large", b" " * (25 * 1024 * 1024)
    yield "comments", b"// hoi\n" + whole
    yield "single quotes", whole.replace(b'"', b"'")
    yield "a list", b"[]"
    yield "null", b"null"
    yield "a text", b'"keukentafel-dossiers"'


def _dossier(plain: Plain) -> Plain:
    found: Plain = plain["dossiers"][0]["dossier"]
    return found


def _in_dossier(**values: Any) -> Callable[[Plain], None]:
    return lambda plain: _dossier(plain).update(values)


def _in_client(**values: Any) -> Callable[[Plain], None]:
    return lambda plain: _dossier(plain)["client"].update(values)


def _in_line(**values: Any) -> Callable[[Plain], None]:
    return lambda plain: _dossier(plain)["uitspraken"][0].update(values)


def _at_top(**values: Any) -> Callable[[Plain], None]:
    return lambda plain: plain.update(values)


def _twice(plain: Plain) -> None:
    plain["dossiers"] *= 2


def _line_twice(plain: Plain) -> None:
    _dossier(plain)["uitspraken"] *= 2


def _without_line_text(plain: Plain) -> None:
    del _dossier(plain)["uitspraken"][0]["tekst"]


def _many_lines(plain: Plain) -> None:
    line = _dossier(plain)["uitspraken"][0]
    _dossier(plain)["uitspraken"] = [{**line, "id": f"u{n}"} for n in range(20_001)]


def _versions(value: Any) -> Callable[[Plain], None]:
    return lambda plain: plain["dossiers"][0].update(versies=value)


_CHANGES: dict[str, Callable[[Plain], None]] = {
    "another format": _at_top(formaat="iets-anders"),
    "an older version": _at_top(versie=0),
    "a newer version": _at_top(versie=2),
    "a version in words": _at_top(versie="1"),
    "a version that is true": _at_top(versie=True),
    "a name that we do not know": _at_top(uitvoeren="rm -rf /"),
    "no sender": _at_top(afzender=None),
    "a sender without a role": _at_top(afzender={"naam": "x"}),
    "a sender with an unknown role": _at_top(afzender={"naam": "x", "rol": "baas"}),
    "no moment": _at_top(gemaakt=""),
    "a moment with a zone": _at_top(gemaakt="2026-11-24T10:00:00+01:00"),
    "no dossiers": _at_top(dossiers=[]),
    "dossiers that are no list": _at_top(dossiers={}),
    "a dossier that is a number": _at_top(dossiers=[1]),
    "a dossier twice": _twice,
    "no id": _in_dossier(id=""),
    "a folder as id": _in_dossier(id="../../kluis"),
    "an absolute path as id": _in_dossier(id="/etc/passwd"),
    "a Windows path as id": _in_dossier(id="..\\..\\kluis"),
    "a device as id": _in_dossier(id="CON"),
    "a device with an end as id": _in_dossier(id="nul.txt"),
    "a hidden file as id": _in_dossier(id=".ssh"),
    "a very long id": _in_dossier(id="a" * 65),
    "an id that is a number": _in_dossier(id=7),
    "an id with NUL": _in_dossier(id="a\x00b"),
    "an unknown field": _in_dossier(__class__="os.system"),
    "a day that is none": _in_dossier(aangemaakt="2026-02-30T10:00:00"),
    "a day before all days": _in_dossier(aangemaakt="0000-01-01T00:00:00"),
    "a client that is a list": _in_dossier(client=[]),
    "lines that are an object": _in_dossier(uitspraken={}),
    "a line that is null": _in_dossier(uitspraken=[None]),
    "no gesprek for a line": _in_dossier(gesprekken=[]),
    "a name that is a list": _in_client(naam=["Kim"]),
    "a name that is a number": _in_client(naam=1),
    "a name that is null": _in_client(naam=None),
    "a name of a million letters": _in_client(naam="a" * 1_000_000),
    "half a character": _in_client(naam="\ud800"),
    "a birth date in words": _in_client(geboortedatum="12 maart"),
    "a birth date that is true": _in_client(geboortedatum=True),
    "a line in an unknown place": _in_line(plek="overal"),
    "a line of an unknown law": _in_line(grondslag="gewoonterecht"),
    "a line without id": _in_line(id=""),
    "a line with a long id": _in_line(id="a" * 301),
    "a line with a control character in its id": _in_line(id="a\nb"),
    "a line of another gesprek": _in_line(gesprek="elders"),
    "a line without text": _without_line_text,
    "a line twice": _line_twice,
    "too many lines": _many_lines,
    "a history that is a list": _versions([]),
    "a history of numbers": _versions({"client": [1]}),
    "a history of words": _versions({"client": ["niet zestientallig"]}),
}  # fmt: skip
