"""What opens the vault: passphrase, recovery code, a file on a stick, two leads together."""

from collections.abc import Callable

from intake_desktop.ui.pages.kluis_kaart import KluisKaart
from intake_desktop.ui.ports import KluisPort, SleutelsPort
from intake_desktop.ui.widgets.tekst import Kop, Tekst
from intake_desktop.ui.widgets.veld import Regelveld


class WachtzinKaart(KluisKaart):
    """Another passphrase: the one of now, the new one twice."""

    def __init__(self, kluis: KluisPort, sleutels: SleutelsPort) -> None:
        super().__init__(
            self.tr("Wachtzin wijzigen"),
            self.tr("De dossiers veranderen niet. De oude wachtzin opent daarna niets meer."),
            "kluis.wachtzin",
        )
        self._kluis, self._sleutels = kluis, sleutels
        self._nu = self.geheim(self.tr("Uw wachtzin van nu, of uw herstelcode"), "nu")
        self._voorstel = Kop("", 3)
        self._voorstel.setObjectName("kluis.wachtzin.voorstel")
        self._nieuw = self.geheim(self.tr("Uw nieuwe wachtzin"), "nieuw")
        self._nog_eens = self.geheim(self.tr("Nog een keer"), "nog_een_keer")
        self._nieuw.edited.connect(self._judge)
        self._nog_eens.entered.connect(self._change)
        self.add(self._nu, self._voorstel, self._nieuw, self._nog_eens)
        self.add_buttons(
            self.knop(self.tr("Wachtzin wijzigen"), "wijzigen", self._change, "primair"),
            self.knop(self.tr("Stel vier woorden voor"), "stel_voor", self._suggest),
        )

    def _suggest(self) -> None:
        self._voorstel.set_text(self._kluis.suggest_passphrase())

    def _judge(self, text: str) -> None:
        self._nieuw.set_melding(self._kluis.check_passphrase(text) if text else "")

    def _change(self) -> None:
        new = self._nieuw.value()
        weak = self._kluis.check_passphrase(new)
        self._nieuw.set_melding(weak)
        other = bool(not weak and new != self._nog_eens.value())
        zin = self.tr("Deze zin is anders dan de eerste. Typ hem nog een keer.")
        self._nog_eens.set_melding(zin if other else "")
        if not weak and not other:
            self._sleutels.change_passphrase(
                self._nu.value(), new, self.heard(self._done), self.say
            )

    def _done(self) -> None:
        for veld in (self._nu, self._nieuw, self._nog_eens):
            veld.set_value("")
        self._voorstel.set_text("")
        self.say(self.tr("Uw nieuwe wachtzin opent de kluis. De oude werkt niet meer."))


class CodeKaart(KluisKaart):
    """A new recovery code, shown once."""

    def __init__(self, sleutels: SleutelsPort, print_code: Callable[[str], None]) -> None:
        super().__init__(
            self.tr("Nieuwe herstelcode"),
            self.tr(
                "Is het papier met de code kwijt, of zag iemand het? Maak een nieuwe code. "
                "De oude werkt dan niet meer."
            ),
            "kluis.code",
        )
        self._sleutels, self._print_code = sleutels, print_code
        self._zin = self.geheim(self.tr("Uw wachtzin"), "wachtzin")
        self._zin.entered.connect(self._make)
        self._code = Kop("", 2)
        self._code.setObjectName("kluis.code.tekst")
        self._print = self.knop(self.tr("Afdrukken"), "afdrukken", self._print_it)
        self._print.hide()
        self.add(self._zin, self._code)
        self.add_buttons(
            self.knop(self.tr("Nieuwe code maken"), "maken", self._make, "primair"), self._print
        )

    def _make(self) -> None:
        self._sleutels.new_code(self._zin.value(), self.heard(self._show_code), self.say)

    def _show_code(self, code: str) -> None:
        self._zin.set_value("")
        self._code.set_text(code)
        self._print.show()
        self.say(self.tr("Schrijf de code over of druk hem af. Bewaar hem niet bij de laptop."))

    def _print_it(self) -> None:
        self._print_code(self._code.text())


