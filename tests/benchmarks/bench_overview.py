"""The overview with 500 clients: from the key to the list and the agenda painted."""

import json
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from intake_desktop.domain.afweging import Beeld, Besluit
from intake_desktop.domain.contactritme import Contactritme
from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.eigenaar import Eigenaar
from intake_desktop.domain.ladder import Ladder
from intake_desktop.domain.plan import ContactSoort, Pauze, Vervolg
from intake_desktop.domain.rollen import Rol
from intake_desktop.domain.termijnen import Mijlpaal
from intake_desktop.storage.dossiers import DossierStore
from intake_desktop.storage.vault import create_vault
from tests.benchmarks.figures import run_python
from tests.benchmarks.generate import MOMENT, WACHTZIN, dossiers

CLIENTS = 500


def measure() -> dict[str, float]:
    """The slowest of a few ways in which the overview comes by a key, each the middle of five."""
    with tempfile.TemporaryDirectory() as made:
        home = Path(made) / "home"
        fill(home)
        printed = run_python(
            Path(made), "-m", "tests.benchmarks.overview_child", str(home), WACHTZIN
        )
    figures: dict[str, float] = json.loads(printed.splitlines()[-1])
    return figures


def fill(home: Path) -> None:
    """A vault of a full caseload: meetings, rhythms, tracks that rest, terms that run."""
    vault, _code = create_vault(home, WACHTZIN, Eigenaar("S. Bakker", Rol.KLANTMANAGER))
    store = DossierStore(vault, lambda: MOMENT)
    store.save_all([(None, one) for one in clients()], "Gemaakt", "klantmanager")
    vault.close()


def clients() -> Iterator[Dossier]:
    """500 dossiers, each followed in some way."""
    today = MOMENT.date()
    for number, dossier in enumerate(dossiers(CLIENTS, lines=12)):
        soon = today + timedelta(days=number % 40 - 5)
        steps = tuple(replace(a, wie="klantmanager", wanneer=soon) for a in dossier.acties)
        beeld = Beeld("g", Ladder(1 + number % 5, 2 + number % 5), list(Besluit)[number % 3])
        varied = replace(dossier, acties=steps).with_part(beeld)
        varied = (
            varied.with_plan(vervolg=Vervolg(ContactSoort.AFSPRAAK, soon)),
            varied.with_plan(ritme=Contactritme(2)),
            varied.with_plan(pauze=Pauze("rust", today, soon)),
            varied.with_part(Mijlpaal("m", "wmo_melding", soon)),
        )[number % 4]
        yield varied
