"""How the three stay in touch, whom to call, and what if it goes differently."""

from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake_desktop.domain.dossier import Aanwezige, Dossier
from intake_desktop.domain.plan import ContactSoort
from intake_desktop.domain.plannen import with_contact, with_vervolg
from intake_desktop.domain.rollen import Rol
from intake_desktop.domain.tijden import clock_time, parse_time
from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.pages.plan_bewerken import show_if
from intake_desktop.ui.widgets.kaart import Kaart
from intake_desktop.ui.widgets.keuzerij import Keuzerij
from intake_desktop.ui.widgets.naast import Kolommen, NaastElkaar
from intake_desktop.ui.widgets.tekst import Kop
from intake_desktop.ui.widgets.veld import Datumveld, Regelveld, Tekstveld

_PROFESSIONALS = (Rol.KLANTMANAGER, Rol.WIJKTEAM)
_BESIDE = 88
_BY_DISTANCE = (ContactSoort.EMAIL, ContactSoort.TELEFOON)


class VervolgKaart(Kaart):
    """A next meeting, contact by e-mail or phone, or none; and one contact person."""

    def __init__(self, session: DossierSession) -> None:
        super().__init__(self.tr("Hoe houden we contact?"))
        self._session = session
        kinds = [
            (ContactSoort.AFSPRAAK.value, self.tr("Nieuwe afspraak")),
            (ContactSoort.EMAIL.value, self.tr("Per e-mail")),
            (ContactSoort.TELEFOON.value, self.tr("Per telefoon")),
            (ContactSoort.GEEN.value, self.tr("Geen vast contact")),
        ]
        self._kind = Keuzerij(kinds, "")
        self._kind.setAccessibleName(self.tr("Hoe houden we contact?"))
        self._kind.setObjectName("plan.vervolg.soort")
        self._day = Datumveld(
            self.tr("Welke dag?"),
            session.today,
            snel=((self.tr("over twee weken"), 14), (self.tr("over zes weken"), 42)),
        )
        self._time = Regelveld(self.tr("Hoe laat?"), self.tr("Bijvoorbeeld 10.30"))
        self._place = Regelveld(self.tr("Waar?"), self.tr("Bijvoorbeeld: bij u thuis"))
        self._until = Datumveld(
            self.tr("Tot wanneer?"),
            session.today,
            snel=((self.tr("over zes weken"), 42), (self.tr("over drie maanden"), 91)),
        )
        self._remark = Regelveld(
            self.tr("Wat spreken we daarover af?"), self.tr("Mag leeg blijven"), zinnen=True
        )
        self._meeting = Kolommen([self._time, self._place])
        self._distance = NaastElkaar(self._until, self._remark, _BESIDE)
        for widget in (self._kind, self._day, self._meeting, self._distance):
            self.inhoud.addWidget(widget)
        self._contact = _Contactpersoon(session)
        self.inhoud.addWidget(self._contact)
        self._connect()

    def show_dossier(self, dossier: Dossier) -> None:
        """Show how there is contact, and with whom."""
        vervolg = dossier.plan.vervolg
        self._kind.set_value(vervolg.soort)
        self._day.set_value(vervolg.datum, vervolg.datum_tekst)
        self._show_time(clock_time(vervolg.tijd) if vervolg.tijd else vervolg.tijd_tekst)
        self._place.set_value(vervolg.plaats)
        self._until.set_value(vervolg.tot, vervolg.tot_tekst)
        self._remark.set_value(vervolg.toelichting)
        meeting = vervolg.soort is ContactSoort.AFSPRAAK
        show_if(self._day, meeting)
        show_if(self._meeting, meeting)
        show_if(self._until, vervolg.soort in _BY_DISTANCE)
        show_if(self._distance, vervolg.soort is not None and not meeting)
        self._contact.show_dossier(dossier)

    def focus_part(self, part: str) -> None:
        """The focus at how there is contact, or at the contact person."""
        (self._contact if part == "contact" else self._kind).setFocus()

    def _show_time(self, text: str) -> None:
        """A time that is being typed ("10:3") is left alone while it means what is kept."""
        if parse_time(self._time.value()) is None or parse_time(text) != parse_time(
            self._time.value()
        ):
            self._time.set_value(text)

    def _connect(self) -> None:
        names = {
            "datum": self._day,
            "tijd": self._time,
            "plaats": self._place,
            "tot": self._until,
            "toelichting": self._remark,
        }
        for code, field in names.items():
            field.setObjectName(f"plan.vervolg.{code}")
            field.walk_on_enter()
        for line in (self._time, self._place, self._remark):
            line.left.connect(lambda _text: self._session.end_typing())
        self._kind.chosen.connect(self._choose)
        self._day.edited.connect(
            lambda day, text: self._type("datum", datum=day, datum_tekst="" if day else text)
        )
        self._until.edited.connect(
            lambda day, text: self._type("tot", tot=day, tot_tekst="" if day else text)
        )
        self._time.edited.connect(self._type_time)
        self._place.edited.connect(lambda text: self._type("plaats", plaats=text))
        self._remark.edited.connect(lambda text: self._type("toelichting", toelichting=text))

    def _choose(self, code: object) -> None:
        soort = None if code is None else ContactSoort(str(code))
        self._session.apply(
            self.tr("Hoe we contact houden"), lambda d: with_vervolg(d, soort=soort)
        )
        if soort is not None:
            (self._day if soort is ContactSoort.AFSPRAAK else self._until).setFocus()

    def _type_time(self, text: str) -> None:
        tijd = parse_time(text)
        self._type("tijd", tijd=tijd, tijd_tekst="" if tijd else text)

    def _type(self, field: str, **changes: Any) -> None:
        self._session.apply(
            self.tr("Volgend contact"),
            lambda d: with_vervolg(d, **changes),
            merge_key=f"plan.vervolg.{field}",
        )


