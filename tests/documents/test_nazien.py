"""Every single byte of a sealed plan counts, inside and outside the signature container."""

import random
import re
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, Encoding, pkcs12
from cryptography.x509.oid import NameOID

from intake_desktop.documents.nazien import Bevinding, Uitkomst, explain, look_at
from intake_desktop.documents.ons_plan import make_plan_pdf
from intake_desktop.documents.zegel import (
    VALID_FOR,
    Sleutel,
    certificaat_van,
    make_sleutel,
    seal,
)
from tests.documents.kim import DAY, formulier, kim

NOW = datetime(2026, 11, 24, 11, 0, tzinfo=UTC)
CHANGES = 200


@pytest.fixture(scope="module")
def plan() -> bytes:
    return make_plan_pdf(kim(), formulier(), day=DAY)


@pytest.fixture(scope="module")
def sleutel() -> Sleutel:
    return make_sleutel("Gemeente Voorbeeld", "a1b2", "een wachtwoord", now=NOW)


@pytest.fixture(scope="module")
def sealed(plan: bytes, sleutel: Sleutel) -> bytes:
    return seal(plan, sleutel)


def _container(sealed: bytes) -> tuple[int, int]:
    found = re.search(rb"/ByteRange \[(\d+) (\d+) (\d+) (\d+)\s*\]", sealed)
    assert found
    return int(found[2]), int(found[3])


def test_a_sealed_plan_is_unchanged_for_who_knows_the_certificate(
    sealed: bytes, sleutel: Sleutel
) -> None:
    known = [certificaat_van(sleutel)]
    assert look_at(sealed, known) == Bevinding(Uitkomst.ONVERANDERD, "Gemeente Voorbeeld")
    assert look_at(sealed, []) == Bevinding(Uitkomst.ONBEKEND, "Gemeente Voorbeeld")


def test_two_hundred_changes_of_one_byte_are_all_found(sealed: bytes, sleutel: Sleutel) -> None:
    known, (start, end) = [certificaat_van(sleutel)], _container(sealed)
    rng, missed = random.Random(20261124), []  # noqa: S311 - places, no secrets
    for number in range(CHANGES):
        inside = number % 2
        at = rng.randrange(start, end) if inside else rng.randrange(len(sealed) - (end - start))
        at += (end - start) if not inside and at >= start else 0
        other = rng.choice([sealed[at] ^ (1 << rng.randrange(8)), sealed[at] ^ 0x20])
        changed = sealed[:at] + bytes([other]) + sealed[at + 1 :]
        found = look_at(changed, known).uitkomst
        if found in (Uitkomst.ONVERANDERD, Uitkomst.ONBEKEND, Uitkomst.GEEN_ZEGEL):
            missed.append((at, other, found))
    assert missed == []


@pytest.mark.parametrize(
    "change",
    [
        lambda file, start, end: file[: end - 2] + b"1" + file[end - 1 :],
        lambda file, start, end: file + b"\n",
        lambda file, start, end: file + b"% erbij\n%%EOF\n",
        lambda file, start, end: file + file[file.rindex(b"startxref") :],
        lambda file, start, end: file[: end - 3] + b"0 >" + file[end:],
    ],
)  # fmt: skip
def test_what_is_written_another_way_or_added_is_a_change(
    change: Callable[[bytes, int, int], bytes], sealed: bytes, sleutel: Sleutel
) -> None:
    changed = change(sealed, *_container(sealed))
    assert look_at(changed, [certificaat_van(sleutel)]).uitkomst is Uitkomst.ANDERS


def test_another_signature_of_the_same_name_is_unknown(plan: bytes, sleutel: Sleutel) -> None:
    forged = make_sleutel("Gemeente Voorbeeld", "a1b2", "een wachtwoord", now=NOW)
    found = look_at(seal(plan, forged), [certificaat_van(sleutel)])
    assert found.uitkomst is Uitkomst.ONBEKEND


def test_a_plan_without_seal_and_a_file_that_is_no_pdf_are_told_apart(plan: bytes) -> None:
    assert look_at(plan, []).uitkomst is Uitkomst.GEEN_ZEGEL
    assert look_at(b"", []).uitkomst is Uitkomst.GEEN_PDF
    assert look_at(b"Plan van aanpak", []).uitkomst is Uitkomst.GEEN_PDF


def test_a_certificate_that_a_known_authority_issued_is_known(plan: bytes) -> None:
    issued, authority = _issued()
    sealed = seal(plan, issued)
    assert look_at(sealed, [authority]).uitkomst is Uitkomst.ONVERANDERD
    assert look_at(sealed, [certificaat_van(issued)]).uitkomst is Uitkomst.ONVERANDERD
    start, end = _container(sealed)
    rng = random.Random(7)  # noqa: S311 - places, no secrets
    for at in (rng.randrange(start, end) for _ in range(40)):
        changed = sealed[:at] + bytes([sealed[at] ^ 1]) + sealed[at + 1 :]
        assert look_at(changed, [authority]).uitkomst is Uitkomst.ANDERS


def test_each_outcome_says_what_a_seal_proves_and_what_not() -> None:
    for outcome in (Uitkomst.ONVERANDERD, Uitkomst.ANDERS, Uitkomst.ONBEKEND, Uitkomst.GEEN_ZEGEL):
        first, *rest = explain(Bevinding(outcome, "Gemeente Voorbeeld"))
        assert first
        assert "bewijst niet wie er aan tafel zat" in " ".join(rest)
    assert explain(Bevinding(Uitkomst.GEEN_PDF)) == (
        "Dit is geen pdf. Kies het bestand dat u van het gesprek heeft gekregen.",
    )


def _issued() -> tuple[Sleutel, bytes]:
    """A certificate of a municipality with an RSA key, from an authority of its own, and that."""
    root_key = ec.generate_private_key(ec.SECP256R1())
    key = rsa.generate_private_key(65537, 2048)
    root, own = _name("Certificaten Voorbeeld"), _name("Gemeente Elders")
    authority = _certificate(root, root, root_key.public_key(), root_key)
    issued = _certificate(own, root, key.public_key(), root_key)
    held = pkcs12.serialize_key_and_certificates(
        b"gemeente", key, issued, [authority], BestAvailableEncryption(b"geheim")
    )
    return Sleutel(held, "geheim"), authority.public_bytes(Encoding.DER)


def _name(name: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.ORGANIZATION_NAME, name)])


def _certificate(
    subject: x509.Name,
    issuer: x509.Name,
    key: ec.EllipticCurvePublicKey | rsa.RSAPublicKey,
    by: ec.EllipticCurvePrivateKey,
) -> x509.Certificate:
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key)
        .serial_number(x509.random_serial_number())
        .not_valid_before(NOW)
        .not_valid_after(NOW + VALID_FOR)
        .sign(by, hashes.SHA256())
    )
