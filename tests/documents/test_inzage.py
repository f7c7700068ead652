"""The client's right of access: all that is known, who worked with it, readable."""

import re
from datetime import date

from intake_desktop.definitions.loader import load_formulier
from intake_desktop.documents.inzage import TEMPLATE, inzage_view, make_inzage_pdf
from intake_desktop.documents.ons_plan import TEMPLATES
from intake_desktop.domain.dossier import PART_FIELDS
from tests.documents.lezen import page_texts
from tests.factories import a_dossier

DAY = date(2026, 11, 24)
FORM = load_formulier()
SPOREN = ("24-11-2026 · Marijke Jansen: bekeken, 3 keer iets gewijzigd",)


def words() -> str:
    view = inzage_view(
        FORM, a_dossier(), SPOREN, ("Weg van deze laptop: tot en met 8-12-2026.",), DAY
    )
    return " ".join(" ".join(page_texts(make_inzage_pdf(view, day=DAY))).split())


def test_everything_the_client_may_see_is_on_it() -> None:
    said = words()
    for piece in (
        "Kim de Wit", "482913", "Ik slaap slecht door de herrie", "Mag ik bijverdienen?",
        "Ik slaap weer door", "De woningbouw bellen", "Buurtbemiddeling", "Marijke Jansen",
        "Weg van deze laptop", "Ik wil onder de mensen zijn.",
    ):  # fmt: skip
        assert piece in said, piece


def test_it_is_readable_nothing_points_at_something_by_a_code() -> None:
    dossier = a_dossier()
    said = words()
    ids = [part.id for name in PART_FIELDS.values() for part in getattr(dossier, name)]
    assert [one for one in ids if len(one) > 3 and f" {one} " in said] == []
    codes = [area.code for area in FORM.alle_leefgebieden if "_" in area.code]
    assert [code for code in codes if code in said] == []
    assert "Wie het zei Kim de Wit" in said
    assert "wmo_melding" not in said
    assert "Status" in said or "Hoe het ermee staat" in said
    assert not re.search(r"\b(Kenmerk|Ritme weken 0)\b", said)


def test_what_was_agreed_for_today_about_danger_stays_out() -> None:
    assert "Veilig Thuis" not in words()


def test_every_kind_of_part_has_a_heading() -> None:
    view = inzage_view(FORM, a_dossier(), (), (), DAY)
    assert {"client", "plan", "uitspraken", "scores", "doelen"} <= {g.soort for g in view.groepen}


def test_every_kind_of_part_is_called_by_a_word_of_its_own() -> None:
    template = (TEMPLATES / TEMPLATE).read_text(encoding="utf-8")
    assert [name for name in PART_FIELDS.values() if f'"{name}": ' not in template] == []
