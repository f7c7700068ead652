"""Reads the papers that a played conversation left, as a person would: their words in order."""

import subprocess
from collections.abc import Iterable
from pathlib import Path

from tests.journeys.conftest import Gespeeld


def words_of(pdf: Path) -> str:
    """All words of a paper, with single spaces between them."""
    done = subprocess.run(["pdftotext", str(pdf), "-"], capture_output=True, text=True, check=True)
    return " ".join(done.stdout.split())


def missing_on_paper(played: Gespeeld, facts: Iterable[str]) -> list[str]:
    """The facts that stand on none of the papers."""
    words = " ".join(words_of(paper) for paper in played.papers)
    return [fact for fact in facts if fact not in words]
