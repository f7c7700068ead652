"""A small form for tests: three leefgebieden, one of them closed, and the three blocks."""

from dataclasses import replace
from typing import Any

from intake_desktop.domain.editie import Domein, Editie
from intake_desktop.domain.formulier import (
    Blok,
    Formulier,
    Leefgebied,
    Optie,
    Route,
    Vraag,
    VraagType,
)
from intake_desktop.domain.gespreksverloop import Stap
from intake_desktop.domain.rollen import Grondslag, Rol
from intake_desktop.domain.voorwaarde import Voorwaarde

NIVEAUS = (
    "Nu handelen",
    "Lukt niet, geen hulp",
    "Lukt als iemand meekijkt",
    "Lukt, hulp is geregeld",
    "Lukt zelf",
)
GELD_ANKERS = (
    "geen geld voor eten, huur of stroom deze week",
    "elke maand tekort en niemand die helpt",
    "loopt zolang een regeling of helper er is",
    "betaalt op tijd, met een vaste steun",
    "betaalt alles zelf en vangt een tegenvaller op",
)
STAPPEN = tuple(stap for stap in Stap if stap is not Stap.LEEFGEBIED)
VERVOLG = ("Waarom geen lager cijfer?", "Hoe ziet één punt hoger eruit?", "Wie of wat helpt?")


def a_leefgebied(
    code: str = "financien", naam: str = "Geld en schulden", **changes: Any
) -> Leefgebied:
    """A leefgebied that says something in every place."""
    leefgebied = Leefgebied(
        code=code,
        naam=naam,
        domein="Financiën",
        kop="Hoe staat het met uw geld?",
        openingsvraag="Kunt u rondkomen van uw geld?",
        doorvragen=("Komt u rond?", "Blijven er rekeningen liggen?", "Wie helpt u met betalen?"),
        waarom_vragen="Zorgen over geld kosten veel aandacht.",
        waarom_nodig="Inkomen en schulden bepalen welke stappen nu haalbaar zijn.",
        lead=Rol.WIJKTEAM,
        grondslag=Grondslag.GEZAMENLIJK,
        ankers=GELD_ANKERS,
        vraag_collega="Zijn er toeslagen die u nog niet gebruikt?",
    )
    return replace(leefgebied, **changes)


def feiten() -> tuple[Vraag, ...]:
    """Facts about money; the direction of the debts is asked only when there are any."""
    ja_nee = (Optie("ja", "ja"), Optie("nee", "nee"))
    return (
        Vraag("financien.vaste_lasten", "Wat gaat er vast af?", VraagType.EIGEN_WOORDEN),
        Vraag(
            "financien.schulden", "Zijn er schulden?", VraagType.KEUZES, opties=ja_nee, meer=False
        ),
        Vraag(
            "financien.richting",
            "Worden ze meer of minder?",
            VraagType.EIGEN_WOORDEN,
            toon_als=Voorwaarde("financien.schulden", ("ja",)),
        ),
    )


def blokken() -> tuple[Blok, ...]:
    """Willen, kunnen, balans with one question of every type."""
    nodig = tuple(Optie(c, c) for c in ("vervoer", "oppas", "taal"))
    return (
        Blok(
            "willen",
            "Willen",
            "Wat zou u graag doen, en wat niet?",
            (
                Vraag("willen.liefst", "Wat zou u het liefst doen?", VraagType.EIGEN_WOORDEN),
                Vraag(
                    "willen.hoe_graag",
                    "Hoe graag wilt u nu werken of meedoen?",
                    VraagType.SCHAAL,
                    vervolg=VERVOLG,
                    laag="helemaal niet",
                    hoog="heel graag",
                ),
            ),
        ),
        Blok(
            "kunnen",
            "Kunnen",
            "Wat kunt u, en wat is er nodig?",
            (
                Vraag("kunnen.eerder", "Wat heeft u eerder gedaan?", VraagType.REGELS),
                Vraag("kunnen.uren", "Hoeveel uur per week zou nu lukken?", VraagType.UREN),
                Vraag(
                    "kunnen.nodig",
                    "Wat is hiervoor nodig?",
                    VraagType.KEUZES,
                    opties=nodig,
                    toelichting="Wat precies?",
                ),
                Vraag(
                    "kunnen.oppas_wanneer",
                    "Wanneer is er oppas nodig?",
                    VraagType.EIGEN_WOORDEN,
                    toon_als=Voorwaarde("kunnen.nodig", ("oppas",)),
                ),
            ),
        ),
        Blok(
            "balans",
            "Balans",
            "Wat weegt zwaar, wat geeft kracht, en wat moet eerst?",
            (
                Vraag("balans.zorgen", "Wat geeft u zorgen?", VraagType.REGELS, maximum=3),
                Vraag("balans.eerst", "Wat moet eerst?", VraagType.LEEFGEBIEDEN),
            ),
        ),
    )


def a_formulier(*leefgebieden: Leefgebied) -> Formulier:
    """The small form, with these leefgebieden instead of its own three."""
    areas = leefgebieden or (
        a_leefgebied(feiten=feiten()),
        a_leefgebied(
            "huisvesting",
            "Wonen",
            domein="Huisvesting",
            kop="Hoe woont u?",
            lead=Rol.KLANTMANAGER,
            vraag_collega="",
        ),
        a_leefgebied(
            "geestelijke_gezondheid",
            "Psychische gezondheid",
            domein="Geestelijke gezondheid",
            kop="Hoe gaat het met u vanbinnen?",
            gesloten=True,
        ),
    )
    route = Route("breed", "Breed", "Het hele gesprek", 60, STAPPEN, tuple(x.code for x in areas))
    return Formulier(
        versie="test",
        hash="",
        routes=(route,),
        leefgebieden=areas,
        blokken=blokken(),
        editie=Editie(
            "2017",
            "Editie 2017",
            tuple(Domein(x.domein, (x.code,)) for x in areas),
            NIVEAUS,
            "eigen",
        ),
        treden=(),
        openingsteksten=(),
        telt_niet_mee=(),
        menukaart=(),
        wetteksten=(),
    )
