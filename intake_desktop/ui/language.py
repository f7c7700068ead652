"""Dutch: Qt's own words, dates and numbers."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication


def speak_dutch(app: QApplication) -> None:
    """Install Qt's own Dutch translation and make Dutch the language of dates and numbers."""
    QLocale.setDefault(QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands))
    translator = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load("qtbase_nl", folder):
        app.installTranslator(translator)


def tr(words: str) -> str:
    """Words for people outside a QObject; elsewhere it is `self.tr`, for the same catalogue.

    A table of a module is read once, in the language of the source, which is Dutch.
    """
    return QCoreApplication.translate("Keukentafel", words)
