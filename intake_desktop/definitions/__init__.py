"""Turns `forms/` into a Formulier and tells its author every mistake; knows no dossier, no Qt."""
