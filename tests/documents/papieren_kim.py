"""Kim's dossier with what the law sheets ask: obligations, an exemption, answers about sharing."""

from dataclasses import replace
from datetime import date, datetime

from intake_desktop.domain.deelantwoord import Deelantwoord
from intake_desktop.domain.dossier import Dossier, with_parts
from intake_desktop.domain.papieren import Papiersoort
from intake_desktop.domain.rollen import Rol
from intake_desktop.domain.verplichting import ontheffing_from, verplichting_from, with_besluit
from intake_desktop.domain.wmo_onderzoek import Aanvraag, with_onderzoek
from tests.documents.kim import DAY, G, formulier, kim

MOMENT = datetime(2026, 11, 20, 11, 0)
SOORTEN = tuple(Papiersoort)
VERPLICHTINGEN = ("pw.9.werk", "pw.9.meewerken", "pw.9.tegenprestatie", "pw.17")


def kim_compleet() -> Dossier:
    """The whole dossier, ready for every paper."""
    form = formulier()
    dossier = with_besluit(kim(), evalueren_op=date(2027, 2, 20))
    for number, code in enumerate(VERPLICHTINGEN):
        text = form.wettekst(code, DAY)
        assert text is not None
        agreed = "elke week één sollicitatie" if number == 0 else ""
        dossier = dossier.with_part(verplichting_from(f"v{number}", text, form, DAY, agreed))
    exempt = ontheffing_from("o1", "pw.9.tegenprestatie", form, DAY)
    dossier = with_onderzoek(
        dossier,
        G,
        gemeld_op=date(2026, 11, 2),
        persoonlijk_plan=False,
        bijdrage="U betaalt een eigen bijdrage als u hulp van de gemeente krijgt.",
        uitkomst="Hulp bij de post en bij de schulden is genoeg.",
        aanvraag=Aanvraag.LATER,
    )
    return with_parts(
        dossier,
        (
            replace(exempt, reden="zorg voor Noor", tot=date(2027, 6, 1)),
            Deelantwoord("da1", G, "werk_en_opleiding", Rol.WIJKTEAM, True, "wijkteam", MOMENT),
            Deelantwoord("da2", G, "justitie", Rol.WIJKTEAM, False, "wijkteam", MOMENT),
        ),
    )
