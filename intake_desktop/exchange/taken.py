"""One *interne taak* per step of the plan, for the work list of a municipality.

By the object type *Interne Taak* (github open-objecten/objecttypes, CC0-1.0), whose required fields
are `contactmoment`, `actor` and `betrokkene`.
"""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from intake_desktop.domain.delen import Lezer
from intake_desktop.domain.dossier import Aanwezige, Dossier
from intake_desktop.domain.formulier import Formulier
from intake_desktop.domain.gesproken import day_or_words
from intake_desktop.domain.noteren import naam_of
from intake_desktop.domain.plan import Actie, Doel
from intake_desktop.domain.rollen import Rol

Plat = dict[str, Any]

TAAK_VERPLICHT = ("contactmoment", "actor", "betrokkene")
"""What the object type requires (internetaak-schema.json)."""

_LONGEST_NUMBER = 40


def interne_taken(
    lezer: Lezer, formulier: Formulier, dossier: Dossier, now: datetime
) -> Iterator[Plat]:
    """A task per step. Whoever of the office does not do it themselves follows how it goes.

    `dossier` is what this reader may see, `now` the moment of the clock.
    """
    contact = formulier.zaaksysteem.adres("contactmoment")
    for number, actie in enumerate((a for a in dossier.acties if a.tekst.strip()), start=1):
        yield {
            "nummer": f"{dossier.id[-12:]}-{dossier.plan.versie}-{number}"[:_LONGEST_NUMBER],
            "status": "verwerkt" if actie.klaar else "te verwerken",
            "handeling": _what(lezer, dossier, actie),
            "toelichting": _why(dossier, actie),
            "registratiedatum": now.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "contactmoment": contact,
            "actor": _actor(lezer, dossier, actie),
            "betrokkene": _client(dossier),
        }


def _worker(dossier: Dossier, key: str, lezer: Lezer) -> Aanwezige | None:
    """The professional of this side with this key, at any table."""
    people = (p for g in reversed(dossier.gesprekken) for p in g.aanwezigen)
    return next((p for p in people if p.rol == Rol(lezer) and key in ("", p.sleutel)), None)


def _what(lezer: Lezer, dossier: Dossier, actie: Actie) -> str:
    words = actie.tekst.strip()
    if _worker(dossier, actie.wie, lezer) is not None and actie.wie:
        return words
    who = naam_of(dossier, actie.wie) if actie.wie else "nog niet bekend wie"
    return f"Volgen ({who}): {words}"


def _why(dossier: Dossier, actie: Actie) -> str:
    goal = dossier.part(Doel, actie.doel)
    when = day_or_words(actie.wanneer, actie.wanneer_tekst)
    said = (f"Wanneer: {when}" if when else "", f"Doel: {goal.tekst.strip()}" if goal else "")
    return ". ".join(part for part in said if part)


def _actor(lezer: Lezer, dossier: Dossier, actie: Actie) -> Plat:
    person = _worker(dossier, actie.wie, lezer) or _worker(dossier, "", lezer)
    if person is None:
        return {"soortActor": "organisatorische eenheid", "identificatie": str(lezer)}
    actor = {
        "soortActor": "medewerker",
        "identificatie": person.sleutel,
        "naam": person.naam,
        "naamOrganisatorischeEenheid": person.organisatie,
    }
    return {key: value for key, value in actor.items() if value}


def _client(dossier: Dossier) -> Plat:
    client = dossier.client
    addresses = (("telefoonnummer", client.telefoon), ("e-mailadres", client.email))
    return {
        "rol": "klant",
        "persoonsnaam": {"achternaam": client.naam},
        "digitaleAdressen": [
            {"adres": address.strip(), "omschrijving": kind, "soortDigitaalAdres": kind}
            for kind, address in addresses
            if address.strip()
        ],
    }
