"""The track rests for a while: since when, why, and when we look again. A calm fold."""

from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake_desktop.domain.datums import short_date
from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.plan import Pauze
from intake_desktop.domain.vervolgen import weer_verder, with_pauze
from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.pages.plan_bewerken import show_if
from intake_desktop.ui.theme import space
from intake_desktop.ui.widgets.kaart import Kaart
from intake_desktop.ui.widgets.knop import Knop
from intake_desktop.ui.widgets.tekst import Tekst
from intake_desktop.ui.widgets.veld import Datumveld, Tekstveld
from intake_desktop.ui.widgets.vouw import Vouw


class PauzeVouw(QWidget):
    """Folded away while the track goes on; it opens when the track rests."""

    def __init__(self, session: DossierSession) -> None:
        super().__init__()
        self._session = session
        self._shown: Pauze | None = None
        self._vouw = Vouw(self.tr("Het traject even stilzetten"), self._fill)
        self._vouw.setObjectName("plan.pauze")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._vouw)

    def show_dossier(self, dossier: Dossier) -> None:
        """Show whether the track rests, since when and why."""
        pauze = dossier.plan.pauze
        if pauze == self._shown:
            return
        rests, rested = pauze.sinds is not None, self._shown is not None and self._shown.sinds
        self._shown = pauze
        if rests and not rested:
            self._vouw.set_open(True)
        title = self.tr("Het traject even stilzetten")
        if pauze.sinds is not None:
            title = self.tr("Het traject staat stil sinds {}").format(short_date(pauze.sinds))
        self._vouw.set_titel(title)
        if self._vouw.is_filled:
            self._show_pauze(pauze)

    def _show_pauze(self, pauze: Pauze) -> None:
        rests = pauze.sinds is not None
        for widget, shown in (
            (self._fields, rests), (self._on, rests), (self._start, not rests)
        ):  # fmt: skip
            show_if(widget, shown)
        self._reason.set_value(pauze.reden)
        self._again.set_value(pauze.weer_kijken_op, pauze.weer_kijken_tekst)

    def _fill(self) -> None:
        self._start = Knop(self.tr("Zet het traject stil"), "gewoon")
        self._start.setObjectName("plan.pauze.begin")
        self._start.clicked.connect(self._begin)
        self._fields = self._make_fields()
        self._on = Knop(self.tr("We gaan weer verder"), "gewoon")
        self._on.setObjectName("plan.pauze.einde")
        self._on.clicked.connect(self._end)
        card = Kaart()
        quiet = self.tr("Rust mag. Het plan blijft staan, en u spreekt af wanneer u weer kijkt.")
        card.inhoud.addWidget(Tekst(quiet, "stil"))
        card.inhoud.addWidget(self._fields)
        for button in (self._start, self._on):
            card.inhoud.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self._vouw.inhoud.addWidget(card)
        self._show_pauze(self._session.dossier.plan.pauze)

    def _make_fields(self) -> QWidget:
        fields = QWidget()
        column = QVBoxLayout(fields)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(2))
        self._reason = Tekstveld(
            self.tr("Waarom?"), self.tr("Wat er nu eerst nodig is"), 1, enter_ends=True
        )
        self._reason.setObjectName("plan.pauze.reden")
        self._reason.input.setProperty("enter_verder", True)
        self._again = Datumveld(
            self.tr("Wanneer kijken we weer?"),
            self._session.today,
            snel=((self.tr("over zes weken"), 42), (self.tr("over drie maanden"), 91)),
        )
        self._again.setObjectName("plan.pauze.weer_kijken")
        self._reason.edited.connect(lambda text: self._apply("reden", reden=text))
        self._reason.entered.connect(lambda _text: self._again.setFocus())
        self._again.edited.connect(self._choose_day)
        for field in (self._reason, self._again):
            field.left.connect(lambda _text: self._session.end_typing())
            column.addWidget(field)
        return fields

    def _begin(self) -> None:
        today = self._session.today()
        self._session.apply(self.tr("Traject stilzetten"), lambda d: with_pauze(d, sinds=today))
        self._reason.setFocus()

    def _end(self) -> None:
        self._session.apply(self.tr("Traject weer verder"), weer_verder)
        self._start.setFocus()

    def _choose_day(self, day: date | None, typed: str) -> None:
        text = "" if day else typed
        self._apply("weer_kijken", weer_kijken_op=day, weer_kijken_tekst=text)

    def _apply(self, field: str, **changes: Any) -> None:
        self._session.apply(
            self.tr("Traject stilzetten"),
            lambda d: with_pauze(d, **changes),
            merge_key=f"plan.pauze.{field}",
        )
