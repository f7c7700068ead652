"""The cards of the picture: De Waag, the ladder, what first, does it fit."""

from PySide6.QtWidgets import QWidget

from intake_desktop.domain.afweging import BESLUIT_NAMEN, Argument, Besluit, Kant, Klopt
from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.formulier import Formulier
from intake_desktop.domain.grondslagen import with_line_grondslag
from intake_desktop.domain.noteren import beeld_of, with_beeld
from intake_desktop.domain.plannen import (
    client_naam,
    with_argument,
    with_argument_changed,
    with_ladder,
)
from intake_desktop.domain.platen import ladder_plaat, week_plaat
from intake_desktop.domain.rollen import Grondslag
from intake_desktop.domain.waag import GEWICHTEN, TITELS, WaagArgument, describe_waag
from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.charts.plaatveld import PlaatMetTabel
from intake_desktop.ui.pages.regels_van import merk_van, next_speaker, set_apart
from intake_desktop.ui.widgets.kaart import Kaart
from intake_desktop.ui.widgets.keuzerij import Keuzerij
from intake_desktop.ui.widgets.ladder_keuze import LadderKeuze
from intake_desktop.ui.widgets.naast import NaastElkaar
from intake_desktop.ui.widgets.straks import Straks
from intake_desktop.ui.widgets.tekst import Kop, Tekst
from intake_desktop.ui.widgets.veld import Tekstveld
from intake_desktop.ui.widgets.vouw import Vouw
from intake_desktop.ui.widgets.waag import WaagKant, WaagRegel

_BESIDE = 52
_TREDEN_BESIDE = 72


class WaagKaart(Kaart):
    """Two lists, what is set aside, and a decision of people; nothing is counted."""

    def __init__(self, session: DossierSession, formulier: Formulier) -> None:
        super().__init__(self.tr("Wat weegt mee voor werk?"))
        self._session, self._formulier = session, formulier
        self._sides = {
            Kant.HELPT: WaagKant(
                "beeld.helpt", TITELS[Kant.HELPT], self.tr("Wat helpt nog meer?"), session.new_id
            ),
            Kant.HINDERT: WaagKant(
                "beeld.hindert",
                TITELS[Kant.HINDERT],
                self.tr("Wat staat nog meer in de weg?"),
                session.new_id,
            ),
            Kant.TELT_NIET_MEE: WaagKant(
                "beeld.telt_niet_mee",
                self.tr("Wat telt niet mee"),
                self.tr("Wel genoemd, maar telt niet mee"),
                session.new_id,
            ),
        }
        for kant, side in self._sides.items():
            self._connect(kant, side)
        both = NaastElkaar(self._sides[Kant.HELPT], self._sides[Kant.HINDERT], _BESIDE)
        self._choice = Keuzerij([(b.value, BESLUIT_NAMEN[b]) for b in Besluit], "")
        self._choice.setAccessibleName(self.tr("Wat besluiten we samen?"))
        self._choice.setObjectName("beeld.besluit")
        self._choice.chosen.connect(self._decide)
        self.inhoud.addWidget(both)
        self.inhoud.addWidget(self._sides[Kant.TELT_NIET_MEE])
        self.inhoud.addWidget(Tekst(self._reminder(formulier), "stil"))
        self.inhoud.addWidget(Kop(self.tr("Wat besluiten we samen?"), 3))
        self.inhoud.addWidget(self._choice)

    def show_dossier(self, dossier: Dossier) -> None:
        """Show both lists and the decision."""
        gesprek = dossier.gesprek
        if gesprek is None:
            return
        beeld = describe_waag(dossier, gesprek.id)
        for kolom in beeld.kolommen:
            rows = [_regel(dossier, argument) for argument in kolom.argumenten]
            self._sides[kolom.kant].set_regels(rows)
        if beeld.alt != self.accessibleDescription():
            self.setAccessibleDescription(beeld.alt)
        self._choice.set_value(beeld_of(dossier, gesprek.id).besluit)

    def focus_first(self) -> None:
        """The cursor where the first argument is typed."""
        self._sides[Kant.HELPT].input.setFocus()

    def _reminder(self, formulier: Formulier) -> str:
        nothing = self.tr("Het programma rekent niets uit.")
        if not formulier.telt_niet_mee:
            return nothing
        left_out = ", ".join(formulier.telt_niet_mee)
        return self.tr("Dit mag nooit meetellen: {}. {}").format(left_out, nothing)

    def _connect(self, kant: Kant, side: WaagKant) -> None:
        side.edited.connect(lambda key, text: self._type(kant, key, text))
        side.ended.connect(lambda _key: self._end())
        side.speaker_clicked.connect(self._next_speaker)
        side.weight_clicked.connect(self._next_weight)
        side.removed.connect(self._remove)
        side.basis_chosen.connect(self._choose_basis)

    def _type(self, kant: Kant, key: str, text: str) -> None:
        gesprek = self._session.dossier.gesprek
        if gesprek is not None:
            self._session.apply(
                self.tr("Argument"),
                lambda d: with_argument(d, gesprek, key, kant, text),
                merge_key=f"beeld.argument.{key}",
            )

    def _end(self) -> None:
        self._session.end_typing()
        self.show_dossier(self._session.dossier)

    def _next_speaker(self, key: str) -> None:
        def change(dossier: Dossier) -> Dossier:
            argument = dossier.part(Argument, key)
            door = next_speaker(dossier, argument.door) if argument else ""
            return with_argument_changed(dossier, key, door=door)

        self._session.apply(self.tr("Wie het argument noemt"), change)

    def _next_weight(self, key: str) -> None:
        def change(dossier: Dossier) -> Dossier:
            argument = dossier.part(Argument, key)
            weight = argument.gewicht % len(GEWICHTEN) + 1 if argument else 1
            return with_argument_changed(dossier, key, gewicht=weight)

        self._session.apply(self.tr("Gewicht van een argument"), change)

    def _choose_basis(self, key: str, basis: Grondslag | None) -> None:
        self._session.apply(
            self.tr("Wie een argument mag lezen"),
            lambda d: with_line_grondslag(self._formulier, d, key, basis),
        )

    def _remove(self, key: str) -> None:
        self._session.apply(self.tr("Argument weg"), lambda d: d.without_part(Argument, key))

    def _decide(self, code: object) -> None:
        gesprek = self._session.dossier.gesprek
        besluit = None if code is None else Besluit(str(code))
        if gesprek is not None:
            self._session.apply(
                self.tr("Wat we samen besluiten"),
                lambda d: with_beeld(d, gesprek.id, besluit=besluit),
            )


