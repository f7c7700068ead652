"""Each type of question: an answer goes in without a sound, a change comes out whole."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from intake_desktop.domain.antwoord import Antwoord
from intake_desktop.domain.antwoord_tekst import PRINTED, answer_text
from intake_desktop.domain.formulier import Kolom, Optie, Vraag, VraagType
from intake_desktop.domain.plain import from_plain, to_plain
from intake_desktop.ui.questions.registry import WIDGETS, make_vraag
from intake_desktop.ui.questions.vraag_widget import VraagWidget
from intake_desktop.ui.widgets.regels import Regelkaart
from intake_desktop.ui.widgets.veld import Regelveld
from tests.ui.formulier import VERVOLG, a_formulier
from tests.ui.gesprek import find, innermost, press, type_in
from tests.ui.pages.aan_tafel import words

EMPTY = Antwoord("g1.x", "g1", "x", "")
SAID: dict[VraagType, dict[str, object]] = {
    VraagType.EIGEN_WOORDEN: {"tekst": "In een winkel"},
    VraagType.KEUZES: {"keuzes": ("oppas", "taal"), "toelichting": "vanaf 7 uur"},
    VraagType.SCHAAL: {"getal": 7, "toelichting": "rust\n\nmijn zus"},
    VraagType.REGELS: {"regels": ("De schulden", "De oppas")},
    VraagType.UREN: {"getal": 24, "keuzes": ("ma.ochtend", "zo.avond")},
    VraagType.LEEFGEBIEDEN: {"keuzes": ("financien", "huisvesting")},
    VraagType.RIJEN: {"rijen": (("Bakker", "2010", "betaald"), ("Thuis", "", ""))},
}
KOLOMMEN = (
    Kolom("wat", "Wat?"),
    Kolom("jaren", "Welke jaren?"),
    Kolom("soort", "Wat voor werk?", (Optie("betaald", "betaald"), Optie("thuis", "thuis"))),
)


def a_vraag(kind: VraagType, **changes: object) -> Vraag:
    vraag = Vraag(
        "x",
        "Wat zegt u?",
        kind,
        opties=tuple(Optie(c, c) for c in ("oppas", "vervoer", "taal")),
        vervolg=VERVOLG if kind is VraagType.SCHAAL else (),
        toelichting="Wat precies?" if kind is VraagType.KEUZES else "",
        maximum=2 if kind is VraagType.REGELS else 0,
        kolommen=KOLOMMEN if kind is VraagType.RIJEN else (),
    )
    return replace(vraag, **changes)  # type: ignore[arg-type]  # the fields differ per test


class Heard:
    """What a question asked for, and how often a field was left."""

    def __init__(self, widget: VraagWidget) -> None:
        self.changes: list[tuple[Antwoord, bool]] = []
        self.ended = 0
        widget.changed.connect(lambda antwoord, typing: self.changes.append((antwoord, typing)))
        widget.ended.connect(self._end)

    def _end(self) -> None:
        self.ended += 1

    @property
    def last(self) -> Antwoord:
        """The latest answer that was asked for."""
        return self.changes[-1][0]


def asked(qtbot: QtBot, kind: VraagType, **changes: object) -> tuple[VraagWidget, Heard]:
    widget = make_vraag(a_vraag(kind, **changes), a_formulier())
    qtbot.addWidget(widget)
    widget.resize(700, 400)
    widget.show()
    qtbot.waitExposed(widget)
    return widget, Heard(widget)


def test_every_type_has_a_widget_a_stored_form_and_a_printed_form() -> None:
    assert set(WIDGETS) == set(PRINTED) == set(SAID) == set(VraagType)
    for kind in VraagType:
        antwoord = replace(EMPTY, **SAID[kind])  # type: ignore[arg-type]  # the fields differ
        assert from_plain(Antwoord, to_plain(antwoord)) == antwoord
        assert answer_text(a_vraag(kind), antwoord, a_formulier())


@pytest.mark.parametrize("kind", list(VraagType))
def test_filling_is_silent(qtbot: QtBot, kind: VraagType) -> None:
    widget, heard = asked(qtbot, kind)
    antwoord = replace(EMPTY, **SAID[kind])  # type: ignore[arg-type]  # the fields differ per type
    for shown in (antwoord, antwoord, EMPTY, antwoord):
        widget.set_antwoord(shown)
    assert heard.changes == []
    assert "Wat zegt u?" in words(widget)


@pytest.mark.parametrize("kind", list(VraagType))
def test_it_has_a_name_and_takes_the_focus(qtbot: QtBot, kind: VraagType) -> None:
    widget, _ = asked(qtbot, kind)
    assert widget.objectName() == "vraag.x"
    assert innermost(widget) is not widget
    inputs = [w for w in widget.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert [w.objectName() for w in inputs if not w.accessibleName()] == []


def test_rows_come_out_cell_by_cell_and_a_new_one_begins_on_enter(qtbot: QtBot) -> None:
    widget, heard = asked(qtbot, VraagType.RIJEN)
    QTest.keyClicks(innermost(find(widget, Regelveld, "vraag.x.rij.1.wat")), "Bakker")
    years = innermost(find(widget, Regelveld, "vraag.x.rij.1.jaren"))
    QTest.keyClicks(years, "2010")
    QTest.keyClick(years, Qt.Key.Key_Return)
    QTest.keyClicks(innermost(find(widget, QWidget, "vraag.x.rij.1.soort")), "b")
    assert heard.last.rijen == (("Bakker", "2010", "betaald"),)
    assert innermost(find(widget, Regelveld, "vraag.x.rij.2.wat")).isVisible()


def test_lines_from_before_the_columns_stand_in_the_first_one(qtbot: QtBot) -> None:
    widget, heard = asked(qtbot, VraagType.RIJEN)
    widget.set_antwoord(replace(EMPTY, regels=("Kapper", "Tuin")))
    assert find(widget, Regelveld, "vraag.x.rij.2.wat").value() == "Tuin"
    QTest.keyClicks(innermost(find(widget, Regelveld, "vraag.x.rij.2.jaren")), "2019")
    assert (heard.last.regels, heard.last.rijen[1]) == ((), ("Tuin", "2019", ""))


def test_a_closed_question_asks_why_before_it_opens(qtbot: QtBot) -> None:
    widget, heard = asked(qtbot, VraagType.EIGEN_WOORDEN, gesloten=True)
    field = find(widget, QWidget, "vraag.x.tekst")
    assert not field.isVisible()
    find(widget, QAbstractButton, "vraag.x.openen").click()
    assert not field.isVisible()
    reason = innermost(find(widget, Regelveld, "vraag.x.reden"))
    QTest.keyClicks(reason, "Voor het diploma")
    QTest.keyClick(reason, Qt.Key.Key_Return)
    assert field.isVisible()
    assert heard.last.open_reden == "Voor het diploma"
    assert heard.last.is_leeg


def test_own_words_come_out_with_the_question_as_it_was_asked(qtbot: QtBot) -> None:
    widget, heard = asked(qtbot, VraagType.EIGEN_WOORDEN)
    widget.set_antwoord(EMPTY)
    type_in(widget, "vraag.x.tekst", "ja")
    assert heard.changes == [
        (replace(EMPTY, vraagtekst="Wat zegt u?", tekst="j"), True),
        (replace(EMPTY, vraagtekst="Wat zegt u?", tekst="ja"), True),
    ]


def test_chips_give_one_or_several(qtbot: QtBot) -> None:
    widget, heard = asked(qtbot, VraagType.KEUZES)
    for code in ("taal", "oppas"):
        press(find(widget, QAbstractButton, f"vraag.x.keuzes.{code}"))
    assert heard.last.keuzes == ("oppas", "taal")
    type_in(widget, "vraag.x.toelichting", "B1")
    assert (heard.last.keuzes, heard.last.toelichting) == (("oppas", "taal"), "B1")
    widget, heard = asked(qtbot, VraagType.KEUZES, meer=False)
    for code in ("taal", "oppas", "oppas"):
        press(find(widget, QAbstractButton, f"vraag.x.keuzes.{code}"))
    assert [a.keuzes for a, _ in heard.changes] == [("taal",), ("oppas",), ()]


def test_an_option_that_no_longer_exists_is_kept(qtbot: QtBot) -> None:
    widget, heard = asked(qtbot, VraagType.KEUZES)
    widget.set_antwoord(replace(EMPTY, keuzes=("rijbewijs", "taal")))
    press(find(widget, QAbstractButton, "vraag.x.keuzes.oppas"))
    assert heard.last.keuzes == ("oppas", "taal", "rijbewijs")


def test_leefgebieden_are_those_of_the_form(qtbot: QtBot) -> None:
    widget, heard = asked(qtbot, VraagType.LEEFGEBIEDEN)
    press(find(widget, QAbstractButton, "vraag.x.keuzes.huisvesting"))
    assert heard.last.keuzes == ("huisvesting",)


def test_a_figure_opens_the_follow_up_one_question_at_a_time(qtbot: QtBot) -> None:
    widget, heard = asked(qtbot, VraagType.SCHAAL)

    def open_() -> list[bool]:
        fields = (widget.findChildren(QWidget, f"vraag.x.vervolg.{n}") for n in (1, 2, 3))
        return [any(field.isVisible() for field in found) for found in fields]

    assert open_() == [False, False, False]
    press(find(widget, QAbstractButton, "vraag.x.schaal.6"))
    assert (heard.last.getal, open_()) == (6, [True, False, False])
    type_in(widget, "vraag.x.vervolg.1", "rust", enter=True)
    assert open_() == [True, True, False]
    type_in(widget, "vraag.x.vervolg.2", "", enter=True)
    assert open_() == [True, True, True]
    type_in(widget, "vraag.x.vervolg.3", "mijn zus")
    assert heard.last.toelichting == "rust\n\nmijn zus"
    assert heard.ended


def test_what_was_said_about_a_figure_stays_in_sight(qtbot: QtBot) -> None:
    widget, _ = asked(qtbot, VraagType.SCHAAL)
    widget.set_antwoord(replace(EMPTY, toelichting="\n\nmijn zus"))
    assert find(widget, QWidget, "vraag.x.vervolg.3").isVisible()
    widget.set_antwoord(EMPTY)
    assert not find(widget, QWidget, "vraag.x.vervolg.3").isVisible()


def test_lines_come_out_in_order(qtbot: QtBot) -> None:
    widget, heard = asked(qtbot, VraagType.REGELS)
    for text in ("een", "twee"):
        type_in(widget, "vraag.x.regels", text, enter=True)
    assert list(heard.last.regels) == ["een", "twee"]
    card = find(widget, Regelkaart, "vraag.x.regels")
    first, second = card.line_ids()
    card.moved.emit(second, first)
    assert heard.changes[-1] == (replace(heard.last, regels=("twee", "een")), False)
    card.edited.emit(first, "EEN")
    assert list(heard.last.regels) == ["twee", "EEN"]
    card.removed.emit(second)
    assert list(heard.last.regels) == ["EEN"]


def test_a_line_that_is_emptied_and_typed_again_keeps_its_place(qtbot: QtBot) -> None:
    widget, heard = asked(qtbot, VraagType.REGELS)
    widget.set_antwoord(replace(EMPTY, regels=("een", "twee")))
    card = find(widget, Regelkaart, "vraag.x.regels")
    first = card.line_ids()[0]
    card.edited.emit(first, "")
    assert list(heard.last.regels) == ["twee"]
    card.edited.emit(first, "1")
    assert list(heard.last.regels) == ["1", "twee"]


def test_more_lines_than_asked_are_kept_with_a_friendly_word(qtbot: QtBot) -> None:
    widget, heard = asked(qtbot, VraagType.REGELS)
    for text in ("een", "twee"):
        type_in(widget, "vraag.x.regels", text, enter=True)
    assert "Het zijn er meer" not in words(widget)
    type_in(widget, "vraag.x.regels", "drie", enter=True)
    assert list(heard.last.regels) == ["een", "twee", "drie"]
    assert "Het zijn er meer dan 2. Zet bovenaan wat het zwaarst weegt." in words(widget)


def test_hours_are_a_figure_or_words(qtbot: QtBot) -> None:
    widget, heard = asked(qtbot, VraagType.UREN)
    type_in(widget, "vraag.x.uren", "16")
    assert (heard.last.getal, heard.last.tekst) == (16, "")
    type_in(widget, "vraag.x.uren", " uur")
    assert (heard.last.getal, heard.last.tekst) == (16, "16 uur")
    assert "eigen woorden" not in words(widget)
    type_in(widget, "vraag.x.uren", " of meer, na de zomer")
    assert (heard.last.getal, heard.last.tekst) == (None, "16 uur of meer, na de zomer")
    for _ in range(40):
        QTest.keyClick(innermost(widget), Qt.Key.Key_Backspace)
    type_in(widget, "vraag.x.uren", "weinig")
    assert (heard.last.getal, heard.last.tekst) == (None, "weinig")
    assert "Dit staat in uw eigen woorden" in words(widget)


def test_moments_typed_behind_the_hours_go_to_the_week(qtbot: QtBot) -> None:
    widget, heard = asked(qtbot, VraagType.UREN)
    type_in(widget, "vraag.x.uren", "16, ma en di ochtend", enter=True)
    assert (heard.last.getal, heard.last.tekst) == (16, "")
    assert list(heard.last.keuzes) == ["ma.ochtend", "di.ochtend"]


def test_moments_are_toggles_that_say_their_name(qtbot: QtBot) -> None:
    widget, heard = asked(qtbot, VraagType.UREN)
    for code in ("zo.avond", "ma.ochtend"):
        press(find(widget, QAbstractButton, f"vraag.x.{code}"))
    assert list(heard.last.keuzes) == ["ma.ochtend", "zo.avond"]
    assert find(widget, QAbstractButton, "vraag.x.ma.ochtend").accessibleName() == "maandagochtend"
    press(find(widget, QAbstractButton, "vraag.x.ma.ochtend"))
    assert list(heard.last.keuzes) == ["zo.avond"]
