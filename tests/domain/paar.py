"""Fatma and Mehmet: two clients at one table."""

from datetime import datetime

from intake_desktop.domain.dossier import Client, Dossier, with_parts
from intake_desktop.domain.huishouden import mirrored, with_medeclient
from tests.factories import MOMENT, a_gesprek

FATMA, MEHMET = "fatma", "mehmet"


def a_couple(moment: datetime = MOMENT) -> tuple[Dossier, Dossier]:
    """Both dossiers, linked, at the beginning of their first gesprek."""
    fatma = Dossier(FATMA, moment, Client("Fatma Ali", "mevrouw Ali"))
    fatma = with_parts(fatma, (a_gesprek(begonnen=moment),))
    mehmet = Dossier(MEHMET, moment, Client("Mehmet Ali", "meneer Ali"))
    linked = with_medeclient(fatma, mehmet, "huishouden-1", "partner")
    return linked, mirrored(fatma, linked, mehmet)
