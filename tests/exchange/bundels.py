"""Bundles for tests: Kim's, with stand-ins for the papers."""

import json
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from intake_desktop.domain.bundel import BUNDEL_PAPIEREN
from intake_desktop.domain.delen import Lezer
from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.formulier import Formulier
from intake_desktop.exchange.bundel import MANIFEST, Bundelinhoud, make_bundel
from tests.documents.kim import NOW, formulier, kim
from tests.exchange.zendingen import a_zending


def an_inhoud(lezer: Lezer, dossier: Dossier | None = None) -> Bundelinhoud:
    """What a bundle of this reader is made of."""
    papers = {soort: f"%PDF-1.7 {soort}".encode() for soort in BUNDEL_PAPIEREN[lezer]}
    return Bundelinhoud(lezer, a_zending(dossier or kim()), papers)


def a_bundel(lezer: Lezer, dossier: Dossier | None = None, form: Formulier | None = None) -> bytes:
    """Kim's bundle for this reader, or that of another dossier; not sealed."""
    return make_bundel(an_inhoud(lezer, dossier), form or formulier(), NOW)


def files_of(raw: bytes) -> dict[str, bytes]:
    """Every file in a zip."""
    with ZipFile(BytesIO(raw)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def repacked(files: dict[str, bytes], **manifest: Any) -> bytes:
    """A zip of these files, with fields of the manifest changed."""
    told = json.loads(files[MANIFEST]) | manifest
    whole = BytesIO()
    with ZipFile(whole, "w") as packed:
        for name, content in files.items():
            packed.writestr(name, json.dumps(told).encode() if name == MANIFEST else content)
    return whole.getvalue()
