"""Hoe zelfredzaam nu: the agreed niveau, who gave which, why they differ, which help there is."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from intake_desktop.domain.matrix import (
    HULP_NAMEN,
    NIVEAUS,
    SAMEN,
    SCORERS,
    Hulp,
    LeefgebiedStand,
    combined_hulp,
    parse_scores,
)
from intake_desktop.ui.theme import space
from intake_desktop.ui.toegang import announce
from intake_desktop.ui.widgets.keuzerij import Keuzerij
from intake_desktop.ui.widgets.merk import Merk
from intake_desktop.ui.widgets.naast import Rij
from intake_desktop.ui.widgets.niveaus import Niveaukeuze
from intake_desktop.ui.widgets.tekst import Kop, Tekst
from intake_desktop.ui.widgets.veld import Datumveld, Regelveld

_ROW_LETTERS = 64


class Zelfredzaam(QWidget):
    """Shows the niveaus of one leefgebied.

    `agreed(niveau or None)`: the card that was chosen together. `typed(dict)`: the niveaus in the
    entry field each time it can be read, empty when it is; `finished` when it is left.
    `verschil_edited(str)`, `verschil_left`, `hulp_chosen(tuple)`. `streef_chosen(niveau or None)`
    and `streef_dated(day or None, text)`: the niveau that is hoped for, and by when.
    """

    agreed = Signal(object)
    typed = Signal(object)
    finished = Signal()
    verschil_edited = Signal(str)
    verschil_left = Signal()
    hulp_chosen = Signal(object)
    streef_chosen = Signal(object)
    streef_dated = Signal(object, str)

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today
        self._initial = ""
        self._hulp: tuple[Hulp, ...] = ()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space(2))
        layout.addWidget(self._title())
        self._niveaus = Niveaukeuze()
        self._niveaus.setAccessibleName(self.tr("Hoe goed lukt het nu?"))
        self._niveaus.setObjectName("leefgebied.niveau")
        self._niveaus.chosen.connect(self.agreed)
        layout.addWidget(self._niveaus)
        layout.addWidget(Rij([self._given(), self._entry()], _ROW_LETTERS, (1, 1)))
        self._verschil = Regelveld(
            self.tr("Waarom kijkt ieder er anders naar?"), self.tr("Mag leeg blijven"), zinnen=True
        )
        self._verschil.setObjectName("leefgebied.verschil")
        self._verschil.edited.connect(self.verschil_edited)
        self._verschil.left.connect(self.verschil_left)
        layout.addWidget(self._verschil)
        layout.addWidget(self._help())
        layout.addWidget(self._aim())
        self._bron = Tekst("", "klein")
        self._bron.setObjectName("leefgebied.bron")
        layout.addWidget(self._bron)
        self.setFocusProxy(self._field)

    def show_bron(self, bron: str) -> None:
        """Whose texts these are: our own, or licensed ones."""
        self._bron.set_text(bron)

    def show_leefgebied(self, domein: str, namen: Sequence[str], ankers: Sequence[str]) -> None:
        """The name in the edition and the words of the five niveaus; empties the entry field."""
        self._domein.set_text(self.tr("{} · afgelopen 30 dagen").format(domein))
        self._niveaus.set_texts(namen, ankers)
        for niveau, naam, anker in zip(NIVEAUS, namen, ankers, strict=True):
            self._streef.button(str(niveau)).setAccessibleName(f"{niveau}, {naam}: {anker}")
        self._field.set_value("")
        self._field.set_melding("")

    def show_people(self, people: Mapping[str, tuple[str, str, str]]) -> None:
        """Letter, role and name of klantmanager, wijkteam and client."""
        for door, (letter, rol, naam) in people.items():
            self._marks[door].set_person(letter, rol, naam)
        self._initial = people[SCORERS[-1]][0]

    def show_scores(self, scores: Mapping[str, int]) -> None:
        """Who gave which niveau; a dash for who gave none. Asks why only when they differ."""
        for door, figure in self._figures.items():
            figure.set_text(str(scores.get(door, "–")))
        agreed = scores.get(SAMEN)
        self._niveaus.set_value(agreed)
        self._samen.set_text(self.tr("Samen: {}").format(agreed if agreed else "–"))
        views = {scores[door] for door in SCORERS if door in scores}
        self._verschil.setVisible(len(views) > 1)

    def show_vorige(self, text: str) -> None:
        """The niveaus of the last time, or nothing."""
        self._vorige.set_text(text)

    def show_stand(self, stand: LeefgebiedStand) -> None:
        """The reason for a difference and the help that is present."""
        self._verschil.set_value(stand.verschil)
        self._hulp = stand.hulp
        self._hulprij.set_value(stand.hulp)
        self._streef.set_value(None if stand.streef is None else str(stand.streef))
        self._wanneer.set_value(stand.streef_datum, stand.streef_tekst)
        dated = stand.streef is not None or bool(stand.streef_datum or stand.streef_tekst)
        if self._wanneer.isHidden() == dated:
            self._wanneer.setVisible(dated)

    def unread(self) -> str:
        """What stands in the entry field and can not be read as niveaus."""
        text = self._field.value().strip()
        return "" if parse_scores(text, self._initial) else text

    def _title(self) -> QWidget:
        title = QWidget()
        row = QHBoxLayout(title)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space(2))
        self._domein = Tekst("", "klein")
        kop = Kop(self.tr("Hoe goed lukt het nu?"), 3)
        kop.setWordWrap(False)
        row.addWidget(kop)
        row.addWidget(self._domein, 1)
        return title

    def _given(self) -> QWidget:
        given = QWidget()
        row = QHBoxLayout(given)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space(2))
        self._marks: dict[str, Merk] = {}
        self._figures: dict[str, Tekst] = {}
        for door in SCORERS:
            self._marks[door] = Merk("", door)
            self._figures[door] = Tekst("–", "sterk")
            row.addWidget(self._marks[door])
            row.addWidget(self._figures[door])
        self._samen = Tekst("", "sterk")
        row.addSpacing(space(2))
        row.addWidget(self._samen)
        self._vorige = Tekst("", "stil")
        self._vorige.setObjectName("leefgebied.vorige.niveau")
        row.addWidget(self._vorige, 1)
        return given

    def _entry(self) -> Regelveld:
        self._field = Regelveld("", self.tr("Ieders cijfer: k3 w2 c3"))
        self._field.setAccessibleName(self.tr("Ieders cijfer in één keer, zoals k3 w2 c3"))
        self._field.setObjectName("leefgebied.scores")
        self._field.edited.connect(self._type)
        self._field.left.connect(self._finish)
        return self._field

    def _help(self) -> QWidget:
        options = [(hulp.value, naam) for hulp, naam in HULP_NAMEN.items()]
        self._hulprij = Keuzerij(options, "", meer=True)
        self._hulprij.setAccessibleName(self.tr("Is er hulp?"))
        self._hulprij.setObjectName("leefgebied.hulp")
        self._hulprij.chosen.connect(self._choose_help)
        label = Tekst(self.tr("Is er hulp?"), "sterk")
        label.setWordWrap(False)
        return Rij([label, self._hulprij], _ROW_LETTERS, (0, 1))

    def _aim(self) -> QWidget:
        self._streef = Keuzerij([(str(n), str(n)) for n in NIVEAUS], "")
        self._streef.setAccessibleName(self.tr("Waar wilt u naartoe?"))
        self._streef.setObjectName("leefgebied.streef")
        self._streef.chosen.connect(
            lambda code: self.streef_chosen.emit(None if code is None else int(str(code)))
        )
        self._wanneer = Datumveld("", self._today, hint=self.tr("Wanneer? Bijvoorbeeld 1 maart"))
        self._wanneer.setObjectName("leefgebied.streef_datum")
        self._wanneer.setAccessibleName(self.tr("Wanneer wilt u daar zijn?"))
        self._wanneer.edited.connect(self.streef_dated)
        self._wanneer.left.connect(self.verschil_left)
        label = Tekst(self.tr("Waar wilt u naartoe?"), "sterk")
        label.setWordWrap(False)
        label.setAlignment(Qt.AlignmentFlag.AlignTop)
        label.setContentsMargins(0, space(2), 0, 0)  # in line with the words on the chips
        row = Rij([label, self._streef, self._wanneer], _ROW_LETTERS, (0, 1, 1))
        self._wanneer.hide()
        return row

    def _type(self, text: str) -> None:
        self._field.set_melding("")
        niveaus = parse_scores(text, self._initial)
        if niveaus or not text.strip():
            self.typed.emit(niveaus)

    def _finish(self, text: str) -> None:
        if text.strip() and not parse_scores(text, self._initial):
            self._field.set_melding(
                self.tr("Dit lees ik niet als cijfers. Typ bijvoorbeeld k3 w2 c3, van 1 tot 5.")
            )
            return
        if self._field.value():
            announce(self, self.tr("Genoteerd"))  # the field is empty; nothing else is heard
        self._field.set_value("")
        self.finished.emit()

    def _choose_help(self, codes: object) -> None:
        chosen = [Hulp(code) for code in codes] if isinstance(codes, tuple) else []
        combined = combined_hulp(self._hulp, chosen)
        self._hulprij.set_value(combined)
        self.hulp_chosen.emit(combined)
