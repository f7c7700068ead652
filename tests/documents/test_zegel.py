"""The seal: the paper stays what it was, a wrong password gets a sentence."""

from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from cryptography.hazmat.primitives.serialization import NoEncryption, pkcs12

from intake_desktop.documents.ons_plan import make_plan_pdf
from intake_desktop.documents.zegel import (
    SealError,
    Sleutel,
    certificaat_van,
    make_sleutel,
    naam_van,
    read_certificates,
    seal,
)
from tests.documents.kim import DAY, formulier, kim
from tests.documents.lezen import text_of

NOW = datetime(2026, 11, 24, 11, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def sleutel() -> Sleutel:
    return make_sleutel("Gemeente Voorbeeld", "a1b2", "een wachtwoord", now=NOW)


def test_a_sealed_plan_has_the_same_words_and_one_hidden_field(sleutel: Sleutel) -> None:
    plan = make_plan_pdf(kim(), formulier(), day=DAY)
    sealed = seal(plan, sleutel)
    assert sealed.startswith(plan)
    assert text_of(sealed) == text_of(plan)
    with pikepdf.open(BytesIO(sealed)) as pdf:
        (field,) = pdf.Root.AcroForm.Fields
        assert list(field.Rect) == [0, 0, 0, 0]


def test_the_certificate_says_who_made_it(sleutel: Sleutel) -> None:
    assert naam_van(certificaat_van(sleutel)) == "Gemeente Voorbeeld"
    nameless = make_sleutel("", "a1b2", "een wachtwoord", now=NOW)
    assert naam_van(certificaat_van(nameless)) == "Keukentafel a1b2"


def test_a_long_organisation_name_is_no_obstacle() -> None:
    long = make_sleutel("Werkorganisatie " * 20, "kenmerk " * 20, "een wachtwoord", now=NOW)
    assert naam_van(certificaat_van(long)).startswith("Werkorganisatie")


@pytest.mark.parametrize("wrong", ["", "een ander", "\ud7ff"])
def test_a_wrong_password_gets_a_sentence(sleutel: Sleutel, wrong: str) -> None:
    with pytest.raises(SealError, match="wachtwoord"):
        seal(b"%PDF-", Sleutel(sleutel.pkcs12, wrong))


@pytest.mark.parametrize("content", [b"", b"no certificate", b"\x30\x82\xff\xff"])
def test_a_file_that_is_no_certificate_gets_a_sentence(content: bytes) -> None:
    with pytest.raises(SealError, match="Er is niets veranderd"):
        certificaat_van(Sleutel(content, "een wachtwoord"))


def test_a_certificate_without_its_key_gets_a_sentence(sleutel: Sleutel) -> None:
    _key, own, _others = pkcs12.load_key_and_certificates(
        sleutel.pkcs12, sleutel.wachtwoord.encode()
    )
    assert own is not None
    bare = pkcs12.serialize_java_truststore(
        [pkcs12.PKCS12Certificate(own, None)],
        NoEncryption(),
    )
    with pytest.raises(SealError, match="eigen sleutel"):
        certificaat_van(Sleutel(bare, ""))


def test_known_certificates_are_read_from_a_folder_and_one_more_file(
    sleutel: Sleutel, tmp_path: Path
) -> None:
    own = certificaat_van(sleutel)
    (tmp_path / "a.cer").write_bytes(own)
    (tmp_path / "b.cer").write_bytes(b"something else")
    assert read_certificates(tmp_path) == [own]
    assert read_certificates(tmp_path / "none") == []
    with pytest.raises(SealError, match=r"\.cer of \.pem"):
        read_certificates(tmp_path, tmp_path / "b.cer")
