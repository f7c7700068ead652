"""The end of the track: the day, the reason, and whether the client wants to hear of us after."""

from typing import Any

from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.evalueren import with_afsluiting
from intake_desktop.domain.formulier import Formulier
from intake_desktop.domain.naderhand import words_of
from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.pages.binden import bind_date, bind_text
from intake_desktop.ui.pages.daarna_deel import DaarnaDeel, JaNee
from intake_desktop.ui.pages.plan_bewerken import show_if
from intake_desktop.ui.widgets.kaart import Kaart
from intake_desktop.ui.widgets.keuzerij import Keuzerij
from intake_desktop.ui.widgets.tekst import Tekst
from intake_desktop.ui.widgets.veld import Datumveld, Regelveld

_MONTHS_3, _MONTHS_6 = 91, 182


class AfsluitDeel(DaarnaDeel):
    """Folded until someone ends the track together with the client."""

    def __init__(self, session: DossierSession, formulier: Formulier) -> None:
        super().__init__(session, "terugblik.afsluiten", "")
        self.vouw.set_titel(self.tr("Sluiten we het traject af?"))
        self._redenen = formulier.naderhand.afsluiten

    def build(self, kaart: Kaart) -> None:
        """Reason, day, what else there is to say, and aftercare."""
        session = self.session
        quiet = self.tr("Kies samen waarom. Nazorg mag altijd, ook als alles goed gaat.")
        self._reden = Keuzerij(
            [(r.code, r.tekst) for r in self._redenen], self.tr("Waarom stoppen we?")
        )
        self._reden.setObjectName("terugblik.afsluiten.reden")
        self._reden.chosen.connect(self._choose)
        self._op = Datumveld(self.tr("Op welke dag?"), session.today)
        self._op.setObjectName("terugblik.afsluiten.op")
        self._meer = Regelveld(self.tr("Wat wilt u daarover nog zeggen?"), zinnen=True)
        self._meer.setObjectName("terugblik.afsluiten.toelichting")
        self._nazorg = JaNee(
            (self.tr("ja"), self.tr("nee")), self.tr("Wilt u daarna nog iets van ons horen?")
        )
        self._nazorg.setObjectName("terugblik.afsluiten.nazorg")
        self._wat = Regelveld(self.tr("Hoe? Bijvoorbeeld: even bellen"), zinnen=True)
        self._wat.setObjectName("terugblik.afsluiten.nazorg_wat")
        self._wanneer = Datumveld(
            self.tr("Wanneer?"),
            session.today,
            snel=(
                (self.tr("over drie maanden"), _MONTHS_3),
                (self.tr("over een half jaar"), _MONTHS_6),
            ),
        )
        self._wanneer.setObjectName("terugblik.afsluiten.nazorg_op")
        self._connect()
        for widget in (
            Tekst(quiet, "stil"), self._reden, self._op, self._meer, self._nazorg, self._wat,
            self._wanneer,
        ):  # fmt: skip
            kaart.inhoud.addWidget(widget)
        self._wat.hide()
        self._wanneer.hide()

    def fill(self, dossier: Dossier) -> None:
        """Show what was agreed."""
        end = dossier.plan.afsluiting
        self._reden.set_value(end.reden or None)
        self._op.set_value(end.op)
        self._meer.set_value(end.toelichting)
        self._nazorg.show_answer(end.nazorg)
        self._wat.set_value(end.nazorg_wat)
        self._wanneer.set_value(end.nazorg_op, end.nazorg_tekst)
        show_if(self._wat, end.nazorg is True)
        show_if(self._wanneer, end.nazorg is True)

    def _connect(self) -> None:
        session = self.session
        bind_date(
            self._op, session, self.tr("Dag van afsluiten"),
            lambda d, day, _text: with_afsluiting(d, op=day),
        )  # fmt: skip
        bind_text(
            self._meer, session, self.tr("Waarom we afsluiten"),
            lambda d, text: with_afsluiting(d, toelichting=text),
        )  # fmt: skip
        bind_text(
            self._wat, session, self.tr("Nazorg"),
            lambda d, text: with_afsluiting(d, nazorg_wat=text),
        )  # fmt: skip
        bind_date(
            self._wanneer, session, self.tr("Nazorg"),
            lambda d, day, text: with_afsluiting(d, nazorg_op=day, nazorg_tekst=text),
        )  # fmt: skip
        self._nazorg.listen(lambda answer: self._change(nazorg=answer))

    def _choose(self, code: object) -> None:
        chosen = str(code or "")
        changes: dict[str, Any] = {
            "reden": chosen, "reden_tekst": words_of(self._redenen, chosen)
        }  # fmt: skip
        if chosen and self.dossier.plan.afsluiting.op is None:
            changes["op"] = self.session.today()
        self._change(**changes)

    def _change(self, **changes: Any) -> None:
        self.session.apply(
            self.tr("Het traject afsluiten"), lambda d: with_afsluiting(d, **changes)
        )
