"""What the vault says when something goes wrong: what happened, what is safe, what to do."""

ALREADY_OPEN = (
    "Keukentafel is al geopend met deze kluis. Er is niets veranderd. "
    "Ga naar het andere venster, of sluit dat eerst."
)
DAMAGED = (
    "De kluis is beschadigd, of het is geen bestand van Keukentafel. "
    "Keukentafel heeft er niets aan veranderd. Zet een reservekopie terug of vraag uw beheerder."
)
DATABASE_MISSING = (
    "Het bestand van de kluis ontbreekt of is leeg. Keukentafel heeft geen nieuwe kluis gemaakt. "
    "Zet een reservekopie van kluis.db terug of vraag uw beheerder."
)
DISK_FAILS = (
    "De schijf weigert te lezen of te schrijven. Wat u typte staat nog op het scherm. "
    "Laat Keukentafel open en vraag uw beheerder."
)
DISK_FULL = (
    "De schijf is vol. Wat u typte staat nog op het scherm. "
    "Maak ruimte vrij; daarna wordt het vanzelf bewaard."
)
DOSSIER_DAMAGED = (
    "Dit dossier kan niet worden gelezen. De andere dossiers zijn niet veranderd. "
    "Zet een reservekopie terug of vraag uw beheerder."
)
KEY_FILE_DAMAGED = (
    "Het sleutelbestand van de kluis is beschadigd of ontbreekt. De dossiers zijn niet veranderd. "
    "Zet het bestand kluis.sleutel terug uit een reservekopie of vraag uw beheerder."
)
NEWER = (
    "Deze kluis is gemaakt met een nieuwere versie van Keukentafel. Er is niets veranderd. "
    "Gebruik de nieuwe versie van het programma."
)
NOT_ENCRYPTED = (
    "Dit bestand is geen versleutelde kluis. Keukentafel opent het niet en heeft er niets aan "
    "veranderd. Zet een reservekopie van kluis.db terug of vraag uw beheerder."
)
SHARED_FOLDER = (
    "Deze map is voor iedereen op deze computer. Er is niets in gezet. "
    "Kies een eigen map voor Keukentafel."
)
UNREACHABLE = (
    "Keukentafel kan de map met uw gegevens niet lezen of er niet in schrijven. "
    "Er is niets veranderd. Kijk of de map er nog is en van u is, of vraag uw beheerder."
)
UNSAFE = (
    "De kluis kan op deze computer niet veilig open. Er is niets veranderd. Vraag uw beheerder."
)
VAULT_EXISTS = (
    "Er is hier al een kluis. Die is niet veranderd. Open de kluis met de wachtzin of herstelcode."
)
WRONG_SECRET = (
    "Deze wachtzin of herstelcode past niet. "  # noqa: S105 - a sentence, not a secret
    "Er is niets veranderd. "
    "Kijk of de hoofdletters kloppen en probeer het nog eens."
)
