"""Words on one line: what does not fit ends in "…", so that a long name pushes nothing away.

Only where it has a line to itself it may take more.
"""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy

from intake_desktop.ui.widgets.past_zich import PastBijMaat
from intake_desktop.ui.widgets.tekst import Tekst, breakable

_LEAST_LETTERS = 6
_MOST_LETTERS = 200


class EenRegel(PastBijMaat, Tekst):
    """A name or a title in a bar. It takes the room there is and tells all of it in its tooltip."""

    def __init__(self, text: str = "", rol: str = "gewoon") -> None:
        self._wraps = False
        super().__init__(text, rol)
        self.setWordWrap(False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def setText(self, text: str) -> None:
        """Show these words, on one line."""
        self._text = text
        self.setAccessibleName(text)
        self.fit()
        self.updateGeometry()

    def set_wraps(self, wraps: bool) -> None:
        """Where nothing stands beside it, what does not fit goes on below after all."""
        if wraps != self._wraps:
            self._wraps = wraps
            policy = self.sizePolicy()
            policy.setHeightForWidth(wraps)
            self.setSizePolicy(policy)
            self.setWordWrap(wraps)
            self.fit()
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Room for all the words, within reason."""
        return QSize(self._wanted(), self.fontMetrics().height())

    def minimumSizeHint(self) -> QSize:
        """Room for the first letters."""
        least = self.fontMetrics().averageCharWidth() * _LEAST_LETTERS
        return QSize(min(self._wanted(), least), self.fontMetrics().height())

    def _line(self) -> str:
        return " ".join(self._text[: 4 * _MOST_LETTERS].split())[:_MOST_LETTERS]

    def _wanted(self) -> int:
        return self.fontMetrics().horizontalAdvance(self._line()) + 2

    def fit(self) -> None:
        """Show as much as there is room for."""
        if self._wraps:
            QLabel.setText(self, breakable(self._text))
            self.setToolTip("")
            return
        line, mode = self._line(), Qt.TextElideMode.ElideRight
        shown = self.fontMetrics().elidedText(line, mode, max(0, self.width() - 1))
        if shown != QLabel.text(self):
            QLabel.setText(self, shown)
        self.setToolTip(self._text[:_MOST_LETTERS] if shown != self._text else "")
