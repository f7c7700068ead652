"""The seal on a closed plan: an invisible PAdES signature that shows whether a byte was changed.

It proves that the file is as it was when it was closed, and with which certificate; not who sat at
the table and not that a client agreed: that is what their own choice and signature are for.
What is heavy is imported when the first plan is sealed.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

from intake_desktop.errors import ForeseenError

FIELD = "Zegel"
REASON = "Dit bestand is vastgelegd. Het zegel laat zien of er daarna iets is veranderd."
VALID_FOR = timedelta(days=3652)
_NAMES_MOST = 60


class SealError(ForeseenError):
    """A certificate can not be used: the wrong password, or no certificate with its key."""


@dataclass(frozen=True, slots=True)
class Sleutel:
    """A certificate with its private key as PKCS#12, and the password that opens it."""

    pkcs12: bytes
    wachtwoord: str


def make_sleutel(organisatie: str, kenmerk: str, wachtwoord: str, *, now: datetime) -> Sleutel:
    """A certificate of this installation itself, for who has none of the municipality.

    `kenmerk` tells installations apart, `now` is the moment it is made, with its zone. It is valid
    for ten years and says of itself that it is not issued by anyone.
    """
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, pkcs12
    from cryptography.x509.oid import NameOID

    key = ec.generate_private_key(ec.SECP256R1())
    parts = [x509.NameAttribute(NameOID.COMMON_NAME, f"Keukentafel {kenmerk}"[:_NAMES_MOST])]
    if organisatie.strip():
        name = organisatie.strip()[:_NAMES_MOST]
        parts.append(x509.NameAttribute(NameOID.ORGANIZATION_NAME, name))
    subject = x509.Name(parts)
    usage = x509.KeyUsage(True, True, *([False] * 7))
    made = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(minutes=5))
        .not_valid_after(now + VALID_FOR)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(usage, critical=True)
        .sign(key, hashes.SHA256())
    )
    locked = BestAvailableEncryption(wachtwoord.encode())
    return Sleutel(
        pkcs12.serialize_key_and_certificates(b"zegel", key, made, None, locked), wachtwoord
    )


def certificaat_van(sleutel: Sleutel) -> bytes:
    """The certificate of a key as DER: public, by which others know its seals.

    Raises SealError when the password is wrong or the file holds no key with a certificate.
    """
    from cryptography.hazmat.primitives.serialization import Encoding, pkcs12

    try:
        key, found, _others = pkcs12.load_key_and_certificates(
            sleutel.pkcs12, sleutel.wachtwoord.encode()
        )
    except (ValueError, TypeError) as error:
        raise SealError(
            "Dit certificaat gaat niet open. Er is niets veranderd. Kijk of het wachtwoord klopt, "
            "en of het een bestand is dat eindigt op .p12 of .pfx."
        ) from error
    if key is None or found is None:
        raise SealError(
            "In dit bestand zit geen certificaat met een eigen sleutel. Er is niets veranderd. "
            "Vraag uw beheerder om een PKCS#12-bestand om mee te tekenen."
        )
    return found.public_bytes(Encoding.DER)


def read_certificates(folder: Path, extra: Path | None = None) -> list[bytes]:
    """The certificates (DER) in a folder, and one more file of either kind.

    Raises SealError when that one can not be read; files in the folder that are none are skipped.
    """
    from cryptography import x509
    from cryptography.hazmat.primitives.serialization import Encoding

    found = []
    files = sorted(folder.glob("*.cer")) if folder.is_dir() else []
    for file in (*files, *([extra] if extra else [])):
        try:
            content = file.read_bytes()
            pem = content.lstrip().startswith(b"-----BEGIN")
            load = x509.load_pem_x509_certificate if pem else x509.load_der_x509_certificate
            found.append(load(content).public_bytes(Encoding.DER))
        except (OSError, ValueError) as error:
            if file is extra:
                raise SealError(
                    f"Dit is geen certificaat: {file}. "
                    "Kies een bestand dat eindigt op .cer of .pem."
                ) from error
    return found


def naam_van(certificaat: bytes) -> str:
    """Whose certificate it is, as it says itself: organisation, else its common name."""
    from cryptography import x509
    from cryptography.x509.oid import NameOID

    subject = x509.load_der_x509_certificate(certificaat).subject
    for kind in (NameOID.ORGANIZATION_NAME, NameOID.COMMON_NAME):
        found = subject.get_attributes_for_oid(kind)
        if found:
            return str(found[0].value)
    return subject.rfc4514_string()


def seal(pdf: bytes, sleutel: Sleutel) -> bytes:
    """The same paper with an invisible seal over all of it; still PDF/UA-1 and PDF/A-2a.

    Raises SealError when the certificate can not be used.
    """
    own = certificaat_van(sleutel)
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign import signers
    from pyhanko.sign.fields import SigSeedSubFilter

    held = signers.SimpleSigner.load_pkcs12_data(
        sleutel.pkcs12, other_certs=[], passphrase=sleutel.wachtwoord.encode()
    )
    signer = signers.SimpleSigner(held.signing_cert, held.signing_key, _chain(sleutel, own))
    meta = signers.PdfSignatureMetadata(
        field_name=FIELD,
        md_algorithm="sha256",
        subfilter=SigSeedSubFilter.PADES,
        reason=REASON,
    )
    sealed = BytesIO()
    signers.sign_pdf(IncrementalPdfFileWriter(BytesIO(pdf)), meta, signer, output=sealed)
    return sealed.getvalue()


def _chain(sleutel: Sleutel, own: bytes) -> Any:
    """The certificates that go into the seal: a whole chain up to its root, else only our own.

    The top of a chain that is cut off is covered by nothing, so a change in it would not show.
    """
    from asn1crypto import x509
    from cryptography.hazmat.primitives.serialization import Encoding, pkcs12
    from pyhanko_certvalidator.registry import SimpleCertificateStore

    held = pkcs12.load_key_and_certificates(sleutel.pkcs12, sleutel.wachtwoord.encode())
    others = [x509.Certificate.load(c.public_bytes(Encoding.DER)) for c in held[2]]
    last, chain = x509.Certificate.load(own), []
    while issuers := [c for c in others if c.subject.dump() == last.issuer.dump()]:
        last = issuers[0]
        others.remove(last)
        chain.append(last)
    whole = last.subject.dump() == last.issuer.dump()
    store: Any = SimpleCertificateStore()  # type: ignore[no-untyped-call]  # ships no types
    store.register_multiple(chain if whole else [])
    return store
