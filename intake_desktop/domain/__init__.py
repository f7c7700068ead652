"""What an intake is: frozen dataclasses, pure functions; no Qt, no files, no clock, no random."""
