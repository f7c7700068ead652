"""A copy of a paper that only opens with a password, for the mail; not for the archive."""

from io import BytesIO

import pikepdf

from intake_desktop.errors import ForeseenError

SHORTEST = 8


def protect(paper: bytes, password: str) -> bytes:
    """The same pages, encrypted with AES-256. It is no PDF/A, and its seal is gone.

    Raises ForeseenError when the password is too short to help.
    """
    if len(password.strip()) < SHORTEST:
        raise ForeseenError(
            "Dit wachtwoord is te kort. Er is geen kopie gemaakt. Neem minstens acht tekens, "
            "en vertel het de ander niet in dezelfde mail."
        )
    with pikepdf.open(BytesIO(paper)) as pdf:
        if "/AcroForm" in pdf.Root:
            del pdf.Root.AcroForm
        for page in pdf.pages:
            if "/Annots" in page:
                del page.obj["/Annots"]
        with pdf.open_metadata(set_pikepdf_as_editor=False) as about:
            for claim in ("pdfaid:part", "pdfaid:conformance"):
                if claim in about:
                    del about[claim]
        written = BytesIO()
        pdf.save(written, encryption=pikepdf.Encryption(owner=password, user=password, R=6))
        return written.getvalue()
