"""Answers to questions of the form: the question as it was asked, and what was said."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Antwoord:
    """One answer in one gesprek. Which fields are used depends on the question's VraagType.

    `tekst` own words; `getal` 0..10 or hours a week; `keuzes` codes of options, leefgebieden or
    moments ("ma.ochtend"); `regels` lines in order; `rijen` lines with a cell per column;
    `toelichting` the follow-up; `open_reden` why a closed question was opened.
    """

    id: str
    gesprek: str
    vraag: str
    vraagtekst: str
    tekst: str = ""
    getal: int | None = None
    keuzes: tuple[str, ...] = ()
    regels: tuple[str, ...] = ()
    toelichting: str = ""
    rijen: tuple[tuple[str, ...], ...] = ()
    open_reden: str = ""

    @property
    def is_leeg(self) -> bool:
        """Whether nothing was said: then it is *niet besproken*."""
        said = (self.tekst.strip(), self.keuzes, self.regels, self.toelichting.strip(), self.rijen)
        return self.getal is None and not any(said)


def antwoord_id(gesprek: str, vraag: str) -> str:
    """The id of the answer to a question in a gesprek: there is one."""
    return f"{gesprek}.{vraag}"