def _regel(dossier: Dossier, argument: WaagArgument) -> WaagRegel:
    letter, rol, naam = merk_van(dossier, argument.door)
    noted = dossier.part(Argument, argument.id)
    return WaagRegel(argument, letter, rol, naam, set_apart(noted) if noted else "")


class LadderKaart(Kaart):
    """Trede now and hoped for in one line; the questions fold out."""

    def __init__(self, session: DossierSession, formulier: Formulier) -> None:
        super().__init__(self.tr("Participatieladder"))
        self._session, self._formulier = session, formulier
        self._summary = Tekst(self.tr("Niet besproken."))
        self._plaat = Straks(lambda: PlaatMetTabel("beeld.ladder.beeld"))
        self._fold = Vouw(self.tr("Trede kiezen"), self._fill)
        self._fold.setObjectName("beeld.ladder")
        self.inhoud.addWidget(self._summary)
        self.inhoud.addLayout(self._plaat.place)
        self.inhoud.addWidget(self._fold)
        self.setFocusProxy(self._fold)

    def show_dossier(self, dossier: Dossier) -> None:
        """Show both treden."""
        gesprek = dossier.gesprek
        if gesprek is None:
            return
        ladder = beeld_of(dossier, gesprek.id).ladder
        if self._fold.is_filled:
            self._now.set_value(ladder.nu)
            self._aim.set_value(ladder.streef)
        plaat = ladder_plaat(self._formulier.treden, ladder)
        if (drawn := self._plaat.show_if(plaat is not None)) is not None:
            drawn.set_plaat(plaat)
        _show(self._summary, plaat is None)

    def _fill(self) -> None:
        treden = self._formulier.treden
        self._now = LadderKeuze("beeld.trede_nu", self.tr("Nu"), treden)
        self._aim = LadderKeuze("beeld.trede_wens", self.tr("De wens"), treden)
        self._now.chosen.connect(lambda trede: self._choose("nu", trede))
        self._aim.chosen.connect(lambda trede: self._choose("streef", trede))
        self._fold.inhoud.addWidget(NaastElkaar(self._now, self._aim, _TREDEN_BESIDE))
        self.show_dossier(self._session.dossier)

    def _choose(self, which: str, trede: int | None) -> None:
        gesprek = self._session.dossier.gesprek
        if gesprek is not None:
            self._session.apply(
                self.tr("Trede op de ladder"),
                lambda d: with_ladder(d, gesprek.id, **{which: trede}),
            )


