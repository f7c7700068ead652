"""One thing that happens today: who does it, whether it is done, what was agreed."""

from datetime import datetime
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.vandaag import VandaagStap
from intake_desktop.ui.pages.plan_wie import WieKeuze
from intake_desktop.ui.theme import space
from intake_desktop.ui.widgets.flow import FlowLayout
from intake_desktop.ui.widgets.knop import Knop
from intake_desktop.ui.widgets.tekst import Tekst
from intake_desktop.ui.widgets.veld import Tekstveld


class VandaagRij(QFrame):
    """`changed(name, typing, fields)` when something is chosen or typed.

    `into_plan()` asks for an action in the plan, `removed()` to take it away.
    """

    changed = Signal(str, bool, object)
    left = Signal()
    into_plan = Signal()
    removed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.stap_id = ""
        self._done_at: datetime | None = None
        self.setProperty("rol", "bewerk")
        self._name = Tekst("", "sterk")
        self._wie = WieKeuze(self.tr("Wie doet dit, voordat we weggaan?"))
        self._wie.chosen.connect(
            lambda wie, typing: self._change(self.tr("Wie het vandaag doet"), typing, door=wie)
        )
        self._wie.left.connect(self.left)
        self._text = Tekstveld(self.tr("Wat is er gedaan of afgesproken?"), regels=1)
        self._text.edited.connect(
            lambda text: self._change(self.tr("Afspraak voor vandaag"), True, tekst=text)
        )
        self._text.left.connect(lambda _text: self.left.emit())
        self._done = Knop(self.tr("Gedaan"), "klopt")
        self._done.setCheckable(True)
        self._done.clicked.connect(
            lambda on: self._change(self.tr("Vandaag gedaan"), False, gedaan=bool(on))
        )
        self._lay_out()

    def show_stap(self, dossier: Dossier, stap: VandaagStap, number: int) -> None:
        """Show this step as it is now."""
        if stap.id != self.stap_id:
            self._wie.stop_typing()
        self.stap_id = stap.id
        self._name_parts(f"vandaag.stap.{number}", stap.naam)
        heading = f"{stap.naam} · {stap.nummer}" if stap.nummer else stap.naam
        self._name.set_text(heading)
        self._wie.show_wie(dossier, stap.door)
        self._text.set_value(stap.tekst)
        self._done.setChecked(stap.gedaan)
        at = stap.gedaan_op
        self._done.setText(
            self.tr("Gedaan om {}").format(f"{at:%H:%M}") if at else self.tr("Gedaan")
        )

    def focus_first(self) -> None:
        """The focus where who does it is chosen."""
        self._wie.setFocus()

    def _change(self, label: str, typing: bool, **fields: Any) -> None:
        self.changed.emit(label, typing, fields)

    def _name_parts(self, prefix: str, naam: str) -> None:
        if self.objectName() == prefix and self.accessibleName() == naam:
            return
        self.setObjectName(prefix)
        self.setAccessibleName(naam)
        self._wie.name_parts(f"{prefix}.door")
        self._text.setObjectName(f"{prefix}.tekst")
        for button, code, words in (
            (self._done, "gedaan", self.tr("Gedaan: {}")),
            (self._plan, "plan", self.tr("Maak er een actie van: {}")),
            (self._remove, "weg", self.tr("Haal weg: {}")),
        ):
            button.setObjectName(f"{prefix}.{code}")
            button.setAccessibleName(words.format(naam))

    def _lay_out(self) -> None:
        self._plan = Knop(self.tr("Maak er een actie van"), "stil")
        self._plan.clicked.connect(self.into_plan)
        self._remove = Knop(self.tr("Haal weg"), "stil", icoon="weg")
        self._remove.clicked.connect(self.removed)
        head = QHBoxLayout()
        head.addWidget(self._name, 1)
        head.addWidget(self._done, 0, Qt.AlignmentFlag.AlignTop)
        foot = FlowLayout(gap=space(2))
        foot.addWidget(self._plan)
        foot.addWidget(self._remove)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space(3), space(3), space(3), space(2))
        layout.setSpacing(space(2))
        layout.addLayout(head)
        layout.addWidget(self._wie)
        layout.addWidget(self._text)
        layout.addLayout(foot)
