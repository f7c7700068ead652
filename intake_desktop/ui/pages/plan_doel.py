"""A goal, open for changing: the words, why, the leefgebied, from which niveau to which, when."""

from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.formulier import Formulier
from intake_desktop.domain.matrix import NIVEAUS
from intake_desktop.domain.noteren import naam_of
from intake_desktop.domain.plan import MAX_DOELEN_EERST, Doel
from intake_desktop.domain.plannen import (
    acties_of,
    besproken_leefgebieden,
    doel_ideas,
    is_empty,
    with_doel,
    with_doel_leefgebied,
    with_doel_wish,
)
from intake_desktop.domain.rollen import HUISHOUDEN
from intake_desktop.domain.schrijfhulp import about_doel
from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.pages.plan_bewerken import Bewerker, says_something, short, show_if
from intake_desktop.ui.pages.plan_leest import WieLeest
from intake_desktop.ui.pages.plan_van_wie import ALLEEN, is_of_two, of_whom
from intake_desktop.ui.widgets.keuzerij import Keuzerij
from intake_desktop.ui.widgets.naast import NaastElkaar
from intake_desktop.ui.widgets.tekst import Tekst
from intake_desktop.ui.widgets.veld import Datumveld, Regelveld, Tekstveld

_IDEAS = 4
_BESIDE = 88
_ANDER = "ander"


