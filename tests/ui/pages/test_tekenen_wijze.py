"""How someone signs: a scan of the paper is added, looked at and taken away again."""

from pytestqt.qtbot import QtBot

from intake_desktop.domain.plan import Tekenkeuze, Tekenwijze
from intake_desktop.domain.plannen import with_ondertekening
from intake_desktop.ui.pages.tekenen_geven import Wens
from intake_desktop.ui.pages.tekenen_page import TekenenPage
from intake_desktop.ui.widgets.knop import Knop
from tests.ui.gesprek import find
from tests.ui.pages.plan_tafel import at_the_table, touch
from tests.ui.plan_voorbeelden import a_kim_dossier, a_session


def test_a_scan_is_asked_for_looked_at_and_taken_away(qtbot: QtBot) -> None:
    session = a_session(a_kim_dossier())
    session.apply(
        "Papier",
        lambda d: with_ondertekening(
            d, "client", keuze=Tekenkeuze.AKKOORD, wijze=Tekenwijze.PAPIER
        ),
    )
    page = at_the_table(qtbot, TekenenPage, session)
    asked: list[tuple[str, str]] = []
    page.asked.connect(lambda wens, value: asked.append((wens, value)))
    assert find(page, Knop, "tekenen.client.scan_weg").isHidden()
    touch(page, "tekenen.client.scan")
    session.apply("Scan", lambda d: with_ondertekening(d, "client", bijlage="s1"))
    touch(page, "tekenen.client.scan")
    touch(page, "tekenen.client.scan_weg")
    assert asked == [(Wens.SCAN, "client"), (Wens.TOON_SCAN, "s1"), (Wens.SCAN_WEG, "client")]
