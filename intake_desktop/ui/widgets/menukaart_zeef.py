"""Filters of the menukaart: trede, hours, age, benefit, language. None is set by itself."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal

from intake_desktop.domain.antwoord_tekst import parse_hours
from intake_desktop.domain.formulier import Taal, Uitkering
from intake_desktop.domain.menukaart import Zeef
from intake_desktop.ui.widgets.keuzerij import Keuzerij
from intake_desktop.ui.widgets.naast import NaastElkaar
from intake_desktop.ui.widgets.veld import Regelveld
from intake_desktop.ui.widgets.vouw import Vouw

_NAME = "menukaart.filters"
_BESIDE = 60


class MenukaartZeef(Vouw):
    """Folded at first; `changed` when people choose. The leefgebied stands outside the fold."""

    changed = Signal()

    def __init__(self, treden: Sequence[int]) -> None:
        super().__init__("")
        self.setObjectName(_NAME)
        self._trede = Keuzerij([(str(t), str(t)) for t in treden], self.tr("Voor trede"))
        self._uitkering = Keuzerij(
            [
                (Uitkering.MET.value, self.tr("Met een uitkering")),
                (Uitkering.ZONDER.value, self.tr("Zonder uitkering")),
            ],
            self.tr("Uitkering"),
        )
        self._taal = Keuzerij(
            [(Taal.WEINIG.value, self.tr("Kan met weinig Nederlands"))], self.tr("Taal")
        )
        self._uren = Regelveld(self.tr("Hoogstens zoveel uur per week"), self.tr("Een getal"))
        self._leeftijd = Regelveld(self.tr("Voor deze leeftijd"), self.tr("Een getal"))
        for row, code in (
            (self._trede, "trede"),
            (self._uitkering, "uitkering"),
            (self._taal, "taal"),
        ):
            row.chosen.connect(lambda value, row=row: self._choose(row, value))
            row.setObjectName(f"menukaart.{code}")
        for field, code in ((self._uren, "uren"), (self._leeftijd, "leeftijd")):
            field.edited.connect(lambda text, field=field: self._type(field, text))
            field.setObjectName(f"menukaart.{code}")
        numbers = NaastElkaar(self._uren, self._leeftijd, _BESIDE)
        for widget in (self._trede, numbers, self._uitkering, self._taal):
            self.inhoud.addWidget(widget)
        self._values: dict[str, Any] = {}
        self._tell()

    def zeef(self, leefgebied: str) -> Zeef:
        """What is filtered by now, together with this leefgebied."""
        return Zeef(leefgebied, **self._values)

    def clear(self) -> None:
        """Let go of every filter."""
        self._values = {}
        for row in (self._trede, self._uitkering, self._taal):
            row.set_value(None)
        for field in (self._uren, self._leeftijd):
            field.set_value("")
            field.set_melding("")
        self.set_open(False)
        self._tell()

    def _choose(self, row: Keuzerij, value: object) -> None:
        row.set_value(value)
        kinds: dict[Keuzerij, tuple[str, Any]] = {
            self._trede: ("trede", int),
            self._uitkering: ("uitkering", Uitkering),
            self._taal: ("taal", Taal),
        }
        name, kind = kinds[row]
        self._set(name, None if value is None else kind(value))

    def _type(self, field: Regelveld, text: str) -> None:
        number = parse_hours(text)
        unread = bool(text.strip()) and number is None
        field.set_melding(self.tr("Typ een getal, zoals 12.") if unread else "")
        self._set("uren" if field is self._uren else "leeftijd", number)

    def _set(self, name: str, value: Any) -> None:
        self._values.pop(name, None)
        if value is not None:
            self._values[name] = value
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        count = len(self._values)
        title = self.tr("Meer filters")
        self.set_titel(self.tr("Meer filters ({} gekozen)").format(count) if count else title)
