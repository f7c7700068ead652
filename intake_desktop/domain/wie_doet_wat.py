"""The plan seen from its doers: what the client arranges, and what others do."""

from collections.abc import Iterator
from dataclasses import dataclass

from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.gesproken import day_or_words, own_words
from intake_desktop.domain.noteren import naam_of
from intake_desktop.domain.plan import VoorzieningStatus
from intake_desktop.domain.rollen import HUISHOUDEN, Rol
from intake_desktop.domain.uitspraak import VraagStatus

_ZELF = (Rol.CLIENT.value, HUISHOUDEN)
_VOORZIENING = {
    VoorzieningStatus.WORDT_AANGEVRAAGD: "{} aanvragen",
    VoorzieningStatus.UITZOEKEN: "{} uitzoeken",
}


@dataclass(frozen=True, slots=True)
class Taak:
    """Something that is still to be done: what, who (a key or a free name), when in words."""

    tekst: str
    wie: str
    wanneer: str = ""


@dataclass(frozen=True, slots=True)
class WieDoetWat:
    """What the client arranges, what others do, and what nobody took yet."""

    zelf: tuple[Taak, ...] = ()
    anderen: tuple[Taak, ...] = ()
    niemand: tuple[Taak, ...] = ()


def wie_doet_wat(dossier: Dossier) -> WieDoetWat:
    """Every open step, provision to ask for and question to find out, by who does it."""
    found = tuple(_taken(dossier))
    return WieDoetWat(
        tuple(t for t in found if t.wie in _ZELF),
        tuple(t for t in found if t.wie and t.wie not in _ZELF),
        tuple(t for t in found if not t.wie),
    )


def told(dossier: Dossier, taak: Taak) -> str:
    """A task of someone else as one line: "Bellen – S. Bakker, 4 december 2026"."""
    parts = (naam_of(dossier, taak.wie) if taak.wie else "", taak.wanneer)
    rest = ", ".join(part for part in parts if part)
    return f"{taak.tekst} – {rest}" if rest else taak.tekst


def _taken(dossier: Dossier) -> Iterator[Taak]:
    for actie in dossier.acties:
        if actie.tekst.strip() and not actie.klaar:
            when = day_or_words(actie.wanneer, actie.wanneer_tekst)
            yield Taak(own_words(actie.tekst), actie.wie, when)
    for voorziening in dossier.voorzieningen:
        if voorziening.status in _VOORZIENING:
            what = _VOORZIENING[voorziening.status].format(voorziening.naam)
            yield Taak(what, voorziening.wie)
    for vraag in dossier.eigen_vragen:
        if vraag.status is VraagStatus.UITZOEKEN and vraag.tekst.strip():
            day = day_or_words(vraag.voor, vraag.voor_tekst)
            before = f"voor {day}" if day else ""
            yield Taak(f"Uitzoeken: {own_words(vraag.tekst)}", vraag.door, before)
