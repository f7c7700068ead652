"""How a bundle is opened and what is in it, in words for people."""

from collections.abc import Collection

BUITEN_NAAM = "LEES-MIJ.txt"

BUITEN = """\
Zo opent u een bundel van Keukentafel (een bestand dat eindigt op .zip.age)

Een bundel is versleuteld. U opent hem met een wachtzin. Die krijgt u van de afzender, op een
andere weg dan dit bestand: bijvoorbeeld door de telefoon.

MET KEUKENTAFEL
Kies in het overzicht “Dossiers ophalen” en wijs het bestand aan. U ziet eerst wat erin zit.
Of op de opdrachtregel:
    intake-desktop bundel openen BESTAND
Met --papieren MAP zet u ook de papieren in een map.

ZONDER KEUKENTAFEL, OP WINDOWS
Op een computer van het werk mag u misschien niets installeren. Vraag dan uw ICT-afdeling.
1. Ga naar https://age-encryption.org en haal age voor Windows op (een zip, vrij te gebruiken).
   Pak die uit. In de map die u krijgt, staat age.exe.
2. Zet de bundel in dezelfde map als age.exe.
3. Open die map. Klik bovenaan in de balk met de naam van de map, typ cmd en druk op Enter.
   Er komt een zwart venster.
4. Typ dit, met de naam van de bundel op de plek van BESTAND, en druk op Enter:
       age --decrypt --output bundel.zip BESTAND
   U hoeft de naam niet te typen: typ “bundel” en druk op de Tab-toets.
5. Typ de wachtzin en druk op Enter. U ziet niets terwijl u typt; dat hoort zo.
6. Sluit het zwarte venster. Klik met rechts op bundel.zip en kies “Alles uitpakken”.
7. Begin bij LEES-MIJ.txt in de map die u dan ziet. De papieren zijn pdf: die opent elke computer.

ZONDER KEUKENTAFEL, OP MAC OF LINUX
1. Haal age op: https://age-encryption.org
2. Open een terminal in de map met de bundel en typ:
       age --decrypt --output bundel.zip BESTAND
3. Typ de wachtzin, pak bundel.zip uit en begin bij LEES-MIJ.txt.

GEEN WACHTZIN, MAAR EEN EIGEN SLEUTEL?
Heeft u de sleutel in Keukentafel, open de bundel dan daar. Staat hij in een bestand:
       age --decrypt --identity SLEUTELBESTAND --output bundel.zip BESTAND

ALS HET NIET LUKT
“incorrect passphrase”: de wachtzin klopt niet. Kijk naar de spaties en typ hem opnieuw.
“no identity matched”: de bundel is voor een ander. Vraag de afzender om de bundel voor u.
Iets anders: de bundel is misschien niet heel overgekomen. Vraag om een nieuwe.
Of vraag de afzender om de papieren op papier.

Wis bundel.zip en de uitgepakte map als u ze niet meer nodig heeft: die zijn niet versleuteld.
"""
"""Stands beside the bundle: it tells nothing about whom or what."""

_MAPPEN = (
    ("deel-gezamenlijk/", "wat u samen leest: Ons plan, en het Deelblad als dat er is (pdf)"),
    ("deel-participatiewet/", "het Participatiewetblad"),
    ("deel-wmo/", "wat van de Wmo is: het Wmo-verslag als dat er is"),
    ("dossier/dossier.json", "het dossier, zoals Keukentafel het ophaalt"),
    ("taken/", "één interne taak per stap uit het plan (Objects API)"),
    ("agenda/", "afspraken en termijnen voor een agenda, zonder naam (iCalendar)"),
    ("manifest.json", "welke bestanden hier horen te staan, met hun controlegetal (SHA-256)"),
)
_WIDTH = 24

_KOP = """\
Deze bundel is voor: {voor}

Er staat alleen in wat deze lezer mag lezen. Voor de anderen is er een eigen bundel.

{mappen}
"""

_SYSTEMEN = """
VOOR WIE DE GEGEVENS INLEEST
ggm-….json              Gemeentelijk Gegevensmodel 2.5.1, met onze uitbreiding. Het schema heet
                        keukentafel-ggm.schema.json en zit bij het programma.
zgw-document-….json     de gegevens voor Documenten API 1.4, met het papier erin
zgw-zaak.json           de gegevens voor Zaken API 1.5: zaak, rollen, eigenschappen, papieren
Een adres dat begint met urn:keukentafel:invullen vult u in met wat uw systeem teruggeeft.
"""

_SLOT = """
Klopt een controlegetal niet, gebruik de bundel dan niet en vraag om een nieuwe.
"""


def inhoud(voor: str, namen: Collection[str]) -> str:
    """What is in this bundle, for whom: only the folders that it has. `namen` are its files."""
    there = [
        f"{place:<{_WIDTH}}{words}"
        for place, words in _MAPPEN
        if place == "manifest.json" or any(name.startswith(place) for name in namen)
    ]
    said = _KOP.format(voor=voor, mappen="\n".join(there))
    systems = _SYSTEMEN if any("/zgw-" in name or "/ggm-" in name for name in namen) else ""
    return f"{said}{systems}{_SLOT}"
