"""Builds everything, once; the only package that sees all others and hands functions over.

What the lock page does not need is imported when it is needed: the page has to be there quickly.
"""
