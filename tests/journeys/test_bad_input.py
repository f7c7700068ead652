"""Odd days, broken forms and templates, a full disk: a plain sentence, and nothing is lost."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from intake_desktop.errors import DiskFullError
from intake_desktop.paths import FORMS
from intake_desktop.storage import sentences
from intake_desktop.storage.dossiers import DossierStore
from intake_desktop.ui import aanzien
from intake_desktop.ui.cover import Cover
from intake_desktop.ui.gesprek_frame import GesprekFrame
from intake_desktop.ui.pages.overzicht_page import OverzichtPage
from intake_desktop.ui.pages.slot_page import SlotPage
from intake_desktop.ui.theme import apply_theme, looks, use_looks
from tests.journeys.tafel import SIZE, Tafel
from tests.journeys.test_bad_words import at_new_action, printed, squeezed
from tests.storage.vaults import PASSPHRASE

Start = Callable[..., Tafel]

# Days -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "said", "on_paper"),
    [
        ("31 februari", "31 februari bestaat niet. Uw tekst blijft staan.", "31 februari"),
        ("3 november 2026", "Deze dag is al geweest. Klopt dat?", "3 november 2026"),
        ("elke week", "", "elke week"),
    ],
)
def test_an_odd_day_is_said_kept_and_printed(
    tafel: Tafel, typed: str, said: str, on_paper: str
) -> None:
    at_new_action(tafel)
    tafel.handen.put_cursor("plan.doel.1.actie.1.tekst")
    tafel.handen.type("Bellen")
    tafel.handen.fill("plan.doel.1.actie.1.wanneer", typed)
    field = tafel.handen.find("plan.doel.1.actie.1.wanneer")
    shown = " ".join(label.text() for label in field.findChildren(QLabel) if label.isVisible())
    assert said in shown
    (actie,) = tafel.frame.session.dossier.acties
    assert actie.wanneer_tekst == typed or actie.wanneer is not None
    assert squeezed(on_paper) in printed(tafel)


# Forms and templates --------------------------------------------------------------------------


@pytest.fixture
def forms(tmp_path: Path) -> Path:
    """A copy of the form package, to make mistakes in."""
    return Path(shutil.copytree(FORMS, tmp_path / "formulieren"))


def break_file(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_mistake_in_a_form_names_file_and_key_and_the_overview_stays(
    open_program: Start, forms: Path
) -> None:
    break_file(
        forms / "intake" / "leefgebieden" / "financien.toml", "openingsvraag", "openingvraag"
    )
    tafel = open_program(forms=forms)
    tafel.unlock()
    tafel.handen.click("overzicht.nieuw")
    tafel.handen.settle()
    assert tafel.shows(OverzichtPage)
    for part in ("financien.toml", "openingvraag", "Uw dossiers zijn veilig"):
        assert part in tafel.words()


def test_with_a_mistake_in_a_form_an_older_conversation_is_not_touched(
    open_program: Start, forms: Path
) -> None:
    first = open_program()
    first.unlock()
    first.start_gesprek()
    first.handen.fill("begin.naam", "Kim de Wit")
    first.close()
    break_file(forms / "intake" / "formulier.toml", "[", "[[")
    broken = open_program(forms=forms)
    broken.unlock()
    broken.handen.wait_for(lambda: broken.handen.has_rows("overzicht.dossiers"), "de lijst")
    broken.handen.click_row("overzicht.dossiers", 0)
    broken.handen.wait_for(lambda: "formulier.toml" in broken.words(), "een zin")
    assert broken.shows(OverzichtPage)
    broken.close()
    whole = open_program()
    whole.unlock()
    whole.open_first()
    assert whole.frame.session.dossier.client.naam == "Kim de Wit"


def test_a_broken_template_is_said_where_the_paper_would_be(
    open_program: Start, forms: Path
) -> None:
    break_file(
        forms / "documenten" / "plan_van_aanpak.xml.j2", "{% include", "{{ view.nam }}{% include"
    )
    tafel = open_program(forms=forms)
    tafel.unlock()
    tafel.start_gesprek()
    tafel.go_to("plan")
    paper = tafel.handen.find("plan.papier")
    tafel.handen.wait_for(lambda: "sjabloon" in words_in(paper), "een zin over het sjabloon")
    assert "plan_van_aanpak.xml.j2, regel" in words_in(paper)
    assert "Uw gegevens zijn veilig" in words_in(paper)
    tafel.go_to("tekenen")
    tafel.handen.click("tekenen.bewaren")
    tafel.handen.wait_for(lambda: "sjabloon" in message(tafel), "een zin onder de pagina")
    assert not tafel.folder.exists()


def words_in(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def message(tafel: Tafel) -> str:
    """What is said below the page."""
    label = tafel.handen.find("bericht")
    assert isinstance(label, QLabel)
    return label.text()


# A full disk ----------------------------------------------------------------------------------


class Disk:
    """Lets the store save, or not."""

    def __init__(self, save: Callable[..., int]) -> None:
        self.full = False
        self._save = save

    def save(self, store: DossierStore, *arguments: Any, **options: Any) -> int:
        if self.full:
            raise DiskFullError(sentences.DISK_FULL)
        return self._save(store, *arguments, **options)


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Iterator[Disk]:
    made = Disk(DossierStore.save_all)
    monkeypatch.setattr(DossierStore, "save_all", lambda *given, **how: made.save(*given, **how))
    yield made
    made.full = False


def fill_disk(tafel: Tafel, disk: Disk) -> None:
    """Type a name that can not be saved."""
    disk.full = True
    tafel.handen.fill("begin.naam", "Kim de Wit")
    tafel.handen.click("begin.plaats.thuis")
    tafel.handen.wait_for(lambda: sentences.DISK_FULL in tafel.words(), "de schijf is vol")


def test_a_full_disk_is_said_until_everything_is_saved(tafel: Tafel, disk: Disk) -> None:
    fill_disk(tafel, disk)
    said = "Nog niet bewaard"  # after each try to save what was typed
    tafel.handen.wait_for(lambda: tafel.frame.saved_text == said, said)
    tafel.handen.fill("begin.telefoon", "06 1234 5678")
    disk.full = False
    tafel.wait_saved()
    assert sentences.DISK_FULL not in tafel.words()


def test_leaving_with_a_full_disk_loses_nothing(
    tafel: Tafel, disk: Disk, open_program: Start
) -> None:
    fill_disk(tafel, disk)
    tafel.handen.click("kop.overzicht")
    assert tafel.shows(GesprekFrame)
    tafel.handen.press("F12")
    assert tafel.shows(GesprekFrame)
    assert cover_of(tafel).isVisible()
    assert "nog niet op slot" in words_in(cover_of(tafel))
    tafel.handen.press("F9")
    tafel.window.close()
    assert tafel.window.isVisible()
    assert tafel.handen.has("gesprek.melding.actie")
    disk.full = False
    tafel.wait_saved()
    assert not tafel.handen.has("gesprek.melding.actie")
    tafel.close()
    again = open_program()
    again.unlock()
    again.open_first()
    assert again.frame.session.dossier.client.naam == "Kim de Wit"


def test_someone_can_close_a_program_that_can_not_save(tafel: Tafel, disk: Disk) -> None:
    fill_disk(tafel, disk)
    tafel.window.close()
    tafel.handen.click("gesprek.melding.actie")
    assert not tafel.window.isVisible()


def test_undoing_all_that_could_not_be_saved_is_no_failure_any_more(
    tafel: Tafel, disk: Disk
) -> None:
    fill_disk(tafel, disk)
    while "niets om" not in message(tafel):
        tafel.handen.press("Ctrl+Z")
    assert sentences.DISK_FULL not in tafel.words()
    assert tafel.frame.saved_text.startswith("✓ Bewaard")


# Undo, cover, lock, letters -------------------------------------------------------------------


def test_undo_names_the_step_while_the_cursor_is_in_a_field(tafel: Tafel) -> None:
    tafel.handen.fill("begin.naam", "Kim")
    tafel.handen.fill("begin.telefoon", "06")
    tafel.handen.press("Ctrl+Z")
    assert message(tafel) == "Ongedaan gemaakt: Telefoon"
    assert tafel.frame.session.dossier.client.telefoon == ""
    tafel.handen.press("Ctrl+Z")
    assert message(tafel) == "Ongedaan gemaakt: Naam"
    tafel.handen.press("Ctrl+Shift+Z")
    assert message(tafel) == "Opnieuw gedaan: Naam"
    assert tafel.frame.session.dossier.client.naam == "Kim"


def test_typing_that_is_undone_at_once_counts_as_saved(tafel: Tafel) -> None:
    tafel.handen.fill("begin.naam", "K")
    tafel.handen.press("Ctrl+Z")
    tafel.wait_saved()


def cover_of(tafel: Tafel) -> Cover:
    cover = tafel.window.findChild(Cover)
    assert isinstance(cover, Cover)
    return cover


def test_the_cover_hides_the_whole_window_and_takes_every_key(tafel: Tafel) -> None:
    tafel.handen.fill("begin.naam", "Kim de Wit")
    tafel.wait_saved()
    before, place = tafel.frame.session.dossier, tafel.frame.positie
    tafel.handen.press("F9")
    cover = cover_of(tafel)
    assert cover.geometry() == tafel.window.rect()
    assert cover.hasFocus()
    for x, y in ((5, 5), (700, 30), (700, 400), (1360, 760)):
        on_top = tafel.window.childAt(x, y)
        assert on_top is not None
        assert on_top is not None
        assert on_top is cover or cover.isAncestorOf(on_top)
    for keys in ("Tab", "Shift+Tab", "Ctrl+Z", "Ctrl+Return", "Ctrl+J", "F8", "Ctrl+Shift+A"):
        tafel.handen.press(keys)
        tafel.handen.type("x")
        assert cover.hasFocus(), keys
    assert tafel.frame.session.dossier is before
    assert tafel.frame.positie == place
    tafel.handen.press("F9")
    assert not cover.isVisible()
    tafel.handen.type("!")
    assert tafel.frame.session.dossier.client.naam == "Kim de Wit!"


def test_a_page_that_takes_the_focus_does_not_get_the_keys_under_the_cover(tafel: Tafel) -> None:
    tafel.handen.press("F9")
    tafel.handen.find("begin.naam").setFocus()
    tafel.handen.settle()
    tafel.handen.type("x")
    assert tafel.frame.session.dossier.client.naam == ""


def test_the_cover_grows_with_the_window(tafel: Tafel) -> None:
    tafel.handen.press("F9")
    tafel.window.resize(1500, 900)
    tafel.handen.settle()
    assert cover_of(tafel).geometry() == tafel.window.rect()


def test_locking_saves_first_and_unlocking_returns(tafel: Tafel) -> None:
    tafel.handen.fill("begin.naam", "Kim de Wit")
    tafel.handen.press("F12")
    assert tafel.shows(SlotPage)
    assert "Kim" not in tafel.words()
    tafel.try_secret(PASSPHRASE)
    tafel.wait_for(GesprekFrame)
    assert tafel.frame.session.dossier.client.naam == "Kim de Wit"


def test_locking_under_the_cover_shows_the_lock(tafel: Tafel) -> None:
    tafel.handen.press("F9")
    tafel.handen.press("F12")
    assert tafel.shows(SlotPage)
    assert not cover_of(tafel).isVisible()
    tafel.unlock()


def test_a_conversation_that_is_still_being_opened_does_not_show_after_locking(
    tafel: Tafel,
) -> None:
    dossier_id = tafel.frame.session.dossier.id
    tafel.handen.fill("begin.naam", "Kim de Wit")
    tafel.handen.click("kop.overzicht")
    overview = tafel.window.screen_shown
    assert isinstance(overview, OverzichtPage)
    overview.open_requested.emit(dossier_id)
    tafel.window.lock()
    tafel.handen.settle()
    assert tafel.shows(SlotPage)


def test_a_row_that_is_clicked_twice_opens_one_conversation(tafel: Tafel) -> None:
    dossier_id = tafel.frame.session.dossier.id
    tafel.handen.fill("begin.naam", "Kim de Wit")
    tafel.handen.click("kop.overzicht")
    overview = tafel.window.screen_shown
    assert isinstance(overview, OverzichtPage)
    opened: list[GesprekFrame] = []
    tafel.window.gesprek_opened.connect(lambda: opened.append(tafel.frame))
    overview.open_requested.emit(dossier_id)
    overview.open_requested.emit(dossier_id)
    tafel.wait_for(GesprekFrame)
    assert len(opened) == 1


@pytest.fixture
def _own_looks(qapp: QApplication) -> Iterator[None]:
    """The looks that the program starts with; afterwards those of before."""
    font, palette, sheet = qapp.font(), qapp.palette(), qapp.styleSheet()
    in_use = looks()
    apply_theme(qapp)
    yield
    use_looks(qapp, in_use.naam, in_use.schaal, in_use.accent)
    qapp.setFont(font)
    qapp.setPalette(palette)
    qapp.setStyleSheet(sheet)


@pytest.mark.usefixtures("_own_looks")
def test_letters_grow_to_twice_their_size_and_back(
    tafel: Tafel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(aanzien, "SCHALEN", (100, 200))
    tafel.handen.fill("begin.naam", "Kim de Wit")
    tafel.handen.fill("begin.wijkteam.naam", "N. Yılmaz")
    tafel.handen.press("Ctrl+Plus")
    QApplication.sendPostedEvents()
    large = tafel.frame.fontMetrics().height()
    assert (tafel.window.width(), tafel.window.height()) == SIZE
    for place in ("financien", "plan"):
        tafel.go_to(place)
        assert (tafel.window.width(), tafel.window.height()) == SIZE
    tafel.handen.press("Ctrl+Minus")
    QApplication.sendPostedEvents()
    assert large > 1.8 * tafel.frame.fontMetrics().height()
