"""Plays each shipped case and makes all its papers; the validators read every one of them.

Normal and large print, as made, sealed, and with signatures drawn; veraPDF for PDF/UA-1 and
PDF/A-2a, and outloud. `python -m tests.documents.valideer [CASE …]`; the papers stay
in `build/papieren`.
"""

import argparse
import subprocess
import tempfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from intake_desktop.definitions.loader import load_formulier
from intake_desktop.documents.papieren import Opdracht, make_paper_pdf
from intake_desktop.documents.zegel import Sleutel, make_sleutel, seal
from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.formulier import Formulier
from intake_desktop.domain.papieren import Papiersoort, is_draft
from intake_desktop.domain.plan import Tekenkeuze, Tekenwijze
from intake_desktop.domain.plan_stand import signers
from intake_desktop.domain.plannen import with_ondertekening
from tests.documents.gevallen import CASES, dossiers_in, play

ROOT = Path(__file__).parents[2]
VERAPDF = ROOT.parent / "shared" / "bin" / "verapdf"
DRAWN = ((100, 300, 200, 100, 300, 320, 500, 150), (600, 200))


def main() -> int:
    """The exit code: 1 when a paper does not pass, or could not be made."""
    parser = argparse.ArgumentParser()
    parser.add_argument("cases", nargs="*", default=CASES)
    parser.add_argument("--out", type=Path, default=ROOT / "build" / "papieren")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    failed = [case for case in options.cases if not _make_case(case, options.out)]
    for case in failed:
        print(f"{case}: niet gespeeld")
    wrong = [case for case in options.cases if _validate(case, options.out)]
    return int(bool(failed or wrong))


def _make_case(case: str, out: Path) -> bool:
    """Play it in a process of its own and make what its vault holds; whether it could be played."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        if not play(case, home, Path(folder) / "uit"):
            return False
        dossiers = dossiers_in(case, home)
    form, sleutel = (
        load_formulier(),
        make_sleutel("Gemeente Voorbeeld", "a1b2", "geheim", now=datetime.now().astimezone()),
    )
    for number, dossier in enumerate(dossiers):
        for name, pdf in _papers(dossier, form, sleutel):
            (out / f"{case}-{number}-{name}.pdf").write_bytes(pdf)
    return True


def _papers(dossier: Dossier, form: Formulier, sleutel: Sleutel) -> Iterator[tuple[str, bytes]]:
    gesprek = dossier.gesprek
    day = (gesprek.begonnen if gesprek else dossier.aangemaakt).date()
    signed = dossier
    for who in signers(dossier):
        signed = with_ondertekening(
            signed, who, keuze=Tekenkeuze.AKKOORD, wijze=Tekenwijze.SCHERM, strepen=DRAWN
        )
    for groot in (False, True):
        size = "-groot" if groot else ""
        for soort in Papiersoort:
            order = Opdracht(day, is_draft(soort, form, dossier, day), groot)
            made = make_paper_pdf(soort, dossier, form, order).pdf
            yield f"{soort}{size}", made
            yield f"{soort}{size}-verzegeld", seal(made, sleutel)
        order = Opdracht(day, groot=groot, verzegeld=True)
        drawn = make_paper_pdf(Papiersoort.ONS_PLAN, signed, form, order).pdf
        yield f"getekend{size}", drawn
        yield f"getekend{size}-verzegeld", seal(drawn, sleutel)


def _validate(case: str, out: Path) -> bool:
    """Whether one of the papers of this case does not pass; what is missing here is told."""
    papers = [str(path) for path in sorted(out.glob(f"{case}-*.pdf"))]
    if not papers:
        return True
    wrong = False
    commands = {flavour: [str(VERAPDF), flavour, *papers] for flavour in ("ua1", "2a")}
    # A seal changes nothing of what outloud reads, and it takes its time.
    commands["outloud"] = ["outloud", *(p for p in papers if "-verzegeld" not in p)]
    for name, command in commands.items():
        try:
            done = subprocess.run(command, capture_output=True, text=True, check=False)
        except FileNotFoundError:
            print(f"{case}: {name} overgeslagen, {command[0]} is hier niet")
            continue
        if done.returncode:
            wrong = True
            lines = [x for x in done.stdout.splitlines() if not x.startswith("PASS")]
            print(f"{case}: {name} niet goed", *lines[:10], done.stderr[-500:], sep="\n")
    print(f"{case}: {len(papers)} papieren, {'niet goed' if wrong else 'goed'}")
    return wrong


if __name__ == "__main__":
    raise SystemExit(main())
