"""One file per step of the conversation; a page shows the dossier and keeps no answers itself."""
