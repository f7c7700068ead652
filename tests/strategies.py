"""Generated dossiers: every field of every part filled with whatever fits its type."""

import dataclasses
from typing import Any, cast, get_args, get_origin

from hypothesis import strategies as st

from intake_desktop.domain.dossier import PART_FIELDS, Client, Dossier
from intake_desktop.domain.plan import Plan

KEPT_TEXT = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufeff\ufffd\ufffe\uffff")
    | st.sampled_from("\n\t"),
    max_size=30,
)
"""Text that is kept as it is; see `clean_text` for the rest."""

ANY_TEXT = st.text(st.characters(exclude_categories=[]), max_size=30)


def filled(kind: type, text: st.SearchStrategy[str] = KEPT_TEXT) -> st.SearchStrategy[Any]:
    """Instances of a dataclass, nested ones too, with `text` in every text field."""
    hints = {f.name: _field(f.type, text) for f in dataclasses.fields(kind)}
    return st.builds(kind, **hints)


def _field(hint: Any, text: st.SearchStrategy[str]) -> st.SearchStrategy[Any]:
    if hint is str:
        return text
    if hint is int:
        return st.integers(0, 10)
    if hint == int | None:
        return st.integers(0, 10) | st.none()
    if dataclasses.is_dataclass(hint):
        return filled(cast("type", hint), text)
    if get_origin(hint) is tuple:
        return st.lists(_field(get_args(hint)[0], text), max_size=2).map(tuple)
    strategy: st.SearchStrategy[Any] = st.from_type(hint)
    return strategy


def parts(kind: type, text: st.SearchStrategy[str] = KEPT_TEXT) -> st.SearchStrategy[Any]:
    """A tuple of parts of one kind, each with its own id."""
    numbered = st.lists(filled(kind, text), max_size=2)
    return numbered.map(
        lambda found: tuple(dataclasses.replace(p, id=f"{n}") for n, p in enumerate(found))
    )


def dossiers(text: st.SearchStrategy[str] = KEPT_TEXT) -> st.SearchStrategy[Dossier]:
    """Whole dossiers, all called "d1"."""
    fields = {name: parts(kind, text) for kind, name in PART_FIELDS.items()}
    return st.builds(
        Dossier,
        id=st.just("d1"),
        client=filled(Client, text),
        plan=filled(Plan, text),
        **fields,
    )
