"""What matters to the client, in the client's own words."""

from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout

from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.formulier import Formulier
from intake_desktop.domain.noteren import lines_of, with_line
from intake_desktop.domain.rollen import Rol
from intake_desktop.domain.uitspraak import Plek
from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.pages.page import Page
from intake_desktop.ui.pages.regels_van import as_regels, bind_lines
from intake_desktop.ui.theme import space
from intake_desktop.ui.widgets.regels import Regel, Regelkaart
from intake_desktop.ui.widgets.tekst import Kop, Tekst


class BelangrijkPage(Page):
    """One large card of lines. A line is the client's, unless another speaker is chosen."""

    def __init__(self, session: DossierSession, formulier: Formulier) -> None:
        super().__init__(session, formulier)
        self.setObjectName("belangrijk")
        self._shown: tuple[Regel, ...] | None = None
        self._kaart = Regelkaart(
            self.tr("Dit is belangrijk voor mij"),
            self.tr("Typ wat u hoort."),
            session.new_id,
        )
        self._kaart.setObjectName("belangrijk.regels")
        self._kaart.setProperty("groot", True)
        self._kaart.edited.connect(self._type)
        bind_lines(self._kaart, session, formulier, lambda line: f"belangrijk.{line}")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(3))
        column.addWidget(Kop(self.tr("Wat is belangrijk voor u?"), 1))
        uitleg = self.tr(
            "In uw eigen woorden. Wij veranderen er niets aan: zo komt het in uw plan."
        )
        column.addWidget(Tekst(uitleg, rol="stil"))
        column.addWidget(self._kaart)
        column.addStretch(1)

    def show_dossier(self, dossier: Dossier) -> None:
        """Show the lines of this gesprek."""
        lines = as_regels(dossier, lines_of(dossier, self.gesprek.id, Plek.BELANGRIJK))
        if lines != self._shown:
            self._shown = lines
            self._kaart.set_regels(lines)

    def focus_first(self) -> None:
        """Put the cursor where the next line begins."""
        self._kaart.setFocus()

    def _type(self, line_id: str, text: str) -> None:
        gesprek = replace(self.gesprek, schrijver=Rol.CLIENT)
        now = self.session.now()
        self.session.apply(
            self.tr("Wat belangrijk is"),
            lambda d: with_line(
                d, gesprek, line_id, text, plek=Plek.BELANGRIJK, leefgebied="", now=now
            ),
            merge_key=f"belangrijk.{line_id}",
        )
