"""Each closing rule is one click away from where it is put right, in the window itself."""

from collections.abc import Callable

from PySide6.QtWidgets import QAbstractButton, QApplication

from intake_desktop.domain.gespreksverloop import Positie, Stap
from tests.domain.sluitregels import CASES, a_finished_talk
from tests.ui.gesprek import find, press
from tests.ui.raamwerk import Raamwerk

_GOAL, _STEP, _CONTACT = "plan.doel.1.tekst", "plan.doel.1.actie.1.tekst", "plan.vervolg.soort"
PLACES = {
    "geen_naam": "begin.naam",
    "petten_niet_verteld": "begin.petten",
    "ondersteuning_niet_verteld": "begin.ondersteuning",
    "notitie_zonder_plek": "zijkant.plaats.n",
    "niets_genoteerd": "leefgebied.gaat_goed",
    "dicht_met_inhoud": "leefgebied.keuze",
    "open_zonder_reden": "leefgebieden.geestelijke_gezondheid.reden",
    "alleen_eigen_cijfers": "leefgebied.scores",
    "trede_lager": "beeld.ladder",
    "klopt_niet_zonder_want": "beeld.klopt_want",
    "doel_nu_anders": _GOAL,
    "doel_streef_lager": _GOAL,
    "voorziening_zonder_wie": "plan.los.voorziening.1.wie",
    "voorziening_past_niet": "plan.los.voorziening.1.wie",
    "niet_akkoord_zonder_want": "tekenen.client.keuze",
    "bedenktijd_zonder_dag": "tekenen.client.keuze",
    "doel_zonder_actie": "plan.doel.2.actie.1.tekst",
    "vandaag_open": "vandaag",
    "verborgen_antwoord": "vraag.kunnen.nodig",
    "nog_te_geven": "tekenen.gegeven",
    "geen_doel": _GOAL,
    "doel_zonder_woorden": _GOAL,
    "doel_datum_voorbij": _GOAL,
    "doel_datum_bestaat_niet": _GOAL,
    "geen_eerste_stap": _STEP,
    "actie_onvolledig": _STEP,
    "actie_datum_voorbij": "plan.doel.1.actie.2.tekst",
    "actie_datum_bestaat_niet": "plan.doel.1.actie.2.tekst",
    "geen_contact": _CONTACT,
    "geen_contactpersoon": "plan.contact.wie",
    "afspraak_zonder_dag": _CONTACT,
    "afspraak_datum_voorbij": _CONTACT,
    "afspraak_datum_bestaat_niet": _CONTACT,
    "contact_datum_voorbij": _CONTACT,
    "contact_datum_bestaat_niet": _CONTACT,
    "eigen_vraag_open": "eigen_vragen.1.status",
    "lage_score_zonder_doel": "plan.doel.2.tekst",
}
"""Where the cursor stands after the click, by the beginning of its name."""


def test_a_click_in_the_list_puts_the_cursor_where_it_is_put_right(
    open_frame: Callable[..., Raamwerk],
) -> None:
    work = open_frame(a_finished_talk())
    assert set(PLACES) == set(CASES)
    assert {code: _after_the_click(work, code) for code in PLACES} == PLACES


def _after_the_click(work: Raamwerk, code: str) -> str:
    """The place that was expected, or the name of where the cursor went instead."""
    dossier = CASES[code](a_finished_talk())
    work.session.apply(code, lambda _before: dossier)
    work.frame.turn_to(Positie(Stap.TEKENEN))
    find(work.frame, QAbstractButton, "tekenen.nakijken.1.ga").click()
    QApplication.processEvents()
    if code == "vandaag_open":  # a page of its own in front, with another way back
        shown = find(work.frame, QAbstractButton, "vandaag.terug")
        here = "vandaag" if shown.isVisible() else ""
        press(shown)
        return here
    focus = QApplication.focusWidget()
    names = [focus.objectName()] if focus else []
    while focus is not None and (focus := focus.parentWidget()) is not None:
        names.append(focus.objectName())
    met = (name for name in names if name.startswith(PLACES[code]))
    return PLACES[code] if next(met, "") else f"elsewhere: {names[:3]}"
