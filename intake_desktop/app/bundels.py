"""Makes a role's bundle from the vault and the papers, and opens one; no Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake_desktop.domain.bundel import (
    BUNDEL_NAMEN,
    Bundelwens,
    bundel_name,
    bundel_papieren,
    for_bundelpapier,
)
from intake_desktop.domain.delen import Lezer
from intake_desktop.domain.papieren import Papiersoort
from intake_desktop.errors import ForeseenError

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from intake_desktop.documents.sjablonen import Sjablonen
    from intake_desktop.domain.dossier import Dossier
    from intake_desktop.domain.formulier import Formulier
    from intake_desktop.domain.overdracht import Zending
    from intake_desktop.exchange.bundel_lezen import Bundel
    from intake_desktop.storage.vault import Vault


def bundel_papers(  # noqa: PLR0913 - what a paper is made of, and for whom
    lezer: Lezer,
    dossier: Dossier,
    formulier: Formulier,
    sjablonen: Sjablonen,
    now: datetime,
    sealed_plan: bytes | None = None,
) -> dict[Papiersoort, bytes]:
    """The papers of this role. `sealed_plan` is Ons plan as it was closed, when it was."""
    from intake_desktop.documents.papieren import Opdracht, make_paper_pdf
    from intake_desktop.domain.papieren import is_draft

    made: dict[Papiersoort, bytes] = {}
    for soort in bundel_papieren(dossier, lezer):
        if soort is Papiersoort.ONS_PLAN and sealed_plan is not None:
            made[soort] = sealed_plan
            continue
        shown, day = for_bundelpapier(dossier, soort), now.date()
        order = Opdracht(day, is_draft(soort, formulier, shown, day), sjablonen=sjablonen)
        made[soort] = make_paper_pdf(soort, shown, formulier, order).pdf
    return made


def closed_plan(vault: Vault, dossier: Dossier, now: Callable[[], datetime]) -> bytes | None:
    """The sealed paper of the present version; None when it was not closed in this vault."""
    from intake_desktop.domain.versies import closed_version
    from intake_desktop.storage.getekend import Getekend

    closed, kept = closed_version(dossier), Getekend(vault, now)
    if closed is None or not kept.has(dossier.id, closed.hash):
        return None
    return kept.paper(dossier.id, closed.hash)


def write_bundel(
    wens: Bundelwens,
    zending: Zending,
    papers: dict[Papiersoort, bytes],
    formulier: Formulier,
    now: datetime,
) -> Path:
    """Seal the bundle and write it, whole or not at all, with a text beside it that helps opening.

    Raises ForeseenError with a sentence; then nothing of it is in the folder.
    """
    from intake_desktop.app.halve_papieren import sweep_papers
    from intake_desktop.app.overdragen import check_receiver
    from intake_desktop.exchange.bundel import Bundelinhoud, make_bundel
    from intake_desktop.exchange.bundel_uitleg import BUITEN, BUITEN_NAAM
    from intake_desktop.exchange.envelope import sealed
    from intake_desktop.storage.private_files import write_in_folder

    recipients = [wens.sleutel] if wens.sleutel else []
    check_receiver(recipients, wens.wachtzin)
    content = make_bundel(Bundelinhoud(wens.lezer, zending, papers), formulier, now)
    content = sealed(content, recipients=recipients, passphrase=wens.wachtzin)
    sweep_papers(wens.map)  # what an earlier crash left on this stick
    path = wens.map / bundel_name(zending.dossiers[0].dossier, wens.lezer)
    sentence = (
        f"Het lukt niet om de bundel in {wens.map} te zetten. In uw kluis is niets veranderd. "
        "Kijk of de stick er nog in zit en er ruimte op is, en maak de bundel dan opnieuw."
    )
    write_in_folder(wens.map / BUITEN_NAAM, BUITEN.encode(), sentence)
    write_in_folder(path, content, sentence)
    return path


def read_for_role(raw: bytes, rol: str) -> Bundel:
    """A bundle out of its envelope, when it is for this role; raises as `read_bundel`."""
    from intake_desktop.exchange.bundel_lezen import read_bundel

    bundel = read_bundel(raw)
    if bundel.voor != rol:
        mine = BUNDEL_NAMEN[Lezer(rol)]
        raise ForeseenError(
            f"Deze bundel is voor een ander: {BUNDEL_NAMEN[bundel.voor]}. Deze kluis is van: "
            f"{mine}. Er is niets opgehaald. Vraag de afzender om de bundel voor u."
        )
    return bundel


def unpack_papers(bundel: Bundel, folder: Path) -> list[Path]:
    """Every file of the bundle in this folder, each whole or not at all; raises ForeseenError."""
    from intake_desktop.storage.private_files import write_in_folder

    sentence = (
        f"Het lukt niet om de papieren in {folder} te zetten. De bundel en uw kluis zijn "
        "niet veranderd. Kies een andere map."
    )
    made = [folder / name for name in bundel.bestanden]
    for path, content in zip(made, bundel.bestanden.values(), strict=True):
        write_in_folder(path, content, sentence)
    return made
