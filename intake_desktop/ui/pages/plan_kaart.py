"""A goal with its steps and provisions, as one card; one part of it may be open for changing."""

# Long: a goal, its steps and its provisions are one card; one of them opens in place of its row.

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from intake_desktop.domain.datums import near_date, short_date
from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.formulier import Formulier
from intake_desktop.domain.grondslagen import APART
from intake_desktop.domain.huishouden import samen_met
from intake_desktop.domain.plan import (
    VOORZIENING_STATUS_NAMEN,
    Actie,
    Doel,
    Voorziening,
    VoorzieningStatus,
)
from intake_desktop.domain.plannen import acties_of, niveau_nu, voorzieningen_of
from intake_desktop.domain.vervolgen import is_nieuw, terugblikken_op, verloop_van
from intake_desktop.ui.pages.plan_bewerken import show_if
from intake_desktop.ui.pages.plan_open import Open, Soort
from intake_desktop.ui.pages.plan_rijen import PlanRegel, PlanRij
from intake_desktop.ui.pages.plan_slepen import Neergezet, Sleep, carried, is_below
from intake_desktop.ui.pages.plan_wie import persoon_van
from intake_desktop.ui.tabvolgorde import children_in_order
from intake_desktop.ui.theme import scaled
from intake_desktop.ui.widgets.kaart import Kaart
from intake_desktop.ui.widgets.knop import Knop
from intake_desktop.ui.widgets.tekst import Tekst

_DRAGGED = (Soort.DOEL, Soort.ACTIE, Soort.VOORZIENING)


EditorOf = Callable[[Soort], QWidget]
"""The editor of the page for a kind of part; each stands in one card at a time."""


