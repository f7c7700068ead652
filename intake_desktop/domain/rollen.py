"""Who speaks, and under which law: the roles at the table and the legal bases."""

from enum import StrEnum


class Rol(StrEnum):
    """A seat at the table. The value is also the key of that speaker in the dossier.

    MEDECLIENT is the other client of one gesprek for two; in the dossier of that other client the
    two keys have changed places.
    """

    CLIENT = "client"
    MEDECLIENT = "medeclient"
    KLANTMANAGER = "klantmanager"
    WIJKTEAM = "wijkteam"
    ANDER = "ander"


class Grondslag(StrEnum):
    """Under which law something is noted; decides who may read it (field.md 4.1)."""

    PARTICIPATIEWET = "participatiewet"
    WMO = "wmo"
    GEZAMENLIJK = "gezamenlijk"
    CLIENT = "client"


HUISHOUDEN = "huishouden"
"""Of both clients: as `persoon` of what was noted, and as who does something together."""

ROL_NAMEN = {
    Rol.CLIENT: "cliënt",
    Rol.MEDECLIENT: "partner",
    Rol.KLANTMANAGER: "klantmanager",
    Rol.WIJKTEAM: "wijkteam",
    Rol.ANDER: "iemand anders",
}

GRONDSLAG_NAMEN = {
    Grondslag.PARTICIPATIEWET: "Participatiewet",
    Grondslag.WMO: "Wmo",
    Grondslag.GEZAMENLIJK: "gezamenlijk",
    Grondslag.CLIENT: "van de cliënt",
}
