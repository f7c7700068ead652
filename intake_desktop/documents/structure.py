"""The structure tree: what each piece of a page is, for who can not see it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

CELLS = ("TH", "TD")


class Mark(NamedTuple):
    """A piece of page content: page index from 0 and its number on that page."""

    page: int
    mcid: int


class Attributes(NamedTuple):
    """Attributes under one owner (Table, List, Layout); values are PDF names or numbers."""

    owner: str
    values: dict[str, str | list[float]]


@dataclass(slots=True, eq=False)
class Element:
    """One structure element.

    Kids are elements, added while the text is set, and marks, added when it is drawn: a paragraph
    that runs on to the next page has two marks.
    """

    tag: str
    alt: str = ""
    attributes: Attributes | None = None
    kids: list["Element | Mark"] = field(default_factory=list)

    def add(self, tag: str, *, alt: str = "", attributes: Attributes | None = None) -> "Element":
        """A new element as the last kid of this one."""
        element = Element(tag, alt, attributes)
        self.kids.append(element)
        return element

    def walk(self) -> Iterator["Element"]:
        """This element and all below it, in reading order."""
        yield self
        for kid in self.kids:
            if isinstance(kid, Element):
                yield from kid.walk()

    def prune(self) -> bool:
        """Take out what holds nothing; table cells stay. Returns whether this one may stay."""
        self.kids = [k for k in self.kids if isinstance(k, Mark) or k.prune()]
        return bool(self.kids) or self.tag in CELLS


class Heading(NamedTuple):
    """A heading of the paper: its level from 1, its words, and where it stands in the tree."""

    level: int
    words: str
    element: Element

    @property
    def page(self) -> int | None:
        """The page it is drawn on, from 0; None when nothing was drawn."""
        return next((k.page for k in self.element.kids if isinstance(k, Mark)), None)