class PlanKaart(Kaart):
    """Shows one goal, or with `number` 0 what stands in the plan without a goal."""

    open_requested = Signal(object)
    new_actie = Signal(str)
    move_requested = Signal(object, int)
    remove_requested = Signal(object)
    done_changed = Signal(str, bool)
    dropped = Signal(object)
    """A goal, an action or a provision was dragged here: a `Neergezet`."""

    def __init__(self, formulier: Formulier, today: date) -> None:
        super().__init__()
        self._formulier, self._today = formulier, today
        self.doel_id = ""
        self._drag = Sleep(self)
        self.setAcceptDrops(True)
        self._state: tuple[object, ...] = ()
        self._title, self._meta = Tekst("", "doelkop"), Tekst("", "stil")
        self._why = Tekst("", "citaat")
        self._edit = Knop(self.tr("Wijzig"), "stil")
        self._head = QWidget()
        self._steps = _Rijen(Soort.ACTIE)
        self._provisions = _Rijen(Soort.VOORZIENING)
        self._provisions_title = Tekst(self.tr("Hulp en voorzieningen"), "klein")
        self._add = Knop(self.tr("Actie"), "gewoon", icoon="plus")
        self._menu = Knop(self.tr("Kies uit de menukaart"), "stil", icoon="plus")
        self._foot = QWidget()
        self._lay_out()
        self._connect()

    def show_doel(
        self,
        number: int,
        doel: Doel | None,
        dossier: Dossier,
        opened: Open | None,
        editor_of: EditorOf,
    ) -> None:
        """Show this goal and what belongs to it; `opened` stands open where it is in this card."""
        self.doel_id = doel.id if doel else ""
        here = opened if opened and opened.doel == self.doel_id else None
        acties = acties_of(dossier, self.doel_id)
        provisions = voorzieningen_of(dossier, self.doel_id)
        people = dossier.gesprek.aanwezigen if dossier.gesprek else ()
        looked_back = tuple(t for a in acties for t in terugblikken_op(dossier, a.id))
        new = bool(doel) and is_nieuw(dossier, self.doel_id)
        nu = niveau_nu(dossier, doel) if doel else None
        now = (looked_back, new, nu)
        state = (number, doel, acties, provisions, people, dossier.client, here, now)
        if state == self._state:
            return
        self._state = state
        prefix = f"plan.doel.{number}" if number else "plan.los"
        together = samen_met(dossier, doel.persoon) if doel else ""
        self._show_head(number, doel, prefix, here, editor_of, new=new, nu=nu, with_whom=together)
        steps = [self._actie_regel(dossier, a) for a in acties]
        self._steps.show_rows(steps, prefix, here, editor_of)
        found = [self._voorziening_regel(dossier, v) for v in provisions]
        self._provisions.show_rows(found, prefix, here, editor_of)
        show_if(self._provisions_title, bool(found))
        self._show_foot(prefix, here, editor_of)

    def focus_row(self, soort: Soort, part_id: str) -> None:
        """Put the focus on this row, or on the new-action button when it is not there."""
        rows = self._steps if soort is Soort.ACTIE else self._provisions
        if not rows.focus_row(part_id):
            self._add.setFocus()

    def focus_add(self) -> None:
        """Put the focus on the button for a new action."""
        self._add.setFocus()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The goal may be dragged by what is no row and no button."""
        event.accept()
        self._drag.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """With the button down the goal goes along."""
        event.accept()
        self._drag.move(event, Soort.DOEL, self.doel_id)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Another goal may be put before or after it, a row of another goal into it."""
        if any(carried(event.mimeData(), s) not in ("", self.doel_id) for s in _DRAGGED):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """A goal is put beside this one; a row becomes the last of this goal."""
        for soort in _DRAGGED:
            key = carried(event.mimeData(), soort)
            if key in ("", self.doel_id):
                continue
            event.acceptProposedAction()
            if soort is Soort.DOEL:
                below = is_below(self, event.position().y())
                self.dropped.emit(Neergezet(soort, key, self.doel_id, below))
            else:
                self.dropped.emit(Neergezet(soort, key, "", onder=True, doel=self.doel_id))

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setContentsMargins(0, scaled(4), 0, 0)
        words.setSpacing(2)
        for label in (self._title, self._meta, self._why):
            words.addWidget(label)
        head = QHBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        head.addLayout(words, 1)
        head.addWidget(self._edit, 0, Qt.AlignmentFlag.AlignTop)
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.addWidget(self._add)
        foot.addWidget(self._menu)
        foot.addStretch()
        for widget in (
            self._head, self._steps, self._provisions_title, self._provisions, self._foot,
        ):  # fmt: skip
            self.inhoud.addWidget(widget)
        self.setProperty("rol", "doelkaart")

    def _connect(self) -> None:
        self._edit.clicked.connect(
            lambda: self.open_requested.emit(Open(Soort.DOEL, self.doel_id, self.doel_id))
        )
        self._menu.clicked.connect(
            lambda: self.open_requested.emit(Open(Soort.MENUKAART, "", self.doel_id))
        )
        self._add.clicked.connect(lambda: self.new_actie.emit(self.doel_id))
        for rows in (self._steps, self._provisions):
            rows.opened.connect(self._open_row)
            rows.dropped.connect(lambda put: self.dropped.emit(replace(put, doel=self.doel_id)))
            rows.moved.connect(
                lambda soort, key, step: self.move_requested.emit(
                    Open(soort, key, self.doel_id), step
                )
            )
            rows.removed.connect(
                lambda soort, key: self.remove_requested.emit(Open(soort, key, self.doel_id))
            )
        self._steps.checked.connect(self.done_changed)

    def _open_row(self, soort: Soort, key: str) -> None:
        self.open_requested.emit(Open(soort, key, self.doel_id))

    def _show_head(  # noqa: PLR0913 - a goal, where it stands, what is open there, and its mark
        self,
        number: int,
        doel: Doel | None,
        prefix: str,
        here: Open | None,
        editor_of: EditorOf,
        *,
        new: bool,
        nu: int | None,
        with_whom: str = "",
    ) -> None:
        is_open = here is not None and here.soort is Soort.DOEL
        title = self.tr("Nog niet bij een doel")
        if doel is not None:
            title = f"{number}. {doel.tekst.strip() or self.tr('Nieuw doel')}"
        self._title.set_text(title)
        meta = self._meta_text(doel, nu) if doel else ""
        if with_whom:
            meta = "  ·  ".join(p for p in (self.tr("samen met {}").format(with_whom), meta) if p)
        if doel is not None and new:
            meta = "  ·  ".join(part for part in (self.tr("nieuw"), meta) if part)
        self._meta.set_text(meta)
        why = doel.waarom.strip() if doel else ""
        self._why.set_text(why)
        show_if(self._meta, bool(meta))
        show_if(self._why, bool(why))
        show_if(self._edit, doel is not None)
        show_if(self._head, not is_open)
        self._edit.setObjectName(f"{prefix}.wijzig")
        self._edit.setAccessibleName(self.tr("Wijzig doel {}: {}").format(number, title))
        if is_open:
            editor = editor_of(Soort.DOEL)
            if self.inhoud.indexOf(editor) < 0:
                self.inhoud.insertWidget(self.inhoud.indexOf(self._head), editor)
            show_if(editor, visible=True)

    def _show_foot(self, prefix: str, here: Open | None, editor_of: EditorOf) -> None:
        self._add.setObjectName(f"{prefix}.nieuwe_actie")
        self._menu.setObjectName(f"{prefix}.menukaart")
        self._add.setAccessibleName(self.tr("Nieuwe actie, {}").format(self._title.text()))
        choosing = here is not None and here.soort is Soort.MENUKAART
        show_if(self._menu, not choosing and bool(self._formulier.menukaart))
        if choosing:
            menukaart = editor_of(Soort.MENUKAART)
            if self.inhoud.indexOf(menukaart) < 0:
                self.inhoud.addWidget(menukaart)
            show_if(menukaart, visible=True)

    def _meta_text(self, doel: Doel, nu: int | None) -> str:
        leefgebied = self._formulier.leefgebied(doel.leefgebied)
        parts = [leefgebied.naam] if leefgebied else []
        level = [self.tr("nu {}").format(nu)] if nu is not None else []
        if doel.streef is not None:
            level.append(self.tr("we gaan voor {}").format(doel.streef))
        if level:
            parts.append(" → ".join(level))
        if doel.datum is not None:
            parts.append(self.tr("klaar op {}").format(short_date(doel.datum)))
        elif doel.datum_tekst.strip():
            parts.append(doel.datum_tekst.strip())
        return "  ·  ".join(parts)

    def _actie_regel(self, dossier: Dossier, actie: Actie) -> PlanRegel:
        letter, rol, naam = persoon_van(dossier, actie.wie) if actie.wie else ("", "", "")
        past = actie.wanneer is not None and actie.wanneer < self._today and not actie.klaar
        when = self._day_text(actie)
        return PlanRegel(
            actie.id,
            actie.tekst.strip() or self.tr("(nog geen woorden)"),
            letter,
            rol,
            naam or self.tr("wie?"),
            self.tr("{} · al geweest").format(when) if past else when or self.tr("wanneer?"),
            actie.klaar,
            verloop="\n".join(
                (
                    *([APART[actie.grondslag]] if actie.grondslag else ()),
                    *self._verloop(dossier, actie),
                )
            ),
        )

    def _verloop(self, dossier: Dossier, actie: Actie) -> tuple[str, ...]:
        new = (self.tr("nieuw"),) if is_nieuw(dossier, actie.id) else ()
        return tuple(verloop_van(dossier, actie)) or new

    def _day_text(self, actie: Actie) -> str:
        day = actie.wanneer
        if day is None:
            return actie.wanneer_tekst.strip()
        return near_date(day, self._today)

    def _voorziening_regel(self, dossier: Dossier, voorziening: Voorziening) -> PlanRegel:
        letter, rol, naam = persoon_van(dossier, voorziening.wie) if voorziening.wie else ("",) * 3
        nobody = voorziening.status is VoorzieningStatus.WIL_NIET
        if nobody or (voorziening.status is VoorzieningStatus.BESPROKEN and not voorziening.wie):
            letter, rol, naam = "", "", "–"
        return PlanRegel(
            voorziening.id,
            voorziening.naam,
            letter,
            rol,
            naam or self.tr("wie?"),
            VOORZIENING_STATUS_NAMEN[voorziening.status],
            verloop=self.tr("nieuw") if is_nieuw(dossier, voorziening.id) else "",
        )


