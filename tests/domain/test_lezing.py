"""One reading: what it leaves alone, and what follows from what it leaves out."""

from dataclasses import replace
from datetime import timedelta

from intake_desktop.domain.dossier import Aanwezige
from intake_desktop.domain.ernst import Nagekeken, nagekeken_id
from intake_desktop.domain.lezing import Lezing, new_at_table, newcomers
from intake_desktop.domain.matrix import Hulp, Keuze
from intake_desktop.domain.rollen import Grondslag, Rol
from intake_desktop.domain.vandaag import VANDAAG
from tests.factories import (
    GESPREK,
    MOMENT,
    a_beeld,
    a_deelantwoord,
    a_dossier,
    a_gesprek,
    a_nagekeken,
    a_stand,
    an_actie,
    an_empty_dossier,
    an_uitspraak,
)
from tests.ui.formulier import a_formulier, a_leefgebied

WMO = Grondslag.WMO
FORM = a_formulier(
    a_leefgebied("huisvesting", grondslag=Grondslag.GEZAMENLIJK),
    a_leefgebied("psyche", grondslag=WMO, gesloten=True),
)
MOEDER = Aanwezige("moeder", "Ria", Rol.ANDER, relatie="moeder")


def klantmanager(_gesprek: str) -> tuple[Rol, ...]:
    return (Rol.KLANTMANAGER,)


def test_nothing_left_out_is_the_same_dossier() -> None:
    dossier = a_dossier(vandaag=(), onderzoeken=(), mijlpalen=())
    assert Lezing(FORM, dossier, klantmanager).whole() is dossier


def test_a_decision_is_told_only_as_far_as_its_lines_may_be_seen() -> None:
    stand = a_stand(leefgebied="psyche", verschil="ziek", hulp=(Hulp.FORMEEL,), lead=Rol.WIJKTEAM)
    line = an_uitspraak(leefgebied="psyche", grondslag=Grondslag.GEZAMENLIJK)
    dossier = a_dossier(uitspraken=(line,), standen=(stand,))
    shown = Lezing(FORM, dossier, klantmanager).whole()
    (bare,) = shown.standen
    assert (bare.keuze, bare.lead) == (Keuze.BESPREKEN, Rol.WIJKTEAM)
    assert (bare.verschil, bare.hulp) == ("", ())
    without = Lezing(FORM, replace(dossier, uitspraken=()), klantmanager).whole()
    assert without.standen == ()


def test_what_follows_from_what_is_left_out_goes_too() -> None:
    hidden = an_uitspraak(grondslag=WMO, tekst="“Ik ben ziek”")
    step = an_actie(grondslag=WMO)
    about_step = replace(a_nagekeken(), id=nagekeken_id(GESPREK, "actie_zonder_datum", step.id))
    about_area = Nagekeken(nagekeken_id(GESPREK, "niets_genoteerd", "psyche"), GESPREK, "ziek")
    danger = Nagekeken(nagekeken_id(GESPREK, "vandaag_open", VANDAAG), GESPREK, "gebeld")
    dossier = a_dossier(
        uitspraken=(hidden,),
        acties=(step,),
        beelden=(a_beeld(eerst=("Ik ben ziek", "schulden")),),
        nagekeken=(a_nagekeken(), about_step, about_area, danger),
    )
    shown = Lezing(FORM, dossier, klantmanager).whole()
    assert shown.terugblikken == ()
    assert shown.beelden[0].eerst == ("schulden",)
    assert [n.reden for n in shown.nagekeken] == ["dat komt later", "", "", ""]


def test_a_consequence_is_told_to_whom_it_was_passed_and_only_while_it_holds() -> None:
    def told(**changes: object) -> str:
        answer = a_deelantwoord(naar=Rol.KLANTMANAGER, zin="u1", gevolg="16 uur", **changes)
        shown = Lezing(FORM, a_dossier(deelantwoorden=(answer,)), klantmanager).whole()
        return shown.deelantwoorden[0].gevolg

    assert told() == "16 uur"
    assert told(mag=False) == ""
    assert told(ingetrokken_op=MOMENT) == ""


def test_who_comes_later_to_the_table_reads_by_themselves_what_was_said_before() -> None:
    first = a_gesprek(aanwezigen=a_gesprek().aanwezigen[:2])
    second = a_gesprek(id="g2", begonnen=MOMENT + timedelta(days=7))
    second = replace(second, aanwezigen=(*second.aanwezigen, MOEDER))
    roles = new_at_table(a_dossier(gesprekken=(first, second)))
    assert roles("g2") == ()
    assert roles(GESPREK) == (Rol.WIJKTEAM, Rol.ANDER)


def test_who_is_new_at_a_second_gesprek_is_named() -> None:
    first = a_gesprek(aanwezigen=(Aanwezige(Rol.KLANTMANAGER, "S. Bakker", Rol.KLANTMANAGER),))
    wijkteam = Aanwezige(Rol.WIJKTEAM, "F. de Jong", Rol.WIJKTEAM)
    second = replace(first, id="2" * 32, aanwezigen=(*first.aanwezigen, wijkteam))
    dossier = an_empty_dossier().with_part(first)
    assert newcomers(dossier) == ()
    assert newcomers(dossier.with_part(second)) == ("F. de Jong",)