class WeekKaart(Kaart):
    """The hours and moments that suit, when they were told; else it is not there."""

    def __init__(self, formulier: Formulier) -> None:
        super().__init__(self.tr("Wanneer past het?"))
        self._formulier = formulier
        self._shown: tuple[object, ...] = ()
        self._plaat = Straks(lambda: PlaatMetTabel("beeld.week"))
        self.inhoud.addLayout(self._plaat.place)
        self.hide()

    def show_dossier(self, dossier: Dossier) -> None:
        """Draw the answer of the latest gesprek, when it changed."""
        if self._shown and self._shown[0] is dossier.antwoorden:
            return
        self._shown = (dossier.antwoorden,)
        plaat = week_plaat(self._formulier, dossier)
        if (drawn := self._plaat.show_if(plaat is not None)) is not None:
            drawn.set_plaat(plaat)
        _show(self, plaat is not None)


class KloptKaart(Kaart):
    """The client's answer: it fits, partly, or not, and why."""

    def __init__(self, session: DossierSession) -> None:
        super().__init__(self.tr("Klopt dit beeld?"))
        self._session = session
        self._who = Tekst("", "stil")
        answers = [
            (Klopt.JA.value, self.tr("Ja, dit klopt")),
            (Klopt.DEELS.value, self.tr("Deels, want …")),
            (Klopt.NEE.value, self.tr("Nee, want …")),
        ]
        self._choice = Keuzerij(answers, "")
        self._choice.setAccessibleName(self.tr("Klopt dit beeld?"))
        self._choice.setObjectName("beeld.klopt")
        self._choice.chosen.connect(self._choose)
        self._why = Straks(self._make_why)
        for widget in (self._who, self._choice):
            self.inhoud.addWidget(widget)
        self.inhoud.addLayout(self._why.place)
        self.setFocusProxy(self._choice)

    def show_dossier(self, dossier: Dossier) -> None:
        """Show the answer; the reason only where one is asked."""
        gesprek = dossier.gesprek
        if gesprek is None:
            return
        beeld = beeld_of(dossier, gesprek.id)
        self._who.set_text(self.tr("{} zegt of het klopt.").format(client_naam(dossier)))
        self._choice.set_value(beeld.klopt)
        asked = beeld.klopt in (Klopt.DEELS, Klopt.NEE) or bool(beeld.klopt_want)
        if (why := self._why.show_if(asked)) is not None:
            why.set_value(beeld.klopt_want)

    def _choose(self, code: object) -> None:
        klopt = None if code is None else Klopt(str(code))
        self._apply(self.tr("Klopt dit beeld"), klopt=klopt)
        if klopt in (Klopt.DEELS, Klopt.NEE):
            self._why.get().setFocus()

    def _make_why(self) -> Tekstveld:
        why = Tekstveld(self.tr("Want"), self.tr("In uw eigen woorden"), regels=2)
        why.setObjectName("beeld.klopt_want")
        why.edited.connect(self._type)
        why.left.connect(lambda _text: self._session.end_typing())
        self.setFocusProxy(why)
        return why

    def _type(self, text: str) -> None:
        self._apply(self.tr("Waarom het beeld niet klopt"), "beeld.klopt_want", klopt_want=text)

    def _apply(self, label: str, merge_key: str = "", **changes: object) -> None:
        gesprek = self._session.dossier.gesprek
        if gesprek is not None:
            self._session.apply(
                label, lambda d: with_beeld(d, gesprek.id, **changes), merge_key=merge_key
            )


def _show(widget: QWidget, visible: bool) -> None:
    if widget.isHidden() == visible:
        widget.setVisible(visible)
