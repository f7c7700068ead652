"""A dossier file reads back as it was, and nothing else is read at all."""

import resource
import sys
import time

import jsonschema
import pytest

from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.overdracht import Verzonden, Zending
from intake_desktop.errors import ForeseenError, NewerFileError
from intake_desktop.exchange.dossier_file import read_zending, write_zending
from intake_desktop.exchange.limits import RefusedFileError
from intake_desktop.exchange.schema import make_schema
from tests.exchange.vijandig import hostile_files, mutated
from tests.exchange.zendingen import MOMENT, SENDER, a_plain, a_zending
from tests.factories import a_client, a_dossier

HOSTILE = dict(hostile_files())
SECONDS, MEGABYTES, MUTATED = 5.0, 300, 300


def test_a_dossier_reads_back_field_by_field() -> None:
    zending = a_zending(
        a_dossier(), a_dossier(id="tweede", client=a_client(naam="Özlem Yılmaz علي 👩‍👧"))
    )
    assert read_zending(write_zending(zending)) == zending


def test_the_file_fits_the_published_schema() -> None:
    jsonschema.validate(a_plain(), make_schema())


def test_there_are_sixty_kinds_of_hostile_file() -> None:
    assert len(HOSTILE) >= 60


@pytest.mark.parametrize("kind", HOSTILE)
def test_every_hostile_file_is_refused_with_a_sentence(kind: str) -> None:
    begin = time.monotonic()
    with pytest.raises(ForeseenError) as caught:
        read_zending(HOSTILE[kind])
    assert time.monotonic() - begin < SECONDS
    assert isinstance(caught.value, RefusedFileError | NewerFileError)
    said = str(caught.value)
    assert "niets veranderd" in said
    assert said.endswith(".")
    assert "Kim" not in said


@pytest.mark.skipif(sys.platform != "linux", reason="memory is counted as Linux does")
def test_all_of_them_take_little_memory() -> None:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for raw in HOSTILE.values():
        with pytest.raises(ForeseenError):
            read_zending(raw)
    used = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    assert used < MEGABYTES


def test_a_file_with_something_changed_is_refused_or_whole() -> None:
    for number in range(MUTATED):
        raw = mutated(number)
        try:
            zending = read_zending(raw)
        except ForeseenError:
            continue
        assert read_zending(write_zending(zending)) == zending


def test_an_id_names_a_file_and_nothing_else() -> None:
    plain = Verzonden(Dossier("../weg", MOMENT))
    with pytest.raises(RefusedFileError, match="kenmerk"):
        read_zending(write_zending(Zending(SENDER, MOMENT, (plain,))))
