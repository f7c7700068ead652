"""The open dossier: its changes, undo, autosave and threads. QtCore and QUndoStack, no widgets."""
