"""Obligations under the Participatiewet with their consequence, and exemptions from them.

Obligations are never typed: they are picked from the dated law texts of `forms/wet/`, and the
dossier keeps the wording as it was picked, so that an old plan prints as it was. How a page uses
this: `pickable(formulier, day)` gives the texts to choose from, `verplichting_from(...)` makes the
part for the chosen one (add it with `dossier.with_part`, take it away with
`dossier.without_part(Verplichting, id)`), and `ontheffing_from(...)` does that for an exemption.
They stand in the Participatiewetblad; in Ons plan only where no wijkteam reads along
(`on_ons_plan`).
"""

from dataclasses import replace
from datetime import date
from typing import Any

from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.formulier import Formulier, Wettekst
from intake_desktop.domain.plan import Besluit, Ontheffing, Verplichting
from intake_desktop.domain.rollen import Rol

VERPLICHTING = "verplichting"
"""The `soort` of a law text that can be picked as an obligation."""

ONTHEFFING = "pw.9.ontheffing"
"""The law text about exemption for a time."""


def pickable(formulier: Formulier, day: date) -> tuple[Wettekst, ...]:
    """The obligations that hold on that day and have a consequence, in the order of the files."""
    return tuple(
        text
        for text in formulier.wetteksten
        if text.soort == VERPLICHTING and text.gevolg and text.holds_on(day)
    )


def verplichting_from(
    key: str, text: Wettekst, formulier: Formulier, day: date, afspraak: str = ""
) -> Verplichting:
    """The obligation of this law text, with the consequence that holds on that day.

    `key` is the new id of the part. `afspraak` says what was agreed about it in concrete words
    ("elke week een sollicitatie"); it may be empty.
    """
    consequence = formulier.wettekst(text.gevolg, day)
    return Verplichting(
        id=key,
        code=text.code,
        titel=text.titel,
        wet=text.wet,
        artikel=text.artikel,
        tekst=text.tekst,
        afspraak=afspraak,
        gevolg=consequence.tekst if consequence else "",
        gevolg_artikel=consequence.artikel if consequence else "",
    )


def with_plichten(
    dossier: Dossier, codes: tuple[str, ...], formulier: Formulier, day: date
) -> Dossier:
    """The dossier with exactly these obligations; one that stays keeps its words and agreement.

    There is one of each: its code is its id, so that what is picked for two clients is the same.
    """
    present = {v.code: v for v in dossier.verplichtingen}
    for duty in present.values():
        if duty.code not in codes:
            dossier = dossier.without_part(Verplichting, duty.id)
    for text in pickable(formulier, day):
        if text.code in codes and text.code not in present:
            dossier = dossier.with_part(verplichting_from(text.code, text, formulier, day))
    return dossier


def on_ons_plan(dossier: Dossier) -> tuple[Verplichting, ...]:
    """The obligations that Ons plan may say: none while the wijkteam reads along.

    Then they stand in the Participatiewetblad, which only klantmanager and client read.
    """
    gesprek = dossier.gesprek
    with_wijkteam = gesprek is not None and any(a.rol is Rol.WIJKTEAM for a in gesprek.aanwezigen)
    return () if with_wijkteam else dossier.verplichtingen


def ontheffing_from(key: str, verplichting: str, formulier: Formulier, day: date) -> Ontheffing:
    """An exemption from the obligation with this code, without a reason or end date as yet."""
    text = formulier.wettekst(ONTHEFFING, day)
    return Ontheffing(
        id=key,
        verplichting=verplichting,
        artikel=text.artikel if text else "",
        wet=text.wet if text else "",
    )


def with_besluit(dossier: Dossier, **changes: Any) -> Dossier:
    """Fields of the decision changed (nummer, datum, datum_tekst, evalueren_op, concreet, …)."""
    return dossier.with_plan(besluit=replace(dossier.plan.besluit, **changes))


def has_concrete(dossier: Dossier) -> bool:
    """Whether the plan holds concrete obligations, so that the objection clause is printed.

    What people answered counts; without an answer, whether anything concrete was agreed.
    """
    answered = dossier.plan.besluit.concreet
    if answered is not None:
        return answered
    return any(v.afspraak.strip() for v in dossier.verplichtingen)


def is_annex(besluit: Besluit) -> bool:
    """Whether the sheet belongs to a decision; otherwise it is a concept."""
    return bool(besluit.nummer.strip())
