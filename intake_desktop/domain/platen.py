"""The pictures beside the radar: the ladder, the week that suits, the gesprekken so far.

Each is drawn from the dossier as its reader may see it; None when there is nothing to draw.
"""

from collections.abc import Sequence
from datetime import date

from intake_desktop.domain.antwoord_tekst import DAGDELEN, moment_codes
from intake_desktop.domain.datums import DAGEN, long_date
from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.formulier import Formulier, VraagType
from intake_desktop.domain.ladder import Ladder, Trede
from intake_desktop.domain.plaat import Halte, Letters, Plaat, Soort, Stip, Streep, Vak, Woord
from intake_desktop.domain.tekst import geteld
from intake_desktop.domain.verborgen import counted_answers

_RAILS = (0.03, 0.15)
_RUNG, _GAP = 1.5, 1.3
_NU_X, _WENS_X = 0.065, 0.115
_NAME_X = 0.19
_DAY_X, _MOMENT_HIGH = 0.17, 1.35
_DOT_X, _TOLD_X = 0.025, 0.07
_WEEK = 7


def ladder_plaat(treden: Sequence[Trede], ladder: Ladder) -> Plaat | None:
    """The ladder with trede now and hoped for; trede 1 stands at the bottom."""
    if (ladder.nu is None and ladder.streef is None) or not treden:
        return None
    rungs = sorted(treden, key=lambda t: -t.nummer)
    strepen, stippen, woorden, haltes = [], [], [], []
    bottom = _RUNG * len(rungs)
    for number, trede in enumerate(rungs):
        y = _RUNG * (number + 0.5)
        marks = _marks(trede.nummer, ladder)
        strepen.append(Streep(_RAILS[0], y, _RAILS[1], y, Soort.NU if marks else Soort.RUST))
        if trede.nummer == ladder.nu:
            stippen.append(Stip(_NU_X, y, Soort.NU))
        if trede.nummer == ladder.streef:
            stippen.append(Stip(_WENS_X, y, Soort.WENS))
        told = f" ({' en '.join(marks)})" if marks else ""
        letters = Letters.STERK if marks else Letters.STIL
        woorden.append(Woord(_NAME_X, y, f"{trede.nummer}  {trede.naam}{told}", letters))
        haltes.append(Halte(sum(_RAILS) / 2, y, f"Trede {trede.nummer}: {trede.naam}{told}."))
    rails = tuple(Streep(x, 0.1, x, bottom - 0.1) for x in _RAILS)
    return Plaat(
        titel="Participatieladder",
        alt=f"Ladder met {len(rungs)} treden. {_ladder_words(rungs, ladder)}",
        hoog=bottom,
        strepen=(*rails, *strepen),
        stippen=tuple(stippen),
        woorden=tuple(woorden),
        haltes=tuple(haltes),
        koppen=("Wanneer", "Trede"),
        rijen=tuple(
            (when, f"{nummer}: {_name(rungs, nummer)}")
            for when, nummer in (("Nu", ladder.nu), ("De wens", ladder.streef))
            if nummer is not None
        ),
    )


def _marks(nummer: int, ladder: Ladder) -> list[str]:
    pairs = (("nu", ladder.nu), ("de wens", ladder.streef))
    return [word for word, trede in pairs if trede == nummer]


def _name(treden: Sequence[Trede], nummer: int) -> str:
    return next((t.naam for t in treden if t.nummer == nummer), "")


def _ladder_words(treden: Sequence[Trede], ladder: Ladder) -> str:
    pairs = (("Nu", ladder.nu), ("De wens", ladder.streef))
    told = [
        f"{when}: trede {nummer}, {_name(treden, nummer)}."
        for when, nummer in pairs
        if nummer is not None
    ]
    return " ".join(told)


def week_plaat(formulier: Formulier, dossier: Dossier) -> Plaat | None:
    """The hours and the moments of the week that suit, as they were told in the latest gesprek."""
    gesprek = dossier.gesprek
    asked = next((v for b in formulier.blokken for v in b.vragen if v.type is VraagType.UREN), None)
    if gesprek is None or asked is None:
        return None
    given = counted_answers(formulier, dossier, gesprek.id).get(asked.code)
    if given is None or not given.keuzes:
        return None
    hours = f"{given.getal} uur per week" if given.getal is not None else given.tekst.strip()
    head = 1.6 if hours else 0.0
    vakken, words, haltes = _week_cells(given.keuzes, head + _MOMENT_HIGH)
    days = _chosen_days(given.keuzes)
    told = "; ".join(f"{day}: {parts}" for day, parts in days)
    return Plaat(
        titel="Wanneer past het?",
        alt=f"Week met de momenten die passen: {told}." + (f" In totaal {hours}." if hours else ""),
        hoog=head + _MOMENT_HIGH * (1 + len(DAGDELEN)),
        vakken=vakken,
        woorden=(*([Woord(0.0, 0.6, hours, Letters.STERK)] if hours else []), *words),
        haltes=haltes,
        koppen=("Dag", "Momenten"),
        rijen=days,
    )


