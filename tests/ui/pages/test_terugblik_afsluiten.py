"""The end of a track: why, and whether the client wants to hear of us afterwards."""

from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from intake_desktop.domain.naderhand import Naderhand, Reden
from intake_desktop.ui.pages.terugblik_afsluiten import AfsluitDeel
from tests.factories import DAY
from tests.ui.formulier import a_formulier
from tests.ui.gesprek import a_session, find, type_in
from tests.ui.pages.aan_tafel import choose


def test_a_track_ends_with_a_reason_and_aftercare_on_a_day(qtbot: QtBot) -> None:
    session = a_session()
    form = replace(a_formulier(), naderhand=Naderhand(afsluiten=(Reden("werk", "Heeft werk"),)))
    part = AfsluitDeel(session, form)
    session.setParent(part)
    session.changed.connect(lambda _o, new, _t: part.show_dossier(new))
    qtbot.addWidget(part)
    part.show_dossier(session.dossier)
    part.show()
    part.activateWindow()
    part.open_up()
    assert not find(part, QWidget, "terugblik.afsluiten.nazorg_op").isVisible()
    choose(part, "terugblik.afsluiten.reden", "werk")
    choose(part, "terugblik.afsluiten.nazorg", "ja")
    type_in(part, "terugblik.afsluiten.nazorg_wat", "even bellen")
    type_in(part, "terugblik.afsluiten.nazorg_op", "1-3-2027")
    end = session.dossier.plan.afsluiting
    assert (end.reden, end.reden_tekst, end.op) == ("werk", "Heeft werk", DAY)
    assert (end.nazorg, end.nazorg_wat, end.nazorg_op) == (True, "even bellen", date(2027, 3, 1))
    choose(part, "terugblik.afsluiten.nazorg", "nee")
    assert session.dossier.plan.afsluiting.nazorg is False
