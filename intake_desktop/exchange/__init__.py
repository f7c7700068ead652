"""Dossiers as files that travel: written, sealed with age, read back under strict limits; no Qt."""
