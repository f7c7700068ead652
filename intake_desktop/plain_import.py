"""Qt, with Python's own `import` left in its place. Import this before anything of Qt.

PySide6 puts another `import` there, which reads the source of every module that comes after it and
keeps that in memory, to find who asked for its other spelling (`from __feature__ import ...`). We
never do. Without it the first window is there a tenth sooner and the program is 10 MB smaller. (It
also made `from PySide6.QtX import *` work; we name what we import.)
"""

import builtins

_pythons_own = builtins.__import__

import PySide6.QtCore  # noqa: E402, F401 - what it does to `import` is taken back below

builtins.__import__ = _pythons_own
