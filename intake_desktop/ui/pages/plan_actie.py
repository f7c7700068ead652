"""An action, open for changing: what, who, when, with which goal."""

from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.formulier import Formulier
from intake_desktop.domain.plan import Actie, Doel
from intake_desktop.domain.plannen import actie_ideas, is_empty, with_actie
from intake_desktop.domain.schrijfhulp import about_actie
from intake_desktop.domain.vervolgen import with_terugblik
from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.pages.plan_bewerken import Bewerker, says_something, short, show_if
from intake_desktop.ui.pages.plan_leest import WieLeest
from intake_desktop.ui.pages.plan_wie import WieKeuze
from intake_desktop.ui.widgets.keuzerij import Keuzerij
from intake_desktop.ui.widgets.naast import NaastElkaar
from intake_desktop.ui.widgets.tekst import Tekst
from intake_desktop.ui.widgets.veld import Datumveld, Tekstveld

_NO_GOAL = "geen"
_IDEAS = 4
_BESIDE = 88


class ActieBewerker(Bewerker):
    """The action is made with its first letter or choice; an empty one goes when it is left.

    `ended` on Enter in the last field: whoever types goes on to the next action.
    """

    ended = Signal()

    def __init__(self, session: DossierSession, formulier: Formulier) -> None:
        super().__init__(session, formulier, move=True)
        self._ideas_shown: tuple[str, ...] = ()
        self._goals: tuple[tuple[str, str], ...] = ()
        self.tekst = Tekstveld(
            self.tr("Wat gaat er gebeuren?"), self.tr("Eén stap"), 1, enter_ends=True
        )
        self._tips = Tekst("", "klein")
        self._ideas = Keuzerij([], self.tr("Ideeën voor een actie"))
        self.wie = WieKeuze(self.tr("Wie doet het?"), anyone=True)
        self.wanneer = Datumveld(
            self.tr("Wanneer?"),
            session.today,
            snel=(
                (self.tr("morgen"), 1),
                (self.tr("over een week"), 7),
                (self.tr("over twee weken"), 14),
            ),
        )
        self._goal = Keuzerij([], self.tr("Bij welk doel?"))
        self._done = QCheckBox(self.tr("Dit is klaar"))
        self._reads = WieLeest()
        who_and_when = NaastElkaar(self.wie, self.wanneer, _BESIDE)
        for widget in (
            self.tekst, self._tips, self._ideas, who_and_when, self._goal, self._reads, self._done,
        ):  # fmt: skip
            self.inhoud.addWidget(widget)
        self._connect()

    def fields(self) -> dict[str, QWidget]:
        """The fields by the last part of their object name."""
        return {
            "tekst": self.tekst,
            "idee": self._ideas,
            "tips": self._tips,
            "wanneer": self.wanneer,
            "hoort_bij": self._goal,
            "klaar": self._done,
            "leest": self._reads,
        }

    def name_fields(self, prefix: str, row: str) -> None:
        """Object names for where the action stands now."""
        super().name_fields(prefix, row)
        self.wie.name_parts(f"{prefix}.wie")

    def show_part(self, part_id: str, doel: str) -> None:
        """Turn to this action."""
        super().show_part(part_id, doel)
        self.wie.stop_typing()

    def show_dossier(self, dossier: Dossier) -> None:
        """Show the action as it is in this dossier; an empty one when it is new."""
        actie = dossier.part(Actie, self.part_id) or Actie(self.part_id, "", doel=self.doel)
        self.tekst.set_value(actie.tekst)
        tips = about_actie(dossier, actie, self.formulier.woorden, self.session.today())
        self._tips.set_text("\n".join(tips))
        show_if(self._tips, bool(tips))
        self.wie.show_wie(dossier, actie.wie)
        self.wanneer.set_value(actie.wanneer, actie.wanneer_tekst)
        if self._done.isChecked() != actie.klaar:
            self._done.setChecked(actie.klaar)
        self._reads.show_grondslag(actie.grondslag)
        self._show_ideas(dossier, actie)
        self._show_goals(dossier, actie)

    def focus_first(self) -> None:
        """The cursor in what will happen."""
        self.tekst.setFocus()

    def drop_if_empty(self) -> None:
        """Take away an action that was emptied, as part of the typing that emptied it."""
        actie = self.session.dossier.part(Actie, self.part_id)
        if actie is not None and is_empty(actie):
            self.session.apply(
                self.tr("Actie"),
                lambda d: d.without_part(Actie, actie.id),
                merge_key=f"plan.actie.{actie.id}",
            )
        self.session.end_typing()

    def _connect(self) -> None:
        self.tekst.edited.connect(lambda text: self._apply(self.tr("Actie"), "tekst", tekst=text))
        self.tekst.left.connect(lambda _text: self.drop_if_empty())
        self.tekst.entered.connect(lambda _text: self.wie.setFocus())
        self.tekst.input.setProperty("enter_verder", True)
        self.wanneer.entered.connect(lambda _text: self.ended.emit())
        self._ideas.chosen.connect(self._take_idea)
        self.wie.chosen.connect(self._choose_wie)
        self.wie.left.connect(self.end_typing)
        self.wanneer.edited.connect(self._choose_day)
        self._goal.chosen.connect(self._choose_goal)
        self._reads.chosen.connect(
            lambda basis: self._apply(self.tr("Wie een actie leest"), grondslag=basis)
        )
        self._done.clicked.connect(self._tick)

    def _tick(self, on: bool) -> None:
        day, gesprek = self.session.today(), self.session.dossier.gesprek
        key, by = self.part_id, gesprek.schrijver if gesprek else ""
        if self.session.dossier.part(Actie, key) is not None:
            self.session.apply(
                self.tr("Actie klaar"),
                lambda d: with_terugblik(d, key, on or None, door=by, op=day),
            )

    def _apply(self, label: str, typing: str = "", **changes: Any) -> None:
        key, doel = self.part_id, self.doel
        if self.session.dossier.part(Actie, key) is None:
            if not says_something(changes):
                return
            changes.setdefault("doel", doel)
        suffix = "" if typing == "tekst" else f".{typing}"
        merge_key = f"plan.actie.{key}{suffix}" if typing else ""
        self.session.apply(label, lambda d: with_actie(d, key, **changes), merge_key=merge_key)

    def _choose_wie(self, wie: str, typing: bool) -> None:
        self._apply(self.tr("Wie de actie doet"), "wie" if typing else "", wie=wie)

    def _choose_day(self, day: date | None, typed: str) -> None:
        text = "" if day else typed
        label = self.tr("Wanneer de actie is")
        self._apply(label, "wanneer", wanneer=day, wanneer_tekst=text)

    def _choose_goal(self, code: object) -> None:
        if code is not None:
            doel = "" if code == _NO_GOAL else str(code)
            self._apply(self.tr("Doel van een actie"), doel=doel)

    def _take_idea(self, code: object) -> None:
        if code is not None:
            text = self._ideas_shown[int(str(code))]
            self._ideas.set_value(None)
            self._apply(self.tr("Actie"), tekst=text)
            self.wie.setFocus()

    def _show_ideas(self, dossier: Dossier, actie: Actie) -> None:
        doel = dossier.part(Doel, actie.doel)
        leefgebied = doel.leefgebied if doel else ""
        ideas: tuple[str, ...] = ()
        if not actie.tekst.strip() and leefgebied:
            ideas = actie_ideas(self.formulier, dossier, leefgebied)[:_IDEAS]
        if ideas != self._ideas_shown:
            self._ideas_shown = ideas
            self._ideas.set_opties([(str(n), short(i, 60)) for n, i in enumerate(ideas)])
        show_if(self._ideas, bool(ideas))

    def _show_goals(self, dossier: Dossier, actie: Actie) -> None:
        goals = tuple(
            (d.id, f"{number}. {short(d.tekst, 30)}")
            for number, d in enumerate(dossier.doelen, start=1)
        )
        if goals != self._goals:
            self._goals = goals
            self._goal.set_opties([*goals, (_NO_GOAL, self.tr("zonder doel"))])
        known = any(code == actie.doel for code, _ in goals)
        self._goal.set_value(actie.doel if known else _NO_GOAL)
        show_if(self._goal, len(goals) > (1 if known else 0))
