"""How a bundle is opened and what is in it, in words for people."""

BUITEN_NAAM = "LEES-MIJ.txt"

BUITEN = """\
Zo opent u een bundel van Keukentafel (een bestand dat eindigt op .zip.age)

MET KEUKENTAFEL
Kies in het overzicht “Dossiers ophalen” en wijs het bestand aan. U ziet eerst wat erin zit.
Of op de opdrachtregel:
    intake-desktop bundel openen BESTAND
Met --papieren MAP zet u ook de papieren in een map.

ZONDER KEUKENTAFEL
1. Haal het programma age op: https://age-encryption.org (vrij te gebruiken, voor elk systeem).
2. Is de bundel met een wachtzin gemaakt:
       age --decrypt --output bundel.zip BESTAND
   en typ de wachtzin. Die krijgt u van de afzender, op een andere weg dan dit bestand.
3. Is de bundel voor uw sleutel gemaakt en heeft u die sleutel in een bestand:
       age --decrypt --identity SLEUTELBESTAND --output bundel.zip BESTAND
4. Pak bundel.zip uit. Begin bij LEES-MIJ.txt in de map die u dan ziet.

Wis bundel.zip en de uitgepakte map als u ze niet meer nodig heeft: die zijn niet versleuteld.
"""
"""Stands beside the bundle: it tells nothing about whom or what."""

INHOUD = """\
Deze bundel is voor: {voor}

Er staat alleen in wat deze lezer mag lezen. Voor de anderen is er een eigen bundel.

deel-gezamenlijk/       Ons plan en het Deelblad, om te lezen en te bewaren (pdf)
deel-participatiewet/   het Participatiewetblad, en dezelfde gegevens voor systemen
deel-wmo/               het Wmo-verslag, en dezelfde gegevens voor systemen
dossier/dossier.json    het dossier, zoals Keukentafel het ophaalt
taken/                  één interne taak per stap uit het plan (Objects API)
agenda/                 de afspraken voor een agenda (iCalendar)
manifest.json           welke bestanden hier horen te staan, met hun controlegetal (SHA-256)

Niet elke bundel heeft al deze mappen.

VOOR WIE DE GEGEVENS INLEEST
ggm-….json              Gemeentelijk Gegevensmodel 2.5.1, met onze uitbreiding. Het schema heet
                        keukentafel-ggm.schema.json en zit bij het programma.
zgw-document-….json     de gegevens voor Documenten API 1.4, met het papier erin
zgw-zaak.json           de gegevens voor Zaken API 1.5: zaak, rollen, eigenschappen, papieren
Een adres dat begint met urn:keukentafel:invullen vult u in met wat uw systeem teruggeeft.

Klopt een controlegetal niet, gebruik de bundel dan niet en vraag om een nieuwe.
"""