class DoelBewerker(Bewerker):
    """The goal is made with its first letter or choice; an empty one goes when it is left.

    `ended` on Enter in its day: whoever types goes on to its first action.
    """

    ended = Signal()

    def __init__(self, session: DossierSession, formulier: Formulier) -> None:
        super().__init__(session, formulier, move=True)
        self._ideas_shown: tuple[str, ...] = ()
        self._areas_shown: tuple[tuple[str, str], ...] = ()
        self._all_areas = ""
        self.tekst = Tekstveld(
            self.tr("Wat is het doel?"), self.tr("In de woorden van de cliënt"), 1, enter_ends=True
        )
        self._ideas_of = Tekst("", "klein")
        self._ideas = Keuzerij([], "")
        self._ideas.setAccessibleName(self.tr("Woorden uit het gesprek"))
        self._area = Keuzerij([], self.tr("Bij welk leefgebied hoort het?"))
        levels = [(str(n), str(n)) for n in NIVEAUS]
        self._now = Keuzerij(levels, self.tr("Niveau nu"))
        self._aim = Keuzerij(levels, self.tr("We gaan voor niveau"))
        self._levels = self._level_row()
        self._why = Regelveld(
            self.tr("Waarom is dit belangrijk?"), self.tr("Mag leeg blijven"), zinnen=True
        )
        self._day = Datumveld(
            self.tr("Wanneer is het klaar?"),
            session.today,
            snel=((self.tr("over drie maanden"), 91), (self.tr("over een half jaar"), 182)),
        )
        self._of = Keuzerij([], self.tr("Van wie is dit doel?"))
        self._extra = Regelveld(
            self.tr("Waarom nu al een vierde doel?"),
            self.tr("Bijvoorbeeld: dit kan niet wachten"),
            zinnen=True,
        )
        self._tips = Tekst("", "klein")
        self._reads = WieLeest()
        why_and_when = NaastElkaar(self._why, self._day, _BESIDE)
        for widget in (
            self.tekst, self._tips, self._ideas_of, self._ideas, self._extra, self._area,
            self._levels, why_and_when, self._of, self._reads,
        ):  # fmt: skip
            self.inhoud.addWidget(widget)
        self._connect()

    def fields(self) -> dict[str, QWidget]:
        """The fields by the last part of their object name."""
        return {
            "tekst": self.tekst,
            "idee": self._ideas,
            "leefgebied": self._area,
            "nu": self._now,
            "streef": self._aim,
            "waarom": self._why,
            "erbij": self._extra,
            "tips": self._tips,
            "datum": self._day,
            "van": self._of,
            "leest": self._reads,
        }

    def show_dossier(self, dossier: Dossier) -> None:
        """Show the goal as it is in this dossier; an empty one when it is new."""
        doel = self._doel()
        self.tekst.set_value(doel.tekst)
        self._show_areas(dossier, doel)
        self._show_ideas(dossier, doel)
        self._now.set_value(None if doel.nu is None else str(doel.nu))
        self._aim.set_value(None if doel.streef is None else str(doel.streef))
        show_if(self._levels, bool(doel.leefgebied))
        self._why.set_value(doel.waarom)
        tips = about_doel(dossier, doel, self.formulier.woorden)
        self._tips.set_text("\n".join(tips))
        show_if(self._tips, bool(tips))
        ids = [d.id for d in dossier.doelen]
        place = ids.index(doel.id) if doel.id in ids else len(ids)
        self._extra.set_value(doel.erbij)
        show_if(self._extra, place >= MAX_DOELEN_EERST or bool(doel.erbij))
        self._day.set_value(doel.datum, doel.datum_tekst)
        self._of.set_opties(of_whom(dossier))
        self._of.set_value(doel.persoon or ALLEEN)
        show_if(self._of, is_of_two(dossier))
        self._reads.show_grondslag(doel.grondslag)

    def focus_first(self) -> None:
        """The cursor in the words of the goal."""
        self.tekst.setFocus()

    def drop_if_empty(self) -> None:
        """Take away a goal that was emptied, as part of the typing that emptied it."""
        dossier = self.session.dossier
        doel = dossier.part(Doel, self.part_id)
        if doel is not None and is_empty(doel) and not acties_of(dossier, doel.id):
            self.session.apply(
                self.tr("Doel"),
                lambda d: d.without_part(Doel, doel.id),
                merge_key=f"plan.doel.{doel.id}",
            )
        self.session.end_typing()

    def _doel(self) -> Doel:
        return self.session.dossier.part(Doel, self.part_id) or Doel(self.part_id, "")

    def _level_row(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._now, 1)
        row.addWidget(self._aim, 1)
        return holder

    def _connect(self) -> None:
        self.tekst.edited.connect(lambda text: self._apply(self.tr("Doel"), "tekst", tekst=text))
        self._why.edited.connect(
            lambda text: self._apply(self.tr("Waarom dit doel"), "waarom", waarom=text)
        )
        self.tekst.left.connect(lambda _text: self.drop_if_empty())
        self._why.left.connect(self.end_typing)
        self._extra.edited.connect(
            lambda text: self._apply(self.tr("Waarom een vierde doel"), "erbij", erbij=text)
        )
        self._extra.left.connect(self.end_typing)
        self._day.entered.connect(lambda _text: self.ended.emit())
        self.tekst.entered.connect(lambda _text: self._area.setFocus())
        self._ideas.chosen.connect(self._take_idea)
        self._area.chosen.connect(self._choose_area)
        self._now.chosen.connect(lambda code: self._choose_level("nu", code))
        self._aim.chosen.connect(lambda code: self._choose_level("streef", code))
        self._day.edited.connect(self._choose_day)
        self._of.chosen.connect(self._choose_of)
        self._reads.chosen.connect(
            lambda basis: self._apply(self.tr("Wie een doel leest"), grondslag=basis)
        )

    def _apply(self, label: str, typing: str = "", **changes: Any) -> None:
        key = self.part_id
        if self.session.dossier.part(Doel, key) is None and not says_something(changes):
            return
        suffix = "" if typing == "tekst" else f".{typing}"
        merge_key = f"plan.doel.{key}{suffix}" if typing else ""
        self.session.apply(label, lambda d: with_doel(d, key, **changes), merge_key=merge_key)

    def _take_idea(self, code: object) -> None:
        if code is not None:
            key, words = self.part_id, self._ideas_shown[int(str(code))]
            self._ideas.set_value(None)
            self.session.apply(self.tr("Doel"), lambda d: with_doel_wish(d, key, words))
            self._area.setFocus()

    def _choose_area(self, code: object) -> None:
        key, leefgebied = self.part_id, "" if code is None else str(code)
        if leefgebied == _ANDER:
            self._all_areas = key
            self._show_areas(self.session.dossier, self._doel())
            self._area.setFocus()
            return
        self.session.apply(
            self.tr("Leefgebied van een doel"), lambda d: with_doel_leefgebied(d, key, leefgebied)
        )

    def _choose_level(self, which: str, code: object) -> None:
        changes: dict[str, Any] = {which: None if code is None else int(str(code))}
        self._apply(self.tr("Niveau van een doel"), **changes)

    def _choose_of(self, code: object) -> None:
        persoon = HUISHOUDEN if code == HUISHOUDEN else ""
        self._apply(self.tr("Van wie een doel is"), persoon=persoon)
        self._of.set_value(persoon or ALLEEN)

    def _choose_day(self, day: date | None, typed: str) -> None:
        text = "" if day else typed
        self._apply(self.tr("Wanneer een doel klaar is"), "datum", datum=day, datum_tekst=text)

    def _show_areas(self, dossier: Dossier, doel: Doel) -> None:
        codes = besproken_leefgebieden(self.formulier, dossier)
        everything = tuple(x.code for x in self.formulier.leefgebieden)
        codes = everything if self._all_areas == self.part_id else codes or everything
        if doel.leefgebied and doel.leefgebied not in codes:
            codes = (*codes, doel.leefgebied)
        names = {x.code: x.naam for x in self.formulier.alle_leefgebieden}
        offered = tuple((code, names.get(code, code)) for code in codes)
        if not set(everything) <= set(codes):
            offered = (*offered, (_ANDER, self.tr("Ander leefgebied …")))
        if offered != self._areas_shown:
            self._areas_shown = offered
            self._area.set_opties(offered)
        self._area.set_value(doel.leefgebied or None)

    def _show_ideas(self, dossier: Dossier, doel: Doel) -> None:
        ideas: tuple[str, ...] = ()
        if not doel.tekst.strip():
            ideas = doel_ideas(self.formulier, dossier, doel.leefgebied)[:_IDEAS]
        if ideas != self._ideas_shown:
            self._ideas_shown = ideas
            self._ideas.set_opties([(str(n), short(i, 60)) for n, i in enumerate(ideas)])
            who = naam_of(dossier, "client")
            self._ideas_of.set_text(self.tr("Wat {} zei, of een voorbeeld:").format(who))
        show_if(self._ideas, bool(ideas))
        show_if(self._ideas_of, bool(ideas))
