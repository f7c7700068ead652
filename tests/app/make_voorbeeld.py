"""Makes the dossier of the example mode anew: Kim's, as her played conversation leaves it.

    QT_QPA_PLATFORM=offscreen python -m tests.app.make_voorbeeld

To be run when `tests/app/test_voorbeeld.py` says that the file does not fit the dataclasses.
"""

import json
import tempfile
from pathlib import Path

from intake_desktop.app.voorbeeld import DOSSIER, WHO
from intake_desktop.domain.overdracht import Afzender, Verzonden, Zending
from intake_desktop.exchange.dossier_file import write_zending
from intake_desktop.scenario.lezen import find_scenario, read_scenario
from intake_desktop.scenario.speler import play
from intake_desktop.scenario.stappen import SOORTEN
from intake_desktop.scenario.verslag import stored_dossiers
from intake_desktop.storage.keys import KdfParameters

CHEAP = KdfParameters(memory_kib=8, passes=1, lanes=1)


def main() -> None:
    """Play, read back, write."""
    scenario = read_scenario(find_scenario("kim"), SOORTEN)
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        play("kim", Path(folder) / "out", home, kdf=CHEAP, pictures=False)
        dossiers = stored_dossiers(home, scenario.wachtzin, CHEAP)
    sent = tuple(Verzonden(dossier, {}) for dossier in dossiers)
    zending = Zending(Afzender(WHO.naam, WHO.rol), scenario.begin, sent)
    plain = json.loads(write_zending(zending))
    DOSSIER.write_text(json.dumps(plain, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
