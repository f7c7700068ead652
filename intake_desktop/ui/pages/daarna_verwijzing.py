"""*Warme overdracht*: to whom, about what, who goes along, when; and whether they arrived."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.formulier import Formulier
from intake_desktop.domain.grondslagen import APART, WET_VAN
from intake_desktop.domain.naderhand import Reden, words_of
from intake_desktop.domain.rollen import Grondslag, Rol
from intake_desktop.domain.verwijzen import stand_zin, with_aankomst, with_verwijzing
from intake_desktop.domain.verwijzing import Verwijzing
from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.pages.binden import bind_date, bind_text
from intake_desktop.ui.pages.daarna_deel import DaarnaDeel, JaNee
from intake_desktop.ui.pages.plan_bewerken import bring_into_view, short, show_if
from intake_desktop.ui.pages.plan_wie import WieKeuze
from intake_desktop.ui.theme import space
from intake_desktop.ui.widgets.flow import FlowLayout
from intake_desktop.ui.widgets.kaart import Kaart
from intake_desktop.ui.widgets.keuzerij import Keuzerij
from intake_desktop.ui.widgets.knop import Knop
from intake_desktop.ui.widgets.tekst import Tekst
from intake_desktop.ui.widgets.veld import Datumveld, Regelveld
from intake_desktop.ui.widgets.vouw import Vouw

_LEZERS = (Grondslag.GEZAMENLIJK, Grondslag.PARTICIPATIEWET, Grondslag.WMO)
_WEEK, _TWO_WEEKS = 7, 14


class VerwijzingRij(QWidget):
    """One handover, folded; its fields are made when it is first opened."""

    def __init__(self, number: int, session: DossierSession, formulier: Formulier) -> None:
        super().__init__()
        self._session, self._na = session, formulier.naderhand
        self._shown: Verwijzing | None = None
        self._built = False
        self._naam = f"daarna.overdracht.{number}"
        self.setObjectName(self._naam)
        self._vouw = Vouw("")
        self._vouw.setObjectName(self._naam)
        self._vouw.opened.connect(lambda _open: self._fill())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._vouw)
        self._state = Tekst("", "stil")
        self._state.setObjectName(f"{self._naam}.stand")
        column.addWidget(self._state)

    def show_verwijzing(self, verwijzing: Verwijzing) -> None:
        """Show this one."""
        if self._shown is None or verwijzing.heet != self._shown.heet:
            self._vouw.set_titel(short(verwijzing.heet))
        self._state.set_text(stand_zin(verwijzing))
        self._shown = verwijzing
        self._fill()

    def open_up(self) -> None:
        """Fold it open and put the cursor in the first field."""
        self._vouw.set_open(True)
        self._fill()
        self._texts["wie"].setFocus()
        bring_into_view(self)

    def _fill(self) -> None:
        one = self._shown
        if one is None or not self._vouw.is_open:
            return
        if not self._built:
            self._built = True
            self._build()
        for name, field in self._texts.items():
            field.set_value(getattr(one, name))
        self._op.set_value(one.op, one.op_tekst)
        self._vraag_op.set_value(one.vraag_op, one.vraag_tekst)
        self._mee.show_wie(self._session.dossier, one.mee)
        _show_reason(self._reden, self._na.verwijzen, one.reden, one.reden_tekst)
        self._leest.set_value(one.grondslag.value)
        self._aangekomen.show_answer(one.aangekomen)
        _show_reason(self._terug, self._na.terug, one.terug_reden, one.terug_tekst)

    def _build(self) -> None:
        session = self._session
        self._texts = {name: self._text(name, label) for name, label in self._labels().items()}
        self._op = self._day(
            "op", self.tr("Wanneer is de overdracht?"), (self.tr("over een week"), _WEEK)
        )
        self._op.left.connect(self._ask_later)
        self._vraag_op = self._day(
            "vraag_op", self.tr("Wanneer vragen we of de cliënt is aangekomen?"),
            (self.tr("over twee weken"), _TWO_WEEKS),
        )  # fmt: skip
        self._mee = WieKeuze(self.tr("Wie gaat er mee?"), anyone=True)
        self._mee.name_parts(f"{self._naam}.mee")
        self._mee.chosen.connect(lambda wie, typing: self._change("mee" if typing else "", mee=wie))
        self._mee.left.connect(session.end_typing)
        self._reden = self._keuze("reden", _chips(self._na.verwijzen), self.tr("Waarom?"))
        self._reden.chosen.connect(self._choose_reason)
        names = [(b.value, APART[b][:1].upper() + APART[b][1:]) for b in _LEZERS]
        self._leest = self._keuze("leest", names, self.tr("Wie leest dit?"))
        self._leest.chosen.connect(
            lambda code: self._change(grondslag=Grondslag(str(code or Grondslag.GEZAMENLIJK)))
        )
        self._aangekomen = JaNee(
            (self.tr("ja"), self.tr("nog niet")), self.tr("Is de cliënt aangekomen?")
        )
        self._aangekomen.setObjectName(f"{self._naam}.aangekomen")
        self._aangekomen.listen(self._answer)
        self._terug = self._keuze(
            "terug", _chips(self._na.terug), self.tr("Teruggekomen? Wat was de reden?")
        )
        self._terug.chosen.connect(self._choose_return)
        self._lay_out()

    def _lay_out(self) -> None:
        texts, inside = self._texts, self._vouw.inhoud
        for widget in (
            texts["wie"], texts["naar"], texts["telefoon"], texts["waarover"], self._reden,
            self._mee, self._op, self._vraag_op, self._leest, self._aangekomen,
            texts["toelichting"], self._terug, texts["terug_toelichting"],
        ):  # fmt: skip
            inside.addWidget(widget)
        buttons = FlowLayout(gap=space(2))
        away = Knop(self.tr("Haal deze overdracht weg"), "stil")
        away.setObjectName(f"{self._naam}.weg")
        away.clicked.connect(self._take_away)
        buttons.addWidget(away)
        inside.addLayout(buttons)

    def _labels(self) -> dict[str, str]:
        return {
            "wie": self.tr("Naar wie? De naam"),
            "naar": self.tr("Van welke organisatie"),
            "telefoon": self.tr("Telefoon"),
            "waarover": self.tr("Waarover gaat het?"),
            "toelichting": self.tr("Hoe ging het?"),
            "terug_toelichting": self.tr("Wat leren we daarvan?"),
        }

    def _text(self, name: str, label: str) -> Regelveld:
        field = Regelveld(label)
        field.setObjectName(f"{self._naam}.{name}")

        def note(dossier: Dossier, text: str) -> Dossier:
            return with_verwijzing(dossier, self._key, **{name: text})

        bind_text(field, self._session, label, note)
        return field

    def _day(self, name: str, label: str, quick: tuple[str, int]) -> Datumveld:
        field = Datumveld(label, self._session.today, snel=(quick,))
        field.setObjectName(f"{self._naam}.{name}")
        words = {"op": "op_tekst", "vraag_op": "vraag_tekst"}[name]

        def note(dossier: Dossier, day: date | None, text: str) -> Dossier:
            changes: dict[str, Any] = {name: day, words: text}
            return with_verwijzing(dossier, self._key, **changes)

        bind_date(field, self._session, label, note)
        return field

    def _ask_later(self, _text: str) -> None:
        """The day of the handover is known: some time after it we ask whether they arrived."""
        one = self._session.dossier.part(Verwijzing, self._key)
        if one is not None and one.op is not None and not (one.vraag_op or one.vraag_tekst):
            self._change(vraag_op=one.op + timedelta(days=self._na.vraag_na_dagen))

    def _keuze(self, name: str, opties: Sequence[tuple[str, str]], label: str) -> Keuzerij:
        chips = Keuzerij(opties, label)
        chips.setObjectName(f"{self._naam}.{name}")
        return chips

    @property
    def _key(self) -> str:
        return self._shown.id if self._shown else ""

    def _change(self, typing: str = "", **changes: Any) -> None:
        key = self._key
        self._session.apply(
            self.tr("Warme overdracht"),
            lambda d: with_verwijzing(d, key, **changes),
            merge_key=f"{self._naam}.{typing}" if typing else "",
        )

    def _choose_reason(self, code: object) -> None:
        chosen = str(code or "")
        self._change(reden=chosen, reden_tekst=words_of(self._na.verwijzen, chosen))

    def _choose_return(self, code: object) -> None:
        chosen = str(code or "")
        day = self._session.today() if chosen else None
        self._change(terug_reden=chosen, terug_tekst=words_of(self._na.terug, chosen), terug_op=day)

    def _answer(self, answer: bool | None) -> None:
        key, today = self._key, self._session.today()
        again = today + timedelta(days=self._na.vraag_na_dagen)
        self._session.apply(
            self.tr("Aangekomen?"), lambda d: with_aankomst(d, key, answer, today, again)
        )

    def _take_away(self) -> None:
        key = self._key
        self._session.apply(
            self.tr("Overdracht weggehaald"), lambda d: d.without_part(Verwijzing, key)
        )


class VerwijzingDeel(DaarnaDeel):
    """All handovers of this dossier, those still open first as they were made."""

    def __init__(
        self, session: DossierSession, formulier: Formulier, owner: Callable[[], Rol]
    ) -> None:
        super().__init__(session, "daarna.overdracht", "")
        self._formulier, self._owner = formulier, owner
        self._rows: list[VerwijzingRij] = []
        self._title = ""

    def show_dossier(self, dossier: Dossier) -> None:
        """Also how many are still open, on the fold."""
        open_ = sum(not v.is_rond for v in dossier.verwijzingen)
        title = self.tr("Warme overdracht")
        if dossier.verwijzingen and not open_:
            title = self.tr("Warme overdracht: alles is rond")
        elif dossier.verwijzingen:
            title = self.tr("Warme overdracht: {} nog niet rond").format(open_)
        if title != self._title:
            self._title = title
            self.vouw.set_titel(title)
        super().show_dossier(dossier)

    def build(self, kaart: Kaart) -> None:
        """What it is for, a place for the rows, and a button for a new one."""
        quiet = self.tr(
            "Niet alleen een telefoonnummer: spreek af bij wie, waarover, en wie er meegaat. "
            "Daarna vraagt u of de cliënt is aangekomen."
        )
        kaart.inhoud.addWidget(Tekst(quiet, "stil"))
        self._column = QVBoxLayout()
        kaart.inhoud.addLayout(self._column)
        buttons = FlowLayout(gap=space(2))
        new = Knop(self.tr("Nieuwe overdracht"), "gewoon")
        new.setObjectName("daarna.overdracht.nieuw")
        new.clicked.connect(self._new)
        buttons.addWidget(new)
        kaart.inhoud.addLayout(buttons)

    def fill(self, dossier: Dossier) -> None:
        """A row per handover."""
        while len(self._rows) < len(dossier.verwijzingen):
            row = VerwijzingRij(len(self._rows) + 1, self.session, self._formulier)
            self._rows.append(row)
            self._column.addWidget(row)
        for index, row in enumerate(self._rows):
            if index < len(dossier.verwijzingen):
                row.show_verwijzing(dossier.verwijzingen[index])
            show_if(row, index < len(dossier.verwijzingen))

    def _new(self) -> None:
        key, basis = self.session.new_id(), WET_VAN.get(self._owner(), Grondslag.GEZAMENLIJK)
        self.session.apply(
            self.tr("Nieuwe overdracht"), lambda d: with_verwijzing(d, key, grondslag=basis)
        )
        keys = [v.id for v in self.session.dossier.verwijzingen]
        if key in keys:
            self.fill(self.session.dossier)
            self._rows[keys.index(key)].open_up()


def _chips(redenen: tuple[Reden, ...]) -> tuple[tuple[str, str], ...]:
    return tuple((r.code, r.tekst) for r in redenen)


def _show_reason(chips: Keuzerij, redenen: tuple[Reden, ...], code: str, tekst: str) -> None:
    """The chosen reason; one that is in the list no more keeps its words of that day."""
    known = _chips(redenen)
    if code and all(code != c for c, _words in known):
        known = (*known, (code, tekst or code))
    chips.set_opties(known)
    chips.set_value(code or None)
