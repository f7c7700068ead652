"""What the vault says when something goes wrong: what happened, what is safe, what to do."""

ALREADY_OPEN = (
    "Keukentafel is al geopend met deze kluis. Er is niets veranderd. "
    "Ga naar het andere venster, of sluit dat eerst."
)
COPY_DAMAGED = "Deze reservekopie is niet heel. De kluis is niet veranderd. Neem een andere kopie."
COPY_DIFFERS = (
    "De reservekopie klopt niet met de kluis en is weggehaald. De kluis is niet veranderd. "
    "Probeer het nog eens; lukt het weer niet, vraag dan uw beheerder naar de schijf."
)
COPY_GONE = "Deze reservekopie is er niet meer. De kluis is niet veranderd. Neem een andere kopie."
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
KEY_FILE_NEEDED = (
    "Bij deze kluis hoort ook een sleutelbestand. Er is niets veranderd. "
    "Steek de stick met het bestand in de laptop, kies waar het bestand nu staat, "
    "of open de kluis met de herstelcode."
)
KEY_FILE_UNREADABLE = (
    "Dit sleutelbestand is niet te lezen of te schrijven. Er is niets veranderd. "
    "Kijk of de stick goed in de laptop zit, of neem een andere plek."
)
LEADS_DIFFER = (
    "Neem de sleutels van twee verschillende mensen. Er is niets veranderd. "
    "Met één sleutel kan niemand de kluis openen; dat is de bedoeling."
)
LEAD_KEY_ODD = (
    "Dit is geen openbare sleutel. Er is niets veranderd. "
    "Zo’n sleutel begint met “age1” en is 62 tekens lang."
)
LEAD_NOT_SET = (
    "In deze kluis is niet geregeld dat twee leidinggevenden haar samen openen. "
    "Er is niets veranderd. Gebruik de herstelcode."
)
LEAD_REFUSED = (
    "Deze twee sleutels openen de kluis niet. Er is niets veranderd. "
    "Neem de bestanden van de twee mensen die in de kluis staan."
)
NEWER = (
    "Deze kluis is gemaakt met een nieuwere versie van Keukentafel. Er is niets veranderd. "
    "Gebruik de nieuwe versie van het programma."
)
NO_MEMORY = (
    "Deze computer heeft te weinig geheugen vrij. Wat u typte staat nog op het scherm. "
    "Sluit andere programma's; daarna wordt het vanzelf bewaard."
)
NOT_ENCRYPTED = (
    "Dit bestand is geen versleutelde kluis. Keukentafel opent het niet en heeft er niets aan "
    "veranderd. Zet een reservekopie van kluis.db terug of vraag uw beheerder."
)
NOT_SOUND = (
    "Er is geen reservekopie gemaakt, want de kluis is niet heel. De oude kopieën zijn er nog. "
    "Laat de kluis nakijken, of zet een reservekopie terug."
)
OTHER_VAULT = (
    "Deze reservekopie is van een andere kluis. Er is niets veranderd. "
    "Kies de kluis waar zij bij hoort, of een lege map."
)
PASSPHRASE_WANTED = (
    "Dit kan alleen met uw wachtzin, niet met de herstelcode. "  # noqa: S105 - a sentence
    "Er is niets veranderd."
)
SCAN_CUT_OFF = "Dit bestand is niet heel. Er is niets toegevoegd. Maak de scan opnieuw en kies die."
SCAN_DAMAGED = (
    "Deze scan kan niet worden gelezen. Het plan zelf is niet veranderd. "
    "Zet een reservekopie terug of vraag uw beheerder."
)
SCAN_LARGE = (
    "Deze scan is groter dan 15 MB. Er is niets toegevoegd. "
    "Scan in zwart-wit of met minder punten, en kies het nieuwe bestand."
)
SCAN_ODD = (
    "Dit is geen pdf, jpg of png. Er is niets toegevoegd. Kies het bestand dat de scanner maakte."
)
SHARED_FOLDER = (
    "Deze map is voor iedereen op deze computer. Er is niets in gezet. "
    "Kies een eigen map voor Keukentafel."
)
SIGNED_DAMAGED = (
    "Deze getekende versie kan niet worden gelezen. De andere versies zijn niet veranderd. "
    "Zet een reservekopie terug of vraag uw beheerder."
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
WRONG_WITH_FILE = (
    "Deze wachtzin en dit sleutelbestand openen de kluis niet. Er is niets veranderd. "
    "Kijk of de hoofdletters kloppen, en of u het sleutelbestand van deze kluis koos."
)
