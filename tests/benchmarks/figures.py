"""Small arithmetic on measured times."""

from collections.abc import Sequence


def p95(values: Sequence[float]) -> float:
    """The value that 95 of 100 stay under."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]
