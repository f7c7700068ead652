"""Where this conversation is, and along which route it goes."""

from PySide6.QtWidgets import QWidget

from intake_desktop.domain.dossier import Dossier, Gesprek
from intake_desktop.domain.formulier import Formulier
from intake_desktop.domain.noteren import with_gesprek
from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.language import tr
from intake_desktop.ui.pages.binden import bind_text
from intake_desktop.ui.widgets.kaart import Kaart
from intake_desktop.ui.widgets.keuzerij import Keuzerij
from intake_desktop.ui.widgets.tekst import Tekst
from intake_desktop.ui.widgets.veld import Regelveld

PLAATSEN = {
    "thuis": tr("thuis"),
    "wijkteam": tr("bij het wijkteam"),
    "gemeentehuis": tr("op het gemeentehuis"),
}
ANDERS = "anders"


def split_plaats(plaats: str) -> tuple[str, str]:
    """The chip and the free words of a place as it is kept ("thuis, Dorpsstraat 3")."""
    for code, words in PLAATSEN.items():
        if plaats == words:
            return code, ""
        if plaats.startswith(f"{words}, "):
            return code, plaats.removeprefix(f"{words}, ")
    return (ANDERS if plaats else ""), plaats


def join_plaats(code: str, rest: str) -> str:
    """The place as it is kept and printed."""
    return ", ".join(part for part in (PLAATSEN.get(code, ""), rest) if part)


class GesprekKaart(Kaart):
    """Place and route; a route only decides what is offered first."""

    def __init__(self, session: DossierSession, formulier: Formulier) -> None:
        super().__init__(self.tr("Dit gesprek"))
        self._session, self._formulier = session, formulier
        self._code = ""
        self._plaats = self._make_plaats()
        self._waar = self._make_waar()
        self._route = Keuzerij(
            [(r.code, f"{r.naam} · {r.minuten} min") for r in formulier.routes],
            self.tr("Welk gesprek voeren we?"),
        )
        self._route.setObjectName("begin.route")
        self._route.chosen.connect(self._set_route)
        self._uitleg = Tekst("", rol="stil")
        widgets: tuple[QWidget, ...] = (self._plaats, self._waar, self._route, self._uitleg)
        for widget in widgets:
            self.inhoud.addWidget(widget)

    def show_gesprek(self, gesprek: Gesprek) -> None:
        """Show the place and the route of this gesprek."""
        if join_plaats(self._code, self._waar.value()) != gesprek.plaats:
            self._code, rest = split_plaats(gesprek.plaats)
            self._waar.set_value(rest)
        self._plaats.set_value(self._code or None)
        route = self._formulier.route(gesprek.route)
        self._route.set_value(route.code)
        self._uitleg.set_text(route.uitleg)

    def _set_plaats(self, code: object) -> None:
        self._code = str(code or "")
        rest = self._waar.value()
        self._session.apply(self.tr("Plaats"), lambda d: self._with_plaats(d, rest))
        if self._code == ANDERS:
            self._waar.setFocus()

    def _with_plaats(self, dossier: Dossier, rest: str) -> Dossier:
        gesprek = dossier.gesprek
        plaats = join_plaats(self._code, rest)
        return with_gesprek(dossier, gesprek.id, plaats=plaats) if gesprek else dossier

    def _set_route(self, code: object) -> None:
        gesprek = self._session.dossier.gesprek
        if gesprek is None:
            return
        if code is None:
            self._route.set_value(self._formulier.route(gesprek.route).code)
            return
        self._session.apply(
            self.tr("Route"), lambda d: with_gesprek(d, gesprek.id, route=str(code))
        )

    def _make_plaats(self) -> Keuzerij:
        opties = [
            ("thuis", self.tr("Thuis")),
            ("wijkteam", self.tr("Wijkteam")),
            ("gemeentehuis", self.tr("Gemeentehuis")),
            (ANDERS, self.tr("Ergens anders")),
        ]
        rij = Keuzerij(opties, self.tr("Waar zijn we?"))
        rij.setObjectName("begin.plaats")
        rij.chosen.connect(self._set_plaats)
        return rij

    def _make_waar(self) -> Regelveld:
        veld = Regelveld(self.tr("Adres of kamer"))
        veld.walk_on_enter()
        veld.setObjectName("begin.plaats_tekst")
        bind_text(veld, self._session, self.tr("Plaats"), self._with_plaats)
        return veld
