"""Reading the plan aloud: section by section in large letters, each to agree with or put right."""

from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from intake_desktop.domain.formulier import Formulier
from intake_desktop.domain.schrijfhulp import about_people, about_words, names_of
from intake_desktop.domain.verbeteren import Plaats, Woorden, with_dag, with_woorden, woorden_of
from intake_desktop.domain.voorlezen import Sectie, klopt_of, secties, with_klopt
from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.pages.plan_bewerken import show_if
from intake_desktop.ui.pages.tekenen_verbeter import Verbetervelden
from intake_desktop.ui.theme import restyle, space
from intake_desktop.ui.widgets.alineas import Alineas
from intake_desktop.ui.widgets.kaart import Kaart
from intake_desktop.ui.widgets.knop import Knop
from intake_desktop.ui.widgets.tekst import Tekst


class Voorleeskaart(Kaart):
    """One section. `toggled(on)`: whether it fits; `opened(on)`: whether its words are changed.

    `improve()` goes to where the rest of it is changed.
    """

    toggled = Signal(bool)
    opened = Signal(bool)
    improve = Signal()

    def __init__(self, fields: Callable[[], Verbetervelden]) -> None:
        super().__init__()
        self.sectie: Sectie | None = None
        self.fields: Verbetervelden | None = None
        self._make_fields = fields
        self._title = Tekst("", "voorleeskop")
        self._lines = Alineas("voorlees")
        self._ok = Knop(self.tr("Klopt"), "klopt")
        self._ok.setCheckable(True)
        self._ok.clicked.connect(self._toggle)
        self._better = Knop(self.tr("Verbeter"), "stil")
        self._better.clicked.connect(lambda: self.opened.emit(self.fields is None))
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._better, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._ok, 0, Qt.AlignmentFlag.AlignTop)
        self._words = QVBoxLayout()
        self._words.setSpacing(space(2))
        self._words.addWidget(self._lines)
        self._rest = Knop(self.tr("Iets anders veranderen"), "stil")
        self._rest.clicked.connect(self.improve)
        self.inhoud.addLayout(head)
        self.inhoud.addLayout(self._words)
        self.inhoud.addWidget(self._rest, 0, Qt.AlignmentFlag.AlignLeft)
        self._rest.hide()

    def show_sectie(self, sectie: Sectie, number: int, agreed: bool) -> None:
        """Show this section, and whether someone said that it fits."""
        if self._ok.isChecked() != agreed or self.property("klopt") is None:
            self._ok.setChecked(agreed)
            self._mark(agreed)
        name = f"tekenen.deel.{number}"
        if sectie == self.sectie and self.objectName() == name:
            return
        self.sectie = sectie
        self.setObjectName(name)
        for button, last, words in (
            (self._ok, "klopt", self.tr("Klopt: {}")),
            (self._better, "verbeter", self.tr("Verbeter: {}")),
            (self._rest, "ga", self.tr("Iets anders veranderen: {}")),
        ):
            button.setObjectName(f"{name}.{last}")
            button.setAccessibleName(words.format(sectie.titel))
        self._title.set_text(sectie.titel)
        self._show_lines()

    def show_woorden(self, woorden: tuple[Woorden, ...] | None) -> None:
        """Show the words as fields to type in; None: as lines to read."""
        if woorden is None and self.fields is None:
            return
        was_open = self.fields is not None
        if woorden is None:
            self._close()
        else:
            if self.fields is None:
                self.fields = self._make_fields()
                self._words.addWidget(self.fields)
                self.fields.show()  # at once, so that the cursor can go there
            self.fields.show_woorden(self.objectName(), woorden)
        self._better.setText(self.tr("Verbeter") if woorden is None else self.tr("Gereed"))
        show_if(self._rest, woorden is not None)
        if was_open != (woorden is not None):
            self._show_lines()

    def focus_read(self) -> None:
        """The focus at whether it fits."""
        self._ok.setFocus()

    def _close(self) -> None:
        fields, self.fields = self.fields, None
        if fields is not None:
            if fields.isAncestorOf(self.focusWidget() or self):
                self._better.setFocus()
            self._words.removeWidget(fields)
            fields.hide()
            fields.deleteLater()

    def _show_lines(self) -> None:
        lines = self.sectie.regels if self.sectie and self.fields is None else ()
        if lines:
            self._lines.set_lines(lines)
        show_if(self._lines, bool(lines))

    def _toggle(self, on: bool) -> None:
        self._mark(on)
        self.toggled.emit(on)

    def _mark(self, on: bool) -> None:
        self._ok.setText(self.tr("✓ Klopt") if on else self.tr("Klopt"))
        self._ok.setAccessibleName(self.tr("Klopt: {}").format(self._title.text()))
        restyle(self, "klopt", on)


