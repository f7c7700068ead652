"""The certificate of the municipality: chosen as a file, opened with its password."""

from collections.abc import Callable
from pathlib import Path

from pytestqt.qtbot import QtBot

from intake_desktop.domain.dossier import Dossier
from intake_desktop.ui.pages.zegel_kaart import ZegelKaart
from intake_desktop.ui.ports import Failed
from intake_desktop.ui.widgets.knop import Knop
from intake_desktop.ui.widgets.tekst import Tekst
from tests.ui.gesprek import find, type_in


class FakeVastleggen:
    """Answers at once; the password is "geheim"."""

    def __init__(self) -> None:
        self.used: list[tuple[Path, str]] = []

    def close(self, dossier: Dossier, done: Callable[[str], None], failed: Failed) -> None:
        raise NotImplementedError

    def paper(
        self, dossier_id: str, mark: str, done: Callable[[bytes], None], failed: Failed
    ) -> None:
        raise NotImplementedError

    def attach(
        self, dossier_id: str, key: str, file: Path, done: Callable[[str], None], failed: Failed
    ) -> None:
        raise NotImplementedError

    def scan(self, key: str, done: Callable[[tuple[str, bytes]], None], failed: Failed) -> None:
        raise NotImplementedError

    def take_away(self, key: str, done: Callable[[], None], failed: Failed) -> None:
        raise NotImplementedError

    def protect(
        self, paper: bytes, password: str, done: Callable[[bytes], None], failed: Failed
    ) -> None:
        raise NotImplementedError

    def seal_name(self, done: Callable[[str], None], failed: Failed) -> None:
        done("")

    def use_certificate(
        self, file: Path, password: str, done: Callable[[str], None], failed: Failed
    ) -> None:
        self.used.append((file, password))
        if password == "geheim":
            done("Gemeente Elders")
        else:
            failed("Dit certificaat gaat niet open.")


def test_a_wrong_password_is_told_and_the_right_one_names_the_municipality(qtbot: QtBot) -> None:
    fake = FakeVastleggen()
    card = ZegelKaart(fake)
    qtbot.addWidget(card)
    card.choose_file = lambda: "/stick/gemeente.p12"
    with qtbot.waitExposed(card):
        card.show()
    card.activateWindow()
    state = find(card, Tekst, "instellingen.zegel.stand")
    assert state.text() == "Er is nog geen plan vastgelegd."
    find(card, Knop, "instellingen.zegel.kies").click()
    assert state.text() == "Gekozen: gemeente.p12"
    for typed, said in (("mis", "Dit certificaat gaat niet open."),
                        ("geheim", "Het zegel is van Gemeente Elders.")):  # fmt: skip
        type_in(card, "instellingen.zegel.wachtwoord", typed)
        find(card, Knop, "instellingen.zegel.gebruik").click()
        assert state.text() == said
    assert [password for _file, password in fake.used] == ["mis", "geheim"]
