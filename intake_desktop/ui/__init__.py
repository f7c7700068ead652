"""What the user meets: shows the dossier, asks the session to change it. Knows no files."""
