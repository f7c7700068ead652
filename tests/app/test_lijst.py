"""What the overview tells of all dossiers together, in the real window."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from intake_desktop.domain.contactritme import Contactritme
from intake_desktop.domain.gespreksverloop import Stap
from intake_desktop.domain.plan import Plan
from intake_desktop.ui.gesprek_frame import GesprekFrame
from tests.app.test_beheer import keep
from tests.factories import MOMENT, a_dossier, a_gesprek
from tests.journeys.tafel import Tafel


def test_a_line_of_the_agenda_opens_the_dossier_at_its_place(tafel: Tafel) -> None:
    gesprek = replace(a_gesprek(), begonnen=MOMENT - timedelta(weeks=3))
    kim = a_dossier(id="kim", huisgenoten=(), gesprekken=(gesprek,), acties=(), mijlpalen=())
    keep(tafel, replace(kim, plan=Plan(ritme=Contactritme(2)), ondertekeningen=(), ontheffingen=()))
    tafel.window.show_overview()
    tafel.handen.wait_for(lambda: tafel.handen.has_rows("overzicht.agenda.lijst"), "de agenda")
    tafel.handen.click_row("overzicht.agenda.lijst", 0)
    tafel.wait_for(GesprekFrame)
    frame = tafel.window.screen_shown
    assert isinstance(frame, GesprekFrame)
    tafel.handen.wait_for(lambda: frame.positie.stap is Stap.DAARNA, "de plek van de regel")


def test_an_older_vault_is_looked_at_and_counts_are_written(tafel: Tafel, tmp_path: Path) -> None:
    keep(tafel, *(a_dossier(id=f"d{n}", huisgenoten=()) for n in range(6)))
    kluis, lijst = tafel.keukentafel.kluis, tafel.window.lijst
    kluis.use(lambda vault: vault.db.execute("update dossier set volgen = null"))
    told = list[str]()
    assert lijst is not None
    lijst.agenda(lambda blad: told.append(f"{len(blad.regels)} regels"), told.append)
    lijst.tel(tmp_path / "aantallen.csv", told.append, told.append)
    lijst.tel(tmp_path / "weg" / "aantallen.csv", told.append, told.append)
    lijst.tel(tmp_path / "aantallen.doc", told.append, told.append)
    tafel.handen.wait_for(lambda: len(told) == 4, "de antwoorden")
    assert told[0] != "0 regels"
    counted = (tmp_path / "aantallen.csv").read_text("utf-8-sig")
    assert "totaal;6" in counted
    assert "Warme overdracht" in counted
    assert not (tmp_path / "weg").exists()
    assert "eindigt op .csv of .ods" in told[3]
