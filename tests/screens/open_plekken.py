"""What opens on a page when someone asks for it: folds, editors, and what comes over the page."""

from collections.abc import Iterator

from intake_desktop.domain.gespreksverloop import Positie, Stap
from intake_desktop.ui.widgets.vouw import Vouw
from tests.documents.gevallen import dossier_of
from tests.screens.programma import Programma

_WITH_FOLDS = (Stap.BEGIN, Stap.BEELD, Stap.PLAN, Stap.TEKENEN, Stap.DAARNA)
_MOST_FOLDS = 40


def opened(p: Programma) -> Iterator[str]:
    """The pages of a conversation with all that folds or opens on them."""
    yield from _folds(p)
    yield from _blocks(p)
    yield from _plan(p)
    yield from _papers(p)
    yield from _apart(p)


def unfold(p: Programma) -> None:
    """Everything that folds on this screen is open, also what is folded inside."""
    for _again in range(_MOST_FOLDS):
        folds = [f for f in p.screen.findChildren(Vouw) if f.isVisible() and not f.is_open]
        if not folds:
            return
        for fold in folds:
            proxy = fold.focusProxy()
            assert proxy is not None
            p.handen.click_widget(proxy, fold.objectName())
        p.wait()


def _folds(p: Programma) -> Iterator[str]:
    for stap in _WITH_FOLDS:
        p.turn_to(Positie(stap))
        p.wait()
        unfold(p)
        p.frame.scroll_bar.setValue(0)
        yield f"{stap}-open"
    p.turn_to(Positie(Stap.LEEFGEBIED, "financien"))
    if p.handen.find("leefgebied.waarom").accessibleName().endswith("(dicht)"):
        p.handen.click("leefgebied.waarom")
    unfold(p)
    p.frame.scroll_bar.setValue(0)
    yield "leefgebied-open"
    p.handen.click("leefgebied.waarom")


def _blocks(p: Programma) -> Iterator[str]:
    p.turn_to(Positie(Stap.WILLEN_KUNNEN_BALANS))
    for block in ("kunnen", "balans"):
        p.handen.click(f"wkb.blok.{block}")
        p.frame.scroll_bar.setValue(0)
        yield block


def _plan(p: Programma) -> Iterator[str]:
    p.turn_to(Positie(Stap.PLAN))
    p.wait()
    for name, control in (
        ("plan-doel", "plan.doel.1.wijzig"),
        ("plan-stap", "plan.doel.1.actie.1"),
        ("plan-voorziening", "plan.doel.1.voorziening.1"),
        ("plan-menukaart", "plan.doel.1.menukaart"),
    ):
        p.handen.click(control)
        p.wait()
        yield name
    p.handen.click("menukaart.sluit")


def _papers(p: Programma) -> Iterator[str]:
    """Improving what is read aloud, signing on the screen, a paper over the page and beside it."""
    p.turn_to(Positie(Stap.TEKENEN))
    p.wait()
    p.handen.click("tekenen.deel.2.verbeter")
    yield "tekenen-verbeter"
    p.handen.click("tekenen.deel.2.verbeter")
    p.handen.click("tekenen.client.wijze.scherm")
    yield "tekenen-op-scherm"
    p.handen.click("tekenen.client.wijze.scherm")
    p.handen.click("tekenen.bekijken")
    p.wait()
    yield "papier"
    p.handen.click("papiervenster.sluiten")
    p.turn_to(Positie(Stap.DAARNA))
    p.handen.click("daarna.ons_plan.bekijken")
    p.wait()
    yield "daarna-papier"
    p.handen.click("daarna.geven.vragen")
    yield "drie-vragen"
    p.handen.press("Escape")


def _apart(p: Programma) -> Iterator[str]:
    """What we do today, and speaking with the client alone."""
    p.turn_to(Positie(Stap.LEEFGEBIED, "financien"))
    p.handen.click("tafel.kamer.apart")
    yield "apart"
    p.handen.press("F7")
    yield "vandaag-apart"
    p.handen.press("F7")
    p.handen.click("tafel.apart.actie")


def later(p: Programma) -> Iterator[str]:
    """A next gesprek weeks later: of one client, and of two at one table."""
    for name, places in _LATER.items():
        p.open("bo" if name == "bo" else dossier_of("ali-0").id)
        yield f"{name}-hervat"
        p.handen.click("hervat.tweede")
        for place in places:
            p.turn_to(place)
            p.wait()
            yield f"{name}-{place.leefgebied or place.stap}"


_LATER = {
    "bo": (
        Positie(Stap.TERUGBLIK),
        Positie(Stap.LEEFGEBIED, "financien"),
        Positie(Stap.BEELD),
        Positie(Stap.PLAN),
        Positie(Stap.DAARNA),
    ),
    "ali": (Positie(Stap.BEGIN), Positie(Stap.LEEFGEBIED, "financien"), Positie(Stap.TEKENEN)),
}
"""The played cases that go on later, and what is looked at there."""
