"""Backups and the lock, as a person sets them: where copies go, the table code, the minutes."""

from intake_desktop.domain.rusttijden import LEAST_CODE, Rusttijden
from intake_desktop.ui.pages.kluis_kaart import KluisKaart
from intake_desktop.ui.ports import KopieenPort, SlotPort
from intake_desktop.ui.widgets.keuzerij import Keuzerij
from intake_desktop.ui.widgets.tekst import Tekst


class KopieenKaart(KluisKaart):
    """When the last copy was made, where copies go, and whether the vault is sound."""

    def __init__(self, kopieen: KopieenPort) -> None:
        super().__init__(
            self.tr("Reservekopieën"),
            self.tr(
                "Keukentafel maakt zelf kopieën: een half uur na een wijziging en bij het sluiten. "
                "Ze zijn versleuteld, net als de kluis. Een tweede plek, zoals een stick, helpt "
                "als de laptop weg is. Zit de stick er niet in? Dan gaat alles gewoon door."
            ),
            "kluis.kopieen",
        )
        self._kopieen = kopieen
        self._stand = Tekst("")
        self._stand.setObjectName("kluis.kopieen.stand")
        self.add(self._stand)
        self._geen = self.knop(self.tr("Geen tweede plek"), "geen_plek", self._forget_place)
        self.add_buttons(
            self.knop(self.tr("Nu een kopie maken"), "maken", self._make, "primair"),
            self.knop(self.tr("Tweede plek kiezen …"), "plek", self._choose_place),
            self._geen,
            self.knop(self.tr("Kluis controleren"), "controleren", self._check),
        )
        self.refresh()

    def refresh(self) -> None:
        """Ask how it stands."""
        self._kopieen.latest(self.heard(self._show), self.say)

    def _show(self, found: tuple[str, str]) -> None:
        moment, place = found
        latest = (
            self.tr("De laatste kopie is van {}.").format(moment)
            if moment
            else self.tr("Er is nog geen kopie.")
        )
        second = (
            self.tr("Tweede plek: {}").format(place)
            if place
            else self.tr("Er is geen tweede plek.")
        )
        self._stand.set_text(f"{latest} {second}")
        self._geen.setHidden(not place)

    def _make(self) -> None:
        self.bezig.begin(self.tr("De kopie wordt gemaakt …"))
        self._kopieen.make(self.heard(self._made), self.say)

    def _made(self, sentence: str) -> None:
        self.say(sentence)
        self.refresh()

    def _choose_place(self) -> None:
        self.ask_folder(self.tr("Waar komen de kopieën ook?"), self._set_place)

    def _set_place(self, place: str) -> None:
        self._kopieen.choose_place(place, self.heard(self._make), self.say)

    def _forget_place(self) -> None:
        self._kopieen.choose_place("", self.heard(self.refresh), self.say)

    def _check(self) -> None:
        self.bezig.begin(self.tr("De kluis wordt nagekeken …"))
        self._kopieen.check(self.heard(self._checked), self.say)

    def _checked(self, findings: tuple[str, ...]) -> None:
        self.say(" ".join(findings) or self.tr("De kluis is heel en versleuteld."))


class SlotKaart(KluisKaart):
    """The table code, and after how many quiet minutes what happens."""

    def __init__(self, slot: SlotPort) -> None:
        super().__init__(
            self.tr("Afdekken en slot"),
            self.tr(
                "Is het een tijd stil, dan dekt Keukentafel het scherm af. Met een korte tafelcode "
                "gaat u samen verder. Na vijf foute codes gaat de kluis op slot."
            ),
            "kluis.slot",
        )
        self._slot = slot
        self._code = self.geheim(self.tr("Tafelcode, minstens vier tekens"), "code")
        self._code.entered.connect(self._keep_code)
        times = slot.rusttijden()
        self._rows = {
            "afdekken": self._row(self.tr("Afdekken na"), (1, 2, 3, 5), times.afdekken),
            "slot": self._row(self.tr("Tijdens een gesprek op slot na"), (10, 15, 30), times.slot),
            "slot_buiten": self._row(
                self.tr("Zonder gesprek op slot na"), (1, 2, 3, 5), times.slot_buiten
            ),
        }
        for naam, row in self._rows.items():
            row.setObjectName(f"kluis.slot.{naam}")
            row.chosen.connect(lambda code, naam=naam: self._choose(naam, code))
        self.add(self._code, *self._rows.values())
        self.add_buttons(
            self.knop(self.tr("Tafelcode bewaren"), "bewaren", self._keep_code, "primair"),
            self.knop(self.tr("Geen tafelcode"), "geen_code", self._forget_code),
        )

    def _row(self, label: str, minutes: tuple[int, ...], now: int) -> Keuzerij:
        shown = sorted({*minutes, now})
        row = Keuzerij([(str(m), self.tr("{} min").format(m)) for m in shown], label)
        row.set_value(str(now))
        return row

    def _choose(self, naam: str, code: object) -> None:
        now = self._slot.rusttijden()
        if code is None:  # there is always one
            self._rows[naam].set_value(str(getattr(now, naam)))
            return
        figures = {row: getattr(now, row) for row in self._rows} | {naam: int(str(code))}
        self._slot.change_rusttijden(Rusttijden(**figures), self.say)

    def _keep_code(self) -> None:
        code = self._code.value().strip()
        if len(code) < LEAST_CODE:
            self._code.set_melding(self.tr("Neem minstens vier tekens."))
            return
        self._code.set_melding("")
        self._slot.change_code(code, self.heard(self._kept), self.say)

    def _kept(self) -> None:
        self._code.set_value("")
        self.say(self.tr("Voortaan vraagt het afgedekte scherm deze tafelcode."))

    def _forget_code(self) -> None:
        self._slot.change_code("", self.heard(self._forgotten), self.say)

    def _forgotten(self) -> None:
        self.say(self.tr("Er is geen tafelcode meer. F9 of een klik gaat verder."))