class _Contactpersoon(QWidget):
    """One person to call; a chip fills in who is here."""

    def __init__(self, session: DossierSession) -> None:
        super().__init__()
        self._session = session
        self._people: tuple[Aanwezige, ...] = ()
        self._chips = Keuzerij([], "")
        self._chips.setAccessibleName(self.tr("Wie kunt u bellen?"))
        self._chips.setObjectName("plan.contact.wie")
        self._chips.chosen.connect(self._choose)
        self._fields = {
            "naam": Regelveld(self.tr("Naam")),
            "telefoon": Regelveld(self.tr("Telefoon")),
            "email": Regelveld(self.tr("E-mail")),
        }
        for code, field in self._fields.items():
            field.setObjectName(f"plan.contact.{code}")
            field.edited.connect(lambda text, code=code: self._type(code, text))
            field.left.connect(lambda _text: session.end_typing())
        self.setFocusProxy(self._chips)
        columns = Kolommen([self._fields["telefoon"], self._fields["email"]])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        for widget in (
            Kop(self.tr("Wie kunt u bellen?"), 3), self._chips, self._fields["naam"], columns,
        ):  # fmt: skip
            layout.addWidget(widget)

    def show_dossier(self, dossier: Dossier) -> None:
        gesprek = dossier.gesprek
        here = gesprek.aanwezigen if gesprek else ()
        people = tuple(a for a in here if a.rol in _PROFESSIONALS and a.naam)
        if people != self._people:
            self._people = people
            self._chips.set_opties([(a.sleutel, a.naam) for a in people])
        contact = dossier.plan.contact
        chosen = next((a.sleutel for a in people if a.naam == contact.naam), None)
        self._chips.set_value(chosen)
        for code, field in self._fields.items():
            field.set_value(getattr(contact, code))

    def _choose(self, code: object) -> None:
        person = next((a for a in self._people if a.sleutel == code), None)
        fill = {
            "naam": person.naam if person else "",
            "telefoon": person.telefoon if person else "",
            "email": person.email if person else "",
        }
        self._session.apply(self.tr("Contactpersoon"), lambda d: with_contact(d, **fill))

    def _type(self, code: str, text: str) -> None:
        self._session.apply(
            self.tr("Contactpersoon"),
            lambda d: with_contact(d, **{code: text}),
            merge_key=f"plan.contact.{code}",
        )


class AndersKaart(Kaart):
    """What if it goes differently?"""

    def __init__(self, session: DossierSession) -> None:
        super().__init__(self.tr("Wat als het anders loopt?"))
        self._session = session
        hint = self.tr("Bijvoorbeeld: lukt een stap niet, dan belt u en kijken we opnieuw.")
        self._field = Tekstveld("", hint, regels=2)
        self._field.setObjectName("plan.anders")
        self._field.setAccessibleName(self.tr("Wat als het anders loopt?"))
        self._field.edited.connect(self._type)
        self._field.left.connect(lambda _text: session.end_typing())
        self.inhoud.addWidget(self._field)

    def show_dossier(self, dossier: Dossier) -> None:
        """Show the words."""
        self._field.set_value(dossier.plan.als_het_anders_loopt)

    def _type(self, text: str) -> None:
        self._session.apply(
            self.tr("Wat als het anders loopt"),
            lambda d: d.with_plan(als_het_anders_loopt=text),
            merge_key="plan.anders",
        )