class _Rijen(QWidget):
    """Rows of one kind, reused; the open one makes room for its editor."""

    opened = Signal(object, str)
    moved = Signal(object, str, int)
    removed = Signal(object, str)
    checked = Signal(str, bool)
    dropped = Signal(object)

    def __init__(self, soort: Soort) -> None:
        super().__init__()
        self._soort = soort
        self._rows: list[PlanRij] = []
        self._count = 0
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)

    def show_rows(
        self, regels: Sequence[PlanRegel], prefix: str, here: Open | None, editor_of: EditorOf
    ) -> None:
        opened = here.id if here and here.soort is self._soort else None
        while len(self._rows) < len(regels):
            self._rows.append(self._new_row())
        self._count = len(regels)
        name = self.tr("Actie") if self._soort is Soort.ACTIE else self.tr("Voorziening")
        place = None
        for index, row in enumerate(self._rows):
            shown = index < len(regels)
            if shown:
                row.show_regel(regels[index], f"{prefix}.{self._soort}.{index + 1}", name)
            is_open = shown and regels[index].id == opened
            place = index if is_open else place
            show_if(row, shown and not is_open)
        if opened is not None:
            self._hold(editor_of(self._soort), len(regels) if place is None else place)
        show_if(self, bool(regels) or opened is not None)

    def focus_row(self, part_id: str) -> bool:
        row = next((r for r in self._rows[: self._count] if r.id == part_id), None)
        if row is not None:
            row.setFocus()
        return row is not None

    def _hold(self, editor: QWidget, index: int) -> None:
        """Put the editor where its row stands; a cursor in it survives."""
        inside = [w for w in children_in_order(self) if self._box.indexOf(w) >= 0]
        others = [w for w in inside if w is not editor]
        at = others.index(self._rows[index]) if index < len(self._rows) else len(others)
        if self._box.indexOf(editor) != at:
            self._box.removeWidget(editor)
            self._box.insertWidget(at, editor)
        show_if(editor, visible=True)

    def _new_row(self) -> PlanRij:
        row = PlanRij(klaar=self._soort is Soort.ACTIE)
        row.opened.connect(lambda key: self.opened.emit(self._soort, key))
        row.moved.connect(lambda key, step: self.moved.emit(self._soort, key, step))
        row.removed.connect(lambda key: self.removed.emit(self._soort, key))
        row.checked.connect(self.checked)
        row.dropped.connect(self.dropped)
        row.walked.connect(self._walk)
        self._box.addWidget(row)
        return row

    def _walk(self, key: str, step: int) -> None:
        shown = [r for r in self._rows[: self._count] if not r.isHidden()]
        at = next((i for i, r in enumerate(shown) if r.id == key), -1)
        if 0 <= at + step < len(shown):
            shown[at + step].setFocus()
