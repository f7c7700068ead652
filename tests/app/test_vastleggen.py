"""Closing a plan in the real program: sealed, kept, given as signed; then the next version."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from intake_desktop.app.keukentafel import Keukentafel
from intake_desktop.documents.nazien import Uitkomst, look_at
from intake_desktop.documents.zegel import make_sleutel, read_certificates
from intake_desktop.domain.plan import Tekenkeuze
from intake_desktop.domain.plan_stand import signers
from intake_desktop.domain.plannen import with_doel, with_ondertekening
from intake_desktop.domain.versies import closed_version
from intake_desktop.paths import seal_folder
from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.gesprek_frame import GesprekFrame
from tests.documents.lezen import text_of
from tests.factories import an_eigenaar
from tests.storage.vaults import CHEAP_KDF, PASSPHRASE

WAIT = 20_000


class Program:
    """The program with an open vault and a plan that everyone agreed to."""

    def __init__(self, qtbot: QtBot, home: Path) -> None:
        self.qtbot, self.home = qtbot, home
        self.keukentafel = Keukentafel(
            home, kdf=CHEAP_KDF, now=lambda: datetime(2026, 11, 24, 10, 0), papers_folder=home
        )
        qtbot.addWidget(self.keukentafel.window)
        self.heard: list[object] = []
        kluis = self.keukentafel.kluis
        self.wait(lambda: kluis.create(PASSPHRASE, an_eigenaar(), self.heard.append, self.fail))
        self.session, self.autosave = kluis.new_session()
        self.agree(self.session)

    def agree(self, session: DossierSession) -> None:
        session.apply("Doel", lambda d: with_doel(d, "d1", tekst="Rust"))
        for wie in signers(session.dossier):
            agreed = partial(with_ondertekening, wie=wie, keuze=Tekenkeuze.AKKOORD)
            session.apply("Keuze", agreed)
        assert self.autosave.flush_and_wait()

    def wait(self, ask: Callable[[], None]) -> object:
        before = len(self.heard)
        ask()
        self.qtbot.waitUntil(lambda: len(self.heard) > before, timeout=WAIT)
        return self.heard[-1]

    def fail(self, sentence: str) -> None:
        self.heard.append(f"! {sentence}")


@pytest.fixture
def program(qtbot: QtBot, home: Path) -> Program:
    return Program(qtbot, home)


def test_a_closed_plan_is_sealed_and_known_to_this_computer(program: Program) -> None:
    own = program.keukentafel.vastleggen
    dossier = program.session.own_paper
    mark = program.wait(lambda: own.close(dossier, program.heard.append, program.fail))
    paper = program.wait(
        lambda: own.paper(dossier.id, str(mark), program.heard.append, program.fail)
    )
    assert isinstance(paper, bytes)
    known = read_certificates(seal_folder(program.home))
    assert look_at(paper, known).uitkomst is Uitkomst.ONVERANDERD
    words = text_of(paper)
    assert "onzichtbaar digitaal zegel" in words
    assert "concept" not in words.lower()
    name = program.wait(lambda: own.seal_name(program.heard.append, program.fail))
    assert name == an_eigenaar().organisatie or str(name).startswith("Keukentafel")


def test_a_certificate_of_the_municipality_is_used_and_a_wrong_password_is_told(
    program: Program, tmp_path: Path
) -> None:
    own = program.keukentafel.vastleggen
    theirs = make_sleutel("Gemeente Elders", "x", "geheim", now=datetime(2026, 1, 1).astimezone())
    file = tmp_path / "gemeente.p12"
    file.write_bytes(theirs.pkcs12)
    for given, said in (
        ("mis", "! Dit certificaat gaat niet open."),
        ("geheim", "Gemeente Elders"),
    ):
        use = partial(own.use_certificate, file, given, program.heard.append, program.fail)
        heard = program.wait(use)
        assert str(heard).startswith(said)
    gone = tmp_path / "weg.p12"
    heard = program.wait(
        lambda: own.use_certificate(gone, "geheim", program.heard.append, program.fail)
    )
    assert "niet te lezen" in str(heard)


def test_closing_then_changing_on_the_window_makes_version_two(program: Program) -> None:
    window = program.keukentafel.window
    window._show_gesprek(program.session, program.autosave)
    frame = window.screen_shown
    assert isinstance(frame, GesprekFrame)
    frame.asked.emit("vastleggen", "")
    program.qtbot.waitUntil(
        lambda: closed_version(program.session.dossier) is not None, timeout=WAIT
    )
    assert program.session.undo() == ""
    program.session.apply("Doel", lambda d: with_doel(d, "d1", tekst="Ruimte"))
    assert program.session.dossier.plan.versie == 2
    asks_why = frame.findChild(QWidget, "nieuwe_versie")
    assert asks_why is not None
    assert asks_why.isVisibleTo(frame)
    assert program.session.undo() == "Doel"
    assert asks_why.isHidden()
    assert closed_version(program.session.dossier) is not None
