"""Dutch: Qt's own words, dates and numbers."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from intake_desktop.paths import VERTALINGEN


def speak_dutch(app: QApplication) -> None:
    """Install Qt's Dutch, with what it lacks, and make Dutch the language of dates and numbers."""
    QLocale.setDefault(QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands))
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in (("qtbase_nl", qt), ("qt_aanvulling_nl", str(VERTALINGEN))):
        translator = QTranslator(app)
        if translator.load(name, folder):
            app.installTranslator(translator)


def tr(words: str) -> str:
    """Words for people outside a QObject; elsewhere it is `self.tr`, for the same catalogue.

    A table of a module is read once, in the language of the source, which is Dutch.
    """
    return QCoreApplication.translate("Keukentafel", words)
