"""Two texts of the law: an obligation, and what follows when it is not met."""

from datetime import date

from intake_desktop.domain.formulier import Wettekst

LAW = (
    Wettekst(
        "pw.9.werk", "Participatiewet", "9 lid 1 onder a", "verplichting", "Werk zoeken",
        "U zoekt werk.", date(2015, 1, 1), None, "Participatiewet", "pw.18",
    ),
    Wettekst(
        "pw.18", "Participatiewet", "18", "gevolg", "Gevolgen",
        "Dan gaat er geld af.", date(2015, 1, 1), None, "Participatiewet",
    ),
)  # fmt: skip
