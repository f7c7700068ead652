"""The two kinds of failure: foreseen ones, which carry a sentence for the user, and bugs."""


class IntakeError(Exception):
    """Base of every error this program raises itself."""


class ForeseenError(IntakeError):
    """Something that can happen to a careful user: the message is plain Dutch, ready to be shown.

    The message says what happened, what is safe and what to do. It never holds client data.
    """


class WrongPassphraseError(ForeseenError):
    """The passphrase or recovery code does not open this vault."""


class DamagedFileError(ForeseenError):
    """A file of ours is there but can not be read as what it should be."""


class NewerFileError(ForeseenError):
    """A file was made by a newer version of the program; it was left untouched."""


class AlreadyOpenError(ForeseenError):
    """Another running program holds the vault."""


class DiskFullError(ForeseenError):
    """There is no room to save; what was typed is still in memory."""


class DefinitionError(ForeseenError):
    """A file in `forms/` (or a scenario) holds a mistake: names file, key and remedy."""


class ScenarioStepError(ForeseenError):
    """The window could not do what a step of a scenario asks."""
