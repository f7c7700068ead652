"""Who speaks, and under which law: the roles at the table and the legal bases."""

from enum import StrEnum


class Rol(StrEnum):
    """A seat at the table. The value is also the key of that speaker in the dossier."""

    CLIENT = "client"
    KLANTMANAGER = "klantmanager"
    WIJKTEAM = "wijkteam"
    ANDER = "ander"


class Grondslag(StrEnum):
    """Under which law something is noted; decides who may read it (field.md 4.1)."""

    PARTICIPATIEWET = "participatiewet"
    WMO = "wmo"
    GEZAMENLIJK = "gezamenlijk"
    CLIENT = "client"


ROL_NAMEN = {
    Rol.CLIENT: "cliënt",
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
