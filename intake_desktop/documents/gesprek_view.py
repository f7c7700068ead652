"""How the conversation went, as plain values: leefgebieden, work, willen–kunnen–balans."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from intake_desktop.documents.words import Regel, line_of, own_words
from intake_desktop.domain.afweging import BESLUIT_NAMEN
from intake_desktop.domain.antwoord import Antwoord
from intake_desktop.domain.antwoord_tekst import answer_text
from intake_desktop.domain.datums import short_date
from intake_desktop.domain.delen import closed_leefgebieden
from intake_desktop.domain.dossier import Dossier, Gesprek
from intake_desktop.domain.formulier import Formulier, Leefgebied, Vraag, VraagType
from intake_desktop.domain.ladder import Ladder
from intake_desktop.domain.matrix import HULP_NAMEN, Keuze, LeefgebiedStand, stand_id
from intake_desktop.domain.noteren import beeld_of, lines_of
from intake_desktop.domain.radar import RadarRij, describe_radar, niveau_naam
from intake_desktop.domain.uitspraak import Plek
from intake_desktop.domain.verborgen import counted_answers
from intake_desktop.domain.waag import WaagArgument, describe_waag


@dataclass(frozen=True, slots=True)
class Feit:
    """A label with what belongs to it."""

    naam: str
    waarden: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AntwoordView:
    """A question as it was asked and the answer; `dag` when it was given before."""

    vraag: str
    antwoord: Regel
    dag: str = ""


@dataclass(frozen=True, slots=True)
class EerderView:
    """What was said in one earlier gesprek."""

    dag: str
    regels: tuple[Regel, ...]


@dataclass(frozen=True, slots=True)
class LeefgebiedView:
    """A leefgebied that was talked about. `rij` holds its niveaus, None when it has none.

    `dag` is empty when that was in the latest gesprek, else the day on which it was; `eerder` is
    what was said about it before that day, oldest first.
    """

    code: str
    naam: str
    rij: RadarRij | None
    hulp: tuple[str, ...]
    goed: tuple[Regel, ...]
    lastig: tuple[Regel, ...]
    wil: tuple[Regel, ...]
    verder: tuple[Regel, ...]
    feiten: tuple[AntwoordView, ...]
    dag: str = ""
    eerder: tuple[EerderView, ...] = ()
    streef: str = ""

    @property
    def alles(self) -> tuple[Regel, ...]:
        """Every line, in the order of the page."""
        return (*self.goed, *self.lastig, *self.wil, *self.verder)


@dataclass(frozen=True, slots=True)
class BlokView:
    """One of willen, kunnen, balans: what was answered."""

    naam: str
    antwoorden: tuple[AntwoordView, ...]


@dataclass(frozen=True, slots=True)
class ArgumentView:
    """What someone brought in; `gewicht` 1 (light) to 3 (heavy)."""

    tekst: Regel
    door: str
    gewicht: int


@dataclass(frozen=True, slots=True)
class WerkView:
    """The picture together: what helps and hinders, trede, decision, what first, does it fit."""

    helpt: tuple[ArgumentView, ...]
    hindert: tuple[ArgumentView, ...]
    telt_niet: tuple[ArgumentView, ...]
    nu: str
    streef: str
    besluit: str
    eerst: tuple[str, ...]
    klopt: str
    klopt_want: Regel | None

    @property
    def over_werk(self) -> bool:
        """Whether anything about work and taking part was said."""
        named = self.helpt or self.hindert or self.telt_niet
        return bool(named or self.nu or self.streef or self.besluit)

    @property
    def is_leeg(self) -> bool:
        """Whether nothing of the picture was talked about."""
        return not (self.over_werk or self.eerst or self.klopt)


def view_leefgebieden(dossier: Dossier, formulier: Formulier) -> tuple[LeefgebiedView, ...]:
    """The leefgebieden that were talked about, as they were the last time, in form order.

    What was left alone in the latest gesprek is not brought back from an earlier one.
    """
    gesprek = dossier.gesprek
    if gesprek is None:
        return ()
    left_alone = closed_leefgebieden(dossier, gesprek.id)
    views: dict[str, LeefgebiedView] = {}
    told: dict[str, tuple[EerderView, ...]] = {}
    for earlier in dossier.gesprekken:
        day = short_date(earlier.begonnen.date())
        for view in _views(dossier, formulier, earlier):
            if earlier is gesprek or view.code not in left_alone:
                views[view.code] = replace(view, eerder=told.get(view.code, ()))
                now = (EerderView(day, view.alles),) if view.alles else ()
                told[view.code] = told.get(view.code, ()) + now
    return tuple(views[x.code] for x in formulier.alle_leefgebieden if x.code in views)


def _views(dossier: Dossier, formulier: Formulier, gesprek: Gesprek) -> Iterator[LeefgebiedView]:
    """The leefgebieden of one gesprek."""
    rows = {r.code: r for r in describe_radar(formulier, dossier, gesprek.id).rijen}
    answers = counted_answers(formulier, dossier, gesprek.id)
    day = "" if gesprek is dossier.gesprek else short_date(gesprek.begonnen.date())
    for x in formulier.alle_leefgebieden:
        view = _view(dossier, gesprek, formulier, x, rows.get(x.code), answers)
        if view is not None:
            yield replace(view, dag=day)


def _view(  # noqa: PLR0913 - a leefgebied in a gesprek, with what was looked up for all of them
    dossier: Dossier,
    gesprek: Gesprek,
    formulier: Formulier,
    leefgebied: Leefgebied,
    row: RadarRij | None,
    answers: Mapping[str, Antwoord],
) -> LeefgebiedView | None:
    """The leefgebied, or None when there is nothing of it that this reader may see.

    Then it has no heading either: whether something was said apart can not be told from the paper.
    """
    stand = dossier.part(LeefgebiedStand, stand_id(gesprek.id, leefgebied.code))
    lines = {
        plek: tuple(
            line_of(dossier, u)
            for u in lines_of(dossier, gesprek.id, plek, leefgebied.code)
            if u.tekst.strip()
        )
        for plek in Plek
    }
    facts = _answered(leefgebied.feiten, answers, formulier)
    noted = stand is not None and stand.keuze is Keuze.BESPREKEN and (stand.hulp or stand.streef)
    scored = row is not None and row.in_beeld
    if not (noted or scored or facts or any(lines.values())):
        return None
    return LeefgebiedView(
        code=leefgebied.code,
        naam=leefgebied.naam,
        rij=row,
        hulp=tuple(HULP_NAMEN[h] for h in stand.hulp) if stand else (),
        goed=lines[Plek.GAAT_GOED],
        lastig=lines[Plek.LASTIG],
        wil=lines[Plek.WIL] + lines[Plek.BELANGRIJK],
        verder=lines[Plek.NOTITIE],
        feiten=facts,
        streef=_aim(formulier, stand),
    )


def _aim(formulier: Formulier, stand: LeefgebiedStand | None) -> str:
    """The niveau that is hoped for, and by when; empty when that was not said."""
    if stand is None or stand.streef is None:
        return ""
    by = short_date(stand.streef_datum) if stand.streef_datum else stand.streef_tekst.strip()
    aim = f"{stand.streef} van 5: {niveau_naam(formulier, stand.streef)}"
    return f"{aim}, voor {by}" if by else aim


def _answered(
    vragen: tuple[Vraag, ...],
    answers: Mapping[str, Antwoord],
    formulier: Formulier,
    days: Mapping[str, str] | None = None,
) -> tuple[AntwoordView, ...]:
    """The questions that were answered; `answers` holds only those that count.

    `days` tells on which day an answer of an earlier gesprek was given.
    """
    views = []
    for vraag in vragen:
        antwoord = answers.get(vraag.code)
        if antwoord is None or antwoord.is_leeg:
            continue
        words = answer_text(vraag, antwoord, formulier)
        line = own_words(words)
        if vraag.type is VraagType.EIGEN_WOORDEN:
            line = Regel(line.tekst, eigen=True)
        day = days.get(vraag.code, "") if days else ""
        views.append(AntwoordView(antwoord.vraagtekst or vraag.tekst, line, day))
    return tuple(views)


def view_blokken(dossier: Dossier, formulier: Formulier) -> tuple[BlokView, ...]:
    """What was answered about willen, kunnen and balans: each answer as it was given last."""
    answers: dict[str, Antwoord] = {}
    days: dict[str, str] = {}
    for gesprek in dossier.gesprekken:
        here = counted_answers(formulier, dossier, gesprek.id)
        day = "" if gesprek is dossier.gesprek else short_date(gesprek.begonnen.date())
        answers |= here
        days |= dict.fromkeys(here, day)
    blocks = (
        BlokView(b.naam, _answered(b.vragen, answers, formulier, days)) for b in formulier.blokken
    )
    return tuple(b for b in blocks if b.antwoorden)


def view_werk(dossier: Dossier, formulier: Formulier) -> WerkView:
    """The picture of the latest gesprek in which one was made."""
    made_in = _gesprek_of_picture(dossier)
    beeld, waag = beeld_of(dossier, made_in), describe_waag(dossier, made_in)
    return WerkView(
        helpt=tuple(_argument(a) for a in waag.helpt.argumenten),
        hindert=tuple(_argument(a) for a in waag.hindert.argumenten),
        telt_niet=tuple(_argument(a) for a in waag.telt_niet_mee.argumenten),
        nu=_trede(beeld.ladder.nu, formulier),
        streef=_trede(beeld.ladder.streef, formulier),
        besluit=BESLUIT_NAMEN[beeld.besluit] if beeld.besluit else "",
        eerst=tuple(_first(line, formulier) for line in beeld.eerst if line.strip()),
        klopt=beeld.klopt or "",
        klopt_want=Regel(own_words(beeld.klopt_want).tekst, eigen=True)
        if beeld.klopt_want.strip()
        else None,
    )


def ladder_of_work(dossier: Dossier) -> Ladder:
    """The treden of the same gesprek."""
    return beeld_of(dossier, _gesprek_of_picture(dossier)).ladder


def _gesprek_of_picture(dossier: Dossier) -> str:
    made = {b.id for b in dossier.beelden} | {a.gesprek for a in dossier.argumenten}
    gesprek = next((g for g in reversed(dossier.gesprekken) if g.id in made), dossier.gesprek)
    return gesprek.id if gesprek else ""


def _argument(argument: WaagArgument) -> ArgumentView:
    return ArgumentView(own_words(argument.tekst), argument.naam, argument.gewicht)


def _trede(nummer: int | None, formulier: Formulier) -> str:
    if nummer is None:
        return ""
    name = next((t.naam for t in formulier.treden if t.nummer == nummer), "")
    return f"{nummer} ({name.lower()})" if name else str(nummer)


def _first(line: str, formulier: Formulier) -> str:
    """A line of "wat eerst": the name of a leefgebied, or words as they were typed."""
    leefgebied = formulier.leefgebied(line)
    return leefgebied.naam if leefgebied else own_words(line).tekst
