"""At the table: questions, lines, scores, answers and the picture, done by hand on the window."""

from typing import TYPE_CHECKING, Any

from intake_desktop.domain.formulier import Vraag, VraagType
from intake_desktop.domain.gespreksverloop import BLOKKEN, Positie, Stap, naam_van, posities
from intake_desktop.domain.noteren import named_speaker
from intake_desktop.domain.rollen import Rol
from intake_desktop.errors import ScenarioStepError
from intake_desktop.ui.widgets.versleept import VersleepKaart
from intake_desktop.ui.widgets.wie_leest import BASIS_KEYS

if TYPE_CHECKING:
    from intake_desktop.scenario.handen import Handen
    from intake_desktop.scenario.speler import Speler

_KOLOMMEN = ("gaat_goed", "lastig", "wil")
_TERUG = ("gelukt", "veranderd")
_THREE = ("", "client", "klantmanager", "wijkteam")
_OPEN, _CLOSE = "“", "”"


def volgende(speler: "Speler", _waarden: dict[str, Any]) -> None:
    """Ctrl+Enter, after a picture of the page that is left."""
    speler.picture_place()
    speler.handen.press("Ctrl+Return")


def ga_naar(speler: "Speler", waarden: dict[str, Any]) -> None:
    """To a step or leefgebied, through the list at the left."""
    speler.picture_place()
    _go(speler, waarden["naar"])


def _go(speler: "Speler", code: str) -> None:
    """By a click in the list at the left; where that would have to scroll, by its name (Ctrl+K)."""
    handen, name = speler.handen, f"stap.{code}"
    handen.find(name)
    if handen.in_sight(name):
        handen.click(name)
        return
    frame = speler.frame
    places = posities(frame.formulier, frame.session.dossier)
    place = next(p for p in places if code in (p.leefgebied or str(p.stap),))
    handen.press("Ctrl+K")
    handen.type(naam_van(frame.formulier, place))
    handen.enter()


def be_at(speler: "Speler", positie: Positie) -> None:
    """Go there, unless we are there already."""
    if speler.frame.positie != positie:
        speler.picture_place()
        _go(speler, positie.leefgebied or str(positie.stap))
    if speler.frame.positie != positie:
        raise ScenarioStepError(f"het scherm ging niet naar “{positie.leefgebied or positie.stap}”")


def eigen_vraag(speler: "Speler", waarden: dict[str, Any]) -> None:
    """A question the client brought."""
    be_at(speler, Positie(Stap.EIGEN_VRAGEN))
    type_line(speler, "eigen_vragen.nieuw", waarden)


def beantwoord(speler: "Speler", waarden: dict[str, Any]) -> None:
    """What became of an own question."""
    be_at(speler, Positie(Stap.EIGEN_VRAGEN))
    handen, name = speler.handen, f"eigen_vragen.{waarden['vraag']}"
    handen.choose(f"{name}.status", waarden["status"])
    if waarden.get("door"):
        handen.choose(f"{name}.door", key_of(speler, waarden["door"]))
    for field in ("antwoord", "voor"):
        if waarden.get(field):
            handen.fill(f"{name}.{field}", waarden[field])


def belangrijk(speler: "Speler", waarden: dict[str, Any]) -> None:
    """What matters to the client."""
    be_at(speler, Positie(Stap.BELANGRIJK))
    type_line(speler, "belangrijk.regels", waarden)


def kies(speler: "Speler", waarden: dict[str, Any]) -> None:
    """The gate of a leefgebied: bespreken, niet_nodig, wil_niet."""
    be_at(speler, Positie(Stap.LEEFGEBIEDEN))
    name = f"leefgebieden.{waarden['leefgebied']}"
    speler.handen.choose(f"{name}.keuze", waarden["keuze"])
    if waarden.get("reden"):
        speler.handen.fill(f"{name}.reden", waarden["reden"])
        speler.handen.enter()
    if waarden.get("nodig"):
        be_at_leefgebied(speler, waarden["leefgebied"])
        if not speler.handen.has("leefgebied.waarom_nodig"):
            speler.handen.click("leefgebied.waarom")
        speler.handen.fill("leefgebied.waarom_nodig", waarden["nodig"])


def noteer(speler: "Speler", waarden: dict[str, Any]) -> None:
    """One line in one column of one leefgebied."""
    kolom = waarden["kolom"]
    if kolom not in _KOLOMMEN:
        raise ScenarioStepError(f"kolom “{kolom}” bestaat niet; kies uit {', '.join(_KOLOMMEN)}")
    be_at_leefgebied(speler, waarden["leefgebied"])
    type_line(speler, f"leefgebied.{kolom}", waarden)


