"""Giving each their bundle: asked for on *Daarna*, made beside the window, kept as given."""

from pathlib import Path

import shiboken6
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from intake_desktop.domain.bundel import Bundelwens, with_uitgereikt
from intake_desktop.domain.delen import Lezer
from intake_desktop.paths import BUNDELMAP
from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.ports import BundelPort

KEY_START = "age1"


class BundelAfgifte(QObject):
    """`said` tells how it went."""

    said = Signal(str)

    def __init__(
        self, session: DossierSession, bundels: BundelPort, folder: Path, window: QWidget
    ) -> None:
        super().__init__(window)
        self._session, self._bundels, self._folder = session, bundels, folder / BUNDELMAP

    def make(self, lezer: Lezer, secret: str, folder: str) -> None:
        """A bundle for this reader; `secret` is a passphrase, or the key of a colleague.

        An empty `folder` is *daarna* in the folder for papers. One that a person chose is not made
        when it is gone: a stick was perhaps taken out.
        """
        chosen = folder.strip()
        if chosen and not Path(chosen).is_dir():
            self._say(
                self.tr(
                    "Deze map is er niet: {}. Er is niets gemaakt. Kijk of de stick erin zit, of "
                    "kies een andere map."
                ).format(chosen)
            )
            return
        secret = secret.strip()
        is_key = secret.startswith(KEY_START)
        wens = Bundelwens(
            lezer,
            Path(chosen) if chosen else self._folder,
            secret if is_key else "",
            "" if is_key else secret,
        )
        self._say(self.tr("De bundel wordt gemaakt …"))
        self._bundels.maken(
            self._session.dossier.id, wens, lambda path: self._made(lezer, path), self._say
        )

    def _made(self, lezer: Lezer, path: str) -> None:
        if not shiboken6.isValid(self):
            return
        day = self._session.today()
        self._session.apply(self.tr("Bundel gegeven"), lambda d: with_uitgereikt(d, lezer, day))
        self._say(
            self.tr("De bundel staat in {}. Geef de wachtzin op een andere manier door.").format(
                Path(path).parent
            )
        )

    def _say(self, sentence: str) -> None:
        if shiboken6.isValid(self):
            self.said.emit(sentence)
