"""A role's bundle: papers, dossier, bodies for other systems, calendar and a manifest in one zip.

Each role gets a file of its own: nothing in it is hidden, because nothing that is not theirs is in
it (`domain.bundel`). The papers are handed in, made from `for_bundelpapier`.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from intake_desktop import __version__
from intake_desktop.domain.bundel import BUNDEL_NAMEN, for_bundel, for_zaak
from intake_desktop.domain.delen import Lezer
from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.formulier import Formulier
from intake_desktop.domain.overdracht import Verzonden, Zending, delen_van
from intake_desktop.domain.papieren import Papiersoort
from intake_desktop.domain.plain import to_plain
from intake_desktop.exchange.agenda import calendar_file, work_calendar
from intake_desktop.exchange.bundel_uitleg import inhoud as uitleg
from intake_desktop.exchange.dossier_file import write_zending
from intake_desktop.exchange.ggm_sociaalteam import ggm_sociaalteam
from intake_desktop.exchange.ggm_werk import ggm_werk
from intake_desktop.exchange.taken import interne_taken
from intake_desktop.exchange.zgw import document_body, zaak_bodies

FORMAAT, VERSIE = "keukentafel-bundel", 1
MANIFEST, DOSSIER, LEES_MIJ = "manifest.json", "dossier/dossier.json", "LEES-MIJ.txt"
_DEEL = {
    Papiersoort.PARTICIPATIEWETBLAD: "deel-participatiewet",
    Papiersoort.WMO_VERSLAG: "deel-wmo",
}
_SAMEN = "deel-gezamenlijk"
_EIGEN_DEEL = {Lezer.KLANTMANAGER: "deel-participatiewet", Lezer.WIJKTEAM: "deel-wmo"}


@dataclass(frozen=True, slots=True)
class Bundelinhoud:
    """What a bundle is made of: the whole dossier with its history, and the papers of this role."""

    lezer: Lezer
    zending: Zending
    papieren: Mapping[Papiersoort, bytes]

    @property
    def dossier(self) -> Dossier:
        """The dossier it is about, whole."""
        return self.zending.dossiers[0].dossier


def make_bundel(inhoud: Bundelinhoud, formulier: Formulier, now: datetime) -> bytes:
    """The zip, not sealed yet; the same bytes for the same input. `now` is the clock's moment."""
    files = dict(_files(inhoud, formulier, now))
    files[LEES_MIJ] = uitleg(BUNDEL_NAMEN[inhoud.lezer], files.keys()).encode()
    files[MANIFEST] = _json(_manifest(inhoud, formulier, files, now))
    whole, moment = BytesIO(), max(now, datetime(1980, 1, 1, tzinfo=now.tzinfo))
    with ZipFile(whole, "w") as packed:
        for name in sorted(files):
            entry = ZipInfo(name, moment.timetuple()[:6])
            entry.compress_type = ZIP_DEFLATED
            packed.writestr(entry, files[name])
    return whole.getvalue()


def theirs(formulier: Formulier, sent: Verzonden, lezer: Lezer) -> Verzonden:
    """The dossier and its history as this reader may have them.

    Of a part that is left out or made shorter its history stays out too.
    """
    shown = for_bundel(formulier, sent.dossier, lezer)
    whole = delen_van(sent.dossier)
    same = {key for key, part in delen_van(shown).items() if whole.get(key) == part}
    return Verzonden(shown, {key: marks for key, marks in sent.versies.items() if key in same})


def _files(
    inhoud: Bundelinhoud, formulier: Formulier, now: datetime
) -> Iterator[tuple[str, bytes]]:
    lezer, day = inhoud.lezer, now.date()
    sent = theirs(formulier, inhoud.zending.dossiers[0], lezer)
    yield DOSSIER, write_zending(Zending(inhoud.zending.afzender, inhoud.zending.gemaakt, (sent,)))
    for soort, pdf in inhoud.papieren.items():
        yield f"{_DEEL.get(soort, _SAMEN)}/{soort}.pdf", pdf
    calendar = (
        work_calendar(sent.dossier, formulier.termijnregels, str(lezer), now)
        if lezer in _EIGEN_DEEL
        else calendar_file(sent.dossier, now)
    )
    if calendar is not None:
        yield "agenda/agenda.ics", calendar
    if lezer not in _EIGEN_DEEL:
        return
    own, law = _EIGEN_DEEL[lezer], for_zaak(formulier, inhoud.dossier, lezer)
    if lezer is Lezer.KLANTMANAGER:
        yield f"{own}/ggm-werk.json", _json(ggm_werk(formulier, law, now))
    else:
        yield f"{own}/ggm-sociaalteam.json", _json(ggm_sociaalteam(formulier, law, now))
    yield f"{own}/zgw-zaak.json", _json(zaak_bodies(lezer, formulier, law, inhoud.papieren, day))
    for soort, pdf in inhoud.papieren.items():
        place = _DEEL.get(soort, _SAMEN)
        body = document_body(soort, pdf, formulier, law, day)
        yield f"{place}/zgw-document-{soort}.json", _json(body)
    for number, task in enumerate(interne_taken(lezer, formulier, sent.dossier, now), start=1):
        yield f"taken/{number}.json", _json(task)


def _manifest(
    inhoud: Bundelinhoud, formulier: Formulier, files: Mapping[str, bytes], now: datetime
) -> dict[str, Any]:
    dossier = inhoud.dossier
    return {
        "formaat": FORMAAT,
        "versie": VERSIE,
        "programma": __version__,
        "gemaakt": now.isoformat(timespec="seconds"),
        "voor": str(inhoud.lezer),
        "afzender": to_plain(inhoud.zending.afzender),
        "dossier": dossier.id,
        "plan_versie": dossier.plan.versie,
        "formulier": formulier.versie,
        "edities": sorted({g.editie for g in dossier.gesprekken}),
        "bestanden": [
            {
                "naam": name,
                "bytes": len(files[name]),
                "sha256": hashlib.sha256(files[name]).hexdigest(),
            }
            for name in sorted(files)
        ],
    }


def _json(plain: Any) -> bytes:
    return json.dumps(plain, ensure_ascii=False, indent=1).encode()
