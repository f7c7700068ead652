"""Whether the client has a benefit of the municipality, and which law text then holds for them.

Plan and duties of article 44a are for people with a benefit (Participatiewet). Someone without one
may be helped to work just as well (article 10), and then reads that instead.
"""

from datetime import date

from intake_desktop.domain.dossier import Bijstand, Dossier
from intake_desktop.domain.formulier import Formulier, Uitkering, Wettekst
from intake_desktop.domain.verborgen import counted_answers

INKOMEN = "financien.inkomen"
"""The fact whose answer `uitkering` says so too, where nothing was chosen at the start."""


def uitkering_of(formulier: Formulier, dossier: Dossier) -> Uitkering | None:
    """What was said at the start, else what was answered about income; None when neither was."""
    if dossier.client.bijstand is not None:
        return Uitkering.ZONDER if has_none(dossier) else Uitkering.MET
    gesprek = dossier.gesprek
    answer = counted_answers(formulier, dossier, gesprek.id if gesprek else "").get(INKOMEN)
    if answer is None or not answer.keuzes:
        return None
    return Uitkering.MET if "uitkering" in answer.keuzes else Uitkering.ZONDER


def has_none(dossier: Dossier) -> bool:
    """Whether it was said that there is no benefit; who has other income may ask for one."""
    return dossier.client.bijstand is Bijstand.GEEN


def wettekst_voor(formulier: Formulier, dossier: Dossier, code: str, day: date) -> Wettekst | None:
    """The text of that code on that day; who has no benefit gets the one that stands for it then.

    None where the law says nothing for them.
    """
    text = formulier.wettekst(code, day)
    if text is None or not text.met_uitkering or not has_none(dossier):
        return text
    return formulier.wettekst(text.zonder_uitkering, day) if text.zonder_uitkering else None