def _week_cells(
    chosen: Sequence[str], top: float
) -> tuple[tuple[Vak, ...], tuple[Woord, ...], tuple[Halte, ...]]:
    """Seven days of three moments below `top`, with the names of days and parts of a day."""
    wide = (1 - _DAY_X) / _WEEK
    woorden = [
        Woord(_DAY_X + wide * (day + 0.5), top - 0.7, name[:2], Letters.STIL, midden=True)
        for day, name in enumerate(DAGEN)
    ]
    for row, part in enumerate(DAGDELEN):
        woorden.append(Woord(0.0, top + _MOMENT_HIGH * (row + 0.5), part, Letters.STIL, tot=_DAY_X))
    vakken, haltes = [], []
    for index, (code, name) in enumerate(moment_codes()):
        day, row = divmod(index, len(DAGDELEN))
        x, y = _DAY_X + wide * day, top + _MOMENT_HIGH * row
        middle, fits = (x + wide / 2, y + _MOMENT_HIGH / 2), code in chosen
        kind = Soort.NU if fits else Soort.RUST
        vakken.append(Vak(x + wide * 0.06, y + 0.08, wide * 0.88, _MOMENT_HIGH - 0.16, kind))
        if fits:
            woorden.append(Woord(*middle, "✓", Letters.STERK, midden=True))
        haltes.append(Halte(*middle, f"{name}: {'past' if fits else 'niet gekozen'}."))
    return tuple(vakken), tuple(woorden), tuple(haltes)


def _chosen_days(keuzes: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Each day with a moment that suits, and those moments."""
    days = []
    for day in DAGEN:
        parts = [part for part in DAGDELEN if f"{day[:2]}.{part}" in keuzes]
        if parts:
            days.append((day, " en ".join([", ".join(parts[:-1]), parts[-1]]).removeprefix(" en ")))
    return tuple(days)


def gesprekken_plaat(formulier: Formulier, dossier: Dossier) -> Plaat | None:
    """The gesprekken from first to last, and the next one when it has a day; none for only one."""
    if len(dossier.gesprekken) < 2:
        return None
    routes = {route.code: route.naam for route in formulier.routes}
    last = len(dossier.gesprekken) - 1
    moments: list[tuple[date, str, Soort, tuple[str, ...]]] = []
    for number, gesprek in enumerate(dossier.gesprekken):
        kind = Soort.NU if number == last else Soort.VROEGER
        facts = (routes.get(gesprek.route, gesprek.route), gesprek.plaats.strip())
        called = f"gesprek {number + 1}" + (", nu" if number == last else "")
        moments.append((gesprek.begonnen.date(), called, kind, tuple(f for f in facts if f)))
    ahead = dossier.plan.vervolg.datum
    if ahead is not None and ahead > moments[-1][0]:
        moments.append((ahead, "afgesproken", Soort.WENS, (dossier.plan.vervolg.plaats.strip(),)))
    return _line_of(moments)


def _line_of(moments: Sequence[tuple[date, str, Soort, tuple[str, ...]]]) -> Plaat:
    stippen, strepen, woorden, haltes, rijen = [], [], [], [], []
    y = 0.7
    for number, (day, called, kind, facts) in enumerate(moments):
        told = ", ".join(fact for fact in facts if fact)
        since = _time_between(moments[number - 1][0], day) if number else ""
        if number:
            line = Soort.VROEGER if kind is Soort.WENS else Soort.RUST
            strepen.append(Streep(_DOT_X, y + 0.35, _DOT_X, y + 2 * _GAP - 0.35, line))
            woorden.append(Woord(_TOLD_X, y + _GAP, since, Letters.STIL))
            y += 2 * _GAP
        stippen.append(Stip(_DOT_X, y, kind))
        letters = Letters.STERK if kind is Soort.NU else Letters.GEWOON
        woorden.append(Woord(_TOLD_X, y, f"{long_date(day)}: {called}", letters))
        spoken = f"{long_date(day)}: {called}" + (f", {told}" if told else "")
        haltes.append(Halte(_DOT_X, y, f"{spoken}{f', {since}' if since else ''}."))
        rijen.append((long_date(day), called, told or "niet ingevuld"))
    return Plaat(
        titel="Onze gesprekken",
        alt="Lijn met de gesprekken in de tijd. " + " ".join(h.tekst for h in haltes),
        hoog=y + 0.7,
        strepen=tuple(strepen),
        stippen=tuple(stippen),
        woorden=tuple(woorden),
        haltes=tuple(haltes),
        koppen=("Dag", "Wat", "Hoe en waar"),
        rijen=tuple(rijen),
    )


def _time_between(before: date, after: date) -> str:
    """How much later, as people say it."""
    days = (after - before).days
    if days < 1:
        return "dezelfde dag"
    if days < 2 * _WEEK:
        return f"{geteld(days, 'dag', 'dagen')} later"
    weeks = round(days / _WEEK)
    if weeks < 13:
        return f"{weeks} weken later"
    return f"{round(days * 12 / 365.25)} maanden later"
