"""Copying into the case system: the text of each of its fields, in its order, for one reader.

Which fields there are, and what goes into each, is data (`forms/overnemen.toml`); the words are
those of the plan as it is read aloud, of a dossier as the sheet of that law may hold it.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from intake_desktop.domain.bundel import for_zaak
from intake_desktop.domain.datums import short_date
from intake_desktop.domain.delen import Lezer
from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.formulier import Formulier
from intake_desktop.domain.gesproken import day_or_words
from intake_desktop.domain.overdracht import tekst_merkteken
from intake_desktop.domain.plan import Overgenomen
from intake_desktop.domain.verwijzen import stand_zin
from intake_desktop.domain.voorlezen import Sectie, secties_of
from intake_desktop.domain.wmo_onderzoek import AANVRAAG_NAMEN, ONDERDELEN, latest_onderzoek

SECTIES = (
    "wie",
    "sinds",
    "belangrijk",
    "leefgebied",
    "besproken",
    "werk",
    "eerst",
    "klopt",
    "willen",
    "pauze",
    "afsluiting",
    "doel",
    "los",
    "hulp",
    "vragen",
    "contact",
    "anders",
)
"""What a field may hold of the plan: parts that are read aloud, "doel" for every goal."""


@dataclass(frozen=True, slots=True)
class Overneemveld:
    """A field with its text. `op` is when it was copied; `veranderd`: other words since.

    `te_veel` is how many letters there are more than fit.
    """

    code: str
    naam: str
    tekst: str
    op: date | None = None
    veranderd: bool = False
    te_veel: int = 0

    @property
    def is_klaar(self) -> bool:
        """Whether these very words were copied."""
        return self.op is not None and not self.veranderd


def overneemvelden(
    formulier: Formulier, dossier: Dossier, lezer: Lezer
) -> tuple[Overneemveld, ...]:
    """The fields of this reader's case system that have words, in its order."""
    wanted = [v for v in formulier.overneemvelden if str(v.voor) == str(lezer)]
    if not wanted or dossier.gesprek is None:
        return ()
    shown = for_zaak(formulier, dossier, lezer)
    read = secties_of(formulier, shown)
    copied = {o.code: o for o in dossier.plan.overgenomen}
    found = []
    for veld in wanted:
        text = "\n\n".join(p for name in veld.inhoud if (p := _text(name, shown, read)))
        if not text:
            continue
        done = copied.get(veld.code)
        found.append(
            Overneemveld(
                veld.code,
                veld.naam,
                text,
                done.op if done else None,
                done is not None and done.merk != tekst_merkteken(text),
                max(0, len(text) - veld.maximum) if veld.maximum else 0,
            )
        )
    return tuple(found)


def next_veld(velden: tuple[Overneemveld, ...]) -> Overneemveld | None:
    """The first field that was not copied yet, or whose words are others now."""
    return next((v for v in velden if not v.is_klaar), None)


def with_overgenomen(dossier: Dossier, veld: Overneemveld, day: date) -> Dossier:
    """This field was copied, with these words, on that day."""
    rest = tuple(o for o in dossier.plan.overgenomen if o.code != veld.code)
    made = Overgenomen(veld.code, day, tekst_merkteken(veld.tekst))
    return dossier.with_plan(overgenomen=(*rest, made))


def as_copied(veld: Overneemveld, day: date) -> Overneemveld:
    """The field after `with_overgenomen`."""
    return replace(veld, op=day, veranderd=False)


def _text(name: str, shown: Dossier, read: tuple[Sectie, ...]) -> str:
    own = BRONNEN.get(name)
    if own is not None:
        return "\n".join(own(shown))
    return "\n\n".join(_with_title(s, name) for s in read if _is(s.sleutel, name))


def _is(sleutel: str, name: str) -> bool:
    return sleutel == name or sleutel.partition(".")[0] == name


def _with_title(sectie: Sectie, name: str) -> str:
    """What there are several of carry their title."""
    lines = "\n".join(sectie.regels)
    return f"{sectie.titel}\n{lines}" if "." in sectie.sleutel and sectie.sleutel != name else lines


def _client(dossier: Dossier) -> Iterator[str]:
    client = dossier.client
    born = day_or_words(client.geboortedatum, client.geboortedatum_tekst)
    for label, words in (
        ("Naam", client.naam),
        ("Geboren", born),
        ("Cliëntnummer", client.clientnummer),
        ("Telefoon", client.telefoon),
        ("E-mail", client.email),
        ("Bereikbaar", client.bereikbaar),
    ):
        if words.strip():
            yield f"{label}: {words.strip()}"


def _duties(dossier: Dossier) -> Iterator[str]:
    for duty in dossier.verplichtingen:
        agreed = f" Afspraak: {duty.afspraak.strip()}" if duty.afspraak.strip() else ""
        yield f"{duty.titel} ({duty.wet}, artikel {duty.artikel}).{agreed}"


def _exemptions(dossier: Dossier) -> Iterator[str]:
    for one in dossier.ontheffingen:
        until = day_or_words(one.tot, one.tot_tekst)
        yield f"Ontheffing{f' tot {until}' if until else ''}: {one.reden.strip()}".rstrip(": ")


def _decision(dossier: Dossier) -> Iterator[str]:
    besluit = dossier.plan.besluit
    if besluit.nummer.strip():
        day = day_or_words(besluit.datum, besluit.datum_tekst)
        yield f"Besluit {besluit.nummer.strip()}{f' van {day}' if day else ''}."
    again = day_or_words(besluit.evalueren_op, besluit.evalueren_tekst)
    if again:
        yield f"We kijken of het plan nog klopt op {again}."


def _result(dossier: Dossier) -> Iterator[str]:
    found = latest_onderzoek(dossier)
    told = day_or_words(found.gemeld_op, found.gemeld_tekst)
    if told:
        yield f"Gemeld op {told}."
    if found.uitkomst.strip():
        yield found.uitkomst.strip()
    if found.aanvraag is not None:
        yield f"Wil de cliënt een aanvraag doen: {AANVRAAG_NAMEN[found.aanvraag]}."


def _subject(name: str) -> Callable[[Dossier], Iterator[str]]:
    def words(dossier: Dossier) -> Iterator[str]:
        said: str = getattr(latest_onderzoek(dossier), name)
        if said.strip():
            yield said.strip()

    return words


def _handovers(dossier: Dossier) -> Iterator[str]:
    for one in dossier.verwijzingen:
        about = f" Over: {one.waarover.strip()}." if one.waarover.strip() else ""
        day = f" Overdracht op {short_date(one.op)}." if one.op else ""
        yield f"{one.heet}.{about}{day} {stand_zin(one)}"


BRONNEN: dict[str, Callable[[Dossier], Iterator[str]]] = {
    "client": _client,
    "plichten": _duties,
    "ontheffingen": _exemptions,
    "besluit": _decision,
    "onderzoek.uitkomst": _result,
    "verwijzingen": _handovers,
    **{f"onderzoek.{name}": _subject(name) for name in ONDERDELEN},
}
"""What a field may hold beside the parts that are read aloud."""
