"""A copy for the mail opens with its password only, and claims nothing it is not."""

from io import BytesIO

import pikepdf
import pytest

from intake_desktop.documents.mailkopie import protect
from intake_desktop.documents.ons_plan import make_plan_pdf
from intake_desktop.errors import ForeseenError
from tests.documents.kim import DAY, formulier, kim

PASSWORD = "drie groene peren"


def test_the_copy_opens_with_its_password_and_is_no_archive_file() -> None:
    paper = make_plan_pdf(kim(), formulier(), day=DAY)
    copy = protect(paper, PASSWORD)
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(BytesIO(copy))
    with (
        pikepdf.open(BytesIO(paper)) as before,
        pikepdf.open(BytesIO(copy), password=PASSWORD) as pdf,
    ):
        assert pdf.encryption.bits == 256
        assert len(pdf.pages) == len(before.pages)
        about = bytes(pdf.Root.Metadata.read_bytes())
    assert b"pdfaid:part" not in about
    assert b"Kim" not in copy


@pytest.mark.parametrize("password", ["", "kort", "       x "])
def test_a_short_password_is_refused_with_a_sentence(password: str) -> None:
    with pytest.raises(ForeseenError, match="te kort"):
        protect(b"%PDF-", password)
