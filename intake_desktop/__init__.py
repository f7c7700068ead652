"""Keukentafel: one conversation at a kitchen table, one plan on paper."""

__version__ = "0.1.0"
