"""Goals of before, looked at together: reached, changed or let go, and why."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.evalueren import (
    doel_nu,
    doelen_te_bekijken,
    doelterugblik_op,
    with_doel_waarom,
    with_doelstand,
)
from intake_desktop.domain.plan import DOELSTAND_NAMEN, Doel, Doelstand, Doelterugblik
from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.pages.plan_bewerken import show_if
from intake_desktop.ui.theme import space
from intake_desktop.ui.widgets.kaart import Kaart
from intake_desktop.ui.widgets.keuzerij import Keuzerij
from intake_desktop.ui.widgets.naast import Rij
from intake_desktop.ui.widgets.tekst import Tekst
from intake_desktop.ui.widgets.veld import Regelveld

_ROW_LETTERS = 60


class DoelRij(QWidget):
    """`chosen(doel, code or None)`; `edited(doel, text)` per keystroke; `left`."""

    chosen = Signal(str, object)
    edited = Signal(str, str)
    left = Signal()

    def __init__(self, number: int) -> None:
        super().__init__()
        self._id = ""
        name = f"terugblik.doel.{number}"
        self.setObjectName(name)
        self._words, self._now = Tekst("", "sterk"), Tekst("", "stil")
        chips = [(str(s), words[:1].upper() + words[1:]) for s, words in DOELSTAND_NAMEN.items()]
        self._chips = Keuzerij(chips, "")
        self._chips.setObjectName(f"{name}.stand")
        self._chips.chosen.connect(lambda code: self.chosen.emit(self._id, code))
        self._why = Regelveld("", "", zinnen=True)
        self._why.setObjectName(f"{name}.waarom")
        self._why.edited.connect(lambda text: self.edited.emit(self._id, text))
        self._why.left.connect(lambda _text: self.left.emit())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, space(1), 0, space(1))
        layout.setSpacing(space(1))
        layout.addWidget(Rij([self._words, self._chips], _ROW_LETTERS, (1, 0)))
        layout.addWidget(self._now)
        layout.addWidget(self._why)
        for later in (self._now, self._why):
            later.hide()

    def show_doel(self, doel: Doel, said: Doelterugblik | None, now: Doel | None) -> None:
        """Show this goal as it was, what was said of it now, and how it reads when it changed."""
        self._id = doel.id
        self._words.set_text(said.doel.tekst if said else doel.tekst)
        self._now.set_text(self.tr("Nu: {}").format(now.tekst) if now else "")
        show_if(self._now, now is not None)
        self._chips.setAccessibleName(
            self.tr("Wat is er van dit doel geworden? {}").format(doel.tekst)
        )
        self._chips.set_value(str(said.stand) if said else None)
        self._why.set_value(said.waarom if said else "")
        ask = self.tr("Hoe komt dat? Mag leeg blijven.")
        self._why.input.setPlaceholderText(ask)
        self._why.setAccessibleName(f"{ask} {doel.tekst}")
        show_if(self._why, said is not None)


class DoelenKaart(Kaart):
    """A row per goal that stood in the plan when this gesprek began; the rows are used again."""

    def __init__(self, session: DossierSession) -> None:
        super().__init__()
        self.set_titel(self.tr("Onze doelen van toen"))
        self._session = session
        self._rows: list[DoelRij] = []
        self._quiet = Tekst(
            self.tr(
                "Wat bereikt of losgelaten is, gaat uit het plan. Op papier staat erbij waarom."
            ),
            "stil",
        )
        self.inhoud.addWidget(self._quiet)

    def show_dossier(self, dossier: Dossier) -> None:
        """Hidden when there are no goals of before."""
        doelen = doelen_te_bekijken(dossier)
        while len(self._rows) < len(doelen):
            self._rows.append(self._row(len(self._rows) + 1))
        for index, row in enumerate(self._rows):
            if index < len(doelen):
                said = doelterugblik_op(dossier, doelen[index].id)
                row.show_doel(doelen[index], said, doel_nu(dossier, said) if said else None)
            show_if(row, index < len(doelen))
        self.setVisible(bool(doelen))

    def _row(self, number: int) -> DoelRij:
        row = DoelRij(number)
        row.chosen.connect(self._choose)
        row.edited.connect(self._type)
        row.left.connect(self._session.end_typing)
        self.inhoud.addWidget(row)
        return row

    def _choose(self, doel: str, code: object) -> None:
        stand = Doelstand(str(code)) if code else None
        self._session.apply(
            self.tr("Wat er van een doel werd"), lambda d: with_doelstand(d, doel, stand)
        )

    def _type(self, doel: str, text: str) -> None:
        self._session.apply(
            self.tr("Wat er van een doel werd"),
            lambda d: with_doel_waarom(d, doel, text),
            merge_key=f"terugblik.doel.{doel}",
        )