class Voorleeslijst(QWidget):
    """All sections under each other; what fits and what is put right goes into the dossier.

    A section whose words changed has to be agreed to again. `improve(Positie)`.
    """

    improve = Signal(object)

    def __init__(self, session: DossierSession, formulier: Formulier) -> None:
        super().__init__()
        self._session, self._formulier = session, formulier
        self._cards: dict[str, Voorleeskaart] = {}
        self._open = ""
        self._progress = Tekst("", "stil")
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(space(3))
        self._box.addWidget(self._progress)

    def show_paper(self) -> None:
        """Show what is in the plan now, and of what was said that it fits."""
        paper = self._session.paper_on_screen
        read = secties(self._formulier, paper)
        fits = {s.sleutel for s in read if klopt_of(self._session.dossier, s) is not None}
        for index, sectie in enumerate(read):
            card = self._card(sectie.sleutel)
            if self._box.indexOf(card) != index + 1:
                self._box.insertWidget(index + 1, card)
            card.show_sectie(sectie, index + 1, sectie.sleutel in fits)
            open_ = sectie.sleutel == self._open
            card.show_woorden(woorden_of(self._formulier, paper, sectie) if open_ else None)
            show_if(card, True)
        shown = {s.sleutel for s in read}
        for key, card in self._cards.items():
            if key not in shown:
                show_if(card, False)
        one = self.tr("Lees het samen hardop. {} van {} stukken klopt.")
        more = self.tr("Lees het samen hardop. {} van {} stukken kloppen.")
        text = one if len(fits) == 1 else more
        if len(read) == 1:
            text = self.tr("Lees het samen hardop. {} van {} stuk klopt.")
        self._progress.set_text(text.format(len(fits), len(read)))

    def _card(self, key: str) -> Voorleeskaart:
        if key not in self._cards:
            card = Voorleeskaart(self._fields)
            card.toggled.connect(lambda on: self._agree(card, on))
            card.opened.connect(lambda on: self._turn(card, on))
            card.improve.connect(lambda: self._go(card))
            self._cards[key] = card
        return self._cards[key]

    def _fields(self) -> Verbetervelden:
        fields = Verbetervelden(self._session.today, self._tips)
        fields.typed.connect(self._type)
        fields.dated.connect(self._date)
        fields.left.connect(self._session.end_typing)
        fields.ready.connect(self._ready)
        return fields

    def _go(self, card: Voorleeskaart) -> None:
        if card.sectie is not None:
            self.improve.emit(card.sectie.positie)

    def _turn(self, card: Voorleeskaart, on: bool) -> None:
        """Open the words of this section, or close them; one at a time."""
        sectie = card.sectie
        if sectie is None:
            return
        if on and not woorden_of(self._formulier, self._session.paper_on_screen, sectie):
            self.improve.emit(sectie.positie)
            return
        self._open = sectie.sleutel if on else ""
        self._session.end_typing()
        self.show_paper()
        if on and card.fields is not None:
            card.fields.focus_first()

    def _ready(self) -> None:
        card = self._cards.get(self._open)
        self._open = ""
        self.show_paper()
        if card is not None:
            card.focus_read()

    def _agree(self, card: Voorleeskaart, on: bool) -> None:
        """Someone says that it fits, or takes that back; its words are closed."""
        sectie = card.sectie
        if sectie is None:
            return
        if sectie.sleutel == self._open:
            self._open = ""
        moment: datetime | None = self._session.now() if on else None
        label = self.tr("Voorgelezen: {}").format(sectie.titel)
        self._session.apply(label, lambda d: with_klopt(d, sectie, moment))
        self.show_paper()

    def _type(self, plaats: Plaats, text: str, was: str) -> None:
        now = self._session.now()
        self._session.apply(
            self.tr("Verbeterd bij het voorlezen"),
            lambda d: with_woorden(d, plaats, text, was=was, nu=now),
            merge_key=f"voorlezen.{plaats.sleutel}",
        )

    def _date(self, plaats: Plaats, day: date | None, text: str) -> None:
        self._session.apply(
            self.tr("Verbeterd bij het voorlezen"),
            lambda d: with_dag(d, plaats, day, text),
            merge_key=f"voorlezen.{plaats.sleutel}",
        )

    def _tips(self, words: Woorden) -> str:
        """Hints beside words: the client's own are never made simpler."""
        known, lijst = self._session.dossier, self._formulier.woorden
        about = about_people if words.eigen else about_words
        return "\n".join(about(words.tekst, lijst, names_of(known)))
