"""Dossier → words in blocks → tagged, archival PDF. Rule: words in `forms/`, looks here, no Qt."""
