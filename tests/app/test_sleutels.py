"""Changes of what opens the vault while it is open, and the copies that follow."""

from collections.abc import Callable
from pathlib import Path

from intake_desktop.storage.lead_slot import new_identity
from tests.journeys.tafel import Tafel
from tests.storage.vaults import PASSPHRASE

NEW = "citroen dak viool sneeuw"


def answered(tafel: Tafel, ask: Callable[[Callable[[object], None]], None]) -> object:
    found: list[object] = []
    ask(found.append)
    tafel.handen.wait_for(lambda: bool(found), "een antwoord")
    return found[0]


def test_everything_that_opens_the_vault_can_be_changed_while_it_is_open(
    tafel: Tafel, home: Path, tmp_path: Path
) -> None:
    sleutels = tafel.keukentafel.sleutels
    pair = [new_identity()[1], new_identity()[1]]
    stick = tmp_path / "stick"
    stick.mkdir()
    wrong = answered(
        tafel, lambda done: sleutels.change_passphrase(NEW, NEW, lambda: done("ja"), done)
    )
    assert "past niet" in str(wrong)
    for ask in (
        lambda done: sleutels.change_passphrase(PASSPHRASE, NEW, lambda: done("ja"), done),
        lambda done: sleutels.set_leads(NEW, pair, lambda: done("ja"), done),
    ):
        assert answered(tafel, ask) == "ja"
    place = answered(tafel, lambda done: sleutels.add_second(NEW, str(stick), done, done))
    assert Path(str(place)).parent == stick
    assert answered(tafel, lambda done: sleutels.state(done, done)) == (True, tuple(pair))
    code = answered(tafel, lambda done: sleutels.new_code(NEW, done, done))
    assert str(code).count("-") == 7
    assert (
        answered(tafel, lambda done: sleutels.remove_second(NEW, lambda: done("ja"), done)) == "ja"
    )
