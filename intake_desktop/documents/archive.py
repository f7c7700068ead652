"""What makes a drawn PDF accessible (PDF/UA-1) and archival (PDF/A-2a): tree, metadata, colours."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from html import escape
from io import BytesIO
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from intake_desktop.documents.structure import Attributes, Element, Heading, Mark
from intake_desktop.paths import ICC_PROFILE

PRODUCER = "Keukentafel"
BOOKMARKED = 2


@dataclass(frozen=True, slots=True)
class Properties:
    """What the file says about itself. Never a client's name or number.

    `bewaren` is a hint for the archive, in words.
    """

    titel: str
    afzender: str
    soort: str
    bewaren: str
    dag: date


def finish(
    drawn: bytes, root: Element, properties: Properties, headings: Sequence[Heading] = ()
) -> bytes:
    """The drawn pages with structure tree, metadata, bookmarks and output intent.

    The same input gives the same bytes. Only headings of level 2 become bookmarks: those are ours,
    while deeper ones can hold words of a client.
    """
    with pikepdf.open(BytesIO(drawn)) as pdf:
        root.prune()
        _write_tree(pdf, root)
        _write_properties(pdf, properties)
        _write_output_intent(pdf)
        _write_bookmarks(pdf, headings)
        pdf.Root.Lang = String("nl-NL")
        pdf.Root.MarkInfo = Dictionary(Marked=True)
        pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
        written = BytesIO()
        pdf.save(
            written,
            deterministic_id=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            fix_metadata_version=False,  # ours is right as it is; to look would load a library
        )
        return written.getvalue()


def _write_bookmarks(pdf: pikepdf.Pdf, headings: Sequence[Heading]) -> None:
    found = [(h.words, h.page) for h in headings if h.level == BOOKMARKED]
    with pdf.open_outline() as outline:
        for words, page in found:
            if page is not None:
                outline.root.append(pikepdf.OutlineItem(words, page))


def _write_tree(pdf: pikepdf.Pdf, root: Element) -> None:
    pages = [p.obj for p in pdf.pages]
    parents: list[list[Any]] = [[] for _ in pages]
    tree = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    top = _write_element(pdf, root, tree, pages, parents)
    numbers = Array()
    for number, (page, elements) in enumerate(zip(pages, parents, strict=True)):
        page.StructParents = number
        page.Tabs = Name.S
        numbers.append(number)
        numbers.append(pdf.make_indirect(Array(elements)))
    tree.K = Array([top])
    tree.ParentTree = pdf.make_indirect(Dictionary(Nums=numbers))
    tree.ParentTreeNextKey = len(pages)
    pdf.Root.StructTreeRoot = tree


def _write_element(
    pdf: pikepdf.Pdf, element: Element, parent: Any, pages: list[Any], parents: list[list[Any]]
) -> Any:
    """The element as PDF object. Marks of a page come in the order in which they were numbered."""
    made = pdf.make_indirect(Dictionary(S=Name(f"/{element.tag}"), P=parent))
    marks = [k for k in element.kids if isinstance(k, Mark)]
    page = marks[0].page if marks else -1
    kids: list[Any] = []
    for kid in element.kids:
        if isinstance(kid, Element):
            kids.append(_write_element(pdf, kid, made, pages, parents))
            continue
        on_page = parents[kid.page]
        on_page.extend([None] * (kid.mcid + 1 - len(on_page)))
        on_page[kid.mcid] = made
        same = kid.page == page
        kids.append(
            kid.mcid if same else Dictionary(Type=Name.MCR, Pg=pages[kid.page], MCID=kid.mcid)
        )
    if marks:
        made.Pg = pages[page]
    if kids:
        made.K = kids[0] if len(kids) == 1 else Array(kids)
    if element.alt:
        made.Alt = String(element.alt)
    if element.attributes:
        made.A = _attributes(element.attributes)
    return made


def _attributes(attributes: Attributes) -> Dictionary:
    made = Dictionary(O=Name(f"/{attributes.owner}"))
    for key, value in attributes.values.items():
        made[f"/{key}"] = Name(value) if isinstance(value, str) else Array(value)
    return made


def _write_output_intent(pdf: pikepdf.Pdf) -> None:
    profile = pdf.make_stream(ICC_PROFILE.read_bytes(), N=3)
    intent = Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFA1,
        OutputConditionIdentifier=String("sRGB"),
        Info=String("sRGB"),
        DestOutputProfile=profile,
    )
    pdf.Root.OutputIntents = Array([intent])


def _write_properties(pdf: pikepdf.Pdf, properties: Properties) -> None:
    stamp = f"D:{properties.dag:%Y%m%d}000000Z"
    pdf.trailer.Info = pdf.make_indirect(
        Dictionary(
            Title=String(properties.titel),
            Author=String(properties.afzender),
            Producer=String(PRODUCER),
            Creator=String(PRODUCER),
            CreationDate=String(stamp),
            ModDate=String(stamp),
        )
    )
    metadata = pdf.make_stream(_xmp(properties).encode())
    metadata.Type, metadata.Subtype = Name.Metadata, Name.XML
    pdf.Root.Metadata = metadata


def _xmp(properties: Properties) -> str:
    words = {
        "titel": properties.titel,
        "afzender": properties.afzender,
        "soort": properties.soort,
        "bewaren": properties.bewaren,
        "moment": f"{properties.dag.isoformat()}T00:00:00Z",
        "producer": PRODUCER,
    }
    return _XMP.format_map({key: escape(value, quote=False) for key, value in words.items()})


_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about=""
    xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:xmp="http://ns.adobe.com/xap/1.0/"
    xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
    xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
    xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
    xmlns:archief="urn:keukentafel:archief:1"
    xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
    xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
    xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
   <pdfaid:part>2</pdfaid:part>
   <pdfaid:conformance>A</pdfaid:conformance>
   <pdfuaid:part>1</pdfuaid:part>
   <dc:format>application/pdf</dc:format>
   <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{titel}</rdf:li></rdf:Alt></dc:title>
   <dc:creator><rdf:Seq><rdf:li>{afzender}</rdf:li></rdf:Seq></dc:creator>
   <dc:language><rdf:Bag><rdf:li>nl-NL</rdf:li></rdf:Bag></dc:language>
   <dc:type><rdf:Bag><rdf:li>{soort}</rdf:li></rdf:Bag></dc:type>
   <xmp:CreateDate>{moment}</xmp:CreateDate>
   <xmp:ModifyDate>{moment}</xmp:ModifyDate>
   <xmp:MetadataDate>{moment}</xmp:MetadataDate>
   <xmp:CreatorTool>{producer}</xmp:CreatorTool>
   <pdf:Producer>{producer}</pdf:Producer>
   <archief:documentsoort>{soort}</archief:documentsoort>
   <archief:bewaren>{bewaren}</archief:bewaren>
   <pdfaExtension:schemas>
    <rdf:Bag>
     <rdf:li rdf:parseType="Resource">
      <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
      <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
      <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
      <pdfaSchema:property><rdf:Seq>
       <rdf:li rdf:parseType="Resource">
        <pdfaProperty:name>part</pdfaProperty:name>
        <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
        <pdfaProperty:category>internal</pdfaProperty:category>
        <pdfaProperty:description>Part of ISO 14289 that the file follows</pdfaProperty:description>
       </rdf:li>
      </rdf:Seq></pdfaSchema:property>
     </rdf:li>
     <rdf:li rdf:parseType="Resource">
      <pdfaSchema:schema>Archief</pdfaSchema:schema>
      <pdfaSchema:namespaceURI>urn:keukentafel:archief:1</pdfaSchema:namespaceURI>
      <pdfaSchema:prefix>archief</pdfaSchema:prefix>
      <pdfaSchema:property><rdf:Seq>
       <rdf:li rdf:parseType="Resource">
        <pdfaProperty:name>documentsoort</pdfaProperty:name>
        <pdfaProperty:valueType>Text</pdfaProperty:valueType>
        <pdfaProperty:category>external</pdfaProperty:category>
        <pdfaProperty:description>Soort document</pdfaProperty:description>
       </rdf:li>
       <rdf:li rdf:parseType="Resource">
        <pdfaProperty:name>bewaren</pdfaProperty:name>
        <pdfaProperty:valueType>Text</pdfaProperty:valueType>
        <pdfaProperty:category>external</pdfaProperty:category>
        <pdfaProperty:description>Aanwijzing voor de bewaartermijn</pdfaProperty:description>
       </rdf:li>
      </rdf:Seq></pdfaSchema:property>
     </rdf:li>
    </rdf:Bag>
   </pdfaExtension:schemas>
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""
