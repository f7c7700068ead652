"""Files that travel: dossiers sealed with age and read back strictly, calendars; no Qt."""
