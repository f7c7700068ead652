"""Plays a conversation file on the real window, through the widgets a person uses.

The format is described in `resources/voorbeelden/README.md`.
"""
