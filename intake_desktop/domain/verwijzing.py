"""Warm handover: a client goes to someone with a name, and we ask whether they arrived.

A referral and a return each carry a concrete reason from the list of the municipality
(`forms/daarna.toml`): that is how a return can be learned from. Nothing is concluded by the
program.
"""

from dataclasses import dataclass
from datetime import date

from intake_desktop.domain.rollen import Grondslag


@dataclass(frozen=True, slots=True)
class Verwijzing:
    """One handover. `id` is its own, `gesprek` the one in which it was agreed.

    `naar` is the organisation or service, `wie` the person there by name, `waarover` what it is
    about; `mee` is who goes along, a key of someone present or a free name. `reden` is a code of
    the list and `reden_tekst` its words of that day. `op` is the day of the handover, `vraag_op`
    the day on which we ask whether the client arrived; the texts beside them keep what was typed
    when that is no day. `aangekomen` is the answer, given on `aangekomen_op`. A return has its own
    day, code, words and explanation. `grondslag` decides who may read all of it.
    """

    id: str
    gesprek: str
    naar: str = ""
    wie: str = ""
    telefoon: str = ""
    waarover: str = ""
    reden: str = ""
    reden_tekst: str = ""
    mee: str = ""
    op: date | None = None
    op_tekst: str = ""
    vraag_op: date | None = None
    vraag_tekst: str = ""
    aangekomen: bool | None = None
    aangekomen_op: date | None = None
    toelichting: str = ""
    terug_op: date | None = None
    terug_reden: str = ""
    terug_tekst: str = ""
    terug_toelichting: str = ""
    grondslag: Grondslag = Grondslag.GEZAMENLIJK

    @property
    def is_rond(self) -> bool:
        """Whether nothing has to be asked any more: arrived, or came back with a reason."""
        return self.aangekomen is True or bool(self.terug_reden)

    @property
    def is_bekend(self) -> bool:
        """Whether anything was filled in that can be told: to whom, or about what."""
        return any(text.strip() for text in (self.wie, self.naar, self.waarover))

    @property
    def heet(self) -> str:
        """How it is called in a list: "Marja Smit, schuldhulp"."""
        parts = [p.strip() for p in (self.wie, self.naar) if p.strip()]
        return ", ".join(parts) or "nog geen naam"
