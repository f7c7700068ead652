"""Settings: how the owner of the vault is called and reached, as papers and new gesprekken say."""

import shiboken6

from intake_desktop.domain.eigenaar import Eigenaar
from intake_desktop.domain.rollen import ROL_NAMEN
from intake_desktop.ui.pages.kluis_kaart import KluisKaart
from intake_desktop.ui.ports import KluisPort
from intake_desktop.ui.widgets.naast import Kolommen
from intake_desktop.ui.widgets.tekst import Tekst
from intake_desktop.ui.widgets.veld import Regelveld


class EigenaarKaart(KluisKaart):
    """Name, organisation, phone and mail; the role belongs to the vault and stays."""

    def __init__(self, kluis: KluisPort) -> None:
        super().__init__(
            self.tr("Wie u bent"),
            self.tr("Dit staat op het plan, en bij Kennismaken in een nieuw gesprek."),
            "instellingen.wie",
        )
        self._kluis, wie = kluis, kluis.eigenaar()
        labels = {
            "naam": self.tr("Uw naam"),
            "organisatie": self.tr("Organisatie"),
            "telefoon": self.tr("Telefoon"),
            "email": self.tr("E-mail"),
        }
        self._fields = {code: Regelveld(label) for code, label in labels.items()}
        for code, field in self._fields.items():
            field.setObjectName(f"instellingen.wie.{code}")
            field.set_value(getattr(wie, code))
            field.entered.connect(lambda _text: self._keep())
        self.add(Tekst(self.tr("Uw rol aan tafel: {}.").format(ROL_NAMEN[wie.rol]), "stil"))
        fields = tuple(self._fields.values())
        self.add(Kolommen(fields[:2]), Kolommen(fields[2:]))
        self.add_buttons(self.knop(self.tr("Bewaren"), "bewaren", self._keep, "primair"))

    def _keep(self) -> None:
        given = {code: field.value().strip() for code, field in self._fields.items()}
        naam = self._fields["naam"]
        naam.set_melding("" if given["naam"] else self.tr("Vul uw naam in. Die komt op het plan."))
        if not given["naam"]:
            naam.setFocus()
            return
        rol = self._kluis.eigenaar().rol
        self._kluis.change_eigenaar(Eigenaar(rol=rol, **given), self._kept, self.say)

    def _kept(self, _none: object) -> None:
        if shiboken6.isValid(self):
            self.say(self.tr("Bewaard. Het staat op elk nieuw papier en in elk nieuw gesprek."))
