"""Dossiers go from vault to vault: whole, once, and with both sides' work kept."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from intake_desktop.domain.dossier import Dossier
from intake_desktop.errors import DiskFullError
from intake_desktop.storage import overdracht as module
from intake_desktop.storage.dossiers import DossierStore
from intake_desktop.storage.logboek import lines_of
from intake_desktop.storage.overdracht import Overdracht
from tests.factories import MOMENT, a_client, a_dossier, an_uitspraak
from tests.storage.vaults import make_vault, store_of

ME = "klantmanager"


class Laptop:
    """One vault with its dossiers."""

    def __init__(self, home: Path) -> None:
        self.vault, _code = make_vault(home)
        self.store: DossierStore = store_of(self.vault)
        self.overdracht = Overdracht(self.vault, self.store, lambda: MOMENT)

    def change(self, new: Dossier) -> Dossier:
        old = self.store.load(new.id) if self.store.has(new.id) else None
        self.store.save(old, new, "Wijziging", ME)
        return new

    def say(self, text: str, part: str = "u1") -> Dossier:
        old = self.store.load("kim")
        return self.change(old.with_part(an_uitspraak(id=part, tekst=text)))

    def kim(self) -> Dossier:
        return self.store.load("kim")


@pytest.fixture
def laptops(tmp_path: Path) -> Iterator[tuple[Laptop, Laptop]]:
    """Two laptops; the first has Kim's dossier."""
    one, other = Laptop(tmp_path / "een"), Laptop(tmp_path / "twee")
    one.change(a_dossier(id="kim"))
    yield one, other
    one.vault.close()
    other.vault.close()


def send(one: Laptop, other: Laptop) -> tuple[int, int, int, int]:
    told = other.overdracht.take_in(one.overdracht.zending(["kim"]), ME)
    assert other.vault.check() == ()
    return told.nieuw, told.bijgewerkt, told.gelijk, told.verschillen


def test_a_dossier_arrives_equal_and_is_found(laptops: tuple[Laptop, Laptop]) -> None:
    one, other = laptops
    assert send(one, other) == (1, 0, 0, 0)
    assert other.kim() == one.kim()
    assert [line.id for line in other.store.search("kim")] == ["kim"]


def test_taking_in_twice_is_once(laptops: tuple[Laptop, Laptop]) -> None:
    one, other = laptops
    send(one, other)
    before = len(lines_of(other.vault)), other.vault.last_seq
    assert send(one, other) == (0, 0, 1, 0)
    assert (len(lines_of(other.vault)), other.vault.last_seq) == before


def test_a_dossier_goes_to_and_fro_without_a_question(laptops: tuple[Laptop, Laptop]) -> None:
    one, other = laptops
    send(one, other)
    other.say("daar")
    other.say("daar nog eens")
    assert send(other, one) == (0, 1, 0, 0)
    one.say("en hier")
    assert send(one, other) == (0, 1, 0, 0)
    assert send(other, one) == (0, 0, 1, 0)
    assert one.kim() == other.kim()
    assert one.kim().uitspraken[0].tekst == "en hier"


def test_what_both_changed_is_kept_twice_until_someone_chooses(
    laptops: tuple[Laptop, Laptop],
) -> None:
    one, other = laptops
    send(one, other)
    one.say("hier")
    other.say("daar")
    assert send(other, one) == (0, 1, 0, 1)
    assert send(other, one) == (0, 0, 1, 0), "shown once"
    (keuze,) = one.overdracht.keuzes("kim")
    assert (keuze.verschil.hier.tekst, keuze.verschil.daar.tekst) == ("hier", "daar")
    assert one.kim().uitspraken[0].tekst == "hier"
    one.overdracht.choose(keuze, theirs=True, actor=ME)
    assert one.kim().uitspraken[0].tekst == "daar"
    assert one.overdracht.keuzes("kim") == ()


def test_keeping_ours_goes_back_without_a_question(laptops: tuple[Laptop, Laptop]) -> None:
    one, other = laptops
    send(one, other)
    one.say("hier")
    other.say("daar")
    send(other, one)
    (keuze,) = one.overdracht.keuzes("kim")
    one.overdracht.choose(keuze, theirs=False, actor=ME)
    assert send(one, other) == (0, 1, 0, 0)
    assert other.kim().uitspraken[0].tekst == "hier"


def test_a_preview_changes_nothing(laptops: tuple[Laptop, Laptop]) -> None:
    one, other = laptops
    told = other.overdracht.preview(one.overdracht.zending(["kim"]))
    assert told.nieuw == 1
    assert not other.store.has("kim")


def test_a_failure_in_the_middle_leaves_nothing(
    laptops: tuple[Laptop, Laptop], monkeypatch: pytest.MonkeyPatch
) -> None:
    one, other = laptops
    one.change(a_dossier(id="els", client=a_client(naam="Els")))

    def full(*_arguments: object) -> None:
        raise DiskFullError("vol")

    monkeypatch.setattr(module, "add_log", full)
    with pytest.raises(DiskFullError):
        other.overdracht.take_in(one.overdracht.zending(["kim", "els"]), ME)
    assert other.store.overview() == ()
    assert other.vault.check() == ()


def test_a_colleagues_dossier_asks_a_reason_once(laptops: tuple[Laptop, Laptop]) -> None:
    one, other = laptops
    assert one.overdracht.asks_reason("kim") == ""
    send(one, other)
    assert other.overdracht.asks_reason("kim") == "Marijke Jansen"
    other.overdracht.give_reason("kim", "overgenomen", "ik neem het werk over", ME)
    assert other.overdracht.asks_reason("kim") == ""
    last = lines_of(other.vault)[-1]
    assert (last.handeling.value, last.resultaat) == ("reden", "overgenomen")


def test_own_work_that_comes_back_asks_no_reason(laptops: tuple[Laptop, Laptop]) -> None:
    one, other = laptops
    send(one, other)
    send(other, one)
    assert one.overdracht.asks_reason("kim") == ""


def test_that_it_left_is_remembered_and_logged_without_a_name(
    laptops: tuple[Laptop, Laptop],
) -> None:
    one, _other = laptops
    assert one.overdracht.last_sent("kim") is None
    one.overdracht.note_sent(["kim"], "Youssef Amrani", ME)
    assert one.overdracht.last_sent("kim") == MOMENT
    log = str(lines_of(one.vault))
    assert "overgedragen" in log
    assert "Youssef" not in log
