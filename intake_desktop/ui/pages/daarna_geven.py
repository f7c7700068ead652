"""*Wat gaat naar wie*: every paper and part with its reader, until each was given."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake_desktop.domain.bundel import (
    BUNDEL_NAMEN,
    gegeven,
    with_aangekomen,
    with_hoeft_niet,
    with_uitgereikt,
    without_gegeven,
)
from intake_desktop.domain.daarna import Punt, Stand, nog_te_doen, punten
from intake_desktop.domain.delen import Lezer
from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.evalueren import with_afsluiting
from intake_desktop.domain.gespreksverloop import Positie, Stap
from intake_desktop.domain.papieren import Papiersoort
from intake_desktop.domain.plannen import with_geven
from intake_desktop.domain.rollen import Rol
from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.pages.plan_bewerken import show_if
from intake_desktop.ui.theme import space
from intake_desktop.ui.widgets.flow import FlowLayout
from intake_desktop.ui.widgets.kaart import Kaart
from intake_desktop.ui.widgets.keuzerij import Keuzerij
from intake_desktop.ui.widgets.knop import Knop
from intake_desktop.ui.widgets.naast import Rij
from intake_desktop.ui.widgets.tekst import Kop, Tekst

GEGEVEN, HOEFT_NIET, AANGEKOMEN, GEDAAN = "gegeven", "hoeft_niet", "aangekomen", "gedaan"
_MARKS = {Stand.KLAAR: "☑", Stand.TE_DOEN: "☐"}
_ROW_LETTERS = 46


class GeefRij(QWidget):
    """One thing to give: a mark, what it is, where it stands, and what can be said of it."""

    chosen = Signal(str, object)  # the code of the Punt, what was chosen or None

    def __init__(self, code: str) -> None:
        super().__init__()
        self.setObjectName(f"daarna.geef.{code}")
        self._what, self._told = Tekst("", "sterk"), Tekst("", "stil")
        words = QWidget()
        lines = QVBoxLayout(words)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        lines.addWidget(self._what)
        lines.addWidget(self._told)
        self._told.setObjectName(f"daarna.geef.{code}.stand")
        self._chips = Keuzerij((), "")
        self._chips.setObjectName(f"daarna.geef.{code}.keuze")
        self._chips.chosen.connect(lambda choice: self.chosen.emit(code, choice))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, space(1), 0, space(1))
        column.addWidget(Rij([words, self._chips], _ROW_LETTERS, (1, 0)))

    def show_punt(
        self, punt: Punt, chosen: str | None, opties: tuple[tuple[str, str], ...]
    ) -> None:
        """Show where it stands, and what can be said of it now."""
        self._chips.set_opties(opties)
        self._what.set_text(f"{_MARKS[punt.stand]} {punt.wat}")
        self._told.set_text(punt.zin)
        self._chips.set_value(chosen)
        self._chips.setAccessibleName(f"{punt.wat}. {punt.zin}")

    def focus_first(self) -> None:
        """The focus at what can be said."""
        self._chips.setFocus()


class GeefKaart(Kaart):
    """Everything by who it is for; a row stays until it is done.

    `owner` is the role of whose vault it is; `go_to` carries a Positie, `ask_client` and `about`
    ask for the client's own screen and for the page about this dossier.
    """

    go_to = Signal(object)
    ask_client = Signal()
    about = Signal()

    def __init__(self, session: DossierSession) -> None:
        super().__init__()
        self.setObjectName("daarna.geven")
        self.set_titel(self.tr("Wat gaat naar wie"))
        self._session = session
        self._rows: dict[str, GeefRij] = {}
        self._groups: dict[Lezer, QVBoxLayout] = {}
        self._heads: dict[Lezer, Kop] = {}
        self._state = Tekst("", "stil")
        self._state.setObjectName("daarna.geven.stand")
        self.inhoud.addWidget(self._state)
        for lezer, name in ((Lezer.CLIENT, self.tr("Cliënt")), *self._professionals()):
            head, group = Kop(name, 3), QVBoxLayout()
            self._heads[lezer], self._groups[lezer] = head, group
            self.inhoud.addWidget(head)
            self.inhoud.addLayout(group)
            if lezer is Lezer.CLIENT:
                self.inhoud.addLayout(self._for_client())
        self.inhoud.addWidget(Tekst(self.tr("Heeft ieder zijn deel? Dan kan de rest weg."), "stil"))
        self.inhoud.addLayout(self._rest())

    def show_dossier(self, dossier: Dossier, owner: Rol) -> None:
        """What was given and what still is to be."""
        found = punten(dossier, owner)
        left = nog_te_doen(dossier, owner)
        self._state.set_text(
            self.tr("Nog te doen: {}.").format(left) if left else self.tr("Alles is gegeven.")
        )
        shown = {p.code for p in found}
        for punt in found:
            row = self._rows.get(punt.code) or self._made(punt)
            row.show_punt(punt, _chosen(dossier, punt), self._opties(dossier, punt))
            show_if(row, True)
        for code, row in self._rows.items():
            if code not in shown:
                show_if(row, False)
        for lezer, head in self._heads.items():
            show_if(head, any(p.aan is lezer for p in found))

    def focus_first(self) -> None:
        """The focus at the first thing to give."""
        for row in self._rows.values():
            row.focus_first()
            return

    def _professionals(self) -> tuple[tuple[Lezer, str], ...]:
        return tuple(
            (lezer, BUNDEL_NAMEN[lezer].capitalize())
            for lezer in (Lezer.KLANTMANAGER, Lezer.WIJKTEAM)
        )

    def _for_client(self) -> FlowLayout:
        buttons = FlowLayout(gap=space(2))
        for name, words, slot in (
            ("meegeven", self.tr("Naar het meegeven"), self._to_giving),
            ("vragen", self.tr("Drie vragen aan de cliënt"), self.ask_client.emit),
        ):
            button = Knop(words, "gewoon")
            button.setObjectName(f"daarna.geven.{name}")
            button.clicked.connect(slot)
            buttons.addWidget(button)
        return buttons

    def _rest(self) -> FlowLayout:
        buttons = FlowLayout(gap=space(2))
        button = Knop(self.tr("Ruim op wat niet van u is"), "gewoon")
        button.setObjectName("daarna.geven.opruimen")
        button.clicked.connect(self.about.emit)
        buttons.addWidget(button)
        return buttons

    def _to_giving(self) -> None:
        self.go_to.emit(Positie(Stap.TEKENEN))

    def _made(self, punt: Punt) -> GeefRij:
        row = GeefRij(punt.code)
        row.chosen.connect(self._choose)
        self._rows[punt.code] = row
        self._groups[punt.aan].addWidget(row)
        return row

    def _opties(self, dossier: Dossier, punt: Punt) -> tuple[tuple[str, str], ...]:
        """What was not given can not have arrived."""
        code = punt.code
        given, not_needed = (GEGEVEN, self.tr("Gegeven")), (HOEFT_NIET, self.tr("Hoeft niet"))
        if code == "geven":
            return (given,)
        if code == "nazorg":
            return ((GEDAAN, self.tr("Gedaan")),)
        if code.startswith("papier."):
            return (given, not_needed)
        if code == f"bundel.{Lezer.CLIENT}":
            return (not_needed,)
        if gegeven(dossier, punt.aan) is None:
            return (not_needed,)
        return ((AANGEKOMEN, self.tr("Aangekomen")), not_needed)

    def _choose(self, code: str, choice: object) -> None:
        day = self._session.today()
        kind, _, which = code.partition(".")

        def change(dossier: Dossier) -> Dossier:
            if kind == "geven":
                return with_geven(dossier, gegeven_op=day if choice else None)
            if kind == "nazorg":
                return with_afsluiting(dossier, nazorg_gedaan=bool(choice))
            if kind == "papier":
                return _said(dossier, Lezer.CLIENT, Papiersoort[which.upper()], choice, day)
            return _said(dossier, Lezer(which), None, choice, day)

        self._session.apply(self.tr("Wat gaat naar wie"), change)


def _said(
    dossier: Dossier, lezer: Lezer, soort: Papiersoort | None, choice: object, day: date
) -> Dossier:
    """What was chosen about a paper, or with None about a bundle; letting go takes it back."""
    if choice == HOEFT_NIET:
        return with_hoeft_niet(dossier, lezer, day, soort)
    if choice == AANGEKOMEN:
        return with_aangekomen(dossier, lezer, day)
    if choice == GEGEVEN:
        return with_uitgereikt(dossier, lezer, day, soort)
    found = gegeven(dossier, lezer, soort)
    if found is not None and found.aangekomen_op is not None:
        return with_aangekomen(dossier, lezer, None)
    return without_gegeven(dossier, lezer, soort)


def _chosen(dossier: Dossier, punt: Punt) -> str | None:
    """What was said of it, as the chip that is chosen."""
    kind, _, which = punt.code.partition(".")
    if kind in ("geven", "nazorg"):
        word = GEGEVEN if kind == "geven" else GEDAAN
        return word if punt.stand is Stand.KLAAR else None
    soort = Papiersoort[which.upper()] if kind == "papier" else None
    found = gegeven(dossier, punt.aan, soort)
    if found is None:
        return None
    if found.hoeft_niet:
        return HOEFT_NIET
    if soort is not None:
        return GEGEVEN
    return AANGEKOMEN if found.aangekomen_op is not None else None
