"""Times of the clock, read from what people type and written out for people."""

import re
from datetime import time

_CLOCK = re.compile(r"(\d{1,2})(?:\s*[:.]\s*(\d{2}))?\s*(?:u|uur)?")


def parse_time(text: str) -> time | None:
    """The time meant by "10", "10.30", "10:30" or "om 10 uur"; None when it is no time."""
    match = _CLOCK.fullmatch(" ".join(text.lower().split()).removeprefix("om "))
    if match is None:
        return None
    hour, minute = int(match[1]), int(match[2] or 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def clock_time(moment: time) -> str:
    """The time as "10.30"."""
    return f"{moment:%H.%M}"
