"""Ties a field to the dossier: what is typed goes to the session, as one undo step per visit."""

from collections.abc import Callable
from datetime import date

from intake_desktop.domain.dossier import Dossier
from intake_desktop.session.dossier_session import DossierSession
from intake_desktop.ui.widgets.veld import Datumveld, Regelveld, Tekstveld

TextChange = Callable[[Dossier, str], Dossier]
DateChange = Callable[[Dossier, date | None, str], Dossier]


def bind_text(
    veld: Regelveld | Tekstveld, session: DossierSession, step: str, change: TextChange
) -> None:
    """Every key changes the dossier under the name `step`; leaving the field ends that step."""

    def typed(text: str) -> None:
        session.apply(step, lambda d: change(d, text), merge_key=veld.objectName())

    veld.edited.connect(typed)
    veld.left.connect(lambda _text: session.end_typing())


def bind_date(veld: Datumveld, session: DossierSession, step: str, change: DateChange) -> None:
    """As `bind_text`; words that are no day are kept as they were typed."""

    def typed(day: date | None, text: str) -> None:
        kept = "" if day else text
        session.apply(step, lambda d: change(d, day, kept), merge_key=veld.objectName())

    veld.edited.connect(typed)
    veld.left.connect(lambda _text: session.end_typing())
