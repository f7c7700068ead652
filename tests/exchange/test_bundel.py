"""A role's bundle: what is in it, that it is whole, and that nothing of another is in it."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings

from intake_desktop.domain.apart import Apart
from intake_desktop.domain.bundel import BUNDELS, for_bundel
from intake_desktop.domain.delen import Lezer
from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.rollen import Grondslag
from intake_desktop.exchange.bundel import DOSSIER, MANIFEST, make_bundel, theirs
from intake_desktop.exchange.dossier_file import read_zending
from intake_desktop.exchange.schema import make_schema
from tests.documents.kim import APART, NOW, formulier, kim
from tests.domain.test_bundel import NOT_THEIRS
from tests.domain.test_delen import FORM, marked_dossiers, without_plan
from tests.exchange.bundels import a_bundel, an_inhoud, files_of
from tests.exchange.zendingen import a_zending
from tests.factories import an_uitspraak

SECRET = "hij slaat mij als jullie weg zijn"


def everything_said(raw: bytes) -> Iterator[str]:
    """Every text anywhere in a bundle: the words in its JSON, and its other files as they are."""
    for name, content in files_of(raw).items():
        yield name
        if name.endswith(".json"):
            yield from _words(json.loads(content))
        else:
            yield content.decode("utf-8", "replace")


def _words(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield key
            yield from _words(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _words(inner)


@pytest.mark.parametrize("lezer", NOT_THEIRS)
@settings(max_examples=25)
@given(dossier=marked_dossiers())
def test_no_text_in_a_bundle_is_of_a_basis_that_is_not_theirs(
    lezer: Lezer, dossier: Dossier
) -> None:
    said = "\n".join(everything_said(a_bundel(lezer, without_plan(dossier), FORM)))
    for basis in NOT_THEIRS[lezer]:
        assert f"[{basis}]" not in said


@settings(max_examples=15)
@given(dossier=marked_dossiers())
def test_no_text_in_any_bundle_was_said_apart(dossier: Dossier) -> None:
    whispered = an_uitspraak(id="x.apart", leefgebied="geld", tekst=SECRET, apart=Apart.JA)
    for lezer in BUNDELS:
        raw = a_bundel(lezer, dossier.with_part(whispered), FORM)
        assert SECRET not in "\n".join(everything_said(raw))


def test_a_bundle_that_forgets_to_filter_is_found() -> None:
    """The control: the dossier as it is, under the name of the wijkteam, betrays itself."""
    sent = a_zending(kim()).dossiers[0]
    assert APART in repr(sent.dossier)
    assert APART not in repr(theirs(formulier(), sent, Lezer.WIJKTEAM).dossier)


@pytest.mark.parametrize("lezer", BUNDELS)
def test_every_file_is_in_the_manifest_with_its_hash(lezer: Lezer) -> None:
    files = files_of(a_bundel(lezer))
    told = json.loads(files[MANIFEST])
    assert told["voor"] == lezer
    listed = {one["naam"]: one["sha256"] for one in told["bestanden"]}
    assert listed == {
        name: hashlib.sha256(content).hexdigest()
        for name, content in files.items()
        if name != MANIFEST
    }


def test_each_role_has_the_folders_of_its_own_law() -> None:
    folders = {x: {n.partition("/")[0] for n in files_of(a_bundel(x))} for x in BUNDELS}
    assert "deel-wmo" not in folders[Lezer.KLANTMANAGER]
    assert "deel-participatiewet" not in folders[Lezer.WIJKTEAM]
    assert {"deel-wmo", "deel-participatiewet"} <= folders[Lezer.CLIENT]
    assert "taken" in folders[Lezer.WIJKTEAM]
    assert "taken" not in folders[Lezer.CLIENT]
    assert all("agenda" in names for names in folders.values())


def test_the_client_gets_no_files_for_systems() -> None:
    names = files_of(a_bundel(Lezer.CLIENT))
    assert not [n for n in names if "zgw" in n or "ggm" in n]


@pytest.mark.parametrize("lezer", BUNDELS)
def test_the_dossier_reads_back_as_that_reader_may_see_it(lezer: Lezer) -> None:
    raw = files_of(a_bundel(lezer))[DOSSIER]
    jsonschema.validate(json.loads(raw), make_schema())
    (back,) = read_zending(raw).dossiers
    assert back.dossier == for_bundel(formulier(), kim(), lezer)


def test_of_what_is_left_out_the_history_stays_out_too() -> None:
    law = an_uitspraak(id="pw", leefgebied="werk_en_opleiding", grondslag=Grondslag.PARTICIPATIEWET)
    sent = a_zending(kim().with_part(law)).dossiers[0]
    shown = theirs(formulier(), sent, Lezer.WIJKTEAM)
    assert "uitspraken/pw" in sent.versies
    assert "uitspraken/pw" not in shown.versies
    assert "client" in shown.versies


def test_the_same_input_gives_the_same_bytes() -> None:
    assert a_bundel(Lezer.WIJKTEAM) == a_bundel(Lezer.WIJKTEAM)
    early = make_bundel(an_inhoud(Lezer.WIJKTEAM), formulier(), NOW.replace(year=1970))
    assert DOSSIER in files_of(early)


def test_a_dossier_without_steps_or_days_makes_a_bundle_without_those_folders() -> None:
    bare = replace(kim(), acties=())
    assert not [n for n in files_of(a_bundel(Lezer.WIJKTEAM, bare)) if n.startswith("taken")]
