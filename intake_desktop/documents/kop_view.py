"""The head every paper about a client shares: who, when, where; and law texts by their code."""

from dataclasses import dataclass
from datetime import date

from intake_desktop.documents.gesprek_view import Feit
from intake_desktop.documents.words import day_or_text
from intake_desktop.domain.datums import long_date, short_date
from intake_desktop.domain.dossier import Aanwezige, Dossier, Gesprek
from intake_desktop.domain.formulier import Formulier, Wettekst
from intake_desktop.domain.noteren import NAAMLOOS, naam_of
from intake_desktop.domain.rollen import ROL_NAMEN, Rol
from intake_desktop.domain.uitkering import wettekst_voor
from intake_desktop.huisstijl import Huisstijl


@dataclass(frozen=True, slots=True)
class WetView:
    """A law text with where it stands ("Participatiewet, artikel 44a lid 1")."""

    titel: str
    tekst: str
    waar: str


@dataclass(frozen=True, slots=True)
class KopView:
    """Whose paper it is, of which gesprek, and who gives it."""

    client: str
    naam: str
    geboren: str
    clientnummer: str
    gesprek_dag: str
    plaats: str
    aanwezig: tuple[Feit, ...]
    dag: str
    huis: Huisstijl
    contact: tuple[str, ...]


def view_kop(dossier: Dossier, day: date, huis: Huisstijl) -> KopView:
    """The head of a paper made on this day."""
    gesprek, client, contact = dossier.gesprek, dossier.client, dossier.plan.contact
    return KopView(
        client=client.aanspreken or client.naam,
        naam=client.naam,
        geboren=day_or_text(client.geboortedatum, client.geboortedatum_tekst),
        clientnummer=client.clientnummer,
        gesprek_dag=long_date(gesprek.begonnen.date()) if gesprek else "",
        plaats=gesprek.plaats if gesprek else "",
        aanwezig=present(dossier, gesprek),
        dag=short_date(day),
        huis=huis,
        contact=filled(contact.naam, contact.telefoon, contact.email),
    )


def filled(*parts: str) -> tuple[str, ...]:
    """The parts that hold words."""
    return tuple(part for part in parts if part.strip())


def present(dossier: Dossier, gesprek: Gesprek | None) -> tuple[Feit, ...]:
    """Who was there; the client always was, listed or not."""
    if gesprek is None:
        return ()
    people = gesprek.aanwezigen
    if gesprek.aanwezige(Rol.CLIENT) is None:
        people = (Aanwezige(Rol.CLIENT, dossier.client.naam, Rol.CLIENT), *people)
    return tuple(
        Feit(
            naam_of(dossier, a.sleutel),
            filled(a.relatie or _rol(dossier, a), a.taal, a.organisatie),
        )
        for a in people
    )


def _rol(dossier: Dossier, person: Aanwezige) -> str:
    """A client without a name is called after the role already."""
    return "" if naam_of(dossier, person.sleutel) == NAAMLOOS else ROL_NAMEN[person.rol]


def law_text(formulier: Formulier, code: str, day: date) -> WetView | None:
    """The text of that code as it holds on that day; None when none does."""
    return _law_view(formulier.wettekst(code, day))


def law_text_for(formulier: Formulier, dossier: Dossier, code: str, day: date) -> WetView | None:
    """The same for this client: who has no benefit gets the text that stands in its place."""
    return _law_view(wettekst_voor(formulier, dossier, code, day))


def law_texts(formulier: Formulier, day: date, *codes: str) -> tuple[WetView, ...]:
    """The texts of these codes that hold on that day, in this order."""
    found = (law_text(formulier, code, day) for code in codes)
    return tuple(text for text in found if text is not None)


def _law_view(text: Wettekst | None) -> WetView | None:
    if text is None:
        return None
    return WetView(text.titel, text.tekst, f"{text.wet}, artikel {text.artikel}")
