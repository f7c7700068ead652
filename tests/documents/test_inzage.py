"""The client's right of access: all that is known, who worked with it, readable."""

from datetime import date

from intake_desktop.documents.inzage import TEMPLATE, inzage_view, make_inzage_pdf
from intake_desktop.documents.ons_plan import TEMPLATES
from intake_desktop.domain.dossier import PART_FIELDS
from tests.documents.lezen import page_texts
from tests.factories import a_dossier

DAY = date(2026, 11, 24)
SPOREN = ("24-11-2026 · Marijke Jansen: bekeken, 3 keer iets gewijzigd",)


def words() -> str:
    view = inzage_view(a_dossier(), SPOREN, ("Weg van deze laptop: tot en met 8-12-2026.",), DAY)
    return " ".join(" ".join(page_texts(make_inzage_pdf(view, day=DAY))).split())


def test_everything_the_client_may_see_is_on_it() -> None:
    said = words()
    for piece in (
        "Kim de Wit", "482913", "Ik slaap slecht door de herrie", "Mag ik bijverdienen?",
        "Ik slaap weer door", "De woningbouw bellen", "Buurtbemiddeling", "Marijke Jansen",
        "Weg van deze laptop", "Ik wil onder de mensen zijn.",
    ):  # fmt: skip
        assert piece in said, piece


def test_what_was_agreed_for_today_about_danger_stays_out() -> None:
    assert "Veilig Thuis" not in words()


def test_every_kind_of_part_has_a_heading() -> None:
    view = inzage_view(a_dossier(), (), (), DAY)
    assert {"client", "plan", "uitspraken", "scores", "doelen"} <= {g.soort for g in view.groepen}


def test_every_kind_of_part_is_called_by_a_word_of_its_own() -> None:
    template = (TEMPLATES / TEMPLATE).read_text(encoding="utf-8")
    assert [name for name in PART_FIELDS.values() if f'"{name}": ' not in template] == []
