"""A change after the plan was closed: it becomes the next version, and here is asked why."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QHideEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from intake_desktop.domain.datums import short_date
from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.versies import changed_after_closing
from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.theme import space
from intake_desktop.ui.widgets.knop import Knop
from intake_desktop.ui.widgets.tekst import Tekst
from intake_desktop.ui.widgets.veld import Regelveld

REDEN = "tekenen.reden"
"""The merge key of typing the reason, here and where the plan is closed."""


class VersieBalk(QFrame):
    """Stands above the page from the first change on until there is a reason, or *Later*.

    It takes no focus: whoever is typing types on.
    """

    def __init__(self, session: DossierSession) -> None:
        super().__init__()
        self._session = session
        self._about = ""
        self.setObjectName("nieuwe_versie")
        self.setProperty("rol", "melding_info")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._text = Tekst("")
        self._reason = Regelveld(
            "", self.tr("In gewone woorden, bijvoorbeeld: de cursus begint later"), zinnen=True
        )
        self._reason.setObjectName("nieuwe_versie.reden")
        self._reason.setAccessibleName(self.tr("Waarom komt er een nieuwe versie?"))
        self._reason.edited.connect(self._type)
        self._reason.entered.connect(lambda _text: self._ready())
        self._later = Knop(self.tr("Later"), "chip")
        self._later.setObjectName("nieuwe_versie.later")
        self._later.clicked.connect(self._ready)
        row = QHBoxLayout()
        row.setSpacing(space(3))
        row.addWidget(self._reason, 1)
        row.addWidget(self._later)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space(4), space(2), space(4), space(2))
        layout.setSpacing(space(1))
        layout.addWidget(self._text)
        layout.addLayout(row)
        self.hide()

    def show_dossier(self, dossier: Dossier) -> None:
        """Come when a closed plan was just changed; go when that is undone."""
        closed = changed_after_closing(dossier)
        about = closed.id if closed is not None else ""
        self._reason.set_value(dossier.plan.reden_nieuwe_versie)
        has_reason = bool(dossier.plan.reden_nieuwe_versie.strip())
        self._later.setText(self.tr("Klaar") if has_reason else self.tr("Later"))
        if about == self._about:
            return
        self._about = about
        self.setVisible(bool(about) and not has_reason)
        if closed is None or has_reason:
            return
        told = self.tr(
            "Het plan was vastgelegd op {}. Wat u nu verandert, wordt versie {}. "
            "Waarom komt er een nieuwe versie?"
        ).format(short_date(closed.op.date()), dossier.plan.versie)
        self._text.set_text(told)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, told))

    def hideEvent(self, event: QHideEvent) -> None:
        """Typing the reason is one step."""
        super().hideEvent(event)
        self._session.end_typing()

    def _type(self, text: str) -> None:
        self._session.apply(
            self.tr("Reden van de nieuwe versie"),
            lambda d: d.with_plan(reden_nieuwe_versie=text),
            merge_key=REDEN,
        )

    def _ready(self) -> None:
        self.hide()
