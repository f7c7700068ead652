"""The plan in short beside its goals: what the client arranges, and what others do."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.noteren import naam_of
from intake_desktop.domain.rollen import Rol
from intake_desktop.domain.wie_doet_wat import WieDoetWat, told, wie_doet_wat
from intake_desktop.ui.pages.plan_bewerken import show_if
from intake_desktop.ui.theme import space
from intake_desktop.ui.widgets.kaart import Kaart
from intake_desktop.ui.widgets.naast import NaastElkaar
from intake_desktop.ui.widgets.tekst import Tekst

_BESIDE = 70


class WieDoetWatKaart(Kaart):
    """Two columns; not there while nobody does anything."""

    def __init__(self) -> None:
        super().__init__(self.tr("Wie regelt wat"))
        self.setObjectName("plan.wie_doet_wat")
        self._shown: tuple[WieDoetWat, str] | None = None
        self._self, self._others = (
            _Kolom("plan.wie_doet_wat.zelf"),
            _Kolom("plan.wie_doet_wat.anderen"),
        )
        self._nobody = Tekst("", "stil")
        self._nobody.setObjectName("plan.wie_doet_wat.niemand")
        self.inhoud.addWidget(NaastElkaar(self._self, self._others, _BESIDE))
        self.inhoud.addWidget(self._nobody)
        self.hide()

    def show_dossier(self, dossier: Dossier) -> None:
        """Show who has what to do now."""
        doers, naam = wie_doet_wat(dossier), naam_of(dossier, Rol.CLIENT)
        if (doers, naam) == self._shown:
            return
        self._shown = (doers, naam)
        self._self.show_lines(
            self.tr("{} regelt").format(f"{naam[:1].upper()}{naam[1:]}"),
            [f"{t.tekst} – {t.wanneer}" if t.wanneer else t.tekst for t in doers.zelf],
        )
        self._others.show_lines(self.tr("Anderen doen"), [told(dossier, t) for t in doers.anderen])
        left = "; ".join(t.tekst for t in doers.niemand)
        self._nobody.set_text(self.tr("Nog te verdelen: {}").format(left) if left else "")
        show_if(self._nobody, bool(left))
        show_if(self, bool(doers.zelf or doers.anderen or doers.niemand))


class _Kolom(QWidget):
    """A title with lines below it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._title, self._lines = Tekst("", "sterk"), Tekst("")
        self._lines.setObjectName(name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(1))
        column.addWidget(self._title)
        column.addWidget(self._lines)
        column.addStretch()

    def show_lines(self, title: str, lines: list[str]) -> None:
        self._title.set_text(title)
        self._lines.set_text("\n".join(f"• {line}" for line in lines) or self.tr("Nog niets."))
