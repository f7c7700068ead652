"""What is around a dossier behind the window: log, handing over, taking in, choosing, erasing."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from intake_desktop.app.kluis import Kluis
    from intake_desktop.app.voorbereiden import Klaar
    from intake_desktop.domain.formulier import Formulier
    from intake_desktop.domain.over_dossier import Ophaalbeeld, OverDossier, Uitgave
    from intake_desktop.domain.overdracht import Zending
    from intake_desktop.domain.samenvoegen import Keuze
    from intake_desktop.domain.wissen import Elders
    from intake_desktop.storage.overdracht import Overdracht
    from intake_desktop.storage.vault import Vault
    from intake_desktop.ui.ports import Failed


class Beheer(QObject):
    """Every call runs on the one thread of the vault."""

    def __init__(
        self,
        kluis: Kluis,
        formulier: Callable[[], Formulier],
        now: Callable[[], datetime],
        forget_elsewhere: Callable[[Vault, int], Elders | None],
    ) -> None:
        super().__init__(kluis)
        self._kluis, self._formulier, self._now = kluis, formulier, now
        self._forget_elsewhere = forget_elsewhere
        self._zending: Zending | None = None
        self._klaar: Klaar | None = None

    def over(self, dossier_id: str, done: Callable[[OverDossier], None], failed: Failed) -> None:
        """Everything around one dossier."""
        self._run(partial(self._over, dossier_id), done, failed)

    def asks_reason(self, dossier_id: str, done: Callable[[str], None], failed: Failed) -> None:
        """Who handed this dossier over, when nobody said yet why they open it; else empty."""
        self._run(lambda: self._overdracht().asks_reason(dossier_id), done, failed)

    def give_reason(
        self, dossier_id: str, code: str, words: str, done: Callable[[Any], None], failed: Failed
    ) -> None:
        """Keep why it is opened."""
        self._run(
            lambda: self._overdracht().give_reason(dossier_id, code, words, self._rol()),
            done,
            failed,
        )

    def preview(
        self, path: Path, passphrase: str, done: Callable[[Ophaalbeeld], None], failed: Failed
    ) -> None:
        """What taking in this file would do; it is kept until `take_in`."""
        self._run(partial(self._preview, path, passphrase), done, failed)

    def template(self, path: Path, done: Callable[[str], None], failed: Failed) -> None:
        """Write an empty prepared file; `done(path)`."""
        from intake_desktop.app.voorbereiden import write_template

        self._run(partial(write_template, path), done, failed)

    def take_in(
        self, antwoorden: Mapping[str, str], done: Callable[[Any], None], failed: Failed
    ) -> None:
        """Take in the file that was shown, after a backup."""
        self._run(lambda: self._take_in(antwoorden), done, failed)

    def choose(
        self, keuze: Keuze, theirs: bool, done: Callable[[Any], None], failed: Failed
    ) -> None:
        """Choose between two versions of a part."""
        self._run(
            lambda: self._overdracht().choose(keuze, theirs=theirs, actor=self._rol()),
            done,
            failed,
        )

    def export(self, uitgave: Uitgave, done: Callable[[str], None], failed: Failed) -> None:
        """Make a sealed file of a dossier and its household; `done(path)`."""
        self._run(partial(self._export, uitgave), done, failed)

    def inzage(
        self, dossier_id: str, folder: Path, done: Callable[[str], None], failed: Failed
    ) -> None:
        """Put everything that is known about the client on paper; `done(path)`."""
        self._run(partial(self._inzage, dossier_id, folder), done, failed)

    def erase(
        self, dossier_id: str, done: Callable[[tuple[str, ...], bool], None], failed: Failed
    ) -> None:
        """Erase a dossier for good; `done(report, named)`: a sentence for each thing that went.

        `named` when a dossier of the same household still names this client.
        """
        self._run(partial(self._erase, dossier_id), lambda found: done(*found), failed)

    def opruimen(
        self, dossier_id: str, done: Callable[[tuple[str, ...]], None], failed: Failed
    ) -> None:
        """Let the part of the others leave for good; `done(report)`: what went and what stays."""
        self._run(partial(self._opruimen, dossier_id), done, failed)

    def forget_name(self, dossier_id: str, done: Callable[[Any], None], failed: Failed) -> None:
        """Take the name of an erased client out of the dossiers of the same household."""
        self._run(partial(self._forget_name, dossier_id), done, failed)

    def _over(self, dossier_id: str) -> OverDossier:
        from intake_desktop.app.overdragen import own_key
        from intake_desktop.domain.bewaren import bewaartermijnen
        from intake_desktop.domain.logboek import sporen
        from intake_desktop.domain.opruimen import eerst_nog, wat_weggaat
        from intake_desktop.domain.over_dossier import OverDossier
        from intake_desktop.storage.logboek import ACTOR, lines_of

        vault, overdracht = self._kluis.open_vault(), self._overdracht()
        dossier, me = self._kluis.store().load(dossier_id), self._kluis.eigenaar()
        lines = lines_of(vault, dossier_id)
        changed = max((line.tijd for line in lines), default=dossier.aangemaakt).date()
        sent, cleared = overdracht.last_sent(dossier_id), overdracht.all_cleared().get(dossier_id)
        return OverDossier(
            dossier_id,
            dossier.client.aanspreken or dossier.client.naam,
            sporen(lines),
            {f"{me.rol}-{vault.setting(ACTOR)}": me.naam},
            bewaartermijnen(
                self._formulier().termijnregels,
                changed,
                sent.date() if sent else None,
                self._now().date(),
                cleared.date() if cleared else None,
            ),
            overdracht.keuzes(dossier_id),
            dossier.deelantwoorden,
            own_key(vault),
            self._kluis.suggest_passphrase(),
            wat_weggaat(self._formulier(), dossier, me.rol),
            eerst_nog(dossier, me.rol),
            overdracht.reasons(dossier_id),
            {gebied.code: gebied.naam for gebied in self._formulier().leefgebieden},
        )

    def _preview(self, path: Path, passphrase: str) -> Ophaalbeeld:
        from intake_desktop.app.overdragen import SUFFIX, read_file
        from intake_desktop.app.voorbereiden import look_into
        from intake_desktop.domain.datums import short_date
        from intake_desktop.domain.over_dossier import Ophaalbeeld

        self._zending = self._klaar = None
        prepared = look_into(self._kluis.store(), self._formulier(), path, self._now())
        if prepared is not None:
            self._klaar = prepared if not prepared.gelezen.fouten else None
            return prepared.beeld()
        zending = read_file(self._kluis.open_vault(), path, passphrase)
        told = self._overdracht().preview(zending)
        self._zending = zending
        clients = (sent.dossier.client for sent in zending.dossiers)
        return Ophaalbeeld(
            zending.afzender.naam or zending.afzender.organisatie,
            short_date(zending.gemaakt.date()),
            tuple(client.naam or client.aanspreken for client in clients),
            told.nieuw,
            told.bijgewerkt,
            told.gelijk,
            told.verschillen,
            path.suffix != SUFFIX,
            self._alone(zending),
        )

    def _alone(self, zending: Zending) -> tuple[str, ...]:
        """Who of a household is neither in the file nor in the vault, by name."""
        inside, store = {sent.dossier.id for sent in zending.dossiers}, self._kluis.store()
        mates = (mate for sent in zending.dossiers for mate in sent.dossier.huisgenoten)
        missing = (mate for mate in mates if mate.id not in inside and not store.has(mate.id))
        return tuple(dict.fromkeys(mate.naam or mate.aanspreken for mate in missing))

    def _take_in(self, antwoorden: Mapping[str, str]) -> None:
        klaar, self._klaar = self._klaar, None
        if klaar is not None:
            self._take_prepared(klaar, antwoorden)
            return
        zending, self._zending = self._zending, None
        if zending is None:
            raise LookupError("no file was shown")
        self._kluis.open_vault().backup(self._now())
        self._overdracht().take_in(zending, self._rol())

    def _take_prepared(self, klaar: Klaar, antwoorden: Mapping[str, str]) -> None:
        from intake_desktop.app.voorbereiden import take_in
        from intake_desktop.domain.voorbereid import Bij

        vault, me = self._kluis.open_vault(), self._kluis.aanwezige()
        vault.backup(self._now())
        bij = Bij(me, self._now(), self._formulier(), self._kluis.new_id)
        take_in(vault, self._kluis.store(), klaar, bij, antwoorden)

    def _export(self, uitgave: Uitgave) -> str:
        from intake_desktop.app.halve_papieren import sweep_papers
        from intake_desktop.app.overdragen import DICHT, file_name, make_file
        from intake_desktop.storage.private_files import foreseen_os_errors, write_whole

        overdracht = self._overdracht()
        ids = overdracht.with_households([uitgave.dossier])
        content = make_file(
            overdracht,
            ids,
            recipients=[uitgave.sleutel] if uitgave.sleutel else [],
            passphrase=uitgave.wachtzin,
        )
        path = uitgave.map / file_name(ids, self._now().date().isoformat())
        sweep_papers(uitgave.map)
        with foreseen_os_errors():
            uitgave.map.mkdir(parents=True, exist_ok=True)
            write_whole(path, content)
        overdracht.note_sent(ids, "", self._rol(), DICHT)
        return str(path)

    def _inzage(self, dossier_id: str, folder: Path) -> str:
        from intake_desktop.documents.inzage import inzage_view, make_inzage_pdf
        from intake_desktop.domain.logboek import Handeling
        from intake_desktop.domain.over_dossier import bewaar_regels, spoor_regels
        from intake_desktop.huisstijl import find_huisstijl
        from intake_desktop.paths import own_folder
        from intake_desktop.storage.private_files import foreseen_os_errors, write_whole

        over, day = self._over(dossier_id), self._now().date()
        dossier = self._kluis.store().load(dossier_id)
        view = inzage_view(self._formulier(), dossier, spoor_regels(over), bewaar_regels(over), day)
        huis = find_huisstijl(own_folder(self._kluis.root)).huis
        path = folder / f"inzage-{day.isoformat()}-{dossier_id[:6]}.pdf"
        with foreseen_os_errors():
            folder.mkdir(parents=True, exist_ok=True)
            write_whole(path, make_inzage_pdf(view, day=day, huisstijl=huis))
        self._kluis.note(Handeling.INZAGE, dossier_id)
        return str(path)

    def _erase(self, dossier_id: str) -> tuple[tuple[str, ...], bool]:
        from intake_desktop.domain.bewaren import kopieen_tot
        from intake_desktop.domain.wissen import report_lines
        from intake_desktop.storage.erase import erase

        vault, moment = self._kluis.open_vault(), self._now()
        until = kopieen_tot(self._formulier().termijnregels, moment.date())
        report = erase(vault, dossier_id, moment, self._rol(), until)
        elders = self._forget_elsewhere(vault, report.eerste_zonder) if until is None else None
        return report_lines(report, elders), bool(report.genoemd_in)

    def _opruimen(self, dossier_id: str) -> tuple[str, ...]:
        from intake_desktop.domain.bewaren import kopieen_tot, opgeruimd_tot
        from intake_desktop.domain.delen import own_part
        from intake_desktop.domain.opruimen import eerst_nog, report_lines
        from intake_desktop.errors import ForeseenError
        from intake_desktop.storage.opruimen import Opruiming

        vault, store, me = self._kluis.open_vault(), self._kluis.store(), self._kluis.eigenaar()
        form, moment = self._formulier(), self._now()
        if first := eerst_nog(store.load(dossier_id), me.rol):
            raise ForeseenError(f"{first} Er is nog niets opgeruimd.")
        clearing = Opruiming(
            vault, store, self._overdracht(), lambda dossier: own_part(form, dossier, me.rol)
        )
        until = opgeruimd_tot(form.termijnregels, moment.date())
        copies = kopieen_tot(form.termijnregels, moment.date())
        report = clearing.clear_out(dossier_id, moment, me.rol, until, copies)
        elders = self._forget_elsewhere(vault, report.eerste_zonder) if copies is None else None
        return report_lines(report, elders)

    def _forget_name(self, dossier_id: str) -> None:
        from intake_desktop.domain.wissen import without_name
        from intake_desktop.storage.erase import named_in

        store = self._kluis.store()
        before = [store.load(one) for one in named_in(self._kluis.open_vault(), dossier_id)]
        pairs = [(one, without_name(one, dossier_id)) for one in before]
        store.save_all(pairs, "Naam weggehaald", self._rol())

    def _run(self, work: Callable[[], Any], done: Callable[[Any], None], failed: Failed) -> None:
        self._kluis.thread_.run(work, done, failed)

    def _overdracht(self) -> Overdracht:
        from intake_desktop.storage.overdracht import Overdracht

        return Overdracht(self._kluis.open_vault(), self._kluis.store(), self._now)

    def _rol(self) -> str:
        return self._kluis.eigenaar().rol
