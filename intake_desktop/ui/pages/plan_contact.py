"""How the three stay in touch, whom to call, and what if it goes differently."""

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake_desktop.domain.dossier import Aanwezige, Dossier
from intake_desktop.domain.plan import ContactSoort, Vervolg
from intake_desktop.domain.plannen import with_contact, with_vervolg
from intake_desktop.domain.rollen import Rol
from intake_desktop.domain.tijden import clock_time, parse_time
from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.pages.plan_bewerken import show_if
from intake_desktop.ui.widgets.kaart import Kaart
from intake_desktop.ui.widgets.keuzerij import Keuzerij
from intake_desktop.ui.widgets.naast import Kolommen, NaastElkaar
from intake_desktop.ui.widgets.straks import Straks
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
        self._kind.chosen.connect(self._choose)
        self._meeting, self._distance = Straks(self._make_meeting), Straks(self._make_distance)
        self.inhoud.addWidget(self._kind)
        self.inhoud.addLayout(self._meeting.place)
        self.inhoud.addLayout(self._distance.place)
        self._contact = _Contactpersoon(session)
        self.inhoud.addWidget(self._contact)

    def show_dossier(self, dossier: Dossier) -> None:
        """Show how there is contact, and with whom."""
        vervolg = dossier.plan.vervolg
        self._kind.set_value(vervolg.soort)
        met = vervolg.soort is ContactSoort.AFSPRAAK
        if (meeting := self._meeting.show_if(met)) is not None:
            meeting.show_vervolg(vervolg)
        apart = vervolg.soort is not None and not met
        if (distance := self._distance.show_if(apart)) is not None:
            distance.show_vervolg(vervolg)
        self._contact.show_dossier(dossier)

    def focus_part(self, part: str) -> None:
        """The focus at how there is contact, or at the contact person."""
        (self._contact if part == "contact" else self._kind).setFocus()

    def _make_meeting(self) -> "_Afspraak":
        meeting = _Afspraak(self._session.today)
        meeting.day.edited.connect(
            lambda day, text: self._type("datum", datum=day, datum_tekst="" if day else text)
        )
        meeting.time.edited.connect(self._type_time)
        meeting.place.edited.connect(lambda text: self._type("plaats", plaats=text))
        for line in (meeting.time, meeting.place):
            line.left.connect(lambda _text: self._session.end_typing())
        return meeting

    def _make_distance(self) -> "_OpAfstand":
        distance = _OpAfstand(self._session.today)
        distance.until.edited.connect(
            lambda day, text: self._type("tot", tot=day, tot_tekst="" if day else text)
        )
        distance.remark.edited.connect(lambda text: self._type("toelichting", toelichting=text))
        distance.remark.left.connect(lambda _text: self._session.end_typing())
        return distance

    def _choose(self, code: object) -> None:
        soort = None if code is None else ContactSoort(str(code))
        self._session.apply(
            self.tr("Hoe we contact houden"), lambda d: with_vervolg(d, soort=soort)
        )
        if soort is not None:
            (self._meeting if soort is ContactSoort.AFSPRAAK else self._distance).get().setFocus()

    def _type_time(self, text: str) -> None:
        tijd = parse_time(text)
        self._type("tijd", tijd=tijd, tijd_tekst="" if tijd else text)

    def _type(self, field: str, **changes: Any) -> None:
        self._session.apply(
            self.tr("Volgend contact"),
            lambda d: with_vervolg(d, **changes),
            merge_key=f"plan.vervolg.{field}",
        )


class _Afspraak(QWidget):
    """The day, the time and the place of a next meeting."""

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self.day = Datumveld(
            self.tr("Welke dag?"),
            today,
            snel=((self.tr("over twee weken"), 14), (self.tr("over zes weken"), 42)),
        )
        self.time = Regelveld(self.tr("Hoe laat?"), self.tr("Bijvoorbeeld 10.30"))
        self.place = Regelveld(self.tr("Waar?"), self.tr("Bijvoorbeeld: bij u thuis"))
        for code, field in (("datum", self.day), ("tijd", self.time), ("plaats", self.place)):
            field.setObjectName(f"plan.vervolg.{code}")
            field.walk_on_enter()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.day)
        column.addWidget(Kolommen([self.time, self.place]))
        self.setFocusProxy(self.day)

    def show_vervolg(self, vervolg: Vervolg) -> None:
        """Show these; a time that is being typed ("10:3") is left alone while it means the same."""
        self.day.set_value(vervolg.datum, vervolg.datum_tekst)
        time, typed = vervolg.tijd, parse_time(self.time.value())
        text = clock_time(time) if time else vervolg.tijd_tekst
        if typed is None or parse_time(text) != typed:
            self.time.set_value(text)
        self.place.set_value(vervolg.plaats)


class _OpAfstand(QWidget):
    """Until when there is contact by e-mail or telephone, and what was agreed about contact."""

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self.until = Datumveld(
            self.tr("Tot wanneer?"),
            today,
            snel=((self.tr("over zes weken"), 42), (self.tr("over drie maanden"), 91)),
        )
        self.remark = Regelveld(
            self.tr("Wat spreken we daarover af?"), self.tr("Mag leeg blijven"), zinnen=True
        )
        for code, field in (("tot", self.until), ("toelichting", self.remark)):
            field.setObjectName(f"plan.vervolg.{code}")
            field.walk_on_enter()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(NaastElkaar(self.until, self.remark, _BESIDE))

    def show_vervolg(self, vervolg: Vervolg) -> None:
        """Show these; without fixed contact there is no day on which it ends."""
        self.until.set_value(vervolg.tot, vervolg.tot_tekst)
        self.remark.set_value(vervolg.toelichting)
        ends = vervolg.soort in _BY_DISTANCE
        show_if(self.until, ends)
        self.setFocusProxy(self.until if ends else self.remark)


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
