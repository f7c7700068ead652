"""Tables for a spreadsheet, in which nothing is a formula."""

import io
import zipfile
from xml.etree import ElementTree

import pytest

from intake_desktop.domain.aantallen import Telling
from intake_desktop.errors import ForeseenError
from intake_desktop.exchange.rekenblad import neutral, write_csv, write_tables

TABLES = (Telling("Klantprofiel", (("=1+1 & co", 7), ("rust", None)), 12),)


def test_csv_opens_in_a_dutch_spreadsheet() -> None:
    assert write_tables(TABLES, ".CSV").decode("utf-8-sig") == (
        "Klantprofiel;aantal\r\n'=1+1 & co;7\r\nrust;niet getoond\r\ntotaal;12\r\n\r\n"
    )


def test_ods_holds_the_same_with_numbers_as_numbers() -> None:
    with zipfile.ZipFile(io.BytesIO(write_tables(TABLES, ".ods"))) as archive:
        assert archive.infolist()[0].filename == "mimetype"
        content = archive.read("content.xml")
    cells = [cell for cell in ElementTree.fromstring(content).iter() if cell.tag.endswith("-cell")]  # noqa: S314 - made here
    words = ["".join(cell.itertext()) for cell in cells]
    assert words == [
        "Klantprofiel", "aantal", "'=1+1 & co", "7", "rust", "niet getoond", "totaal", "12", "",
    ]  # fmt: skip
    assert [w for c, w in zip(cells, words, strict=True) if "float" in c.attrib.values()] == [
        "7",
        "12",
    ]


def test_another_kind_of_file_is_refused_with_what_to_do() -> None:
    with pytest.raises(ForeseenError, match=r"\.csv of \.ods"):
        write_tables(TABLES, ".xlsx")


@pytest.mark.parametrize("text", ["=x", "+x", "-x", "@x", "\tx", "\rx"])
def test_what_looks_like_a_formula_is_text(text: str) -> None:
    assert neutral(text) == f"'{text}"
    assert f"'{text}".split("\r")[0] in write_csv([(text,)]).decode("utf-8-sig")
