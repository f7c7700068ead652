"""The changes a warm handover goes through, and how it stands; see `verwijzing`."""

from dataclasses import replace
from datetime import date
from typing import Any

from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.gesproken import day_or_words
from intake_desktop.domain.verwijzing import Verwijzing


def with_verwijzing(dossier: Dossier, key: str, **changes: Any) -> Dossier:
    """Fields of a handover changed; it is made, in the present gesprek, when it is new."""
    gesprek = dossier.gesprek
    present = dossier.part(Verwijzing, key)
    if present is None:
        present = Verwijzing(key, gesprek.id if gesprek else "")
    return dossier.with_part(replace(present, **changes))


def with_aankomst(
    dossier: Dossier, key: str, answer: bool | None, day: date, again: date | None = None
) -> Dossier:
    """What was heard about arriving on `day`; after a *nee* we ask again on `again`.

    None takes the answer back.
    """
    present = dossier.part(Verwijzing, key)
    if present is None:
        return dossier
    changes: dict[str, Any] = {"aangekomen": answer, "aangekomen_op": day}
    if answer is None:
        changes["aangekomen_op"] = None
    if answer is False and again is not None:
        changes |= {"vraag_op": again, "vraag_tekst": ""}
    return dossier.with_part(replace(present, **changes))


def stand_zin(verwijzing: Verwijzing) -> str:
    """Where a handover stands, as a sentence."""
    when = day_or_words(verwijzing.aangekomen_op, "")
    ask = day_or_words(verwijzing.vraag_op, verwijzing.vraag_tekst)
    if verwijzing.terug_reden:
        day = day_or_words(verwijzing.terug_op, "")
        words = verwijzing.terug_tekst or verwijzing.terug_reden
        return f"Teruggekomen{f' op {day}' if day else ''}: {words}."
    if verwijzing.aangekomen is True:
        return f"Aangekomen{f', gehoord op {when}' if when else ''}."
    if verwijzing.aangekomen is False:
        return f"Nog niet aangekomen. Opnieuw vragen: {ask or 'nog geen dag'}."
    if ask:
        return f"Nog te vragen of de cliënt is aangekomen: {ask}."
    return "Nog geen dag om te vragen of de cliënt is aangekomen."
