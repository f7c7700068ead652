"""A closed version never changes; what changes it is the next version, which says what is new."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.plan import Actie, Doel, Tekenkeuze
from intake_desktop.domain.plan_stand import signers
from intake_desktop.domain.plannen import with_actie, with_contact, with_doel, with_ondertekening
from intake_desktop.domain.versies import (
    asks_reason,
    closed_version,
    next_version,
    previous_version,
    what_changed,
    why_open,
    with_closed,
)
from tests.factories import a_dossier

AT = datetime(2026, 11, 24, 11, 0)


def _chosen(dossier: Dossier, keuze: Tekenkeuze) -> Dossier:
    for wie in signers(dossier):
        dossier = with_ondertekening(dossier, wie, keuze=keuze)
    return dossier


@pytest.fixture
def closed() -> Dossier:
    return with_closed(_chosen(a_dossier(getekend=()), Tekenkeuze.AKKOORD), AT, "a" * 64)


def test_a_plan_can_be_closed_when_everyone_agreed_or_saw_it() -> None:
    dossier = a_dossier(getekend=(), ondertekeningen=())
    assert why_open(dossier).startswith("Nog te kiezen:")
    assert why_open(_chosen(dossier, Tekenkeuze.AKKOORD)) == ""
    assert why_open(_chosen(dossier, Tekenkeuze.GEZIEN)) == ""


def test_time_to_think_and_not_agreed_keep_it_open() -> None:
    dossier = _chosen(a_dossier(getekend=()), Tekenkeuze.AKKOORD)
    thinking = with_ondertekening(dossier, "client", keuze=Tekenkeuze.BEDENKTIJD)
    against = with_ondertekening(dossier, "client", keuze=Tekenkeuze.NIET_AKKOORD)
    assert "neemt bedenktijd" in why_open(thinking)
    assert "blijft open" in why_open(against)


def test_a_change_after_closing_is_version_two_without_choices(closed: Dossier) -> None:
    doel = closed.doelen[0]
    changed = next_version(closed, with_doel(closed, doel.id, tekst="Iets anders"))
    assert changed.plan.versie == 2
    assert closed_version(changed) is None
    assert closed_version(closed) is not None
    assert asks_reason(changed)
    assert why_open(changed) == "Schrijf eerst op waarom er een nieuwe versie is."
    told = changed.with_plan(reden_nieuwe_versie="Het ging anders")
    assert not asks_reason(told)
    assert why_open(told).startswith("Nog te kiezen:")


def test_ticking_a_step_off_and_keeping_a_scan_is_no_new_version(closed: Dossier) -> None:
    ticked = with_actie(closed, closed.acties[0].id, klaar=True)
    assert next_version(closed, ticked).plan.versie == 1
    scanned = with_ondertekening(closed, "client", bijlage="s1")
    assert next_version(closed, scanned).plan.versie == 1


def test_an_open_version_changes_without_a_new_number() -> None:
    dossier = a_dossier(getekend=())
    changed = with_doel(dossier, dossier.doelen[0].id, tekst="Iets anders")
    assert next_version(dossier, changed) is changed


def test_the_next_version_tells_what_changed(closed: Dossier) -> None:
    doel, actie = closed.doelen[0], closed.acties[0]
    after = with_doel(closed, doel.id, tekst="Rust in mijn hoofd")
    after = with_doel(after, "nieuw", tekst="Fietsen leren")
    after = with_actie(after, actie.id, wanneer=date(2026, 12, 12), wie="client")
    after = after.with_part(Actie("extra", "De school bellen"))
    after = with_contact(after, naam="T. de Boer")
    told = " ".join(what_changed(next_version(closed, after)))
    for words in (
        "Nu: “Rust in mijn hoofd”", "Nieuw doel: “Fietsen leren”", "wanneer is nu 12 december 2026",
        "Nieuwe stap: “De school bellen”", "Uw contactpersoon is nu T. de Boer",
    ):  # fmt: skip
        assert words in told


def test_what_went_is_told_too(closed: Dossier) -> None:
    less = closed.without_part(Doel, closed.doelen[0].id)
    less = less.without_part(Actie, closed.acties[0].id)
    less = replace(less, voorzieningen=())
    told = " ".join(what_changed(next_version(closed, less)))
    for words in ("Dit doel staat er niet meer", "Deze stap staat er niet meer", "Deze hulp"):
        assert words in told


def test_without_a_closed_version_before_there_is_nothing_to_tell() -> None:
    dossier = a_dossier(getekend=())
    assert previous_version(dossier) is None
    assert what_changed(dossier) == ()
