"""The envelope around data by the Gemeentelijk Gegevensmodel, and what both models share.

The GGM (2.5.1, EUPL-1.2, github Gemeente-Delft/Gemeentelijk-Gegevensmodel) names entities and
attributes, not how they stand in a file. Ours holds per entity its attributes exactly as the GGM
names them, beside it what the GGM has no place for (`uitbreiding`) and which other entity it
belongs to (`verwijst`). `resources/schema/keukentafel-ggm.schema.json` is that extension.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.formulier import Formulier
from intake_desktop.domain.matrix import Hulp, LeefgebiedStand, Score

FORMAAT, VERSIE, GGM = "keukentafel-ggm", 1, "2.5.1"

Plat = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Entiteit:
    """One entity: its GGM name, an id within the file, and what is known of it."""

    naam: str
    id: str
    attributen: Plat
    uitbreiding: Plat = field(default_factory=dict)
    verwijst: dict[str, str] = field(default_factory=dict)

    def plat(self) -> Plat:
        """As it stands in the file, without what is empty."""
        whole = {
            "id": self.id,
            "attributen": filled(self.attributen),
            "uitbreiding": filled(self.uitbreiding),
            "verwijst": self.verwijst,
        }
        return {key: value for key, value in whole.items() if value or key == "attributen"}


def filled(values: Plat) -> Plat:
    """Without what was not said; days as ISO text."""
    plain = {k: v.isoformat() if isinstance(v, date) else v for k, v in values.items()}
    return {k: v for k, v in plain.items() if v not in (None, "", [], {})}


def ggm_file(
    model: str, entiteiten: Iterable[Entiteit], uitbreiding: Plat, *, gemaakt: datetime
) -> Plat:
    """The whole file; `model` is the GGM diagram it follows."""
    groups: dict[str, list[Plat]] = {}
    for one in entiteiten:
        groups.setdefault(one.naam, []).append(one.plat())
    return {
        "formaat": FORMAAT,
        "versie": VERSIE,
        "ggm": GGM,
        "model": model,
        "gemaakt": gemaakt.isoformat(timespec="seconds"),
        "entiteiten": groups,
        "uitbreiding": uitbreiding,
    }


def domein_naam(formulier: Formulier, leefgebied: str, editie: str) -> str:
    """The exact name of the domain in that edition; else our own name of the leefgebied."""
    found = next((e for e in formulier.edities if e.code == editie), formulier.editie)
    domein = found.domein_van(leefgebied)
    ours = formulier.leefgebied(leefgebied)
    return domein.naam if domein else ours.naam if ours else leefgebied


def niveau_naam(formulier: Formulier, score: Score) -> str:
    """The official name of a niveau in its edition; the figure where there is none."""
    found = next((e for e in formulier.edities if e.code == score.editie), formulier.editie)
    names = found.officieel
    return names[score.niveau - 1] if len(names) >= score.niveau else str(score.niveau)


def hulp_aanwezig(stand: LeefgebiedStand | None) -> bool | None:
    """GGM has room for yes or no; which help it is stands in the extension."""
    if stand is None or not stand.hulp:
        return None
    return any(h is not Hulp.GEEN for h in stand.hulp)


def plan_uitbreiding(formulier: Formulier, dossier: Dossier) -> Plat:
    """What the GGM has no entity for: what was not talked about, the plan, the client's answers."""
    beeld = dossier.beelden[-1] if dossier.beelden else None
    ladder = {"nu": beeld.ladder.nu, "streef": beeld.ladder.streef} if beeld else {}
    plan = {
        "versie": dossier.plan.versie,
        "gegeven_op": dossier.plan.geven.gegeven_op,
        "eerst": list(beeld.eerst) if beeld else [],
        "als_het_anders_loopt": dossier.plan.als_het_anders_loopt,
    }
    return {
        "leefgebieden": _stand_velden(formulier, dossier),
        "participatieladder": filled(ladder),
        "plan": filled(plan),
        "delen": [
            filled(
                {
                    "leefgebied": a.leefgebied,
                    "naar": str(a.naar),
                    "mag": a.mag,
                    "gevraagd_op": a.gevraagd_op,
                    "ingetrokken_op": a.ingetrokken_op,
                }
            )
            for a in dossier.deelantwoorden
        ],
    }


def _stand_velden(formulier: Formulier, dossier: Dossier) -> list[Plat]:
    """What was decided per leefgebied, also that it was not talked about."""
    gesprek = dossier.gesprek
    editie = gesprek.editie if gesprek else formulier.editie.code
    return [
        filled(
            {
                "code": s.leefgebied,
                "domein": domein_naam(formulier, s.leefgebied, editie),
                "gesprek": s.gesprek,
                "keuze": str(s.keuze) if s.keuze else "niet_besproken",
                "hulp": [str(h) for h in s.hulp],
                "streef": s.streef,
                "streef_datum": s.streef_datum,
            }
        )
        for s in dossier.standen
    ]


def doel_velden(dossier: Dossier) -> list[Plat]:
    """The goals with all that the GGM has no attribute for."""
    return [
        filled(
            {
                "id": d.id,
                "tekst": d.tekst,
                "waarom": d.waarom,
                "leefgebied": d.leefgebied,
                "nu": d.nu,
                "streef": d.streef,
                "datum": d.datum,
                "datum_tekst": d.datum_tekst,
            }
        )
        for d in dossier.doelen
    ]


def actie_velden(dossier: Dossier) -> list[Plat]:
    """The steps, each with who and when as it was said."""
    return [
        filled(
            {
                "id": a.id,
                "tekst": a.tekst,
                "wie": a.wie,
                "wanneer": a.wanneer,
                "wanneer_tekst": a.wanneer_tekst,
                "doel": a.doel,
                "klaar": a.klaar,
            }
        )
        for a in dossier.acties
    ]
