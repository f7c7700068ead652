"""The sheet with the recovery code."""

from datetime import date
from io import BytesIO

import pikepdf

from intake_desktop.documents.herstelblad import make_recovery_pdf
from tests.documents.lezen import page_texts

CODE = "7QK4-M2XD-9PTR-HV6C"
DAY = date(2026, 11, 20)


def test_the_code_stands_on_one_page_with_whose_it_is() -> None:
    (text,) = page_texts(make_recovery_pdf(CODE, "M. Jansen", day=DAY))
    assert CODE in text
    assert "M. Jansen" in text
    assert "Bewaar het niet bij de laptop." in text


def test_neither_code_nor_name_is_in_the_properties() -> None:
    with pikepdf.open(BytesIO(make_recovery_pdf(CODE, "M. Jansen", day=DAY))) as pdf:
        said = str(dict(pdf.trailer.Info)) + bytes(pdf.Root.Metadata.read_bytes()).decode()
    assert CODE not in said
    assert "Jansen" not in said
