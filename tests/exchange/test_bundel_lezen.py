"""A bundle opens as it was made; whatever was done to it is refused with one sentence."""

from collections.abc import Callable
from io import BytesIO
from zipfile import ZipFile

import pytest

from intake_desktop.domain.delen import Lezer
from intake_desktop.errors import NewerFileError
from intake_desktop.exchange.bundel import DOSSIER, MANIFEST
from intake_desktop.exchange.bundel_lezen import MAX_FILES, is_bundel, read_bundel
from intake_desktop.exchange.limits import RefusedFileError
from tests.documents.kim import NOW
from tests.exchange.bundels import a_bundel, files_of, repacked


def test_a_bundle_opens_as_it_was_made() -> None:
    raw = a_bundel(Lezer.WIJKTEAM)
    opened = read_bundel(raw)
    assert is_bundel(raw)
    assert (opened.voor, opened.gemaakt) == (Lezer.WIJKTEAM, NOW)
    assert opened.bestanden == files_of(raw)
    assert opened.zending.dossiers[0].dossier.client.naam == "Kim de Wit"


def with_file(name: str, content: bytes) -> bytes:
    files = files_of(a_bundel(Lezer.WIJKTEAM))
    return repacked(files | {name: content})


def without(name: str) -> bytes:
    files = files_of(a_bundel(Lezer.WIJKTEAM))
    del files[name]
    return repacked(files) if name != MANIFEST else _plain_zip(files)


def _plain_zip(files: dict[str, bytes]) -> bytes:
    whole = BytesIO()
    with ZipFile(whole, "w") as packed:
        for name, content in files.items():
            packed.writestr(name, content)
    return whole.getvalue()


def many() -> bytes:
    return _plain_zip({f"taken/{n}.json": b"{}" for n in range(MAX_FILES + 1)})


def bomb() -> bytes:
    from zipfile import ZIP_DEFLATED

    whole = BytesIO()
    with ZipFile(whole, "w", ZIP_DEFLATED) as packed:
        packed.writestr("manifest.json", bytes(70 * 1024 * 1024))
    return whole.getvalue()


def changed_manifest(**fields: object) -> bytes:
    return repacked(files_of(a_bundel(Lezer.WIJKTEAM)), **fields)


REFUSED: dict[str, Callable[[], bytes]] = {
    "afgebroken": lambda: a_bundel(Lezer.WIJKTEAM)[:-200],
    "geen zip": lambda: b"PK\x03\x04 zomaar iets",
    "dossier veranderd": lambda: with_file(DOSSIER, b"{}"),
    "papier veranderd": lambda: with_file("deel-wmo/wmo-verslag.pdf", b"%PDF-1.7 anders"),
    "bestand erbij": lambda: with_file("taken/99.json", b"{}"),
    "bestand weg": lambda: without("taken/1.json"),
    "geen manifest": lambda: without(MANIFEST),
    "geen dossier": lambda: without(DOSSIER),
    "naam naar buiten": lambda: with_file("../weg.txt", b"x"),
    "te veel": many,
    "te groot": bomb,
    "oude soort": lambda: changed_manifest(versie=0),
    "andere soort": lambda: changed_manifest(formaat="iets"),
    "voor niemand": lambda: changed_manifest(voor="burgemeester"),
    "geen dag": lambda: changed_manifest(gemaakt="gisteren"),
    "geen lijst": lambda: changed_manifest(bestanden=3),
}


@pytest.mark.parametrize("kind", REFUSED)
def test_what_was_done_to_it_is_refused_with_a_sentence(kind: str) -> None:
    with pytest.raises(RefusedFileError, match="niets veranderd"):
        read_bundel(REFUSED[kind]())


def test_a_newer_bundle_is_said_to_be_newer() -> None:
    with pytest.raises(NewerFileError, match="nieuwere versie"):
        read_bundel(changed_manifest(versie=2))
