"""Pieces that are read aloud: own words with their speaker, what changed, a track that rests."""

from collections.abc import Iterable, Iterator
from datetime import date

from intake_desktop.domain.datums import short_date
from intake_desktop.domain.dossier import Dossier, Gesprek
from intake_desktop.domain.noteren import lines_of, naam_of
from intake_desktop.domain.plan import DOELSTAND_NAMEN
from intake_desktop.domain.rollen import HUISHOUDEN, Rol
from intake_desktop.domain.uitspraak import Plek, Uitspraak, opens_with_quote, without_quotes
from intake_desktop.domain.vervolgen import te_bekijken, terugblik_op
from intake_desktop.domain.verwijzing import Verwijzing


def own_words(text: str) -> str:
    """Words as they are read: what was typed as a quotation stays one."""
    words = without_quotes(text) if opens_with_quote(text) else text.strip()
    return f"“{words}”" if opens_with_quote(text) and words else words


def spoken(dossier: Dossier, lines: Iterable[Uitspraak]) -> Iterator[str]:
    """Lines as they are printed: the client's quoted, those of others with their name."""
    for line in lines:
        words = without_quotes(line.tekst)
        if words and line.spreker == Rol.CLIENT:
            yield f"“{words}”"
        elif words and line.spreker == Rol.MEDECLIENT and line.persoon == HUISHOUDEN:
            yield f"“{words}” – {naam_of(dossier, line.spreker)}"
        elif words:
            yield f"{own_words(line.tekst)} – {naam_of(dossier, line.spreker)}"


def day_or_words(day: date | None, typed: str) -> str:
    """The day, or what was typed when that was none."""
    return short_date(day) if day else typed.strip()


def since(dossier: Dossier, gesprek: Gesprek) -> Iterator[str]:
    """What went well, what changed, and what became of the steps, goals, handovers of before."""
    for plek, title in ((Plek.GELUKT, "Gelukt"), (Plek.VERANDERD, "Veranderd")):
        for words in spoken(dossier, lines_of(dossier, gesprek.id, plek)):
            yield f"{title}: {words}"
    for actie in te_bekijken(dossier):
        told = terugblik_op(dossier, actie.id)
        if told is not None:
            how = f": {own_words(told.tekst)}" if told.tekst.strip() else ""
            yield f"{own_words(actie.tekst)} – {'klaar' if told.klaar else 'nog niet'}{how}"
    for said in dossier.doelterugblikken:
        if said.gesprek == gesprek.id and gesprek is not dossier.gesprekken[0]:
            why = f": {own_words(said.waarom)}" if said.waarom.strip() else ""
            yield f"Het doel {own_words(said.doel.tekst)} – {DOELSTAND_NAMEN[said.stand]}{why}"
    for one in dossier.verwijzingen:
        if one.gesprek != gesprek.id and one.is_bekend:
            about = f", over {own_words(one.waarover)}" if one.waarover.strip() else ""
            yield f"Naar {one.heet}{about} – {_arrived(one)}"


def _arrived(one: Verwijzing) -> str:
    if one.terug_reden:
        return f"teruggekomen: {one.terug_tekst or one.terug_reden}"
    if one.aangekomen is None:
        return "nog niet gevraagd of het is gelukt"
    return "het contact is er" if one.aangekomen else "het contact is er nog niet"


def rest(dossier: Dossier) -> Iterator[str]:
    """Since when and why the track rests, and when we look again."""
    pauze = dossier.plan.pauze
    if pauze.sinds is None:
        return
    reason = f" De reden: {own_words(pauze.reden)}" if pauze.reden.strip() else ""
    yield f"Het traject staat stil sinds {short_date(pauze.sinds)}.{reason}"
    again = day_or_words(pauze.weer_kijken_op, pauze.weer_kijken_tekst)
    yield (
        f"We kijken er weer naar op {again}."
        if again
        else "Wanneer we weer kijken, spreken we nog af."
    )


def ending(dossier: Dossier) -> Iterator[str]:
    """When and why the track ends, and whether the client wants to hear of us afterwards."""
    end = dossier.plan.afsluiting
    if end.op is None and not end.reden:
        return
    day = f" op {short_date(end.op)}" if end.op else ""
    why = f" De reden: {end.reden_tekst or end.reden}." if end.reden else ""
    yield f"We sluiten af{day}.{why}"
    if end.toelichting.strip():
        yield own_words(end.toelichting)
    if end.nazorg is None:
        return
    when = day_or_words(end.nazorg_op, end.nazorg_tekst)
    how = f" Hoe: {own_words(end.nazorg_wat)}." if end.nazorg_wat.strip() else ""
    yield (
        f"Daarna nog contact: ja{f', op {when}' if when else ''}.{how}"
        if end.nazorg
        else "Daarna nog contact: nee, dat hoeft niet."
    )
