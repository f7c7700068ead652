"""What the client's own screen shows: own words, own questions, the picture, the plan, no more.

Everything comes from what is read aloud (`voorlezen.secties`), so from Ons plan: one text for all
three, through `delen`. Of a leefgebied only what the client said stands here.
"""

from dataclasses import dataclass, replace

from intake_desktop.domain.delen import for_ons_plan
from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.formulier import Formulier
from intake_desktop.domain.gespreksverloop import Positie, Stap
from intake_desktop.domain.noteren import beeld_of
from intake_desktop.domain.plaat import Plaat
from intake_desktop.domain.platen import ladder_plaat, week_plaat
from intake_desktop.domain.radar import RadarBeeld, describe_radar
from intake_desktop.domain.rollen import Rol
from intake_desktop.domain.voorlezen import Sectie, secties

VAN_HET_PLAN = ("doel.", "los", "hulp", "contact", "anders", "pauze")
"""The parts of the plan, by the beginning of their key."""

TITELS = {
    Stap.BELANGRIJK: "Wat is belangrijk voor u?",
    Stap.EIGEN_VRAGEN: "Uw vragen",
    Stap.WILLEN_KUNNEN_BALANS: "Wat wilt u, wat kunt u?",
    Stap.BEELD: "Het beeld samen",
    Stap.PLAN: "Ons plan",
    Stap.TEKENEN: "Ons plan",
}
"""What stands above the screen; elsewhere it is just our conversation."""


@dataclass(frozen=True, slots=True)
class ClientBeeld:
    """The pictures that go with the conversation now."""

    radar: RadarBeeld
    ladder: Plaat | None
    week: Plaat | None


@dataclass(frozen=True, slots=True)
class ClientBlad:
    """One screen: at the left what always stays in sight, beside it what it is about now.

    `beeld` holds the pictures; it is None where they are not talked about.
    """

    titel: str
    vast: tuple[Sectie, ...] = ()
    nu: tuple[Sectie, ...] = ()
    beeld: ClientBeeld | None = None


def client_blad(formulier: Formulier, dossier: Dossier, positie: Positie) -> ClientBlad:
    """What the client sees while the conversation is at this place."""
    own = replace(
        dossier, uitspraken=tuple(u for u in dossier.uitspraken if u.spreker == Rol.CLIENT)
    )
    if positie.stap is Stap.LEEFGEBIED:
        own = replace(own, scores=(), antwoorden=())
    said = {s.sleutel: s for s in secties(formulier, own)}
    title = _title(formulier, positie)

    def found(*keys: str) -> tuple[Sectie, ...]:
        return tuple(said[key] for key in keys if key in said)

    always = found("belangrijk", "vragen")
    if positie.stap is Stap.LEEFGEBIED:
        return ClientBlad(title, always, found(f"leefgebied.{positie.leefgebied}"))
    if positie.stap is Stap.WILLEN_KUNNEN_BALANS:
        return ClientBlad(title, always, found("willen"))
    if positie.stap is Stap.BEELD:
        beside = found("belangrijk", "eerst", "klopt", "vragen")
        return ClientBlad(title, beside, beeld=_pictures(formulier, for_ons_plan(dossier)))
    if positie.stap in (Stap.PLAN, Stap.TEKENEN):
        plan = tuple(s for k, s in said.items() if k.startswith(VAN_HET_PLAN))
        return ClientBlad(title, always, plan)
    return ClientBlad(title, always)


def _title(formulier: Formulier, positie: Positie) -> str:
    leefgebied = formulier.leefgebied(positie.leefgebied)
    if positie.stap is Stap.LEEFGEBIED and leefgebied is not None:
        return leefgebied.kop or leefgebied.naam
    return TITELS.get(positie.stap, "Ons gesprek")


def _pictures(formulier: Formulier, dossier: Dossier) -> ClientBeeld | None:
    gesprek = dossier.gesprek
    if gesprek is None:
        return None
    return ClientBeeld(
        describe_radar(formulier, dossier, gesprek.id),
        ladder_plaat(formulier.treden, beeld_of(dossier, gesprek.id).ladder),
        week_plaat(formulier, dossier),
    )
