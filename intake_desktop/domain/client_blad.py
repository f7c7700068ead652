"""What the client's own screen shows: own words, own questions, the picture, the plan, no more.

Everything comes from what is read aloud (`voorlezen.secties`), so from Ons plan: one text for all
three, through `delen`. Of a leefgebied only what the client said stands here.
"""

from dataclasses import dataclass, replace

from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.formulier import Formulier
from intake_desktop.domain.gespreksverloop import Positie, Stap
from intake_desktop.domain.rollen import Rol
from intake_desktop.domain.voorlezen import Sectie, secties

VAN_HET_PLAN = ("doel.", "los", "hulp", "contact", "anders", "pauze")
"""The parts of the plan, by the beginning of their key."""


@dataclass(frozen=True, slots=True)
class ClientBlad:
    """One screen: at the left what always stays in sight, beside it what it is about now."""

    vast: tuple[Sectie, ...] = ()
    nu: tuple[Sectie, ...] = ()
    beeld: bool = False


def client_blad(formulier: Formulier, dossier: Dossier, positie: Positie) -> ClientBlad:
    """What the client sees while the conversation is at this place."""
    own = replace(
        dossier, uitspraken=tuple(u for u in dossier.uitspraken if u.spreker == Rol.CLIENT)
    )
    if positie.stap is Stap.LEEFGEBIED:
        own = replace(own, scores=(), antwoorden=())
    said = {s.sleutel: s for s in secties(formulier, own)}
    always = tuple(said[key] for key in ("belangrijk", "vragen") if key in said)
    if positie.stap is Stap.LEEFGEBIED:
        here = said.get(f"leefgebied.{positie.leefgebied}")
        return ClientBlad(always, (here,) if here else ())
    if positie.stap is Stap.WILLEN_KUNNEN_BALANS:
        return ClientBlad(always, tuple(said[k] for k in ("willen",) if k in said))
    if positie.stap is Stap.BEELD:
        picture = tuple(said[k] for k in ("eerst", "klopt") if k in said)
        return ClientBlad(always, picture, beeld=True)
    if positie.stap in (Stap.PLAN, Stap.TEKENEN):
        return ClientBlad(always, tuple(s for k, s in said.items() if k.startswith(VAN_HET_PLAN)))
    return ClientBlad(always)
