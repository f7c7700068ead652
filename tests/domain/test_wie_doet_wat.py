"""The plan seen from its doers."""

from dataclasses import replace

from intake_desktop.domain.plan import Actie
from intake_desktop.domain.plannen import with_actie
from intake_desktop.domain.rollen import HUISHOUDEN
from intake_desktop.domain.uitspraak import EigenVraag, VraagStatus
from intake_desktop.domain.wie_doet_wat import told, wie_doet_wat
from tests.ui.plan_voorbeelden import a_kim_dossier


def test_every_open_step_and_what_is_asked_for_stands_with_who_does_it() -> None:
    dossier = a_kim_dossier()
    doers = wie_doet_wat(dossier)
    assert [(t.tekst, t.wanneer) for t in doers.zelf] == [
        ("Brieven en rekeningen in een map", "28 november 2026"),
        ("Cv bijwerken met de tips van vandaag", "5 december 2026"),
    ]
    assert [told(dossier, t) for t in doers.anderen][-2:] == [
        "Schuldhulp aanvragen – N. Yılmaz",
        "Werkervaringsplek uitzoeken – S. Bakker",
    ]
    assert len(doers.anderen) == 6
    assert doers.niemand == ()


def test_what_is_done_is_no_longer_there_and_what_nobody_took_stands_apart() -> None:
    dossier = with_actie(a_kim_dossier(), "s1", klaar=True).with_part(Actie("n", "Oppas zoeken"))
    doers = wie_doet_wat(dossier)
    assert [t.tekst for t in doers.zelf] == ["Cv bijwerken met de tips van vandaag"]
    assert [t.tekst for t in doers.niemand] == ["Oppas zoeken"]


def test_what_both_clients_do_is_the_clients_own_and_a_question_has_who_finds_out() -> None:
    dossier = with_actie(a_kim_dossier(), "s2", wie=HUISHOUDEN)
    vraag = dossier.part(EigenVraag, "v2")
    assert vraag is not None
    asked = replace(vraag, status=VraagStatus.UITZOEKEN, door="klantmanager", voor_tekst="kerst")
    dossier = dossier.with_part(asked)
    doers = wie_doet_wat(dossier)
    assert "Eerste gesprek schuldhulp, samen erheen" in [t.tekst for t in doers.zelf]
    assert told(dossier, doers.anderen[-1]) == (
        "Uitzoeken: Wanneer hoor ik of het doorgaat? – S. Bakker, voor kerst"
    )
