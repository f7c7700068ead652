"""Every page and dialog, in every state, size and size of letters: as pictures and as a test.

`make screens` leaves the pictures (`tests.screens.__main__`); the test files walk the same places
(`plekken.py`) without making a picture and ask `nalopen.py` what is wrong on each.
"""
