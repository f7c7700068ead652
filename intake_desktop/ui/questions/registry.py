"""Which widget asks which type of question: the one list."""

from intake_desktop.domain.formulier import Formulier, Vraag, VraagType
from intake_desktop.ui.questions.eigen_woorden import EigenWoordenVraag
from intake_desktop.ui.questions.keuzes import KeuzesVraag
from intake_desktop.ui.questions.leefgebieden import LeefgebiedenVraag
from intake_desktop.ui.questions.regels import RegelsVraag
from intake_desktop.ui.questions.rijen import RijenVraag
from intake_desktop.ui.questions.schaal import SchaalVraag
from intake_desktop.ui.questions.uren import UrenVraag
from intake_desktop.ui.questions.vraag_widget import VraagWidget

WIDGETS: dict[VraagType, type[VraagWidget]] = {
    VraagType.EIGEN_WOORDEN: EigenWoordenVraag,
    VraagType.KEUZES: KeuzesVraag,
    VraagType.SCHAAL: SchaalVraag,
    VraagType.REGELS: RegelsVraag,
    VraagType.UREN: UrenVraag,
    VraagType.LEEFGEBIEDEN: LeefgebiedenVraag,
    VraagType.RIJEN: RijenVraag,
}


def make_vraag(vraag: Vraag, formulier: Formulier) -> VraagWidget:
    """The widget that asks this question."""
    return WIDGETS[vraag.type](vraag, formulier)
