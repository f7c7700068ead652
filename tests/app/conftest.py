"""The program with its vault open, for what works behind the window."""

from collections.abc import Callable

import pytest

from tests.journeys.tafel import Tafel


@pytest.fixture
def tafel(open_program: Callable[..., Tafel]) -> Tafel:
    """The overview in front, without a dossier."""
    program = open_program()
    program.unlock()
    return program
