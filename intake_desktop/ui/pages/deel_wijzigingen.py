"""The changes that asking about sharing makes, each a step with a name."""

from dataclasses import replace

from PySide6.QtCore import QObject

from intake_desktop.domain.deelantwoord import (
    Deelantwoord,
    asker,
    with_deelantwoord,
    without_yes,
)
from intake_desktop.domain.formulier import Formulier
from intake_desktop.domain.te_delen import TeDelen
from intake_desktop.session.dossier_session import DossierSession


class DeelWijzigingen(QObject):
    """Hands answers to the session, with who asked, when, and in which words."""

    def __init__(self, session: DossierSession, formulier: Formulier, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._formulier = session, formulier

    def end_typing(self) -> None:
        """The field is left."""
        self._session.end_typing()

    def answer(self, item: TeDelen, mag: bool, zin: str = "") -> None:
        """The client answered. *Nee* to what was allowed in an earlier gesprek withdraws it."""
        before = item.zin(zin) if zin else item.antwoord
        gesprek = self._session.dossier.gesprek
        earlier = before is not None and gesprek is not None and before.gesprek != gesprek.id
        if before and before.staat and earlier and not mag:
            self.withdraw(before)
            return
        gevolg = before.gevolg if before else ""
        self._note(item, mag, zin, gevolg)

    def write_gevolg(self, item: TeDelen, zin: str, text: str) -> None:
        """A consequence in words; other words have to be asked about again."""
        self._note(item, None, zin, text)

    def _note(self, item: TeDelen, mag: bool | None, zin: str, gevolg: str) -> None:
        gesprek, now = self._session.dossier.gesprek, self._session.now()
        if gesprek is None:
            return
        vraag = self._formulier.deelvraag(item.naar, now.date())
        field = self._formulier.leefgebied(item.leefgebied)
        made = Deelantwoord(
            self._session.new_id(),
            gesprek.id,
            item.leefgebied,
            item.naar,
            mag,
            asker(gesprek, item.naar),
            now,
            formulering=vraag.geldig_van.isoformat() if vraag else "",
            vraagtekst=vraag.about(field.naam if field else "") if vraag else "",
            zin=zin,
            gevolg=gevolg,
        )
        self._session.apply(
            self.tr("Antwoord over delen") if mag is not None else self.tr("Gevolg voor werk"),
            lambda d: with_deelantwoord(d, made),
            merge_key=f"delen.{item.naar}.{item.leefgebied}.{zin}" if mag is None else "",
        )

    def withdraw(self, answer: Deelantwoord) -> None:
        """The client takes a yes back."""
        now = self._session.now()
        self._session.apply(
            self.tr("Antwoord over delen ingetrokken"), lambda d: without_yes(d, answer.id, now)
        )

    def tell(self, answer: Deelantwoord, keys: tuple[str, ...]) -> None:
        """Who was told that it was taken back."""
        told = replace(answer, verteld=keys)
        self._session.apply(self.tr("Verteld over delen"), lambda d: d.with_part(told))
