"""Pictures on the screen, drawn from the plain descriptions in `domain`."""
