"""What may stand behind a key where only some words fit, so that a mistake is told beforehand."""

from enum import Enum, auto

from intake_desktop.domain.aandacht import Kamer
from intake_desktop.domain.afweging import Besluit, Kant, Klopt
from intake_desktop.domain.dossier import Akkoord, Bijstand
from intake_desktop.domain.formulier import Formulier, Uitkering
from intake_desktop.domain.gespreksverloop import Stap
from intake_desktop.domain.matrix import Hulp, Keuze
from intake_desktop.domain.over_dossier import REDENEN
from intake_desktop.domain.plan import ContactSoort, Tekenkeuze, Tekenwijze, VoorzieningStatus
from intake_desktop.domain.rollen import Grondslag, Rol
from intake_desktop.domain.uitspraak import VraagStatus
from intake_desktop.domain.verplichting import VERPLICHTING
from intake_desktop.domain.wmo_onderzoek import Aanvraag

_TWO = (Rol.KLANTMANAGER, Rol.WIJKTEAM)
_THREE = (Rol.CLIENT, *_TWO)
_JA_NEE = ("ja", "nee")


class Code(Enum):
    """A code of the form: which there are is told by `codes_of`."""

    LEEFGEBIED = auto()
    VRAAG = auto()
    VOORZIENING = auto()
    PLICHT = auto()
    BEL = auto()
    ROUTE = auto()
    EDITIE = auto()
    PLAATS = auto()


KEUZES: dict[str, dict[str, tuple[str, ...] | Code]] = {
    "aanwezig": {
        "rol": (*_TWO, Rol.ANDER),
        "soort": ("partner", "moeder", "vader", "kind", "tolk", "clientondersteuner",
                  "onderzoeker", "anders"),
        "akkoord": tuple(Akkoord),
    },
    "client": {"uitkering": tuple(Bijstand)},
    "tweede_client": {"relatie": ("partner", "ouder", "kind", "broer of zus", "huisgenoot")},
    "haal_op": {"partner": _JA_NEE},
    "kamer": {"wie": tuple(Kamer)},
    "plaats": {"waar": ("thuis", "wijkteam", "gemeentehuis", "anders")},
    "route": {"route": Code.ROUTE},
    "editie": {"editie": Code.EDITIE},
    "schrijver": {"wie": _TWO},
    "kant": {"wie": _TWO},
    "vertel": {"wat": ("petten", "ondersteuning")},
    "terugblik": {"kolom": ("gelukt", "veranderd"), "grondslag": tuple(Grondslag)},
    "afgerond": {"hoe": ("klaar", "nog_niet")},
    "ga_naar": {"naar": Code.PLAATS},
    "beantwoord": {"status": tuple(s for s in VraagStatus if s is not VraagStatus.OPEN)},
    "belangrijk": {"grondslag": tuple(Grondslag)},
    "kies": {"leefgebied": Code.LEEFGEBIED, "keuze": tuple(Keuze)},
    "noteer": {
        "leefgebied": Code.LEEFGEBIED,
        "kolom": ("gaat_goed", "lastig", "wil"),
        "grondslag": tuple(Grondslag),
    },
    "score": {"leefgebied": Code.LEEFGEBIED, "hulp": tuple(Hulp)},
    "antwoord": {"vraag": Code.VRAAG},
    "plaats_notitie": {"leefgebied": Code.LEEFGEBIED},
    "argument": {"kant": tuple(Kant), "grondslag": tuple(Grondslag)},
    "besluit": {"besluit": tuple(Besluit)},
    "klopt": {"antwoord": tuple(Klopt)},
    "doel": {"leefgebied": Code.LEEFGEBIED, "grondslag": tuple(Grondslag)},
    "actie": {"grondslag": tuple(Grondslag)},
    "voorziening": {"code": Code.VOORZIENING, "status": tuple(VoorzieningStatus)},
    "menukaart": {
        "leefgebied": Code.LEEFGEBIED,
        "uitkering": tuple(Uitkering),
        "taal": ("weinig",),
    },
    "plicht": {"code": Code.PLICHT},
    "contact": {"soort": tuple(ContactSoort)},
    "vandaag": {"bel": Code.BEL},
    "grondslag": {
        "leefgebied": Code.LEEFGEBIED,
        "kolom": ("gaat_goed", "lastig", "wil"),
        "grondslag": tuple(Grondslag),
    },
    "verbeter": {"leefgebied": Code.LEEFGEBIED, "kolom": ("gaat_goed", "lastig", "wil")},
    "wissel_lead": {"leefgebied": Code.LEEFGEBIED},
    "uitzondering": {"kies": ("in_plan", "participatiewet", "wmo", "client")},
    "deel": {"leefgebied": Code.LEEFGEBIED, "naar": _TWO, "antwoord": _JA_NEE},
    "trek_in": {"leefgebied": Code.LEEFGEBIED, "naar": _TWO, "verteld": _TWO},
    "teken": {"wie": _THREE, "keuze": tuple(Tekenkeuze)},
    "onderteken": {"wie": _THREE, "wijze": tuple(Tekenwijze)},
    "geef": {"hoe": ("gegeven", "later", "kaartje", "agenda", "mailkopie")},
    "bundel": {"voor": _THREE},
    "open_dossier": {"reden": tuple(str(code) for code, _words in REDENEN)},
    "onderzoek": {"persoonlijk_plan": _JA_NEE, "aanvraag": tuple(Aanvraag)},
    "participatiebesluit": {"concreet": _JA_NEE},
}  # fmt: skip
"""Per verb the keys behind which only these words fit."""

Codes = dict[Code, tuple[str, ...]]


def codes_of(formulier: Formulier) -> Codes:
    """The codes that this form has, of every edition."""
    areas = tuple(x.code for x in formulier.alle_leefgebieden)
    facts = [vraag for area in formulier.alle_leefgebieden for vraag in area.feiten]
    asked = [vraag for block in formulier.blokken for vraag in block.vragen]
    duties = (w.code for w in formulier.wetteksten if w.soort == VERPLICHTING and w.gevolg)
    return {
        Code.LEEFGEBIED: areas,
        Code.VRAAG: tuple(vraag.code for vraag in (*asked, *facts)),
        Code.VOORZIENING: tuple(aanbod.code for aanbod in formulier.menukaart),
        Code.PLICHT: tuple(dict.fromkeys(duties)),
        Code.BEL: tuple(b.code for b in formulier.vandaag.bellen),
        Code.ROUTE: tuple(r.code for r in formulier.routes),
        Code.EDITIE: tuple(e.code for e in formulier.edities),
        Code.PLAATS: (*(s for s in Stap if s is not Stap.LEEFGEBIED), *areas),
    }
