"""Whether a paper with a seal is still as it was: unchanged, changed, unknown signer, no seal.

Stricter than a validator has to be. Validators allow bytes inside the signature container that
mean nothing (padding, the case of hexadecimal digits, other ways to write the same length); here
every byte of the file is either covered by the seal or has only one way to be written.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from typing import Any

_RANGE = re.compile(rb"/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]")
_TRACES = (b"/ByteRange", b"/ETSI.CAdES", b"/adbe.pkcs7", b"/Type/Sig", b"/Type /Sig")
_ENDING = (b"%%EOF", b"%%EOF\n", b"%%EOF\r\n")


class Uitkomst(StrEnum):
    """What can be said of a file."""

    ONVERANDERD = "onveranderd"
    ANDERS = "veranderd"
    ONBEKEND = "onbekend"
    GEEN_ZEGEL = "geen_zegel"
    GEEN_PDF = "geen_pdf"


@dataclass(frozen=True, slots=True)
class Bevinding:
    """What was found, and by whose certificate when that could be read."""

    uitkomst: Uitkomst
    door: str = ""


def explain(found: Bevinding) -> tuple[str, ...]:
    """What to tell about a file, in sentences: the outcome, then what a seal proves."""
    if found.uitkomst is Uitkomst.GEEN_PDF:
        return ("Dit is geen pdf. Kies het bestand dat u van het gesprek heeft gekregen.",)
    return (_OUTCOMES[found.uitkomst].format(found.door), *_MEANING)


_OUTCOMES = {
    Uitkomst.ONVERANDERD: "Onveranderd. Het zegel is van {} en past bij elke byte van dit bestand.",
    Uitkomst.ANDERS: "Veranderd. Dit bestand is niet meer zoals het werd vastgelegd. "
    "Vertrouw deze versie niet en vraag een nieuwe bij de gemeente.",
    Uitkomst.ONBEKEND: "Onbekende ondertekenaar. Er zit een zegel op van {}, en het bestand is "
    "sindsdien niet veranderd. Deze computer kent dat zegel niet. Vraag de gemeente of het klopt.",
    Uitkomst.GEEN_ZEGEL: "Geen zegel. Niemand kan zien of dit bestand is veranderd. "
    "Een concept of een kopie voor de mail heeft geen zegel.",
}
_MEANING = (
    "Een zegel bewijst dat het bestand sinds het vastleggen niet is veranderd, en met welk "
    "certificaat dat is gedaan.",
    "Een zegel bewijst niet wie er aan tafel zat, en niet dat iemand het met het plan eens is. "
    "Dat staat in het plan zelf, bij Tekenen.",
)


def look_at(file: bytes, known: Iterable[bytes]) -> Bevinding:
    """Judge a file. `known` are the certificates (DER) whose seals are ours."""
    if not file.startswith(b"%PDF-"):
        return Bevinding(Uitkomst.GEEN_PDF)
    covered = _covered(file)
    if covered is None:
        touched = any(trace in file for trace in _TRACES)
        return Bevinding(Uitkomst.ANDERS if touched else Uitkomst.GEEN_ZEGEL)
    digest, container = covered
    certificate = _signed_by(container, digest)
    if certificate is None:
        return Bevinding(Uitkomst.ANDERS)
    from intake_desktop.documents.zegel import naam_van

    trusted = any(_vouches(ours, certificate) for ours in known)
    outcome = Uitkomst.ONVERANDERD if trusted else Uitkomst.ONBEKEND
    return Bevinding(outcome, naam_van(certificate))


def _covered(file: bytes) -> tuple[bytes, bytes] | None:
    """The digest of all that is sealed and the signature in between, if that is the whole file."""
    ranges = _RANGE.findall(file)
    if len(ranges) != 1 or not file.endswith(_ENDING):
        return None
    start, first, second, length = (int(number) for number in ranges[0])
    if start or second + length != len(file) or not 0 < first < second:
        return None
    container = _canonical_container(file[first:second])
    if container is None:
        return None
    return sha256(file[:first] + file[second:]).digest(), container


def _canonical_container(written: bytes) -> bytes | None:
    """The signature bytes; None when they could have been written in another way."""
    if written[:1] != b"<" or written[-1:] != b">":
        return None
    digits = written[1:-1]
    if digits not in (digits.lower(), digits.upper()):
        return None
    try:
        content = bytes.fromhex(digits.decode("ascii"))
    except ValueError:
        return None
    if len(digits) != 2 * len(content):
        return None
    from asn1crypto import parser

    try:
        size = parser.peek(content)
    except ValueError:
        return None
    return None if any(content[size:]) else content[:size]


def _signed_by(container: bytes, digest: bytes) -> bytes | None:
    """The certificate (DER) whose key made this signature over `digest`; None if it does not fit.

    Every part that the signature itself does not cover has to be exactly what we would write.
    """
    from asn1crypto import cms, tsp

    _ = tsp  # knows how to read the attribute that names the certificate
    try:
        info = cms.ContentInfo.load(container, strict=True)
        signed = info["content"]
        (signer,) = signed["signer_infos"]
        said = {a["type"].native: a["values"][0].native for a in signer["signed_attrs"]}
        if said["message_digest"] != digest or _rewritten(info) != container:
            return None
        return _checked(info, signed, digest)
    except (ValueError, TypeError, KeyError, IndexError, AttributeError, OverflowError):
        return None


def _rewritten(info: Any) -> bytes:
    """The same, written anew in the one way DER allows."""
    _ = info.native  # read all of it, so that all of it is written anew
    written: bytes = info.dump(force=True)
    return written


def _checked(info: Any, signed: Any, digest: bytes) -> bytes | None:
    from cryptography import x509
    from cryptography.exceptions import InvalidSignature
    from pyhanko.sign.validation.errors import SignatureValidationError
    from pyhanko.sign.validation.generic_cms import validate_sig_integrity

    (signer,) = signed["signer_infos"]
    own, others = _certificates(signed, signer)
    plain = (
        info["content_type"].native == "signed_data"
        and signed["version"].native == "v1"
        and signer["version"].native == "v1"
        and [a.dump() for a in signed["digest_algorithms"]] == [signer["digest_algorithm"].dump()]
        and signer["digest_algorithm"].native == {"algorithm": "sha256", "parameters": None}
        and signed["encap_content_info"].native == {"content_type": "data", "content": None}
        and not signed["crls"].native
        and not signer["unsigned_attrs"].native
        and signer["sid"].name == "issuer_and_serial_number"
        and signer["sid"].chosen["serial_number"].native == own.serial_number
        and signer["sid"].chosen["issuer"].dump() == own.issuer.dump()
        and _names_certificate(signer, own.dump())
    )
    if not plain:
        return None
    try:
        intact, valid = validate_sig_integrity(signer, own, "data", digest)
        last = x509.load_der_x509_certificate(own.dump())
        for other in others:  # a chain, each the issuer of the one before
            following = x509.load_der_x509_certificate(other.dump())
            last.verify_directly_issued_by(following)
            last = following
        if others:
            last.verify_directly_issued_by(last)
    except (SignatureValidationError, InvalidSignature):
        return None
    certificate: bytes = own.dump()
    return certificate if intact and valid else None


def _certificates(signed: Any, signer: Any) -> tuple[Any, list[Any]]:
    """The certificate of the signer, and the others in the order of a chain above it.

    Raises ValueError when they are no such chain.
    """
    serial = signer["sid"].chosen["serial_number"].native
    found = [choice.chosen for choice in signed["certificates"]]
    (own,) = [c for c in found if c.serial_number == serial]
    left = [c for c in found if c is not own]
    chain, last = [], own
    while left:
        (issuer, *_) = [c for c in left if c.subject.dump() == last.issuer.dump()]
        left.remove(issuer)
        chain.append(issuer)
        last = issuer
    return own, chain


def _names_certificate(signer: Any, certificate: bytes) -> bool:
    """Whether what is signed names this very certificate (PAdES asks that)."""
    for attribute in signer["signed_attrs"]:
        if attribute["type"].native == "signing_certificate_v2":
            named = attribute["values"][0]["certs"][0]["cert_hash"].native
            return bool(named == sha256(certificate).digest())
    return False


def _vouches(ours: bytes, certificate: bytes) -> bool:
    """Whether it is one of ours, or was issued by one of ours."""
    if ours == certificate:
        return True
    from cryptography import x509
    from cryptography.exceptions import InvalidSignature

    try:
        issuer = x509.load_der_x509_certificate(ours)
        x509.load_der_x509_certificate(certificate).verify_directly_issued_by(issuer)
    except (ValueError, TypeError, InvalidSignature):
        return False
    return True
