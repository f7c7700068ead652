"""The menukaart to choose from: search, filters, for whom, why it fits or not, whom to call."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from intake_desktop.domain.formulier import Aanbod, Leefgebied
from intake_desktop.domain.menukaart import Passend, Zeef, getypt, laat_door, samen
from intake_desktop.ui.widgets.keuzerij import Keuzerij
from intake_desktop.ui.widgets.knop import Knop
from intake_desktop.ui.widgets.menukaart_zeef import MenukaartZeef
from intake_desktop.ui.widgets.tekst import Kop, Tekst
from intake_desktop.ui.widgets.veld import Regelveld


class MenukaartKiezer(QFrame):
    """`chosen(code)` of an offer; `closed()` when nothing (more) is wanted.

    What does not fit is shown with the reason, and can be chosen all the same.
    """

    chosen = Signal(str)
    closed = Signal()

    def __init__(self, menukaart: Sequence[Aanbod], leefgebieden: Sequence[Leefgebied]) -> None:
        super().__init__()
        self.setProperty("rol", "bewerk")
        self.setObjectName("menukaart")
        self._menukaart = tuple(menukaart)
        self._cards: list[_Aanbodkaart] = []
        self._names = {x.code: x.naam for x in leefgebieden}
        self._leefgebied = ""
        self._taken: frozenset[str] = frozenset()
        self._fits: Mapping[str, Passend] = {}
        self._more = MenukaartZeef(sorted({t for a in menukaart for t in a.treden}))
        self._more.changed.connect(self._filter)
        self._search = Regelveld(
            self.tr("Zoek op de menukaart"),
            self.tr("Bijvoorbeeld: schulden, of: taal, 8 uur, zonder uitkering"),
        )
        self._search.setObjectName("menukaart.zoek")
        self._search.edited.connect(lambda _text: self._filter())
        self._search.entered.connect(lambda _text: self._choose_first())
        self._area = Keuzerij(self._areas(), self.tr("Alleen bij dit leefgebied"))
        self._area.setObjectName("menukaart.leefgebied")
        self._area.chosen.connect(self._choose_area)
        self._none = Tekst(
            self.tr("Hier staat niets bij. Zoek anders, of laat een filter los."), "stil"
        )
        close = Knop(self.tr("Sluiten"), "stil")
        close.setObjectName("menukaart.sluit")
        close.clicked.connect(self.closed)
        self.setFocusProxy(self._search)
        head = QHBoxLayout()
        head.addWidget(Kop(self.tr("Kies uit de menukaart"), 3), 1)
        head.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.addLayout(head)
        for widget in (self._search, self._area, self._more, self._none):
            layout.addWidget(widget)
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        layout.addLayout(self._list)

    def show_for(self, leefgebied: str, taken: frozenset[str], fits: Mapping[str, Passend]) -> None:
        """Open with the offers of this leefgebied.

        `taken` are in the plan already; `fits` says by code why an offer fits or not.
        """
        known = any(leefgebied in a.leefgebieden for a in self._menukaart)
        self._leefgebied = leefgebied if known else ""
        self._taken = taken
        self._fits = fits
        self._search.set_value("")
        self._more.clear()
        self._filter()

    def _areas(self) -> list[tuple[str, str]]:
        used = {code for offer in self._menukaart for code in offer.leefgebieden}
        return [(code, naam) for code, naam in self._names.items() if code in used]

    def _choose_area(self, code: object) -> None:
        self._leefgebied = "" if code is None else str(code)
        self._filter()

    def _filter(self) -> None:
        self._area.set_value(self._leefgebied or None)
        typed, words = getypt(self._search.value())
        sieve = samen(self._more.zeef(self._leefgebied), typed)
        found = [a for a in self._menukaart if self._stays(a, sieve, words)]
        if words and not found and self._leefgebied:  # a name is looked for everywhere
            everywhere = samen(self._more.zeef(""), typed)
            found = [a for a in self._menukaart if self._stays(a, everywhere, words)]
        while len(self._cards) < len(found):
            card = _Aanbodkaart()
            card.choose.clicked.connect(lambda _on, card=card: self.chosen.emit(card.code))
            self._cards.append(card)
            self._list.addWidget(card)
        for index, card in enumerate(self._cards):
            card.setVisible(index < len(found))
            if index < len(found):
                offer = found[index]
                fit = self._fits.get(offer.code, Passend(None, ""))
                card.show_offer(offer, fit, taken=offer.code in self._taken)
        self._none.setVisible(not found)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _choose_first(self) -> None:
        """Enter takes what stands first, once something was looked for."""
        first = next((card for card in self._cards if not card.isHidden()), None)
        if first is not None and self._search.value().strip():
            self.chosen.emit(first.code)

    def _stays(self, offer: Aanbod, sieve: Zeef, words: list[str]) -> bool:
        """Whether it passes the filters people chose and holds every typed word."""
        if not laat_door(offer, sieve):
            return False
        areas = (self._names.get(code, "") for code in offer.leefgebieden)
        text = " ".join(
            (offer.naam, offer.uitleg, offer.voor_wie, offer.vraagt, *offer.trefwoorden, *areas)
        ).lower()
        return all(word in text for word in words)


class _Aanbodkaart(QFrame):
    """One offer."""

    def __init__(self) -> None:
        super().__init__()
        self.code = ""
        self.setProperty("rol", "rij")
        self._name, self._about = Tekst("", "sterk"), Tekst("")
        self._facts = Tekst("", "stil")
        self._fit = Tekst("", "sterk")
        self.choose = Knop(self.tr("Kies"), "gewoon")
        words = QVBoxLayout()
        words.setSpacing(2)
        for label in (self._name, self._about, self._fit, self._facts):
            words.addWidget(label)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 6, 8, 6)
        layout.addLayout(words, 1)
        layout.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignTop)

    def show_offer(self, offer: Aanbod, fit: Passend, *, taken: bool) -> None:
        self.code = offer.code
        self.setObjectName(f"menukaart.{offer.code}")
        self.choose.setObjectName(f"menukaart.{offer.code}.kies")
        self.choose.setAccessibleName(self.tr("Kies {}").format(offer.naam))
        self.choose.setText(self.tr("Nog een keer") if taken else self.tr("Kies"))
        self._name.set_text(offer.naam)
        self._about.set_text(offer.uitleg)
        signs = {True: self.tr("✓ Past."), False: self.tr("Let op."), None: ""}
        self._fit.setObjectName(f"menukaart.{offer.code}.past")
        self._fit.set_rol("stil" if fit.past is None else "sterk")
        self._fit.set_text(f"{signs[fit.past]} {fit.zin}".strip())
        self._fit.setVisible(bool(fit.zin))
        facts = (
            (self.tr("Voor wie: {}"), offer.voor_wie),
            (self.tr("Wat is nodig: {}"), offer.vraagt),
            (self.tr("Contact: {}"), offer.contact),
        )
        self._facts.set_text("\n".join(words.format(fact) for words, fact in facts if fact))