class BestandKaart(KluisKaart):
    """A file on a stick that is needed beside the passphrase."""

    def __init__(self, sleutels: SleutelsPort) -> None:
        super().__init__(
            self.tr("Sleutelbestand op een stick"),
            self.tr(
                "De kluis gaat dan alleen open met uw wachtzin én de stick. "
                "Bent u de stick kwijt? Dan opent uw herstelcode de kluis nog."
            ),
            "kluis.bestand",
        )
        self._sleutels = sleutels
        self._stand = Tekst("")
        self._zin = self.geheim(self.tr("Uw wachtzin"), "wachtzin")
        self._maak = self.knop(self.tr("Stick kiezen …"), "maken", self._choose, "primair")
        self._weg = self.knop(self.tr("Stick niet meer nodig"), "weg", self._remove)
        self.add(self._stand, self._zin)
        self.add_buttons(self._maak, self._weg)

    def show_second(self, second: bool) -> None:
        """Whether a file is needed now."""
        self._stand.set_text(
            self.tr("Nu nodig: wachtzin en sleutelbestand.")
            if second
            else self.tr("Nu nodig: alleen de wachtzin.")
        )
        self._maak.setHidden(second)
        self._weg.setHidden(not second)

    def _choose(self) -> None:
        self.ask_folder(self.tr("Waar komt het sleutelbestand?"), self._make)

    def _make(self, folder: str) -> None:
        self._sleutels.add_second(self._zin.value(), folder, self.heard(self._made), self.say)

    def _made(self, place: str) -> None:
        self._zin.set_value("")
        self.show_second(True)
        self.say(self.tr("Het sleutelbestand staat hier: {}").format(place))

    def _remove(self) -> None:
        self._sleutels.remove_second(self._zin.value(), self.heard(self._removed), self.say)

    def _removed(self) -> None:
        self._zin.set_value("")
        self.show_second(False)
        self.say(self.tr("Uw wachtzin alleen is weer genoeg."))


class LeidingKaart(KluisKaart):
    """Two people of the organisation who can open the vault together."""

    def __init__(self, sleutels: SleutelsPort) -> None:
        super().__init__(
            self.tr("Als u er niet bent: twee leidinggevenden samen"),
            self.tr(
                "Bent u weg en moet iemand bij een dossier? Dan openen twee mensen van uw "
                "organisatie de kluis samen, elk met een eigen geheime sleutel. Eén sleutel is "
                "niet genoeg. Uw beheerder geeft u de twee openbare sleutels."
            ),
            "kluis.leiding",
        )
        self._sleutels = sleutels
        self._velden = [
            Regelveld(self.tr("Openbare sleutel van de eerste"), "age1…"),
            Regelveld(self.tr("Openbare sleutel van de tweede"), "age1…"),
        ]
        for veld, naam in zip(self._velden, ("eerste", "tweede"), strict=True):
            veld.setObjectName(f"kluis.leiding.{naam}")
        self._zin = self.geheim(self.tr("Uw wachtzin"), "wachtzin")
        self.add(*self._velden, self._zin)
        self.add_buttons(
            self.knop(self.tr("Bewaren"), "bewaren", self._keep, "primair"),
            self.knop(self.tr("Niemand"), "weg", self._remove),
        )

    def show_leads(self, leads: tuple[str, ...]) -> None:
        """Whose keys are in the vault now."""
        for veld, key in zip(self._velden, (*leads, "", ""), strict=False):
            veld.set_value(key)

    def _keep(self) -> None:
        keys = [veld.value().strip() for veld in self._velden]
        self._sleutels.set_leads(self._zin.value(), keys, self.heard(self._kept), self.say)

    def _kept(self) -> None:
        self._zin.set_value("")
        self.say(self.tr("Deze twee mensen kunnen de kluis samen openen."))

    def _remove(self) -> None:
        self._sleutels.set_leads(self._zin.value(), (), self.heard(self._removed), self.say)

    def _removed(self) -> None:
        self._zin.set_value("")
        self.show_leads(())
        self.say(self.tr("Alleen uw wachtzin en uw herstelcode openen de kluis nog."))
