"""Reading the plan aloud: section by section in large letters, each to agree with or to improve."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from intake_desktop.domain.voorlezen import Sectie
from intake_desktop.ui.widgets.kaart import Kaart
from intake_desktop.ui.widgets.knop import Knop
from intake_desktop.ui.widgets.tekst import Tekst


class Voorleeskaart(Kaart):
    """One section. `toggled(on)`: whether it fits; `improve()` goes to where it is typed."""

    toggled = Signal(bool)
    improve = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.sectie: Sectie | None = None
        self._title = Tekst("", "voorleeskop")
        self._lines: list[Tekst] = []
        self._ok = Knop(self.tr("Klopt"), "klopt")
        self._ok.setCheckable(True)
        self._ok.clicked.connect(self._toggle)
        self._better = Knop(self.tr("Verbeter"), "stil")
        self._better.clicked.connect(self.improve)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._better, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._ok, 0, Qt.AlignmentFlag.AlignTop)
        self._words = QVBoxLayout()
        self._words.setSpacing(6)
        self.inhoud.addLayout(head)
        self.inhoud.addLayout(self._words)

    def show_sectie(self, sectie: Sectie, number: int, agreed: bool) -> None:
        """Show this section, and whether someone said that it fits."""
        if self._ok.isChecked() != agreed or self.property("klopt") is None:
            self._ok.setChecked(agreed)
            self._mark(agreed)
        if sectie == self.sectie and self.objectName() == f"tekenen.deel.{number}":
            return
        self.sectie = sectie
        self.setObjectName(f"tekenen.deel.{number}")
        self._ok.setObjectName(f"tekenen.deel.{number}.klopt")
        self._better.setObjectName(f"tekenen.deel.{number}.verbeter")
        self._ok.setAccessibleName(self.tr("Klopt: {}").format(sectie.titel))
        self._better.setAccessibleName(self.tr("Verbeter: {}").format(sectie.titel))
        self._title.set_text(sectie.titel)
        while len(self._lines) < len(sectie.regels):
            line = Tekst("", "voorlees")
            self._lines.append(line)
            self._words.addWidget(line)
        for index, line in enumerate(self._lines):
            shown = index < len(sectie.regels)
            if shown:
                line.set_text(sectie.regels[index])
            line.setVisible(shown)

    def _toggle(self, on: bool) -> None:
        self._mark(on)
        self.toggled.emit(on)

    def _mark(self, on: bool) -> None:
        self._ok.setText(self.tr("✓ Klopt") if on else self.tr("Klopt"))
        self._ok.setAccessibleName(self.tr("Klopt: {}").format(self._title.text()))
        if self.property("klopt") is not on:
            self.setProperty("klopt", on)
            self.style().unpolish(self)
            self.style().polish(self)


class Voorleeslijst(QWidget):
    """All sections under each other. `agreed(Sectie, on)` when someone says that one fits, or not.

    A section whose words changed has to be agreed to again. `improve(Positie)`.
    """

    improve = Signal(object)
    agreed = Signal(object, bool)

    def __init__(self) -> None:
        super().__init__()
        self._cards: list[Voorleeskaart] = []
        self._progress = Tekst("", "stil")
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(12)
        self._box.addWidget(self._progress)
        self._shown: tuple[Sectie, ...] = ()

    def show_secties(self, secties: tuple[Sectie, ...], fits: frozenset[str]) -> None:
        """Show these sections, and of which (by `sleutel`) was said that it fits."""
        self._shown = secties
        while len(self._cards) < len(secties):
            self._add_card()
        for index, card in enumerate(self._cards):
            shown = index < len(secties)
            if shown:
                sectie = secties[index]
                card.show_sectie(sectie, index + 1, sectie.sleutel in fits)
            if card.isHidden() == shown:
                card.setVisible(shown)
        text = self.tr("Lees het samen hardop. {} van {} stukken kloppen.")
        self._progress.set_text(text.format(len(fits), len(secties)))

    def _add_card(self) -> None:
        card = Voorleeskaart()
        card.toggled.connect(lambda on, card=card: self.agreed.emit(card.sectie, on))
        card.improve.connect(lambda card=card: self.improve.emit(card.sectie.positie))
        self._cards.append(card)
        self._box.addWidget(card)
