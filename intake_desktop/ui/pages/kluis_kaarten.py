"""The cards about the vault for the page with settings."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from intake_desktop.ui.pages.kluis_kaart import KluisKaart
from intake_desktop.ui.pages.kluis_kopieen import KopieenKaart, SlotKaart
from intake_desktop.ui.pages.kluis_sleutels import (
    BestandKaart,
    CodeKaart,
    LeidingKaart,
    WachtzinKaart,
)
from intake_desktop.ui.ports import KluisPort, KopieenPort, SleutelsPort, SlotPort


def kluis_kaarten(
    kluis: KluisPort,
    slot: SlotPort,
    sleutels: SleutelsPort,
    kopieen: KopieenPort,
    print_code: Callable[[str], None],
) -> tuple[KluisKaart, ...]:
    """One card per subject, in the order in which people need them."""
    bestand, leiding = BestandKaart(sleutels), LeidingKaart(sleutels)

    def show(state: tuple[bool, tuple[str, ...]]) -> None:
        second, leads = state
        if _is_there(bestand):
            bestand.show_second(second)
            leiding.show_leads(leads)

    sleutels.state(show, bestand.say)
    return (
        SlotKaart(slot),
        KopieenKaart(kopieen),
        WachtzinKaart(kluis, sleutels),
        CodeKaart(sleutels, print_code),
        bestand,
        leiding,
    )


def _is_there(widget: QWidget) -> bool:
    """Whether the page was not left while the answer came."""
    import shiboken6

    return shiboken6.isValid(widget)
