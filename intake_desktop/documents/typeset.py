"""From blocks to boxes: each block name has one method, which also decides the structure tag."""

from collections.abc import Callable

from intake_desktop.documents.blocks import Block, shipped_picture
from intake_desktop.documents.boxes import Box, Row, Space, Stack, Table, Trim
from intake_desktop.documents.figure_box import Axis, Drawing, Radar, Spot, WriteLine
from intake_desktop.documents.fonts import Face, Measure
from intake_desktop.documents.foto_box import FotoBox
from intake_desktop.documents.glyphs import printable
from intake_desktop.documents.plaat_box import PlaatBox
from intake_desktop.documents.structure import Attributes, Element, Heading
from intake_desktop.documents.styles import LINE, Look
from intake_desktop.documents.text_box import Run, Text, TextStyle

COLUMN = Attributes("Table", {"Scope": "/Column"})
ROW = Attributes("Table", {"Scope": "/Row"})
CHECKED = {"ja": "☑", "nee": "☐"}
GUTTER = 14.0
HAIRLINE = 0.5
ROOM_TO_WRITE = 23.0
"""Above each line to write on by hand, and in each empty row (points)."""
WIDEST_WORD = 150.0
"""A column is widened for its words up to this (points); longer ones are broken."""


class Typesetter:
    """Sets one document: boxes to draw, and the structure tree they fill while drawn."""

    def __init__(self, look: Look) -> None:
        """A typesetter for one document with these looks."""
        self.look = look
        self.root = Element("Document")
        self.headings: list[Heading] = []
        self._measure = Measure()
        self._styles = look.texts()
        self._setters: dict[str, Callable[[Block, Element], Box]] = {
            "deel": self._deel,
            "kop": self._kop,
            "alinea": self._alinea,
            "citaat": self._citaat,
            "lijst": self._lijst,
            "feiten": self._feiten,
            "tabel": self._tabel,
            "doel": self._doel,
            "figuur": self._figuur,
            "plaat": self._plaat,
            "foto": self._foto,
            "naast": self._naast,
            "schrijfregels": self._schrijfregels,
            "handtekeningen": self._handtekeningen,
            "handtekening": self._handtekening,
        }

    def set_document(self, document: Block) -> Stack:
        """All blocks of the document as one stack, to be divided over pages."""
        return Stack(self._set_all(document, self.root))

    def _set_all(self, holder: Block, element: Element) -> list[Box]:
        return [self._setters[b.tag](b, element) for b in holder if b.tag in self._setters]

    def _deel(self, block: Block, parent: Element) -> Box:
        boxes = self._set_all(block, parent.add("Sect"))
        before = boxes[0].before if boxes else 0.0
        return Stack(boxes, before=before, together=block.get("samen") == "ja")

    def _kop(self, block: Block, parent: Element) -> Box:
        level = int(block.attrib["niveau"])
        element = parent.add(f"H{level}")
        words = " ".join(printable("".join(block.itertext())).split())
        self.headings.append(Heading(level, words, element))
        return self._text(block, element, self.look.heading(level))

    def _alinea(self, block: Block, parent: Element) -> Box:
        text = self._text(block, parent.add("P"), self._styles[block.get("soort", "gewoon")])
        text.keep_next = text.keep_next or block.get("bij_volgende") == "ja"
        return text

    def _citaat(self, block: Block, parent: Element) -> Box:
        element = parent.add("BlockQuote").add("P")
        text = self._text(block, element, self._styles["citaat"])
        trim = Trim(left=16.0, bar=2.0, colour=self.look.accent)
        return Stack([text], before=10.0, trim=trim)

    def _lijst(self, block: Block, parent: Element) -> Box:
        kind = block.get("soort", "punt")
        numbering = {"nummer": "/Decimal", "punt": "/Disc"}.get(kind, "/None")
        element = parent.add("L", attributes=Attributes("List", {"ListNumbering": numbering}))
        rows: list[Box] = []
        for i, punt in enumerate(block, start=1):
            labels = {"nummer": f"{i}.", "vak": CHECKED[punt.get("gevinkt", "nee")]}
            item = element.add("LI")
            label = self._words(labels.get(kind, "•"), item.add("Lbl"), self._styles["gewoon"])
            words = self._text(punt, item.add("LBody"), self._styles["gewoon"])
            rows.append(Row([Stack([label]), Stack([words])], [-18.0, 1], 2.0, before=3.0))
        return Stack(rows, before=6.0)

    def _feiten(self, block: Block, parent: Element) -> Box:
        element = parent.add("L", attributes=Attributes("List", {"ListNumbering": "/None"}))
        rows: list[Box] = []
        name_style, style = self._styles["stil"], self._styles["gewoon"]
        for feit in block:
            item = element.add("LI")
            label = [self._text(n, item.add("Lbl"), name_style) for n in feit.findall("naam")]
            body, found = item.add("LBody"), feit.findall("waarde")
            values = [
                self._text(w, body.add("P") if len(found) > 1 else body, style) for w in found
            ]
            for value in values:
                value.before = 2.0
            cells = [Stack(list(label)), Stack(list(values))]
            if block.get("vorm") == "onder":
                label[-1].keep_next = True
                rows.append(Stack([*label, *values], before=7.0))
            else:
                rows.append(Row(cells, [-(self.look.base * 8.2), 1], GUTTER, before=4.0))
        return Stack(rows, before=10.0)

    def _tabel(self, block: Block, parent: Element) -> Box:
        shares = [float(s) for s in block.attrib["breedtes"].split()]
        table = parent.add("Table")
        head_row, *body_rows = block
        least = [0.0] * len(shares)
        head = self._row(head_row, table.add("THead"), shares, least, head=True)
        body = table.add("TBody")
        heads = _row_heads(body_rows) if _keeps_row_heads(len(shares), body_rows) else frozenset()
        rows: list[Box] = [self._row(r, body, shares, least, heads=heads) for r in body_rows]
        return Table(head, Stack(rows), before=10.0)

    def _row(  # noqa: PLR0913 - a row knows its table: where it goes, how wide, what heads it
        self,
        block: Block,
        parent: Element,
        shares: list[float],
        least: list[float],
        *,
        head: bool = False,
        heads: frozenset[Block] = frozenset(),
    ) -> Row:
        """A row; `least` is shared by the rows of a table and grows to its widest words.

        `heads` are the cells that are tagged as head of their row.
        """
        row = parent.add("TR")
        cells: list[Stack] = []
        for cel in block:
            is_head = head or cel in heads
            scope = COLUMN if head else ROW if is_head else None
            element = row.add("TH" if is_head else "TD", attributes=scope)
            style = self._styles["celkop" if head or cel.get("kop") == "ja" else "cel"]
            text = self._text(cel, element, style)
            least[len(cells)] = max(least[len(cells)], min(text.widest_word(), WIDEST_WORD))
            room: list[Box] = [Space(ROOM_TO_WRITE)] if block.get("ruimte") == "ja" else []
            cells.append(Stack([text, *room]))
        weight = 1.0 if head else HAIRLINE
        ink = self.look.face().colour if head else LINE
        trim = Trim(top=4.5, bottom=5.5, rule_below=weight, colour=ink)
        return Row(cells, shares, GUTTER, trim=trim, least=least)

    def _doel(self, block: Block, parent: Element) -> Box:
        element = parent.add("Sect")
        kicker = TextStyle(
            self.look.face(strong=True, size=self.look.small)._replace(colour=self.look.accent),
            self.look.small * 1.4,
            keep_next=True,
        )
        marks: list[Box] = [self._text(m, element.add("P"), kicker) for m in block.findall("merk")]
        trim = Trim(left=16.0, bar=3.0, colour=self.look.accent)
        boxes = [*marks, *self._set_all(block, element)]
        if marks and len(boxes) > len(marks):
            boxes[len(marks)].before = 2.0
        return Stack(boxes, before=18.0, together=True, trim=trim)

    def _figuur(self, block: Block, parent: Element) -> Box:
        axes = [
            Axis(
                _spot(a, "x", "y") or (0.0, 0.0),
                " ".join((a.text or "").split()),
                a.get("niveau", ""),
                _spot(a, "nx", "ny"),
                _spot(a, "vx", "vy"),
                _spot(a, "wx", "wy"),
            )
            for a in block.findall("as")
        ]
        lines: dict[str, list[tuple[Spot, Spot]]] = {"nu": [], "vorige": []}
        for line in block.findall("lijn"):
            ends = _spot(line, "x1", "y1"), _spot(line, "x2", "y2")
            if ends[0] and ends[1]:
                lines[line.get("soort", "nu")].append((ends[0], ends[1]))
        return Radar(axes, lines, _figure(block, parent), self.look, self._measure)

    def _plaat(self, block: Block, parent: Element) -> Box:
        return PlaatBox(block, _figure(block, parent), self.look, self._measure)

    def _foto(self, block: Block, parent: Element) -> Box:
        file = shipped_picture(block.attrib["bestand"])
        return FotoBox(file, _figure(block, parent)) if file is not None else Space(0.0)

    def _naast(self, block: Block, parent: Element) -> Box:
        """Parts side by side, each as wide as the others; read one after the other."""
        cells = [Stack([self._deel(part, parent)]) for part in block]
        return Row(cells, [1.0] * len(cells), GUTTER * 2, before=8.0)

    def _schrijfregels(self, block: Block, _parent: Element) -> Box:
        """Empty lines to write on by hand."""
        count = int(block.attrib["aantal"])
        return Stack([WriteLine(ROOM_TO_WRITE) for _ in range(count)], before=0.0)

    def _handtekeningen(self, block: Block, parent: Element) -> Box:
        return Stack(self._set_all(block, parent), before=14.0)

    def _handtekening(self, block: Block, parent: Element) -> Box:
        """One signer: who, the choices, and room to write; never divided over two pages."""
        element = parent.add("Sect")
        leading = self._styles["gewoon"].leading
        strong = TextStyle(self.look.face(strong=True), leading)
        quiet = TextStyle(self.look.face(quiet=True), leading)
        left: list[Box] = [self._text(n, element.add("P"), strong) for n in block.findall("naam")]
        left += [self._text(r, element.add("P"), quiet) for r in block.findall("rol")]
        choices = element.add("L", attributes=Attributes("List", {"ListNumbering": "/None"}))
        left += [self._keuze(k, choices) for k in block.findall("keuze")]
        right: list[Box] = []
        drawn = block.find("tekening")
        for field in block.findall("vak"):
            right.append(self._text(field, element.add("P"), self._styles["stil"]))
            if field.get("soort") == "handtekening" and drawn is not None:
                right.append(self._drawing(drawn, element))
            else:
                right.append(WriteLine(16.0 if field.get("soort") == "datum" else 48.0))
        trim = Trim(top=10.0, bottom=4.0, rule_above=HAIRLINE, colour=LINE)
        row = Row([Stack(left), Stack(right)], [10, 8], 34.0)
        return Stack([row], before=12.0, together=True, trim=trim)

    def _drawing(self, block: Block, parent: Element) -> Box:
        alt = " ".join(printable(block.text or "").split())
        strokes = [
            [(float(x), float(y)) for x, y in zip(flat[::2], flat[1::2], strict=True)]
            for flat in (stroke.split(",") for stroke in block.attrib["strepen"].split())
        ]
        return Drawing(strokes, parent.add("Figure", alt=alt))

    def _keuze(self, block: Block, parent: Element) -> Box:
        item, style = parent.add("LI"), self._styles["gewoon"]
        box = self._words(CHECKED[block.get("gekozen", "nee")], item.add("Lbl"), style)
        text, room = self._text(block, item.add("LBody"), style), block.get("schrijven")
        words: Box = text
        if room == "kort":
            shares = [-text.natural_width(), 1.0]
            words = Row([Stack([text]), Stack([WriteLine(style.leading)])], shares, 6.0)
        elif room == "lang":
            words = Stack([text, WriteLine(20.0), WriteLine(22.0)])
        return Row([Stack([box]), Stack([words])], [-18.0, 1], 2.0, before=4.0)

    def _words(self, words: str, element: Element, style: TextStyle) -> Text:
        return Text([Run(words, style.face)], style, element, self._measure)

    def _text(self, block: Block, element: Element, style: TextStyle) -> Text:
        return Text(self._runs(block, style.face), style, element, self._measure)

    def _runs(self, block: Block, face: Face) -> list[Run]:
        runs = [Run(printable(block.text), face)] if block.text else []
        for child in block:
            if child.tag == "einde":
                runs.append(Run(None, face))
            else:
                quiet = self.look.face(strong=child.tag == "nadruk", quiet=child.tag == "stil")
                runs += self._runs(child, quiet._replace(size=face.size))
            if child.tail:
                runs.append(Run(printable(child.tail), face))
        return runs


def _row_heads(rows: list[Block]) -> frozenset[Block]:
    return frozenset(cel for row in rows for cel in row if cel.get("kop") == "ja")


def _keeps_row_heads(columns: int, rows: list[Block]) -> bool:
    """Whether heads of rows help a listener: not where a table is hardly more than its heads."""
    heads = len(_row_heads(rows))
    return columns + heads <= columns * len(rows) - heads


def _spot(block: Block, x: str, y: str) -> Spot | None:
    if x not in block.attrib or y not in block.attrib:
        return None
    return float(block.attrib[x]), float(block.attrib[y])


def _figure(block: Block, parent: Element) -> Element:
    """The tagged figure for what is drawn, with the words that tell what is on it."""
    return parent.add("Figure", alt=" ".join(printable(block.findtext("alt", "")).split()))
