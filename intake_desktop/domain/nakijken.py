"""Before closing: one list of what is missing or contradicts itself, in the order of the talk.

Each check has a level that the form may change (`Formulier.controles`). A leefgebied that was not
discussed is no gap, and nothing of this ever keeps people from moving on.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

from intake_desktop.domain.afweging import Klopt
from intake_desktop.domain.antwoord_tekst import answer_text
from intake_desktop.domain.delen import DICHT
from intake_desktop.domain.dossier import Dossier, Gesprek
from intake_desktop.domain.ernst import Ernst, Nagekeken, nagekeken_id
from intake_desktop.domain.formulier import Formulier
from intake_desktop.domain.gespreksverloop import BLOKKEN, Positie, Stap, posities
from intake_desktop.domain.gesproken import day_or_words
from intake_desktop.domain.matrix import SAMEN, SCORERS, Keuze, LeefgebiedStand
from intake_desktop.domain.menukaart import gezegd, past_bij
from intake_desktop.domain.noteren import beeld_of, naam_of, ondertekening_of, scores_of, stand_of
from intake_desktop.domain.plan import Tekenkeuze
from intake_desktop.domain.plan_stand import signers
from intake_desktop.domain.plannen import agreed_score
from intake_desktop.domain.uitspraak import Plek
from intake_desktop.domain.vandaag import VANDAAG, in_gevaar, stappen_of
from intake_desktop.domain.verborgen import hidden_answers
from intake_desktop.domain.volledigheid import Melding, meldingen, quoted

_HERE = {
    "geen_naam": Ernst.WAARSCHUWEN,
    "ondersteuning_niet_verteld": Ernst.TIP,
    "petten_niet_verteld": Ernst.TIP,
    "notitie_zonder_plek": Ernst.WAARSCHUWEN,
    "niets_genoteerd": Ernst.TIP,
    "dicht_met_inhoud": Ernst.WAARSCHUWEN,
    "open_zonder_reden": Ernst.WAARSCHUWEN,
    "alleen_eigen_cijfers": Ernst.TIP,
    "vandaag_open": Ernst.WAARSCHUWEN,
    "verborgen_antwoord": Ernst.TIP,
    "trede_lager": Ernst.WAARSCHUWEN,
    "klopt_niet_zonder_want": Ernst.TIP,
    "doel_nu_anders": Ernst.WAARSCHUWEN,
    "doel_streef_lager": Ernst.WAARSCHUWEN,
    "voorziening_past_niet": Ernst.TIP,
    "voorziening_zonder_wie": Ernst.WAARSCHUWEN,
    "niet_akkoord_zonder_want": Ernst.TIP,
    "bedenktijd_zonder_dag": Ernst.WAARSCHUWEN,
    "nog_te_geven": Ernst.TIP,
}
_IN_THE_PLAN = {
    "geen_doel": Ernst.WAARSCHUWEN,
    "doel_zonder_woorden": Ernst.WAARSCHUWEN,
    "doel_zonder_actie": Ernst.WAARSCHUWEN,
    "doel_datum_voorbij": Ernst.WAARSCHUWEN,
    "doel_datum_bestaat_niet": Ernst.WAARSCHUWEN,
    "geen_eerste_stap": Ernst.WAARSCHUWEN,
    "actie_onvolledig": Ernst.WAARSCHUWEN,
    "actie_datum_voorbij": Ernst.WAARSCHUWEN,
    "actie_datum_bestaat_niet": Ernst.WAARSCHUWEN,
    "geen_contact": Ernst.WAARSCHUWEN,
    "geen_contactpersoon": Ernst.WAARSCHUWEN,
    "afspraak_zonder_dag": Ernst.WAARSCHUWEN,
    "afspraak_datum_voorbij": Ernst.WAARSCHUWEN,
    "afspraak_datum_bestaat_niet": Ernst.WAARSCHUWEN,
    "contact_datum_voorbij": Ernst.WAARSCHUWEN,
    "contact_datum_bestaat_niet": Ernst.WAARSCHUWEN,
    "eigen_vraag_open": Ernst.TIP,
    "lage_score_zonder_doel": Ernst.TIP,
}
CONTROLES: dict[str, Ernst] = {**_HERE, **_IN_THE_PLAN}
"""Every check of the program with the level it has when the form says nothing. None blocks."""

Check = Callable[[Formulier, Dossier, Gesprek, date], Iterator[Melding]]


def nakijken(formulier: Formulier, dossier: Dossier, today: date) -> tuple[Melding, ...]:
    """Everything worth a look before closing, in the order of the conversation."""
    gesprek = dossier.gesprek
    if gesprek is None:
        return ()
    found = [m for check in _CHECKS for m in check(formulier, dossier, gesprek, today)]
    found += meldingen(formulier, dossier, today)
    levels = CONTROLES | {c.code: c.ernst for c in formulier.controles}
    shown = [replace(m, ernst=levels[m.code]) for m in found if levels[m.code] is not Ernst.NEGEREN]
    order = {positie: at for at, positie in enumerate(posities(formulier, dossier))}
    return tuple(sorted(shown, key=lambda m: order.get(m.positie, len(order))))


def blokkades(formulier: Formulier, dossier: Dossier, today: date) -> tuple[Melding, ...]:
    """What the form wants put right before the plan is closed; nothing unless it says so."""
    if not any(c.ernst is Ernst.BLOKKEREN for c in formulier.controles):
        return ()
    return tuple(m for m in nakijken(formulier, dossier, today) if m.ernst is Ernst.BLOKKEREN)


def nagekeken_of(dossier: Dossier, gesprek_id: str, melding: Melding) -> Nagekeken | None:
    """That someone let this hint be, if so. What blocks can not be let be."""
    if melding.ernst is Ernst.BLOKKEREN:
        return None
    return dossier.part(Nagekeken, nagekeken_id(gesprek_id, melding.code, melding.onderdeel))


def with_nagekeken(
    dossier: Dossier, gesprek_id: str, melding: Melding, reden: str | None
) -> Dossier:
    """This hint let be, for this reason if any; None brings the hint back."""
    key = nagekeken_id(gesprek_id, melding.code, melding.onderdeel)
    if reden is None:
        return dossier.without_part(Nagekeken, key)
    return dossier.with_part(Nagekeken(key, gesprek_id, reden))


def _hint(code: str, tekst: str, positie: Positie, onderdeel: str = "") -> Melding:
    return Melding(code, CONTROLES[code], tekst, positie, onderdeel)


def _begin(_form: Formulier, dossier: Dossier, gesprek: Gesprek, _day: date) -> Iterator[Melding]:
    where = Positie(Stap.BEGIN)
    if not dossier.client.naam.strip():
        yield _hint("geen_naam", "Er staat nog geen naam van de cliënt.", where)
    if gesprek.petten_verteld is None:
        tekst = "Er staat niet dat u over de twee petten heeft verteld."
        yield _hint("petten_niet_verteld", tekst, where)
    if gesprek.ondersteuning_verteld is None:
        tekst = "Er staat niet dat u over gratis cliëntondersteuning heeft verteld."
        yield _hint("ondersteuning_niet_verteld", tekst, where)


def _notities(_form: Formulier, dossier: Dossier, gesprek: Gesprek, _d: date) -> Iterator[Melding]:
    for note in dossier.uitspraken:
        if note.plek is Plek.NOTITIE and not note.leefgebied and note.gesprek == gesprek.id:
            tekst = f"Deze notitie heeft nog geen plek: {quoted(note.tekst)}."
            yield _hint("notitie_zonder_plek", tekst, Positie(Stap.LEEFGEBIEDEN), note.id)


def _leefgebieden(
    formulier: Formulier, dossier: Dossier, gesprek: Gesprek, _day: date
) -> Iterator[Melding]:
    noted = {u.leefgebied for u in dossier.uitspraken if u.gesprek == gesprek.id}
    noted |= {a.vraag.partition(".")[0] for a in dossier.antwoorden if a.gesprek == gesprek.id}
    scored = {s.leefgebied for s in dossier.scores if s.gesprek == gesprek.id}
    for leefgebied in formulier.alle_leefgebieden:
        code, naam = leefgebied.code, leefgebied.naam
        stand = stand_of(dossier, gesprek.id, code)
        where = Positie(Stap.LEEFGEBIED, code)
        filled = code in noted or code in scored
        if stand.keuze is Keuze.BESPREKEN and not filled and not _was_said(stand):
            tekst = f"Bij {naam} staat Bespreken, maar er staat nog niets."
            yield _hint("niets_genoteerd", tekst, where, code)
        if stand.keuze in DICHT and filled:
            tekst = f"{naam} bespreken we niet, maar er staat wel iets. Dat komt niet op papier."
            yield _hint("dicht_met_inhoud", tekst, where, code)
        opened = leefgebied.gesloten and stand.keuze is Keuze.BESPREKEN
        if opened and not stand.open_reden.strip():
            tekst = f"{naam} is open, maar er staat niet waarom."
            yield _hint("open_zonder_reden", tekst, Positie(Stap.LEEFGEBIEDEN), code)
        given = scores_of(dossier, gesprek, code) if code in scored else {}
        if stand.keuze not in DICHT and SAMEN not in given and len(given) == len(SCORERS):
            tekst = f"Bij {naam} gaf ieder een cijfer. Er staat nog niet wat u samen vindt."
            yield _hint("alleen_eigen_cijfers", tekst, where, code)


def _was_said(stand: LeefgebiedStand) -> bool:
    return bool(stand.hulp or stand.verschil.strip())


def _vandaag(
    formulier: Formulier, dossier: Dossier, gesprek: Gesprek, _day: date
) -> Iterator[Melding]:
    """Said in few words: whoever sits at the table reads along."""
    steps = stappen_of(dossier, gesprek.id)
    areas = [a for c in in_gevaar(dossier, gesprek) if (a := formulier.leefgebied(c)) is not None]
    if not steps and areas:
        names = " en ".join(area.naam for area in areas)
        tekst = f"Bij {names} staat niveau 1. Kijk wat er vandaag gebeurt."
        yield _hint("vandaag_open", tekst, Positie(Stap.LEEFGEBIED, areas[0].code), VANDAAG)
    left = [s for s in steps if not s.gedaan]
    if left:
        tekst = "Iets voor vandaag is nog niet gedaan."
        if any(not s.door for s in left):
            tekst = "Iets voor vandaag is nog niet gedaan. Er staat niet bij wie het doet."
        yield _hint("vandaag_open", tekst, Positie(Stap.BEELD), VANDAAG)


def _verborgen(
    formulier: Formulier, dossier: Dossier, gesprek: Gesprek, _day: date
) -> Iterator[Melding]:
    for vraag, antwoord in hidden_answers(formulier, dossier, gesprek.id):
        block = vraag.code.partition(".")[0]
        where = Positie(Stap.LEEFGEBIED, block)
        if block in BLOKKEN:
            where = Positie(Stap.WILLEN_KUNNEN_BALANS)
        said = quoted(answer_text(vraag, antwoord, formulier))
        tekst = f"Deze vraag past niet meer: {vraag.tekst} Bewaard is {said}. Het telt niet mee."
        yield _hint("verborgen_antwoord", tekst, where, vraag.code)


def _beeld(_form: Formulier, dossier: Dossier, gesprek: Gesprek, _day: date) -> Iterator[Melding]:
    beeld, where = beeld_of(dossier, gesprek.id), Positie(Stap.BEELD)
    nu, streef = beeld.ladder.nu, beeld.ladder.streef
    if nu is not None and streef is not None and streef < nu:
        yield _hint("trede_lager", f"Nu is trede {nu}, straks trede {streef}. Klopt dat?", where)
    if beeld.klopt in (Klopt.DEELS, Klopt.NEE) and not beeld.klopt_want.strip():
        tekst = "Het beeld klopt niet helemaal. Er staat nog niet wat er anders is."
        yield _hint("klopt_niet_zonder_want", tekst, where)


def _doelen(
    formulier: Formulier, dossier: Dossier, gesprek: Gesprek, _day: date
) -> Iterator[Melding]:
    where = Positie(Stap.PLAN)
    for number, doel in enumerate(dossier.doelen, start=1):
        agreed = agreed_score(dossier, gesprek, doel.leefgebied) if doel.leefgebied else None
        leefgebied = formulier.leefgebied(doel.leefgebied)
        if leefgebied and None not in (agreed, doel.nu) and agreed != doel.nu:
            tekst = f"Doel {number} zegt nu {doel.nu}, bij {leefgebied.naam} staat {agreed}."
            yield _hint("doel_nu_anders", tekst, where, doel.id)
        if doel.nu is not None and doel.streef is not None and doel.streef < doel.nu:
            tekst = f"Bij doel {number} is straks {doel.streef} lager dan nu {doel.nu}."
            yield _hint("doel_streef_lager", tekst, where, doel.id)


def _voorzieningen(
    formulier: Formulier, dossier: Dossier, _gesprek: Gesprek, today: date
) -> Iterator[Melding]:
    if not dossier.voorzieningen:
        return
    where, wat = Positie(Stap.PLAN), gezegd(formulier, dossier, today)
    offers = {a.code: a for a in formulier.menukaart}
    for voorziening in dossier.voorzieningen:
        if not voorziening.wie:
            tekst = f"Er staat nog niet wie {voorziening.naam} aanvraagt."
            yield _hint("voorziening_zonder_wie", tekst, where, voorziening.id)
        offer = offers.get(voorziening.code)
        fit = past_bij(offer, wat) if offer else None
        if fit is not None and fit.past is False:
            tekst = f"{voorziening.naam}: {fit.zin}"
            yield _hint("voorziening_past_niet", tekst, where, voorziening.id)


def _tekenen(_form: Formulier, dossier: Dossier, _g: Gesprek, _day: date) -> Iterator[Melding]:
    where = Positie(Stap.TEKENEN)
    for wie in signers(dossier):
        choice = ondertekening_of(dossier, wie)
        naam = naam_of(dossier, wie)
        if choice.keuze is Tekenkeuze.NIET_AKKOORD and not choice.want.strip():
            tekst = f"Niet akkoord van {naam}: er staat nog niet waarom. Dat mag leeg blijven."
            yield _hint("niet_akkoord_zonder_want", tekst, where, wie)
        no_day = choice.bedenktijd_tot is None and not choice.bedenktijd_tekst.strip()
        if choice.keuze is Tekenkeuze.BEDENKTIJD and no_day:
            tekst = f"Bedenktijd van {naam}: er staat nog niet tot wanneer."
            yield _hint("bedenktijd_zonder_dag", tekst, where, wie)


def _geven(_form: Formulier, dossier: Dossier, _g: Gesprek, _day: date) -> Iterator[Melding]:
    told = nog_te_geven(dossier)
    if told:
        yield _hint("nog_te_geven", told, Positie(Stap.TEKENEN), "geven")


def nog_te_geven(dossier: Dossier) -> str:
    """That the plan still has to be given, by whom and when; empty when there is nothing to do."""
    geven = dossier.plan.geven
    if not geven.later or geven.gegeven_op is not None:
        return ""
    day = day_or_words(geven.op, geven.op_tekst) or "…"
    who = naam_of(dossier, geven.door) if geven.door else "…"
    return f"Het plan is nog te geven op {day} door {who}."


_CHECKS: tuple[Check, ...] = (
    _begin,
    _notities,
    _leefgebieden,
    _vandaag,
    _verborgen,
    _beeld,
    _doelen,
    _voorzieningen,
    _tekenen,
    _geven,
)
