"""The blocks between template and paper: which there are, what each may hold, reading them."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path

from intake_desktop.domain.plaat import Letters, Soort
from intake_desktop.paths import HANDLEIDING

Block = ET.Element

INLINE = frozenset({"nadruk", "stil", "einde"})
BODY = frozenset(
    {
        "deel", "kop", "alinea", "citaat", "lijst", "feiten", "tabel", "doel", "figuur",
        "plaat", "foto", "naast", "handtekeningen", "schrijfregels",
    }
)  # fmt: skip
JA_NEE = ("ja", "nee")
SOORTEN = tuple(Soort)


@dataclass(frozen=True, slots=True)
class Rule:
    """What one block may hold.

    An attribute with values () takes any text; all are optional unless they stand in `needs`.
    """

    children: frozenset[str] = INLINE
    text: bool = True
    attributes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    needs: frozenset[str] = frozenset()


def _holder(*children: str, needs: tuple[str, ...] = (), **attributes: tuple[str, ...]) -> Rule:
    return Rule(frozenset(children), False, attributes, frozenset(needs))


GRAMMAR: Mapping[str, Rule] = {
    "document": _holder(*BODY, needs=("soort", "titel"), soort=(), titel=(), bewaren=()),
    "deel": _holder(*BODY, samen=JA_NEE),
    "kop": Rule(attributes={"niveau": ("1", "2", "3")}, needs=frozenset({"niveau"})),
    "alinea": Rule(
        attributes={
            "soort": ("gewoon", "inleiding", "stil", "klein", "label", "code"),
            "bij_volgende": JA_NEE,
        }
    ),
    "citaat": Rule(),
    "lijst": _holder("punt", soort=("punt", "nummer", "vak")),
    "punt": Rule(attributes={"gevinkt": JA_NEE}),
    "feiten": _holder("feit", vorm=("naast", "onder")),
    "feit": _holder("naam", "waarde"),
    "naam": Rule(),
    "rol": Rule(),
    "waarde": Rule(),
    "tabel": _holder("koprij", "rij", needs=("breedtes",), breedtes=()),
    "koprij": _holder("cel"),
    "rij": _holder("cel", ruimte=JA_NEE),
    "cel": Rule(attributes={"kop": JA_NEE, "vak": JA_NEE}),
    "doel": _holder("merk", *BODY),
    "merk": Rule(),
    "figuur": _holder("alt", "as", "lijn"),
    "alt": Rule(frozenset()),
    "as": Rule(
        frozenset(),
        attributes=dict.fromkeys(("x", "y", "nx", "ny", "vx", "vy", "wx", "wy", "niveau"), ()),
        needs=frozenset({"x", "y"}),
    ),
    "lijn": _holder(
        needs=("x1", "y1", "x2", "y2"), soort=("nu", "vorige"), x1=(), y1=(), x2=(), y2=()
    ),
    "plaat": _holder("alt", "blok", "streep", "stip", "woord", needs=("hoog",), hoog=()),
    "foto": _holder("alt", needs=("bestand",), bestand=()),
    "blok": _holder(
        needs=("x", "y", "breed", "hoog"), soort=SOORTEN, x=(), y=(), breed=(), hoog=()
    ),
    "streep": _holder(needs=("x1", "y1", "x2", "y2"), soort=SOORTEN, x1=(), y1=(), x2=(), y2=()),
    "stip": _holder(needs=("x", "y"), soort=SOORTEN, x=(), y=()),
    "woord": Rule(
        frozenset(),
        attributes={"x": (), "y": (), "letters": tuple(Letters), "midden": JA_NEE},
        needs=frozenset({"x", "y"}),
    ),
    "naast": _holder("deel"),
    "schrijfregels": _holder(needs=("aantal",), aantal=tuple(map(str, range(1, 21)))),
    "handtekeningen": _holder("handtekening"),
    "handtekening": _holder("naam", "rol", "keuze", "vak", "tekening"),
    "keuze": Rule(attributes={"gekozen": JA_NEE, "schrijven": ("niet", "kort", "lang")}),
    "vak": Rule(attributes={"soort": ("datum", "handtekening")}, needs=frozenset({"soort"})),
    "tekening": Rule(frozenset(), attributes={"strepen": ()}, needs=frozenset({"strepen"})),
    "nadruk": Rule(),
    "stil": Rule(),
    "einde": _holder(),
}
_STROKES = re.compile(
    r"\d{1,4},\d{1,4}(?:,\d{1,4},\d{1,4})*(?: \d{1,4},\d{1,4}(?:,\d{1,4},\d{1,4})*)*"
)
_PICTURE = re.compile(r"[\w-]+\.png")
NUMBERS = frozenset(
    {
        "x", "y", "nx", "ny", "vx", "vy", "wx", "wy", "x1", "y1", "x2", "y2", "breed", "hoog",
    }
)  # fmt: skip


class BlockError(ValueError):
    """A block that can not be set: `index` counts the blocks in document order from 0."""

    def __init__(self, index: int, what: str) -> None:
        """What is wrong, in Dutch, with the remedy."""
        super().__init__(what)
        self.index = index


def parse_blocks(xml: str) -> Block:
    """The checked blocks of a document.

    Raises xml.etree.ElementTree.ParseError when it is no XML, BlockError when a block is wrong.
    """
    root = ET.fromstring(xml)  # noqa: S314 - our own escaped output; entities are refused by check
    if root.tag != "document":
        raise BlockError(0, f"het eerste blok is <{root.tag}>. Begin met <document>")
    indices = {block: i for i, block in enumerate(root.iter())}
    for block, index in indices.items():
        what = _mistake(block)
        if what:
            raise BlockError(index, what)
        for child in block:
            if child.tag not in GRAMMAR[block.tag].children:
                raise BlockError(indices[child], _misplaced(child.tag, block.tag))
    return root


def _misplaced(tag: str, parent: str) -> str:
    if tag not in GRAMMAR:
        close = get_close_matches(tag, GRAMMAR, n=1)
        meant = f"Bedoelde u <{close[0]}>?" if close else f"Kies uit: {', '.join(sorted(GRAMMAR))}."
        return f"het blok <{tag}> bestaat niet. {meant}"
    allowed = ", ".join(f"<{name}>" for name in sorted(GRAMMAR[parent].children)) or "alleen tekst"
    return f"<{tag}> mag niet in <{parent}> staan. Daar mag: {allowed}."


def _mistake(block: Block) -> str:
    rule = GRAMMAR[block.tag]
    loose = [block.text, *(child.tail for child in block)]
    if not rule.text and any(words and words.strip() for words in loose):
        return f"in <{block.tag}> staat losse tekst. Zet die woorden in een blok, zoals <alinea>."
    for name in rule.needs:
        if name not in block.attrib:
            return f'<{block.tag}> mist {name}="…". Vul dat aan.'
    for name, value in block.attrib.items():
        if name not in rule.attributes:
            return f"<{block.tag}> kent {name} niet. Haal dat weg."
        choices = rule.attributes[name]
        if choices and value not in choices:
            return f'{name}="{value}" kan niet bij <{block.tag}>. Kies uit: {", ".join(choices)}.'
        if name in NUMBERS and not _is_number(value):
            return f'{name}="{value}" is geen getal.'
    if block.tag == "tekening" and not _STROKES.fullmatch(block.attrib["strepen"]):
        return 'strepen hoort getallen te hebben, zoals strepen="10,20,30,40 50,60".'
    if block.tag == "foto" and not shipped_picture(block.attrib["bestand"]):
        return f"{block.attrib['bestand']} is geen plaat van de handleiding. Noem er een die er is."
    return _wrong_table(block) if block.tag == "tabel" else ""


def shipped_picture(name: str) -> Path | None:
    """The picture of the manual with this name; nothing outside its folder is ever read."""
    file = HANDLEIDING / name
    return file if _PICTURE.fullmatch(name) and file.is_file() else None


def _wrong_table(table: Block) -> str:
    shares = table.attrib["breedtes"].split()
    if not shares or not all(_is_number(s) and float(s) > 0 for s in shares):
        return 'breedtes hoort getallen te hebben, zoals breedtes="4 2 2".'
    if [row.tag for row in table].count("koprij") != 1 or table[0].tag != "koprij":
        return "<tabel> begint met één <koprij>."
    if any(len(row) != len(shares) for row in table):
        return f"elke rij van deze <tabel> heeft {len(shares)} keer <cel>, net als breedtes."
    return ""


def _is_number(text: str) -> bool:
    try:
        number = float(text)
    except ValueError:
        return False
    return abs(number) < 10_000
