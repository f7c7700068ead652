"""The reference validator passes the papers that are hardest, as PDF/UA-1 and PDF/A-2a."""

import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest

from intake_desktop.documents.handleiding import make_handleiding_pdf
from intake_desktop.documents.herstelblad import make_recovery_pdf
from intake_desktop.documents.ons_plan import make_plan_pdf
from intake_desktop.documents.papieren import Opdracht, make_paper_pdf
from intake_desktop.documents.zegel import make_sleutel, seal
from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.papieren import Papiersoort
from intake_desktop.domain.plan import Tekenkeuze, Tekenwijze
from intake_desktop.domain.plannen import with_ondertekening
from tests.documents.kim import DAY, NOW, formulier, kim
from tests.documents.papieren_kim import kim_compleet
from tests.documents.vijandig import SAMPLES, filled

VERAPDF = Path(__file__).parents[3] / "shared" / "bin" / "verapdf"
NO_JAVA = 3
DRAWN = ((100, 300, 200, 100, 300, 320, 500, 150), (600, 200))


def test_the_hardest_papers_pass_both_validations(tmp_path: Path) -> None:
    if not VERAPDF.exists() or shutil.which("java") is None:
        pytest.skip("veraPDF of Java is hier niet: de controle van PDF/UA en PDF/A is overgeslagen")
    form = formulier()
    papers = {
        "leeg": make_plan_pdf(Dossier("d", NOW), form, day=DAY),
        "vijandig": make_plan_pdf(filled(kim(), " ".join(SAMPLES)), form, day=DAY),
        "handleiding": make_handleiding_pdf(day=DAY),
        "herstelcode": make_recovery_pdf("7QK4-M2XD", "M. Jansen", day=date(2026, 11, 20)),
    }
    signed = with_ondertekening(
        kim(), "client", keuze=Tekenkeuze.AKKOORD, wijze=Tekenwijze.SCHERM, strepen=DRAWN
    )
    papers["getekend"] = make_plan_pdf(signed, form, day=DAY, sealed=True)
    own = make_sleutel("Gemeente Voorbeeld", "a1b2", "geheim", now=NOW.astimezone())
    papers["verzegeld"] = seal(papers["getekend"], own)
    nasty = filled(kim_compleet(), " ".join(SAMPLES))
    # .ci/run validates every paper of Kim, in both sizes; `make papers` those of every case
    soort = Papiersoort.WMO_VERSLAG
    papers[soort] = make_paper_pdf(soort, nasty, form, Opdracht(DAY, groot=True)).pdf
    files = []
    for name, paper in papers.items():
        files.append(tmp_path / f"{name}.pdf")
        files[-1].write_bytes(paper)
    for flavour in ("ua1", "2a"):
        run = subprocess.run(
            [str(VERAPDF), flavour, *map(str, files)], capture_output=True, text=True, check=False
        )
        if run.returncode == NO_JAVA:
            pytest.skip("Java mist JAXB: de controle van PDF/UA en PDF/A is overgeslagen")
        assert run.returncode == 0, run.stdout + run.stderr
        assert run.stdout.count("PASS") == len(files)
