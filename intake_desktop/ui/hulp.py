"""F1 from anywhere: which chapter goes with what is shown, and the manual over it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow, QWidget

    from intake_desktop.ui.hulp_venster import HulpVenster


class Hulp(QObject):
    """Makes its window when it is first asked for. `print_requested` asks for it on paper."""

    print_requested = Signal()
    told = Signal(str)

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._venster: HulpVenster | None = None

    def toggle(self, screen: QWidget) -> None:
        """F1: the manual at the chapter of this screen; again: away."""
        if self._venster is not None and self._venster.isVisible():
            self._venster.close_hulp()
            return
        if self._venster is None:
            from intake_desktop.ui.hulp_venster import HulpVenster

            self._venster = HulpVenster(self._window)
            self._venster.print_requested.connect(self.print_requested)
        self._venster.open(plek_van(screen), screen)

    def print_pdf(self, pdf: bytes) -> None:
        """The manual to the printer, unless someone went on meanwhile."""
        from intake_desktop.ui.printing import print_pdf

        if self._venster is None or not self._venster.isVisible():
            return
        self._venster.show_busy(busy=False)
        sentence = print_pdf(
            pdf,
            self._window,
            printed=self.tr("De uitleg is naar de printer gestuurd."),
            not_printed=self.tr("De uitleg staat nog op het scherm."),
        )
        if sentence:
            self._venster.melding.set(sentence)

    def tell(self, sentence: str) -> None:
        """The manual could not be made."""
        if self._venster is not None and self._venster.isVisible():
            self._venster.show_busy(busy=False)
            self._venster.melding.set(sentence)
        else:
            self.told.emit(sentence)

    def close_hulp(self) -> None:
        """Another screen comes: the manual goes."""
        if self._venster is not None:
            self._venster.hide()


def plek_van(screen: QWidget) -> str:
    """The name by which a chapter knows this screen: of a conversation the step, else its own."""
    positie = getattr(screen, "positie", None)
    if positie is None:
        return screen.objectName()
    return "vandaag" if getattr(screen, "vandaag_is_open", False) else str(positie.stap)