def terugblik(speler: "Speler", waarden: dict[str, Any]) -> None:
    """What went well, or what changed, since the last time."""
    if waarden["kolom"] not in _TERUG:
        raise ScenarioStepError(
            f"kolom “{waarden['kolom']}” bestaat niet; kies uit {', '.join(_TERUG)}"
        )
    be_at(speler, Positie(Stap.TERUGBLIK))
    type_line(speler, f"terugblik.{waarden['kolom']}", waarden)


def afgerond(speler: "Speler", waarden: dict[str, Any]) -> None:
    """An action of before: done or not yet, and how it went or what got in the way."""
    be_at(speler, Positie(Stap.TERUGBLIK))
    name = f"terugblik.actie.{waarden['actie']}"
    speler.handen.choose(f"{name}.keuze", waarden["hoe"])
    if waarden.get("tekst"):
        speler.handen.fill(f"{name}.tekst", waarden["tekst"])


def score(speler: "Speler", waarden: dict[str, Any]) -> None:
    """The figures that were called out, what was agreed, the reason for a difference, the help."""
    be_at_leefgebied(speler, waarden["leefgebied"])
    handen = speler.handen
    if waarden.get("score"):
        handen.fill("leefgebied.scores", waarden["score"])
        handen.enter()
    if waarden.get("samen"):
        _give_figure(handen, "leefgebied.niveau", waarden["samen"])
    if waarden.get("verschil"):
        handen.fill("leefgebied.verschil", waarden["verschil"])
    handen.choose("leefgebied.hulp", *waarden.get("hulp", []))
    if waarden.get("streef"):
        handen.choose("leefgebied.streef", str(waarden["streef"]))
    if waarden.get("streef_datum"):
        handen.fill("leefgebied.streef_datum", waarden["streef_datum"])


def notitie(speler: "Speler", waarden: dict[str, Any]) -> None:
    """A loose note, from wherever we are."""
    speler.handen.press("Ctrl+J")
    speler.handen.type(waarden["tekst"])
    speler.handen.enter()


def plaats_notitie(speler: "Speler", waarden: dict[str, Any]) -> None:
    """A loose note that still waits, dragged onto its leefgebied in the list at the left."""
    handen, number = speler.handen, waarden["notitie"]
    waiting = [c for c in handen.window.findChildren(VersleepKaart) if c.isVisible()]
    if not 0 < number <= len(waiting):
        raise ScenarioStepError(f"er wacht geen losse notitie {number}; er zijn er {len(waiting)}")
    handen.carry(waiting[number - 1], f"stap.{waarden['leefgebied']}")


def antwoord(speler: "Speler", waarden: dict[str, Any]) -> None:
    """The answer to a question of *willen, kunnen, balans* or a fact of a leefgebied."""
    code = waarden["vraag"]
    vraag = speler.frame.formulier.vraag(code)
    if vraag is None:
        raise ScenarioStepError(f"er is geen vraag “{code}”")
    block = code.split(".")[0]
    handen, name = speler.handen, f"vraag.{code}"
    if block in BLOKKEN:
        be_at(speler, Positie(Stap.WILLEN_KUNNEN_BALANS))
        if not handen.has(name):
            handen.click(f"wkb.blok.{block}")
    else:
        be_at_leefgebied(speler, block)
        if not handen.has(name):
            handen.press("Alt+F")
    _check_is_asked(speler, vraag)
    _give(speler, vraag, name, waarden)


def _give(speler: "Speler", vraag: Vraag, name: str, waarden: dict[str, Any]) -> None:
    handen = speler.handen
    if waarden.get("reden"):
        handen.fill(f"{name}.reden", waarden["reden"])
        handen.enter()
    if waarden.get("tekst"):
        handen.fill(f"{name}.tekst", waarden["tekst"])
    if vraag.type is VraagType.UREN:
        moments = [keuze.replace(".", " ") for keuze in waarden.get("keuzes", [])]
        handen.fill(f"{name}.uren", " ".join([str(waarden.get("getal", "")), *moments]).strip())
    else:
        _give_figure(handen, f"{name}.schaal", waarden.get("getal"))
        handen.choose(f"{name}.keuzes", *waarden.get("keuzes", []))
    if vraag.type is VraagType.RIJEN:
        given = [[part.strip() for part in line.split("|")] for line in waarden.get("regels", [])]
        _give_rows(speler, vraag, name, given)
        return
    for regel in waarden.get("regels", []):
        handen.put_cursor(f"{name}.regels")
        handen.type(regel)
        handen.enter()
    for number, text in enumerate(waarden.get("vervolg", []), start=1):
        handen.fill(f"{name}.vervolg.{number}", text)
    if waarden.get("toelichting"):
        handen.fill(f"{name}.toelichting", waarden["toelichting"])


