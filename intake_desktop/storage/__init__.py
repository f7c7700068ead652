"""The vault: one encrypted file with all dossiers; every other module gets at it through here.

Importing this package loads nothing heavy; `vault.preload` does that while a passphrase is typed.
"""
