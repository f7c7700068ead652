"""At reading aloud: lines whose basis differs or that both laws would read, looked over once."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from intake_desktop.domain.afweging import Argument
from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.formulier import Formulier
from intake_desktop.domain.gesproken import own_words
from intake_desktop.domain.grondslagen import APART, VAN_EEN_WET
from intake_desktop.domain.rollen import GRONDSLAG_NAMEN, Grondslag
from intake_desktop.domain.te_delen import Uitzondering, uitzonderingen
from intake_desktop.ui.pages.plan_bewerken import show_if
from intake_desktop.ui.theme import space
from intake_desktop.ui.widgets.kaart import Kaart
from intake_desktop.ui.widgets.keuzerij import Keuzerij
from intake_desktop.ui.widgets.knop import Knop
from intake_desktop.ui.widgets.tekst import Tekst
from intake_desktop.ui.widgets.vouw import Vouw

_FIRST = 6
_NAME = "tekenen.uitzondering"
_IN_PLAN = "in_plan"


class UitzonderingenKaart(Kaart):
    """One list, folded open when there is something in it; `basis_chosen(line id, Grondslag)`.

    That it was looked over is state of the view: with another list it has to be done again.
    """

    basis_chosen = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[UitzonderingRij] = []
        self._all = False
        self._found: tuple[Uitzondering, ...] | None = None
        self._seen: tuple[str, ...] | None = None
        self._fold = Vouw(self.tr("Uitzonderingen: grondslag en delen"))
        self._fold.setObjectName("tekenen.uitzonderingen")
        self._ok = Knop(self.tr("Bekeken"), "klopt")
        self._ok.setObjectName("tekenen.uitzonderingen.bekeken")
        self._ok.setCheckable(True)
        self._ok.clicked.connect(self._look_over)
        note = self.tr(
            "Het plan is één tekst, die iedereen aan tafel leest. Kijk of elke regel goed staat."
        )
        self._list = QVBoxLayout()
        self._list.setSpacing(space(1))
        self._more = Knop("", "stil")
        self._more.setObjectName("tekenen.uitzonderingen.meer")
        self._more.clicked.connect(self._show_all)
        self._fold.inhoud.setContentsMargins(0, 0, 0, 0)
        self._fold.inhoud.addWidget(Tekst(note, "stil"))
        self._fold.inhoud.addLayout(self._list)
        self._fold.inhoud.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self._fold.inhoud.addWidget(self._ok, 0, Qt.AlignmentFlag.AlignRight)
        self.inhoud.addWidget(self._fold)

    def show_dossier(self, formulier: Formulier, dossier: Dossier) -> None:
        """Show the exceptions of this gesprek; the card is away when there are none."""
        found = uitzonderingen(formulier, dossier)
        if found == self._found:
            return
        first = self._found is None
        self._found = found
        title = self.tr("Uitzonderingen: grondslag en delen ({})")
        self._fold.set_titel(title.format(len(found)))
        if first:
            self._fold.set_open(bool(found))
        show_if(self, bool(found))
        self._ok.setChecked(self._seen == self._ids())
        self._names = {x.code: x.naam for x in formulier.leefgebieden}
        self._show_rows()

    def _ids(self) -> tuple[str, ...]:
        return tuple(u.regel.id for u in self._found or ())

    def _look_over(self, on: bool) -> None:
        self._seen = self._ids() if on else None
        self._fold.set_open(not on)

    def _show_rows(self) -> None:
        found = self._found or ()
        shown = found if self._all else found[:_FIRST]
        while len(self._rows) < len(shown):
            row = UitzonderingRij(len(self._rows) + 1)
            row.basis_chosen.connect(self.basis_chosen)
            self._rows.append(row)
            self._list.addWidget(row)
        for index, row in enumerate(self._rows):
            if index < len(shown):
                line = shown[index]
                row.show_regel(line, self._place(line))
            show_if(row, index < len(shown))
        rest = len(found) - len(shown)
        self._more.setText(self.tr("Nog {} laten zien").format(rest))
        show_if(self._more, rest > 0)

    def _place(self, line: Uitzondering) -> str:
        if isinstance(line.regel, Argument):
            return self.tr("Wat weegt mee voor werk")
        return self._names.get(line.leefgebied, "")

    def _show_all(self) -> None:
        self._all = True
        self._show_rows()


class UitzonderingRij(QFrame):
    """One line, what it stands under, and where it goes."""

    basis_chosen = Signal(str, object)

    def __init__(self, number: int) -> None:
        super().__init__()
        self._line: Uitzondering | None = None
        self.setProperty("rol", "rij")
        name = f"{_NAME}.{number}"
        self.setObjectName(name)
        self._words = Tekst("")
        self._where = Tekst("", "klein")
        self._choice = Keuzerij([], "")
        self._choice.setObjectName(f"{name}.kies")
        self._choice.chosen.connect(self._choose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space(1), space(1), space(1), space(2))
        layout.setSpacing(space(1))
        for part in (self._words, self._where, self._choice):
            layout.addWidget(part)

    def show_regel(self, line: Uitzondering, plek: str) -> None:
        """Show this line and where it stands now."""
        self._line = line
        self._words.set_text(own_words(line.regel.tekst))
        law = GRONDSLAG_NAMEN[line.regel.grondslag or line.erft]
        where = " · ".join(part for part in (plek, law) if part)
        if line.gedeeld:
            where = self.tr("{} · staat in het plan, dus leest iedereen het").format(where)
        self._where.set_text(where)
        own = line.erft if line.erft in VAN_EEN_WET else line.regel.grondslag
        laws = [own] if own in VAN_EEN_WET else list(VAN_EEN_WET)
        options = [(_IN_PLAN, self.tr("In het plan"))]
        options += [(law.value, _capital(APART[law])) for law in laws if law]
        options.append((Grondslag.CLIENT.value, _capital(APART[Grondslag.CLIENT])))
        self._choice.set_opties(options)
        self._choice.setAccessibleName(self.tr("Wie leest: {}").format(line.regel.tekst))
        now = line.regel.grondslag
        self._choice.set_value(now.value if now and now.value in dict(options) else _IN_PLAN)

    def _choose(self, code: object) -> None:
        if self._line is None:
            return
        own = self._line.regel.grondslag
        basis = None if code in (None, _IN_PLAN) else Grondslag(str(code))
        if basis is own:
            self._choice.set_value(own.value if own else _IN_PLAN)
            return
        self.basis_chosen.emit(self._line.regel.id, basis)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
