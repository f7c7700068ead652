"""Which edition of the matrix this conversation uses, and whose texts stand beside the niveaus."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from intake_desktop.domain.datums import short_date
from intake_desktop.domain.dossier import Gesprek
from intake_desktop.domain.formulier import Formulier
from intake_desktop.domain.noteren import with_gesprek
from intake_desktop.errors import ForeseenError
from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.theme import space
from intake_desktop.ui.widgets.keuzerij import Keuzerij
from intake_desktop.ui.widgets.knop import Knop
from intake_desktop.ui.widgets.tekst import Tekst
from intake_desktop.ui.widgets.veld import Regelveld
from intake_desktop.ui.widgets.vouw import Vouw

ImportPakket = Callable[[Path], None]


class TekstenKaart(QWidget):
    """The edition of this gesprek, and under a fold the licensed texts of the municipality.

    `import_pakket(file)` keeps a licensed pack and shows its texts; it raises ForeseenError
    when the pack is refused. Without it nothing can be loaded here.
    """

    def __init__(self, session: DossierSession, formulier: Formulier) -> None:
        super().__init__()
        self.import_pakket: ImportPakket | None = None
        self._session, self._formulier = session, formulier
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(2))
        self._editie = Keuzerij(
            [(e.code, e.naam) for e in formulier.edities], self.tr("Welke indeling gebruiken we?")
        )
        self._editie.setObjectName("begin.editie")
        self._editie.chosen.connect(self._choose)
        self._fold = Vouw(self.tr("Teksten bij de niveaus"), self._fill)
        self._fold.setObjectName("begin.teksten")
        self._damaged = Tekst(self._told_damaged(), "fout")
        self._damaged.setObjectName("begin.teksten.beschadigd")
        self._damaged.setVisible(bool(formulier.beschadigd))
        column.addWidget(self._editie)
        column.addWidget(self._damaged)
        column.addWidget(self._fold)
        if len(formulier.edities) < 2:
            self._editie.hide()

    def show_gesprek(self, gesprek: Gesprek) -> None:
        """Mark the edition of this gesprek."""
        self._editie.set_value(gesprek.editie)

    def _told_damaged(self) -> str:
        """What happened, what is safe, what to do."""
        told = self.tr(
            "Het tekstpakket van de gemeente is beschadigd ({}). Daarom staan er nu onze eigen "
            "teksten bij de niveaus. Wat u noteerde, blijft zoals het is. "
            "Laad het pakket hieronder opnieuw."
        )
        return told.format(", ".join(self._formulier.beschadigd))

    def _whose(self) -> str:
        pakket = self._formulier.tekstpakket
        if pakket is None:
            return self._formulier.bron + self._expired()
        said = self.tr("U ziet de teksten van {}. {}").format(pakket.naam, pakket.licentie)
        if pakket.geldig_tot is None:
            return said
        until = self.tr(" Geldig tot en met {}.").format(short_date(pakket.geldig_tot))
        return said + until

    def _expired(self) -> str:
        """That there was a pack of this edition, which holds no longer; else nothing."""
        here = self._formulier.editie.code
        ends = [
            (p.geldig_tot, p.naam)
            for p in self._formulier.tekstpakketten
            if p.editie == here and p.geldig_tot and p.geldig_tot < self._session.today()
        ]
        if not ends:
            return ""
        day, name = max(ends)
        told = self.tr(
            " De teksten van {} golden tot en met {}. Daarom staan er nu onze eigen teksten. "
            "Vraag uw gemeente om een nieuw pakket."
        )
        return told.format(name, short_date(day))

    def _fill(self) -> None:
        whose = Tekst(self._whose(), "stil")
        whose.setObjectName("begin.teksten.bron")
        self._fold.inhoud.addWidget(whose)
        self._fold.inhoud.addWidget(self._choose_file())

    def _choose_file(self) -> QWidget:
        self._file = Regelveld(
            self.tr("Tekstpakket met licentie"), self.tr("Het bestand dat uw gemeente kreeg")
        )
        self._file.setObjectName("begin.teksten.bestand")
        self._file.entered.connect(self._load)
        browse = Knop(self.tr("Bestand kiezen"), "gewoon")
        browse.setObjectName("begin.teksten.kiezen")
        browse.clicked.connect(self._browse)
        load = Knop(self.tr("Tekstpakket laden"), "gewoon")
        load.setObjectName("begin.teksten.laden")
        load.clicked.connect(lambda: self._load(self._file.value()))
        holder = QWidget()
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space(2))
        layout.addWidget(self._file)
        row = QHBoxLayout()
        for button in (browse, load):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        row.addStretch()
        layout.addLayout(row)
        return holder

    def _choose(self, code: object) -> None:
        gesprek = self._session.dossier.gesprek
        if gesprek is None:
            return
        if code is None:
            self._editie.set_value(gesprek.editie)
            return
        self._session.apply(
            self.tr("Indeling"), lambda d: with_gesprek(d, gesprek.id, editie=str(code))
        )

    def _browse(self) -> None:
        kinds = self.tr("Tekstpakket (*.json *.csv)")
        name, _kind = QFileDialog.getOpenFileName(self, self.tr("Kies een tekstpakket"), "", kinds)
        if name:
            self._file.set_value(name)
            self._load(name)

    def _load(self, text: str) -> None:
        name = text.strip().strip('"')
        if not name:
            self._file.set_melding(self.tr("Kies eerst een bestand."))
            return
        if self.import_pakket is None:
            return
        self._file.set_melding("")
        try:
            self.import_pakket(Path(name))
        except ForeseenError as error:
            self._file.set_melding(str(error))
