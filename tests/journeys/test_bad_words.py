"""Whatever is typed or pasted is kept, shown as it is, saved, and printed."""

import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.uitspraak import Plek
from tests.journeys.tafel import SIZE, Tafel

Start = Callable[..., Tafel]

NASTY = "Contact <jan@voorbeeld.nl> & <b>vet</b> nul\x00 \x1b[31m €5 < €10"
KEPT = "Contact <jan@voorbeeld.nl> & <b>vet</b> nul□ □[31m €5 < €10"
LONG = "zin met woorden " * 3125


@dataclass(frozen=True)
class Plaats:
    """A place where words go: how a hand gets there, and where they stand in the dossier."""

    reach: Callable[[Tafel], None]
    field: str
    read: Callable[[Dossier], str]
    end: bool = True


def at(place: str) -> Callable[[Tafel], None]:
    return lambda tafel: tafel.go_to(place)


def at_new_goal(tafel: Tafel) -> None:
    tafel.go_to("plan")
    tafel.handen.click("plan.nieuw_doel")


def at_new_action(tafel: Tafel) -> None:
    tafel.go_to("plan")
    if not tafel.frame.session.dossier.doelen:
        at_new_goal(tafel)
        tafel.handen.put_cursor("plan.doel.1.tekst")
        tafel.handen.type("Rust")
    tafel.handen.click("plan.doel.1.nieuwe_actie")


def lines(dossier: Dossier, plek: Plek) -> str:
    return "".join(u.tekst for u in dossier.uitspraken if u.plek is plek)


PLACES = {
    "client": Plaats(at("begin"), "begin.naam", lambda d: d.client.naam, end=False),
    "line": Plaats(at("financien"), "leefgebied.lastig", lambda d: lines(d, Plek.LASTIG)),
    "question": Plaats(at("eigen_vragen"), "eigen_vragen.nieuw", lambda d: d.eigen_vragen[0].tekst),
    "goal": Plaats(at_new_goal, "plan.doel.1.tekst", lambda d: d.doelen[0].tekst, end=False),
    "action": Plaats(
        at_new_action, "plan.doel.1.actie.1.tekst", lambda d: d.acties[0].tekst, end=False
    ),
    "note": Plaats(at("financien"), "zijkant.notitie", lambda d: lines(d, Plek.NOTITIE)),
}


def shown_in(field: QWidget) -> str:
    inner = field.focusProxy() or field
    assert isinstance(inner, QLineEdit | QPlainTextEdit)
    return inner.text() if isinstance(inner, QLineEdit) else inner.toPlainText()


def reopened(open_program: Start, tafel: Tafel) -> Dossier:
    """What a program that is started anew shows."""
    tafel.wait_saved()
    tafel.close()
    again = open_program()
    again.unlock()
    again.open_first()
    assert again.window.width() == SIZE[0]
    return again.frame.session.dossier


def printed(tafel: Tafel) -> str:
    """The words of the plan as a PDF reader finds them, without white space."""
    tafel.go_to("tekenen")
    tafel.handen.click("tekenen.bewaren")
    tafel.handen.wait_for(lambda: list(tafel.folder.glob("*.pdf")) != [], "het plan")
    (path,) = tafel.folder.glob("*.pdf")
    return squeezed(pdf_words(path))


def pdf_words(path: Path) -> str:
    done = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, text=True, check=True)
    return done.stdout


def squeezed(text: str) -> str:
    return "".join(text.split())


def test_odd_words_are_kept_shown_saved_and_printed(tafel: Tafel, open_program: Start) -> None:
    for place in PLACES.values():
        place.reach(tafel)
        tafel.paste(place.field, NASTY)
        assert shown_in(tafel.handen.find(place.field)) == KEPT
        if place.end:
            tafel.handen.enter()
        assert place.read(tafel.frame.session.dossier) == KEPT
    dossier = tafel.frame.session.dossier
    assert printed(tafel).count(squeezed(KEPT)) >= len(PLACES) - 1  # a loose note is not printed
    assert reopened(open_program, tafel) == dossier


def test_fifty_thousand_letters_are_kept_saved_and_printed(
    tafel: Tafel, open_program: Start
) -> None:
    for name, place in PLACES.items():
        place.reach(tafel)
        tafel.paste(place.field, LONG)
        if place.end:
            tafel.handen.enter()
        assert squeezed(place.read(tafel.frame.session.dossier)) == squeezed(LONG), name
        assert tafel.window.width() == SIZE[0], name
    dossier = tafel.frame.session.dossier
    assert printed(tafel).count("woorden") >= 3125 * (len(PLACES) - 1)
    assert reopened(open_program, tafel) == dossier
