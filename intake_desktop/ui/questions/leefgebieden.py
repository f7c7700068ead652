"""A question that is answered with leefgebieden: "Wat moet eerst geregeld zijn?"."""

from intake_desktop.ui.questions.keuzes import KeuzesVraag


class LeefgebiedenVraag(KeuzesVraag):
    """A question that is answered with leefgebieden of the form."""

    def options(self) -> list[tuple[str, str]]:
        """All leefgebieden of the form."""
        return [(x.code, x.naam) for x in self.formulier.leefgebieden]