def _give_figure(handen: "Handen", name: str, figure: int | None) -> None:
    if figure is not None and handen.walk_to(name):
        handen.type(str(figure))
    elif figure is not None:
        handen.click(f"{name}.{figure}")


def _check_is_asked(speler: "Speler", vraag: Vraag) -> None:
    """Some questions come only after a certain answer to another one; say which."""
    when = vraag.toon_als
    if speler.handen.has(f"vraag.{vraag.code}") or when is None:
        return
    words = " of ".join(f"“{code}”" for code in when.waarden)
    answer = f"niet {words}" if when.ontkennend else words
    raise ScenarioStepError(
        f"de vraag “{vraag.code}” wordt alleen gesteld als het antwoord op “{when.vraag}” "
        f"{answer} is. Geef eerst dat antwoord, met een stap “antwoord”"
    )


def _give_rows(speler: "Speler", vraag: Vraag, name: str, rows: list[list[str]]) -> None:
    handen = speler.handen
    for number, row in enumerate(rows, start=1):
        if not handen.has(f"{name}.rij.{number}.{vraag.kolommen[0].code}"):
            handen.click(f"{name}.nog")
        for kolom, cell in zip(vraag.kolommen, row, strict=False):
            where = f"{name}.rij.{number}.{kolom.code}"
            option = next((o.code for o in kolom.opties if cell in (o.code, o.tekst)), "")
            if kolom.opties and cell and not option:
                known = ", ".join(o.code for o in kolom.opties)
                raise ScenarioStepError(
                    f"“{cell}” is geen keuze bij “{kolom.naam}”; kies uit {known}"
                )
            if option:
                handen.choose(where, option)
            elif cell:
                handen.fill(where, cell)


def be_at_leefgebied(speler: "Speler", code: str) -> None:
    """Go to the page of a leefgebied."""
    place = Positie(Stap.LEEFGEBIED, code)
    frame = speler.frame
    if place not in posities(frame.formulier, frame.session.dossier):
        editie = frame.formulier.editie
        here = ", ".join(x.code for x in frame.formulier.leefgebieden)
        raise ScenarioStepError(f"editie {editie.code} heeft geen leefgebied “{code}”; wel {here}")
    be_at(speler, place)


def in_own_words(text: str, wie: str) -> str:
    """The words as typed for this speaker: the client's own stand between quotation marks."""
    return f"{_OPEN}{text}{_CLOSE}" if wie == "client" and text[:1] != _OPEN else text


def type_line(speler: "Speler", name: str, waarden: dict[str, Any]) -> None:
    """Type one line and end it with Enter; then its basis, by one key.

    The client's own words open with a quotation mark; others are named in front, and people type
    on in the name of the professional who types.
    """
    wie, handen = waarden.get("wie", ""), speler.handen
    text = in_own_words(waarden["tekst"], wie)
    gesprek = speler.frame.session.dossier.gesprek
    if wie not in _THREE:
        text = f"{wie}: {text}"
        _check_is_here(speler, wie, text)
    handen.put_cursor(name)
    if wie in ("klantmanager", "wijkteam") and gesprek and gesprek.schrijver != wie:
        handen.press("F8")
    handen.type(text)
    handen.enter()
    if waarden.get("grondslag"):
        handen.press(f"Alt+{basis_key(waarden['grondslag'])}")


def key_of(speler: "Speler", wie: str) -> str:
    """The key of who is here by this name, relation or letter; else the name as it is."""
    dossier = speler.frame.session.dossier
    gesprek = dossier.gesprek
    if gesprek is None:
        return wie
    called = (a.sleutel for a in gesprek.aanwezigen if wie and wie in (a.naam, a.relatie))
    if key := next(called, ""):
        return key
    if " " in wie:
        return wie
    return named_speaker(dossier, gesprek, f"{wie}: x")[0] or wie


def basis_key(grondslag: str) -> str:
    """The letter that, with Alt, chooses this basis."""
    return next(key.upper() for key, basis in BASIS_KEYS.items() if basis == grondslag)


def _check_is_here(speler: "Speler", wie: str, text: str) -> None:
    """Else the name would stay in the line, and the line would be of who types."""
    dossier = speler.frame.session.dossier
    gesprek = dossier.gesprek
    if gesprek is None or named_speaker(dossier, gesprek, text)[0]:
        return
    here = [a.relatie or a.naam for a in gesprek.aanwezigen if a.rol in (Rol.ANDER, Rol.MEDECLIENT)]
    known = ", ".join([*(key for key in _THREE if key), *filter(None, here)])
    raise ScenarioStepError(
        f"niemand aan tafel heet “{wie}”. Kies uit {known}, of laat die persoon eerst binnen "
        "met een stap “aanwezig”"
    )
