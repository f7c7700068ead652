"""Giving the plan away and closing it: all that is asked at signing, done beside the window."""

# Long: every way in which a plan leaves this laptop stands here, so that one look shows them all.

from collections.abc import Callable
from functools import partial
from pathlib import Path

import shiboken6
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from intake_desktop.domain.logboek import Handeling
from intake_desktop.domain.noteren import ondertekening_of
from intake_desktop.domain.plan import GetekendeVersie
from intake_desktop.domain.plan_stand import is_concept, signers
from intake_desktop.domain.plannen import with_ondertekening
from intake_desktop.domain.versies import closed_version, with_closed
from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.bestanden import write_whole
from intake_desktop.ui.pages.tekenen_geven import Wens
from intake_desktop.ui.papier_venster import PapierVenster
from intake_desktop.ui.ports import AgendaMaker, PapierPort, VastlegPort

Use = Callable[[bytes], None]
_SCANS = "*.pdf *.jpg *.jpeg *.png"


class PlanAfgifte(QObject):
    """Makes Ons plan beside the window, then does with it what was asked; `said` tells how it went.

    A closed plan is given exactly as it was signed. `choose_folder` and `choose_file` ask a person
    where; `vastleggen` and `agenda` are handed in by the program.
    """

    said = Signal(str)
    given = Signal(str)  # the path of a saved plan
    done = Signal(object)  # the Handeling, for the log

    def __init__(
        self, session: DossierSession, papier: PapierPort, folder: Path, window: QWidget
    ) -> None:
        super().__init__(window)
        self._session, self._papier = session, papier
        self._folder, self._window = folder, window
        self.vastleggen: VastlegPort | None = None
        self.agenda: AgendaMaker | None = None
        self.choose_folder: Callable[[], str] = self._ask_folder
        self.choose_file: Callable[[], str] = self._ask_scan
        self._overlay: PapierVenster | None = None
        self._doing: dict[str, Callable[[str], None]] = {
            Wens.AFDRUKKEN: lambda _value: self.print(),
            Wens.BEWAREN: lambda _value: self.save(),
            Wens.BEKIJKEN: lambda _value: self._make(self._look),
            Wens.BEWAREN_IN: lambda _value: self.save_elsewhere(),
            Wens.MAILKOPIE: self.save_for_mail,
            Wens.AGENDA: lambda _value: self.save_calendar(),
            Wens.VASTLEGGEN: lambda _value: self.close(),
            Wens.VERSIE: self.show_version,
            Wens.SCAN: self.attach_scan,
            Wens.SCAN_WEG: self.take_scan_away,
            Wens.TOON_SCAN: self.show_scan,
        }

    def do(self, wens: str, value: str) -> None:
        """Do what was asked on the page of signing."""
        self._doing[wens](value)

    def print(self) -> None:
        """Make the plan and hand it to the system's print dialog."""
        self._make(self._print)

    def save(self) -> None:
        """Make the plan and write it into the folder for papers."""
        self._make(partial(self._write, self._folder / self.file_name()))

    def save_elsewhere(self) -> None:
        """Make the plan and write it into a folder that someone chooses now."""
        chosen = self.choose_folder()
        if chosen:
            self._make(partial(self._write, Path(chosen) / self.file_name()))

    def save_for_mail(self, password: str) -> None:
        """A copy beside the others that opens with this password only."""
        if self.vastleggen is None:
            return
        protect, path = self.vastleggen.protect, self._folder / self.file_name(kopie=True)
        self._make(lambda pdf: protect(pdf, password, partial(self._write, path), self._say))

    def save_calendar(self) -> None:
        """A calendar file with the next meeting and the first step."""
        made = self.agenda(self._session.own_paper, self._session.now()) if self.agenda else None
        if made is None:
            self._say(self.tr("Er staat nog geen dag in het plan om in de agenda te zetten."))
            return
        path = self._folder / f"afspraken-{self._session.today().isoformat()}.ics"
        self._write(path, made)

    def close(self) -> None:
        """Seal this version and keep it for good; what changes after it is the next version."""
        if self.vastleggen is None or closed_version(self._session.dossier) is not None:
            return
        self.vastleggen.close(self._session.own_paper, self._closed, self._say)

    def show_version(self, versie: str) -> None:
        """A closed version, exactly as it was signed."""
        kept = self._session.dossier.part(GetekendeVersie, versie)
        if self.vastleggen is None or kept is None:
            return
        title = self.tr("Versie {}, zoals getekend").format(versie)
        self.vastleggen.paper(
            self._session.dossier.id, kept.hash, partial(self._show, title), self._say
        )

    def attach_scan(self, wie: str) -> None:
        """A scan of what this person signed on paper, kept in the vault."""
        chosen = self.choose_file()
        if self.vastleggen is None or not chosen:
            return
        dossier_id, key = self._session.dossier.id, self._session.new_id()
        attached = partial(self._attached, wie, key)
        self.vastleggen.attach(dossier_id, key, Path(chosen), attached, self._say)

    def take_scan_away(self, wie: str) -> None:
        """The scan of this person was the wrong one: out of the vault, for good."""
        key = ondertekening_of(self._session.dossier, wie).bijlage
        if self.vastleggen is not None and key:
            gone = partial(self._taken_away, wie)
            self.vastleggen.take_away(key, gone, self._say)

    def show_scan(self, key: str) -> None:
        """The scan that was kept."""
        if self.vastleggen is not None:
            self.vastleggen.scan(key, self._show_scan, self._say)

    def file_name(self, *, kopie: bool = False) -> str:
        """A name that says what it is and when, and nothing about who."""
        dossier = self._session.dossier
        day = self._session.today().isoformat()
        what = "kopie-voor-de-mail" if kopie else "plan-van-aanpak"
        return f"{what}-{day}-{dossier.id[-6:]}-v{dossier.plan.versie}.pdf"

    def _make(self, done: Use) -> None:
        closed = closed_version(self._session.dossier)
        if closed is not None and self.vastleggen is not None:
            self.vastleggen.paper(self._session.dossier.id, closed.hash, done, self._say)
            return
        dossier = self._session.own_paper
        self._papier.ons_plan(dossier, is_concept(dossier), done, self._say)

    def _print(self, pdf: bytes) -> None:
        from intake_desktop.ui.printing import print_pdf

        if not shiboken6.isValid(self):  # the conversation was left in the meantime
            return
        printed = self.tr("Het plan is naar de printer gestuurd.")
        sentence = print_pdf(
            pdf,
            self._window,
            printed=printed,
            not_printed=self.tr(
                "Het plan is veilig bewaard. Kies Plan bewaren en druk het later af."
            ),
            copies=len(signers(self._session.dossier)),
        )
        if sentence == printed:
            self.done.emit(Handeling.AFGEDRUKT)
        if self._overlay is not None and self._overlay.isVisible():
            self._overlay.melding.set(sentence)  # what is said under it is not seen
        else:
            self._say(sentence)

    def _write(self, path: Path, pdf: bytes) -> None:
        written = write_whole(path, pdf, make_folder=True)
        if not shiboken6.isValid(self):
            return
        what = self.tr("De agenda") if path.suffix == ".ics" else self.tr("Het plan")
        if written:
            self._say(self.tr("{} staat in {}, als {}.").format(what, path.parent, path.name))
            self.given.emit(str(path))
            self.done.emit(Handeling.BEWAARD)
            return
        self._say(
            self.tr(
                "{} kan niet in {} worden gezet. Er is niets verloren. "
                "Maak ruimte of sluit de schijf weer aan, en kies dan opnieuw Plan bewaren."
            ).format(what, path.parent)
        )

    def _closed(self, mark: str) -> None:
        if not shiboken6.isValid(self):
            return
        moment = self._session.now()
        label = self.tr("Plan vastgelegd")
        self._session.apply_for_good(label, lambda d: with_closed(d, moment, mark))
        self._say(self.tr("Het plan is vastgelegd en verandert niet meer."))

    def _attached(self, wie: str, key: str, _kind: str) -> None:
        if shiboken6.isValid(self):
            label = self.tr("Scan toegevoegd")
            self._session.apply(label, lambda d: with_ondertekening(d, wie, bijlage=key))
            self._say(self.tr("De scan zit versleuteld in de kluis."))

    def _taken_away(self, wie: str) -> None:
        if shiboken6.isValid(self):
            label = self.tr("Scan weggehaald")
            self._session.apply_for_good(label, lambda d: with_ondertekening(d, wie, bijlage=""))
            self._say(self.tr("De scan is weg. U kunt een andere toevoegen."))

    def _look(self, pdf: bytes) -> None:
        self._show(self.tr("Zo ziet het papier eruit"), pdf)

    def _show(self, title: str, pdf: bytes) -> None:
        if shiboken6.isValid(self):
            self._paper_over().show_pdf(title, pdf)

    def _show_scan(self, found: tuple[str, bytes]) -> None:
        if not shiboken6.isValid(self):
            return
        kind, content = found
        title = self.tr("Scan van het getekende papier")
        if kind == "pdf":
            self._paper_over().show_pdf(title, content)
        else:
            self._paper_over().show_picture(title, content)

    def _paper_over(self) -> PapierVenster:
        if self._overlay is None:
            self._overlay = PapierVenster(self._window)
            self._overlay.print_requested.connect(self._print)
        return self._overlay

    def _ask_folder(self) -> str:
        title = self.tr("Waar mag het plan staan?")
        return QFileDialog.getExistingDirectory(self._window, title, str(self._folder))

    def _ask_scan(self) -> str:
        title = self.tr("Kies de scan")
        kinds = self.tr("Scans ({})").format(_SCANS)
        return QFileDialog.getOpenFileName(self._window, title, "", kinds)[0]

    def _say(self, sentence: str) -> None:
        if shiboken6.isValid(self):
            self.said.emit(sentence)
